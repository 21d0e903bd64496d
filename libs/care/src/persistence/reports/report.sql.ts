import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ReportAnswer } from '../../domain/reports/report-codes.js';
import type { AnswerRecord, ReportRecord } from '../../domain/reports/report-record.js';

export const REPORT_COLUMNS = `r.id, r.approval_id AS "approvalId", to_char(r.period, 'YYYY-MM') AS period, r.version, r.corrects_id AS "correctsId", r.changed,
  r.withdrawn AS "isWithdrawn", NOT EXISTS (SELECT 1 FROM care.report n WHERE n.corrects_id = r.id) AS "isNewest", r.agency_id AS "agencyId", r.referral_id AS "referralId",
  r.referral_code AS "referralCode", r.provider_id AS "providerId", r.valid_from AS "from", r.valid_to AS "to", r.days, r.legal_basis AS "legalBasis", r.module,
  r.range_from AS "rangeFromMinutes", r.range_to AS "rangeToMinutes", r.hours_basis AS "hoursBasis", r.group_minutes AS "groupMinutes", r.single_minutes AS "singleMinutes",
  r.parent_minutes AS "parentMinutes", r.resource_person_minutes AS "resourcePersonMinutes", r.delivered_minutes AS "deliveredMinutes",
  r.professional_minutes AS "professionalMinutes", r.semi_professional_minutes AS "semiProfessionalMinutes", r.not_given_minutes AS "notGivenMinutes",
  r.sessions_expected AS "sessionsExpected", r.sessions_attended AS "sessionsAttended", r.sessions_excused AS "sessionsExcused",
  r.sessions_unexcused AS "sessionsUnexcused", r.intervention_minutes AS "interventionMinutes", r.verdict, r.review_since AS "reviewSince",
  r.review_due_on AS "answerBy", r.made_at AS "madeAt"`;

const ANSWER_COLUMNS = `a.id, a.report_id AS "reportId", a.answer, a.module, a.talk_on AS "talkOn", a.answered_by AS "answeredBy", a.answered_at AS "answeredAt"`;

/** The agency's last answer to these figures: to the version `r`, or to an earlier one with the same verdict. */
const LAST_ANSWER = `SELECT a.* FROM care.report_answer a JOIN care.report p ON p.id = a.report_id
  WHERE p.approval_id = r.approval_id AND p.period = r.period AND p.version BETWEEN r.review_since AND r.version ORDER BY p.version DESC, a.position DESC LIMIT 1`;

/** Nobody has answered yet although an answer is asked for. */
export const IS_UNANSWERED = `(r.review_due_on IS NOT NULL AND NOT EXISTS (${LAST_ANSWER}))`;

export const LAST_ANSWER_OF = `LATERAL (${LAST_ANSWER})`;

/** Versions of every report by their ids, in whatever state. */
export const findReports = (tx: Transaction, ids: readonly string[]): Promise<ReportRecord[]> =>
  tx.sql(`SELECT ${REPORT_COLUMNS} FROM care.report r WHERE r.id = ANY ($1::uuid[])`, [ids]);

/** All versions of the reports that these belong to, the first one first. */
export const findVersions = (tx: Transaction, ids: readonly string[]): Promise<(ReportRecord & { readonly askedId: string })[]> =>
  tx.sql(
    `SELECT k.id AS "askedId", ${REPORT_COLUMNS} FROM care.report k JOIN care.report r ON r.approval_id = k.approval_id AND r.period = k.period
     WHERE k.id = ANY ($1::uuid[]) ORDER BY r.version`,
    [ids],
  );

/** The answer that counts for each of the reports. */
export const findLastAnswers = (tx: Transaction, ids: readonly string[]): Promise<(AnswerRecord & { readonly askedId: string })[]> =>
  tx.sql(`SELECT r.id AS "askedId", ${ANSWER_COLUMNS} FROM care.report r CROSS JOIN ${LAST_ANSWER_OF} a WHERE r.id = ANY ($1::uuid[])`, [ids]);

/** All answers to these versions, the first one first. */
export const findAnswers = (tx: Transaction, ids: readonly string[]): Promise<AnswerRecord[]> =>
  tx.sql(`SELECT ${ANSWER_COLUMNS} FROM care.report_answer a WHERE a.report_id = ANY ($1::uuid[]) ORDER BY a.report_id, a.position`, [ids]);

/** A report of the agency acted for; who answers it at the same time waits, and so does whoever makes it anew. */
export async function lockReport(tx: Transaction, id: string): Promise<ReportRecord | undefined> {
  await tx.sql(`SELECT pg_advisory_xact_lock_shared(hashtextextended('care.report_stale', 7355657)), pg_advisory_xact_lock(hashtextextended($1::uuid::text, 7355658))`, [id]);
  const [row] = await tx.sql<ReportRecord>(`SELECT ${REPORT_COLUMNS} FROM care.report r WHERE r.id = $1 AND r.agency_id = $2`, [id, tx.context.organisationId]);
  return row;
}

export interface NewAnswer {
  readonly answer: ReportAnswer;
  readonly module: string | null;
  readonly talkOn: LocalDate | null;
}

export async function insertAnswer(tx: Transaction, report: ReportRecord, { answer, module, talkOn }: NewAnswer): Promise<AnswerRecord> {
  const [row] = await tx.sql<AnswerRecord>(
    `INSERT INTO care.report_answer AS a (report_id, position, agency_id, provider_id, answer, module, module_before, talk_on, answered_by)
     SELECT $1::uuid, 1 + (SELECT count(*) FROM care.report_answer k WHERE k.report_id = $1), $2::uuid, $3::uuid, $4::text, $5::text, ${MODULE_NOW}, $6::date, $7::text
     RETURNING ${ANSWER_COLUMNS}`,
    [report.id, report.agencyId, report.providerId, answer, module, talkOn, tx.context.actor, report.referralId],
  );
  return row!;
}

/** The module that was approved last. $8 the referral. */
const MODULE_NOW = `(SELECT v.module FROM referrals.approval_v v WHERE v.referral_id = $8 ORDER BY v.valid_from DESC LIMIT 1)`;

/** Of these reports, whose wish for another module is over: DONE another one was approved since, CANCELLED the help has ended. */
export const findSettledWishes = (tx: Transaction, reportIds: readonly string[]): Promise<{ readonly id: string; readonly isChanged: boolean }[]> =>
  tx.sql(
    `SELECT r.id, m.is_changed AS "isChanged" FROM care.report r JOIN referrals.referral_v f ON f.id = r.referral_id
     CROSS JOIN ${LAST_ANSWER_OF} a
     CROSS JOIN LATERAL (SELECT a.module_before IS DISTINCT FROM (SELECT v.module FROM referrals.approval_v v WHERE v.referral_id = r.referral_id ORDER BY v.valid_from DESC LIMIT 1) AS is_changed) m
     WHERE r.id = ANY ($1::uuid[]) AND (m.is_changed OR f.state = 'ENDED')`,
    [reportIds],
  );

/** True for a module that the agency grants today. */
export async function grantsModule(tx: Transaction, agencyId: string, module: string): Promise<boolean> {
  const rows = await tx.sql(
    `SELECT 1 FROM agreements.regime_module_v m WHERE m.agency_id = $1 AND m.code = $2 AND m.validity @> (platform.now() AT TIME ZONE 'Europe/Berlin')::date LIMIT 1`,
    [agencyId, module],
  );
  return rows.length > 0;
}

export async function todayOf(tx: Transaction): Promise<LocalDate> {
  const [row] = await tx.sql<{ today: LocalDate }>(`SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today`);
  return row!.today;
}
