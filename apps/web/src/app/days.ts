import { deviceTime } from './device-time.js';

/** Calendar days as the API writes them (`2026-05-04`); they have no zone, so they are reckoned in UTC. */

/** The day that it is in Germany, wherever the device is. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit' }).format(deviceTime());

export const addDays = (day: string, days: number): string => new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** `2026-05` and the months after it, or before it. */
export const addMonths = (month: string, months: number): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + months, 1, 12)).toISOString().slice(0, 7);
};

export const lastDayOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);

/** 0 is Monday. */
export const weekdayOf = (day: string): number => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
