import type { Refusal } from '#kernel';
import { nextStates, possibleActions, type ReferralAction, type ReferralState, type Standing } from '../../domain/requests/referral-states.js';

/** No such referral, or not the agency's own: both answer alike. */
export interface ReferralUnknown extends Refusal {
  readonly code: 'REFERRAL_NOT_FOUND';
}

/** The referral is not in a state from which this can be done. */
export interface ReferralWrongState extends Refusal {
  readonly code: 'WRONG_STATE';
  readonly state: ReferralState;
  /** Where it can go from there, and by what. */
  readonly nextStates: readonly ReferralState[];
  readonly possible: readonly ReferralAction[];
}

/** Somebody has changed the form since the caller looked: nothing is overwritten unseen. */
export interface ReferralChanged extends Refusal {
  readonly code: 'STALE_REVISION';
  readonly revision: number;
}

/** Siblings are at least two referrals, each once, and at most ten. */
export interface NoSiblings extends Refusal {
  readonly code: 'NO_SIBLINGS';
}

/** No caseworker of the agency. */
export interface CaseworkerUnknown extends Refusal {
  readonly code: 'CASEWORKER_NOT_FOUND';
}

export const referralUnknown: ReferralUnknown = { code: 'REFERRAL_NOT_FOUND', message: 'There is no such referral.' };
export const caseworkerUnknown: CaseworkerUnknown = { code: 'CASEWORKER_NOT_FOUND', message: 'There is no such caseworker in the agency.' };
export const noSiblings: NoSiblings = { code: 'NO_SIBLINGS', message: 'Two to ten different referrals were expected.' };

export const wrongState = (standing: Standing): ReferralWrongState => ({
  code: 'WRONG_STATE',
  message: `This is not possible while the referral is ${standing.state}.`,
  state: standing.state,
  nextStates: nextStates(standing),
  possible: possibleActions(standing),
});

export const referralChanged = (revision: number): ReferralChanged => ({
  code: 'STALE_REVISION',
  message: 'The referral has been changed since; look at it again.',
  revision,
});
