import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifiers } from '#installation';
import { operatorContext, runVerification } from '#platform';
import { openInvoiceOffice } from '../../../support/invoice-office.js';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
const verify = () => runVerification(database.unitOfWork, operatorContext('TEST', 'test'), verifiers);

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-06-08T10:00:00Z' });
  const office = await openInvoiceOffice(database);
  await office.close();
  await office.issue();
  await verify();
});
afterAll(() => database.close());

const SUED = `(SELECT id FROM settlement.invoice WHERE issuer ->> 'code' = 'SUED')`;

describe('pv verify finds what was changed of an invoice, and names it', () => {
  it('and nothing where nothing was', async () => expect((await verify()).violations).toEqual([]));

  it.each([
    ['one cent to pay', `UPDATE settlement.invoice SET prepaid_cents = prepaid_cents - 1, payable_cents = payable_cents + 1 WHERE id = ${SUED}`, 'INVOICE_CHANGED', 'SUED, invoice 2026-000001'],
    ['one letter of a name', `UPDATE settlement.invoice SET recipient = jsonb_set(recipient, '{name}', '"Träger Ost"') WHERE id = ${SUED}`, 'INVOICE_CHANGED', 'SUED, invoice 2026-000001'],
    ['a day', `UPDATE settlement.invoice SET due_on = due_on + 1 WHERE id = ${SUED}`, 'INVOICE_CHANGED', 'SUED, invoice 2026-000001'],
    ['one cent of a line', `UPDATE settlement.invoice_line SET net_cents = net_cents + 1 WHERE invoice_id = ${SUED}`, 'INVOICE_DIFFERS', 'SUED, invoice 2026-000001'],
    ['a line that is gone', `DELETE FROM settlement.invoice_line WHERE invoice_id = ${SUED}`, 'INVOICE_CHANGED', 'SUED, invoice 2026-000001'],
    ['one byte of a document', `UPDATE settlement.invoice_document SET xml = replace(xml, '480.00', '480.01') || ' ', digest = sha256(convert_to(replace(xml, '480.00', '480.01') || ' ', 'UTF8')) WHERE invoice_id = ${SUED}`, 'INVOICE_CHANGED', 'SUED, invoice 2026-000001'],
    ['another number', `UPDATE settlement.invoice SET sequence = 2, number = '2026-000002' WHERE id = ${SUED}`, 'INVOICE_NUMBERS', 'SUED 2026'],
    ['a counter', `UPDATE settlement.invoice_number SET last_number = 7 WHERE issuer_id = (SELECT id FROM identity.organisation WHERE code = 'NORD')`, 'INVOICE_NUMBERS', 'NORD 2026'],
    ['another sum', `UPDATE settlement.invoice SET gross_cents = 48001, net_cents = 40337, payable_cents = 18001 WHERE id = ${SUED}`, 'INVOICE_DIFFERS', 'SUED, invoice 2026-000001'],
  ])('%s', async (_, change, kind, subject) => {
    // The verification reads on a connection of its own, so the rows are kept aside meanwhile.
    await database.superuser.query(`CREATE TABLE public.i AS TABLE settlement.invoice; CREATE TABLE public.l AS TABLE settlement.invoice_line; CREATE TABLE public.d AS TABLE settlement.invoice_document; CREATE TABLE public.n AS TABLE settlement.invoice_number`);
    await database.superuser.query(`SET session_replication_role = replica; ${change}; SET session_replication_role = origin`);
    const { violations } = await verify();
    expect(violations).toContainEqual(expect.objectContaining({ kind, subject }));
    await database.superuser.query(`SET session_replication_role = replica;
      DELETE FROM settlement.invoice_document; DELETE FROM settlement.invoice_line; DELETE FROM settlement.invoice; DELETE FROM settlement.invoice_number;
      INSERT INTO settlement.invoice TABLE public.i; INSERT INTO settlement.invoice_line TABLE public.l; INSERT INTO settlement.invoice_document TABLE public.d; INSERT INTO settlement.invoice_number TABLE public.n;
      DROP TABLE public.i, public.l, public.d, public.n; SET session_replication_role = origin`);
    expect((await verify()).violations).toEqual([]);
  });
});
