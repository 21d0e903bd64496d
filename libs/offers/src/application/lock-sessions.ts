import type { Transaction } from '#platform';

/**
 * Locks sessions for what will happen to their seats in this transaction, in the order of every claim: called before what touches
 * the seats of several holders one after the other, so that two of them never wait for each other in a circle. Throws 55P03 when it takes too long.
 */
export async function lockSessions(tx: Transaction, sessionIds: readonly string[]): Promise<void> {
  await tx.prepared('pv_lock_session_rows', 'SELECT count(*) FROM offers.lock_session_rows($1::uuid[])', [sessionIds]);
}
