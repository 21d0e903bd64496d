import type { Transaction } from '#platform';
import { writeConfirmations } from '../../persistence/freshness/confirmation.sql.js';

/** What confirms a capacity by itself. */
export type ConfirmingEvent = 'RESERVATION' | 'ATTENDANCE';

/**
 * A seat reserved or an attendance recorded shows that the offer is alive: its capacity counts as confirmed, in the caller's
 * transaction. Called last. Nobody waits for it and it is waited for by nobody: a row that was confirmed within the hour is
 * left as it is, and so is one that somebody else confirms at this moment. The entry that the caller writes into the
 * journal tells of it.
 */
export async function confirmCapacity(tx: Transaction, offerIds: readonly string[], event: ConfirmingEvent): Promise<void> {
  await writeConfirmations(tx, offerIds, event);
}
