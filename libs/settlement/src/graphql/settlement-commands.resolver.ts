import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { ClearingRunQuery } from '../application/clearing-run.query.js';
import { CloseMonthUseCase } from '../application/close-month.use-case.js';
import { StartClearingUseCase } from '../application/start-clearing.use-case.js';
import { ClearingRunType } from './clearing-run.type.js';
import { ClosedMonthType, closeMonthRefusals, CloseMonthResultUnion } from './close-month.result.js';
import { CloseMonthInputType, StartClearingInputType } from './settlement.inputs.js';
import { ClearingStartedType, startClearingRefusals, StartClearingResultUnion } from './start-clearing.result.js';

@Resolver(() => ClearingStartedType)
export class SettlementCommandsResolver {
  constructor(
    private readonly start: StartClearingUseCase,
    private readonly close: CloseMonthUseCase,
    private readonly readRun: ClearingRunQuery,
  ) {}

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => StartClearingResultUnion, { description: 'Queues the clearing of a month; clearingRun tells how far it has come.' })
  startClearing(@Caller() caller: RequestContext, @Args('input', { description: 'Which month.' }) input: StartClearingInputType) {
    return toUnion(this.start.run(caller, commandOf(input)), ClearingStartedType, startClearingRefusals);
  }

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => CloseMonthResultUnion, { description: 'Closes an approved month for good.' })
  closeMonth(@Caller() caller: RequestContext, @Args('input', { description: 'Which month.' }) input: CloseMonthInputType) {
    const command = { ...commandOf(input), agencyId: caller.organisationId!, origin: 'SERVICE' as const };
    return toUnion(this.close.run(caller, command), ClosedMonthType, closeMonthRefusals);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => ClearingRunType, { nullable: true, description: 'The run as it is now.' })
  run(@Parent() started: ClearingStartedType, @Caller() caller: RequestContext) {
    return this.readRun.run(caller, started.runId);
  }
}
