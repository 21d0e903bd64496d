import type { Transaction } from '#platform';
import type { CaseStanding } from '../../domain/case-standing.js';
import type { RelaxableCriterion } from '../../domain/relaxation.js';
import type { OwnLimits } from '../../domain/relaxations/relaxation-bound.js';
import type { RelaxationRecord } from '../../domain/relaxations/relaxation-record.js';

const COLUMNS = `id, referral_id AS "referralId", agency_id AS "agencyId", criterion,
  jsonb_build_object('upToKm', up_to_km, 'upToYears', up_to_years, 'windows', windows) AS bound, reason, made_by AS "madeBy", made_at AS "madeAt",
  withdrawn_by AS "withdrawnBy", withdrawn_at AS "withdrawnAt"`;

type Row = RelaxationRecord & Record<string, unknown>;

export interface LockedReferral extends OwnLimits, CaseStanding {
  readonly id: string;
}

/** The agency's referral, locked against a second relaxation at the same time; undefined where there is none of this agency. */
export async function lockReferral(tx: Transaction, referralId: string, agencyId: string): Promise<LockedReferral | undefined> {
  const [row] = await tx.sql<LockedReferral & Record<string, unknown>>(
    `SELECT id, max_km::float8 AS "maxKm", availability, state, approved_from AS "approvedFrom", pg_advisory_xact_lock(hashtextextended(id::text, 7355639))
     FROM referrals.referral_v WHERE id = $1 AND agency_id = $2`,
    [referralId, agencyId],
  );
  return row;
}

/** Made and withdrawn ones of referrals that the caller may see, the newest first. */
export function findRelaxations(tx: Transaction, referralIds: readonly string[]): Promise<RelaxationRecord[]> {
  return tx.sql<Row>(`SELECT ${COLUMNS} FROM matching.relaxation WHERE referral_id = ANY ($1::uuid[]) ORDER BY made_at DESC, withdrawn_at DESC NULLS FIRST, id DESC`, [referralIds]);
}

export async function findRelaxation(tx: Transaction, id: string): Promise<RelaxationRecord | undefined> {
  const [row] = await tx.sql<Row>(`SELECT ${COLUMNS} FROM matching.relaxation WHERE id = $1`, [id]);
  return row;
}

export async function findActiveRelaxation(tx: Transaction, referralId: string, criterion: RelaxableCriterion): Promise<RelaxationRecord | undefined> {
  const [row] = await tx.sql<Row>(`SELECT ${COLUMNS} FROM matching.relaxation WHERE referral_id = $1 AND criterion = $2 AND withdrawn_at IS NULL`, [referralId, criterion]);
  return row;
}

export type NewRelaxation = Pick<RelaxationRecord, 'referralId' | 'agencyId' | 'criterion' | 'bound' | 'reason'>;

export async function insertRelaxation(tx: Transaction, { referralId, agencyId, criterion, bound, reason }: NewRelaxation): Promise<RelaxationRecord> {
  const [row] = await tx.sql<Row>(
    `INSERT INTO matching.relaxation (referral_id, agency_id, criterion, up_to_km, up_to_years, windows, reason, made_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${COLUMNS}`,
    [referralId, agencyId, criterion, bound.upToKm, bound.upToYears, bound.windows, reason, tx.context.actor],
  );
  return row!;
}

/** Undefined: it was withdrawn before. */
export async function markWithdrawn(tx: Transaction, id: string): Promise<RelaxationRecord | undefined> {
  const [row] = await tx.sql<Row>(
    `UPDATE matching.relaxation SET withdrawn_by = $2, withdrawn_at = platform.now() WHERE id = $1 AND withdrawn_at IS NULL RETURNING ${COLUMNS}`,
    [id, tx.context.actor],
  );
  return row;
}
