import { parseLocalDate, type LocalDate } from '#kernel';

/** Completed years up to which § 41 SGB VIII helps. */
export const OLDEST_YEARS = 27;

/** The first day on which anything can have happened to somebody who is helped today: as many years ago as the oldest one has lived. */
export const earliestDay = (today: LocalDate): LocalDate => `${Number(today.slice(0, 4)) - OLDEST_YEARS}-${today.slice(5, 7)}-01`;

/** Whether something about a young person can have been on this day: a day of their lives, and not one to come. */
export const isPastDay = (day: LocalDate, today: LocalDate): boolean => parseLocalDate(day) !== null && day >= earliestDay(today) && day <= today;

/** Which days isPastDay takes, in words. */
export const pastDays = (today: LocalDate): string => `a day from ${earliestDay(today)} to ${today}`;
