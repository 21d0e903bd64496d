import type { LocalDate, Refusal } from '#kernel';

/** No such session, or none at which the caller may record: both answer alike. */
export interface SessionNotFound extends Refusal {
  readonly code: 'SESSION_NOT_FOUND';
}

/** A cancelled session took place for nobody. */
export interface SessionCancelled extends Refusal {
  readonly code: 'SESSION_CANCELLED';
  readonly date: LocalDate;
}

/** The session is on a day after today (Europe/Berlin). */
export interface SessionInFuture extends Refusal {
  readonly code: 'SESSION_IN_FUTURE';
  readonly date: LocalDate;
}

/** These referrals have no confirmed reservation that covers the day, or are not the caller's. */
export interface NoReservation extends Refusal {
  readonly code: 'NO_RESERVATION';
  readonly referralIds: readonly string[];
}

/** The list says two different things of these referrals. */
export interface ContradictoryEntries extends Refusal {
  readonly code: 'CONTRADICTORY_ENTRIES';
  readonly referralIds: readonly string[];
}

/** Times of arrival or leave that cannot be: of somebody who did not attend, the leave before the arrival, outside of the session. */
export interface PresenceInvalid extends Refusal {
  readonly code: 'PRESENCE_INVALID';
  readonly referralIds: readonly string[];
}

/** No note that it was held stands. */
export interface SessionNotNoted extends Refusal {
  readonly code: 'SESSION_NOT_NOTED';
}

/** Somebody's attendance is recorded there: it was held. */
export interface SessionAttended extends Refusal {
  readonly code: 'SESSION_ATTENDED';
  readonly date: LocalDate;
}

export const sessionNotNoted: SessionNotNoted = { code: 'SESSION_NOT_NOTED', message: 'Nobody has noted the session as held.' };

export const sessionAttended = (date: LocalDate): SessionAttended => ({
  code: 'SESSION_ATTENDED',
  message: `Attendance is recorded at the session on ${date}, so it was held.`,
  date,
});

export const sessionNotFound: SessionNotFound = { code: 'SESSION_NOT_FOUND', message: 'There is no such session.' };

export const sessionCancelled = (date: LocalDate): SessionCancelled => ({
  code: 'SESSION_CANCELLED',
  message: 'The session was cancelled; nobody attended it.',
  date,
});

export const sessionInFuture = (date: LocalDate): SessionInFuture => ({
  code: 'SESSION_IN_FUTURE',
  message: `The session is on ${date}, which is not yet.`,
  date,
});

export const noReservation = (referralIds: readonly string[]): NoReservation => ({
  code: 'NO_RESERVATION',
  message: `Without a confirmed reservation of yours that covers the day: ${referralIds.length} of the referrals. Nothing was recorded.`,
  referralIds,
});

export const contradictoryEntries = (referralIds: readonly string[]): ContradictoryEntries => ({
  code: 'CONTRADICTORY_ENTRIES',
  message: `The list says two different things of the same referral; say one: ${referralIds.length} of the referrals. Nothing was recorded.`,
  referralIds,
});

export const presenceInvalid = (referralIds: readonly string[]): PresenceInvalid => ({
  code: 'PRESENCE_INVALID',
  message: `Times of arrival and leave are for somebody who attended, and within the session: ${referralIds.length} of the referrals are otherwise. Nothing was recorded.`,
  referralIds,
});
