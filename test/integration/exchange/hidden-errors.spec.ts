import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appended, baseFolder, FILE_NAMES, importInto, type TestFolder } from '../../support/exchange-folder.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => database.close());

async function errorsOf(folder: TestFolder): Promise<string[]> {
  const { errors, errorCount } = await importInto(database, folder);
  expect(errorCount).toBe(errors.length);
  return errors.map(({ code, file, line, column }) => `${code} ${file}:${line} ${String(column)}`).toSorted();
}

/** Rows that break a rule over several rows when they are added to the base folder, each with the error that it is. */
const BREAKING: readonly (readonly [file: string, row: string, error: string])[] = [
  ['networks.csv', 'JA,SUED,2026-08-01,2026-08-31', 'OVERLAP networks.csv:5 null'],
  ['agreements.csv', 'L5,JA,NORD,2026-06-30,2026-06-30,29,L,Q,F,,,,,,', 'OVERLAP agreements.csv:6 null'],
  ['weekly_rates.csv', 'L1,BASIS,1,2026-03-31,2026-03-31', 'OVERLAP weekly_rates.csv:4 null'],
  ['settlement_rates.csv', 'V4,JA,NORD,SUED,G1,SOCIAL_SKILLS,COURSE,1,,,2027-01-01,', 'OVERLAP settlement_rates.csv:5 null'],
  ['certificates.csv', 'G2,JA,2026-12-31,,', 'OVERLAP certificates.csv:4 null'],
  ['reservations.csv', 'R5,F3,G2,INTEGRATED,2026-05-05,,', 'OVERLAP reservations.csv:6 null'],
  ['reservations.csv', 'R6,F3,G1,INTEGRATED,2026-05-04,2026-05-04,', 'OVERBOOKED reservations.csv:7 null'],
  ['attendance.csv', 'G2,2026-05-05,,F1,ATTENDED,', 'NO_RESERVATION attendance.csv:6 null'],
  ['attendance.csv', 'G1,2026-05-04,14:00,F1,ATTENDED,', 'DUPLICATE_ID attendance.csv:7 null'],
];
const ALL = BREAKING.map(([, , error]) => error);
const broken = BREAKING.reduce<Record<string, string>>((folder, [file, row]) => appended(folder, file, row), baseFolder);
const nextLine = (file: string): number => broken[file]!.split('\n').length;

/** A row with one mistake for every file, which has nothing to do with the others. */
const UNRELATED: readonly (readonly [file: string, row: string, code: string, column: string])[] = [
  ['organisations.csv', 'X,VEREIN,Neu,,,06432002,,,,,,,', 'BAD_VALUE', 'kind'],
  ['networks.csv', 'JA2,NIEMAND,2026-01-01,', 'UNKNOWN_REFERENCE', 'provider_id'],
  ['social_spaces.csv', 'S2,JA2,,06432004,2026-01-01,', 'MISSING_VALUE', 'name'],
  ['agreements.csv', 'L9,JA2,CLUB,2026-01-01,2025-01-01,29,L,Q,F,,,,,,', 'BAD_VALUE', 'valid_to'],
  ['weekly_rates.csv', 'L2,FLEX,viel,2026-07-01,', 'BAD_VALUE', 'amount_eur'],
  ['offers.csv', 'G9,NORD,Neu,X,GROUP,OPEN,ONLINE,viele,,,,,,,,,,,,,,', 'BAD_VALUE', 'capacity'],
  ['settlement_rates.csv', 'V9,JA,CHOR,,,,COURSE,1,,,2026-01-01,', 'UNKNOWN_REFERENCE', 'host_id'],
  ['certificates.csv', 'G1,JA2,2026-13-01,,', 'BAD_VALUE', 'valid_from'],
  ['sessions.csv', 'G2,2026-06-01,25:00,60,,', 'BAD_VALUE', 'start'],
  ['referrals.csv', 'F9,JA,JA2,2013-01,,29,,MEDIA,,,,06432002,49.9,8.9,,2026-05-01,,,,,,,2026-04-01,,,', 'UNKNOWN_REFERENCE', 'responsible_id'],
  ['reservations.csv', 'R9,F2,G2,INTEGRATED,2026-05-05,2026-05-05,VIELLEICHT', 'BAD_VALUE', 'state'],
  ['attendance.csv', 'G1,2026-05-04,14:00,F2,DA,AGENCY', 'BAD_VALUE', 'status'],
  ['care_hours.csv', 'F1,NORD,2026-05-07,,0,SINGLE,,', 'BAD_VALUE', 'minutes'],
];

describe('errorCount is the count of all: overlaps, overbooked sessions, attendance twice or without a reservation', () => {
  it('are reported together', async () => {
    expect(await errorsOf(broken)).toEqual(ALL.toSorted());
  });

  it.each(UNRELATED)('are reported beside a mistake of their own in %s', async (file, row, code, column) => {
    expect(await errorsOf(appended(broken, file, row))).toEqual([...ALL, `${code} ${file}:${nextLine(file)} ${column}`].toSorted());
  });

  it.each(UNRELATED)('are reported beside a key that is twice in %s', async (file) => {
    const [, first] = baseFolder[file]!.split('\n');
    // what the rows of the key say is in doubt: the agreement of the weekly rates is still there, but it proves nothing itself
    const depending: Readonly<Record<string, string>> = { 'agreements.csv': 'OVERLAP agreements', 'weekly_rates.csv': 'OVERLAP weekly_rates', 'offers.csv': 'OVERBOOKED', 'reservations.csv': 'OVERBOOKED' };
    const { errors } = await importInto(database, appended(broken, file, first!));
    const found = errors.map((error) => `${error.code} ${error.file}:${error.line} ${String(error.column)}`);
    expect(found.filter((error) => !error.startsWith(`DUPLICATE_ID ${file}:${nextLine(file)}`)).toSorted()).toEqual(
      ALL.filter((error) => !error.startsWith(depending[file] ?? '-')).toSorted(),
    );
    expect(found).toContainEqual(expect.stringMatching(`DUPLICATE_ID ${file}:${nextLine(file)} `));
  });

  it.each(FILE_NAMES)('are reported beside a row of %s that cannot be read, but for attendance whose reservation it may be', async (file) => {
    const hidden = file === 'reservations.csv' ? 'NO_RESERVATION' : '-';
    expect(await errorsOf(appended(broken, file, '?'))).toEqual([...ALL.filter((error) => !error.startsWith(hidden)), `BAD_VALUE ${file}:${nextLine(file)} null`].toSorted());
  });

  it.each(FILE_NAMES)('are reported beside an unknown column of %s and an unknown file', async (file) => {
    const wider = broken[file]!.replaceAll(/\n/g, ',\n').replace(',\n', ',farbe\n');
    expect(await errorsOf({ ...broken, [file]: wider, 'farben.csv': 'id\n' })).toEqual([...ALL, `UNKNOWN_COLUMN ${file}:1 farbe`, 'UNKNOWN_FILE farben.csv:1 null'].toSorted());
  });
});
