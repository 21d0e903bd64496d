import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { invoicedMonth, openInvoiceOffice, type InvoiceOffice } from '../../../support/invoice-office.js';
import { brokenRules } from '../../../support/xrechnung/rules.js';
import { UblDocument } from '../../../support/xrechnung/ubl-document.js';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

const RATES = 'agreement_id,module,amount_eur,valid_from,valid_to\nLQE-NORD,STANDARD,350.00,2025-01-01,\nLQE-NORD,BASIS,210.00,2025-01-01,\n';

let database: TestDatabase;
let office: InvoiceOffice;

beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-07-08T10:00:00Z', poolSize: 20 });
});
afterEach(() => database.close());

const linesOf = async (kind: string, period: string) =>
  (
    await database.superuser.query(
      `SELECT i.service_from::text AS "serviceFrom", i.service_to::text AS "serviceTo", l.title, l.unit, trim_scale(l.quantity)::text AS quantity, l.from_date::text AS "from", l.to_date::text AS "to",
         l.gross_cents AS gross, l.net_cents AS net
       FROM settlement.invoice_line l JOIN settlement.invoice i ON i.id = l.invoice_id WHERE i.kind = $1 AND i.period = to_date($2, 'YYYY-MM') ORDER BY i.issuer ->> 'code', l.no`,
      [kind, period],
    )
  ).rows;

async function keepsTheRules(): Promise<void> {
  const documents = await office.documents();
  expect(documents.length).toBeGreaterThan(0);
  for (const xml of documents) expect(brokenRules(new UblDocument(xml))).toEqual([]);
}

describe('DD-09: invoices of weekly lump sums', () => {
  it('PEPPOL-EN16931-R111: where begun weeks count whole, the period of an invoice holds the days of the month after that its last week has', async () => {
    office = await openInvoiceOffice(database, { 'weekly_rates.csv': RATES });
    await database.superuser.query(
      `WITH regime AS (INSERT INTO agreements.regime (agency_id, code, name, funding) VALUES ($1, 'STA', 'STA', 'STA_LUMP') RETURNING id)
       INSERT INTO agreements.regime_version (regime_id, agency_id, valid_from, legal_bases, approval_unit, seat_approval, signing_right_needed, coverage, rate_source, partial_week, federal_state)
       SELECT id, $1, '2026-01-01', '{31}', 'WEEK_MODULE', 'NOTICE', false, 'PAYABLE', 'WEEKLY_RATE', 'FULL_WEEK', 'HE' FROM regime`,
      [office.ids['JA']],
    );
    for (const period of ['2026-05', '2026-06']) {
      await office.close(period);
      await office.issue(period);
    }
    // The last week of June is Monday 29 June to Sunday 5 July. Five weeks begin in June: BASIS for one case, STANDARD for two.
    const june = { serviceFrom: '2026-06-01', serviceTo: '2026-07-05', unit: 'DAY', from: '2026-06-01', to: '2026-07-05' };
    expect(await linesOf('WEEKLY_RATE', '2026-06')).toEqual([
      { ...june, title: 'Wochenpauschale BASIS', quantity: '35', gross: '105000', net: '105000' },
      { ...june, title: 'Wochenpauschale STANDARD', quantity: '70', gross: '350000', net: '350000' },
    ]);
    // May ends with a Sunday, and its first three days are of a week that began in April.
    expect((await linesOf('WEEKLY_RATE', '2026-05')).map(({ serviceTo }) => serviceTo)).toEqual(['2026-05-31', '2026-05-31']);
    await keepsTheRules();
  });
});

describe('hours on invoices', () => {
  it('are the minutes of all uses, made hours once: 8 × 50 minutes are 6.6667 hours', async () => {
    const month = invoicedMonth();
    const sessions = month.get('sessions.csv')!.replace(/,(90|120),/g, ',50,');
    const rates = month.get('settlement_rates.csv')!.replaceAll('SEAT_SESSION', 'SEAT_HOUR');
    office = await openInvoiceOffice(database, { 'sessions.csv': sessions, 'settlement_rates.csv': rates });
    await office.close();
    await office.issue();
    // 60.00 an hour: 50.00 a use, of which NORD owes eight and SUED five (250 minutes).
    expect(await linesOf('SETTLEMENT', '2026-05')).toMatchObject([
      { unit: 'SEAT_HOUR', quantity: '4.1667', gross: '25000', net: '25000' },
      { unit: 'SEAT_HOUR', quantity: '6.6667', gross: '40000', net: '33613' },
    ]);
    await keepsTheRules();
  });
});

describe('BHV-01: invoices of instalments', () => {
  it('BHV-01: each instalment is a line of its own to the agency, exempt or with tax in it, and keeps the rules of the XRechnung', async () => {
    office = await openInvoiceOffice(database);
    // Five years of 3,000,000.01 € for both: the 17th of 60 part sums is 50,000.00 €.
    await database.superuser.query(`SET session_replication_role = replica;
      UPDATE agreements.agreement SET funding = 'PROVIDER_BUDGET', budget_total_cents = 300000001, valid_to = '2029-12-31'; SET session_replication_role = origin`);
    await office.close();
    await office.issue();
    const may = { serviceFrom: '2026-05-01', serviceTo: '2026-05-31', title: 'Teilbetrag 17', unit: 'INSTALMENT', quantity: '1', from: '2026-05-01', to: '2026-05-31', gross: '5000000' };
    expect(await linesOf('INSTALMENT', '2026-05')).toEqual([
      { ...may, net: '5000000' },
      // 42,016.81 € and 7,983.19 €.
      { ...may, net: '4201681' },
    ]);
    // Due before its month, on the last working day of April, as it was agreed upon.
    const shared = { recipient: 'JA', type: 'INVOICE', gross: '5000000', prepaid: '0', payable: '5000000', dueOn: '2026-04-30' };
    expect((await office.invoices()).filter(({ kind }) => kind === 'INSTALMENT')).toMatchObject([
      { ...shared, issuer: 'NORD', tax: '0', vat: 'E' },
      { ...shared, issuer: 'SUED', tax: '798319', rounding: '0', vat: 'S' },
    ]);
    await keepsTheRules();
  });
});

it('an account that was imported in groups of four or in small letters stands on invoices as banks write it', async () => {
  const organisations = invoicedMonth().get('organisations.csv')!.replace('DE89370400440532013000', 'de89 3704 0044 0532 0130 00');
  office = await openInvoiceOffice(database, { 'organisations.csv': organisations });
  await office.close();
  await office.issue();
  const { rows } = await database.superuser.query(`SELECT issuer ->> 'iban' AS iban FROM settlement.invoice ORDER BY issuer ->> 'code'`);
  expect(rows).toEqual([{ iban: 'DE89370400440532013000' }, { iban: 'DE02120300000000202051' }]);
  await keepsTheRules();
});
