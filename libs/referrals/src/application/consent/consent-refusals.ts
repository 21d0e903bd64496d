import type { LocalDate, Refusal } from '#kernel';
import type { ConsentScope } from '../../domain/consent/consent-codes.js';

/** No text of the agency for these scopes held on the day on which the consent was given: then nobody knows to what. */
export interface ConsentTextMissing extends Refusal {
  readonly code: 'CONSENT_TEXT_MISSING';
  readonly scopes: readonly ConsentScope[];
}

/** No consent of these scopes holds. */
export interface ConsentNotGiven extends Refusal {
  readonly code: 'CONSENT_NOT_GIVEN';
}

/** A text may not begin before the one that it follows. */
export interface ConsentTextTooEarly extends Refusal {
  readonly code: 'CONSENT_TEXT_TOO_EARLY';
  readonly earliest: LocalDate;
}

export const consentTextMissing = (scopes: readonly ConsentScope[]): ConsentTextMissing => ({
  code: 'CONSENT_TEXT_MISSING',
  message: `No text of consent of the agency held on that day: ${scopes.join(', ')}.`,
  scopes,
});

export const consentNotGiven: ConsentNotGiven = { code: 'CONSENT_NOT_GIVEN', message: 'No such consent is given.' };

export const consentTextTooEarly = (earliest: LocalDate): ConsentTextTooEarly => ({
  code: 'CONSENT_TEXT_TOO_EARLY',
  message: `The text that it follows begins on ${earliest}.`,
  earliest,
});
