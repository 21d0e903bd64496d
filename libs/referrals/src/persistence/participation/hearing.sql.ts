import type { Transaction } from '#platform';
import type { HearingRecord } from '../../domain/participation/hearing.js';

const RECORD = 'h.id, h.referral_id AS "referralId", h.who, h.heard_on AS "heardOn", h.heard_by AS "heardBy"';

export type NewHearing = Pick<HearingRecord, 'referralId' | 'who' | 'heardOn'> & { readonly agencyId: string };

/** Who heard them is whoever writes it, stamped by the database. */
export async function insertHearing(tx: Transaction, { referralId, agencyId, who, heardOn }: NewHearing): Promise<HearingRecord> {
  const [row] = await tx.sql<HearingRecord>(
    `INSERT INTO referrals.hearing AS h (referral_id, agency_id, who, heard_on, heard_by) VALUES ($1, $2, $3, $4, $5) RETURNING ${RECORD}`,
    [referralId, agencyId, who, heardOn, tx.context.actor],
  );
  return row!;
}

/** By referral, the latest first. */
export async function findHearings(tx: Transaction, referralIds: readonly string[]): Promise<ReadonlyMap<string, readonly HearingRecord[]>> {
  const rows = await tx.sql<HearingRecord>(
    `SELECT ${RECORD} FROM referrals.hearing h WHERE h.referral_id = ANY ($1) ORDER BY h.referral_id, h.heard_on DESC, h.recorded_at DESC, h.id`,
    [referralIds],
  );
  const byId = new Map<string, HearingRecord[]>(referralIds.map((id) => [id, []]));
  for (const row of rows) byId.get(row.referralId)?.push(row);
  return byId;
}
