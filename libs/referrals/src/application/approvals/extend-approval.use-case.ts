import { Injectable } from '@nestjs/common';
import { addDays, isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { ExtensionReason } from '../../domain/approvals/approval-reasons.js';
import { findReferralOfApproval } from '../../persistence/approvals/approval.sql.js';
import { applyChange, type ApprovalChange } from './apply-change.js';
import { lockForDecision, runOnce, type Keyed } from './approval-command.js';
import { approvalUnchanged, approvalUnknown, invalid, outOfRange, type AnyApprovalRefusal, type ApprovalDayOutOfRange, type ApprovalInvalid, type ApprovalOverlaps, type ApprovalUnchanged, type ApprovalUnknown } from './approval-refusals.js';
import { checkModule, type ModuleRefusal } from './check-terms.js';
import { overlapOf } from './grant-approval.use-case.js';

export interface ExtendApprovalInput extends Keyed {
  readonly approvalId: string;
  /** The new last day; absent: open, or as long as the module lasts. */
  readonly validTo?: LocalDate | undefined;
  readonly reason: ExtensionReason;
}

export type ExtendApprovalRefusal = AnyApprovalRefusal | ModuleRefusal | ApprovalUnknown | ApprovalInvalid | ApprovalOverlaps | ApprovalUnchanged | ApprovalDayOutOfRange;
export type ExtendApprovalResult = Result<ApprovalChange, ExtendApprovalRefusal>;

/** Prolongs an approval on its terms: another one of the same follows on the day after it, signed by the agency with a reason (DD-08). */
@Injectable()
export class ExtendApprovalUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ExtendApprovalInput): Promise<ExtendApprovalResult> {
    return runOnce(this.unitOfWork, context, { name: 'extendApproval', input }, extend);
  }
}

async function extend(tx: Transaction, { approvalId, reason, validTo }: Omit<ExtendApprovalInput, 'idempotencyKey'>): Promise<ExtendApprovalResult> {
  const decided = await lockForDecision(tx, isUuid(approvalId) ? await findReferralOfApproval(tx, approvalId) : undefined);
  if (!decided.ok) return decided.refusal.code === 'REFERRAL_NOT_FOUND' ? refuse(approvalUnknown) : decided;
  const approval = decided.value.approvals.find(({ id }) => id === approvalId.toLowerCase());
  if (!approval) return refuse(approvalUnknown);
  if (approval.validTo === null) return refuse(approvalUnchanged);
  const { legalBasis, module, weeklyMinutes } = approval;
  // What an import has brought may have neither: there are no terms to prolong it on.
  if (module === null && weeklyMinutes === null) return refuse(invalid('module', 'an approval with a module or hours', undefined));
  const validFrom = addDays(approval.validTo, 1);
  if (validTo !== undefined && validTo < validFrom) return refuse(outOfRange(validFrom, null));
  const terms = { legalBasis, module, weeklyMinutes };
  const lastDay = await checkModule(tx, decided.value, { ...terms, validFrom, validTo: validTo ?? null }, true);
  if (!lastDay.ok) return lastDay;
  const overlap = overlapOf(decided.value, validFrom, lastDay.value);
  if (overlap) return refuse(overlap);
  const added = [{ ...terms, kind: 'EXTENSION' as const, followsId: approval.id, reason, validFrom, validTo: lastDay.value }];
  return ok(await applyChange(tx, decided.value, { action: 'approval.extended', added, ended: [], prolonged: [approval.id] }));
}
