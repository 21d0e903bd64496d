import type { Refusal } from '#kernel';
import type { RelaxableCriterion } from '../../domain/relaxation.js';
import type { RelaxationBound } from '../../domain/relaxations/relaxation-bound.js';

/** The criterion is relaxed already, as far or farther. To narrow it, the one that holds is withdrawn first. */
export interface AlreadyRelaxed extends Refusal {
  readonly code: 'ALREADY_RELAXED';
  /** The one that holds. */
  readonly relaxationId: string;
}

/** Kilometres are for TOO_FAR, years for AGE, windows for SCHEDULE; the others are relaxed wholly or not at all. */
export interface BoundNotAllowed extends Refusal {
  readonly code: 'BOUND_NOT_ALLOWED';
  readonly fields: readonly (keyof RelaxationBound)[];
}

/** No such relaxation, or not one of the agency's: both answer alike. */
export interface RelaxationNotFound extends Refusal {
  readonly code: 'RELAXATION_NOT_FOUND';
}

export interface AlreadyWithdrawn extends Refusal {
  readonly code: 'ALREADY_WITHDRAWN';
  readonly since: Date;
}

export const relaxationUnknown: RelaxationNotFound = { code: 'RELAXATION_NOT_FOUND', message: 'There is no such relaxation.' };

export const alreadyRelaxed = (criterion: RelaxableCriterion, relaxationId: string): AlreadyRelaxed => ({
  code: 'ALREADY_RELAXED',
  message: `${criterion} is relaxed for this referral already, and what was asked for does not go beyond it.`,
  relaxationId,
});

export const boundNotAllowed = (criterion: RelaxableCriterion, fields: readonly (keyof RelaxationBound)[]): BoundNotAllowed => ({
  code: 'BOUND_NOT_ALLOWED',
  message: `${criterion} knows no ${fields.join(', ')}.`,
  fields,
});

export const alreadyWithdrawn = (withdrawnAt: Date): AlreadyWithdrawn => ({ code: 'ALREADY_WITHDRAWN', message: 'The relaxation has been withdrawn before.', since: withdrawnAt });
