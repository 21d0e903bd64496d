import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { baseFolder, importInto, type TestFolder } from '../../support/exchange-folder.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let empty: TestDatabase;
let filled: TestDatabase;

beforeAll(async () => {
  [empty, filled] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  expect((await importInto(filled, baseFolder)).errors).toEqual([]);
});
afterAll(async () => Promise.all([empty.close(), filled.close()]));

/** The columns that other rows or the rules over several rows look at. */
const LOOKED_AT: Readonly<Record<string, readonly string[]>> = {
  'organisations.csv': ['id', 'kind'],
  'networks.csv': ['agency_id', 'provider_id', 'valid_from', 'valid_to'],
  'social_spaces.csv': ['id', 'agency_id'],
  'agreements.csv': ['id', 'agency_id', 'provider_id', 'valid_from', 'valid_to', 'quality_part'],
  'weekly_rates.csv': ['agreement_id', 'module', 'valid_from', 'valid_to'],
  'offers.csv': ['id', 'host_id', 'capacity'],
  'settlement_rates.csv': ['id', 'agency_id', 'host_id', 'user_id', 'offer_id', 'category', 'valid_from', 'valid_to'],
  'certificates.csv': ['offer_id', 'agency_id', 'valid_from', 'valid_to'],
  'sessions.csv': ['offer_id', 'date', 'start', 'state'],
  'referrals.csv': ['id', 'agency_id', 'responsible_id'],
  'reservations.csv': ['id', 'referral_id', 'offer_id', 'from', 'to', 'state'],
  'attendance.csv': ['offer_id', 'date', 'start', 'referral_id', 'recorded_by'],
  'care_hours.csv': ['referral_id', 'provider_id'],
};
const FILES = Object.keys(LOOKED_AT);

interface Case {
  readonly folder: TestFolder;
  /** "CODE file:line column" of its one error. */
  readonly error: string;
}

const fileOf = (file: string): { header: readonly string[]; lines: readonly string[] } => {
  const [header, ...lines] = baseFolder[file]!.trimEnd().split('\n') as [string, ...string[]];
  return { header: header.split(','), lines };
};
const folderWith = (file: string, lines: readonly string[]): TestFolder => ({ ...baseFolder, [file]: `${lines.join('\n')}\n` });

/** Every folder in which one of these cells holds another value. */
function casesOf(file: string, columns: readonly string[], value: string, code: string): Case[] {
  const { header, lines } = fileOf(file);
  return lines.flatMap((line, row) =>
    columns.map((column) => {
      const cells = line.split(',').with(header.indexOf(column), value);
      return { folder: folderWith(file, [header.join(','), ...lines.with(row, cells.join(','))]), error: `${code} ${file}:${row + 2} ${column}` };
    }),
  );
}

/** In turn into an empty installation and over the same rows. */
async function expectOneErrorEach(cases: readonly Case[]): Promise<void> {
  const found: string[][] = [];
  for (const [i, { folder }] of cases.entries()) {
    const { errors, errorCount } = await importInto(i % 2 === 0 ? empty : filled, folder);
    expect(errorCount).toBe(errors.length);
    found.push(errors.map(({ code, file, line, column }) => `${code} ${file}:${line} ${String(column)}`));
  }
  expect(found).toEqual(cases.map(({ error }) => [error]));
}

describe.each(FILES)('one mistake in %s of a valid folder is one error, whatever depends on it', (file) => {
  const { header, lines } = fileOf(file);

  it('a cell that does not fit', async () => {
    await expectOneErrorEach(casesOf(file, LOOKED_AT[file]!, '\0', 'BAD_VALUE'));
  });

  it('a cell that names nothing', async () => {
    const naming = LOOKED_AT[file]!.filter((column) => column.endsWith('_id'));
    await expectOneErrorEach(casesOf(file, naming, 'NIEMAND', 'UNKNOWN_REFERENCE'));
  });

  it('a row with a cell too many', async () => {
    const cases = lines.map((line, row): Case => ({ folder: folderWith(file, [header.join(','), ...lines.with(row, `${line},`)]), error: `BAD_VALUE ${file}:${row + 2} null` }));
    await expectOneErrorEach(cases);
  });

  it('a name of a column that the header holds twice', async () => {
    const cases = LOOKED_AT[file]!.map((column): Case => ({ folder: folderWith(file, [`${header.join(',')},${column}`, ...lines.map((line) => `${line},`)]), error: `BAD_VALUE ${file}:1 ${column}` }));
    await expectOneErrorEach(cases);
  });
});
