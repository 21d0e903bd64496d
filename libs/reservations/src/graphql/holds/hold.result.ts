import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { SeatTakenType } from '#offers/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import { SigningRightMissingType } from '#referrals/graphql';
import type { AnswerRefusal } from '../../application/answers/answer-seat.js';
import type { ExtendHoldRefusal } from '../../application/holds/extend-hold.use-case.js';
import type { HoldSeatRefusal } from '../../application/holds/hold-seat.use-case.js';
import type { RequestSeatRefusal } from '../../application/holds/request-seat.use-case.js';
import type { ReservationState } from '../../domain/reservation-record.js';
import { ReservationStateCodes, ReservationType } from '../reservation.type.js';
import { ConsentMissingType, CostNoteInvalidType, NotMatchingType, ReferralNotSearchingType, SpanOutsideStayType } from '../reserve-seat.result.js';

@ObjectType('TooManyHolds', { implements: () => RefusalType, description: 'As many seats are held for the referral as its agency allows at once (TOO_MANY_HOLDS).' })
export class TooManyHoldsType extends RefusalType {
  @Field(() => Int, { description: 'How many that is.' })
  most: number;
}

@ObjectType('ReservationWrongState', { implements: () => RefusalType, description: 'Not possible in the state that the reservation is in (RESERVATION_WRONG_STATE).' })
export class ReservationWrongStateType extends RefusalType {
  @Field(() => ReservationStateCodes, { description: 'That state.' })
  state: ReservationState;
}

@ObjectType('HoldExtendedBefore', { implements: () => RefusalType, description: 'The hold was prolonged before (HOLD_EXTENDED_BEFORE).' })
export class HoldExtendedBeforeType extends RefusalType {}

@ObjectType('SeatNotConfirmable', { implements: () => RefusalType, description: 'The case cannot have the seat at this moment; the request stays open (SEAT_NOT_CONFIRMABLE).' })
export class SeatNotConfirmableType extends RefusalType {}

const usual = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType, SEAT_TAKEN: SeatTakenType } as const;

export const holdSeatRefusals: RefusalTypes<HoldSeatRefusal> = {
  ...usual,
  REFERRAL_NOT_FOUND: NotFoundType,
  OFFER_NOT_FOUND: NotFoundType,
  REFERRAL_NOT_SEARCHING: ReferralNotSearchingType,
  COST_NOTE_INVALID: CostNoteInvalidType,
  NOT_MATCHING: NotMatchingType,
  SPAN_OUTSIDE_STAY: SpanOutsideStayType,
  TOO_MANY_HOLDS: TooManyHoldsType,
};

export const HoldSeatResultUnion = createUnionType({
  name: 'HoldSeatResult',
  description: 'The held seat, or why there is none.',
  types: () =>
    [ReservationType, SeatTakenType, NotMatchingType, ReferralNotSearchingType, CostNoteInvalidType, SpanOutsideStayType, TooManyHoldsType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const extendHoldRefusals: RefusalTypes<ExtendHoldRefusal> = {
  ...usual,
  RESERVATION_NOT_FOUND: NotFoundType,
  RESERVATION_WRONG_STATE: ReservationWrongStateType,
  HOLD_EXTENDED_BEFORE: HoldExtendedBeforeType,
};

export const ExtendHoldResultUnion = createUnionType({
  name: 'ExtendHoldResult',
  description: 'The hold with its new deadline, or why it has none.',
  types: () => [ReservationType, ReservationWrongStateType, HoldExtendedBeforeType, SeatTakenType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

const confirming = {
  ...usual,
  RESERVATION_NOT_FOUND: NotFoundType,
  RESERVATION_WRONG_STATE: ReservationWrongStateType,
  REFERRAL_NOT_SEARCHING: ReferralNotSearchingType,
  CONSENT_MISSING: ConsentMissingType,
} as const;

export const requestSeatRefusals: RefusalTypes<RequestSeatRefusal> = confirming;

export const RequestSeatResultUnion = createUnionType({
  name: 'RequestSeatResult',
  description: 'The reservation, confirmed or requested, or why it is as it was.',
  types: () =>
    [ReservationType, ReservationWrongStateType, ReferralNotSearchingType, ConsentMissingType, SeatTakenType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const answerSeatRefusals: RefusalTypes<AnswerRefusal> = { ...confirming, SIGNING_RIGHT_MISSING: SigningRightMissingType, SEAT_NOT_CONFIRMABLE: SeatNotConfirmableType };

export const AnswerSeatResultUnion = createUnionType({
  name: 'AnswerSeatResult',
  description: 'The reservation with the answer, or why it was not taken.',
  types: () =>
    [ReservationType, SigningRightMissingType, SeatNotConfirmableType, ReservationWrongStateType, ReferralNotSearchingType, ConsentMissingType, SeatTakenType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
