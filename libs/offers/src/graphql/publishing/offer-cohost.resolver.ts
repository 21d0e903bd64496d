import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { OfferCohostType } from './offer-details.type.js';

@Resolver(() => OfferCohostType)
export class OfferCohostResolver {
  constructor(private readonly findOrganisations: FindOrganisationsQuery) {}

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'The provider or partner.' })
  organisation(@Parent() cohost: { readonly organisationId: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, cohost.organisationId);
  }
}
