import type { InvoiceAmounts, InvoiceParty } from './invoice.js';

/** § 12 (1) UStG. */
export const STANDARD_RATE = 19n;

/**
 * What an invoice says of an agreed sum. Agreed cents are what is paid, VAT included (docs/adr/0007): of a taxable issuer the net
 * amount is the largest whose tax, rounded half away from zero to the cent (BR-CO-17), adds up to no more than the sum; the cent
 * that may be missing is the rounding amount (BT-114). So 1.00 € is 0.84 € and 0.16 € tax.
 */
export function invoiceAmounts(grossCents: bigint, prepaidCents: bigint, vatStatus: 'EXEMPT' | 'TAXABLE'): InvoiceAmounts {
  const sums = { grossCents, prepaidCents, payableCents: grossCents - prepaidCents };
  if (vatStatus === 'EXEMPT') return { ...sums, netCents: grossCents, taxCents: 0n, roundingCents: 0n, vatCategory: 'E', vatPercent: 0 };
  const sign = grossCents < 0n ? -1n : 1n;
  const gross = grossCents * sign;
  let net = (gross * 100n) / (100n + STANDARD_RATE) + 1n;
  while (net + taxOf(net) > gross) net -= 1n;
  const tax = taxOf(net);
  return { ...sums, netCents: net * sign, taxCents: tax * sign, roundingCents: (gross - net - tax) * sign, vatCategory: 'S', vatPercent: 19 };
}

/** Half away from zero; of amounts of 0 or more. */
const taxOf = (net: bigint): bigint => (net * STANDARD_RATE + 50n) / 100n;

/**
 * The net amounts of a taxable issuer's lines, whose gross amounts may have either sign: each is its own share of 100 by 119, rounded down,
 * and the cents that the net amount of the whole has more go one by one to the largest remainders, equal ones in the order of the lines.
 * So no line is further than a cent from its own net amount, however little the whole comes to.
 */
export function splitNet(netCents: bigint, grossOfLines: readonly bigint[]): bigint[] {
  const parts = grossOfLines.map((gross, index) => {
    const [quotient, remainder] = floorDivide(gross * 100n, 100n + STANDARD_RATE);
    return { index, quotient, remainder };
  });
  const nets = parts.map(({ quotient }) => quotient);
  // Never below 0, and at most one for each line: the whole is rounded by less than a cent, too.
  const missing = netCents - nets.reduce((sum, net) => sum + net, 0n);
  const inOrder = [...parts].sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of inOrder.slice(0, Number(missing))) nets[index]! += 1n;
  return nets;
}

/** Quotient rounded down and a remainder of 0 to divisor − 1; of a divisor above 0. */
function floorDivide(dividend: bigint, divisor: bigint): [bigint, bigint] {
  const quotient = dividend / divisor - (dividend % divisor < 0n ? 1n : 0n);
  return [quotient, dividend - quotient * divisor];
}

/**
 * What the netting of a pair has paid of each direction: two claims, or two credits, against each other up to the smaller one. A claim
 * and a credit of the other direction are owed by the same side, so nothing of them is set against anything.
 */
export function prepaidByNetting(grossCents: bigint, otherDirectionCents: bigint): bigint {
  if (grossCents > 0n && otherDirectionCents > 0n) return grossCents < otherDirectionCents ? grossCents : otherDirectionCents;
  if (grossCents < 0n && otherDirectionCents < 0n) return grossCents > otherDirectionCents ? grossCents : otherDirectionCents;
  return 0n;
}

/** What an organisation has yet to say of itself before it can issue or get an invoice. */
export const INVOICE_FIELDS = ['CITY', 'POSTAL_CODE', 'VAT_STATUS', 'TAX_NUMBER', 'IBAN', 'CONTACT', 'ELECTRONIC_ADDRESS'] as const;
export type InvoiceField = (typeof INVOICE_FIELDS)[number];

/** BR-DE-2 to BR-DE-7, BR-DE-16, BR-DE-23-a of the issuer; empty: nothing is missing. */
export const missingOfIssuer = (party: InvoiceParty): InvoiceField[] =>
  missing({
    ...place(party),
    VAT_STATUS: party.vatStatus,
    TAX_NUMBER: party.vatId ?? party.taxNumber,
    IBAN: party.iban,
    CONTACT: party.contactName !== null && party.contactPhone !== null ? party.contactEmail : null,
  });

/** BR-DE-8, BR-DE-9 and the electronic address (BT-49) of the recipient: its Leitweg-ID, or the address of its contact. */
export const missingOfRecipient = (party: InvoiceParty): InvoiceField[] => missing({ ...place(party), ELECTRONIC_ADDRESS: party.leitwegId ?? party.contactEmail });

const place = ({ city, postalCode }: InvoiceParty) => ({ CITY: city, POSTAL_CODE: postalCode });

const missing = (given: Partial<Record<InvoiceField, string | null>>): InvoiceField[] => INVOICE_FIELDS.filter((field) => field in given && (given[field] ?? '').trim() === '');
