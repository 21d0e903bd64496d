import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CancelInvoiceUseCase } from '#settlement';
import { must } from '../../../support/agreement-network.js';
import { invoicedMonth, openInvoiceOffice, type InvoiceOffice } from '../../../support/invoice-office.js';
import { brokenRules } from '../../../support/xrechnung/rules.js';
import { UblDocument } from '../../../support/xrechnung/ubl-document.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let office: InvoiceOffice;

beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-06-08T10:00:00Z', poolSize: 20 });
});
afterEach(() => database.close());

describe('invoices of a closed month', () => {
  beforeEach(async () => {
    office = await openInvoiceOffice(database);
    await office.close();
  });

  it('are gross in both directions, with the netting shown as payment, and issued once', async () => {
    expect(await office.issue()).toEqual({ invoices: 2, gaps: 0 });
    const shared = { type: 'INVOICE', kind: 'SETTLEMENT', period: '2026-05', prepaid: '30000', issuedOn: '2026-06-08', dueOn: '2026-06-22', number: '2026-000001' };
    expect(await office.invoices()).toMatchObject([
      { ...shared, issuer: 'NORD', recipient: 'SUED', gross: '30000', net: '30000', tax: '0', rounding: '0', payable: '0', vat: 'E' },
      // 480.00 € with 19 %: 403.36 € and 76.64 €.
      { ...shared, issuer: 'SUED', recipient: 'NORD', gross: '48000', net: '40336', tax: '7664', rounding: '0', payable: '18000', vat: 'S' },
    ]);
    const first = await office.documents();
    expect(await office.issue()).toEqual({ invoices: 0, gaps: 0 });
    expect(await office.documents()).toEqual(first);
  });

  it('name groups and units, and no case', async () => {
    await office.issue();
    const { rows } = await database.superuser.query(`SELECT l.code, l.title, l.unit, trim_scale(l.quantity)::text AS quantity, l.gross_cents, l.net_cents FROM settlement.invoice_line l ORDER BY l.code`);
    expect(rows).toEqual([
      { code: 'G-NORD', title: 'Soziales Kompetenztraining', unit: 'SEAT_SESSION', quantity: '5', gross_cents: '30000', net_cents: '30000' },
      { code: 'G-SUED', title: 'Mädchengruppe', unit: 'SEAT_SESSION', quantity: '8', gross_cents: '48000', net_cents: '40336' },
    ]);
    for (const xml of await office.documents()) for (const code of ['N-1', 'N-2', 'N-3', 'S-1', 'S-2']) expect(xml).not.toContain(code);
  });

  it('are asked for by the closing, in the same transaction', async () => {
    const { rows } = await database.superuser.query(`SELECT payload FROM platform.outbox WHERE job = 'issue-invoices'`);
    expect(rows).toEqual([{ payload: { agencyId: office.ids['JA'], period: '2026-05', issuerId: office.ids['JA'] } }]);
  });

  it('cancelled, are taken back whole by an invoice of their own, and issued anew as the next turn', async () => {
    await office.issue();
    const [, ofSued] = await office.invoices();
    const cancel = () => new CancelInvoiceUseCase(database.unitOfWork).run(asOrganisation(office.ids['SUED']!, ['BILLING']), { invoiceId: ofSued!['id'] as string, reason: 'WRONG_MASTER_DATA' });
    expect(await new CancelInvoiceUseCase(database.unitOfWork).run(asOrganisation(office.ids['NORD']!, ['BILLING']), { invoiceId: ofSued!['id'] as string, reason: 'OTHER' })).toMatchObject({ refusal: { code: 'INVOICE_NOT_FOUND' } });
    const { cancellationId } = must(await cancel());
    expect(await cancel()).toMatchObject({ refusal: { code: 'INVOICE_NOT_VALID' } });
    expect(await new CancelInvoiceUseCase(database.unitOfWork).run(asOrganisation(office.ids['SUED']!, ['BILLING']), { invoiceId: cancellationId, reason: 'OTHER' })).toMatchObject({ refusal: { code: 'INVOICE_NOT_VALID' } });
    expect(await office.issue()).toEqual({ invoices: 1, gaps: 0 });
    expect((await office.invoices()).filter(({ issuer }) => issuer === 'SUED')).toMatchObject([
      { number: '2026-000001', type: 'INVOICE', gross: '48000' },
      { number: '2026-000002', type: 'CANCELLATION', gross: '-48000', net: '-40336', tax: '-7664', prepaid: '-30000', payable: '-18000' },
      { number: '2026-000003', type: 'INVOICE', gross: '48000', payable: '18000' },
    ]);
  });
});

it('a correction below 0 is a credit note that refers to the invoice of its month', async () => {
  office = await openInvoiceOffice(database);
  await office.close();
  await office.issue();
  // N-1 was not there on the 6th after all.
  const attendance = invoicedMonth().get('attendance.csv')!.replace('G-SUED,2026-05-06,N-1,ATTENDED', 'G-SUED,2026-05-06,N-1,EXCUSED');
  await office.product.import(new Map([['attendance.csv', attendance]]));
  await office.close('2026-06');
  expect(await office.issue('2026-06')).toEqual({ invoices: 1, gaps: 0 });
  const credit = (await office.invoices()).find(({ type }) => type === 'CREDIT_NOTE');
  expect(credit).toMatchObject({ issuer: 'SUED', recipient: 'NORD', number: '2026-000002', period: '2026-06', gross: '-6000', net: '-5042', tax: '-958', rounding: '0', prepaid: '0', payable: '-6000' });
  const xml = (await office.documents()).find((text) => text.includes('CreditNoteTypeCode'))!;
  expect(xml).toContain('<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>');
  expect(xml).toMatch(/<cac:InvoiceDocumentReference>\s*<cbc:ID>2026-000001<\/cbc:ID>\s*<cbc:IssueDate>2026-06-08<\/cbc:IssueDate>/);
  expect(xml).toContain('<cbc:PayableAmount currencyID="EUR">60.00</cbc:PayableAmount>');
});

it('DD-09: weekly lump sums are an invoice of their own to the agency, with a line per module and rate', async () => {
  // STANDARD costs 350.00 € a week, from 18 May 400.00 €; BASIS 210.00 €. N-1 and N-3 have STANDARD, N-2 BASIS.
  // The week from 27 April to 3 May is granted whole, so its three days of May are three sevenths of it: 150.00 € twice, and 90.00 €.
  const rates = 'agreement_id,module,amount_eur,valid_from,valid_to\nLQE-NORD,STANDARD,350.00,2025-01-01,2026-05-17\nLQE-NORD,STANDARD,400.00,2026-05-18,\nLQE-NORD,BASIS,210.00,2025-01-01,\n';
  office = await openInvoiceOffice(database, { 'weekly_rates.csv': rates });
  await office.close();
  expect(await office.issue()).toEqual({ invoices: 3, gaps: 0 });
  const weekly = (await office.invoices()).find(({ kind }) => kind === 'WEEKLY_RATE')!;
  expect(weekly).toMatchObject({ issuer: 'NORD', recipient: 'JA', type: 'INVOICE', gross: '423000', net: '423000', prepaid: '0', payable: '423000', vat: 'E' });
  const { rows } = await database.superuser.query(
    `SELECT title, unit, trim_scale(quantity)::text AS quantity, to_char(from_date, 'MM-DD') AS "from", to_char(to_date, 'MM-DD') AS "to", gross_cents AS gross FROM settlement.invoice_line WHERE invoice_id = $1 ORDER BY no`,
    [weekly['id']],
  );
  expect(rows).toEqual([
    { title: 'Wochenpauschale BASIS', unit: 'DAY', quantity: '31', from: '05-01', to: '05-31', gross: '93000' },
    { title: 'Wochenpauschale STANDARD', unit: 'DAY', quantity: '34', from: '05-01', to: '05-17', gross: '170000' },
    { title: 'Wochenpauschale STANDARD', unit: 'DAY', quantity: '28', from: '05-18', to: '05-31', gross: '160000' },
  ]);
  for (const xml of await office.documents()) expect(brokenRules(new UblDocument(xml))).toEqual([]);
});

it('what is missing of either side is told before a number is taken, and issued once it is there', async () => {
  const organisations = invoicedMonth().get('organisations.csv')!.replace('64283,06432004,DE89370400440532013000', ',06432004,');
  office = await openInvoiceOffice(database, { 'organisations.csv': organisations });
  await database.superuser.query(`DELETE FROM settlement.invoice_contact WHERE organisation_id = $1`, [office.ids['NORD']]);
  await office.close();
  // NORD issues nothing, and gets nothing from SUED: no postal code, no account, nobody to ask.
  expect(await office.issue()).toMatchObject({ invoices: 0 });
  const gaps = await database.superuser.query(
    `SELECT s.code AS issuer, r.code AS recipient, o.code AS organisation, g.field FROM settlement.invoice_gap g JOIN identity.organisation s ON s.id = g.issuer_id
     JOIN identity.organisation r ON r.id = g.recipient_id JOIN identity.organisation o ON o.id = g.organisation_id ORDER BY 1, 2, 3, 4`,
  );
  expect(gaps.rows).toEqual([
    { issuer: 'NORD', recipient: 'SUED', organisation: 'NORD', field: 'CONTACT' },
    { issuer: 'NORD', recipient: 'SUED', organisation: 'NORD', field: 'IBAN' },
    { issuer: 'NORD', recipient: 'SUED', organisation: 'NORD', field: 'POSTAL_CODE' },
    { issuer: 'SUED', recipient: 'NORD', organisation: 'NORD', field: 'ELECTRONIC_ADDRESS' },
    { issuer: 'SUED', recipient: 'NORD', organisation: 'NORD', field: 'POSTAL_CODE' },
  ]);
  expect((await database.superuser.query('SELECT * FROM settlement.invoice_number')).rows).toEqual([]);
  await office.product.import(new Map([['organisations.csv', invoicedMonth().get('organisations.csv')!]]));
  await office.contact('NORD');
  expect(await office.issue()).toEqual({ invoices: 2, gaps: 0 });
  expect((await database.superuser.query('SELECT * FROM settlement.invoice_gap')).rows).toEqual([]);
});
