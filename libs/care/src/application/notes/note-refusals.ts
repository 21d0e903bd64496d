import type { Refusal } from '#kernel';

/** No such seat that is confirmed, or none at which the caller leads: both answer alike. */
export interface SeatNotFound extends Refusal {
  readonly code: 'RESERVATION_NOT_FOUND';
}

/** Nobody whom the caller may name for this seat. */
export interface PartnerNotFound extends Refusal {
  readonly code: 'PARTNER_NOT_FOUND';
}

/** The family does not consent to the case taking part: two organisations do not write about it. */
export interface CoordinationConsentMissing extends Refusal {
  readonly code: 'CONSENT_MISSING';
}

/** No such thread or note, or not one of the caller's: both answer alike. */
export interface ThreadNotFound extends Refusal {
  readonly code: 'THREAD_NOT_FOUND';
}

/** The seat is over, the family has taken its consent back, or one of the two is not any more what they were. */
export interface ThreadClosed extends Refusal {
  readonly code: 'THREAD_CLOSED';
}

/** Somebody else's note, or one that was taken back before. */
export interface NoteNotOwn extends Refusal {
  readonly code: 'NOTE_NOT_OWN';
}

export const seatUnknown: SeatNotFound = { code: 'RESERVATION_NOT_FOUND', message: 'There is no such reservation.' };
export const partnerUnknown: PartnerNotFound = { code: 'PARTNER_NOT_FOUND', message: 'There is no such person for this seat.' };
export const consentMissing: CoordinationConsentMissing = { code: 'CONSENT_MISSING', message: 'No consent to a group offer is recorded for this referral.' };
export const threadUnknown: ThreadNotFound = { code: 'THREAD_NOT_FOUND', message: 'There is no such thread.' };
export const threadClosed: ThreadClosed = { code: 'THREAD_CLOSED', message: 'Nothing is added here any more: the seat is over, or one of the two is not any more what they were.' };
export const noteNotOwn: NoteNotOwn = { code: 'NOTE_NOT_OWN', message: 'A note is taken back once, by whoever wrote it.' };
