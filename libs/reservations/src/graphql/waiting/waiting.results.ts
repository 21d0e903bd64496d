import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { NotAnAgencyType } from '#agreements/graphql';
import { SeatTakenType } from '#offers/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { AcceptOfferedSeatRefusal } from '../../application/waiting/accept-offered-seat.use-case.js';
import type { ChangeWaitRefusal } from '../../application/waiting/change-wait.use-case.js';
import type { DeclineOfferedSeatRefusal } from '../../application/waiting/decline-offered-seat.use-case.js';
import type { JoinWaitingListRefusal } from '../../application/waiting/join-waiting-list.use-case.js';
import type { LeaveWaitingListRefusal } from '../../application/waiting/leave-waiting-list.use-case.js';
import type { SetOfferWaitingRefusal } from '../../application/waiting/set-offer-waiting.use-case.js';
import type { SetWaitingRulesRefusal } from '../../application/waiting/set-waiting-rules.use-case.js';
import type { WaitState } from '../../domain/waiting/wait-record.js';
import { ReservationWrongStateType } from '../holds/hold.result.js';
import { ConsentMissingType, ReferralNotSearchingType } from '../reserve-seat.result.js';
import { ReservationType } from '../reservation.type.js';
import { WaitStateCodes } from './waiting.codes.js';
import { JoinedWaitsType, OfferWaitingType, WaitingRulesType, WaitType } from './waiting.types.js';

@ObjectType('AlreadyWaiting', { implements: () => RefusalType, description: 'The referral or a sibling waits already, and keeps its place (ALREADY_WAITING).' })
export class AlreadyWaitingType extends RefusalType {
  @Field(() => [ID], { description: 'Ids of those referrals.' })
  referralIds: readonly string[];
}

@ObjectType('NoWaitingSiblings', { implements: () => RefusalType, description: 'No sibling, or too many, are searched for that one acts for (NO_WAITING_SIBLINGS).' })
export class NoWaitingSiblingsType extends RefusalType {}

@ObjectType('WaitOffersInvalid', { implements: () => RefusalType, description: 'More offers than one may wait for at once, or one of them twice (WAIT_OFFERS_INVALID).' })
export class WaitOffersInvalidType extends RefusalType {}

@ObjectType('WaitWrongState', { implements: () => RefusalType, description: 'Not possible in the state that the wait is in (WAIT_WRONG_STATE).' })
export class WaitWrongStateType extends RefusalType {
  @Field(() => WaitStateCodes, { description: 'That state.' })
  state: WaitState;
}

@ObjectType('WaitingRulesInvalid', { implements: () => RefusalType, description: 'One of the rules is no number that may stand there (WAITING_RULES_INVALID).' })
export class WaitingRulesInvalidType extends RefusalType {
  @Field(() => String, { description: 'Which one.' })
  field: string;
}

const usual = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType } as const;
const usualTypes = [NotFoundType, TryAgainType, IdempotencyConflictType] as const;

export const joinWaitingListRefusals: RefusalTypes<JoinWaitingListRefusal> = {
  ...usual,
  REFERRAL_NOT_FOUND: NotFoundType,
  OFFER_NOT_FOUND: NotFoundType,
  REFERRAL_NOT_SEARCHING: ReferralNotSearchingType,
  WAIT_OFFERS_INVALID: WaitOffersInvalidType,
  ALREADY_WAITING: AlreadyWaitingType,
  NO_WAITING_SIBLINGS: NoWaitingSiblingsType,
};
export const JoinWaitingListResultUnion = createUnionType({
  name: 'JoinWaitingListResult',
  description: 'Who waits now, or why nobody does.',
  types: () => [JoinedWaitsType, ReferralNotSearchingType, WaitOffersInvalidType, AlreadyWaitingType, NoWaitingSiblingsType, ...usualTypes] as const,
});

export const changeWaitRefusals: RefusalTypes<ChangeWaitRefusal> = {
  ...usual,
  WAIT_NOT_FOUND: NotFoundType,
  OFFER_NOT_FOUND: NotFoundType,
  WAIT_WRONG_STATE: WaitWrongStateType,
  WAIT_OFFERS_INVALID: WaitOffersInvalidType,
  REFERRAL_NOT_SEARCHING: ReferralNotSearchingType,
};
export const ChangeWaitResultUnion = createUnionType({
  name: 'ChangeWaitResult',
  description: 'The wait as it is now, or why it is as it was.',
  types: () => [WaitType, WaitWrongStateType, WaitOffersInvalidType, ReferralNotSearchingType, ...usualTypes] as const,
});

export const leaveWaitingListRefusals: RefusalTypes<LeaveWaitingListRefusal> = { ...usual, WAIT_NOT_FOUND: NotFoundType, WAIT_WRONG_STATE: WaitWrongStateType };
export const LeaveWaitingListResultUnion = createUnionType({
  name: 'LeaveWaitingListResult',
  description: 'The wait, which is over, or why it goes on.',
  types: () => [WaitType, WaitWrongStateType, ...usualTypes] as const,
});

export const acceptOfferedSeatRefusals: RefusalTypes<AcceptOfferedSeatRefusal> = {
  ...usual,
  RESERVATION_NOT_FOUND: NotFoundType,
  RESERVATION_WRONG_STATE: ReservationWrongStateType,
  REFERRAL_NOT_SEARCHING: ReferralNotSearchingType,
  CONSENT_MISSING: ConsentMissingType,
  SEAT_TAKEN: SeatTakenType,
};
export const AcceptOfferedSeatResultUnion = createUnionType({
  name: 'AcceptOfferedSeatResult',
  description: 'The reservation, confirmed or requested, or why it is as it was.',
  types: () => [ReservationType, ReservationWrongStateType, ReferralNotSearchingType, ConsentMissingType, SeatTakenType, ...usualTypes] as const,
});

export const declineOfferedSeatRefusals: RefusalTypes<DeclineOfferedSeatRefusal> = { ...usual, RESERVATION_NOT_FOUND: NotFoundType, RESERVATION_WRONG_STATE: ReservationWrongStateType };
export const DeclineOfferedSeatResultUnion = createUnionType({
  name: 'DeclineOfferedSeatResult',
  description: 'The declined reservation, or why it is as it was.',
  types: () => [ReservationType, ReservationWrongStateType, ...usualTypes] as const,
});

export const setOfferWaitingRefusals: RefusalTypes<SetOfferWaitingRefusal> = { ...usual, OFFER_NOT_FOUND: NotFoundType };
export const SetOfferWaitingResultUnion = createUnionType({ name: 'SetOfferWaitingResult', description: 'What holds now, or why it is as it was.', types: () => [OfferWaitingType, ...usualTypes] as const });

export const setWaitingRulesRefusals: RefusalTypes<SetWaitingRulesRefusal> = { ...usual, NOT_AN_AGENCY: NotAnAgencyType, WAITING_RULES_INVALID: WaitingRulesInvalidType };
export const SetWaitingRulesResultUnion = createUnionType({
  name: 'SetWaitingRulesResult',
  description: 'The rules as they are now, or why they are as they were.',
  types: () => [WaitingRulesType, NotAnAgencyType, WaitingRulesInvalidType, TryAgainType, IdempotencyConflictType] as const,
});
