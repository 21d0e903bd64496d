import { addDays, type LocalDate } from '#kernel';
import type { Module } from '../referral-codes.js';
import type { ApprovalSpan } from './approval-record.js';

/** A crisis lasts six weeks (DD-08); what goes on is another approval. */
export const CRISIS_DAYS = 42;

type AccruingSpan = ApprovalSpan & { readonly module: Module | null };

/** The approval that holds on a day; null: none does. They do not overlap. */
export function approvalOn<A extends ApprovalSpan>(approvals: readonly A[], day: LocalDate): A | null {
  return approvals.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)) ?? null;
}

/**
 * Whether a weekly lump sum of a module accrues on a day (DD-08): an approval with a module holds, and a crisis has not outlasted
 * its 42 days, however long the approval that an import brought. On day 43 only an approval of its own goes on.
 */
export function accruesOn(approvals: readonly AccruingSpan[], day: LocalDate): boolean {
  const approval = approvalOn(approvals, day);
  if (approval === null || approval.module === null) return false;
  return approval.module !== 'KRISE' || day < addDays(approval.validFrom, CRISIS_DAYS);
}
