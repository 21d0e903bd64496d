import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOffersQuery } from '#offers';
import { loadOffer, OfferType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import type { BrokenReservation } from '../../domain/impact/impact.js';
import { BrokenReservationType } from './impact.type.js';

@Resolver(() => BrokenReservationType)
export class BrokenReservationResolver {
  constructor(private readonly findOffers: FindOffersQuery) {}

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'CERTIFIER', 'GROUP_LEAD')
  @ResolveField(() => OfferType, { description: 'In which offer.' })
  offer(@Parent() { offerId }: BrokenReservation, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOffer(request, caller, this.findOffers, offerId);
  }
}
