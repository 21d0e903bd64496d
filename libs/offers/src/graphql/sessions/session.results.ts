import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { AddSessionsRefusal } from '../../application/sessions/add-sessions.use-case.js';
import type { CancelSessionsRefusal } from '../../application/sessions/cancel-sessions.use-case.js';
import type { ChangeSessionRefusal } from '../../application/sessions/change-session.use-case.js';
import type { MoveSessionRefusal } from '../../application/sessions/move-session.use-case.js';
import {
  CapacityBelowTakenType,
  NoSuchTimeType,
  OfferIsArchivedType,
  OutOfRangeType,
  OverbookedType,
  SessionHeldType,
  SessionInPastType,
  SessionIsCancelledType,
  SlotTakenType,
} from './session-refusal.types.js';

@ObjectType('SessionsAdded', { description: 'Sessions that an offer has now.' })
export class SessionsAddedType {
  @Field(() => [ID], { description: 'Their ids, by day.' })
  sessionIds: readonly string[];

  @Field(() => Int, { description: 'How many of them were cancelled before and take place after all.' })
  returned: number;
}

@ObjectType('SessionsCancelled', { description: 'Sessions that take place no more.' })
export class SessionsCancelledType {
  @Field(() => [ID], { description: 'Their ids, by day; those cancelled before are not among them.' })
  sessionIds: readonly string[];

  @Field(() => Int, { description: 'In how many of them somebody had a seat: they are told.' })
  withSeats: number;
}

@ObjectType('SessionMoved', { description: 'A session that takes place on another day or at another time.' })
export class SessionMovedType {
  @Field(() => ID, { description: 'Id of the session that takes place no more.' })
  fromId: string;

  @Field(() => ID, { description: 'Id of the one in its stead.' })
  sessionId: string;
}

@ObjectType('SessionChanged', { description: 'A session that was changed.' })
export class SessionChangedType {
  @Field(() => ID, { description: 'Its id.' })
  sessionId: string;
}

export const addSessionsRefusals: RefusalTypes<AddSessionsRefusal> = {
  OFFER_NOT_FOUND: NotFoundType,
  OFFER_ARCHIVED: OfferIsArchivedType,
  OUT_OF_RANGE: OutOfRangeType,
  SESSION_IN_PAST: SessionInPastType,
  NO_SUCH_TIME: NoSuchTimeType,
  SLOT_TAKEN: SlotTakenType,
  OVERBOOKED: OverbookedType,
  SESSION_HELD: SessionHeldType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const AddSessionsResultUnion = createUnionType({
  name: 'AddSessionsResult',
  description: 'The sessions, or why none was added.',
  types: () =>
    [
      SessionsAddedType,
      SlotTakenType,
      OverbookedType,
      SessionInPastType,
      NoSuchTimeType,
      OutOfRangeType,
      SessionHeldType,
      OfferIsArchivedType,
      NotFoundType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});

export const changeSessionRefusals: RefusalTypes<ChangeSessionRefusal> = {
  SESSION_NOT_FOUND: NotFoundType,
  SESSION_IS_CANCELLED: SessionIsCancelledType,
  SESSION_HELD: SessionHeldType,
  SESSION_IN_PAST: SessionInPastType,
  SLOT_TAKEN: SlotTakenType,
  CAPACITY_BELOW_TAKEN: CapacityBelowTakenType,
  OUT_OF_RANGE: OutOfRangeType,
  OVERBOOKED: OverbookedType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const ChangeSessionResultUnion = createUnionType({
  name: 'ChangeSessionResult',
  description: 'The session, or why it was not changed.',
  types: () =>
    [
      SessionChangedType,
      CapacityBelowTakenType,
      SlotTakenType,
      SessionIsCancelledType,
      SessionHeldType,
      SessionInPastType,
      OutOfRangeType,
      OverbookedType,
      NotFoundType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});

export const moveSessionRefusals: RefusalTypes<MoveSessionRefusal> = {
  SESSION_NOT_FOUND: NotFoundType,
  OFFER_ARCHIVED: OfferIsArchivedType,
  SESSION_IS_CANCELLED: SessionIsCancelledType,
  SESSION_HELD: SessionHeldType,
  SESSION_IN_PAST: SessionInPastType,
  OUT_OF_RANGE: OutOfRangeType,
  NO_SUCH_TIME: NoSuchTimeType,
  SLOT_TAKEN: SlotTakenType,
  OVERBOOKED: OverbookedType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const MoveSessionResultUnion = createUnionType({
  name: 'MoveSessionResult',
  description: 'The session in its stead, or why it was not moved.',
  types: () =>
    [
      SessionMovedType,
      OfferIsArchivedType,
      OverbookedType,
      SlotTakenType,
      SessionIsCancelledType,
      SessionHeldType,
      SessionInPastType,
      OutOfRangeType,
      NoSuchTimeType,
      NotFoundType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});

export const cancelSessionsRefusals: RefusalTypes<CancelSessionsRefusal> = {
  SESSION_NOT_FOUND: NotFoundType,
  OUT_OF_RANGE: OutOfRangeType,
  SESSION_HELD: SessionHeldType,
  OVERBOOKED: OverbookedType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const CancelSessionsResultUnion = createUnionType({
  name: 'CancelSessionsResult',
  description: 'The sessions, or why none was cancelled.',
  types: () => [SessionsCancelledType, SessionHeldType, OutOfRangeType, OverbookedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
