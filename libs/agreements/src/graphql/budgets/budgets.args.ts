import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ConnectionArgs, LocalDateScalar } from '#platform/graphql';
import type { BudgetShift } from '../../domain/budgets/budget-record.js';
import { ShiftStateCodes } from './budget.codes.js';

@ArgsType()
export class BudgetsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only budgets of this social space.' })
  socialSpaceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only budgets of this agreement.' })
  agreementId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Only budgets that hold on this day.' })
  validOn?: string | null;
}

@ArgsType()
export class BudgetEntriesArgs extends ConnectionArgs {
  @Field(() => ID, { description: 'Id of the account.' })
  accountId: string;
}

@ArgsType()
export class BudgetShiftsArgs extends ConnectionArgs {
  @Field(() => ShiftStateCodes, { nullable: true, description: 'Only shifts in this state.' })
  state?: BudgetShift['state'] | null;
}
