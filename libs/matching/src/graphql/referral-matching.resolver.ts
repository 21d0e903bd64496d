import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '#platform';
import { CASE_ROLES, ReferralType } from '#referrals/graphql';
import type { MatchingQuestion } from './matching-row.js';
import { MatchingArgs, maxKmOf } from './matching.args.js';
import { MatchingType } from './matching.type.js';

/** Referrals know nothing of matching, so the way from a referral to its offers is added here. */
@Resolver(() => ReferralType)
export class ReferralMatchingResolver {
  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => MatchingType, { nullable: true, description: 'The offers for this referral, ranked; for at most 10 referrals in one request.' })
  matching(@Parent() referral: ReferralType, @Args() args: MatchingArgs): MatchingQuestion {
    return { referralId: referral.id, variant: args.variant, maxKm: maxKmOf(args) };
  }
}
