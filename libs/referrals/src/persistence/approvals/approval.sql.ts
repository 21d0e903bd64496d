import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ApprovalKind, ApprovalRecord, ApprovalSpan, ApprovalTerms } from '../../domain/approvals/approval-record.js';
import type { Module } from '../../domain/referral-codes.js';
import type { LockedReferral } from '../requests/referral-request.sql.js';

/** A referral as those who approve for it need it. */
export interface ApprovedCase extends LockedReferral {
  readonly purpose: 'HELP' | 'RELIEF';
  readonly legalBasis: string;
  readonly module: Module | null;
  readonly endangermentReportedOn: LocalDate | null;
}

/** What else a decision needs of a referral that is locked. */
export async function readApprovedCase(tx: Transaction, locked: LockedReferral): Promise<ApprovedCase> {
  const [row] = await tx.sql<Pick<ApprovedCase, 'purpose' | 'legalBasis' | 'module' | 'endangermentReportedOn'>>(
    'SELECT purpose, legal_basis AS "legalBasis", module, endangerment_reported_on AS "endangermentReportedOn" FROM referrals.referral WHERE id = $1',
    [locked.id],
  );
  return { ...locked, ...row! };
}

/** The referral that an approval is of, if it is to be seen. */
export async function findReferralOfApproval(tx: Transaction, approvalId: string): Promise<string | undefined> {
  const [row] = await tx.sql<{ id: string }>('SELECT referral_id AS id FROM referrals.approval_v WHERE id = $1', [approvalId]);
  return row?.id;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly referralId: string;
  readonly kind: ApprovalKind;
  readonly followsId: string | null;
  readonly reason: string | null;
  readonly legalBasis: string;
  readonly module: Module | null;
  readonly minutesFrom: number | null;
  readonly minutesTo: number | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
  readonly endReason: string | null;
}

/** The approvals that hold, of referrals that the caller sees, by their days; of one without any what its row says. */
export async function findApprovals(tx: Transaction, referralIds: readonly string[]): Promise<ApprovalRecord[]> {
  const rows = await tx.sql<Row>(
    `SELECT v.id, v.referral_id AS "referralId", coalesce(a.kind, 'BROUGHT') AS kind, a.follows_id AS "followsId", a.reason, v.legal_basis AS "legalBasis", v.module,
       v.weekly_minutes_from AS "minutesFrom", v.weekly_minutes_to AS "minutesTo", v.valid_from AS "validFrom", v.valid_to AS "validTo",
       CASE WHEN a.kind <> 'BROUGHT' THEN a.signed_by END AS "signedBy", CASE WHEN a.kind <> 'BROUGHT' THEN a.signed_at END AS "signedAt", a.end_reason AS "endReason"
     FROM referrals.approval_v v LEFT JOIN referrals.approval a ON a.id = v.id
     WHERE v.referral_id = ANY ($1::uuid[]) ORDER BY v.referral_id, v.valid_from`,
    [referralIds],
  );
  return rows.map(({ minutesFrom, minutesTo, ...row }) => ({
    ...row,
    weeklyMinutes: minutesFrom === null || minutesTo === null ? null : { from: minutesFrom, to: minutesTo },
  }));
}

/**
 * Writes down what the referral's row says where it has no approvals yet, so that it can be split and prolonged like every other.
 * It keeps the id that approval_v gave it.
 */
export const takeOverBrought = (tx: Transaction, referralId: string): Promise<number> =>
  tx.execute(
    `INSERT INTO referrals.approval (id, referral_id, agency_id, kind, legal_basis, module, valid_from, valid_to, signed_by)
     SELECT r.id, r.id, r.agency_id, 'BROUGHT', r.legal_basis, r.module, r.approved_from, r.approved_to, ''
     FROM referrals.referral r WHERE r.id = $1 AND r.approved_from IS NOT NULL AND NOT EXISTS (SELECT 1 FROM referrals.approval a WHERE a.referral_id = r.id)`,
    [referralId],
  );

export interface NewApproval extends ApprovalSpan, ApprovalTerms {
  readonly kind: ApprovalKind;
  readonly followsId: string | null;
  readonly reason: string | null;
}

/** Signed by whoever acts, now: the database sees to both. */
export async function insertApprovals(tx: Transaction, { id, agencyId }: Pick<ApprovedCase, 'id' | 'agencyId'>, approvals: readonly NewApproval[]): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `INSERT INTO referrals.approval (referral_id, agency_id, kind, follows_id, reason, legal_basis, module, weekly_minutes_from, weekly_minutes_to, valid_from, valid_to, signed_by)
     SELECT $1, $2, a.kind, a."followsId", a.reason, a."legalBasis", a.module, (a."weeklyMinutes"->>'from')::int, (a."weeklyMinutes"->>'to')::int, a."validFrom", a."validTo", ''
     FROM jsonb_to_recordset($3::jsonb) AS a(kind text, "followsId" uuid, reason text, "legalBasis" text, module text, "weeklyMinutes" jsonb, "validFrom" date, "validTo" date)
     RETURNING id`,
    [id, agencyId, JSON.stringify(approvals)],
  );
  return rows.map((row) => row.id);
}

export interface ApprovalEnd {
  readonly id: string;
  /** The last day that it keeps; null: it is taken back. */
  readonly keptTo: LocalDate | null;
  readonly reason: string;
}

export const endApprovals = (tx: Transaction, ends: readonly ApprovalEnd[]): Promise<number> =>
  tx.execute(
    `UPDATE referrals.approval a SET valid_to = coalesce(e."keptTo", a.valid_to), withdrawn_at = CASE WHEN e."keptTo" IS NULL THEN platform.now() END, end_reason = e.reason
     FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, "keptTo" date, reason text) WHERE a.id = e.id`,
    [JSON.stringify(ends)],
  );
