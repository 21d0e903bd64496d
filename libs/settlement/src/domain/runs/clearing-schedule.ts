/** When the month that was over last is cleared by itself; every month has the days up to 28. Hours are those of Europe/Berlin. */
export interface ClearingSchedule {
  readonly isActive: boolean;
  /** Day of the following month, 1 to 28. */
  readonly day: number;
  /** Full hour, 0 to 23. */
  readonly hour: number;
}

/** As long as an agency has set nothing. */
export const NO_SCHEDULE: ClearingSchedule = { isActive: false, day: 1, hour: 4 };

/** The first field that cannot be, and what was expected; null when all can. */
export function badSchedule({ day, hour }: ClearingSchedule): { field: 'day' | 'hour'; expected: string } | null {
  if (!Number.isInteger(day) || day < 1 || day > 28) return { field: 'day', expected: 'a day from 1 to 28' };
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) return { field: 'hour', expected: 'an hour from 0 to 23' };
  return null;
}
