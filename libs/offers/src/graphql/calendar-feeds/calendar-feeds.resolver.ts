import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext, type Role } from '#platform';
import { commandOf, ConnectionArgs, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { CreateCalendarFeedUseCase } from '../../application/calendar-feeds/create-calendar-feed.use-case.js';
import { FindCalendarFeedsQuery } from '../../application/calendar-feeds/find-calendar-feeds.query.js';
import { RevokeCalendarFeedUseCase } from '../../application/calendar-feeds/revoke-calendar-feed.use-case.js';
import { FindOffersQuery } from '../../application/find-offers.query.js';
import { loadOffer } from '../load-offer.js';
import { OfferType } from '../offer.type.js';
import { CalendarFeedConnection, CalendarFeedType } from './calendar-feed.type.js';
import { CreateCalendarFeedInputType, RevokeCalendarFeedInputType } from './calendar-feeds.input.js';
import {
  CalendarFeedCreatedType,
  CalendarFeedRevokedType,
  createCalendarFeedRefusals,
  CreateCalendarFeedResultUnion,
  revokeCalendarFeedRefusals,
  RevokeCalendarFeedResultUnion,
} from './calendar-feeds.result.js';

/** Everybody but auditors, who change nothing: the catalogue is open to whoever is signed in. */
const SUBSCRIBERS: readonly Role[] = ROLES.filter((role) => role !== 'AUDITOR');

@Resolver(() => CalendarFeedType)
export class CalendarFeedsResolver {
  constructor(
    private readonly findFeeds: FindCalendarFeedsQuery,
    private readonly findOffers: FindOffersQuery,
    private readonly create: CreateCalendarFeedUseCase,
    private readonly revoke: RevokeCalendarFeedUseCase,
  ) {}

  @Allow('GROUP_WORK', ...SUBSCRIBERS)
  @Query(() => CalendarFeedConnection, { description: "One's own calendar feeds in the organisation acted for, the oldest first." })
  async calendarFeeds(@Caller() caller: RequestContext, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findFeeds.page(caller, request), request);
  }

  @Allow('GROUP_WORK', ...SUBSCRIBERS)
  @ResolveField(() => OfferType, { nullable: true, description: 'The offer of a feed of kind OFFER; null for the others.' })
  offer(@Parent() feed: CalendarFeedType & { readonly offerId: string | null }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return feed.offerId === null ? null : loadOffer(request, caller, this.findOffers, feed.offerId);
  }

  @Allow('GROUP_WORK', ...SUBSCRIBERS)
  @Mutation(() => CreateCalendarFeedResultUnion, { description: 'Makes a secret address for a calendar program. It ends when one leaves the organisation.' })
  createCalendarFeed(@Caller() caller: RequestContext, @Args('input', { description: 'Which calendar.' }) input: CreateCalendarFeedInputType) {
    const { offerId, ...wish } = commandOf(input);
    return toUnion(this.create.run(caller, { ...wish, offerId: offerId ?? undefined }), CalendarFeedCreatedType, createCalendarFeedRefusals);
  }

  @Allow('GROUP_WORK', ...SUBSCRIBERS)
  @Mutation(() => RevokeCalendarFeedResultUnion, { description: 'Ends one of one\'s own calendar feeds at once.' })
  revokeCalendarFeed(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: RevokeCalendarFeedInputType) {
    return toUnion(this.revoke.run(caller, commandOf(input)), CalendarFeedRevokedType, revokeCalendarFeedRefusals);
  }
}
