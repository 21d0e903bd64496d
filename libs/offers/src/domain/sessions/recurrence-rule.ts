import type { LocalDate } from '#kernel';

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A recurrence rule of RFC 5545 3.3.10, as far as the days of sessions go: a plan has one time of day. */
export interface RecurrenceRule {
  readonly freq: Frequency;
  readonly interval: number;
  /** How many times the rule names, before any day is left out; never together with until. */
  readonly count?: number;
  /** The last day on which it may name one. */
  readonly until?: LocalDate;
  /** Weekdays, with a number before them in rules by month or year: `TU`, `2MO`, `-1FR`. */
  readonly byDay?: readonly string[];
  readonly byMonth?: readonly number[];
  readonly byMonthDay?: readonly number[];
  readonly byYearDay?: readonly number[];
  readonly byWeekNo?: readonly number[];
  readonly bySetPos?: readonly number[];
  readonly weekStart?: Weekday;
}

/** True for a rule that goes on until somebody ends its plan. */
export const isEndless = (rule: RecurrenceRule): boolean => rule.count === undefined && rule.until === undefined;
