import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { CASE_ROLES, ReferralType } from '#referrals/graphql';
import { MatchReferralQuery } from '../application/match-referral.query.js';
import { loadMatching } from './load-matching.js';
import type { MatchingRow } from './matching-row.js';
import { MatchingArgs, maxKmOf } from './matching.args.js';
import { MatchingType } from './matching.type.js';

/** Referrals know nothing of matching, so the way from a referral to its offers is added here. */
@Resolver(() => ReferralType)
export class ReferralMatchingResolver {
  constructor(private readonly matchReferral: MatchReferralQuery) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => MatchingType, { nullable: true, description: 'The offers for this referral, ranked; for at most 10 referrals in one request.' })
  async matching(
    @Parent() referral: ReferralType,
    @Caller() caller: RequestContext,
    @Context() request: GraphqlContext,
    @Args() args: MatchingArgs,
  ): Promise<MatchingRow | null> {
    const question = { referralId: referral.id, variant: args.variant, maxKm: maxKmOf(args) };
    const answer = await loadMatching(request, caller, this.matchReferral, question);
    return answer && { ...question, answer };
  }
}
