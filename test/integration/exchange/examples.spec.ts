import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ImportFolderUseCase, type FileCounts, type ImportResult } from '#exchange';
import { operatorContext } from '#platform';
import { checksum, wrongSeats } from '../../support/exchange-folder.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

interface Step {
  readonly do: string;
  readonly folder: string;
  readonly imported: Record<string, FileCounts>;
}

const EXAMPLES = join(process.cwd(), 'test', 'examples');

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => database.close());

const importFolder = (folder: string, dryRun = false): Promise<ImportResult> =>
  new ImportFolderUseCase(database.unitOfWork).run(operatorContext('IMPORT', 'test'), join(EXAMPLES, folder), { dryRun });

const allUnchanged = (imported: Readonly<Record<string, FileCounts>>): Record<string, FileCounts> =>
  Object.fromEntries(Object.entries(imported).map(([file, { rows }]) => [file, { rows, created: 0, updated: 0, unchanged: rows }]));

/** Rows by their line ends; only for files without line breaks in cells. */
const rowsOf = (folder: string): Record<string, number> =>
  Object.fromEntries(readdirSync(join(EXAMPLES, folder)).map((file) => [file, readFileSync(join(EXAMPLES, folder, file), 'utf8').trimEnd().split('\n').length - 1]));

describe('the worked examples', () => {
  it('every-rule: each folder has exactly the expected counts, in a dry run too, and a second import changes nothing', async () => {
    const steps = JSON.parse(readFileSync(join(EXAMPLES, 'every-rule', 'steps.json'), 'utf8')) as Step[];
    for (const { folder, imported } of steps.filter((step) => step.do === 'import')) {
      const before = await checksum(database);
      expect(await importFolder(join('every-rule', folder), true)).toEqual({ imported, errorCount: 0, errors: [] });
      expect(await checksum(database)).toBe(before);
      expect(await importFolder(join('every-rule', folder))).toEqual({ imported, errorCount: 0, errors: [] });
      const after = await checksum(database);
      expect(after).not.toBe(before);
      expect((await importFolder(join('every-rule', folder))).imported).toEqual(allUnchanged(imported));
      expect(await checksum(database)).toBe(after);
      expect(await wrongSeats(database)).toEqual([]);
    }
  });

  it.each(['first-month/input', 'matching/input'])('%s: every row is created, then unchanged', async (folder) => {
    const created = Object.fromEntries(Object.entries(rowsOf(folder)).map(([file, rows]) => [file, { rows, created: rows, updated: 0, unchanged: 0 }]));
    expect(await importFolder(folder)).toEqual({ imported: created, errorCount: 0, errors: [] });
    expect(await importFolder(folder)).toEqual({ imported: allUnchanged(created), errorCount: 0, errors: [] });
    expect(await wrongSeats(database)).toEqual([]);
  });

  it('one journal entry per agency and one for rows of no agency, with counts and digest; none when nothing changes', async () => {
    await importFolder('every-rule/1-first');
    await importFolder('every-rule/1-first');
    const { rows } = await database.superuser.query<{ code: string | null; after: { digest: string; files: Record<string, unknown> } }>(
      `SELECT o.code, j.after FROM platform.journal j LEFT JOIN identity.organisation o ON o.id = j.agency_id WHERE j.action = 'exchange.imported' ORDER BY o.code`,
    );
    expect(rows.map(({ code }) => code)).toEqual(['JA-DaDi', 'ja_trier', null]);
    expect(new Set(rows.map(({ after }) => after.digest)).size).toBe(1);
    expect(rows[0]!.after.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(rows[2]!.after.files).toEqual({
      'organisations.csv': { created: 10, updated: 0, unchanged: 0 },
      'offers.csv': { created: 14, updated: 0, unchanged: 0 },
      'sessions.csv': { created: 361, updated: 0, unchanged: 0 },
    });
    expect((await database.superuser.query('SELECT 1 FROM platform.row_history')).rowCount).toBe(0);
  });

  it('a history row for each updated row, with what it was and what it became', async () => {
    await importFolder('every-rule/1-first');
    const { imported } = await importFolder('every-rule/2-late');
    const { rows } = await database.superuser.query<{ entity: string; count: number }>('SELECT entity, count(*)::int AS count FROM platform.row_history GROUP BY 1');
    const updated = (file: string): number => imported[file]!.updated;
    expect(Object.fromEntries(rows.map(({ entity, count }) => [entity, count]))).toEqual({
      'agreements.social_space': updated('social_spaces.csv'),
      'agreements.agreement': updated('agreements.csv'),
      'agreements.settlement_rate': updated('settlement_rates.csv'),
      'offers.offer': updated('offers.csv'),
      'offers.certificate': updated('certificates.csv'),
      'offers.session': updated('sessions.csv'),
      'referrals.referral': updated('referrals.csv'),
      'reservations.reservation': updated('reservations.csv'),
      'care.attendance': updated('attendance.csv'),
    });
    expect((await database.superuser.query('SELECT 1 FROM platform.row_history WHERE before = after')).rowCount).toBe(0);
  });
});
