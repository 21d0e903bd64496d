import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { FindOffersQuery } from '#offers';
import { loadOffer, OfferType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { GroupOfferUseType } from './report-prefill.type.js';

@Resolver(() => GroupOfferUseType)
export class GroupOfferUseResolver {
  constructor(
    private readonly findOffers: FindOffersQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @ResolveField(() => OfferType, { nullable: true, description: 'The offer, with its code and title.' })
  offer(@Parent() { offerId }: GroupOfferUseType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOffer(request, caller, this.findOffers, offerId);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @ResolveField(() => OrganisationType, { nullable: true, description: 'The host.' })
  host(@Parent() { hostId }: GroupOfferUseType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, hostId);
  }
}
