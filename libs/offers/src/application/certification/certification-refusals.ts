import type { LocalDate, Refusal } from '#kernel';
import { nextStatesFor, type CertificationSide, type CertificationState } from '../../domain/certification/certification-state.js';
import { problemText } from './certification-problem-text.js';
import type { CertificationProblem } from '../../domain/certification/offer-problems.js';

/** No such offer, or not one of the caller's: both answer alike. */
export interface CertifiedOfferNotFound extends Refusal {
  readonly code: 'OFFER_NOT_FOUND';
}

export interface AgencyNotFound extends Refusal {
  readonly code: 'AGENCY_NOT_FOUND';
}

/** No such application, or not the caller's to take on: both answer alike. */
export interface CertificationNotFound extends Refusal {
  readonly code: 'CERTIFICATION_NOT_FOUND';
}

/** No such certificate, or not one of the caller's: both answer alike. */
export interface CertificateNotFound extends Refusal {
  readonly code: 'CERTIFICATE_NOT_FOUND';
}

/** DD-15, § 72a SGB VIII: what stands in the way, everything at once. */
export interface NotCertifiable extends Refusal {
  readonly code: 'NOT_CERTIFIABLE';
  readonly problems: readonly CertificationProblem[];
}

/** The application is not in a state from which this can be done. */
export interface CertificationWrongState extends Refusal {
  readonly code: 'CERTIFICATION_WRONG_STATE';
  readonly state: CertificationState;
  readonly nextStates: readonly CertificationState[];
}

/** Only people decide, and nobody who has submitted it or belongs to the host. */
export interface CannotDecide extends Refusal {
  readonly code: 'CANNOT_DECIDE';
}

/** A day outside what is possible: from `earliest` to `latest`, both included; null: no limit. */
export interface CertificationDayOutOfRange extends Refusal {
  readonly code: 'CERTIFICATION_DAY_OUT_OF_RANGE';
  readonly earliest: LocalDate | null;
  readonly latest: LocalDate | null;
}

/** A text that is empty or too long. */
export interface CertificationTextInvalid extends Refusal {
  readonly code: 'CERTIFICATION_TEXT_INVALID';
  readonly field: string;
  readonly expected: string;
}

/** Another certificate of the offer and agency holds on some of these days. */
export interface CertificateOverlap extends Refusal {
  readonly code: 'CERTIFICATE_OVERLAP';
  readonly certificateId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/**
 * A certificate of the offer and agency that was withdrawn before it held on any day began on this one, and keeps it: an
 * import knows a certificate by its first day. Another begins on the next day at the earliest.
 */
export interface CertificateDayTaken extends Refusal {
  readonly code: 'CERTIFICATE_DAY_TAKEN';
  readonly certificateId: string;
  readonly day: LocalDate;
}

/** The certificate was withdrawn before. */
export interface CertificateWithdrawn extends Refusal {
  readonly code: 'CERTIFICATE_WITHDRAWN';
  readonly since: LocalDate;
}

export const offerUnknown: CertifiedOfferNotFound = { code: 'OFFER_NOT_FOUND', message: 'There is no such offer.' };
export const agencyUnknown: AgencyNotFound = { code: 'AGENCY_NOT_FOUND', message: 'There is no such agency.' };
export const certificationUnknown: CertificationNotFound = { code: 'CERTIFICATION_NOT_FOUND', message: 'There is no such application.' };
export const certificateUnknown: CertificateNotFound = { code: 'CERTIFICATE_NOT_FOUND', message: 'There is no such certificate.' };
export const cannotDecide: CannotDecide = { code: 'CANNOT_DECIDE', message: 'Only a person of the agency decides who has not applied and does not belong to the host.' };

export const notCertifiable = (problems: readonly CertificationProblem[]): NotCertifiable => ({
  code: 'NOT_CERTIFIABLE',
  message: `The offer cannot be certified: ${problems.map(problemText).join(' ')}`,
  problems,
});

const STATES: Readonly<Record<CertificationState, string>> = {
  SUBMITTED: 'the application waits for the agency to begin',
  IN_REVIEW: 'the agency is looking at the application',
  GRANTED: 'the certificate was granted',
  REFUSED: 'the certificate was refused',
  WITHDRAWN: 'the application was withdrawn',
};

export const wrongState = (state: CertificationState, side: CertificationSide): CertificationWrongState => ({
  code: 'CERTIFICATION_WRONG_STATE',
  message: `This is not possible: ${STATES[state]}.`,
  state,
  nextStates: nextStatesFor(state, side),
});

function daysText(earliest: LocalDate | null, latest: LocalDate | null): string {
  if (latest === null) return `on or after ${earliest}`;
  return earliest === null ? `on or before ${latest}` : `from ${earliest} to ${latest}`;
}

export const dayOutOfRange = (earliest: LocalDate | null, latest: LocalDate | null): CertificationDayOutOfRange => ({
  code: 'CERTIFICATION_DAY_OUT_OF_RANGE',
  message: `The day must lie ${daysText(earliest, latest)}.`,
  earliest,
  latest,
});

export const textInvalid = (field: string, expected: string): CertificationTextInvalid => ({
  code: 'CERTIFICATION_TEXT_INVALID',
  message: `${field}: ${expected} was expected.`,
  field,
  expected,
});

export const overlap = (other: { readonly id: string; readonly validFrom: LocalDate; readonly validTo: LocalDate | null }): CertificateOverlap => ({
  code: 'CERTIFICATE_OVERLAP',
  message: `Another certificate holds from ${other.validFrom} ${other.validTo === null ? 'on' : `to ${other.validTo}`}.`,
  certificateId: other.id,
  validFrom: other.validFrom,
  validTo: other.validTo,
});

export const dayTaken = (certificateId: string, day: LocalDate): CertificateDayTaken => ({
  code: 'CERTIFICATE_DAY_TAKEN',
  message: `A certificate that began on ${day} was withdrawn before it held on any day, and keeps that day. Begin on another one.`,
  certificateId,
  day,
});

export const alreadyWithdrawn = (since: LocalDate): CertificateWithdrawn => ({
  code: 'CERTIFICATE_WITHDRAWN',
  message: `The certificate was withdrawn from ${since} on.`,
  since,
});
