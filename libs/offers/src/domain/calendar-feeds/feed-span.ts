import { addDays, type LocalDate } from '#kernel';
import { Temporal } from 'temporal-polyfill';

export interface FeedSpan {
  /** Both days belong to it. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const DAYS_BACK = 56;
const MONTHS_AHEAD = 12;

/** The days of which a calendar feed tells: eight weeks back, so that what was cancelled is seen, and twelve months ahead. */
export function feedSpan(today: LocalDate): FeedSpan {
  return { from: addDays(today, -DAYS_BACK), to: Temporal.PlainDate.from(today).add({ months: MONTHS_AHEAD }).toString() };
}
