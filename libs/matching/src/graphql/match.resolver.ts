import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOffersQuery } from '#offers';
import { loadOffer, OfferType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from '#referrals/graphql';
import { MatchReferralQuery } from '../application/match-referral.query.js';
import type { Variant } from '../domain/hard-criteria.js';
import { VariantCodes } from './criterion.type.js';
import { loadMatching } from './load-matching.js';
import { MatchType } from './match.type.js';
import type { MatchRow } from './matching-row.js';

const VARIANTS: readonly Variant[] = ['INTEGRATED', 'COMPLEMENTARY'];

@Resolver(() => MatchType)
export class MatchResolver {
  constructor(
    private readonly matchReferral: MatchReferralQuery,
    private readonly findOffers: FindOffersQuery,
  ) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => OfferType, { description: 'The offer.' })
  offer(@Parent() match: MatchRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOffer(request, caller, this.findOffers, match.offerId);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [VariantCodes], { description: 'The variants in which the offer suits; empty where it suits in none.' })
  async variants(@Parent() match: MatchRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext): Promise<Variant[]> {
    const rankings = await Promise.all(
      VARIANTS.map((variant) => loadMatching(request, caller, this.matchReferral, { ...match.question, variant })),
    );
    return VARIANTS.filter((_, index) => rankings[index]?.matches.some((evaluation) => evaluation.offerId === match.offerId));
  }
}
