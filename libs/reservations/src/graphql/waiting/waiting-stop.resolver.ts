import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OfferType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindWaitingRulesQuery } from '../../application/waiting/find-waiting-rules.query.js';
import { SEAT_ROLES } from '../seat-roles.js';

@Resolver(() => OfferType)
export class WaitingStopResolver {
  constructor(private readonly find: FindWaitingRulesQuery) {}

  @Allow('CASE_WORK', ...SEAT_ROLES, 'ADMINISTRATOR')
  @ResolveField(() => Boolean, { description: 'Whether its host has stopped the waiting list: nobody is offered a seat from it.' })
  waitingStopped(@Parent() offer: { id: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'waiting-stopped', offer.id, (context, ids) => this.find.stopped(context, ids));
  }
}
