import { Injectable } from '@nestjs/common';
import { addDays, isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { EndReason } from '../../domain/approvals/approval-reasons.js';
import { findReferralOfApproval } from '../../persistence/approvals/approval.sql.js';
import { applyChange, type ApprovalChange } from './apply-change.js';
import { lockForDecision, runOnce, type Keyed } from './approval-command.js';
import { approvalUnknown, outOfRange, type AnyApprovalRefusal, type ApprovalDayOutOfRange, type ApprovalUnknown } from './approval-refusals.js';

export interface EndApprovalInput extends Keyed {
  readonly approvalId: string;
  /** The last day that it keeps; the day before its first one takes it back. */
  readonly lastDay: LocalDate;
  readonly reason: EndReason;
}

export type EndApprovalRefusal = AnyApprovalRefusal | ApprovalUnknown | ApprovalDayOutOfRange;
export type EndApprovalResult = Result<ApprovalChange, EndApprovalRefusal>;

/**
 * Shortens or ends an approval. With the day before its first one as its last it is taken back, unless it is the only one:
 * a case without an approval is ended instead. Later approvals stay.
 */
@Injectable()
export class EndApprovalUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: EndApprovalInput): Promise<EndApprovalResult> {
    return runOnce(this.unitOfWork, context, { name: 'endApproval', input }, end);
  }
}

async function end(tx: Transaction, { approvalId, lastDay, reason }: Omit<EndApprovalInput, 'idempotencyKey'>): Promise<EndApprovalResult> {
  const decided = await lockForDecision(tx, isUuid(approvalId) ? await findReferralOfApproval(tx, approvalId) : undefined, true);
  if (!decided.ok) return decided.refusal.code === 'REFERRAL_NOT_FOUND' ? refuse(approvalUnknown) : decided;
  const { approvals } = decided.value;
  const approval = approvals.find(({ id }) => id === approvalId.toLowerCase());
  if (!approval) return refuse(approvalUnknown);
  const { id, validFrom, validTo } = approval;
  const earliest = approvals.length > 1 ? addDays(validFrom, -1) : validFrom;
  const latest = validTo === null ? null : addDays(validTo, -1);
  if (lastDay < earliest || (latest !== null && lastDay > latest)) return refuse(outOfRange(earliest, latest));
  const ended = [{ id, keptTo: lastDay < validFrom ? null : lastDay, reason }];
  return ok(await applyChange(tx, decided.value, { action: 'approval.ended', added: [], ended }));
}
