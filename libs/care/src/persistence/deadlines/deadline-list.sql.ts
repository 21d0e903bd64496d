import type { Transaction } from '#platform';
import type { ClarificationSubject } from '../../domain/deadlines/deadline-codes.js';
import type { DeadlineRecord } from '../../domain/deadlines/deadline-record.js';

export interface DeadlineRow extends DeadlineRecord {
  readonly [column: string]: unknown;
}

const KEPT = `SELECT k.id, k.referral_id, k.code, CASE WHEN k.owed_by = k.agency_id THEN 'AGENCY' ELSE 'PROVIDER' END AS side, k.counted_from, k.due_on, k.state,
    k.done_on, k.done_by, k.covers_group_offers, k.subject
  FROM care.case_deadline k`;

/**
 * The ends of approvals on which somebody has to decide: nothing follows them, nobody has ended them on purpose, and the case goes on. A crisis is over on
 * its day 43, the day after its last one (DD-08).
 */
const ENDS = `SELECT a.id, a.referral_id, CASE WHEN a.module = 'KRISE' THEN 'CRISIS_END' ELSE 'APPROVAL_END' END, 'AGENCY', a.valid_from,
    CASE WHEN a.module = 'KRISE' THEN a.valid_to + 1 ELSE a.valid_to END, 'OPEN', NULL::date, NULL, NULL::boolean, NULL
  FROM referrals.approval_v a JOIN referrals.referral_v r ON r.id = a.referral_id
  WHERE a.valid_to IS NOT NULL AND a.end_reason IS NULL AND NOT isempty(a.validity) AND r.state NOT IN ('DRAFT', 'SUBMITTED', 'ENDED')
    AND NOT EXISTS (SELECT 1 FROM referrals.approval_v n WHERE n.referral_id = a.referral_id AND n.validity @> a.valid_to + 1)`;

export const ALL_DEADLINES = `${KEPT} UNION ALL ${ENDS}`;

/** From `d`, beside `t.today`. */
export const RECORD_COLUMNS = `d.id, d.referral_id AS "referralId", d.code, d.side, d.counted_from AS "countedFrom", d.due_on AS "dueOn", d.state,
  d.state = 'OPEN' AND d.due_on < t.today AS "isOverdue", d.done_on AS "doneOn", d.done_by AS "doneBy", d.covers_group_offers AS "coversGroupOffers", d.subject`;

/** Of each of the cases the open deadline that is due first, by referral; as far as the caller sees the cases. */
export async function findNextDeadlines(tx: Transaction, referralIds: readonly string[]): Promise<ReadonlyMap<string, DeadlineRecord>> {
  const rows = await tx.sql<DeadlineRow>(
    `SELECT DISTINCT ON (d.referral_id) ${RECORD_COLUMNS} FROM (${ALL_DEADLINES}) d CROSS JOIN (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today) t
     WHERE d.referral_id = ANY ($1::uuid[]) AND d.state = 'OPEN' ORDER BY d.referral_id, d.due_on, d.id`,
    [referralIds],
  );
  return new Map(rows.map((row) => [row.referralId, row]));
}

/** The end of an approval that somebody has to decide on, by the approval's id; as far as the caller sees the approval. */
export async function readEndOfApproval(tx: Transaction, id: string): Promise<DeadlineRecord | undefined> {
  const [row] = await tx.sql<DeadlineRow>(
    `SELECT ${RECORD_COLUMNS} FROM (${KEPT} WHERE false UNION ALL ${ENDS}) d CROSS JOIN (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today) t WHERE d.id = $1`,
    [id],
  );
  return row;
}

/** The clarification of this subject that is open in a case, if there is one. */
export async function findOpenClarification(tx: Transaction, referralId: string, subject: ClarificationSubject): Promise<(DeadlineRecord & { readonly subject: ClarificationSubject }) | undefined> {
  const [row] = await tx.sql<DeadlineRow & { readonly subject: ClarificationSubject }>(
    `SELECT ${RECORD_COLUMNS} FROM (${KEPT}) d CROSS JOIN (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today) t
     WHERE d.referral_id = $1 AND d.subject = $2 AND d.state = 'OPEN' ORDER BY d.due_on, d.id LIMIT 1`,
    [referralId, subject],
  );
  return row;
}

/** One of the same kind and case that is done and was due later. */
export async function findLaterDone(tx: Transaction, { id, referralId, code, dueOn }: Pick<DeadlineRecord, 'id' | 'referralId' | 'code' | 'dueOn'>): Promise<string | undefined> {
  const [row] = await tx.sql<{ id: string }>(
    `SELECT d.id FROM care.case_deadline d WHERE d.referral_id = $1 AND d.code = $2 AND d.state = 'DONE' AND (d.due_on, d.id) > ($3::date, $4::uuid) ORDER BY d.due_on DESC, d.id DESC LIMIT 1`,
    [referralId, code, dueOn, id],
  );
  return row?.id;
}

/** A deadline that is kept, if the caller sees it. */
export async function readDeadline(tx: Transaction, id: string): Promise<DeadlineRecord | undefined> {
  const [row] = await tx.sql<DeadlineRow>(
    `SELECT ${RECORD_COLUMNS} FROM (${KEPT}) d CROSS JOIN (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today) t WHERE d.id = $1`,
    [id],
  );
  return row;
}
