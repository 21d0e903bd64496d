import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { CreateCalendarFeedRefusal } from '../../application/calendar-feeds/create-calendar-feed.use-case.js';
import type { RevokeCalendarFeedRefusal } from '../../application/calendar-feeds/revoke-calendar-feed.use-case.js';
import { CalendarFeedType } from './calendar-feed.type.js';

@ObjectType('CalendarFeedCreated', { description: 'A new calendar feed.' })
export class CalendarFeedCreatedType {
  @Field(() => CalendarFeedType, { description: 'The feed.' })
  feed: CalendarFeedType;

  @Field(() => String, {
    nullable: true,
    description: 'The secret address for a calendar program. Shown this once; null when the command is repeated with its key.',
  })
  address: string | null;
}

@ObjectType('CalendarFeedRevoked', { description: 'The address answers no more.' })
export class CalendarFeedRevokedType {
  @Field(() => ID, { description: 'Id of the calendar feed.' })
  feedId: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  revokedAt: Date;
}

@ObjectType('CalendarFeedNotPossible', { implements: () => RefusalType, description: 'A feed of this kind cannot be made so (CALENDAR_FEED_NOT_POSSIBLE).' })
export class CalendarFeedNotPossibleType extends RefusalType {
  @Field(() => String, { description: 'What was expected.' })
  expected: string;
}

@ObjectType('CalendarFeedLimit', { implements: () => RefusalType, description: 'One has as many feeds as one may have; revoke one first (CALENDAR_FEED_LIMIT).' })
export class CalendarFeedLimitType extends RefusalType {
  @Field(() => Int, { description: 'Feeds that one may have at a time.' })
  limit: number;
}

export const createCalendarFeedRefusals: RefusalTypes<CreateCalendarFeedRefusal> = {
  OFFER_NOT_FOUND: NotFoundType,
  CALENDAR_FEED_NOT_POSSIBLE: CalendarFeedNotPossibleType,
  CALENDAR_FEED_LIMIT: CalendarFeedLimitType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const CreateCalendarFeedResultUnion = createUnionType({
  name: 'CreateCalendarFeedResult',
  description: 'The feed with its address, or why there is none.',
  types: () => [CalendarFeedCreatedType, CalendarFeedNotPossibleType, CalendarFeedLimitType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const revokeCalendarFeedRefusals: RefusalTypes<RevokeCalendarFeedRefusal> = {
  CALENDAR_FEED_NOT_FOUND: NotFoundType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const RevokeCalendarFeedResultUnion = createUnionType({
  name: 'RevokeCalendarFeedResult',
  description: 'The feed that was revoked, or why none was.',
  types: () => [CalendarFeedRevokedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
