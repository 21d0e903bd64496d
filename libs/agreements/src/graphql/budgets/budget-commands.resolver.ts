import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { ApproveBudgetShiftUseCase } from '../../application/budgets/approve-budget-shift.use-case.js';
import { BookBudgetUseCase } from '../../application/budgets/book-budget.use-case.js';
import { CreateBudgetUseCase } from '../../application/budgets/create-budget.use-case.js';
import { ProposeBudgetShiftUseCase } from '../../application/budgets/propose-budget-shift.use-case.js';
import { ReverseBudgetEntryUseCase } from '../../application/budgets/reverse-budget-entry.use-case.js';
import { STEERING_ROLES } from './budget-roles.js';
import {
  ApproveBudgetShiftInputType,
  BookBudgetInputType,
  CreateBudgetInputType,
  ProposeBudgetShiftInputType,
  ReverseBudgetEntryInputType,
} from './budget.inputs.js';
import {
  approveBudgetShiftRefusals,
  ApproveBudgetShiftResultUnion,
  bookBudgetRefusals,
  BookBudgetResultUnion,
  createBudgetRefusals,
  CreateBudgetResultUnion,
  proposeBudgetShiftRefusals,
  ProposeBudgetShiftResultUnion,
  reverseBudgetEntryRefusals,
  ReverseBudgetEntryResultUnion,
} from './budget.results.js';
import { BookedBudgetType, BudgetEntryType, BudgetShiftType, BudgetType } from './budget.type.js';
import { toNewBudget } from './to-new-budget.js';

@Resolver()
export class BudgetCommandsResolver {
  constructor(
    private readonly create: CreateBudgetUseCase,
    private readonly book: BookBudgetUseCase,
    private readonly reverse: ReverseBudgetEntryUseCase,
    private readonly propose: ProposeBudgetShiftUseCase,
    private readonly approve: ApproveBudgetShiftUseCase,
  ) {}

  @Allow('CONTROLLING', 'ADMINISTRATOR', 'CONTROLLER')
  @Mutation(() => CreateBudgetResultUnion, { description: 'Opens a budget with its accounts, split exactly.' })
  createBudget(@Caller() caller: RequestContext, @Args('input', { description: 'The budget.' }) input: CreateBudgetInputType) {
    return toUnion(this.create.run(caller, toNewBudget(commandOf(input))), BudgetType, createBudgetRefusals);
  }

  @Allow('CONTROLLING', ...STEERING_ROLES, 'BILLING')
  @Mutation(() => BookBudgetResultUnion, { description: 'Books on an account by hand. An exhausted account warns and never refuses (GZ-18).' })
  bookBudget(@Caller() caller: RequestContext, @Args('input', { description: 'The booking.' }) input: BookBudgetInputType) {
    return toUnion(this.book.run(caller, commandOf(input)), BookedBudgetType, bookBudgetRefusals);
  }

  @Allow('CONTROLLING', 'ADMINISTRATOR', 'BILLING', 'CONTROLLER')
  @Mutation(() => ReverseBudgetEntryResultUnion, { description: 'Corrects an entry by its reversal; the agency does.' })
  reverseBudgetEntry(@Caller() caller: RequestContext, @Args('input', { description: 'The entry.' }) input: ReverseBudgetEntryInputType) {
    return toUnion(this.reverse.run(caller, commandOf(input)), BudgetEntryType, reverseBudgetEntryRefusals);
  }

  @Allow('CONTROLLING', ...STEERING_ROLES)
  @Mutation(() => ProposeBudgetShiftResultUnion, { description: 'Proposes to move volume between the personalised and the variable account (GZ-04).' })
  proposeBudgetShift(@Caller() caller: RequestContext, @Args('input', { description: 'The shift.' }) input: ProposeBudgetShiftInputType) {
    return toUnion(this.propose.run(caller, commandOf(input)), BudgetShiftType, proposeBudgetShiftRefusals);
  }

  @Allow('CONTROLLING', ...STEERING_ROLES)
  @Mutation(() => ApproveBudgetShiftResultUnion, { description: 'Approves a shift for the other side, which books it (GZ-04).' })
  approveBudgetShift(@Caller() caller: RequestContext, @Args('input', { description: 'The shift.' }) input: ApproveBudgetShiftInputType) {
    return toUnion(this.approve.run(caller, commandOf(input)), BudgetShiftType, approveBudgetShiftRefusals);
  }
}
