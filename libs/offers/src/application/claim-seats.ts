import { ok, refuse, type LocalDate, type Refusal, type Result } from '#kernel';
import { isLockTimeout, tryAgain, type Transaction, type TryAgain } from '#platform';

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

export interface FullSession {
  readonly sessionId: string;
  readonly date: LocalDate;
}

/** No seat is free in these sessions, by date. */
export interface SeatTaken extends Refusal {
  readonly code: 'SEAT_TAKEN';
  readonly sessions: readonly FullSession[];
}

interface LockedSession {
  id: string;
  date: LocalDate;
  capacity: number;
  seats_taken: number;
  seats_kept: number;
}

/**
 * Claims one seat in each of the sessions, or none at all, inside the caller's unit of work.
 *
 * Two statements whatever the number of sessions: the sessions are locked in one order, so that two claims never wait
 * for each other in a circle, and freed of expired claims (expiry is a predicate, no timer has to have run); then all
 * claims are written at once. A case of the host's own takes a kept seat first, which the database decides by the
 * referral's responsible provider. The CHECK of offers.session stands behind it and refuses overselling whoever writes.
 *
 * Refuses with SEAT_TAKEN, and with TRY_AGAIN when others held the sessions for longer than lock_timeout. Throws on
 * unknown sessions and on a second claim of the same holder: both are mistakes of the caller.
 */
export async function claimSeats(tx: Transaction, request: SeatRequest): Promise<Result<void, SeatTaken | TryAgain>> {
  const sessionIds = [...new Set(request.sessionIds)];
  const locked = await lockSessions(tx, sessionIds);
  if (locked === null) return refuse(tryAgain);
  if (locked.length !== sessionIds.length) throw new Error('A seat was claimed in a session that does not exist');
  const full = locked.filter((session) => session.seats_taken - (request.isOwnCase ? session.seats_kept : 0) >= session.capacity);
  if (full.length > 0) return refuse(seatTaken(full.map(({ id, date }) => ({ sessionId: id, date }))));
  await tx.prepared(
    'pv_claim_seats',
    `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id, expires_at)
     SELECT session_id, $2, $3, $4, $5 FROM unnest($1::uuid[]) AS session_id`,
    [sessionIds, request.holderId, request.referralId, request.agencyId, request.expiresAt],
  );
  return ok(undefined);
}

/** The refusal with its sessions in the order of their days. */
export function seatTaken(sessions: readonly FullSession[]): SeatTaken {
  const byDate = [...sessions].sort((a, b) => (`${a.date} ${a.sessionId}` < `${b.date} ${b.sessionId}` ? -1 : 1));
  return { code: 'SEAT_TAKEN', message: 'No seat is free in at least one session.', sessions: byDate };
}

/** Null when somebody else held the sessions for too long; the transaction is lost then, and the refusal rolls it back. */
async function lockSessions(tx: Transaction, sessionIds: readonly string[]): Promise<LockedSession[] | null> {
  try {
    return await tx.prepared<LockedSession>(
      'pv_lock_sessions',
      'SELECT id, date, capacity, seats_taken, seats_kept FROM offers.lock_sessions($1::uuid[])',
      [sessionIds],
    );
  } catch (error) {
    if (isLockTimeout(error)) return null;
    throw error;
  }
}
