import { refuse, type Refusal, type Result } from '#kernel';
import { orTryAgain, sqlState, tryAgain, type TryAgain } from '#platform';
import { overbooked, sessionHeld, type HeldSession, type Overbooked, type OverbookedSession, type SessionHeld } from '../../domain/sessions/session-refusals.js';

const isConstraint = (error: unknown, state: string, constraint: string): boolean =>
  sqlState(error) === state && (error as { constraint?: unknown }).constraint === constraint;

const detailOf = <T>(error: unknown): readonly T[] => JSON.parse(String((error as { detail?: unknown }).detail)) as readonly T[];

/**
 * What only contexts further down know, and tell by triggers on offers.session: that more reservations cover a new session
 * than it has seats, and that somebody's attendance is recorded. Null for every other error.
 */
export function refusalOfTrigger(error: unknown): Overbooked | SessionHeld | null {
  if (isConstraint(error, '23514', 'session_overbooked')) return overbooked(detailOf<OverbookedSession>(error));
  if (isConstraint(error, '23514', 'session_attended')) return sessionHeld(detailOf<HeldSession>(error));
  return null;
}

/** Runs a unit of work that changes sessions, and turns what the database alone sees into refusals. Others are thrown. */
export async function orSessionRefusal<T, R extends Refusal>(work: () => Promise<Result<T, R>>): Promise<Result<T, R | Overbooked | SessionHeld | TryAgain>> {
  try {
    return await orTryAgain(work);
  } catch (error) {
    const refusal = refusalOfTrigger(error);
    if (refusal !== null) return refuse(refusal);
    // An import has added the same session at this very moment.
    if (isConstraint(error, '23505', 'session_offer_id_date_start_key')) return refuse(tryAgain);
    throw error;
  }
}
