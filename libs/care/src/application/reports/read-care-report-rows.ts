import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { expectedHours } from '../../domain/reports/expected-hours.js';
import type { ReportAnswer } from '../../domain/reports/report-codes.js';
import type { ReportRecord } from '../../domain/reports/report-record.js';
import { LAST_ANSWER_OF, REPORT_COLUMNS } from '../../persistence/reports/report.sql.js';
import type { CareReportFilter, CareReportRow } from './care-report-rows.js';

interface NamedReport extends ReportRecord {
  readonly providerName: string;
  readonly agencyName: string;
  readonly answer: ReportAnswer | null;
  readonly answerModule: string | null;
  readonly answeredAt: Date | null;
  readonly talkOn: LocalDate | null;
}

/**
 * Care reports as documents show them: the versions in force, or those with these ids in whatever version; by month, case and first day. For
 * those alone who may read them (row-level security). One statement.
 */
export async function readCareReportRows(tx: Transaction, { period, referralId, verdict, reportIds }: CareReportFilter): Promise<CareReportRow[]> {
  const rows = await tx.sql<NamedReport>(
    `SELECT ${REPORT_COLUMNS}, p.name AS "providerName", o.name AS "agencyName", a.answer, a.module AS "answerModule", a.answered_at AS "answeredAt", a.talk_on AS "talkOn"
     FROM ${reportIds === undefined ? 'care.report_v' : 'care.report'} r JOIN identity.organisation_v p ON p.id = r.provider_id JOIN identity.organisation_v o ON o.id = r.agency_id
     LEFT JOIN ${LAST_ANSWER_OF} a ON true
     WHERE ($1::text IS NULL OR r.period = to_date($1, 'YYYY-MM')) AND ($2::uuid IS NULL OR r.referral_id = $2) AND ($3::text IS NULL OR r.verdict = $3)
       AND ($4::uuid[] IS NULL OR r.id = ANY ($4))
     ORDER BY r.period, r.referral_code COLLATE "C", r.valid_from, r.version`,
    [period ?? null, referralId ?? null, verdict ?? null, reportIds ?? null],
  );
  return rows.map(toRow);
}

const toRow = (report: NamedReport): CareReportRow => ({
  reportId: report.id,
  referralCode: report.referralCode,
  providerName: report.providerName,
  agencyName: report.agencyName,
  period: report.period,
  version: report.version,
  from: report.from,
  to: report.to,
  days: report.days,
  legalBasis: report.legalBasis,
  module: report.module,
  hoursBasis: report.hoursBasis,
  weeklyFromMinutes: report.rangeFromMinutes,
  weeklyToMinutes: report.rangeToMinutes,
  ...expectedOf(report),
  groupMinutes: report.groupMinutes,
  singleMinutes: report.singleMinutes,
  parentMinutes: report.parentMinutes,
  resourcePersonMinutes: report.resourcePersonMinutes,
  deliveredMinutes: report.deliveredMinutes,
  professionalMinutes: report.professionalMinutes,
  semiProfessionalMinutes: report.semiProfessionalMinutes,
  notGivenMinutes: report.notGivenMinutes,
  sessionsExpected: report.sessionsExpected,
  sessionsAttended: report.sessionsAttended,
  sessionsExcused: report.sessionsExcused,
  sessionsUnexcused: report.sessionsUnexcused,
  interventionMinutes: report.interventionMinutes,
  verdict: report.verdict,
  answer: report.answer,
  answerModule: report.answerModule,
  answeredAt: report.answeredAt,
  talkOn: report.talkOn,
  answerBy: report.answerBy,
  madeAt: report.madeAt,
});

/** The range for exactly the days of a report, in hours with two places; null where it has none. */
export function expectedOf({ rangeFromMinutes, rangeToMinutes, hoursBasis, days }: ReportRecord): Pick<CareReportRow, 'expectedFromHours' | 'expectedToHours'> {
  if (rangeFromMinutes === null || rangeToMinutes === null || hoursBasis === null) return { expectedFromHours: null, expectedToHours: null };
  return { expectedFromHours: expectedHours(rangeFromMinutes, days, hoursBasis), expectedToHours: expectedHours(rangeToMinutes, days, hoursBasis) };
}
