import type { Refusal } from '#kernel';

/** A value that cannot be: which field, and what was expected. */
export interface ValueInvalid extends Refusal {
  readonly code: 'VALUE_INVALID';
  readonly field: string;
  readonly expected: string;
}

/** No such organisation. */
export interface OrganisationNotFound extends Refusal {
  readonly code: 'ORGANISATION_NOT_FOUND';
}

/** NRW-02: no such service description of this agency; foreign ones answer alike. */
export interface ServiceDescriptionNotFound extends Refusal {
  readonly code: 'SERVICE_DESCRIPTION_NOT_FOUND';
}

/** No such calculation sheet that was given to this agency. */
export interface CalculationSheetNotFound extends Refusal {
  readonly code: 'CALCULATION_SHEET_NOT_FOUND';
}

/** The version that is to be replaced has another scope (a weekly rate: another agreement or module). */
export interface ReplacesOtherScope extends Refusal {
  readonly code: 'REPLACES_OTHER_SCOPE';
}

export const organisationUnknown: OrganisationNotFound = { code: 'ORGANISATION_NOT_FOUND', message: 'There is no such organisation.' };
export const serviceDescriptionUnknown: ServiceDescriptionNotFound = { code: 'SERVICE_DESCRIPTION_NOT_FOUND', message: 'There is no such service description.' };
export const calculationSheetUnknown: CalculationSheetNotFound = { code: 'CALCULATION_SHEET_NOT_FOUND', message: 'There is no such calculation sheet.' };
export const replacesOtherScope: ReplacesOtherScope = { code: 'REPLACES_OTHER_SCOPE', message: 'A version takes the place of one of the same scope.' };

export const valueInvalid = (field: string, expected: string): ValueInvalid => ({
  code: 'VALUE_INVALID',
  message: `${field}: ${expected} was expected.`,
  field,
  expected,
});
