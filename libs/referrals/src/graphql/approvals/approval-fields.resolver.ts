import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindCaseApprovalsQuery } from '../../application/approvals/find-approvals.query.js';
import type { ApprovalRecord } from '../../domain/approvals/approval-record.js';
import { CASE_ROLES } from '../case-roles.js';
import { ReferralType } from '../referral.type.js';
import { CaseApprovalType } from './case-approval.type.js';

@Resolver(() => ReferralType)
export class ApprovalFieldsResolver {
  constructor(private readonly find: FindCaseApprovalsQuery) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [CaseApprovalType], { description: 'What is approved, by its days; they do not overlap, and there may be gaps.' })
  async approvals(@Parent() referral: ReferralType, @Caller() caller: RequestContext, @Context() request: GraphqlContext): Promise<readonly ApprovalRecord[]> {
    return (await loadById(request, caller, 'case-approvals', referral.id, (context, ids) => this.find.byReferrals(context, ids))) ?? [];
  }
}
