import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindColleaguesQuery } from '#identity';
import { loadColleague, NamedPersonType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import type { Heard } from '../../domain/participation/participation.js';
import { SEAT_ROLES } from '../seat-roles.js';
import { HeardType } from './participation.type.js';

@Resolver(() => HeardType)
export class HeardResolver {
  constructor(private readonly findColleagues: FindColleaguesQuery) {}

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'Who heard them; null: nobody of the organisation acted for (any more).' })
  heardByPerson(@Parent() { heardBy }: Heard, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadColleague(request, caller, this.findColleagues, heardBy);
  }
}
