import type { LocalDate, YearMonth } from '#kernel';
import type { HoursBasis } from './expected-hours.js';
import type { ReportAnswer, ReportVerdict } from './report-codes.js';

/** One version of a care report (care.report): what was delivered on the days of one approval inside one month. */
export interface ReportRecord extends Record<string, unknown> {
  readonly id: string;
  readonly approvalId: string;
  readonly period: YearMonth;
  readonly version: number;
  readonly correctsId: string | null;
  /** Columns in which it differs from the version that it corrects. */
  readonly changed: readonly string[];
  readonly isWithdrawn: boolean;
  /** No newer version is there. */
  readonly isNewest: boolean;
  readonly agencyId: string;
  readonly referralId: string;
  readonly referralCode: string;
  readonly providerId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  readonly legalBasis: string;
  readonly module: string | null;
  readonly rangeFromMinutes: number | null;
  readonly rangeToMinutes: number | null;
  readonly hoursBasis: HoursBasis | null;
  readonly groupMinutes: number;
  readonly singleMinutes: number;
  readonly parentMinutes: number;
  readonly resourcePersonMinutes: number;
  readonly deliveredMinutes: number;
  readonly professionalMinutes: number;
  readonly semiProfessionalMinutes: number;
  readonly notGivenMinutes: number;
  readonly sessionsExpected: number;
  readonly sessionsAttended: number;
  readonly sessionsExcused: number;
  readonly sessionsUnexcused: number;
  readonly interventionMinutes: number | null;
  readonly verdict: ReportVerdict;
  readonly reviewSince: number;
  readonly answerBy: LocalDate | null;
  readonly madeAt: Date;
}

export interface AnswerRecord extends Record<string, unknown> {
  readonly id: string;
  readonly reportId: string;
  readonly answer: ReportAnswer;
  readonly module: string | null;
  readonly talkOn: LocalDate | null;
  /** Id of the person; never a name. */
  readonly answeredBy: string;
  readonly answeredAt: Date;
}
