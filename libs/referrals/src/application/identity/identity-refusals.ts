import type { Refusal } from '#kernel';

/** No such referral, or not one of the caller's: both answer alike. */
export interface CaseNotFound extends Refusal {
  readonly code: 'REFERRAL_NOT_FOUND';
}

/** Somebody has recorded another identity since the caller looked: nothing is overwritten unseen. */
export interface IdentityChanged extends Refusal {
  readonly code: 'IDENTITY_CHANGED';
  /** As it is now; 0: none is recorded. */
  readonly revision: number;
}

export const caseUnknown: CaseNotFound = { code: 'REFERRAL_NOT_FOUND', message: 'There is no such referral.' };

export const identityChanged = (revision: number): IdentityChanged => ({
  code: 'IDENTITY_CHANGED',
  message: 'The identity has been changed since; look at it again.',
  revision,
});
