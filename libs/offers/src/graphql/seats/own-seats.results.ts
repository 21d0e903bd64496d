import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { codeList, IdempotencyConflictType, LocalDateScalar, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { BlockSeatsRefusal } from '../../application/seats/block-seats.use-case.js';
import type { ReleaseOwnSeatsRefusal } from '../../application/seats/release-own-seats.use-case.js';
import type { OwnSeatsProblem } from '../../domain/seats/own-seats.js';
import { OwnSeatsType } from './own-seats.type.js';
import { SeatTakenType } from './seat-taken.type.js';

export const OwnSeatsProblemCodes = codeList<OwnSeatsProblem>('OwnSeatsProblem', 'Why a wish for seats of the host\'s own cannot be meant so.', {
  SESSIONS_UNCLEAR: 'Either first and last day, or sessions: neither, both or half of it was given.',
  DAYS_REVERSED: 'The last day lies before the first.',
  SEATS_OUT_OF_RANGE: 'Fewer than 1 seat, or more than 100,000.',
  TOO_MANY_SESSIONS: 'More than 1,000 sessions were named.',
});

@ObjectType('OwnSeatsInvalid', { implements: () => RefusalType, description: 'The wish cannot be meant so (OWN_SEATS_INVALID).' })
export class OwnSeatsInvalidType extends RefusalType {
  @Field(() => OwnSeatsProblemCodes, { description: 'What is wrong.' })
  problem: OwnSeatsProblem;
}

@ObjectType('DayInPast', { implements: () => RefusalType, description: 'A day of the wish has passed (DAY_IN_PAST).' })
export class DayInPastType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  day: string;

  @Field(() => LocalDateScalar, { description: 'Today, in Europe/Berlin.' })
  today: string;
}

@ObjectType('NoSessions', { implements: () => RefusalType, description: 'No planned session to come is meant, or one that is none of the offer\'s (NO_SESSIONS).' })
export class NoSessionsType extends RefusalType {
  @Field(() => [ID], { description: 'Of named sessions those that are not planned sessions of the offer from today on.' })
  sessionIds: readonly string[];
}

export const claimOwnSeatsRefusals: RefusalTypes<BlockSeatsRefusal> = {
  OFFER_NOT_FOUND: NotFoundType,
  OWN_SEATS_INVALID: OwnSeatsInvalidType,
  DAY_IN_PAST: DayInPastType,
  NO_SESSIONS: NoSessionsType,
  SEAT_TAKEN: SeatTakenType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

const claimOwnSeatsTypes = () =>
  [OwnSeatsType, SeatTakenType, DayInPastType, NoSessionsType, OwnSeatsInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const;

export const BlockSeatsResultUnion = createUnionType({ name: 'BlockSeatsResult', description: 'The blocked seats, or why there are none.', types: claimOwnSeatsTypes });

export const KeepSeatsResultUnion = createUnionType({ name: 'KeepSeatsResult', description: 'The kept seats, or why there are none.', types: claimOwnSeatsTypes });

export const releaseOwnSeatsRefusals: RefusalTypes<ReleaseOwnSeatsRefusal> = {
  OWN_SEATS_NOT_FOUND: NotFoundType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const ReleaseOwnSeatsResultUnion = createUnionType({
  name: 'ReleaseOwnSeatsResult',
  description: 'What was given back, or why nothing was.',
  types: () => [OwnSeatsType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
