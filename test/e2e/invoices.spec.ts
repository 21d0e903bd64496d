import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger, JobExecutor, JobRegistry } from '#platform';
import { issueInvoicesJob, IssueInvoicesProcessor } from '#settlement/jobs';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { openInvoiceOffice, type InvoiceOffice } from '../support/invoice-office.js';
import { checkBookingBatch } from '../support/datev/check-booking-batch.js';
import { fromWindows1252 } from '../support/datev/windows-1252.js';
import { checkCreditTransfer } from '../support/pain/check-credit-transfer.js';
import { brokenRules } from '../support/xrechnung/rules.js';
import { UblDocument } from '../support/xrechnung/ubl-document.js';
import type { CancelInvoiceMutation, InvoiceGapsQuery, InvoiceQuery, InvoicesQuery, IssueInvoicesMutation, SetInvoiceContactMutation } from '../support/gql/types.generated.js';

let api: TestApi;
let office: InvoiceOffice;
let agency: Credentials;
let nord: Credentials;
let sued: Credentials;

/** NORD owes SUED 480.00 €, SUED owes NORD 300.00 €; nobody has said whom to ask about SUED's invoices. */
beforeAll(async () => {
  api = await startApi();
  office = await openInvoiceOffice(api.database);
  await api.database.superuser.query('DELETE FROM settlement.invoice_contact WHERE organisation_id = $1', [office.ids['SUED']]);
  await office.close();
  agency = await api.signIn('billing@ja.example', office.ids['JA']!, 'BILLING');
  nord = await api.signIn('billing@nord.example', office.ids['NORD']!, 'BILLING');
  sued = await api.signIn('billing@sued.example', office.ids['SUED']!, 'BILLING');
  await work();
});
afterAll(() => api.close());

/** Does what is queued, as the worker does. */
async function work(): Promise<void> {
  const executor = new JobExecutor(api.database.unitOfWork, new JobRegistry([issueInvoicesJob], [new IssueInvoicesProcessor()]), createLogger('test', 'silent'));
  const { rows } = await api.database.superuser.query<{ id: string }>(`SELECT id FROM platform.outbox WHERE job = 'issue-invoices' ORDER BY id`);
  for (const { id } of rows) await executor.execute(id, new AbortController().signal);
}

let keys = 0;
const key = () => `invoices-key-${++keys}`;
const invoices = async (as: Credentials) => (await api.data<InvoicesQuery, object>('Invoices', { agencyId: office.ids['JA'], period: '2026-05' }, as)).invoices.edges.map(({ node }) => node);
const gaps = async (as: Credentials) => (await api.data<InvoiceGapsQuery, object>('InvoiceGaps', { agencyId: office.ids['JA'], period: '2026-05' }, as)).invoiceGaps;
const issue = async (as: Credentials, idempotencyKey = key()) =>
  (await api.data<IssueInvoicesMutation, object>('IssueInvoices', { input: { agencyId: office.ids['JA'], period: '2026-05', idempotencyKey } }, as)).issueInvoices;
const setContact = async (as: Credentials, change: object = {}) =>
  (await api.data<SetInvoiceContactMutation, object>('SetInvoiceContact', { input: { name: 'Buchhaltung', phone: '06071 999', email: 'geld@sued.example', idempotencyKey: key(), ...change } }, as)).setInvoiceContact;
const get = (path: string, as: Credentials) => fetch(`${api.url}/abrechnung/${path}`, { headers: as });

describe('invoices', () => {
  it('of which something is missing are not issued, and whoever can say it learns what', async () => {
    expect((await gaps(sued)).map(({ field, issuer, recipient, organisation }) => [field, issuer.code, recipient.code, organisation.code])).toEqual([
      ['ELECTRONIC_ADDRESS', 'NORD', 'SUED', 'SUED'],
      ['CONTACT', 'SUED', 'NORD', 'SUED'],
    ]);
    expect(await gaps(agency)).toHaveLength(2);
    expect(await invoices(agency)).toEqual([]);
  });

  it('a contact is one line, a number and an address', async () => {
    expect(await setContact(sued, { phone: 'keins' })).toMatchObject({ __typename: 'ValueInvalid', field: 'phone' });
    expect(await setContact(sued, { email: 'geld.@sued' })).toMatchObject({ __typename: 'ValueInvalid', field: 'email' });
    expect(await setContact(sued, { name: 'a\nb' })).toMatchObject({ __typename: 'ValueInvalid', field: 'name' });
    expect(await setContact(sued)).toMatchObject({ __typename: 'InvoiceContact', name: 'Buchhaltung' });
  });

  it('are issued once they can be, seen by both sides and the agency, and by nobody else', async () => {
    const own = key();
    expect(await issue(sued, own)).toMatchObject({ __typename: 'InvoicesRequested', period: '2026-05' });
    expect(await issue(sued, own)).toMatchObject({ __typename: 'InvoicesRequested' });
    await work();
    expect((await invoices(nord)).map(({ number, issuer }) => [number, issuer.code])).toEqual([[expect.stringMatching(/^\d{4}-000001$/), 'SUED']]);
    await issue(agency);
    await work();
    const seen = await invoices(nord);
    expect(seen).toHaveLength(2);
    expect(seen[0]).toMatchObject({
      type: 'INVOICE', kind: 'SETTLEMENT', grossCents: '48000', netCents: '40336', taxCents: '7664', prepaidCents: '30000', payableCents: '18000', vatCategory: 'S', vatPercent: 19, recipient: { code: 'NORD' },
      lines: [{ no: 1, code: 'G-SUED', title: 'Mädchengruppe', unit: 'SEAT_SESSION', quantity: '8', from: '2026-05-06', to: '2026-05-27', corrects: null, grossCents: '48000', netCents: '40336' }],
    });
    expect((await api.data<InvoiceQuery, object>('Invoice', { id: seen[0]!.id }, sued)).invoice).toEqual({ id: seen[0]!.id, number: seen[0]!.number, lines: [{ code: 'G-SUED' }] });
    expect((await api.data<InvoiceQuery, object>('Invoice', { id: office.ids['JA'] }, sued)).invoice).toBeNull();
    expect(await invoices(sued)).toEqual(seen);
    expect(await invoices(agency)).toEqual(seen);
  });

  it('lie as XRechnung at an address of their own, with a name that tells nobody', async () => {
    const [ofSued] = await invoices(nord);
    const response = await get(`rechnungen/${ofSued!.id}.xml`, nord);
    expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([200, 'application/xml; charset=utf-8', `attachment; filename="rechnung-${ofSued!.number}.xml"`]);
    const xml = await response.text();
    expect(brokenRules(new UblDocument(xml))).toEqual([]);
    expect(await (await get(`rechnungen/${ofSued!.id}.xml`, agency)).text()).toBe(xml);
    expect((await get(`rechnungen/${office.ids['JA']!}.xml`, nord)).status).toBe(404);
    expect((await get(`rechnungen/${ofSued!.id}.xml`, {})).status).toBe(401);
    const { rows } = await api.database.superuser.query(`SELECT granted, count(*)::int AS n FROM identity.access_log WHERE subject_kind = 'invoice' GROUP BY 1 ORDER BY 1`);
    expect(rows).toEqual([{ granted: false, n: 1 }, { granted: true, n: 2 }]);
  });

  it('are cancelled by their issuer alone, and issued anew', async () => {
    const [ofSued] = await invoices(sued);
    const cancel = async (as: Credentials) => (await api.data<CancelInvoiceMutation, object>('CancelInvoice', { input: { invoiceId: ofSued!.id, reason: 'WRONG_MASTER_DATA', idempotencyKey: key() } }, as)).cancelInvoice;
    expect(await cancel(nord)).toMatchObject({ __typename: 'NotFound' });
    const cancelled = await cancel(sued);
    expect(cancelled).toMatchObject({ __typename: 'InvoiceCancelled', invoiceId: ofSued!.id });
    expect(await cancel(sued)).toMatchObject({ __typename: 'InvoiceNotValid' });
    await issue(sued);
    await work();
    const all = (await invoices(sued)).filter(({ issuer }) => issuer.code === 'SUED');
    expect(all.map(({ type, grossCents, cancelledBy }) => [type, grossCents, cancelledBy !== null])).toEqual([['INVOICE', '48000', true], ['CANCELLATION', '-48000', false], ['INVOICE', '48000', false]]);
    for (const { id } of all) expect(brokenRules(new UblDocument(await (await get(`rechnungen/${id}.xml`, sued)).text()))).toEqual([]);
  });
});

describe('documents of a month', () => {
  const month = () => `${office.ids['JA']!}/2026-05`;
  it('the statement of a pair in two languages, for its sides and the agency', async () => {
    const path = `${month()}/nachweis/${office.ids['NORD']!}/${office.ids['SUED']!}.pdf`;
    const response = await get(path, nord);
    expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([200, 'application/pdf', 'attachment; filename="abrechnung-2026-05.pdf"']);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(Buffer.from(await (await get(path, agency)).arrayBuffer()).equals(bytes)).toBe(true);
    expect(Buffer.from(await (await get(`${path}?sprache=en`, agency)).arrayBuffer()).equals(bytes)).toBe(false);
    expect((await get(`${path}?sprache=fr`, agency)).status).toBe(404);
    expect((await get(`${office.ids['JA']!}/2026-04/nachweis/${office.ids['NORD']!}/${office.ids['SUED']!}.pdf`, nord)).status).toBe(404);
  });

  it('its tables, and nothing of another name', async () => {
    const csv = await get(`${month()}/gross.csv`, agency);
    expect([csv.status, csv.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="abrechnung-2026-05-gross.csv"']);
    expect((await csv.text()).split('\r\n')[1]).toBe('SETTLEMENT,NORD,Träger Nord,SUED,Träger Süd & Söhne <gGmbH>,480');
    expect((await get(`${month()}/lines.xlsx`, nord)).status).toBe(200);
    for (const path of ['secrets.csv', 'gross.pdf', 'gross', 'gross.csv.exe']) expect((await get(`${month()}/${path}`, agency)).status).toBe(404);
  });

  it('gives whoever pays its order for the bank, and nothing of the other side', async () => {
    const response = await get(`${month()}/ueberweisungen.xml`, nord);
    expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([200, 'application/xml; charset=utf-8', 'attachment; filename="ueberweisungen-2026-05.xml"']);
    const xml = await response.text();
    expect(checkCreditTransfer(xml)).toEqual([]);
    // 480.00 less 300.00.
    expect([...xml.matchAll(/<InstdAmt Ccy="EUR">([^<]+)</g)].map(([, amount]) => amount)).toEqual(['180.00']);
    expect(xml).toContain('<IBAN>DE02120300000000202051</IBAN></Id></CdtrAcct>');
    const nothing = await get(`${month()}/ueberweisungen.xml`, sued);
    expect([nothing.status, await nothing.json()]).toMatchObject([404, { code: 'NOTHING_TO_EXPORT', message: 'Nothing of 2026-05 is left to pay.' }]);
    expect((await get(`${office.ids['JA']!}/2026-04/ueberweisungen.xml`, nord)).status).toBe(404);
    const auditor = await api.signIn('auditor@nord.example', office.ids['NORD']!, 'AUDITOR');
    expect((await get(`${month()}/ueberweisungen.xml`, auditor)).status).toBe(403);
  });

  it('gives each its own bookings, in the signs of DATEV', async () => {
    const response = await get(`${month()}/buchungen.csv`, sued);
    expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=windows-1252', 'attachment; filename="EXTF_buchungen-2026-05.csv"']);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(checkBookingBatch('EXTF_buchungen-2026-05.csv', bytes)).toEqual([]);
    expect(fromWindows1252(bytes)).toContain('"Platznutzung Träger Nord"');
    expect(fromWindows1252(bytes)).not.toContain('Träger Süd');
  });

  it('says whose account is missing instead of half an order', async () => {
    await api.database.superuser.query('UPDATE identity.organisation_finance SET iban = NULL WHERE organisation_id = $1', [office.ids['SUED']]);
    const response = await get(`${month()}/ueberweisungen.xml`, nord);
    expect([response.status, await response.json()]).toEqual([
      422,
      {
        statusCode: 422,
        code: 'EXPORT_INCOMPLETE',
        message: 'The file of 2026-05 cannot be made: SUED has no IBAN. The transfers of NORD are not written.',
        problems: [{ code: 'IBAN_MISSING', organisation: 'SUED', message: 'SUED has no IBAN. The transfers of NORD are not written.' }],
      },
    ]);
    const { rows } = await api.database.superuser.query(`SELECT granted, count(*)::int AS n FROM identity.access_log WHERE subject_id LIKE '%:pain001' GROUP BY 1 ORDER BY 1`);
    expect(rows).toEqual([{ granted: false, n: 1 }, { granted: true, n: 3 }]);
  });
});
