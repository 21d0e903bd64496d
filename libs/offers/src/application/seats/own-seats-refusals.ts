import type { LocalDate, Refusal } from '#kernel';
import { MOST_SEATS, MOST_SESSIONS, type OwnSeatsProblem } from '../../domain/seats/own-seats.js';

/** No such offer, or not one that the organisation acted for hosts: both answer alike. */
export interface OwnOfferNotFound extends Refusal {
  readonly code: 'OFFER_NOT_FOUND';
}

/** No seats of the host's own by this id from today on, or those of others: both answer alike. */
export interface OwnSeatsNotFound extends Refusal {
  readonly code: 'OWN_SEATS_NOT_FOUND';
}

/** The wish cannot be meant so. */
export interface OwnSeatsInvalid extends Refusal {
  readonly code: 'OWN_SEATS_INVALID';
  readonly problem: OwnSeatsProblem;
}

/** A day of the wish has passed. */
export interface DayInPast extends Refusal {
  readonly code: 'DAY_IN_PAST';
  readonly day: LocalDate;
  readonly today: LocalDate;
}

/** The days have no planned session to come, or what is named is none of the offer's. */
export interface NoSessions extends Refusal {
  readonly code: 'NO_SESSIONS';
  /** Of named sessions those that are not planned sessions of the offer from today on. */
  readonly sessionIds: readonly string[];
}

export const offerUnknown: OwnOfferNotFound = { code: 'OFFER_NOT_FOUND', message: 'There is no such offer.' };
export const ownSeatsUnknown: OwnSeatsNotFound = { code: 'OWN_SEATS_NOT_FOUND', message: 'There are no such seats.' };

const WORDS: Readonly<Record<OwnSeatsProblem, string>> = {
  SESSIONS_UNCLEAR: 'Name either the first and the last day or single sessions, not both.',
  DAYS_REVERSED: 'The last day lies before the first.',
  SEATS_OUT_OF_RANGE: `The number of seats must lie from 1 to ${MOST_SEATS}.`,
  TOO_MANY_SESSIONS: `Name ${MOST_SESSIONS} sessions at most.`,
};

export const ownSeatsInvalid = (problem: OwnSeatsProblem): OwnSeatsInvalid => ({ code: 'OWN_SEATS_INVALID', message: WORDS[problem], problem });

export const dayInPast = (day: LocalDate, today: LocalDate): DayInPast => ({ code: 'DAY_IN_PAST', message: `The day ${day} has passed.`, day, today });

export const noSessions = (sessionIds: readonly string[]): NoSessions => ({
  code: 'NO_SESSIONS',
  message: 'No planned session of the offer is meant.',
  sessionIds,
});
