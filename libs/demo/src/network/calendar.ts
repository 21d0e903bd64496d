import { addDays, firstDay, lastDay, type LocalDate, type YearMonth } from '#kernel';
import { Temporal } from 'temporal-polyfill';

export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

const WEEKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The five months around a day: two whole ones before the running one, the running one, two after. */
export interface NetworkCalendar {
  readonly today: LocalDate;
  /** The month that lies so many months after (or, negative, before) the running one. */
  month(offset: number): YearMonth;
  firstOf(offset: number): LocalDate;
  lastOf(offset: number): LocalDate;
  /** The days of that weekday in the five months, ascending. */
  daysOf(weekday: Weekday): readonly LocalDate[];
}

export function calendarOf(today: LocalDate): NetworkCalendar {
  const running = Temporal.PlainDate.from(today).toPlainYearMonth();
  const month = (offset: number): YearMonth => running.add({ months: offset }).toString();
  const firstOf = (offset: number): LocalDate => firstDay(month(offset));
  const lastOf = (offset: number): LocalDate => lastDay(month(offset));
  const days = new Map(WEEKDAYS.map((weekday) => [weekday, daysOf(weekday, firstOf(-2), lastOf(2))]));
  return { today, month, firstOf, lastOf, daysOf: (weekday) => days.get(weekday) ?? [] };
}

function daysOf(weekday: Weekday, from: LocalDate, to: LocalDate): LocalDate[] {
  const ahead = (WEEKDAYS.indexOf(weekday) + 7 - (Temporal.PlainDate.from(from).dayOfWeek - 1)) % 7;
  const days: LocalDate[] = [];
  for (let day = addDays(from, ahead); day <= to; day = addDays(day, 7)) days.push(day);
  return days;
}

/** Both included. */
export const countDays = (from: LocalDate, to: LocalDate): number => Temporal.PlainDate.from(from).until(to).days + 1;

/** The birth month of somebody who has completed so many years, and so many months since, in that month. */
export function birthMonth(inMonth: YearMonth, years: number, monthsSince: number): YearMonth {
  return Temporal.PlainYearMonth.from(inMonth).subtract({ months: years * 12 + monthsSince }).toString();
}

/** Minutes since midnight of `HH:MM`, and back. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
