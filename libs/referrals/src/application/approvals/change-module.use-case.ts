import { Injectable } from '@nestjs/common';
import { ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { approvalOn } from '../../domain/approvals/accrual.js';
import { checkExtent, type ExtentWish } from '../../domain/approvals/check-extent.js';
import { sameTerms, splitApproval } from '../../domain/approvals/split-approval.js';
import { applyChange, type ApprovalChange } from './apply-change.js';
import { lockForDecision, runOnce, type Keyed } from './approval-command.js';
import {
  approvalUnchanged,
  invalid,
  notApprovedOn,
  outOfRange,
  type AnyApprovalRefusal,
  type ApprovalDayOutOfRange,
  type ApprovalUnchanged,
  type NotApprovedOnDay,
  type TermsRefusal,
} from './approval-refusals.js';
import { checkModule } from './check-terms.js';

export interface ChangeModuleInput extends ExtentWish, Keyed {
  readonly referralId: string;
  readonly from: LocalDate;
  /** Absent: to the end of the approval of that day, or as long as the module lasts. */
  readonly to?: LocalDate | undefined;
}

export type ChangeModuleRefusal = AnyApprovalRefusal | TermsRefusal | NotApprovedOnDay | ApprovalUnchanged | ApprovalDayOutOfRange;
export type ChangeModuleResult = Result<ApprovalChange, ChangeModuleRefusal>;

/**
 * Another module, or other hours, from a day on. The approval of that day ends on the day before and another one follows, to its
 * end; where the new one ends earlier, as a crisis does after six weeks, what was approved before goes on after it.
 */
@Injectable()
export class ChangeModuleUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ChangeModuleInput): Promise<ChangeModuleResult> {
    return runOnce(this.unitOfWork, context, { name: 'changeModule', input }, change);
  }
}

async function change(tx: Transaction, input: Omit<ChangeModuleInput, 'idempotencyKey'>): Promise<ChangeModuleResult> {
  const { from, to } = input;
  const decided = await lockForDecision(tx, input.referralId);
  if (!decided.ok) return decided;
  const approval = approvalOn(decided.value.approvals, from);
  if (approval === null) return refuse(notApprovedOn(from));
  const extent = checkExtent(input);
  if ('field' in extent) return refuse(invalid(extent.field, extent.expected, input[extent.field]));
  if (to !== undefined && (to < from || (approval.validTo !== null && to > approval.validTo))) return refuse(outOfRange(from, approval.validTo));
  const terms = { ...extent, legalBasis: approval.legalBasis };
  if (sameTerms(approval, terms)) return refuse(approvalUnchanged);
  const lastDay = await checkModule(tx, decided.value, { ...terms, validFrom: from, validTo: to ?? null });
  if (!lastDay.ok) return lastDay;
  const end = lastDay.value !== null && approval.validTo !== null && lastDay.value > approval.validTo ? approval.validTo : lastDay.value;
  const { keptTo, parts } = splitApproval(approval, from, end, terms);
  const added = parts.map((part) => ({ ...part, kind: 'MODULE_CHANGE' as const, followsId: approval.id, reason: null }));
  return ok(await applyChange(tx, decided.value, { action: 'approval.module-changed', added, ended: [{ id: approval.id, keptTo, reason: 'MODULE_CHANGE' }] }));
}
