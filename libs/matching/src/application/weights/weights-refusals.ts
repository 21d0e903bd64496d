import type { Refusal } from '#kernel';
import type { FieldProblem } from '../../domain/field-problem.js';

/** Only an agency weighs. */
export interface NotAnAgency extends Refusal {
  readonly code: 'NOT_AN_AGENCY';
}

/** The caller has not seen the version that counts, as somebody has published since: nothing is replaced unseen. */
export interface StaleWeights extends Refusal {
  readonly code: 'STALE_WEIGHTS';
  /** The version as it is now. */
  readonly version: number;
}

/** Values that cannot be, field by field. */
export interface ValuesInvalid extends Refusal {
  readonly code: 'VALUES_INVALID';
  readonly problems: readonly FieldProblem[];
}

export const notAnAgency: NotAnAgency = { code: 'NOT_AN_AGENCY', message: 'The organisation acted for is not an agency.' };

export const staleWeights = (version: number, seen: number): StaleWeights => ({
  code: 'STALE_WEIGHTS',
  message: seen < version ? 'Other weights have been published since; look at them again.' : `There is no version ${seen} yet; version ${version} counts.`,
  version,
});

export const valuesInvalid = (problems: readonly FieldProblem[]): ValuesInvalid => ({
  code: 'VALUES_INVALID',
  message: problems.map(({ field, expected }) => `${field}: ${expected} was expected.`).join(' '),
  problems,
});
