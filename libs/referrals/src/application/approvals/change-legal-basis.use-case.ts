import { Injectable } from '@nestjs/common';
import { ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { approvalOn } from '../../domain/approvals/accrual.js';
import type { LegalBasisReason } from '../../domain/approvals/approval-reasons.js';
import { splitApproval } from '../../domain/approvals/split-approval.js';
import { LEGAL_BASIS_EXPECTED, readLegalBasis } from '../../domain/legal-basis.js';
import { applyChange, type ApprovalChange } from './apply-change.js';
import { lockForDecision, runOnce, type Keyed } from './approval-command.js';
import { approvalUnchanged, invalid, notApprovedOn, type AnyApprovalRefusal, type ApprovalInvalid, type ApprovalUnchanged, type NotApprovedOnDay } from './approval-refusals.js';

export interface ChangeLegalBasisInput extends Keyed {
  readonly referralId: string;
  readonly from: LocalDate;
  readonly legalBasis: string;
  readonly reason: LegalBasisReason;
}

export type ChangeLegalBasisRefusal = AnyApprovalRefusal | NotApprovedOnDay | ApprovalUnchanged | ApprovalInvalid;
export type ChangeLegalBasisResult = Result<ApprovalChange, ChangeLegalBasisRefusal>;

/**
 * Puts the help on another legal basis from a day on (BHV-19): the approval of that day is split there, and every later one is
 * on the new basis too. Whether agreements cover it is asked anew from that day on, for seats that are reserved as for others.
 */
@Injectable()
export class ChangeLegalBasisUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ChangeLegalBasisInput): Promise<ChangeLegalBasisResult> {
    return runOnce(this.unitOfWork, context, { name: 'changeLegalBasis', input }, change);
  }
}

async function change(tx: Transaction, { referralId, from, reason, ...input }: Omit<ChangeLegalBasisInput, 'idempotencyKey'>): Promise<ChangeLegalBasisResult> {
  const decided = await lockForDecision(tx, referralId);
  if (!decided.ok) return decided;
  const { approvals } = decided.value;
  const legalBasis = readLegalBasis(input.legalBasis);
  if (legalBasis === null) return refuse(invalid('legalBasis', LEGAL_BASIS_EXPECTED, input.legalBasis));
  if (approvalOn(approvals, from) === null) return refuse(notApprovedOn(from));
  const changed = approvals.filter((one) => (one.validTo === null || one.validTo >= from) && one.legalBasis !== legalBasis);
  if (changed.length === 0) return refuse(approvalUnchanged);
  // What an import has brought may have neither: then there is nothing that could hold on another basis.
  if (changed.some(({ module, weeklyMinutes }) => module === null && weeklyMinutes === null)) return refuse(invalid('module', 'an approval with a module or hours', undefined));
  const splits = changed.map((one) => ({ one, ...splitApproval(one, one.validFrom > from ? one.validFrom : from, null, { ...one, legalBasis }) }));
  const added = splits.flatMap(({ one, parts }) => parts.map(({ module, weeklyMinutes, validFrom, validTo }) => ({
    legalBasis,
    module,
    weeklyMinutes,
    validFrom,
    validTo,
    kind: 'LEGAL_BASIS_CHANGE' as const,
    followsId: one.id,
    reason,
  })));
  const ended = splits.map(({ one, keptTo }) => ({ id: one.id, keptTo, reason: 'LEGAL_BASIS_CHANGE' }));
  return ok(await applyChange(tx, decided.value, { action: 'approval.legal-basis-changed', added, ended }));
}
