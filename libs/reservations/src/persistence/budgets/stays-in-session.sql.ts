import type { Transaction } from '#platform';

/** The reservations that have a seat in a session, whatever became of it. */
export async function findStaysIn(tx: Transaction, sessionId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(`SELECT DISTINCT c.holder_id AS id FROM offers.seat_claim_v c WHERE c.session_id = $1 AND c.kind = 'SEAT' ORDER BY 1`, [sessionId]);
  return rows.map(({ id }) => id);
}
