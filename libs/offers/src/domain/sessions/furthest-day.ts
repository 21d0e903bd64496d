import { addDays, type LocalDate } from '#kernel';

/** Days from today for which sessions are made at most: two years. */
export const MOST_DAYS_AHEAD = 730;

/** The last day on which a session may be put today. */
export const furthestDay = (today: LocalDate): LocalDate => addDays(today, MOST_DAYS_AHEAD);
