import type { Refusal } from '#kernel';

export interface DeclineCaseNotFound extends Refusal {
  readonly code: 'REFERRAL_NOT_FOUND';
}
export interface DeclineOfferNotFound extends Refusal {
  readonly code: 'OFFER_NOT_FOUND';
}
/** The offer is declined for this referral already, whatever the reason was. */
export interface AlreadyDeclined extends Refusal {
  readonly code: 'ALREADY_DECLINED';
}
export interface DeclineNotFound extends Refusal {
  readonly code: 'DECLINE_NOT_FOUND';
}

export const declineCaseUnknown: DeclineCaseNotFound = { code: 'REFERRAL_NOT_FOUND', message: 'There is no such referral.' };
export const declineOfferUnknown: DeclineOfferNotFound = { code: 'OFFER_NOT_FOUND', message: 'There is no such offer.' };
export const alreadyDeclined: AlreadyDeclined = { code: 'ALREADY_DECLINED', message: 'The offer is declined for this referral already. Withdraw that to give another reason.' };
export const declineUnknown: DeclineNotFound = { code: 'DECLINE_NOT_FOUND', message: 'The offer is not declined for this referral.' };
