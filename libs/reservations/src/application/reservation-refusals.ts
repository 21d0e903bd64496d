import type { LocalDate, Refusal } from '#kernel';
import type { Criterion, HardCriterion, ReferralNotFound } from '#matching';
import type { ReferralState } from '#referrals';
import type { ReservationState } from '../domain/reservation-record.js';

export interface OfferNotFound extends Refusal {
  readonly code: 'OFFER_NOT_FOUND';
}

/** The offer does not suit the referral (DD-18): the failed criteria in the order of the table, and all verdicts. */
export interface NotMatching extends Refusal {
  readonly code: 'NOT_MATCHING';
  readonly reasons: readonly HardCriterion[];
  readonly criteria: readonly Criterion[];
}

/** BHV-18: a seat is confirmed only with the recorded consent of the family. */
export interface ConsentMissing extends Refusal {
  readonly code: 'CONSENT_MISSING';
}

/** A seat is reserved for a referral that is approved, and neither paused nor over. */
export interface ReferralNotSearching extends Refusal {
  readonly code: 'REFERRAL_NOT_SEARCHING';
  readonly state: ReferralState;
}

/** BHV-09: the note is a text of 1 to 500 characters, or none. */
export interface CostNoteInvalid extends Refusal {
  readonly code: 'COST_NOTE_INVALID';
}

/** The days asked for do not lie in the stay, or no session of the stay lies in them. */
export interface SpanOutsideStay extends Refusal {
  readonly code: 'SPAN_OUTSIDE_STAY';
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
}

/** No such reservation, or not one of the caller's: both answer alike. */
export interface ReservationNotFound extends Refusal {
  readonly code: 'RESERVATION_NOT_FOUND';
}

/** Nothing is left to cancel: cancelled before, or its last day has passed. */
export interface ReservationEnded extends Refusal {
  readonly code: 'RESERVATION_ENDED';
}

/** What was asked for cannot be done with a reservation in this state; a hold or request whose deadline has passed is EXPIRED. */
export interface ReservationWrongState extends Refusal {
  readonly code: 'RESERVATION_WRONG_STATE';
  readonly state: ReservationState;
}

/** The referral has as many open holds as its agency allows at once. */
export interface TooManyHolds extends Refusal {
  readonly code: 'TOO_MANY_HOLDS';
  readonly most: number;
}

/** A hold is prolonged once. */
export interface HoldExtendedBefore extends Refusal {
  readonly code: 'HOLD_EXTENDED_BEFORE';
}

/** A host's yes finds a case that cannot have the seat at this moment; why is told to those who act for the case. The request stays open. */
export interface SeatNotConfirmable extends Refusal {
  readonly code: 'SEAT_NOT_CONFIRMABLE';
}

/** TS-15: the agency decides by somebody who may sign for it. */
export interface SeatSigningRightMissing extends Refusal {
  readonly code: 'SIGNING_RIGHT_MISSING';
}

/** Also where the referral is not one of the caller's: both answer alike. */
export const referralUnknown: ReferralNotFound = { code: 'REFERRAL_NOT_FOUND', message: 'There is no such referral.' };
export const offerUnknown: OfferNotFound = { code: 'OFFER_NOT_FOUND', message: 'There is no such offer.' };
export const consentMissing: ConsentMissing = { code: 'CONSENT_MISSING', message: 'No consent to a group offer is recorded for this referral.' };
export const reservationUnknown: ReservationNotFound = { code: 'RESERVATION_NOT_FOUND', message: 'There is no such reservation.' };
export const reservationEnded: ReservationEnded = { code: 'RESERVATION_ENDED', message: 'The reservation is cancelled or over.' };

export const costNoteInvalid: CostNoteInvalid = { code: 'COST_NOTE_INVALID', message: 'costNote: a text of 1 to 500 characters was expected.' };

export const holdExtendedBefore: HoldExtendedBefore = { code: 'HOLD_EXTENDED_BEFORE', message: 'A hold is prolonged once.' };
export const seatNotConfirmable: SeatNotConfirmable = { code: 'SEAT_NOT_CONFIRMABLE', message: 'The seat cannot be confirmed at this moment; those who act for the case know why.' };
export const seatSigningRightMissing: SeatSigningRightMissing = { code: 'SIGNING_RIGHT_MISSING', message: 'Only somebody with signing right decides on a seat for the agency (TS-15).' };

export const wrongState = (state: ReservationState): ReservationWrongState => ({
  code: 'RESERVATION_WRONG_STATE',
  message: state === 'EXPIRED' ? 'The deadline has passed; hold or reserve the seat again.' : `This is not possible while the reservation is ${state}.`,
  state,
});

export const tooManyHolds = (most: number): TooManyHolds => ({
  code: 'TOO_MANY_HOLDS',
  message: `At most ${most} seats are held for one referral at once; give one back first.`,
  most,
});

export const notSearching = (state: ReferralState): ReferralNotSearching => ({
  code: 'REFERRAL_NOT_SEARCHING',
  message: `No seat is reserved while the referral is ${state}.`,
  state,
});

export const notMatching = (reasons: readonly HardCriterion[], criteria: readonly Criterion[]): NotMatching => ({
  code: 'NOT_MATCHING',
  message: `The offer does not suit the referral: ${reasons.join(', ')}.`,
  reasons,
  criteria,
});
