import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';
import type { BudgetReason, BudgetStep } from '../../domain/budgets/budget-source.js';
import { BudgetReasonCodes, BudgetStepCodes } from './stay-budget.type.js';

@InputType('SetBudgetSourceInput', { description: 'By which step a stay is paid for (TS-08).' })
export class SetBudgetSourceInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the reservation.' })
  reservationId: string;

  @Field(() => BudgetStepCodes, { description: 'The step.' })
  step: BudgetStep;

  @Field(() => BudgetReasonCodes, { nullable: true, description: 'Why the earlier steps could not; needed for every step but the first.' })
  reason?: BudgetReason | null;
}
