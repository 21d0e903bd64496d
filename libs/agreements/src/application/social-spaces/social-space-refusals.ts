import type { Refusal } from '#kernel';
import type { TakenMunicipality } from '../../domain/social-spaces/social-space-record.js';

/** No such space, or not one of the agency's own: both answer alike. */
export interface SocialSpaceNotFound extends Refusal {
  readonly code: 'SOCIAL_SPACE_NOT_FOUND';
}

/** Another social space of the installation has this code, as imports and agreements name it. */
export interface SocialSpaceCodeTaken extends Refusal {
  readonly code: 'SOCIAL_SPACE_CODE_TAKEN';
}

/** A municipality is in at most one space of an agency on a day. */
export interface MunicipalityTaken extends Refusal {
  readonly code: 'MUNICIPALITY_TAKEN';
  readonly taken: readonly TakenMunicipality[];
}

export interface MunicipalityUnknown extends Refusal {
  readonly code: 'MUNICIPALITY_UNKNOWN';
  readonly municipalityAgs: readonly string[];
}

export interface SocialSpaceInputInvalid extends Refusal {
  readonly code: 'SOCIAL_SPACE_INPUT_INVALID';
  readonly problem: string;
}

/** A change takes effect after the first day of the version that holds then. */
export interface NoSpaceVersionOnDay extends Refusal {
  readonly code: 'NO_VERSION_ON_DAY';
}

export interface SpaceVersionExists extends Refusal {
  readonly code: 'VERSION_EXISTS';
}

export interface SiteNotFound extends Refusal {
  readonly code: 'SITE_NOT_FOUND';
}

export interface CentreExists extends Refusal {
  readonly code: 'CENTRE_EXISTS';
}

export interface CentreNotFound extends Refusal {
  readonly code: 'CENTRE_NOT_FOUND';
}

export const socialSpaceUnknown: SocialSpaceNotFound = { code: 'SOCIAL_SPACE_NOT_FOUND', message: 'There is no such social space.' };
export const socialSpaceCodeTaken: SocialSpaceCodeTaken = { code: 'SOCIAL_SPACE_CODE_TAKEN', message: 'There is a social space of this code already.' };
export const municipalityTaken = (taken: readonly TakenMunicipality[]): MunicipalityTaken => ({
  code: 'MUNICIPALITY_TAKEN',
  message: 'A municipality is in another social space of the agency on some of these days.',
  taken,
});
export const municipalityUnknown = (municipalityAgs: readonly string[]): MunicipalityUnknown => ({
  code: 'MUNICIPALITY_UNKNOWN',
  message: `The gazetteer does not know ${municipalityAgs.join(', ')}.`,
  municipalityAgs,
});
export const socialSpaceInputInvalid = (problem: string): SocialSpaceInputInvalid => ({
  code: 'SOCIAL_SPACE_INPUT_INVALID',
  message: `The input is not possible: ${problem}.`,
  problem,
});
export const noVersionOnDay: NoSpaceVersionOnDay = { code: 'NO_VERSION_ON_DAY', message: 'The social space is not there on this day.' };
export const spaceVersionExists: SpaceVersionExists = { code: 'VERSION_EXISTS', message: 'A version has begun on this day already.' };
export const siteUnknown: SiteNotFound = { code: 'SITE_NOT_FOUND', message: 'There is no such site, or it is closed by then.' };
export const centreExists: CentreExists = { code: 'CENTRE_EXISTS', message: 'The site is a centre of this social space then.' };
export const centreUnknown: CentreNotFound = { code: 'CENTRE_NOT_FOUND', message: 'There is no such centre.' };
