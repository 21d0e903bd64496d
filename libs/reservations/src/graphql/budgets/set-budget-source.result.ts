import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { AgencyPersonNeededType } from '#agreements/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { SetBudgetSourceRefusal } from '../../application/budgets/set-budget-source.use-case.js';
import type { BudgetStep } from '../../domain/budgets/budget-source.js';
import { ReservationType } from '../reservation.type.js';
import { BudgetStepCodes } from './stay-budget.type.js';

@ObjectType('BudgetReasonMissing', { implements: () => RefusalType, description: 'A later step is said with the reason why the earlier ones could not (BUDGET_REASON_MISSING, TS-08).' })
export class BudgetReasonMissingType extends RefusalType {}

@ObjectType('BudgetStepImpossible', { implements: () => RefusalType, description: 'The host is not of this step, or no such budget pays for the stay (BUDGET_STEP_IMPOSSIBLE).' })
export class BudgetStepImpossibleType extends RefusalType {
  @Field(() => [BudgetStepCodes], { description: 'Of which step the host is on the days of the stay; none where no social space pays.' })
  derived: readonly BudgetStep[];
}

export const setBudgetSourceRefusals: RefusalTypes<SetBudgetSourceRefusal> = {
  RESERVATION_NOT_FOUND: NotFoundType,
  BUDGET_REASON_MISSING: BudgetReasonMissingType,
  BUDGET_STEP_IMPOSSIBLE: BudgetStepImpossibleType,
  AGENCY_PERSON_NEEDED: AgencyPersonNeededType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const SetBudgetSourceResultUnion = createUnionType({
  name: 'SetBudgetSourceResult',
  description: 'The reservation, or why the step was not chosen.',
  types: () => [ReservationType, BudgetReasonMissingType, BudgetStepImpossibleType, AgencyPersonNeededType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
