import type { Invoice, InvoiceLine, InvoiceParty } from '../../../libs/settlement/src/domain/invoices/invoice.js';

const NOBODY: InvoiceParty = {
  code: 'X', name: 'X', street: null, postalCode: '64283', city: 'Darmstadt', vatStatus: null, vatId: null, taxNumber: null, iban: null, bic: null, leitwegId: null, contactName: null, contactPhone: null, contactEmail: null,
};
const HOST: InvoiceParty = {
  ...NOBODY, code: 'SUED', name: 'Träger Süd & Söhne <gGmbH>', street: 'Weg 5a', vatStatus: 'EXEMPT', taxNumber: '007 123 45678', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX',
  contactName: 'Abrechnung', contactPhone: '06151 123-0', contactEmail: 'rechnung@sued.example',
};
const TAXABLE: InvoiceParty = { ...HOST, vatStatus: 'TAXABLE', vatId: 'DE123456789', taxNumber: null, bic: null };
const AGENCY: InvoiceParty = { ...NOBODY, code: 'JA', name: 'Jugendamt', leitwegId: '991-33333TEST-33' };
const PROVIDER: InvoiceParty = { ...NOBODY, code: 'NORD', name: 'Träger Nord', contactEmail: 'post@nord.example' };

const LINE: InvoiceLine = { no: 1, code: 'G-1', title: 'Gruppe "Eins"', unit: 'SEAT_SESSION', quantity: '3', from: '2026-05-04', to: '2026-05-18', corrects: null, grossCents: 10_000n, netCents: 10_000n };

const EXEMPT: Invoice = {
  number: '2026-000007', type: 'INVOICE', kind: 'DIRECT_BILLING', period: '2026-05', agencyCode: 'JA', agencyName: 'Jugendamt', paymentReference: 'PV-202605-0123456789ABCDEFGHJK', issuedOn: '2026-06-08', dueOn: '2026-06-22',
  serviceFrom: '2026-04-13', serviceTo: '2026-05-31', issuer: HOST, recipient: AGENCY, refersTo: [{ number: '2026-000003', issuedOn: '2026-05-08' }],
  grossCents: 9_000n, netCents: 9_000n, taxCents: 0n, roundingCents: 0n, prepaidCents: 0n, payableCents: 9_000n, vatCategory: 'E', vatPercent: 0,
  lines: [
    LINE,
    { ...LINE, no: 2, unit: 'SEAT_HOUR', quantity: '-1.5', from: '2026-04-13', to: '2026-04-13', corrects: '2026-04', grossCents: -2_000n, netCents: -2_000n },
    { ...LINE, no: 3, unit: 'SEAT_HOUR', quantity: '0.75', from: '2026-04-13', to: '2026-04-13', corrects: '2026-04', grossCents: 1_000n, netCents: 1_000n },
  ],
};

/** 100.03 € of a taxable issuer: 84.06 € and 15.97 € (84.06 × 19 % = 15.9714); 60.00 € of it are paid by netting. */
const STANDARD: Invoice = {
  ...EXEMPT, kind: 'SETTLEMENT', issuer: TAXABLE, recipient: PROVIDER, refersTo: [],
  serviceFrom: '2026-05-01', grossCents: 10_003n, netCents: 8_406n, taxCents: 1_597n, roundingCents: 0n, prepaidCents: 6_000n, payableCents: 4_003n, vatCategory: 'S', vatPercent: 19,
  lines: [{ ...LINE, grossCents: 10_003n, netCents: 8_406n }],
};

/** 0.03 €: 0.02 € have 0.00 € tax (0.0038), 0.03 € have 0.01 € (0.0057), which is too much: one cent is rounding. */
const ROUNDED: Invoice = { ...STANDARD, grossCents: 3n, netCents: 2n, taxCents: 0n, roundingCents: 1n, prepaidCents: 0n, payableCents: 3n, lines: [{ ...LINE, grossCents: 3n, netCents: 2n }] };

const CREDIT: Invoice = {
  ...EXEMPT, type: 'CREDIT_NOTE', grossCents: -2_000n, netCents: -2_000n, payableCents: -2_000n,
  lines: [{ ...LINE, quantity: '-2', from: '2026-04-13', to: '2026-04-20', corrects: '2026-04', grossCents: -3_000n, netCents: -3_000n }, { ...LINE, no: 2, quantity: '1', from: '2026-04-13', to: '2026-04-13', corrects: '2026-04', grossCents: 1_000n, netCents: 1_000n }],
};

const CANCELLATION: Invoice = {
  ...STANDARD, type: 'CANCELLATION', number: '2026-000008', refersTo: [{ number: '2026-000007', issuedOn: '2026-06-08' }],
  grossCents: -10_003n, netCents: -8_406n, taxCents: -1_597n, prepaidCents: -6_000n, payableCents: -4_003n, lines: [{ ...LINE, quantity: '-3', grossCents: -10_003n, netCents: -8_406n }],
};

/** One of every kind that the product writes. */
export const SAMPLES = { EXEMPT, STANDARD, ROUNDED, CREDIT, CANCELLATION } as const;
