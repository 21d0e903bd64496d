import { Injectable } from '@nestjs/common';
import { ok, refuse, type LocalDate, type Result } from '#kernel';
import { answerOnce, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { ExistingSession } from '../../domain/sessions/existing-session.js';
import { furthestDay } from '../../domain/sessions/furthest-day.js';
import { isAtOnce, isThere, type TimeOfDay } from '../../domain/sessions/local-time.js';
import {
  noSuchTime,
  offerArchived,
  offerUnknown,
  outOfRange,
  overbooked,
  sessionInPast,
  slotTaken,
  type NoSuchTime,
  type OfferArchived,
  type OfferNotFound,
  type OutOfRange,
  type Overbooked,
  type SessionHeld,
  type SessionInPast,
  type SlotTaken,
  type TakenSlot,
} from '../../domain/sessions/session-refusals.js';
import { lockOffer, lockSessionsOf, type LockedOffer } from '../../persistence/sessions/offer-lock.sql.js';
import { bringBack, insertSessions } from '../../persistence/sessions/session-writes.sql.js';
import { orSessionRefusal } from './session-errors.js';
import { tellOfNewSeats } from './tell-of-sessions.js';

/** As many sessions as one command takes. */
export const MOST_ADDED = 1_000;

export interface SingleSession {
  readonly date: LocalDate;
  /** HH:MM in Europe/Berlin. */
  readonly start: TimeOfDay;
  /** 1 to 1,440. */
  readonly minutes: number;
  /** Whether a closed run may be joined here (DD-17); absent: not. */
  readonly entry?: boolean | undefined;
  /** Seats; absent: the offer's. */
  readonly capacity?: number | undefined;
}

export interface AddSessionsInput {
  readonly offerId: string;
  readonly sessions: readonly SingleSession[];
  readonly idempotencyKey?: string | undefined;
}

export interface SessionsAdded {
  readonly offerId: string;
  /** In the order of their days; those that were cancelled before and take place after all among them. */
  readonly sessionIds: readonly string[];
  readonly returned: number;
}

export type AddSessionsRefusal =
  | OfferNotFound
  | OfferArchived
  | OutOfRange
  | SessionInPast
  | NoSuchTime
  | SlotTaken
  | Overbooked
  | SessionHeld
  | TryAgain
  | IdempotencyConflict;
export type AddSessionsResult = Result<SessionsAdded, AddSessionsRefusal>;

/**
 * Adds sessions to an offer of the organisation acted for, all or none: one statement for all of them, and the seats of the
 * confirmed reservations that cover their days are claimed with them. A cancelled session of the same day and start comes
 * back with the length and seats given here. Days before today or more than two years ahead, times that are not there and times at which the offer has
 * another session are refused with all that are concerned; OVERBOOKED where reservations are more than seats.
 */
@Injectable()
export class AddSessionsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: AddSessionsInput): Promise<AddSessionsResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orSessionRefusal(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'addSessions', key, input: rest }, () => addSessions(tx, rest))));
  }
}

type Refused = Exclude<AddSessionsRefusal, SessionHeld | TryAgain | IdempotencyConflict>;

/** The same inside a unit of work of somebody else's, who turns the triggers' errors into refusals (orSessionRefusal). */
export async function addSessions(tx: Transaction, input: Omit<AddSessionsInput, 'idempotencyKey'>): Promise<Result<SessionsAdded, Refused>> {
  const offer = await lockOffer(tx, input.offerId);
  if (offer === null) return refuse(offerUnknown);
  if (offer.isArchived) return refuse(offerArchived);
  const wrong = findWrong(input.sessions, offer);
  if (wrong !== null) return refuse(wrong);
  const existing = await lockSessionsOf(tx, [offer.id], offer.today);
  const { back, fresh, taken } = fitIn(input.sessions, existing, offer);
  if (taken.length > 0) return refuse(slotTaken(taken));
  const crowded = back.filter(({ was, capacity }) => capacity < was.seatsTaken);
  if (crowded.length > 0) return refuse(overbooked(crowded.map(({ was, capacity }) => ({ offerId: offer.id, date: was.date, start: was.start, seats: capacity, reservations: was.seatsTaken }))));
  await bringBack(tx, back.map(({ was, minutes, capacity, entry }) => ({ id: was.id, planId: was.planId, minutes, capacity, entry })));
  const added = await insertSessions(tx, fresh.map((session) => ({ ...session, offerId: offer.id, planId: null })));
  const sessionIds = [...added, ...back.map(({ was }) => was)].sort((a, b) => (a.date < b.date ? -1 : 1)).map(({ id }) => id);
  await tx.journal.write({
    agencyId: null,
    action: 'sessions.added',
    subjectKind: 'offer',
    subjectId: offer.id,
    before: back.length === 0 ? undefined : { sessions: back.map(({ was }) => was) },
    after: { sessionIds, sessions: [...fresh, ...back.map(({ was, ...now }) => ({ id: was.id, ...now }))] },
  });
  await tellOfNewSeats(tx, [offer.id]);
  return ok({ offerId: offer.id, sessionIds, returned: back.length });
}

function findWrong(sessions: readonly SingleSession[], { today }: LockedOffer): Refused | null {
  if (sessions.length < 1 || sessions.length > MOST_ADDED) return outOfRange('sessions', 1, MOST_ADDED);
  if (sessions.some(({ minutes }) => minutes < 1 || minutes > 1_440)) return outOfRange('minutes', 1, 1_440);
  if (sessions.some(({ capacity = 1 }) => capacity < 1 || capacity > 100_000)) return outOfRange('capacity', 1, 100_000);
  const past = sessions.filter(({ date }) => date < today);
  if (past.length > 0) return sessionInPast(today, past.map(({ date }) => date));
  if (sessions.some(({ date }) => date > furthestDay(today))) return outOfRange('date', today, furthestDay(today));
  const lost = sessions.filter(({ date, start }) => !isThere(date, start));
  return lost.length > 0 ? noSuchTime(lost.map(({ date }) => date)) : null;
}

interface Fitting {
  readonly back: readonly { readonly was: ExistingSession; readonly minutes: number; readonly capacity: number; readonly entry: boolean }[];
  readonly fresh: readonly { readonly date: LocalDate; readonly start: TimeOfDay; readonly minutes: number; readonly capacity: number; readonly entry: boolean }[];
  readonly taken: readonly TakenSlot[];
}

/** Wanted sessions must leave each other alone, too. */
function fitIn(wanted: readonly SingleSession[], existing: readonly ExistingSession[], offer: LockedOffer): Fitting {
  const full = wanted.map(({ date, start, minutes, entry = false, capacity = offer.capacity }) => ({ date, start, minutes, entry, capacity }));
  const takenBy = (session: (typeof full)[number], index: number): TakenSlot | null => {
    const there = existing.find((other) => other.state !== 'CANCELLED' && other.date === session.date && isAtOnce(other, session));
    const twice = full.some((other, place) => place < index && other.date === session.date && isAtOnce(other, session));
    return there !== undefined || twice ? { date: session.date, start: session.start, sessionId: there?.id ?? null } : null;
  };
  const cancelled = (session: (typeof full)[number]) =>
    existing.find(({ state, date, start }) => state === 'CANCELLED' && date === session.date && start === session.start);
  return {
    taken: full.flatMap((session, index) => takenBy(session, index) ?? []),
    back: full.flatMap((session) => {
      const was = cancelled(session);
      return was === undefined ? [] : [{ was, minutes: session.minutes, capacity: session.capacity, entry: session.entry }];
    }),
    fresh: full.filter((session) => cancelled(session) === undefined),
  };
}
