const DAY_MS = 86_400_000;

const textOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const daysAfter = (day: string, days: number): string => textOf(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS);

/** The Mondays of so many weeks, that of the day first. */
export function mondays(day: string, weeks: number): string[] {
  const noon = new Date(`${day}T12:00:00Z`);
  const first = daysAfter(day, -((noon.getUTCDay() + 6) % 7));
  return Array.from({ length: weeks }, (_, index) => daysAfter(first, 7 * index));
}
