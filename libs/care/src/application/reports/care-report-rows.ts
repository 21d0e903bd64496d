import type { LocalDate, YearMonth } from '#kernel';
import type { ReportAnswer, ReportVerdict } from '../../domain/reports/report-codes.js';

/** One care report as documents show it (DD-11). Minutes are whole, hours decimals with two places; group and single care never share a column. */
export interface CareReportRow {
  readonly reportId: string;
  readonly referralCode: string;
  readonly providerName: string;
  readonly agencyName: string;
  readonly period: YearMonth;
  /** 1 for the first; corrections count on. */
  readonly version: number;
  /** The days of the approval inside the month, both ends included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  readonly legalBasis: string;
  /** Null where hours were approved instead of a module. */
  readonly module: string | null;
  readonly hoursBasis: 'PER_WEEK' | 'PER_INTERVENTION' | null;
  /** The approved range: minutes a week, or of the whole intervention; null where there is none. */
  readonly weeklyFromMinutes: number | null;
  readonly weeklyToMinutes: number | null;
  /** The range for exactly these days, such as "25.71"; null where there is none. */
  readonly expectedFromHours: string | null;
  readonly expectedToHours: string | null;
  readonly groupMinutes: number;
  readonly singleMinutes: number;
  readonly parentMinutes: number;
  readonly resourcePersonMinutes: number;
  /** The sum of the four. */
  readonly deliveredMinutes: number;
  /** The same sum by staff. */
  readonly professionalMinutes: number;
  readonly semiProfessionalMinutes: number;
  readonly notGivenMinutes: number;
  readonly sessionsExpected: number;
  readonly sessionsAttended: number;
  readonly sessionsExcused: number;
  readonly sessionsUnexcused: number;
  /** The minutes of the whole intervention, in the report of the month in which it ends; null in all others. */
  readonly interventionMinutes: number | null;
  readonly verdict: ReportVerdict;
  /** The agency's last answer to this version; null while there is none. */
  readonly answer: ReportAnswer | null;
  readonly answerModule: string | null;
  /** When it was answered. */
  readonly answeredAt: Date | null;
  /** The day of the talk that the agency has named; null: none. */
  readonly talkOn: LocalDate | null;
  /** By when the agency is to answer; null: it is not asked. */
  readonly answerBy: LocalDate | null;
  readonly madeAt: Date;
}

export interface CareReportFilter {
  readonly period?: YearMonth | undefined;
  readonly referralId?: string | undefined;
  readonly verdict?: ReportVerdict | undefined;
  /** Reports with these ids only, in whatever version they are. */
  readonly reportIds?: readonly string[] | undefined;
}
