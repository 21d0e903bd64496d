import type { LocalDate } from '#kernel';
import type { HoursBasis } from '../reports/expected-hours.js';
import type { ReportVerdict } from '../reports/report-codes.js';
import type { AttendanceStatus } from '../register/attendance-entries.js';

/** Care on the days of one approval inside one week, Monday to Sunday, reckoned as in a care report (DD-11). */
export interface CareWeek {
  readonly approvalId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  readonly module: string | null;
  /** Minutes a week or of the whole intervention; null: no range. */
  readonly rangeFromMinutes: number | null;
  readonly rangeToMinutes: number | null;
  readonly hoursBasis: HoursBasis | null;
  readonly groupMinutes: number;
  readonly singleMinutes: number;
  readonly parentMinutes: number;
  readonly resourcePersonMinutes: number;
  readonly deliveredMinutes: number;
  readonly sessionsExpected: number;
  readonly sessionsAttended: number;
  readonly sessionsExcused: number;
  readonly sessionsUnexcused: number;
  readonly verdict: ReportVerdict;
}

/** A session of a group at which a case was expected, or came. */
export interface CareSession {
  readonly sessionId: string;
  readonly offerId: string;
  readonly date: LocalDate;
  readonly start: string;
  /** By the host's record; null: nothing yet. */
  readonly status: AttendanceStatus | null;
  /** Of presence; null: did not come, or nothing is recorded. */
  readonly minutes: number | null;
}

/** A course that is drawn: a year and a day, a leap year's too. */
export const LONGEST_COURSE_DAYS = 367;
