import { ok, refuse, type Result } from '#kernel';
import { isLockTimeout, tryAgain, type Transaction, type TryAgain } from '#platform';
import { seatTaken, type FullSession, type SeatRequest, type SeatTaken } from './claim-seats.js';
import { tellOfFreeSeats } from './seats/tell-of-free-seats.js';

interface RetakenSeats {
  known: number;
  full_sessions: FullSession[] | null;
  claims: number;
  freed_offer_ids: string[] | null;
}

/**
 * Makes a holder's seats exactly those of the request: gives back what is not among them, sets the expiry of what stays, claims what
 * is missing; or changes nothing where one of them is full. So a hold is prolonged or confirmed, a stay made longer, shorter or
 * paused, inside the caller's unit of work. One statement, and the sessions that it had and wants are locked in the order of every
 * claim. Answers how many claims were given back; SEATS_CHANGED leaves where a full session has a seat again.
 *
 * Refuses with SEAT_TAKEN, and with TRY_AGAIN when others held the sessions for longer than lock_timeout. Throws on unknown sessions.
 */
export async function retakeSeats(tx: Transaction, request: SeatRequest): Promise<Result<number, SeatTaken | TryAgain>> {
  const sessionIds = [...new Set(request.sessionIds)];
  const taken = await retake(tx, sessionIds, request);
  if (taken === null) return refuse(tryAgain);
  if (taken.known !== sessionIds.length) throw new Error('A seat was claimed in a session that does not exist');
  if (taken.full_sessions !== null) return refuse(seatTaken(taken.full_sessions));
  await tellOfFreeSeats(tx, taken.freed_offer_ids);
  return ok(taken.claims);
}

/** Null when somebody else held the sessions for too long; the transaction is lost then, and the refusal rolls it back. */
async function retake(tx: Transaction, sessionIds: readonly string[], request: SeatRequest): Promise<RetakenSeats | null> {
  const { holderId, referralId, agencyId, expiresAt, isOwnCase } = request;
  try {
    const [taken] = await tx.prepared<RetakenSeats>(
      'pv_retake_seats',
      'SELECT known, full_sessions, claims, freed_offer_ids FROM offers.retake_seats($1::uuid[], $2, $3, $4, $5, $6)',
      [sessionIds, holderId, referralId, agencyId, expiresAt, isOwnCase],
    );
    return taken!;
  } catch (error) {
    if (isLockTimeout(error)) return null;
    throw error;
  }
}
