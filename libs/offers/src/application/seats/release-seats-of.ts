import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { tellOfFreeSeats } from './tell-of-free-seats.js';

/** From which day on a holder gives its seats back; null: all of them. */
export interface SeatReturn {
  readonly holderId: string;
  readonly from: LocalDate | null;
}

/**
 * releaseSeats for many holders at once, in a few statements however many they are: how many seats each gave back. The sessions of
 * all of them are locked before, in one order. Throws 55P03 when the locks take too long.
 */
export async function releaseSeatsOf(tx: Transaction, returns: readonly SeatReturn[]): Promise<ReadonlyMap<string, number>> {
  if (returns.length === 0) return new Map();
  await tx.sql(`SELECT count(*) FROM offers.lock_session_rows(ARRAY(SELECT c.session_id FROM offers.seat_claim c WHERE c.holder_id = ANY ($1)))`, [
    returns.map(({ holderId }) => holderId),
  ]);
  const rows = await tx.sql<{ holderId: string; claims: number; freedOfferIds: string[] | null }>(
    `SELECT h."holderId", r.claims, r.freed_offer_ids AS "freedOfferIds"
     FROM jsonb_to_recordset($1::jsonb) AS h("holderId" uuid, "from" date) CROSS JOIN LATERAL offers.return_seats(h."holderId", h."from", NULL) r`,
    [JSON.stringify(returns)],
  );
  await tellOfFreeSeats(tx, [...new Set(rows.flatMap(({ freedOfferIds }) => freedOfferIds ?? []))]);
  return new Map(rows.map(({ holderId, claims }) => [holderId, claims]));
}
