import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RemindOfPaymentsUseCase } from '#settlement';
import { LedgerOffice, OF_THE_BOOKS } from '../../support/ledger-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const SEALED = ['ledger_entry', 'ledger_posting', 'open_item', 'payment', 'set_off', 'set_off_answer', 'payment_reminder', 'bank_statement', 'bank_entry', 'bank_match'];
const TABLES = [...SEALED, 'ledger_seal', 'ledger_block', 'ledger_head'];

let database: TestDatabase;
let office: LedgerOffice;

/** One row of everything: two months, a payment with a credit, a set-off, a reversal, a reminder, a statement. */
beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-08-20T10:00:00Z' });
  office = await new LedgerOffice(database).open('APQ');
  await office.closeMonth('2026-05', [['SETTLEMENT', 'P', 'Q', 10_000], ['SETTLEMENT', 'Q', 'P', 3_000], ['DIRECT_BILLING', 'A', 'P', 8_000]], [['P', 'Q', 7_000]]);
  await office.pay('Q', 'RECEIVED', 'P', 7_500, { reference: 'Mai' });
  await office.closeMonth('2026-06', [['SETTLEMENT', 'P', 'Q', 900]], [['P', 'Q', 900]], '2026-07-10T10:00:00Z');
  const open = async (debtor: string, creditor: string) => (await office.items(debtor, creditor)).filter(({ open_cents }) => open_cents !== '0').map(({ id }) => id);
  const proposed = await office.propose('P', [...(await open('P', 'Q')), ...(await open('Q', 'P'))]);
  await office.answer('Q', (proposed as { value: { id: string } }).value.id, true);
  const paid = await office.pay('A', 'PAID', 'P', 100, { reference: 'Irrtum' });
  await office.reverse('A', (paid as { value: { entryId: string } }).value.entryId);
  await new RemindOfPaymentsUseCase(database.unitOfWork, 'https://platzverbund.example').run();
  await database.superuser.query(
    `INSERT INTO settlement.bank_statement (organisation_id, account, code, opening_cents, closing_cents, entry_count, content, imported_by) VALUES ($1, 'DE02120300000000202051', 'S1', 0, 7500, 1, 'hash', 'person')`,
    [office.id('Q')],
  );
  await database.superuser.query(`INSERT INTO settlement.bank_entry (organisation_id, statement_id, place, booked_on, cents, is_return, end_to_end_id, remittance, counterparty)
    SELECT organisation_id, id, 1, '2026-06-12', 7500, false, 'E2E', 'Mai', 'Haus PPP' FROM settlement.bank_statement`);
  await database.superuser.query(`INSERT INTO settlement.bank_match (organisation_id, bank_entry_id, payment_id, how, matched_by)
    SELECT b.organisation_id, b.id, y.id, 'KNOWN', 'person' FROM settlement.bank_entry b JOIN settlement.payment y ON y.cents = 7500`);
});
afterAll(() => database.close());

async function tamper(sql: string): Promise<void> {
  await database.superuser.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = origin`);
}

/** Changes something past all guards, looks, and puts everything back. */
async function seen(sql: string): Promise<string[]> {
  for (const table of TABLES) await database.superuser.query(`CREATE TEMP TABLE keep_${table} AS TABLE settlement.${table}`);
  try {
    await tamper(sql);
    // Seals of months are in the same chain.
    return await office.broken(new RegExp(`${OF_THE_BOOKS.source}|^MONTH_CHANGED`));
  } finally {
    for (const table of TABLES) await tamper(`DELETE FROM settlement.${table}; INSERT INTO settlement.${table} TABLE keep_${table}; DROP TABLE keep_${table}`);
  }
}

/** A change of the smallest step by the type of a column; that another row, or none, has the new value does not matter here. */
const STEP: Readonly<Record<string, (column: string) => string>> = {
  bigint: (c) => `${c} + 1`,
  'bigint[]': (c) => `${c}[1] + 1 || ${c}[2:]`,
  boolean: (c) => `NOT ${c}`,
  bytea: (c) => `set_byte(${c}, 0, 255 - get_byte(${c}, 0))`,
  date: (c) => `${c} + 1`,
  integer: (c) => `${c} + 1`,
  smallint: (c) => `${c} + 1`,
  text: (c) => `${c} || 'x'`,
  'timestamp with time zone': (c) => `${c} + interval '1 microsecond'`,
  uuid: (c) => `overlay(${c}::text PLACING CASE right(${c}::text, 1) WHEN '0' THEN '1' ELSE '0' END FROM 36)::uuid`,
  'uuid[]': (c) => `${c}[2:] || ${c}[1]`,
};

describe('one step in any column of any row of the ledger is found by pv verify and named', () => {
  it('untouched books are in order, and there is a row of everything', async () => {
    expect(await office.broken()).toEqual([]);
    for (const table of TABLES) expect([table, (await database.superuser.query(`SELECT 1 FROM settlement.${table}`)).rows.length > 0]).toEqual([table, true]);
  });

  it.each(TABLES)('%s, each column, a row more or less', async (table) => {
    const { rows: columns } = await database.superuser.query<{ name: string; type: string }>(
      `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
      [`settlement.${table}`],
    );
    await database.superuser.query(`ALTER TABLE settlement.${table} DISABLE TRIGGER USER`);
    // What the changed value would break besides is dropped for the moment: a superuser may, too.
    const { rows: checks } = await database.superuser.query<{ name: string; def: string }>(
      `SELECT conname AS name, pg_get_constraintdef(oid) AS def FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`,
      [`settlement.${table}`],
    );
    for (const { name } of checks) await database.superuser.query(`ALTER TABLE settlement.${table} DROP CONSTRAINT "${name}"`);
    const missed: string[] = [];
    for (const { name, type } of columns) {
      const { rows } = await database.superuser.query(`SELECT 1 FROM settlement.${table} WHERE ${name} IS NOT NULL`);
      if (rows.length === 0) continue;
      const one = `(SELECT ctid FROM settlement.${table} WHERE ${name} IS NOT NULL ORDER BY ctid LIMIT 1)`;
      if ((await seen(`UPDATE settlement.${table} SET ${name} = ${name === 'no' ? 'no + 1000' : STEP[type]!(name)} WHERE ctid = ${one}`)).length === 0) missed.push(name);
    }
    const last = `(SELECT max(ctid) FROM settlement.${table})`;
    if ((await seen(`DELETE FROM settlement.${table} WHERE ctid = ${last}`)).length === 0) missed.push('a row less');
    for (const { name, def } of checks) await database.superuser.query(`ALTER TABLE settlement.${table} ADD CONSTRAINT "${name}" ${def}`);
    await database.superuser.query(`ALTER TABLE settlement.${table} ENABLE TRIGGER USER`);
    expect(missed).toEqual([]);
  });

  it('a payment with everything that books it taken out of the tables is missed in the chain', async () => {
    const found = await seen(`DELETE FROM settlement.ledger_seal s USING settlement.payment y WHERE y.reference = 'Irrtum' AND s.subject_id = y.id; DELETE FROM settlement.payment WHERE reference = 'Irrtum'`);
    expect(found.join(' ')).toContain('LEDGER_CHAIN_BROKEN A, block ');
  });

  it('names what was changed', async () => {
    const { rows } = await database.superuser.query<{ id: string }>(`SELECT entry_id AS id FROM settlement.ledger_posting ORDER BY ctid LIMIT 1`);
    const found = await seen(`UPDATE settlement.ledger_posting SET cents = cents + 1 WHERE ctid = (SELECT ctid FROM settlement.ledger_posting ORDER BY ctid LIMIT 1)`);
    expect(found).toContain(`LEDGER_ENTRY_CHANGED A, ledger_entry ${rows[0]!.id}`);
  });
});
