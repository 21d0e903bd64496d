import type { LocalDate, YearMonth } from '#kernel';
import { expectedHours } from '../reports/expected-hours.js';
import type { ReportAnswer, ReportVerdict } from '../reports/report-codes.js';

const MONTHS = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];

const VERDICTS: Readonly<Record<ReportVerdict, string>> = {
  UNDER: 'unter dem Rahmen',
  WITHIN: 'im Rahmen',
  OVER: 'über dem Rahmen',
  NO_RANGE: 'ohne Rahmen',
  RUNNING: 'läuft noch',
};

const ANSWERS: Readonly<Record<ReportAnswer, string>> = { LEAVE: 'unverändert lassen', CHANGE_MODULE: 'Modul ändern', TALK: 'Gespräch führen' };

/** `Juni 2026`. */
export const monthName = (month: YearMonth): string => `${MONTHS[Number(month.slice(5)) - 1]!} ${month.slice(0, 4)}`;

/** `01.07.2026`. */
export const germanDay = (day: LocalDate): string => day.split('-').reverse().join('.');

/** The range of a report's verdict, in words. */
export const verdictText = (verdict: ReportVerdict): string => VERDICTS[verdict];

/** What the agency has answered; empty: nothing yet. */
export const answerText = (answer: ReportAnswer | null, module: string | null): string =>
  answer === null ? '' : [ANSWERS[answer], ...(module === null ? [] : [`(${module})`])].join(' ');

/** Minutes as hours with two places, rounded half up once: `25,71`, `1.200,00`. */
export const hours = (minutes: number): string => decimal(expectedHours(minutes, 1, 'PER_INTERVENTION'));

/** `1200.71` as `1.200,71`. */
export const decimal = (hoursWithPoint: string): string => {
  const [whole, places] = hoursWithPoint.split('.');
  return `${whole!.replace(/\B(?=(\d{3})+$)/g, '.')},${places!}`;
};

/** `25,71 h`, with a space at which no line ends. */
export const inHours = (text: string): string => `${text}\u00a0h`;

/** `25,71 h bis 34,29 h`; `–` where there is no range. */
export const rangeText = (from: string | null, to: string | null): string => {
  if (from === null || to === null) return '–';
  return from === to ? inHours(decimal(from)) : `${inHours(decimal(from))} bis ${inHours(decimal(to))}`;
};

/** `27.2` as `§ 27 Abs. 2 SGB VIII`. */
export const legalBasisText = (basis: string): string => {
  const [paragraph, sentence] = basis.split('.');
  return `§\u00a0${paragraph!}${sentence === undefined ? '' : ` Abs.\u00a0${sentence}`} SGB VIII`;
};
