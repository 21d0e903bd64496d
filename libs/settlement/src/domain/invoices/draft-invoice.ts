import { lastDay, firstDay, type LocalDate, type YearMonth } from '#kernel';
import { invoiceAmounts, splitNet } from './invoice-amounts.js';
import type { InvoiceAmounts, InvoiceKind, InvoiceLine, InvoiceParty, InvoiceReference, InvoiceType } from './invoice.js';

/** A claim of a closed month with what was used, as it is read. */
export interface Claim {
  readonly kind: InvoiceKind;
  readonly grossCents: bigint;
  readonly prepaidCents: bigint;
  readonly issuer: InvoiceParty;
  readonly recipient: InvoiceParty;
  /** In the order of the invoice. */
  readonly lines: readonly Omit<InvoiceLine, 'no' | 'netCents'>[];
  /** Valid invoices of the months that the lines correct. */
  readonly refersTo: readonly InvoiceReference[];
}

/** An invoice before it has a number and a day. */
export interface InvoiceDraft extends InvoiceAmounts {
  readonly kind: InvoiceKind;
  readonly type: InvoiceType;
  readonly serviceFrom: LocalDate;
  readonly serviceTo: LocalDate;
  readonly issuer: InvoiceParty;
  readonly recipient: InvoiceParty;
  readonly refersTo: readonly InvoiceReference[];
  readonly lines: readonly InvoiceLine[];
}

/** What is to be issued for a claim of the month. Throws where the issuer's tax status is not known: whoever calls has looked. */
export function draftInvoice(period: YearMonth, claim: Claim): InvoiceDraft {
  const { kind, issuer, recipient, refersTo } = claim;
  if (issuer.vatStatus === null) throw new Error('The tax status of an issuer is known before its invoice is drafted');
  const amounts = invoiceAmounts(claim.grossCents, claim.prepaidCents, issuer.vatStatus);
  const lines = claim.lines.filter(({ grossCents }) => grossCents !== 0n);
  const gross = lines.map(({ grossCents }) => grossCents);
  const nets = amounts.vatCategory === 'E' ? gross : splitNet(amounts.netCents, gross);
  // The period of the invoice holds those of its lines (PEPPOL-EN16931-R110, R111): a begun week may end in the month after.
  const from = [firstDay(period), ...lines.map((line) => line.from)].sort()[0]!;
  const to = [lastDay(period), ...lines.map((line) => line.to)].sort().at(-1)!;
  return {
    ...amounts,
    kind,
    type: claim.grossCents < 0n ? 'CREDIT_NOTE' : 'INVOICE',
    serviceFrom: from,
    serviceTo: to,
    issuer,
    recipient,
    refersTo,
    lines: lines.map((line, index) => ({ ...line, no: index + 1, netCents: nets[index]! })),
  };
}

/** Takes an invoice back as a whole: the same with every amount and quantity turned round. */
export const cancellationOf = <I extends Omit<InvoiceDraft, 'type'>>(invoice: I, original: InvoiceReference): I & { readonly type: 'CANCELLATION' } => ({
  ...invoice,
  type: 'CANCELLATION',
  grossCents: -invoice.grossCents,
  netCents: -invoice.netCents,
  taxCents: -invoice.taxCents,
  roundingCents: -invoice.roundingCents,
  prepaidCents: -invoice.prepaidCents,
  payableCents: -invoice.payableCents,
  refersTo: [original],
  lines: invoice.lines.map((line) => ({ ...line, quantity: line.quantity.startsWith('-') ? line.quantity.slice(1) : `-${line.quantity}`, grossCents: -line.grossCents, netCents: -line.netCents })),
});
