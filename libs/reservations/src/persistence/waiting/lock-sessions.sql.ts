import type { Transaction } from '#platform';

/** Locks the sessions of a reservation before its row: the order in which everybody takes these locks. */
export const lockSessionsOf = (tx: Transaction, reservationId: string): Promise<unknown> =>
  tx.sql(
    `SELECT reservations.lock_for_offers('{}', ARRAY[r.offer_id], ARRAY[r.valid_from], ARRAY[coalesce(r.valid_to, 'infinity')]) FROM reservations.reservation_v r WHERE r.id = $1`,
    [reservationId],
  );
