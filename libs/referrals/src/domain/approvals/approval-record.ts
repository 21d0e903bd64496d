import type { LocalDate } from '#kernel';
import type { Module } from '../referral-codes.js';

/** How an approval came to be: BROUGHT by an import, all others by somebody who has signed. */
export type ApprovalKind = 'GRANT' | 'EXTENSION' | 'MODULE_CHANGE' | 'LEGAL_BASIS_CHANGE' | 'BROUGHT';

/** Hours instead of a module, in minutes a week, both ends included. */
export interface WeeklyMinutes {
  readonly from: number;
  readonly to: number;
}

/** What is approved: on which legal basis, and a module or hours. */
export interface ApprovalTerms {
  readonly legalBasis: string;
  readonly module: Module | null;
  readonly weeklyMinutes: WeeklyMinutes | null;
}

export interface ApprovalSpan {
  readonly validFrom: LocalDate;
  /** The last day; null: open. */
  readonly validTo: LocalDate | null;
}

/** A span of days with the same terms, as somebody has signed it. */
export interface ApprovalRecord extends ApprovalTerms, ApprovalSpan {
  readonly id: string;
  readonly referralId: string;
  readonly kind: ApprovalKind;
  /** The approval that this one prolongs or was split from. */
  readonly followsId: string | null;
  readonly reason: string | null;
  /** Id of the person; null for what an import has brought. */
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
  /** Why it ends before the day that was signed; null: it does not. */
  readonly endReason: string | null;
}
