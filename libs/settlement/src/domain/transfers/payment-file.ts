import type { LocalDate } from '#kernel';

/** Who pays or is paid, in the characters of the SEPA. */
export interface PaymentParty {
  readonly name: string;
  /** Null where not even the town is known: an address is optional within the SEPA, but never without town and country. */
  readonly address: PaymentAddress | null;
  /** Without blanks, checked. */
  readonly iban: string;
  readonly bic: string | null;
}

/** A structured address: since 15 November 2026 banks take no other. */
export interface PaymentAddress {
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postalCode: string | null;
  readonly town: string;
  /** Two letters (ISO 3166-1). */
  readonly country: string;
}

export interface Payment {
  /** At most 35 characters, unique in the file: what the payee's bank hands on, and what the receipt is recognised by. */
  readonly reference: string;
  readonly creditor: PaymentParty;
  /** 1 to 99,999,999,999. */
  readonly cents: bigint;
  /** At most 140 characters. */
  readonly text: string;
}

/** One order of one debtor to its bank. */
export interface PaymentFile {
  /** At most 30 characters, the same for the same order: a bank takes it once. */
  readonly messageId: string;
  /** ISO 8601 in UTC, whole seconds. */
  readonly createdAt: string;
  readonly executionDay: LocalDate;
  readonly debtor: PaymentParty;
  /** One at least. */
  readonly payments: readonly Payment[];
}

/** What one SEPA transfer carries at most (EPC132-08). */
export const LARGEST_PAYMENT_CENTS = 99_999_999_999n;
