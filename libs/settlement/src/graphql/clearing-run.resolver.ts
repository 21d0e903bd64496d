import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { YearMonthScalar } from '#platform/graphql';
import { ClearingRunQuery, type ClearingRunView } from '../application/clearing-run.query.js';
import { CLEARING_STEP_CODES } from '../application/compute-run.js';
import { ClearingProgressType, ClearingRunType } from './clearing-run.type.js';

@Resolver(() => ClearingRunType)
export class ClearingRunResolver {
  constructor(private readonly readRun: ClearingRunQuery) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => ClearingRunType, { nullable: true, description: 'A clearing of the agency acted for, with how far it has come; null when there is none with this id.' })
  clearingRun(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the run.' }) id: string) {
    return this.readRun.run(caller, id);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => [ClearingRunType], { description: 'The clearings of a month of the agency acted for, the latest first, fifty at most: those that wait, those that failed, and those that another one has replaced, too.' })
  clearingRuns(@Caller() caller: RequestContext, @Args('period', { type: () => YearMonthScalar, description: 'The month.' }) period: string) {
    return this.readRun.ofMonth(caller, period);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => ClearingProgressType, { nullable: true, description: 'How far it has come; null before it has begun.' })
  progress(@Parent() { step, steps, label }: ClearingRunView): ClearingProgressType | null {
    const code = step === null ? undefined : CLEARING_STEP_CODES[step - 1];
    return step === null || steps === null || label === null || code === undefined ? null : { step, steps, code, label };
  }
}
