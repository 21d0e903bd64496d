import type { Refusal } from '#kernel';

/** A code or label that cannot be: which field, and what was expected. */
export interface OfferCodeInvalid extends Refusal {
  readonly code: 'OFFER_CODE_INVALID';
  readonly field: string;
  readonly expected: string;
}

/** The list has no such code, neither shipped nor of the agency. */
export interface OfferCodeUnknown extends Refusal {
  readonly code: 'OFFER_CODE_NOT_FOUND';
}

export const offerCodeInvalid = (field: string, expected: string): OfferCodeInvalid => ({
  code: 'OFFER_CODE_INVALID',
  message: `${field}: ${expected} was expected.`,
  field,
  expected,
});

export const offerCodeUnknown: OfferCodeUnknown = { code: 'OFFER_CODE_NOT_FOUND', message: 'The list has no such code.' };
