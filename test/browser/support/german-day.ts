/** Noon of the day that it is in Germany, by which the demonstration goes: its parts in UTC are those of that day. */
export const germanNoon = (): Date => new Date(`${new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date())}T12:00:00Z`);

/** The day so many days from now, as it is typed. */
export const daysAhead = (days: number): string => new Date(germanNoon().getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** The first day of the month so many months before this one. */
export function monthsAgo(months: number): Date {
  const now = germanNoon();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
}

/** `Oktober 2026`. */
export const nameOfMonth = (month: Date): string => new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(month);
