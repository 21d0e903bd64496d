import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindSessionSeatsQuery, type SessionSeats } from '../../application/seats/find-session-seats.query.js';
import { SessionType } from '../session.type.js';

/** How the seats of a session are shared out. */
@Resolver(() => SessionType)
export class SessionSeatsResolver {
  constructor(private readonly findSeats: FindSessionSeatsQuery) {}

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => Int, { description: 'Seats on the market: capacity less what the host blocks and keeps.' })
  async seatsPublished(@Parent() session: SessionType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await this.seats(session, caller, request)).published;
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => Int, { nullable: true, description: 'Seats that the host blocks; null for everybody but the host.' })
  async seatsBlocked(@Parent() session: SessionType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await this.seats(session, caller, request)).blocked;
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => Int, { nullable: true, description: 'Seats that the host still keeps for its own cases; null for everybody but the host.' })
  async seatsKept(@Parent() session: SessionType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await this.seats(session, caller, request)).kept;
  }

  private async seats(session: SessionType, caller: RequestContext, request: GraphqlContext): Promise<SessionSeats> {
    return (await loadById(request, caller, 'session seats', session.id, (context, ids) => this.findSeats.byIds(context, ids)))!;
  }
}
