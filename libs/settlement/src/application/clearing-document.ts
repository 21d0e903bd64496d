/** The result of `pv clear` (exchange-format.md 1 and 5): identifiers as imported, cents as whole numbers. */
export interface ClearingDocument {
  readonly period: string;
  readonly agency: string;
  /** Left out with --summary. */
  readonly lines?: readonly ClearingLine[];
  readonly gross: readonly { kind: string; debtor: string; creditor: string; cents: number }[];
  readonly net: readonly { debtor: string; creditor: string; cents: number }[];
  readonly positions: readonly { organisation: string; cents: number }[];
  readonly totals: { lines: number; held: number; settlementCents: number; directBillingCents: number };
}

export interface ClearingLine {
  readonly offer: string;
  readonly date: string;
  readonly start: string;
  readonly referral: string;
  readonly reservation: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly debtor: string | null;
  readonly creditor: string | null;
  readonly rate: string | null;
  readonly unit: string | null;
  readonly quantity: string | null;
  readonly status: string | null;
  readonly cents: number;
  readonly shares: readonly { organisation: string; cents: number }[];
  readonly corrects: string | null;
}
