import { Injectable } from '@nestjs/common';
import { ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { checkExtent, type ExtentWish } from '../../domain/approvals/check-extent.js';
import { LEGAL_BASIS_EXPECTED, readLegalBasis } from '../../domain/legal-basis.js';
import type { LockedReferral } from '../../persistence/requests/referral-request.sql.js';
import { moveReferral } from '../requests/move-referral.js';
import { applyChange, type ApprovalChange } from './apply-change.js';
import { lockForDecision, runOnce, type DecidedCase, type Keyed } from './approval-command.js';
import { invalid, type AnyApprovalRefusal, type ApprovalOverlaps, type TermsRefusal } from './approval-refusals.js';
import { checkModule } from './check-terms.js';

export interface GrantApprovalInput extends ExtentWish, Keyed {
  readonly referralId: string;
  /** Absent: what the request asks for. */
  readonly legalBasis?: string | undefined;
  readonly validFrom: LocalDate;
  /** Absent: open, or as long as the module lasts. */
  readonly validTo?: LocalDate | undefined;
  /** Whether the search begins at once. */
  readonly search?: boolean | undefined;
}

export type GrantApprovalRefusal = AnyApprovalRefusal | TermsRefusal | ApprovalOverlaps;
export type GrantApprovalResult = Result<ApprovalChange, GrantApprovalRefusal>;

/**
 * Approves a submitted request with a module or with hours, or some more days of a case that has approvals (TS-15). The agency's
 * caseworker with signing right signs; nobody can do so for them. A crisis module needs a noted report and lasts six weeks (DD-08).
 */
@Injectable()
export class GrantApprovalUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: GrantApprovalInput): Promise<GrantApprovalResult> {
    return runOnce(this.unitOfWork, context, { name: 'grantApproval', input }, grant);
  }
}

async function grant(tx: Transaction, input: Omit<GrantApprovalInput, 'idempotencyKey'>): Promise<GrantApprovalResult> {
  const decided = await lockForDecision(tx, input.referralId);
  if (!decided.ok) return decided;
  const extent = checkExtent(input);
  if ('field' in extent) return refuse(invalid(extent.field, extent.expected, input[extent.field]));
  const basis = input.legalBasis ?? decided.value.referral.legalBasis;
  const legalBasis = readLegalBasis(basis);
  if (legalBasis === null) return refuse(invalid('legalBasis', LEGAL_BASIS_EXPECTED, basis));
  if (input.validTo !== undefined && input.validTo < input.validFrom) return refuse(invalid('validTo', `a day from ${input.validFrom} on`, input.validTo));
  const terms = { ...extent, legalBasis };
  const lastDay = await checkModule(tx, decided.value, { ...terms, validFrom: input.validFrom, validTo: input.validTo ?? null });
  if (!lastDay.ok) return lastDay;
  const overlap = overlapOf(decided.value, input.validFrom, lastDay.value);
  if (overlap) return refuse(overlap);
  const added = [{ ...terms, kind: 'GRANT' as const, followsId: null, reason: null, validFrom: input.validFrom, validTo: lastDay.value }];
  const change = await applyChange(tx, decided.value, { action: 'approval.granted', added, ended: [], prolonged: before(decided.value, input.validFrom) });
  await move(tx, decided.value, input.search === true);
  return ok(change);
}

/** Those that end before it: what was to be decided on them is. */
const before = ({ approvals }: DecidedCase, from: LocalDate): string[] => approvals.filter(({ validTo }) => validTo !== null && validTo < from).map(({ id }) => id);

/** What is approved on some of these days. */
export function overlapOf({ approvals }: DecidedCase, from: LocalDate, to: LocalDate | null): ApprovalOverlaps | null {
  const other = approvals.find(({ validFrom, validTo }) => (to === null || validFrom <= to) && (validTo === null || validTo >= from));
  if (!other) return null;
  const { id: approvalId, validFrom, validTo } = other;
  return { code: 'APPROVAL_OVERLAPS', message: `Approved from ${validFrom} to ${validTo ?? 'open'} already.`, approvalId, validFrom, validTo };
}

/** A submitted request is approved now, and looked for at once where that is wanted. */
async function move(tx: Transaction, { referral }: DecidedCase, search: boolean): Promise<void> {
  let was: LockedReferral = referral;
  for (const action of search ? (['APPROVE', 'START_SEARCH'] as const) : (['APPROVE'] as const)) {
    const moved = await moveReferral(tx, was, action);
    if (moved.ok) was = { ...was, ...moved.value };
  }
}
