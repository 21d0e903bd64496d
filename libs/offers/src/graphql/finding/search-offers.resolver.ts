import { Args, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { pageRequest, toConnection } from '#platform/graphql';
import { SearchOffersQuery } from '../../application/finding/search-offers.query.js';
import { criteriaOf } from './criteria-of.js';
import { FoundOfferConnection } from './found-offer.type.js';
import { SearchOffersArgs } from './search-offers.args.js';

@Resolver()
export class SearchOffersResolver {
  constructor(private readonly searchOffers: SearchOffersQuery) {}

  @Allow('CASE_WORK', ...ROLES)
  @Query(() => FoundOfferConnection, {
    name: 'searchOffers',
    description: 'Offers as somebody needs them: those whose capacity was confirmed lately first, then by words, then by distance. Prices and hosts do not count.',
  })
  async search(@Caller() caller: RequestContext, @Args() args: SearchOffersArgs) {
    const request = pageRequest(args);
    const found = await this.searchOffers.page(caller, criteriaOf(args.criteria ?? {}), request);
    if (!found.ok) throw new GraphQLError(found.refusal.message, { extensions: { code: 'BAD_USER_INPUT' } });
    return toConnection(found.value, request);
  }
}
