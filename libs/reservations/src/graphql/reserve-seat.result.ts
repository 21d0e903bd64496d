import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { HardCriterion } from '#matching';
import { ReferralStateCodes } from '#referrals/graphql';
import { HardCriterionCodes } from '#matching/graphql';
import { SeatTakenType } from '#offers/graphql';
import { IdempotencyConflictType, LocalDateScalar, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { ReferralState } from '#referrals';
import type { ReserveSeatRefusal } from '../application/reserve-seat.use-case.js';
import { ReservationType } from './reservation.type.js';

@ObjectType('NotMatching', { implements: () => RefusalType, description: 'The offer does not suit the referral (NOT_MATCHING).' })
export class NotMatchingType extends RefusalType {
  @Field(() => [HardCriterionCodes], { description: 'The hard criteria that are not met.' })
  reasons: readonly HardCriterion[];
}

@ObjectType('ConsentMissing', { implements: () => RefusalType, description: 'The consent of the family is not recorded (CONSENT_MISSING, BHV-18).' })
export class ConsentMissingType extends RefusalType {}

@ObjectType('ReferralNotSearching', { implements: () => RefusalType, description: 'The referral is not approved, paused or over (REFERRAL_NOT_SEARCHING).' })
export class ReferralNotSearchingType extends RefusalType {
  @Field(() => ReferralStateCodes, { description: 'The state that it is in.' })
  state: ReferralState;
}

@ObjectType('CostNoteInvalid', { implements: () => RefusalType, description: 'The note is no text of 1 to 500 characters (COST_NOTE_INVALID).' })
export class CostNoteInvalidType extends RefusalType {}

@ObjectType('SpanOutsideStay', { implements: () => RefusalType, description: 'The days asked for do not lie in the stay, or are neither the whole run of a closed group nor one session of it (SPAN_OUTSIDE_STAY).' })
export class SpanOutsideStayType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'First session of the stay.' })
  firstDate: string;

  @Field(() => LocalDateScalar, { description: 'Last session of the stay.' })
  lastDate: string;
}

export const reserveSeatRefusals: RefusalTypes<ReserveSeatRefusal> = {
  REFERRAL_NOT_FOUND: NotFoundType,
  OFFER_NOT_FOUND: NotFoundType,
  REFERRAL_NOT_SEARCHING: ReferralNotSearchingType,
  COST_NOTE_INVALID: CostNoteInvalidType,
  NOT_MATCHING: NotMatchingType,
  CONSENT_MISSING: ConsentMissingType,
  SPAN_OUTSIDE_STAY: SpanOutsideStayType,
  SEAT_TAKEN: SeatTakenType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const ReserveSeatResultUnion = createUnionType({
  name: 'ReserveSeatResult',
  description: 'The reservation, or why there is none.',
  types: () =>
    [ReservationType, SeatTakenType, NotMatchingType, ReferralNotSearchingType, CostNoteInvalidType, ConsentMissingType, SpanOutsideStayType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
