import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES, SettlementRateType } from '#agreements/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { FindOffersQuery } from '../application/find-offers.query.js';
import { loadOffer } from './load-offer.js';
import { OfferType } from './offer.type.js';

/** Agreements are made before there are offers, so the way from a rate to its offer is added here. */
@Resolver(() => SettlementRateType)
export class SettlementRateOfferResolver {
  constructor(private readonly findOffers: FindOffersQuery) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OfferType, { nullable: true, description: 'The offer it applies to; null: all.' })
  offer(@Parent() rate: SettlementRateType & { readonly offerId: string | null }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return rate.offerId === null ? null : loadOffer(request, caller, this.findOffers, rate.offerId);
  }
}
