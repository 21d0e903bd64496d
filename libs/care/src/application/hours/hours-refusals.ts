import type { Refusal } from '#kernel';
import type { CareKind } from '../../domain/hours/care-codes.js';

/** These cases are not there, or the caller's organisation gives them no care: both answer alike. */
export interface CareCasesNotFound extends Refusal {
  readonly code: 'CASES_NOT_FOUND';
  readonly referralIds: readonly string[];
}

/** Somebody with these roles, or of an organisation with a seat alone, does not record contacts of this kind. */
export interface KindNotAllowed extends Refusal {
  readonly code: 'KIND_NOT_ALLOWED';
  readonly kind: CareKind;
  readonly allowed: readonly CareKind[];
}

/** The organisation has recorded a contact of the same case, day, start, kind, work type and staff already, or the list says it twice. */
export interface ContactExists extends Refusal {
  readonly code: 'CONTACT_EXISTS';
  /** Places in the list, from 0. */
  readonly places: readonly number[];
}

/** No such entry of one's own: a foreign one answers alike. */
export interface HoursNotFound extends Refusal {
  readonly code: 'HOURS_NOT_FOUND';
}

/** Somebody has corrected the entry since the caller looked. */
export interface HoursChanged extends Refusal {
  readonly code: 'STALE_REVISION';
  readonly revision: number;
}

/** What is withdrawn stays; whoever was wrong records it anew. */
export interface HoursWithdrawn extends Refusal {
  readonly code: 'HOURS_WITHDRAWN';
}

/** No such agency, or the provider neither took part in its network that day nor had an agreement with it; or no such group or space: all answer alike. */
export interface WorkPlaceNotFound extends Refusal {
  readonly code: 'WORK_PLACE_NOT_FOUND';
}

export const hoursNotFound: HoursNotFound = { code: 'HOURS_NOT_FOUND', message: 'There is no such entry.' };
export const hoursWithdrawn: HoursWithdrawn = { code: 'HOURS_WITHDRAWN', message: 'The entry is withdrawn and stays so.' };
export const workPlaceNotFound: WorkPlaceNotFound = { code: 'WORK_PLACE_NOT_FOUND', message: 'There is no such agency, group or social space to work for that day.' };

export const casesNotFound = (referralIds: readonly string[]): CareCasesNotFound => ({
  code: 'CASES_NOT_FOUND',
  message: `No cases to which you give care: ${referralIds.length} of the referrals. Nothing was recorded.`,
  referralIds,
});

export const kindNotAllowed = (kind: CareKind, allowed: readonly CareKind[]): KindNotAllowed => ({
  code: 'KIND_NOT_ALLOWED',
  message: `A contact of kind ${kind} is not yours to record for this case: you record ${allowed.join(', ')}, the case leads of the responsible provider every kind.`,
  kind,
  allowed,
});

export const contactExists = (places: readonly number[]): ContactExists => ({
  code: 'CONTACT_EXISTS',
  message: `Recorded already, or twice in the list: ${places.length} of the contacts; a start tells two of one day apart. Nothing was recorded.`,
  places,
});

export const hoursChanged = (revision: number): HoursChanged => ({ code: 'STALE_REVISION', message: 'The entry has been corrected since; look at it again.', revision });
