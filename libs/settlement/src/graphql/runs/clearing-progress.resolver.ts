import { Args, Context, ID, Resolver, Subscription } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import type { ClearingRunView } from '../../application/clearing-run.query.js';
import { FollowClearingUseCase } from '../../application/runs/follow-clearing.use-case.js';
import { ClearingRunType } from '../clearing-run.type.js';

@Resolver()
export class ClearingProgressResolver {
  constructor(private readonly follow: FollowClearingUseCase) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Subscription(() => ClearingRunType, {
    nullable: true,
    resolve: (run: ClearingRunView | null) => run,
    description: 'Tells how far a clearing of the agency acted for is: first as it is now, then each step, at last its end. Null, and then the end: there is no such run. Served at /graphql/stream.',
  })
  clearingProgress(@Caller() caller: RequestContext, @Context() request: GraphqlContext, @Args('runId', { type: () => ID, description: 'Id of the run.' }) runId: string) {
    return this.follow.run(caller, runId, request.ended);
  }
}
