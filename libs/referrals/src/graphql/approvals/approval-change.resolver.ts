import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import type { ApprovalChange } from '../../application/approvals/apply-change.js';
import { FindReferralsQuery } from '../../application/find-referrals.query.js';
import { CASE_ROLES } from '../case-roles.js';
import { loadReferral } from '../load-referral.js';
import { ReferralType } from '../referral.type.js';
import { ApprovalChangeType } from './case-approval.type.js';

@Resolver(() => ApprovalChangeType)
export class ApprovalChangeResolver {
  constructor(private readonly findReferrals: FindReferralsQuery) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => ReferralType, { nullable: true, description: 'The referral as it is now.' })
  referral(@Parent() change: ApprovalChange, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadReferral(request, caller, this.findReferrals, change.referralId);
  }
}
