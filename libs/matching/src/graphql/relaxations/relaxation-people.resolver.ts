import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindColleaguesQuery } from '#identity';
import { loadColleague, NamedPersonType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from '#referrals/graphql';
import type { RelaxationRecord } from '../../domain/relaxations/relaxation-record.js';
import { RelaxationType } from './relaxation.type.js';

/** The names of those who relaxed and withdrew, for their own organisation. */
@Resolver(() => RelaxationType)
export class RelaxationPeopleResolver {
  constructor(private readonly findColleagues: FindColleaguesQuery) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'Who relaxed it; null: nobody of the organisation acted for (any more).' })
  madeByPerson(@Parent() { madeBy }: RelaxationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadColleague(request, caller, this.findColleagues, madeBy);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'Who withdrew it; null: it holds, or nobody of the organisation acted for (any more).' })
  withdrawnByPerson(@Parent() { withdrawnBy }: RelaxationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return withdrawnBy === null ? null : loadColleague(request, caller, this.findColleagues, withdrawnBy);
  }
}
