import type { LocalDate } from '#kernel';
import type { AccountKind, EntryKind } from './budget-codes.js';

/** The money and, where agreed, the hours of a social space or of a provider's agreement over a time. */
export interface BudgetRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  /** Exactly one of the two is given. */
  readonly socialSpaceId: string | null;
  readonly agreementId: string | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly totalCents: bigint;
  /** Null: hours are not agreed. */
  readonly totalMinutes: bigint | null;
}

/** An account as it stands now; free may be below 0, because an exhausted budget blocks nothing (GZ-18). */
export interface AccountBalance {
  readonly id: string;
  readonly budgetId: string;
  readonly agencyId: string;
  readonly kind: AccountKind;
  readonly totalCents: bigint;
  readonly reservedCents: bigint;
  /** What of the reserved is for seats that are held or asked for, and not confirmed yet. */
  readonly expectedCents: bigint;
  readonly consumedCents: bigint;
  readonly freeCents: bigint;
  readonly totalMinutes: bigint | null;
  readonly reservedMinutes: bigint;
  readonly expectedMinutes: bigint;
  readonly consumedMinutes: bigint;
  readonly freeMinutes: bigint | null;
}

export interface BudgetEntry {
  readonly id: string;
  readonly accountId: string;
  readonly kind: EntryKind;
  readonly cents: bigint;
  readonly minutes: bigint;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly reversesId: string | null;
  readonly organisationId: string;
  readonly at: Date;
}

export interface BudgetShift {
  readonly id: string;
  readonly agencyId: string;
  readonly fromAccountId: string;
  readonly toAccountId: string;
  readonly cents: bigint;
  readonly minutes: bigint;
  readonly state: 'PROPOSED' | 'APPROVED';
  /** The organisations whose people proposed and approved it. */
  readonly proposedFor: string;
  readonly approvedFor: string | null;
}
