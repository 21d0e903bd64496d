import type { LocalDate, YearMonth } from '#kernel';

/** What an invoice is over: a row of what was cleared, or a charge. */
export const INVOICE_KINDS = ['SETTLEMENT', 'DIRECT_BILLING', 'WEEKLY_RATE', 'INSTALMENT'] as const;
export type InvoiceKind = (typeof INVOICE_KINDS)[number];

/** 380, 381 and 384 of UNTDID 1001: a sum below 0 is a credit note; a cancellation takes back a whole invoice or credit note. */
export const INVOICE_TYPES = ['INVOICE', 'CREDIT_NOTE', 'CANCELLATION'] as const;
export type InvoiceType = (typeof INVOICE_TYPES)[number];

export const CANCEL_REASONS = ['WRONG_MASTER_DATA', 'WRONG_TAX', 'OTHER'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** One side of an invoice, as it was on the day of issue. */
export interface InvoiceParty {
  readonly code: string;
  readonly name: string;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly vatStatus: 'EXEMPT' | 'TAXABLE' | null;
  readonly vatId: string | null;
  readonly taxNumber: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly leitwegId: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
}

/** E: exempt by § 4 Nr. 25 UStG; S: standard rate. */
export type VatCategory = 'E' | 'S';

export interface InvoiceAmounts {
  readonly grossCents: bigint;
  readonly netCents: bigint;
  readonly taxCents: bigint;
  /** BT-114: the cent that no net amount with its tax adds up to. */
  readonly roundingCents: bigint;
  readonly prepaidCents: bigint;
  readonly payableCents: bigint;
  readonly vatCategory: VatCategory;
  readonly vatPercent: 0 | 19;
}

/** What was used of one group in one unit, or one module's rate: no case. Amounts below 0 give back. */
export interface InvoiceLine {
  readonly no: number;
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  /** A decimal, below 0 where something is given back, never 0. */
  readonly quantity: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The month that it corrects. */
  readonly corrects: YearMonth | null;
  readonly grossCents: bigint;
  readonly netCents: bigint;
}

export interface InvoiceReference {
  readonly number: string;
  readonly issuedOn: LocalDate;
}

/** An invoice with everything that its document says. Amounts carry their sign: those of a credit note are below 0. */
export interface Invoice extends InvoiceAmounts {
  readonly number: string;
  readonly type: InvoiceType;
  readonly kind: InvoiceKind;
  readonly period: YearMonth;
  readonly agencyCode: string;
  readonly agencyName: string;
  /** BT-83: what a transfer for it names, so that its receipt is recognised. */
  readonly paymentReference: string;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly serviceFrom: LocalDate;
  readonly serviceTo: LocalDate;
  readonly issuer: InvoiceParty;
  readonly recipient: InvoiceParty;
  readonly refersTo: readonly InvoiceReference[];
  readonly lines: readonly InvoiceLine[];
}
