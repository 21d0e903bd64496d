import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindColleaguesQuery } from '#identity';
import { loadColleague, NamedPersonType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from '../case-roles.js';
import { HearingType } from './hearing.type.js';

@Resolver(() => HearingType)
export class HearingPersonResolver {
  constructor(private readonly findColleagues: FindColleaguesQuery) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'Who heard them; null: nobody of the organisation acted for (any more).' })
  heardByPerson(@Parent() { heardBy }: HearingType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadColleague(request, caller, this.findColleagues, heardBy);
  }
}
