import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, YearMonthScalar, type RefusalTypes } from '#platform/graphql';
import type { CloseMonthRefusal } from '../application/close-month.use-case.js';
import { DisputesPendingType, MonthNotClearedType, MonthPersonNeededType, moveMonthRefusals, MonthWrongStateType, SettlementMonthNotOverType } from './months/month.results.js';

@ObjectType('ClosedMonth', { description: 'The month is closed for good; what changes later is carried by the month after the last closed one.' })
export class ClosedMonthType {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;
}

@ObjectType('MonthOutOfOrder', { implements: () => RefusalType, description: 'Months are closed in order, and another one is next (MONTH_OUT_OF_ORDER).' })
export class MonthOutOfOrderType extends RefusalType {
  @Field(() => YearMonthScalar, { description: 'The only month that can be closed next.' })
  expected: string;
}

@ObjectType('ClosingForbidden', { implements: () => RefusalType, description: 'The agency closes its months itself, and the command line does not (CLOSING_FORBIDDEN).' })
export class ClosingForbiddenType extends RefusalType {}

/** Closing is one of the steps of a month, so that it is refused as the others are. */
const { MONTH_NOT_CLEARED, MONTH_ROLE, MONTH_STATE, MONTH_NOT_OVER, MONTH_PERSON_NEEDED, MONTH_ALREADY_SUBMITTED, MONTH_NOT_SUBMITTED, MONTH_FIGURES_CHANGED, MONTH_SECOND_PERSON_NEEDED } = moveMonthRefusals;

export const closeMonthRefusals: RefusalTypes<CloseMonthRefusal> = {
  MONTH_NOT_CLEARED, MONTH_ROLE, MONTH_STATE, MONTH_NOT_OVER, MONTH_PERSON_NEEDED, MONTH_ALREADY_SUBMITTED, MONTH_NOT_SUBMITTED, MONTH_FIGURES_CHANGED, MONTH_SECOND_PERSON_NEEDED,
  AGENCY_NOT_FOUND: NotFoundType,
  CLOSING_FORBIDDEN: ClosingForbiddenType,
  MONTH_OUT_OF_ORDER: MonthOutOfOrderType,
  DISPUTES_PENDING: DisputesPendingType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const CloseMonthResultUnion = createUnionType({
  name: 'CloseMonthResult',
  description: 'The closed month, or why it is not closed.',
  types: () => [ClosedMonthType, MonthNotClearedType, MonthWrongStateType, SettlementMonthNotOverType, MonthPersonNeededType, MonthOutOfOrderType, DisputesPendingType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
