import type { LocalDate } from '#kernel';

/** One movement on an account, as its statement has it. */
export interface StatementEntry {
  /** Its place in the statement, from 1. */
  readonly place: number;
  readonly bookedOn: LocalDate;
  /** Whole cents; positive: came in, negative: went out. */
  readonly cents: bigint;
  /** Whether a payment came back. */
  readonly isReturn: boolean;
  readonly endToEndId: string | null;
  /** Purpose, free and structured, one after the other; at most 140 characters. */
  readonly remittance: string | null;
  /** Name of the other side. */
  readonly counterparty: string | null;
}

/** A statement of one account. */
export interface BankStatement {
  /** As the bank has it, 1 to 35 characters. */
  readonly code: string;
  readonly account: string;
  readonly openingCents: bigint;
  readonly closingCents: bigint;
  readonly entries: readonly StatementEntry[];
}
