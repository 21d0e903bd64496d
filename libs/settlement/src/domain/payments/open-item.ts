import type { LocalDate } from '#kernel';
import type { ClaimKind } from '../ledger/ledger-codes.js';

/** What one owes the other. Cents as text of digits. */
export interface OpenItem {
  readonly id: string;
  readonly agencyId: string;
  /** `YYYY-MM`; null for what was paid too much. */
  readonly period: string | null;
  readonly kind: ClaimKind;
  readonly chargeKind: string | null;
  readonly isCredit: boolean;
  readonly debtorId: string;
  readonly creditorId: string;
  readonly cents: string;
  readonly paidCents: string;
  readonly openCents: string;
  readonly dueOn: LocalDate;
  /** 0: nobody was reminded. */
  readonly reminderLevel: number;
  /** What its reference is made of. */
  readonly agencyCode: string;
  readonly debtorCode: string;
  readonly creditorCode: string;
}
