import { Injectable } from '@nestjs/common';
import { groupBy, isUuid } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { ApprovalRecord } from '../../domain/approvals/approval-record.js';
import { findApprovals } from '../../persistence/approvals/approval.sql.js';

/** What is approved for referrals that the caller sees, by their days; one statement for all of them. The read of the referral is the noted one. */
@Injectable()
export class FindCaseApprovalsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byReferrals(context: RequestContext, referralIds: readonly string[]): Promise<ReadonlyMap<string, ApprovalRecord[]>> {
    const rows = await this.unitOfWork.run(context, (tx) => findApprovals(tx, referralIds.filter(isUuid)));
    return groupBy(rows, ({ referralId }) => referralId);
  }
}
