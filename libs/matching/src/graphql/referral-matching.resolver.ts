import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { CASE_ROLES, ReferralType } from '#referrals/graphql';
import type { MatchingQuestion } from './matching-row.js';
import { MatchingArgs, maxKmOf } from './matching.args.js';
import { MatchingType } from './matching.type.js';
import { notedReferrals } from './noted-referrals.js';

/** Referrals know nothing of matching, so the way from a referral to its offers is added here. */
@Resolver(() => ReferralType)
export class ReferralMatchingResolver {
  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => MatchingType, { nullable: true, description: 'The offers for this referral, ranked; for at most 10 referrals in one request.' })
  matching(@Parent() referral: ReferralType, @Context() request: GraphqlContext, @Args() args: MatchingArgs): MatchingQuestion {
    // Whoever answered the referral has noted that it was read.
    notedReferrals(request).add(referral.id);
    return { referralId: referral.id, variant: args.variant, maxKm: maxKmOf(args) };
  }
}
