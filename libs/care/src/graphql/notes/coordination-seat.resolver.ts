import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOffersQuery } from '#offers';
import { loadOffer, OfferType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindCoordinationQuery } from '../../application/notes/find-coordination.query.js';
import type { ThreadRecord } from '../../domain/notes/thread-record.js';
import { LEADS } from './coordination-roles.js';
import { CoordinationThreadType } from './coordination.type.js';

/** What a thread is about: the case by its pseudonym, and the offer. */
@Resolver(() => CoordinationThreadType)
export class CoordinationSeatResolver {
  constructor(
    private readonly find: FindCoordinationQuery,
    private readonly findOffers: FindOffersQuery,
  ) {}

  @Allow('CASE_WORK', ...LEADS)
  @ResolveField(() => String, { nullable: true, description: 'The pseudonym of the case; null where one is no party of the seat any more.' })
  async referralCode(@Parent() thread: ThreadRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await this.seat(thread, caller, request))?.referralCode ?? null;
  }

  @Allow('CASE_WORK', ...LEADS)
  @ResolveField(() => OfferType, { nullable: true, description: 'The offer in which the seat is; null where one is no party of the seat any more, or may not see the offer.' })
  async offer(@Parent() thread: ThreadRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    const seat = await this.seat(thread, caller, request);
    return seat ? loadOffer(request, caller, this.findOffers, seat.offerId) : null;
  }

  private seat({ reservationId }: ThreadRecord, caller: RequestContext, request: GraphqlContext) {
    return loadById(request, caller, 'coordination-seat', reservationId, (context, ids) => this.find.seats(context, ids));
  }
}
