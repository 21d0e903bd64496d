import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { boundedMonths, HubType, USE_ROLES } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindSeatUseQuery } from '../../application/hubs/find-seat-use.query.js';
import { HubSeatUseArgs } from './hub-seat-use.args.js';
import { HubSeatUseType } from './hub-seat-use.type.js';

/** Offers know of no case, so the way from a hub to whose cases use it is added here. */
@Resolver(() => HubType)
export class HubSeatUseResolver {
  constructor(private readonly findSeatUse: FindSeatUseQuery) {}

  @Allow('CONTROLLING', ...USE_ROLES)
  @ResolveField(() => [HubSeatUseType], {
    nullable: true,
    description:
      'Seats used by own and by foreign cases, month by month: of the offers that one hosts, of all at one\'s own site, and for an agency of hosts in its network. Null when there is none of these.',
  })
  seatUse(@Parent() hub: HubType, @Caller() caller: RequestContext, @Context() request: GraphqlContext, @Args() args: HubSeatUseArgs) {
    const range = boundedMonths(args);
    const find = (context: RequestContext, ids: readonly string[]) => this.findSeatUse.ofSites(context, ids, range);
    return loadById(request, caller, `hub use ${range.from} ${range.to}`, hub.id, find);
  }
}
