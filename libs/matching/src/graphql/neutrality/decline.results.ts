import { createUnionType, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import { ReferralWrongStateType } from '#referrals/graphql';
import type { DeclineOfferRefusal, WithdrawDeclineRefusal } from '../../application/neutrality/decline-offer.use-case.js';
import { OfferDeclineType } from './offer-decline.type.js';

@ObjectType('AlreadyDeclined', { implements: () => RefusalType, description: 'The offer is declined for this referral already; withdraw that to give another reason (ALREADY_DECLINED).' })
export class AlreadyDeclinedType extends RefusalType {}

const always = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType };

export const declineOfferRefusals: RefusalTypes<DeclineOfferRefusal> = {
  REFERRAL_NOT_FOUND: NotFoundType,
  WRONG_STATE: ReferralWrongStateType,
  OFFER_NOT_FOUND: NotFoundType,
  ALREADY_DECLINED: AlreadyDeclinedType,
  ...always,
};

export const DeclineOfferResultUnion = createUnionType({
  name: 'DeclineOfferResult',
  description: 'What was written down, or why nothing was.',
  types: () => [OfferDeclineType, AlreadyDeclinedType, ReferralWrongStateType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const withdrawDeclineRefusals: RefusalTypes<WithdrawDeclineRefusal> = { REFERRAL_NOT_FOUND: NotFoundType, DECLINE_NOT_FOUND: NotFoundType, ...always };

export const WithdrawDeclineResultUnion = createUnionType({
  name: 'WithdrawDeclineResult',
  description: 'What was taken back, or why nothing was.',
  types: () => [OfferDeclineType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
