import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifiers } from '#installation';
import { operatorContext, runVerification } from '#platform';
import { ProductUnderTest } from '../../support/product-under-test.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const folder = join('test', 'examples', 'every-rule', '1-first');
const late = join('test', 'examples', 'every-rule', '2-late');
const files = (path: string): Map<string, string> => new Map(readdirSync(path).map((file) => [file, readFileSync(join(path, file), 'utf8')]));

let database: TestDatabase;
const verify = () => runVerification(database.unitOfWork, operatorContext('TEST', 'test'), verifiers);

beforeAll(async () => {
  database = await createTestDatabase();
  const product = new ProductUnderTest(database);
  await product.import(files(folder));
  for (const period of ['2026-09', '2026-10', '2026-11']) {
    await product.clear(period, 'JA-DaDi');
    await product.close(period, 'JA-DaDi');
  }
  await product.import(files(late));
  await product.clear('2026-12', 'JA-DaDi');
  await verify();
});
afterAll(() => database.close());

/** As a superuser who switches the guards off. */
async function tamper(sql: string): Promise<void> {
  await database.superuser.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = origin`);
}

const ONE_LINE = `(SELECT ctid FROM settlement.line WHERE cents > 0 AND corrects IS NULL ORDER BY run_id, session_id, reservation_id LIMIT 1)`;

/** What is changed, and what must be found. */
const CASES: readonly [what: string, change: string, kind: string][] = [
  ['one cent of a line', `UPDATE settlement.line SET cents = cents + 1 WHERE ctid = ${ONE_LINE}`, 'LINES_CHANGED'],
  ['one letter of a status', `UPDATE settlement.line SET status = CASE status WHEN 'ATTENDED' THEN 'EXCUSED' ELSE 'ATTENDED' END WHERE ctid = ${ONE_LINE}`, 'LINES_CHANGED'],
  ['one cent of a share', `UPDATE settlement.line SET share_cents[1] = share_cents[1] - 1 WHERE ctid = ${ONE_LINE}`, 'SHARES_DIFFER'],
  ['one digit of a pseudonym', `UPDATE settlement.line SET referral_code = referral_code || '1' WHERE ctid = ${ONE_LINE}`, 'LINES_CHANGED'],
  ['a line removed', `DELETE FROM settlement.line WHERE ctid = ${ONE_LINE}`, 'LINES_CHANGED'],
  ['all lines of a run removed', `DELETE FROM settlement.line WHERE run_id = (SELECT run_id FROM settlement.month ORDER BY agency_id, period LIMIT 1)`, 'LINES_CHANGED'],
  ['a line doubled, past the index that forbids it', `DROP INDEX settlement.line_once; INSERT INTO settlement.line SELECT * FROM settlement.line WHERE ctid = ${ONE_LINE}`, 'LINES_CHANGED'],
  ['one byte of a digest', `UPDATE settlement.line_digest SET digest = set_byte(digest, 0, 255 - get_byte(digest, 0))`, 'LINES_CHANGED'],
  ['one byte of the run digest', `UPDATE settlement.clearing_run SET digest = set_byte(digest, 5, 255 - get_byte(digest, 5))`, 'RUN_CHANGED'],
  ['one cent of a gross sum', `UPDATE settlement.gross SET cents = cents + 1`, 'GROSS_DIFFERS'],
  ['one cent of a net sum', `UPDATE settlement.net SET cents = cents + 1`, 'NET_DIFFERS'],
  ['one cent of a position', `UPDATE settlement.position SET cents = cents + 1`, 'POSITIONS_DIFFER'],
  ['one cent of what is carried', `UPDATE settlement.carried SET cents = cents + 1 WHERE cents > 0`, 'CARRIED_DIFFERS'],
  ['one letter of a journal entry', `UPDATE platform.journal SET action = action || 'x' WHERE id = (SELECT min(id) FROM platform.journal)`, 'JOURNAL'],
  ['one byte of a journal hash', `UPDATE platform.journal SET hash = set_byte(hash, 0, 255 - get_byte(hash, 0)) WHERE id = (SELECT min(id) FROM platform.journal)`, 'JOURNAL'],
];

describe('one byte changed by a superuser is found by pv verify', () => {
  it('untouched books are in order', async () => {
    const result = await verify();
    expect(result.violations).toEqual([]);
    expect(result.ok).toBe(true);
    expect(result.checked['lines']).toBeGreaterThan(300);
  });

  it.each(CASES)('%s', async (_what, change, kind) => {
    const backup = ['line', 'line_digest', 'clearing_run', 'gross', 'net', 'position', 'carried'].map((t) => `settlement.${t}`).concat('platform.journal');
    for (const table of backup) await database.superuser.query(`CREATE TEMP TABLE keep_${table.replace('.', '_')} AS TABLE ${table}`);
    await tamper(change);
    const { ok, violations } = await verify();
    for (const table of backup) {
      const kept = `keep_${table.replace('.', '_')}`;
      await tamper(`DELETE FROM ${table}; INSERT INTO ${table} ${table === 'platform.journal' ? 'OVERRIDING SYSTEM VALUE' : ''} TABLE ${kept}; DROP TABLE ${kept}`);
    }
    expect(ok).toBe(false);
    expect(violations.map((violation) => violation.kind).join(' ')).toContain(kind);
    expect(violations.every((violation) => violation.subject.length > 0)).toBe(true);
  });
});
