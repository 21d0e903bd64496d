import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

const CLAIMS_OF_HOLDER = `FROM offers.seat_claim c JOIN offers.session s ON s.id = c.session_id
  WHERE c.holder_id = $1 AND ($2::date IS NULL OR s.date >= $2)`;

/**
 * Gives back the seats of a holder, from a day on or all of them, and tells how many. The sessions are locked first, in
 * the order of every claim: the counters of the freed sessions are written in no order of their own, and would else wait
 * for claims in a circle. Throws 55P03 when the locks take too long.
 */
export async function releaseSeats(tx: Transaction, holderId: string, from?: LocalDate): Promise<number> {
  const values = [holderId, from ?? null];
  await tx.sql(`SELECT count(*) FROM offers.lock_sessions(ARRAY(SELECT c.session_id ${CLAIMS_OF_HOLDER}))`, values);
  return tx.execute(
    `DELETE FROM offers.seat_claim WHERE holder_id = $1 AND session_id IN (SELECT c.session_id ${CLAIMS_OF_HOLDER})`,
    values,
  );
}
