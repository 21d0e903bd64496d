import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { attempt, openService } from '../../../support/acting.js';
import { CLOSED_MAY, invoiceOfficeOf, openInvoiceOffice, type InvoiceOffice } from '../../../support/invoice-office.js';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

const NOW = '2026-06-08T10:00:00Z';

let database: TestDatabase;
let office: InvoiceOffice;

beforeEach(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 22, world: CLOSED_MAY });
  office = await invoiceOfficeOf(database);
});
afterEach(() => database.close());

/**
 * Takes a number in a transaction of its own, as an invoice would: the copy of an invoice with everything that is looked at later switched off, so that
 * twenty of one claim can be written.
 */
async function take(service: pg.Client, id: string, end: 'COMMIT' | 'ROLLBACK' = 'COMMIT'): Promise<number> {
  await service.query('BEGIN');
  await service.query(`SELECT set_config('pv.scope', 'OPERATOR', true), set_config('pv.actor', 'operator', true), set_config('pv.now', '${NOW}', true)`);
  const { rows } = await service.query<{ sequence: number }>(
    `INSERT INTO settlement.invoice SELECT (jsonb_populate_record(NULL::settlement.invoice, to_jsonb(i) || jsonb_build_object('id', platform.new_id(), 'turn', $2::int))).*
     FROM settlement.invoice i WHERE i.id = $1 RETURNING sequence`,
    [id, 2 + Math.floor(Math.random() * 1e9)],
  );
  await service.query('SELECT pg_sleep(0.01)');
  await service.query(end);
  return rows[0]!.sequence;
}

/** Twenty at once, on a connection each; every fourth is undone. */
async function takeTwenty(id: string): Promise<number[]> {
  const services = await Promise.all(Array.from({ length: 20 }, () => openService(database.url)));
  try {
    const taken = await Promise.allSettled(services.map((service, index) => take(service, id, index % 4 === 3 ? 'ROLLBACK' : 'COMMIT')));
    return taken.flatMap((one, index) => (one.status === 'fulfilled' && index % 4 !== 3 ? [one.value] : []));
  } finally {
    await Promise.all(services.map((service) => service.end()));
  }
}

const numbers = async (issuer: string): Promise<number[]> =>
  (await database.superuser.query<{ sequence: number }>('SELECT sequence FROM settlement.invoice WHERE issuer_id = $1 ORDER BY sequence', [office.ids[issuer]])).rows.map(({ sequence }) => sequence);

describe('numbers of invoices', () => {
  it('twenty taken at once have no gap and no double, and one that is undone leaves none', async () => {
    await office.issue();
    const [ofNord] = await office.invoices();
    await database.superuser.query('ALTER TABLE settlement.invoice DISABLE TRIGGER invoice_is_of_claim; ALTER TABLE settlement.invoice DISABLE TRIGGER invoice_is_whole');
    const taken = await takeTwenty(ofNord!['id'] as string);
    expect(taken).toHaveLength(15);
    expect([...taken].sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, index) => index + 2));
    expect(await numbers('NORD')).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  });

  it('negative control: counted without the lock of the counter, numbers are taken twice', async () => {
    await office.issue();
    const [ofNord] = await office.invoices();
    await database.superuser.query(`
      ALTER TABLE settlement.invoice DISABLE TRIGGER invoice_is_of_claim; ALTER TABLE settlement.invoice DISABLE TRIGGER invoice_is_whole;
      ALTER TABLE settlement.invoice DROP CONSTRAINT invoice_number_key, DROP CONSTRAINT invoice_text_key;
      CREATE OR REPLACE FUNCTION settlement.invoice_takes_number() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
        NEW.sequence := (SELECT max(i.sequence) + 1 FROM settlement.invoice i WHERE i.issuer_id = NEW.issuer_id AND i.year = NEW.year);
        RETURN NEW;
      END $$`);
    const taken = await takeTwenty(ofNord!['id'] as string);
    expect(new Set(taken).size).toBeLessThan(taken.length);
  });

  it('issuing the same month ten times at once makes one invoice of each claim', async () => {
    await Promise.all(Array.from({ length: 10 }, () => office.issue()));
    expect([await numbers('NORD'), await numbers('SUED')]).toEqual([[1], [1]]);
  });

  it('an issue that fails behind the number takes none', async () => {
    await database.superuser.query(`CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON settlement.invoice_document EXECUTE FUNCTION public.refuse()`);
    await expect(office.issue()).rejects.toThrow('disk full');
    expect((await database.superuser.query('SELECT * FROM settlement.invoice_number')).rows).toEqual([]);
    await database.superuser.query('DROP TRIGGER refuse ON settlement.invoice_document');
    expect(await office.issue()).toEqual({ invoices: 2, gaps: 0 });
    expect([await numbers('NORD'), await numbers('SUED')]).toEqual([[1], [1]]);
  });

  it('begin anew with each year of issue', async () => {
    await office.issue();
    const later = await createTestDatabase({ now: '2027-01-01T00:30:00Z' });
    try {
      const other = await openInvoiceOffice(later);
      await other.close();
      await other.issue();
      expect((await other.invoices()).map(({ number, issuedOn }) => [number, issuedOn])).toEqual([['2027-000001', '2027-01-01'], ['2027-000001', '2027-01-01']]);
    } finally {
      await later.close();
    }
  });
});

describe('what the database refuses of invoices, whoever asks with the role of the service', () => {
  let service: pg.Client;
  beforeEach(async () => {
    await office.issue();
    service = await openService(database.url);
  });
  afterEach(() => service.end());

  const asSued = (sql: string) => attempt(service, { organisation: office.ids['SUED']!, actor: 'somebody', now: NOW }, sql);
  /** The invoice of SUED once more, with something else in it. */
  const another = (change: string, from = 'SUED') =>
    `INSERT INTO settlement.invoice SELECT (jsonb_populate_record(NULL::settlement.invoice, to_jsonb(i) || jsonb_build_object('id', platform.new_id()) || ${change})).* FROM settlement.invoice i WHERE i.issuer ->> 'code' = '${from}' AND i.type = 'INVOICE'`;

  it.each([
    ['another invoice of the same claim', () => another(`'{"turn": 2}'`), 'invoice_once'],
    ['over another sum than was cleared', () => another(`'{"turn": 2, "gross_cents": 48001, "net_cents": 40337, "payable_cents": 18001}'`), 'invoice_of_claim'],
    ['of a claim that is none', () => another(`'{"turn": 2, "kind": "DIRECT_BILLING"}'`), 'invoice_of_claim'],
    ['of a charge that is none', () => another(`'{"turn": 1, "kind": "WEEKLY_RATE"}'`), 'invoice_of_claim'],
    ['of a month that is not closed', () => another(`'{"turn": 2, "period": "2026-06-01"}'`), 'invoice_of_closed_month'],
    ['in another\'s name', () => another(`'{"turn": 2}'`, 'NORD'), '42501'],
    ['whose sums do not add up', () => another(`'{"turn": 2, "tax_cents": 1}'`), 'invoice_sums'],
    ['exempt with a tax', () => another(`'{"turn": 2, "vat_category": "E"}'`), 'invoice_tax'],
    ['a cancellation of a part', () => another(`jsonb_build_object('type', 'CANCELLATION', 'cancel_reason', 'OTHER', 'cancels', i.id, 'gross_cents', -100, 'net_cents', -100, 'tax_cents', 0, 'prepaid_cents', 0, 'payable_cents', -100)`), 'invoice_cancels_all'],
    ['without lines and document', () => another(`jsonb_build_object('type', 'CANCELLATION', 'cancel_reason', 'OTHER', 'cancels', i.id, 'gross_cents', -i.gross_cents, 'net_cents', -i.net_cents, 'tax_cents', -i.tax_cents, 'prepaid_cents', -i.prepaid_cents, 'payable_cents', -i.payable_cents)`), 'invoice_whole'],
    ['another sum of an invoice', () => `UPDATE settlement.invoice SET gross_cents = 1`, '42501'],
    ['an invoice deleted', () => `DELETE FROM settlement.invoice`, '42501'],
    ['another line', () => `INSERT INTO settlement.invoice_line SELECT i.id, 9, 'X', 'X', 'X', 1, '2026-05-01', '2026-05-01', NULL, 1, 1 FROM settlement.invoice i WHERE i.issuer ->> 'code' = 'SUED'`, 'invoice_never_changes'],
    ['another document', () => `UPDATE settlement.invoice_document SET xml = ''`, '42501'],
    ['a number of one\'s own choice', () => `UPDATE settlement.invoice_number SET last_number = 7`, '42501'],
    ['a number without an invoice', () => `INSERT INTO settlement.invoice_number SELECT id, 2030, 1 FROM identity.organisation WHERE code = 'SUED'`, '42501'],
    ['a contact of another', () => `INSERT INTO settlement.invoice_contact SELECT id, 'a', '123', 'a@bc.de' FROM identity.organisation WHERE code = 'JA'`, '42501'],
    ['a contact without a number', () => `UPDATE settlement.invoice_contact SET phone = 'none'`, 'invoice_contact_phone_check'],
  ])('%s', async (_, sql, refusal) => expect(await asSued(sql())).toBe(refusal));

  it('even the owner of the database rewrites no invoice', async () => {
    for (const table of ['invoice', 'invoice_line', 'invoice_document']) {
      await expect(database.superuser.query(`DELETE FROM settlement.${table}`)).rejects.toThrow();
      await expect(database.superuser.query(`TRUNCATE settlement.${table} CASCADE`)).rejects.toThrow();
    }
    await expect(database.superuser.query(`UPDATE settlement.invoice SET payable_cents = payable_cents`)).rejects.toThrow();
  });
});
