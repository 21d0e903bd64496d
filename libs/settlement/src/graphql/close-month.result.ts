import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, YearMonthScalar, type RefusalTypes } from '#platform/graphql';
import type { CloseMonthRefusal } from '../application/close-month.use-case.js';

@ObjectType('ClosedMonth', { description: 'The month is closed for good; what changes later is carried by the month after the last closed one.' })
export class ClosedMonthType {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;
}

@ObjectType('MonthNotCleared', { implements: () => RefusalType, description: 'The month was never cleared (MONTH_NOT_CLEARED).' })
export class MonthNotClearedType extends RefusalType {}

@ObjectType('MonthOutOfOrder', { implements: () => RefusalType, description: 'Months are closed in order, and another one is next (MONTH_OUT_OF_ORDER).' })
export class MonthOutOfOrderType extends RefusalType {
  @Field(() => YearMonthScalar, { description: 'The only month that can be closed next.' })
  expected: string;
}

export const closeMonthRefusals: RefusalTypes<CloseMonthRefusal> = {
  AGENCY_NOT_FOUND: NotFoundType,
  MONTH_NOT_CLEARED: MonthNotClearedType,
  MONTH_OUT_OF_ORDER: MonthOutOfOrderType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const CloseMonthResultUnion = createUnionType({
  name: 'CloseMonthResult',
  description: 'The closed month, or why it is not closed.',
  types: () => [ClosedMonthType, MonthNotClearedType, MonthOutOfOrderType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
