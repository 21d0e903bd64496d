import { Injectable } from '@nestjs/common';
import { ok, refuse, type LocalDate, type Result } from '#kernel';
import { answerOnce, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { furthestDay } from '../../domain/sessions/furthest-day.js';
import { isAtOnce, isThere, type TimeOfDay } from '../../domain/sessions/local-time.js';
import {
  noSuchTime,
  offerArchived,
  outOfRange,
  overbooked,
  sessionHeld,
  sessionInPast,
  sessionIsCancelled,
  sessionUnknown,
  slotTaken,
  type NoSuchTime,
  type OfferArchived,
  type OutOfRange,
  type Overbooked,
  type SessionHeld,
  type SessionInPast,
  type SessionIsCancelled,
  type SessionNotFound,
  type SlotTaken,
} from '../../domain/sessions/session-refusals.js';
import { lockOfferOf, lockSessionsOf, type LockedOffer, type SessionOfOffer } from '../../persistence/sessions/offer-lock.sql.js';
import { lockOwnSessions } from '../../persistence/sessions/own-sessions.sql.js';
import { bringBack, cancelAsMoved, insertSessions, takeOwnSeatsAlong } from '../../persistence/sessions/session-writes.sql.js';
import { orSessionRefusal } from './session-errors.js';
import { tellOfNewSeats, tellSeatHolders } from './tell-of-sessions.js';

export interface MoveSessionInput {
  readonly sessionId: string;
  /** The day on which it takes place instead. */
  readonly date: LocalDate;
  /** Absent: at the same time. */
  readonly start?: TimeOfDay | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface SessionMoved {
  /** The session that takes place no more. */
  readonly fromId: string;
  /** The one in its stead. */
  readonly sessionId: string;
}

type Refused = SessionNotFound | OfferArchived | SessionIsCancelled | SessionHeld | SessionInPast | OutOfRange | NoSuchTime | SlotTaken | Overbooked;
export type MoveSessionRefusal = Refused | TryAgain | IdempotencyConflict;
export type MoveSessionResult = Result<SessionMoved, MoveSessionRefusal>;

/**
 * Moves a session to another day or time. A session's day never changes, because attendance, exports and settlement know it
 * by its day and start: so the old one is cancelled and names the new one, which is made, or comes back where it had been
 * cancelled. The confirmed reservations that cover the new day have their seats in it, whether or not they had one in the
 * old; where they are more than its seats nothing is moved (OVERBOOKED). What the host keeps for itself goes along. Whoever
 * had a seat in the old one is told (SESSION_CHANGED).
 */
@Injectable()
export class MoveSessionUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: MoveSessionInput): Promise<MoveSessionResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orSessionRefusal(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'moveSession', key, input: rest }, () => move(tx, rest))));
  }
}

async function move(tx: Transaction, input: Omit<MoveSessionInput, 'idempotencyKey'>): Promise<Result<SessionMoved, Refused>> {
  const offer = await lockOfferOf(tx, 'session', input.sessionId);
  if (offer === null) return refuse(sessionUnknown);
  const existing = await lockSessionsOf(tx, [offer.id], offer.today);
  const [session] = await lockOwnSessions(tx, [input.sessionId]);
  const target = { date: input.date, start: input.start ?? session!.start };
  // Only a session that had begun by then is still planned.
  if (offer.isArchived) return refuse(offerArchived);
  const wrong = findWrong(session!, target, offer, existing);
  if (wrong !== null) return refuse(wrong);
  const { id: fromId, minutes, capacity, entry, planId } = session!;
  const back = existing.find(({ state, date, start }) => state === 'CANCELLED' && date === target.date && start === target.start);
  if (back !== undefined) await bringBack(tx, [{ id: back.id, planId: back.planId, minutes, capacity, entry }]);
  const [made] = back === undefined ? await insertSessions(tx, [{ ...target, offerId: offer.id, planId, minutes, capacity, entry }]) : [back];
  await cancelAsMoved(tx, fromId, made!.id);
  await takeOwnSeatsAlong(tx, fromId, made!.id);
  await tx.journal.write({
    agencyId: null,
    action: 'session.moved',
    subjectKind: 'session',
    subjectId: fromId,
    before: { date: session!.date, start: session!.start, state: session!.state, movedToId: null },
    after: { ...target, state: 'CANCELLED', movedToId: made!.id },
  });
  await tellSeatHolders(tx, [session!]);
  await tellOfNewSeats(tx, [offer.id]);
  return ok({ fromId, sessionId: made!.id });
}

function findWrong(session: SessionOfOffer, target: { date: LocalDate; start: TimeOfDay }, { id: offerId, today }: LockedOffer, existing: readonly SessionOfOffer[]): Refused | null {
  if (session.state === 'CANCELLED') return sessionIsCancelled;
  if (session.state === 'HELD') return sessionHeld([{ sessionId: session.id, date: session.date }]);
  if (target.date < today) return sessionInPast(today, [target.date]);
  if (target.date > furthestDay(today)) return outOfRange('date', today, furthestDay(today));
  if (!isThere(target.date, target.start)) return noSuchTime([target.date]);
  const isSame = target.date === session.date && target.start === session.start;
  const other = existing.find(({ id, date, state, ...at }) => (id !== session.id || isSame) && date === target.date && state !== 'CANCELLED' && isAtOnce(at, { start: target.start, minutes: session.minutes }));
  if (other !== undefined) return slotTaken([{ date: other.date, start: other.start, sessionId: other.id }]);
  const back = existing.find(({ state, date, start }) => state === 'CANCELLED' && date === target.date && start === target.start);
  if (back !== undefined && back.seatsTaken > session.capacity) {
    return overbooked([{ offerId, ...target, seats: session.capacity, reservations: back.seatsTaken }]);
  }
  return null;
}
