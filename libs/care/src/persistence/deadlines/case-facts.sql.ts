import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CaseFacts, KnownDeadline } from '../../domain/deadlines/case-facts.js';
import { KEPT_CODES } from '../../domain/deadlines/deadline-codes.js';

const TODAY = `(platform.now() AT TIME ZONE 'Europe/Berlin')::date`;

/** The next cases, by id, whose deadlines have to be looked at: helped under a regime that has any, or with one that is open. */
export async function findCases(tx: Transaction, after: string | null, limit: number): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT r.id FROM referrals.referral_v r
     WHERE ($1::uuid IS NULL OR r.id > $1)
       AND (r.approved_from IS NOT NULL AND r.state NOT IN ('DRAFT', 'SUBMITTED', 'ENDED')
           AND r.agency_id IN (SELECT d.agency_id FROM agreements.regime_deadline_v d WHERE d.code = ANY ($3::text[]))
         OR EXISTS (SELECT 1 FROM care.case_deadline d WHERE d.referral_id = r.id AND d.state = 'OPEN'))
     ORDER BY r.id LIMIT $2`,
    [after, limit, KEPT_CODES],
  );
  return rows.map(({ id }) => id);
}

/** Nobody else counts or closes deadlines of these cases until the commit. */
export const lockDeadlines = (tx: Transaction, referralIds: readonly string[]): Promise<number> => tx.execute('SELECT care.lock_deadlines($1::uuid[])', [referralIds]);

/** A case with what its regime is looked up by. */
export interface CountedCase extends CaseFacts {
  readonly legalBasis: string;
  /** The day on which its regime is looked up: today, or the first day of a help to come. */
  readonly on: LocalDate;
  readonly today: LocalDate;
}

/**
 * What the deadlines of these cases are counted from. Of the approved days the block that holds today, else the one that comes next, else the
 * last; the legal basis of the day of it that is nearest to today.
 */
export function readCases(tx: Transaction, referralIds: readonly string[]): Promise<CountedCase[]> {
  return tx.sql<CountedCase & Record<string, unknown>>(
    `SELECT r.id AS "referralId", r.agency_id AS "agencyId", r.responsible_id AS "responsibleId", r.state = 'ENDED' AS "isOver",
       b.first_day AS "firstDay", b.last_day AS "lastDay", coalesce(a.legal_basis, r.legal_basis) AS "legalBasis",
       greatest(t.today, b.first_day) AS "on", t.today,
       p.plan_talk_on AS "planTalkOn", p.plan_talk_set_on AS "planTalkSetOn", p.report_months AS "reportMonths", p.report_months_set_on AS "reportMonthsSetOn"
     FROM referrals.referral_v r CROSS JOIN (SELECT ${TODAY} AS today) t
     LEFT JOIN care.plan_days p ON p.referral_id = r.id
     LEFT JOIN LATERAL (
       SELECT lower(span) AS first_day, upper(span) - 1 AS last_day, least(greatest(lower(span), t.today), coalesce(upper(span) - 1, 'infinity')) AS day
       FROM unnest((SELECT range_agg(v.validity) FROM referrals.approval_v v WHERE v.referral_id = r.id)) AS span
       ORDER BY span @> t.today DESC, lower(span) > t.today DESC, abs(lower(span) - t.today) LIMIT 1
     ) b ON true
     LEFT JOIN LATERAL (
       SELECT v.legal_basis FROM referrals.approval_v v WHERE v.referral_id = r.id AND v.validity @> b.day ORDER BY v.valid_from DESC, v.id DESC LIMIT 1
     ) a ON true
     WHERE r.id = ANY ($1::uuid[])`,
    [referralIds],
  );
}

/** What is written down of these cases and was not cancelled. */
export function readKnown(tx: Transaction, referralIds: readonly string[]): Promise<KnownDeadline[]> {
  return tx.sql<KnownDeadline & Record<string, unknown>>(
    `SELECT d.id, d.referral_id AS "referralId", d.agency_id AS "agencyId", d.responsible_id AS "responsibleId", d.owed_by AS "owedById", d.code,
       d.counted_from AS "countedFrom", d.due_on AS "dueOn", d.regime_version_id AS "versionId", d.state, (d.created_at AT TIME ZONE 'Europe/Berlin')::date AS "createdOn"
     FROM care.case_deadline d WHERE d.referral_id = ANY ($1::uuid[]) AND d.state <> 'CANCELLED' ORDER BY d.referral_id, d.due_on, d.id`,
    [referralIds],
  );
}
