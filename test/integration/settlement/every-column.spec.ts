import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { operatorContext, runVerification, sealJournal, verifyJournal } from '#platform';
import { settlementVerifier } from '#settlement';
import { beginTampering, columnsOf, fill, foundAfter, step, tablesOf } from '../../support/tampering/each-column.js';
import { openTamperingWorld } from '../../support/tampering/tampering-world.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Tables that are not looked at, each with its reason. */
const NOT_BOOKS: Readonly<Record<string, string>> = {
  'platform.journal_pending': 'a queue that is empty once the journal is sealed',
  'settlement.clearing_schedule': 'a setting for what comes; every change of it is in the journal',
  'settlement.closing_setting': 'a setting for what comes; every change of it is in the journal',
  'settlement.datev_setting': 'a setting for what comes; every change of it is in the journal',
  'settlement.dispute_setting': 'a setting for what comes; every change of it is in the journal',
  'settlement.invoice_contact': 'a setting for what comes; an invoice that is issued holds its own copy',
  'settlement.invoice_gap': 'what kept an invoice from being issued the last time; written anew with each try',
  'settlement.payment_setting': 'a setting for what comes; every change of it is in the journal',
  'settlement.review_comment': 'words of the review, from which no figure follows',
  'settlement.run_progress': 'how far a run has come, never the truth',
};

const OPEN_RUN = 'sealed when its month is closed; until then nothing follows from it';
const OPEN_MONTH = 'sealed when it is closed; until then hands, states and figures are compared with the journal';

/** Columns that are not looked at, each with its reason; `open` is what is of a month that is not closed. */
const NOT_FOUND: Readonly<Record<string, string>> = {
  'platform.journal_block.sealed_at': 'when a job came by; each entry has the time of its own in its hash',
  ...Object.fromEntries(['attempt', 'origin', 'failure', 'created_at', 'finished_at', 'cut_off_at', 'recleared_at', 'recleared_first_id', 'recleared_second_id', 'failed_checks', 'is_scheduled'].map((name) => [`open settlement.clearing_run.${name}`, OPEN_RUN])),
  ...Object.fromEntries(['submitted_at', 'approved_at', 'approved_digest', 'sent_back_reason', 'closed_after', 'closed_origin', 'paid_at'].map((name) => [`open settlement.month.${name}`, OPEN_MONTH])),
  ...Object.fromEntries(['id', 'no', 'reason', 'at', 'written_in'].map((name) => [`open settlement.month_step.${name}`, OPEN_MONTH])),
};

const CLOSED = 'SELECT run_id FROM settlement.month WHERE closed_at IS NOT NULL';
const OPEN = 'SELECT run_id FROM settlement.month WHERE closed_at IS NULL';
const CLOSED_MONTHS = 'SELECT agency_id, period FROM settlement.month WHERE closed_at IS NOT NULL';

/** Which rows are changed; a clearing that is not in force is none of the books, and of the step that cleared an open month only the digest is compared. */
const ROWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'settlement.clearing_run': { closed: `id IN (${CLOSED})`, open: `id IN (${OPEN})` },
  'settlement.month': { closed: 'closed_at IS NOT NULL', open: 'closed_at IS NULL' },
  'settlement.month_step': { closed: `(agency_id, period) IN (${CLOSED_MONTHS})`, open: `(agency_id, period) NOT IN (${CLOSED_MONTHS}) AND action <> 'CLEAR'` },
  ...Object.fromEntries(['line', 'gross', 'net', 'position', 'line_digest', 'charge', 'charge_sum'].map((name) => [`settlement.${name}`, { closed: `run_id IN (${CLOSED})`, open: `run_id IN (${OPEN})` }])),
};

/** Whose it is: an agency or an issuer by its code, or the row of the journal. */
const NAMED = /\b(JA|NORD|SUED|WEST)\b|\b(journal|history) \d+|block \d+ of chain/;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-08-20T10:00:00Z' });
  await openTamperingWorld(database);
  await sealJournal(database.unitOfWork);
  await database.superuser.query('ANALYZE');
}, 300_000);
afterEach(() => database.superuser.query('ROLLBACK'));
afterAll(() => database.close());

const verifiersOf = (table: string) => (table.startsWith('platform.') ? [verifyJournal] : [settlementVerifier]);

describe('tampering with one cent or one byte anywhere in ledger, lines or journal is found by pv verify and named (issue G)', () => {
  it('negative control: nothing is found where nothing was changed, by the command and inside of the transaction', async () => {
    const { violations } = await runVerification(database.unitOfWork, operatorContext('TEST', 'test'), [verifyJournal, settlementVerifier]);
    expect(violations).toEqual([]);
    await beginTampering(database, 'settlement.line');
    expect(await foundAfter(database, [verifyJournal, settlementVerifier], 'UPDATE settlement.line SET cents = cents')).toEqual([]);
  });

  it('no table and no column is left out without a reason, and each has a row', async () => {
    const tables = await tablesOf(database);
    expect(Object.keys(NOT_BOOKS).filter((table) => !tables.includes(table))).toEqual([]);
    const columns: string[] = [];
    for (const table of tables) columns.push(...(await columnsOf(database, table)).map(({ name }) => `${table}.${name}`));
    expect(Object.keys(NOT_FOUND).filter((name) => !columns.includes(name.replace('open ', '')))).toEqual([]);
    const empty: string[] = [];
    for (const table of tables.filter((name) => !(name in NOT_BOOKS))) {
      for (const [of, rows] of Object.entries(ROWS[table] ?? { any: 'true' })) {
        if ((await database.superuser.query(`SELECT 1 FROM ${table} WHERE ${rows} LIMIT 1`)).rows.length === 0) empty.push(`${of} ${table}`);
      }
    }
    expect(empty).toEqual([]);
  });

  it('every column of every table: one step, a value where there was none, and a row less', async () => {
    const missed: string[] = [];
    for (const table of (await tablesOf(database)).filter((name) => !(name in NOT_BOOKS))) {
      const columns = await columnsOf(database, table);
      await beginTampering(database, table);
      const look = async (what: string, change: string): Promise<void> => {
        const found = await foundAfter(database, verifiersOf(table), change);
        if (found !== undefined && !found.some(({ subject }) => NAMED.test(subject))) missed.push(`${what}${found.length > 0 ? ' (unnamed)' : ''}`);
      };
      for (const [of, rows] of Object.entries(ROWS[table] ?? { any: 'true' })) {
        for (const column of columns.filter(({ name }) => !(`${table}.${name}` in NOT_FOUND) && !(`${of} ${table}.${name}` in NOT_FOUND))) {
          await look(`${of} ${table}.${column.name}`, step(table, column, rows));
          await look(`${of} ${table}.${column.name}, which was empty`, fill(table, column, rows));
        }
        await look(`${of} ${table}, a row less`, `DELETE FROM ${table} WHERE ctid = (SELECT max(ctid) FROM ${table} WHERE ${rows})`);
      }
      await database.superuser.query('ROLLBACK');
    }
    expect(missed).toEqual([]);
  }, 900_000);
});
