import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './dates.js';

/** Whether the day that a span starts from is its first day (§ 187 (2) BGB) or an event after which it begins (§ 187 (1)). */
export const DAY_COUNTINGS = ['SPAN', 'AFTER'] as const;
export type DayCounting = (typeof DAY_COUNTINGS)[number];

export const SPAN_UNITS = ['DAYS', 'WEEKS', 'MONTHS'] as const;
export type SpanUnit = (typeof SPAN_UNITS)[number];

/** A length of time as a rule states it: whole days, weeks or months, negative for a span that is counted backwards. */
export interface Span {
  readonly amount: number;
  readonly unit: SpanUnit;
}

/**
 * The last day of a span (§ 188 BGB), or the first day of one that is counted backwards.
 *
 * AFTER: the day of the event is not counted: 6 weeks after 2026-03-02 is 2026-04-13; 6 weeks before 2026-09-01 is
 * 2026-07-21. SPAN: it is the first (backwards: the last) day: 6 months from 2026-03-02 end with 2026-09-01. A day that
 * the last month does not have becomes that month's last day (§ 188 (3)). Whether the end may fall on a Sunday is
 * another question: `WorkingDays.nextWorkingDay`.
 */
export function addSpan(start: LocalDate, span: Span, counting: DayCounting): LocalDate {
  const from = Temporal.PlainDate.from(start);
  if (span.amount === 0 || !Number.isSafeInteger(span.amount)) throw new RangeError('A span is a whole number of days, weeks or months other than 0.');
  if (counting === 'AFTER') return shift(from, span).toString();
  if (span.amount < 0) return shift(from.add({ days: 1 }), span).toString();
  return span.unit === 'MONTHS' ? lastDayOfMonths(from, span.amount).toString() : shift(from, span).subtract({ days: 1 }).toString();
}

function shift(from: Temporal.PlainDate, { amount, unit }: Span): Temporal.PlainDate {
  return from.add(unit === 'DAYS' ? { days: amount } : unit === 'WEEKS' ? { weeks: amount } : { months: amount });
}

/**
 * The day before the one that bears the first day's number (§ 188 (2)); where the last month lacks that day, its last
 * one (§ 188 (3)): six months from 2026-08-31 end with 2027-02-28, not with the day before.
 */
function lastDayOfMonths(from: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const month = from.with({ day: 1 }).add({ months });
  return from.day === 1 ? month.subtract({ days: 1 }) : month.with({ day: Math.min(from.day - 1, month.daysInMonth) });
}
