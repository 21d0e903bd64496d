import type { LocalDate, Refusal } from '#kernel';
import type { TimeOfDay } from './local-time.js';

export interface OfferNotFound extends Refusal {
  readonly code: 'OFFER_NOT_FOUND';
}

/** An offer in the archive has no new sessions. */
export interface OfferArchived extends Refusal {
  readonly code: 'OFFER_ARCHIVED';
}

export interface SessionNotFound extends Refusal {
  readonly code: 'SESSION_NOT_FOUND';
}

export interface PlanNotFound extends Refusal {
  readonly code: 'PLAN_NOT_FOUND';
}

/** Nothing is planned for a day before today: what took place is recorded, not planned. */
export interface SessionInPast extends Refusal {
  readonly code: 'SESSION_IN_PAST';
  readonly today: LocalDate;
  readonly days: readonly LocalDate[];
}

/** The clocks leap over the time on these days (the last Sunday of March, from 02:00 to 02:59). */
export interface NoSuchTime extends Refusal {
  readonly code: 'NO_SUCH_TIME';
  readonly days: readonly LocalDate[];
}

export interface TakenSlot {
  readonly date: LocalDate;
  readonly start: TimeOfDay;
  readonly sessionId: string | null;
}

/** The offer has other sessions at these times; sessionId null: two of the wanted ones are at once. */
export interface SlotTaken extends Refusal {
  readonly code: 'SLOT_TAKEN';
  readonly slots: readonly TakenSlot[];
}

export interface OverbookedSession {
  readonly offerId: string;
  readonly date: LocalDate;
  readonly start: TimeOfDay;
  readonly seats: number;
  /** Confirmed reservations that cover the day. */
  readonly reservations: number;
}

/** More confirmed reservations cover the new sessions than they have seats. */
export interface Overbooked extends Refusal {
  readonly code: 'OVERBOOKED';
  readonly sessions: readonly OverbookedSession[];
}

/** The session has more seats taken than it would have. */
export interface CapacityBelowTaken extends Refusal {
  readonly code: 'CAPACITY_BELOW_TAKEN';
  readonly taken: number;
}

/** The session does not take place any more. */
export interface SessionIsCancelled extends Refusal {
  readonly code: 'SESSION_IS_CANCELLED';
}

export interface HeldSession {
  readonly sessionId: string;
  readonly date: LocalDate;
}

/** The sessions were held, or somebody's attendance is recorded: they are neither cancelled nor moved. */
export interface SessionHeld extends Refusal {
  readonly code: 'SESSION_HELD';
  readonly sessions: readonly HeldSession[];
}

/** A value lies outside of what it may be; both ends included. */
export interface OutOfRange extends Refusal {
  readonly code: 'OUT_OF_RANGE';
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** Not one day is left on which a session would be. */
export interface NothingToPlan extends Refusal {
  readonly code: 'NOTHING_TO_PLAN';
}

export const offerUnknown: OfferNotFound = { code: 'OFFER_NOT_FOUND', message: 'There is no such offer of the organisation.' };
export const offerArchived: OfferArchived = { code: 'OFFER_ARCHIVED', message: 'The offer is in the archive.' };
export const sessionUnknown: SessionNotFound = { code: 'SESSION_NOT_FOUND', message: 'There is no such session of the organisation.' };
export const planUnknown: PlanNotFound = { code: 'PLAN_NOT_FOUND', message: 'There is no such plan of the organisation.' };
export const sessionIsCancelled: SessionIsCancelled = { code: 'SESSION_IS_CANCELLED', message: 'The session was cancelled.' };
export const nothingToPlan: NothingToPlan = { code: 'NOTHING_TO_PLAN', message: 'No day is left for a session.' };

export const sessionInPast = (today: LocalDate, days: readonly LocalDate[]): SessionInPast => ({
  code: 'SESSION_IN_PAST',
  message: 'Sessions are planned from today on.',
  today,
  days,
});

export const noSuchTime = (days: readonly LocalDate[]): NoSuchTime => ({ code: 'NO_SUCH_TIME', message: 'The clocks leap over this time.', days });

export const slotTaken = (slots: readonly TakenSlot[]): SlotTaken => ({ code: 'SLOT_TAKEN', message: 'The offer has a session at this time.', slots });

export const overbooked = (sessions: readonly OverbookedSession[]): Overbooked => ({
  code: 'OVERBOOKED',
  message: 'More reservations cover a new session than it has seats.',
  sessions,
});

export const capacityBelowTaken = (taken: number): CapacityBelowTaken => ({
  code: 'CAPACITY_BELOW_TAKEN',
  message: `The session has ${taken} seats taken.`,
  taken,
});

export const sessionHeld = (sessions: readonly HeldSession[]): SessionHeld => ({
  code: 'SESSION_HELD',
  message: 'A session that was held, or with attendance recorded, stays as it is.',
  sessions,
});

export const outOfRange = (field: string, from: string | number, to: string | number): OutOfRange => ({
  code: 'OUT_OF_RANGE',
  message: `${field} must lie from ${from} to ${to}.`,
  field,
  from: String(from),
  to: String(to),
});
