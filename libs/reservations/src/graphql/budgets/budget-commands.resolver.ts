import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { SetBudgetSourceUseCase } from '../../application/budgets/set-budget-source.use-case.js';
import { OverrideModuleHoursUseCase } from '../../application/module-hours/override-module-hours.use-case.js';
import { OverrideModuleHoursInputType } from '../module-hours/override-module-hours.input.js';
import { overrideModuleHoursRefusals, OverrideModuleHoursResultUnion } from '../module-hours/override-module-hours.result.js';
import { ReservationType } from '../reservation.type.js';
import { SetBudgetSourceInputType } from './set-budget-source.input.js';
import { setBudgetSourceRefusals, SetBudgetSourceResultUnion } from './set-budget-source.result.js';

@Resolver()
export class StayBudgetCommandsResolver {
  constructor(
    private readonly setSource: SetBudgetSourceUseCase,
    private readonly override: OverrideModuleHoursUseCase,
  ) {}

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => SetBudgetSourceResultUnion, { description: 'Says by which step of the order of use a stay is paid for, and why (TS-08). On the ASD volume only a caseworker of the agency decides (TS-09).' })
  setBudgetSource(@Caller() caller: RequestContext, @Args('input', { description: 'The step.' }) input: SetBudgetSourceInputType) {
    const { reason, ...rest } = commandOf(input);
    return toUnion(this.setSource.run(caller, { ...rest, reason: reason ?? undefined }), ReservationType, setBudgetSourceRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => OverrideModuleHoursResultUnion, { description: 'Says why a seat is right although it exceeds the hours of the module; the warning stays and is shown as overridden.' })
  overrideModuleHours(@Caller() caller: RequestContext, @Args('input', { description: 'Why.' }) input: OverrideModuleHoursInputType) {
    return toUnion(this.override.run(caller, commandOf(input)), ReservationType, overrideModuleHoursRefusals);
  }
}
