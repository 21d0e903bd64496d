import { ok, refuse, type LocalDate, type Refusal, type Result } from '#kernel';
import { isLockTimeout, tryAgain, type Transaction, type TryAgain } from '#platform';
import { tellOfFreeSeats } from './seats/tell-of-free-seats.js';

/** One seat in every session, for a case. */
export interface SeatRequest {
  /** The hold or reservation that the seats are for. */
  readonly holderId: string;
  readonly referralId: string;
  /** The referral's agency; the policy compares it with the referral. */
  readonly agencyId: string;
  readonly sessionIds: readonly string[];
  /** Whether the host itself is responsible for the case, which may then take a seat that is kept for such cases. */
  readonly isOwnCase: boolean;
  /** From this instant on the claim counts for nobody; null: until it is released. */
  readonly expiresAt: Date | null;
}

/** Seats of the host's own in every session: BLOCK until they are released, KEPT for its own cases until an instant. */
export interface OwnSeatRequest {
  /** The id under which they are released again. */
  readonly holderId: string;
  readonly hostId: string;
  readonly kind: 'BLOCK' | 'KEPT';
  /** How many in each session, from 1 on. */
  readonly seats: number;
  readonly sessionIds: readonly string[];
  /** Of KEPT: from this instant on the claim counts for nobody. Of BLOCK: null. */
  readonly expiresAt: Date | null;
}

export interface FullSession {
  readonly sessionId: string;
  readonly date: LocalDate;
}

/** Too few seats are free in these sessions, by date. */
export interface SeatTaken extends Refusal {
  readonly code: 'SEAT_TAKEN';
  readonly sessions: readonly FullSession[];
}

interface TakenSeats {
  known: number;
  full_sessions: FullSession[] | null;
  freed_offer_ids: string[] | null;
}

/**
 * Claims seats in each of the sessions, or none at all, inside the caller's unit of work.
 *
 * One statement whatever the number of sessions: the sessions are locked in one order, so that two claims never wait
 * for each other in a circle, and freed of expired claims (expiry is a predicate, no timer has to have run); then all
 * claims are written at once. A case of the host's own takes a kept seat first, which the database decides by the
 * referral's responsible provider. The CHECK of offers.session stands behind it and refuses overselling whoever writes.
 *
 * Refuses with SEAT_TAKEN, and with TRY_AGAIN when others held the sessions for longer than lock_timeout. Throws on
 * unknown sessions and on a second claim of the same holder: both are mistakes of the caller.
 */
export async function claimSeats(tx: Transaction, request: SeatRequest | OwnSeatRequest): Promise<Result<void, SeatTaken | TryAgain>> {
  const sessionIds = [...new Set(request.sessionIds)];
  const taken = await takeSeats(tx, sessionIds, request);
  if (taken === null) return refuse(tryAgain);
  if (taken.known !== sessionIds.length) throw new Error('A seat was claimed in a session that does not exist');
  if (taken.full_sessions !== null) return refuse(seatTaken(taken.full_sessions));
  await tellOfFreeSeats(tx, taken.freed_offer_ids);
  return ok(undefined);
}

/** The refusal with its sessions in the order of their days. */
export function seatTaken(sessions: readonly FullSession[]): SeatTaken {
  const byDate = [...sessions].sort((a, b) => (`${a.date} ${a.sessionId}` < `${b.date} ${b.sessionId}` ? -1 : 1));
  return { code: 'SEAT_TAKEN', message: 'No seat is free in at least one session.', sessions: byDate };
}

/** Null when somebody else held the sessions for too long; the transaction is lost then, and the refusal rolls it back. */
async function takeSeats(tx: Transaction, sessionIds: readonly string[], request: SeatRequest | OwnSeatRequest): Promise<TakenSeats | null> {
  const claim =
    'hostId' in request
      ? [request.kind, request.seats, request.holderId, null, null, request.hostId, request.expiresAt, false]
      : ['SEAT', 1, request.holderId, request.referralId, request.agencyId, null, request.expiresAt, request.isOwnCase];
  try {
    const [taken] = await tx.prepared<TakenSeats>(
      'pv_take_seats',
      'SELECT known, full_sessions, freed_offer_ids FROM offers.take_seats($1::uuid[], $2, $3, $4, $5, $6, $7, $8, $9)',
      [sessionIds, ...claim],
    );
    return taken!;
  } catch (error) {
    if (isLockTimeout(error)) return null;
    throw error;
  }
}
