import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, LocalDateScalar, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { StartClearingRefusal } from '../application/start-clearing.use-case.js';

@ObjectType('ClearingStarted', { description: 'The clearing waits for its turn.' })
export class ClearingStartedType {
  @Field(() => ID, { description: 'Id of the run.' })
  runId: string;
}

@ObjectType('MonthClosed', { implements: () => RefusalType, description: 'The month is closed and never changes (MONTH_CLOSED).' })
export class MonthClosedType extends RefusalType {}

@ObjectType('MonthNotBegun', { implements: () => RefusalType, description: 'The month has not begun (MONTH_NOT_BEGUN).' })
export class MonthNotBegunType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'The first day on which it can be cleared.' })
  possibleFrom: string;
}

export const startClearingRefusals: RefusalTypes<StartClearingRefusal> = {
  AGENCY_NOT_FOUND: NotFoundType,
  MONTH_NOT_BEGUN: MonthNotBegunType,
  MONTH_CLOSED: MonthClosedType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const StartClearingResultUnion = createUnionType({
  name: 'StartClearingResult',
  description: 'The run that was queued, or why there is none.',
  types: () => [ClearingStartedType, MonthNotBegunType, MonthClosedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
