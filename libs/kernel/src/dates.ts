import { Temporal } from 'temporal-polyfill';

/** A calendar day as `YYYY-MM-DD`; a month as `YYYY-MM`. Days have no zone and are never a JavaScript Date. */
export type LocalDate = string;
export type YearMonth = string;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;

/** The day if the text is one that the calendar knows (2026-02-30 is not), else null. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!DATE.test(text) || text.startsWith('0000')) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

export function parseYearMonth(text: string): YearMonth | null {
  return MONTH.test(text) && parseLocalDate(`${text}-01`) !== null ? text : null;
}

export const firstDay = (month: YearMonth): LocalDate => `${month}-01`;

export const lastDay = (month: YearMonth): LocalDate => {
  const first = Temporal.PlainDate.from(firstDay(month));
  return first.with({ day: first.daysInMonth }).toString();
};

export const nextMonth = (month: YearMonth): YearMonth => Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString();

export const addDays = (day: LocalDate, days: number): LocalDate => Temporal.PlainDate.from(day).add({ days }).toString();
