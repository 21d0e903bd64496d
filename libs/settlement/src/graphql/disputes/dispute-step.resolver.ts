import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindColleaguesQuery, FindOrganisationsQuery } from '#identity';
import { loadColleague, loadOrganisation, NamedPersonType, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import type { DisputeStepRecord } from '../../application/disputes/find-disputes.query.js';
import { DisputeStepType } from './dispute.type.js';

@Resolver(() => DisputeStepType)
export class DisputeStepResolver {
  constructor(
    private readonly findOrganisations: FindOrganisationsQuery,
    private readonly findColleagues: FindColleaguesQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { nullable: true, description: 'Who did it; null: the deadline had passed.' })
  organisation(@Parent() { organisationId }: DisputeStepRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return organisationId === null ? null : loadOrganisation(request, caller, this.findOrganisations, organisationId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'The person; null: nobody of the organisation acted for.' })
  person(@Parent() { actor }: DisputeStepRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadColleague(request, caller, this.findColleagues, actor);
  }
}
