/** Holidays of Hesse on the days that histories reach, from the calendar on the wall. */
const HOLIDAYS = ['2026-05-01', '2026-05-14', '2026-05-25', '2026-06-04', '2026-10-03'];
/** Germany is two hours ahead of UTC on all of these days. */
const AHEAD = 2 * 3_600_000;
const DAY = 86_400_000;

/** The day in Germany. */
export const dayOf = (at: number): string => new Date(at + AHEAD).toISOString().slice(0, 10);

/** The time of day in Germany, as HH:MM. */
export const timeOf = (at: number): string => new Date(at + AHEAD).toISOString().slice(11, 16);

export const dayAfter = (day: string, days = 1): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The end of so many working days after today. */
export function endOfWorkingDays(at: number, count: number): number {
  let day = dayOf(at);
  for (let left = count; left > 0; ) {
    day = dayAfter(day);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !HOLIDAYS.includes(day)) left--;
  }
  return Date.parse(`${dayAfter(day)}T00:00:00Z`) - AHEAD;
}
