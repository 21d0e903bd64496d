import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { baseFolder, checksum, FILE_NAMES, importInto, type TestFolder } from '../../support/exchange-folder.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NUMBERS = ['amount_eur', 'hour_rate_eur', 'budget_total_eur', 'excused_percent', 'unexcused_percent', 'lat', 'lon', 'max_km'];
const DEFAULTS: Readonly<Record<string, string>> = {
  funding: 'STA_LUMP', recorded_by: 'PROVIDER', lead_qualification: 'PROFESSIONAL', languages: 'de', settleable: 'true', excused_percent: '0',
  unexcused_percent: '100', weeks: '26', priority: '3', purpose: 'HELP', entry: 'false', consent: 'false', allocation: 'false', co_use_incoming: 'false',
};

type Cells = readonly (readonly string[])[];

/** No cell of the base folder is quoted or holds a line break. */
const cellsOf = (text: string): Cells => text.trimEnd().split('\n').map((line) => line.split(','));

const written = (cells: Cells, separator = ',', end = '\n'): string => cells.map((row) => row.join(separator) + end).join('');

const everyFile = (change: (text: string, file: string) => string | Uint8Array): TestFolder =>
  Object.fromEntries(Object.entries(baseFolder).map(([file, text]) => [file, change(text, file)]));

const columnsChanged = (change: (column: string, cell: string) => string, separator = ','): TestFolder =>
  everyFile((text) => {
    const [header, ...rows] = cellsOf(text);
    return written([header!, ...rows.map((row) => row.map((cell, i) => change(header![i]!, cell)))], separator);
  });

const padded = (cell: string): string => (cell === '' ? '' : cell.includes('.') ? cell : `${cell}.0`);

const spellings: [string, TestFolder][] = [
  ['CRLF', everyFile((text) => text.replaceAll('\n', '\r\n'))],
  ['no last line end', everyFile((text) => text.trimEnd())],
  ['a byte order mark', everyFile((text) => `\uFEFF${text}`)],
  ['semicolons', everyFile((text) => written(cellsOf(text), ';'))],
  ['semicolons, decimal commas and CRLF', everyFile((text) => written(cellsOf(text), ';', '\r\n').replaceAll(/(\d)\.(\d)/g, '$1,$2'))],
  ['every cell quoted', everyFile((text) => written(cellsOf(text).map((row) => row.map((cell) => `"${cell}"`))))],
  ['a quoted header under a byte order mark', everyFile((text) => `\uFEFF"${text.split('\n')[0]!.split(',').join('","')}"\n${text.slice(text.indexOf('\n') + 1)}`)],
  ['columns in the other order', everyFile((text) => written(cellsOf(text).map((row) => row.toReversed())))],
  [
    'rows in the other order',
    everyFile((text) => {
      const [header, ...rows] = cellsOf(text);
      return written([header!, ...rows.toReversed()]);
    }),
  ],
  ['numbers with one decimal more', columnsChanged((column, cell) => (NUMBERS.includes(column) ? padded(cell) : cell))],
  ['numbers with leading zeros', columnsChanged((column, cell) => (['minutes', 'weeks', 'capacity', 'max_km'].includes(column) && cell !== '' ? `00${cell}` : cell))],
  ['defaults written out', columnsChanged((column, cell) => (cell === '' ? (DEFAULTS[column] ?? '') : cell))],
  [
    'columns left out that hold nothing',
    everyFile((text) => {
      const cells = cellsOf(text);
      const kept = cells[0]!.map((name, i) => name.endsWith('_part') || cells.slice(1).some((row) => row[i] !== ''));
      return written(cells.map((row) => row.filter((_, i) => kept[i])));
    }),
  ],
];

describe('spellings of the same values (exchange-format.md 2)', () => {
  let database: TestDatabase;
  let before: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    expect((await importInto(database, baseFolder)).errors).toEqual([]);
    before = await checksum(database);
  });
  afterAll(async () => database.close());

  it.each(spellings)('%s: every row is unchanged', async (_, folder) => {
    const result = await importInto(database, folder);
    expect(result.errors).toEqual([]);
    expect(Object.keys(result.imported)).toEqual(FILE_NAMES);
    for (const counts of Object.values(result.imported)) expect(counts).toEqual({ rows: counts.rows, created: 0, updated: 0, unchanged: counts.rows });
    expect(await checksum(database)).toBe(before);
  });

  it('a header only is a valid file of no rows', async () => {
    const result = await importInto(database, everyFile((text) => text.split('\n')[0]!));
    expect(result.errors).toEqual([]);
    expect(Object.values(result.imported)).toEqual(FILE_NAMES.map(() => ({ rows: 0, created: 0, updated: 0, unchanged: 0 })));
  });

  it('an empty folder is imported', async () => {
    expect(await importInto(database, { 'README.md': 'ignored' })).toEqual({ imported: {}, errorCount: 0, errors: [] });
  });

  it('another value is an update', async () => {
    const changed = { 'weekly_rates.csv': baseFolder['weekly_rates.csv']!.replace('120.50', '120.51') };
    expect((await importInto(database, changed, { dryRun: true })).imported).toEqual({ 'weekly_rates.csv': { rows: 2, created: 0, updated: 1, unchanged: 1 } });
  });

  it('an absent column is an empty cell: the row is replaced as a whole', async () => {
    const changed = { 'certificates.csv': 'offer_id,agency_id,valid_from\nG1,JA,2026-01-01\nG2,JA,2026-01-01\n' };
    expect((await importInto(database, changed, { dryRun: true })).imported).toEqual({ 'certificates.csv': { rows: 2, created: 0, updated: 2, unchanged: 0 } });
  });
});
