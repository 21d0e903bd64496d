import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { ChangeSessionPlanRefusal } from '../../application/sessions/change-session-plan.use-case.js';
import type { PlanSessionsRefusal } from '../../application/sessions/plan-sessions.use-case.js';
import type { PreviewSessionPlanRefusal } from '../../application/sessions/preview-session-plan.query.js';
import { PlanOutcomeFields, SessionPlanType } from './session-plan.type.js';
import {
  NoSuchTimeType,
  NothingToPlanType,
  OfferIsArchivedType,
  OutOfRangeType,
  OverbookedSessionType,
  OverbookedType,
  RuleInvalidType,
  SessionHeldType,
} from './session-refusal.types.js';

@ObjectType('SessionsPlanned', { description: 'A plan, and what it came to.' })
export class SessionsPlannedType extends PlanOutcomeFields {
  @Field(() => SessionPlanType, { description: 'The plan as it is now.' })
  plan: SessionPlanType;
}

@ObjectType('SessionPlanPreview', { description: 'What a plan would come to; nothing was planned.' })
export class SessionPlanPreviewType extends PlanOutcomeFields {
  @Field(() => [OverbookedSessionType], { description: 'New sessions with more reservations than seats: the command would refuse.' })
  overbooked: readonly OverbookedSessionType[];
}

export const planSessionsRefusals: RefusalTypes<PlanSessionsRefusal> = {
  OFFER_NOT_FOUND: NotFoundType,
  OFFER_ARCHIVED: OfferIsArchivedType,
  RULE_INVALID: RuleInvalidType,
  NO_SUCH_TIME: NoSuchTimeType,
  OUT_OF_RANGE: OutOfRangeType,
  NOTHING_TO_PLAN: NothingToPlanType,
  OVERBOOKED: OverbookedType,
  SESSION_HELD: SessionHeldType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const PlanSessionsResultUnion = createUnionType({
  name: 'PlanSessionsResult',
  description: 'The plan and its sessions, or why there is none.',
  types: () =>
    [
      SessionsPlannedType,
      RuleInvalidType,
      NothingToPlanType,
      OverbookedType,
      NoSuchTimeType,
      OutOfRangeType,
      SessionHeldType,
      OfferIsArchivedType,
      NotFoundType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});

export const changeSessionPlanRefusals: RefusalTypes<ChangeSessionPlanRefusal> = {
  PLAN_NOT_FOUND: NotFoundType,
  OFFER_ARCHIVED: OfferIsArchivedType,
  RULE_INVALID: RuleInvalidType,
  NO_SUCH_TIME: NoSuchTimeType,
  OUT_OF_RANGE: OutOfRangeType,
  OVERBOOKED: OverbookedType,
  SESSION_HELD: SessionHeldType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const ChangeSessionPlanResultUnion = createUnionType({
  name: 'ChangeSessionPlanResult',
  description: 'The plan as it is now and what follows it, or why nothing was changed.',
  types: () =>
    [
      SessionsPlannedType,
      RuleInvalidType,
      OverbookedType,
      NoSuchTimeType,
      OutOfRangeType,
      SessionHeldType,
      OfferIsArchivedType,
      NotFoundType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});

export const previewSessionPlanRefusals: RefusalTypes<PreviewSessionPlanRefusal> = {
  OFFER_NOT_FOUND: NotFoundType,
  PLAN_NOT_FOUND: NotFoundType,
  OFFER_ARCHIVED: OfferIsArchivedType,
  RULE_INVALID: RuleInvalidType,
  NO_SUCH_TIME: NoSuchTimeType,
  OUT_OF_RANGE: OutOfRangeType,
  SESSION_HELD: SessionHeldType,
  TRY_AGAIN: TryAgainType,
};

export const PreviewSessionPlanResultUnion = createUnionType({
  name: 'PreviewSessionPlanResult',
  description: 'What would be planned, or why nothing could be.',
  types: () => [SessionPlanPreviewType, RuleInvalidType, NoSuchTimeType, OutOfRangeType, SessionHeldType, OfferIsArchivedType, NotFoundType, TryAgainType] as const,
});
