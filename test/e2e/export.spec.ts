import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { checkBookingBatch } from '../support/datev/check-booking-batch.js';
import { germanIban } from '../support/iban.js';
import { checkCreditTransfer } from '../support/pain/check-credit-transfer.js';
import { ProductUnderTest } from '../support/product-under-test.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const INPUT = join('test', 'examples', 'first-month', 'input');
const TRANSFERS = '2026-05_JA_transfers_NORD.xml';
const BOOKINGS = ['EXTF_2026-05_JA_bookings_NORD.csv', 'EXTF_2026-05_JA_bookings_SUED.csv'];

let database: TestDatabase;
let root: string;
let folder: string;
let count = 0;

/** first-month, whose Nord and Süd have accounts; May is cleared and not closed yet. */
beforeAll(async () => {
  database = await createTestDatabase();
  root = await mkdtemp(join(tmpdir(), 'pv-export-'));
  const product = new ProductUnderTest(database);
  await product.import(new Map(readdirSync(INPUT).map((file) => [file, readFileSync(join(INPUT, file), 'utf8')])));
  await product.clear('2026-05', 'JA');
  for (const [index, code] of ['NORD', 'SUED'].entries()) {
    await database.superuser.query(
      `INSERT INTO identity.organisation_finance (organisation_id, iban) SELECT id, $2 FROM identity.organisation WHERE code = $1
       ON CONFLICT (organisation_id) DO UPDATE SET iban = EXCLUDED.iban`,
      [code, germanIban(index)],
    );
  }
});
beforeEach(() => {
  folder = join(root, `out-${++count}`, 'may');
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
  await database.close();
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `pv export` of May into the folder of the test, unless the arguments say otherwise. */
async function pv(as: string, change: Readonly<Record<string, string | null>> = {}): Promise<Ended> {
  const options: Record<string, string | null> = { '--period': '2026-05', '--agency': 'JA', '--as': as, '--out': folder, ...change };
  const args = Object.entries(options).flatMap(([name, value]) => (value === null ? [] : [name, value]));
  const environment = { PATH: process.env['PATH'], DATABASE_URL: database.url, PV_DATA_DIR: join(root, 'data') };
  return promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', 'export', ...args, '--json'], { env: environment }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Ended) => error,
  );
}

const errorsOf = ({ stdout }: Ended): { code: string; message: string }[] => (JSON.parse(stdout) as { errors: { code: string; message: string }[] }).errors;

describe('pv export', () => {
  it('is refused for transfers and bookings of a month that is not closed, and writes nothing', async () => {
    for (const as of ['pain001', 'datev']) {
      const ended = await pv(as);
      expect(ended.code).toBe(1);
      expect(JSON.parse(ended.stdout)).toEqual({ errors: [{ file: null, line: null, column: null, code: 'MONTH_NOT_CLOSED', message: expect.stringContaining('2026-05') }] });
    }
    await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('writes the documents into a folder that it makes, and prints their names and nothing else', async () => {
    await new ProductUnderTest(database).close('2026-05', 'JA');
    const transfers = await pv('pain001');
    expect([transfers.code, JSON.parse(transfers.stdout)]).toEqual([0, { files: [TRANSFERS] }]);
    const bookings = await pv('datev');
    expect([bookings.code, JSON.parse(bookings.stdout)]).toEqual([0, { files: BOOKINGS }]);
    expect((await readdir(folder)).sort()).toEqual([TRANSFERS, ...BOOKINGS].sort());
    expect(checkCreditTransfer(await readFile(join(folder, TRANSFERS), 'utf8'))).toEqual([]);
    for (const name of BOOKINGS) expect(checkBookingBatch(name, await readFile(join(folder, name)))).toEqual([]);
  });

  it('leaves what is there with the same bytes, and answers the same', async () => {
    await pv('datev');
    const before = await stat(join(folder, BOOKINGS[0]!));
    await rm(join(folder, BOOKINGS[1]!));
    const again = await pv('datev');
    expect([again.code, JSON.parse(again.stdout)]).toEqual([0, { files: BOOKINGS }]);
    expect(await stat(join(folder, BOOKINGS[0]!))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect((await readdir(folder)).sort()).toEqual([...BOOKINGS].sort());
  });

  it('overwrites nothing: a file of that name with other content is a refusal, and nothing is written beside it', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, BOOKINGS[1]!), 'edited by hand');
    const ended = await pv('datev');
    expect(ended.code).toBe(1);
    expect(errorsOf(ended)).toEqual([expect.objectContaining({ code: 'FILE_DIFFERS', message: expect.stringContaining(BOOKINGS[1]!) })]);
    expect(await readdir(folder)).toEqual([BOOKINGS[1]]);
    expect(await readFile(join(folder, BOOKINGS[1]!), 'utf8')).toBe('edited by hand');
  });

  it('says who has no IBAN, writes no half of an order, and ends as a refusal', async () => {
    const iban = germanIban(1);
    await database.superuser.query('UPDATE identity.organisation_finance SET iban = NULL WHERE iban = $1', [iban]);
    try {
      const ended = await pv('pain001');
      expect(ended.code).toBe(1);
      const message = 'SUED has no IBAN. The transfers of NORD are not written.';
      expect(JSON.parse(ended.stdout)).toEqual({ files: [], errors: [{ file: null, line: null, column: null, code: 'IBAN_MISSING', message }] });
      expect(await readdir(folder)).toEqual([]);
    } finally {
      await database.superuser.query(`UPDATE identity.organisation_finance SET iban = $1 WHERE organisation_id = (SELECT id FROM identity.organisation WHERE code = 'SUED')`, [iban]);
    }
  });

  it('is refused for an agency that is none, and for a month that was never cleared', async () => {
    expect(errorsOf(await pv('pain001', { '--agency': 'NORD' }))).toEqual([expect.objectContaining({ code: 'UNKNOWN_REFERENCE', message: expect.stringContaining('NORD') })]);
    const ended = await pv('datev', { '--period': '2026-07' });
    expect([ended.code, errorsOf(ended)[0]!.code]).toEqual([1, 'MONTH_NOT_CLEARED']);
  });

  it.each<[string, Readonly<Record<string, string | null>>]>([
    ['a format that there is not', { '--as': 'docx' }],
    ['no format', { '--as': null }],
    ['no folder', { '--out': null }],
    ['a month that is none', { '--period': '2026-13' }],
    ['a folder that is a file', { '--out': join(INPUT, 'offers.csv') }],
  ])('is called wrongly with %s', async (_, change) => {
    const ended = await pv('pain001', change);
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).not.toBe('');
  });
});
