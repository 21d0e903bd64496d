// Dates are `YYYY-MM-DD` texts: they compare as text, and only arithmetic goes through a UTC day number. All times are
// Europe/Berlin wall-clock times (section 2), so no time zone ever enters.

const DAY_MS = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** A range that includes both ends; `to` null means open (section 2). */
export interface Range {
  readonly from: string;
  readonly to: string | null;
}

export function covers(range: Range, date: string): boolean {
  return range.from <= date && (range.to === null || date <= range.to);
}

export function overlaps(a: Range, b: Range): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

function dayNumber(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

function fromDayNumber(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromDayNumber(dayNumber(text)) === text;
}

export function addDays(date: string, days: number): string {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from one date to another. */
export function daysFrom(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekdayOf(date: string): string {
  return WEEKDAYS[new Date(dayNumber(date) * DAY_MS).getUTCDay()] ?? '';
}

export function monthOf(date: string): string {
  return date.slice(0, 7);
}

export function nextMonth(period: string): string {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return month === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(month + 1).padStart(2, '0')}`;
}

/** ISO 8601 week: a week belongs to the year of its Thursday. */
export function isoWeek(date: string): string {
  const daysSinceMonday = (new Date(dayNumber(date) * DAY_MS).getUTCDay() + 6) % 7;
  const thursday = addDays(date, 3 - daysSinceMonday);
  const year = thursday.slice(0, 4);
  const week = Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

export function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export function timeText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Completed years on a date, the birthday taken as the 1st of the birth month (section 3, AGE). */
export function ageOn(birthMonth: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthMonth.slice(0, 4));
  return date.slice(5, 7) < birthMonth.slice(5, 7) ? years - 1 : years;
}
