import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { isAtOnce } from '../../domain/sessions/local-time.js';
import {
  capacityBelowTaken,
  outOfRange,
  sessionHeld,
  sessionInPast,
  sessionIsCancelled,
  sessionUnknown,
  slotTaken,
  type CapacityBelowTaken,
  type OutOfRange,
  type Overbooked,
  type SessionHeld,
  type SessionInPast,
  type SessionIsCancelled,
  type SessionNotFound,
  type SlotTaken,
} from '../../domain/sessions/session-refusals.js';
import { lockOfferOf, lockSessionsOf } from '../../persistence/sessions/offer-lock.sql.js';
import { rewrite } from '../../persistence/sessions/session-writes.sql.js';
import { orSessionRefusal } from './session-errors.js';
import { tellOfNewSeats } from './tell-of-sessions.js';

export interface ChangeSessionInput {
  readonly sessionId: string;
  /** Absent values stay as they are. */
  readonly minutes?: number | undefined;
  readonly capacity?: number | undefined;
  /** True opens a closed run again at this session (DD-17). */
  readonly entry?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface SessionChanged {
  readonly sessionId: string;
}

type Refused = SessionNotFound | SessionIsCancelled | SessionHeld | SessionInPast | SlotTaken | CapacityBelowTaken | OutOfRange;
export type ChangeSessionRefusal = Refused | Overbooked | TryAgain | IdempotencyConflict;
export type ChangeSessionResult = Result<SessionChanged, ChangeSessionRefusal>;

/**
 * Changes the length, the seats or the entry of a session that is yet to be held. Seats never fall below those taken. Where
 * nothing is different nothing is written. Its
 * day and start do not change: a session is moved (MoveSessionUseCase), so that attendance, exports and settlement keep
 * what they refer to.
 */
@Injectable()
export class ChangeSessionUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ChangeSessionInput): Promise<ChangeSessionResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orSessionRefusal(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'changeSession', key, input: rest }, () => change(tx, rest))));
  }
}

async function change(tx: Transaction, input: Omit<ChangeSessionInput, 'idempotencyKey'>): Promise<Result<SessionChanged, Refused>> {
  const offer = await lockOfferOf(tx, 'session', input.sessionId);
  if (offer === null) return refuse(sessionUnknown);
  const sessions = await lockSessionsOf(tx, [offer.id], offer.today);
  const session = sessions.find(({ id }) => id === input.sessionId.toLowerCase());
  if (session === undefined) return refuse(sessionInPast(offer.today, []));
  if (session.state === 'CANCELLED') return refuse(sessionIsCancelled);
  if (session.state === 'HELD') return refuse(sessionHeld([{ sessionId: session.id, date: session.date }]));
  const { minutes = session.minutes, capacity = session.capacity, entry = session.entry } = input;
  if (minutes < 1 || minutes > 1_440) return refuse(outOfRange('minutes', 1, 1_440));
  if (capacity < 1 || capacity > 100_000) return refuse(outOfRange('capacity', 1, 100_000));
  if (capacity < session.seatsTaken) return refuse(capacityBelowTaken(session.seatsTaken));
  const other = sessions.find(({ id, date, state, ...at }) => id !== session.id && date === session.date && state !== 'CANCELLED' && isAtOnce(at, { start: session.start, minutes }));
  if (other !== undefined && minutes > session.minutes) return refuse(slotTaken([{ date: other.date, start: other.start, sessionId: other.id }]));
  const now = { minutes, capacity, entry };
  const before = { minutes: session.minutes, capacity: session.capacity, entry: session.entry };
  if (minutes === before.minutes && capacity === before.capacity && entry === before.entry) return ok({ sessionId: session.id });
  await rewrite(tx, session.id, now);
  await tx.journal.write({ agencyId: null, action: 'session.changed', subjectKind: 'session', subjectId: session.id, before, after: now });
  if (capacity > session.capacity || (entry && !session.entry)) await tellOfNewSeats(tx, [offer.id]);
  return ok({ sessionId: session.id });
}
