import type { LocalDate } from '#kernel';
import type { CaseParties } from './case-side.js';
import type { CaseSide, KeptCode } from './deadline-codes.js';

/** What the Hilfeplan says of days; null: nothing. */
export interface PlanDays {
  /** The next Hilfeplangespräch, and the day on which that was said. */
  readonly planTalkOn: LocalDate | null;
  readonly planTalkSetOn: LocalDate | null;
  /** Months between reports where they are fewer than the regime's, and the day from which that holds. */
  readonly reportMonths: number | null;
  readonly reportMonthsSetOn: LocalDate | null;
}

/** What the deadlines of a case are counted from. */
export interface CaseFacts extends CaseParties, PlanDays {
  readonly referralId: string;
  /** The case has ended. */
  readonly isOver: boolean;
  /** First and last day (null: open) of the approved days without a gap in which the help is, or that come next; null: nothing is approved. */
  readonly firstDay: LocalDate | null;
  readonly lastDay: LocalDate | null;
}

/** A deadline of a regime, ready to be counted. */
export interface DeadlineRule {
  readonly recurring: boolean;
  /** Whether the day it is counted from is its first one. */
  readonly countsFirstDay: boolean;
  /** Its last day, counted from a day so many times over; null: further away than anybody counts. */
  dueOn(from: LocalDate, times: number): LocalDate | null;
}

/** The regime of a case: the version by which its deadlines are counted, and what it has of them. */
export interface CaseRules {
  readonly versionId: string;
  readonly rules: ReadonlyMap<KeptCode, DeadlineRule>;
}

/** A deadline as it is counted now. */
export interface CountedDeadline {
  readonly code: KeptCode;
  readonly countedFrom: LocalDate;
  readonly dueOn: LocalDate;
  readonly versionId: string;
}

/** A deadline that was written down and that nobody has cancelled. */
export interface KnownDeadline extends CountedDeadline, CaseParties {
  readonly id: string;
  readonly referralId: string;
  readonly owedById: string;
  readonly state: 'OPEN' | 'DONE';
  readonly createdOn: LocalDate;
}

/** What has to be written so that a case's deadlines are right. */
export interface DeadlineChanges {
  readonly opened: readonly CountedDeadline[];
  readonly moved: readonly { readonly before: KnownDeadline; readonly after: CountedDeadline }[];
  readonly cancelled: readonly KnownDeadline[];
}

/** Who owes what; with whom a clarification lies its opening says. */
export const OWED_BY: Readonly<Record<Exclude<KeptCode, 'COORDINATION'>, CaseSide>> = {
  FIRST_PLAN: 'AGENCY',
  ACTION_PLAN: 'PROVIDER',
  REPORT: 'PROVIDER',
  REPORT_BEFORE_PLAN_TALK: 'PROVIDER',
};
