import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindUtilisationQuery } from '../../application/freshness/find-utilisation.query.js';
import { FindOffersQuery } from '../../application/find-offers.query.js';
import { loadOffer } from '../load-offer.js';
import { OfferType } from '../offer.type.js';
import { boundedMonths } from './month-range.js';
import { USE_ROLES } from './use-roles.js';
import { UtilisationArgs } from './utilisation.args.js';
import { UtilisationConnection, UtilisationType } from './utilisation.type.js';

@Resolver(() => UtilisationType)
export class UtilisationResolver {
  constructor(
    private readonly findUtilisation: FindUtilisationQuery,
    private readonly findOffers: FindOffersQuery,
  ) {}

  @Allow('CONTROLLING', ...USE_ROLES)
  @Query(() => UtilisationConnection, {
    description: 'Utilisation by offer and month, by the offer\'s code: for a host its own offers, for an agency those of hosts in its network in that month.',
  })
  async utilisation(@Caller() caller: RequestContext, @Args() args: UtilisationArgs) {
    const request = pageRequest(args);
    const { hostId, offerId, siteId, underThreshold } = args;
    const filter = { hostId: hostId ?? undefined, offerId: offerId ?? undefined, siteId: siteId ?? undefined, underThreshold: underThreshold ?? undefined };
    return toConnection(await this.findUtilisation.page(caller, { ...boundedMonths(args), ...filter }, request), request);
  }

  @Allow('CONTROLLING', ...USE_ROLES)
  @ResolveField(() => OfferType, { description: 'The offer.' })
  offer(@Parent() utilisation: UtilisationType & { readonly offerId: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOffer(request, caller, this.findOffers, utilisation.offerId);
  }
}
