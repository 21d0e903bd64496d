import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOffersQuery } from '#offers';
import { loadOffer, OfferType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from '#referrals/graphql';
import { CriterionType, ScreenLanguageCodes, toCriteria, type ScreenLanguage } from './criterion.type.js';
import { MatchType } from './match.type.js';
import type { MatchRow } from './matching-row.js';

@Resolver(() => MatchType)
export class MatchResolver {
  constructor(private readonly findOffers: FindOffersQuery) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => OfferType, { description: 'The offer.' })
  offer(@Parent() match: MatchRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOffer(request, caller, this.findOffers, match.offerId);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [CriterionType], { description: 'Every criterion with its verdict, the values compared and a sentence: the hard ones first, in the order of their table.' })
  criteria(
    @Parent() match: MatchRow,
    @Args('language', { type: () => ScreenLanguageCodes, defaultValue: 'DE', description: 'In which language the sentences are.' }) language: ScreenLanguage,
  ): CriterionType[] {
    return toCriteria(match.evaluation.explain(), language);
  }
}
