import type { Refusal } from '#kernel';
import type { ReferralState } from '#referrals';
import type { WaitState } from '../../domain/waiting/wait-record.js';
import type { WaitingRules } from '../../domain/waiting/waiting-rules.js';
import type { ReferralNotSearching } from '../reservation-refusals.js';

/** No such wait, or not one of the caller's: both answer alike. */
export interface WaitNotFound extends Refusal {
  readonly code: 'WAIT_NOT_FOUND';
}

/** One of the referrals waits already; it keeps its place. */
export interface AlreadyWaiting extends Refusal {
  readonly code: 'ALREADY_WAITING';
  readonly referralIds: readonly string[];
}

/** No sibling of the referral is searched for that the caller acts for. */
export interface NoSiblings extends Refusal {
  readonly code: 'NO_WAITING_SIBLINGS';
}

export interface WaitWrongState extends Refusal {
  readonly code: 'WAIT_WRONG_STATE';
  readonly state: WaitState;
}

/** More offers than one may wait for at once, or one twice. */
export interface WaitOffersInvalid extends Refusal {
  readonly code: 'WAIT_OFFERS_INVALID';
}

export interface WaitingRulesInvalid extends Refusal {
  readonly code: 'WAITING_RULES_INVALID';
  readonly field: keyof WaitingRules;
}

/** Of one referral at once; a longer list is an "any that matches". */
export const MOST_OFFERS = 20;
/** Siblings that wait together. */
export const MOST_SIBLINGS = 6;

export const waitUnknown: WaitNotFound = { code: 'WAIT_NOT_FOUND', message: 'There is no such wait.' };
export const noSiblings: NoSiblings = { code: 'NO_WAITING_SIBLINGS', message: `One to ${MOST_SIBLINGS - 1} siblings were expected that are searched for.` };
export const waitOffersInvalid: WaitOffersInvalid = { code: 'WAIT_OFFERS_INVALID', message: `offerIds: at most ${MOST_OFFERS} different offers were expected.` };

export const alreadyWaiting = (referralIds: readonly string[]): AlreadyWaiting => ({ code: 'ALREADY_WAITING', message: 'It waits already, and keeps its place.', referralIds });

export const waitWrongState = (state: WaitState): WaitWrongState => ({ code: 'WAIT_WRONG_STATE', message: `This is not possible while the wait is ${state}.`, state });

export const notWaitable = (state: ReferralState): ReferralNotSearching => ({ code: 'REFERRAL_NOT_SEARCHING', message: `A referral waits while it is searched for, and this one is ${state}.`, state });

export const waitingRulesInvalid = (field: keyof WaitingRules, expected: string): WaitingRulesInvalid => ({ code: 'WAITING_RULES_INVALID', message: `${field}: ${expected} was expected.`, field });
