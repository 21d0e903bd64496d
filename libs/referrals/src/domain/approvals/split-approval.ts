import { addDays, type LocalDate } from '#kernel';
import type { ApprovalRecord, ApprovalSpan, ApprovalTerms } from './approval-record.js';

/** What becomes of an approval when other terms hold on some of its days. */
export interface Split {
  /** The last day that it keeps; null: none, it is taken back. */
  readonly keptTo: LocalDate | null;
  /** What is added: the days with the new terms, and what is left of the old ones after them. */
  readonly parts: readonly (ApprovalSpan & ApprovalTerms)[];
}

/** Puts other terms on the days of an approval from a day on: up to `to`, which lies in it, or up to its end. */
export function splitApproval(approval: ApprovalRecord, from: LocalDate, to: LocalDate | null, terms: ApprovalTerms): Split {
  const { legalBasis, module, weeklyMinutes, validFrom, validTo } = approval;
  const rest = to === null || to === validTo ? [] : [{ legalBasis, module, weeklyMinutes, validFrom: addDays(to, 1), validTo }];
  return { keptTo: from > validFrom ? addDays(from, -1) : null, parts: [{ ...terms, validFrom: from, validTo: to ?? validTo }, ...rest] };
}

/** The same module or hours on the same legal basis. */
export const sameTerms = (a: ApprovalTerms, b: ApprovalTerms): boolean =>
  a.legalBasis === b.legalBasis && a.module === b.module && a.weeklyMinutes?.from === b.weeklyMinutes?.from && a.weeklyMinutes?.to === b.weeklyMinutes?.to;
