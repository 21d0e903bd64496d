import type { Refusal } from '#kernel';
import type { TermsProblem } from '../../domain/regimes/check-terms.js';

/** The agency has a regime of this funding or code; it is changed, not adopted again. */
export interface RegimeExists extends Refusal {
  readonly code: 'REGIME_EXISTS';
  readonly regimeId: string;
}

/** No such regime, or not one of the agency's own: both answer alike. */
export interface RegimeNotFound extends Refusal {
  readonly code: 'REGIME_NOT_FOUND';
}

/** A change takes effect on a day on which the regime holds. */
export interface NoVersionOnDay extends Refusal {
  readonly code: 'NO_VERSION_ON_DAY';
}

/** A version that begins on this day is there; versions do not change. */
export interface VersionExists extends Refusal {
  readonly code: 'VERSION_EXISTS';
}

export interface InvalidTerms extends Refusal {
  readonly code: 'INVALID_TERMS';
  readonly problems: readonly TermsProblem[];
}

export const regimeExists = (regimeId: string): RegimeExists => ({ code: 'REGIME_EXISTS', message: 'The agency has this regime already.', regimeId });
export const regimeUnknown: RegimeNotFound = { code: 'REGIME_NOT_FOUND', message: 'There is no such regime.' };
export const noVersionOnDay: NoVersionOnDay = { code: 'NO_VERSION_ON_DAY', message: 'The regime does not hold on this day.' };
export const versionExists: VersionExists = { code: 'VERSION_EXISTS', message: 'A version has begun on this day already.' };
export const invalidTerms = (problems: readonly TermsProblem[]): InvalidTerms => ({
  code: 'INVALID_TERMS',
  message: `The terms contradict themselves: ${problems.join(', ')}.`,
  problems,
});
