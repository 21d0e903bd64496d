import type { LocalDate } from '#kernel';
import type { TimeOfDay } from './local-time.js';
import type { HolidayPolicy } from './session-codes.js';

/** What a host says of how its sessions come back. */
export interface PlanDefinition {
  /** A rule of RFC 5545, as text. */
  readonly rrule: string;
  /** The day from which the rule counts: it gives the rhythm and what the rule leaves open. */
  readonly firstDay: LocalDate;
  readonly start: TimeOfDay;
  /** Length of a session, 1 to 1,440. */
  readonly minutes: number;
  /** Seats of a session; null: the offer's. */
  readonly capacity: number | null;
  readonly schoolHolidays: HolidayPolicy;
  readonly publicHolidays: HolidayPolicy;
  /** Days of the rule on which there is none. */
  readonly leftOut: readonly LocalDate[];
  /** Days that stay although a holiday is on them. */
  readonly kept: readonly LocalDate[];
  /** Days beside the rule. */
  readonly extra: readonly LocalDate[];
}

export interface SessionPlanRecord extends PlanDefinition {
  readonly id: string;
  readonly offerId: string;
  /** The last day of the plan; null: it has no end and is planned further and further. */
  readonly endsOn: LocalDate | null;
  /** Up to here all of its sessions are planned. */
  readonly plannedUntil: LocalDate;
}

/** Why a day of the plan has no session of it. */
export const LEFT_OUT_REASONS = [
  'EXCEPTION',
  'PUBLIC_HOLIDAY',
  'SCHOOL_HOLIDAY',
  'NO_SUCH_TIME',
  'PAST',
  'ALREADY_THERE',
  'CANCELLED_BEFORE',
  'OVERLAPS',
  'KEPT_SESSION',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface LeftOutDay {
  readonly date: LocalDate;
  readonly reason: LeftOutReason;
  /** Name of the school holidays; null: none. */
  readonly holiday: string | null;
}

/** For how long a plan without an end is planned ahead: half a year, as far as matching looks and a family can see. */
export const HORIZON_DAYS = 26 * 7;

/** The same where the plan leaves out school holidays and nobody knows those ahead. */
export const UNKNOWN_HORIZON_DAYS = 4 * 7;

/** A plan goes no further than this after its first day; nobody knows the holidays of later years. */
export const LONGEST_PLAN_DAYS = 5 * 366;

/** A first day further back than this says more about a typing error than about a rhythm. */
export const OLDEST_FIRST_DAY = 366;
