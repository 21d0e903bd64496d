import type { Transaction } from '#platform';
import type { HeldOutcome } from '../../domain/sessions/held-outcome.js';
import { holdOwnSession } from '../../persistence/sessions/own-sessions.sql.js';

/**
 * Makes a planned session HELD that has taken place, in the caller's transaction, and locks it: nobody cancels, moves or changes it any more.
 * One that is cancelled or to come stays as it is, which the caller reads from the answer. Null for a session that is not there or not of the
 * organisation acted for. Finding and settlement treat it as one that an import has brought as HELD.
 */
export function holdSession(tx: Transaction, sessionId: string): Promise<HeldOutcome | null> {
  return holdOwnSession(tx, sessionId);
}
