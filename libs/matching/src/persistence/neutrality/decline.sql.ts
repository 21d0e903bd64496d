import type { Transaction } from '#platform';
import type { CaseStanding } from '../../domain/case-standing.js';
import type { DeclineReason, DeclineRecord } from '../../domain/neutrality/decline.js';

const COLUMNS = 'referral_id AS "referralId", offer_id AS "offerId", reason, declined_at AS "declinedAt", withdrawn_at AS "withdrawnAt"';
type Row = DeclineRecord & Record<string, unknown>;

export interface CaseParties extends CaseStanding {
  readonly id: string;
  readonly agencyId: string;
  readonly responsibleId: string;
}

/** The referral, if whoever asks may see it. */
export async function findCaseParties(tx: Transaction, referralId: string): Promise<CaseParties | null> {
  const [row] = await tx.sql<CaseParties & Record<string, unknown>>(
    'SELECT id, agency_id AS "agencyId", responsible_id AS "responsibleId", state, approved_from AS "approvedFrom" FROM referrals.referral_v WHERE id = $1',
    [referralId],
  );
  return row ?? null;
}

/** Null: there is no such offer, 'KNOWN': it is declined already. */
export async function insertDecline(tx: Transaction, referral: CaseParties, offerId: string, reason: DeclineReason): Promise<DeclineRecord | 'KNOWN' | null> {
  const [row] = await tx.sql<{ hostId: string }>('SELECT host_id AS "hostId" FROM offers.offer_v WHERE id = $1', [offerId]);
  if (row === undefined) return null;
  const [declined] = await tx.sql<Row>(
    `INSERT INTO matching.decline (referral_id, offer_id, agency_id, host_id, reason, declined_by) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (referral_id, offer_id) WHERE withdrawn_at IS NULL DO NOTHING RETURNING ${COLUMNS}`,
    [referral.id, offerId, referral.agencyId, row.hostId, reason, tx.context.actor],
  );
  return declined ?? 'KNOWN';
}

/** Null: it is not declined. */
export async function withdrawDecline(tx: Transaction, referralId: string, offerId: string): Promise<DeclineRecord | null> {
  const [row] = await tx.sql<Row>(
    `UPDATE matching.decline SET withdrawn_by = $3, withdrawn_at = platform.now() WHERE referral_id = $1 AND offer_id = $2 AND withdrawn_at IS NULL RETURNING ${COLUMNS}`,
    [referralId, offerId, tx.context.actor],
  );
  return row ?? null;
}

/** What holds, of these referrals. */
export const findDeclines = (tx: Transaction, referralIds: readonly string[]): Promise<DeclineRecord[]> =>
  tx.sql<Row>(`SELECT ${COLUMNS} FROM matching.decline WHERE referral_id = ANY ($1::uuid[]) AND withdrawn_at IS NULL`, [referralIds]);
