import { normaliseLegalBasis, type LocalDate, type YearMonth } from '#kernel';
import { expectedHours } from '../reports/expected-hours.js';
import type { ReportAnswer, ReportVerdict } from '../reports/report-codes.js';

/** Where there is nothing. */
export const NONE = '–';

const MONTHS = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];

const VERDICTS: Readonly<Record<ReportVerdict, string>> = {
  UNDER: 'unter dem Rahmen',
  WITHIN: 'im Rahmen',
  OVER: 'über dem Rahmen',
  NO_RANGE: 'ohne Rahmen',
  RUNNING: 'läuft noch',
};

const ANSWERS: Readonly<Record<ReportAnswer, string>> = { LEAVE: 'unverändert lassen', CHANGE_MODULE: 'Modul ändern', TALK: 'Gespräch führen' };

/** Helps of SGB VIII as their paragraphs are headed. */
const LEGAL_BASES: Readonly<Record<string, string>> = {
  '19': 'Gemeinsame Wohnformen für Mütter/Väter und Kinder',
  '20': 'Betreuung und Versorgung des Kindes in Notsituationen',
  '27': 'Hilfe zur Erziehung',
  '28': 'Erziehungsberatung',
  '29': 'Soziale Gruppenarbeit',
  '30': 'Erziehungsbeistand, Betreuungshelfer',
  '31': 'Sozialpädagogische Familienhilfe',
  '32': 'Erziehung in einer Tagesgruppe',
  '33': 'Vollzeitpflege',
  '34': 'Heimerziehung, sonstige betreute Wohnform',
  '35': 'Intensive sozialpädagogische Einzelbetreuung',
  '35a': 'Eingliederungshilfe für Kinder und Jugendliche mit seelischer Behinderung oder drohender seelischer Behinderung',
  '41': 'Hilfe für junge Volljährige',
  '41a': 'Nachbetreuung',
  '42': 'Inobhutnahme',
};

/** The modules of the STA (DD-03 to DD-08) as the source names them. */
const MODULES: Readonly<Record<string, string>> = {
  FLEX: 'Flex-Modul',
  BASIS: 'Basis-Modul',
  STANDARD: 'Standard-Modul',
  ZUSATZ: 'Zusatz-Modul',
  SONDER: 'Sonder-Modul',
  KRISE: 'Kriseninterventions-Modul',
};

/** `Juni 2026`. */
export const monthName = (month: YearMonth): string => `${MONTHS[Number(month.slice(5)) - 1]!} ${month.slice(0, 4)}`;

/** `01.07.2026`. */
export const germanDay = (day: LocalDate): string => day.split('-').reverse().join('.');

/** The range of a report's verdict, in words. */
export const verdictText = (verdict: ReportVerdict): string => VERDICTS[verdict];

/** What the agency has answered; empty: nothing yet. */
export const answerText = (answer: ReportAnswer | null, module: string | null): string =>
  answer === null ? '' : `${ANSWERS[answer]}${module === null ? '' : `: ${moduleText(module)}`}`;

/** `Standard-Modul (STANDARD)`. */
export const moduleText = (code: string): string => (MODULES[code] === undefined ? code : `${MODULES[code]} (${code})`);

/** `Standard-Modul`; null for a code that has no name. */
export const moduleName = (code: string): string | null => MODULES[code] ?? null;

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
  if (from === null || to === null) return NONE;
  return from === to ? inHours(decimal(from)) : `${inHours(decimal(from))} bis ${inHours(decimal(to))}`;
};

/** The same without its unit, which stands at the head of the column: `25,71–34,29`. */
export const rangeFigures = (from: string | null, to: string | null): string => {
  if (from === null || to === null) return NONE;
  return from === to ? decimal(from) : `${decimal(from)}–${decimal(to)}`;
};

/** Minutes as hours for a column of a table: `1,50`, and `–` for none. */
export const hoursFigure = (minutes: number): string => (minutes === 0 ? NONE : hours(minutes));

/** A number of sessions for a column of a table. */
export const countFigure = (count: number): string => (count === 0 ? NONE : String(count));

/** `31` as `§ 31 SGB VIII: Sozialpädagogische Familienhilfe`. */
export const legalBasisWords = (basis: string): string => {
  const [paragraph = ''] = normaliseLegalBasis(basis).split('.');
  const heading = LEGAL_BASES[paragraph];
  return heading === undefined ? legalBasisText(basis) : `${legalBasisText(basis)}: ${heading}`;
};

/** `27.2` as `§ 27 Abs. 2 SGB VIII`. */
export const legalBasisText = (basis: string): string => {
  const [paragraph, sentence] = basis.split('.');
  return `§\u00a0${paragraph!}${sentence === undefined ? '' : ` Abs.\u00a0${sentence}`} SGB VIII`;
};
