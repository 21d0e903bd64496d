import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindCapacitiesQuery } from '../../application/freshness/find-capacities.query.js';
import { OfferType } from '../offer.type.js';
import { CapacityArgs } from './capacity.args.js';
import { OfferCapacityType } from './offer-capacity.type.js';

@Resolver(() => OfferType)
export class CapacityResolver {
  constructor(private readonly findCapacities: FindCapacitiesQuery) {}

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => OfferCapacityType, { description: 'How fresh its capacity is, and whether there are seats in a span of days.' })
  capacityStatus(@Parent() offer: OfferType, @Caller() caller: RequestContext, @Context() request: GraphqlContext, @Args() args: CapacityArgs) {
    const span = { from: args.from ?? null, to: args.to ?? null };
    const find = (context: RequestContext, ids: readonly string[]) => this.findCapacities.ofOffers(context, ids, span);
    return loadById(request, caller, `capacity ${JSON.stringify([span.from, span.to])}`, offer.id, find);
  }
}
