import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { FindOffersQuery } from '../application/find-offers.query.js';
import { FindSessionsQuery } from '../application/find-sessions.query.js';
import { loadOffer } from './load-offer.js';
import { OfferType } from './offer.type.js';
import { SessionType } from './session.type.js';

@Resolver(() => SessionType)
export class SessionResolver {
  constructor(
    private readonly findSessions: FindSessionsQuery,
    private readonly findOffers: FindOffersQuery,
  ) {}

  @Allow('CASE_WORK', ...ROLES)
  @Query(() => SessionType, { nullable: true, description: 'One session; null when there is none with this id.' })
  session(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the session.' }) id: string) {
    return this.findSessions.one(caller, id);
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => OfferType, { description: 'The offer that it belongs to.' })
  offer(@Parent() session: SessionType & { readonly offerId: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOffer(request, caller, this.findOffers, session.offerId);
  }
}
