import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { loadById, LocalDateScalar, type GraphqlContext } from '#platform/graphql';
import { FindSeatWeeksQuery } from '../../application/freshness/find-seat-weeks.query.js';
import { OfferType } from '../offer.type.js';
import { SeatWeekType } from './seat-week.type.js';

/** Half a year. */
const MOST_WEEKS = 26;

@Resolver(() => OfferType)
export class SeatWeeksResolver {
  constructor(private readonly find: FindSeatWeeksQuery) {}

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => [SeatWeekType], { description: 'Its free seats week by week; weeks without a planned session to come are left out.' })
  async seatWeeks(
    @Parent() offer: OfferType,
    @Caller() caller: RequestContext,
    @Context() request: GraphqlContext,
    @Args('from', { type: () => LocalDateScalar, description: 'First day.' }) from: string,
    @Args('weeks', { type: () => Int, description: `How many weeks, 1 to ${MOST_WEEKS}, the one of the first day among them; others are taken for the nearest of them.` }) weeks: number,
  ) {
    const bounded = Math.min(Math.max(weeks, 1), MOST_WEEKS);
    const find = (context: RequestContext, ids: readonly string[]) => this.find.ofOffers(context, ids, from, bounded);
    return (await loadById(request, caller, `seat-weeks ${from} ${bounded}`, offer.id, find)) ?? [];
  }
}
