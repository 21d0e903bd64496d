import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOffersQuery } from '#offers';
import { loadOffer, OfferType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { RankChangeType } from './matching-weights.result.js';

@Resolver(() => RankChangeType)
export class RankChangeResolver {
  constructor(private readonly findOffers: FindOffersQuery) {}

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'CASEWORKER')
  @ResolveField(() => OfferType, { nullable: true, description: 'The offer.' })
  offer(@Parent() { offerId }: RankChangeType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOffer(request, caller, this.findOffers, offerId);
  }
}
