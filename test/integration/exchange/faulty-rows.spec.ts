import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appended, baseFolder, edited, importInto, type TestFolder } from '../../support/exchange-folder.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

type Folder = Readonly<Record<string, string>>;

let empty: TestDatabase;
let filled: TestDatabase;

beforeAll(async () => {
  [empty, filled] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  expect((await importInto(filled, baseFolder)).errors).toEqual([]);
});
afterAll(async () => Promise.all([empty.close(), filled.close()]));

async function errorsOf(folder: TestFolder, database = empty): Promise<string[]> {
  const { errors, errorCount } = await importInto(database, folder);
  expect(errorCount).toBe(errors.length);
  return errors.map(({ code, file, line, column }) => `${code} ${file}:${line} ${String(column)}`).toSorted();
}

const rows = (file: string, ...lines: readonly string[]): Folder => ({ [file]: [baseFolder[file]!.split('\n')[0], ...lines, ''].join('\n') });
/** The line of a row that is added to a file of the base folder. */
const nextLine = (file: string): number => baseFolder[file]!.split('\n').length;

/** The base folder with a row that only seems to break the rule, because a cell of it is faulty. */
const seeming: readonly (readonly [what: string, file: string, row: string, error: string])[] = [
  ['networks of an unknown provider', 'networks.csv', 'JA,NIEMAND,2026-08-01,2026-08-31\nJA,NIEMAND,2026-08-15,', 'UNKNOWN_REFERENCE provider_id'],
  ['a network whose end cannot be read', 'networks.csv', 'JA,SUED,2025-08-01,2025-14-31', 'BAD_VALUE valid_to'],
  ['an agreement whose end lies before its start', 'agreements.csv', 'L5,JA,NORD,2026-06-30,2025-06-30,29,L,Q,F,,,,,,', 'BAD_VALUE valid_to'],
  ['an agreement whose start cannot be read', 'agreements.csv', 'L5,JA,NORD,30.06.2025,2026-06-30,29,L,Q,F,,,,,,', 'BAD_VALUE valid_from'],
  ['an agreement that may be a draft', 'agreements.csv', `L5,JA,NORD,2026-06-30,2026-06-30,29,L,${'x'.repeat(10_001)},F,,,,,,`, 'BAD_VALUE quality_part'],
  ['an agreement with a provider as agency', 'agreements.csv', 'L5,SUED,NORD,2026-06-30,2026-06-30,29,L,Q,F,,,,,,', 'UNKNOWN_REFERENCE agency_id'],
  ['weekly rates of an unknown agreement', 'weekly_rates.csv', 'L9,BASIS,1,2026-03-31,\nL9,BASIS,1,2026-04-01,', 'UNKNOWN_REFERENCE agreement_id'],
  ['a weekly rate of an unknown module', 'weekly_rates.csv', 'L1,GRUND,1,2026-03-31,', 'BAD_VALUE module'],
  ['a settlement rate of an unknown host, which is not a rate of every host', 'settlement_rates.csv', 'V4,JA,CHOR,,,,COURSE,1,,,2026-01-01,', 'UNKNOWN_REFERENCE host_id'],
  ['settlement rates of unknown offers', 'settlement_rates.csv', 'V4,JA,,,G8,,COURSE,1,,,2026-01-01,\nV5,JA,,,G9,,COURSE,1,,,2026-01-01,', 'UNKNOWN_REFERENCE offer_id'],
  ['a settlement rate of no readable category', 'settlement_rates.csv', `V4,JA,,,,${'x'.repeat(10_001)},COURSE,1,,,2026-01-01,`, 'BAD_VALUE category'],
  ['a certificate of an unknown agency', 'certificates.csv', 'G2,JA9,2026-12-31,,', 'UNKNOWN_REFERENCE agency_id'],
  ['a certificate without an offer', 'certificates.csv', ',JA,2026-12-31,,', 'MISSING_VALUE offer_id'],
  ['a reservation of an unknown referral, overlapping', 'reservations.csv', 'R5,F9,G2,INTEGRATED,2026-05-05,,\nR6,F9,G2,INTEGRATED,2026-05-05,,', 'UNKNOWN_REFERENCE referral_id'],
  ['a reservation whose state cannot be read, overlapping', 'reservations.csv', 'R5,F3,G2,INTEGRATED,2026-05-05,,JA', 'BAD_VALUE state'],
  ['a reservation whose end cannot be read, overbooking', 'reservations.csv', 'R5,F3,G1,INTEGRATED,2026-05-01,2026-05-32,', 'BAD_VALUE to'],
  ['a reservation whose state cannot be read, overbooking', 'reservations.csv', 'R5,F3,G1,INTEGRATED,2026-05-04,2026-05-04,JA', 'BAD_VALUE state'],
  ['a reservation in an unknown offer, overbooking', 'reservations.csv', 'R5,F3,G9,INTEGRATED,2026-05-04,2026-05-04,', 'UNKNOWN_REFERENCE offer_id'],
  ['attendance of an unknown referral', 'attendance.csv', 'G2,2026-05-05,,F9,ATTENDED,\nG2,2026-05-05,,F9,ATTENDED,', 'UNKNOWN_REFERENCE referral_id'],
  ['attendance in an unknown offer', 'attendance.csv', 'G9,2026-05-05,,F1,ATTENDED,\nG9,2026-05-05,,F1,ATTENDED,', 'UNKNOWN_REFERENCE offer_id'],
  ['attendance on a day that cannot be read', 'attendance.csv', 'G2,5.5.2026,,F1,ATTENDED,', 'BAD_VALUE date'],
  ['attendance on a day without a session', 'attendance.csv', 'G2,2026-05-06,,F1,ATTENDED,', 'UNKNOWN_REFERENCE date'],
  ['attendance at a time that cannot be read', 'attendance.csv', 'G1,2026-05-04,25:00,F1,ATTENDED,\nG1,2026-05-11,25:00,F1,ATTENDED,', 'BAD_VALUE start'],
  ['attendance whose recorder cannot be read', 'attendance.csv', 'G1,2026-05-04,14:00,F1,ATTENDED,X\nG1,2026-05-04,14:00,F1,ATTENDED,Y', 'BAD_VALUE recorded_by'],
];

describe('a row that only seems to break a rule', () => {
  it.each(seeming)('%s is reported as what it is', async (_, file, added, error) => {
    const [code, column] = error.split(' ');
    const lines = added.split('\n').map((__, i) => `${code} ${file}:${nextLine(file) + i} ${column}`);
    expect(await errorsOf(appended(baseFolder, file, added))).toEqual(lines);
  });

  it('no session is full where the capacity cannot be read', async () => {
    const full = appended(baseFolder, 'reservations.csv', 'R5,F3,G1,INTEGRATED,2026-05-04,2026-05-04,');
    expect(await errorsOf(edited(full, 'offers.csv', 'ON_SITE,2,8', 'ON_SITE,two,8'))).toEqual(['BAD_VALUE offers.csv:2 capacity']);
    // nor while it is not certain which of two rows is the offer's
    const twice = appended(full, 'offers.csv', 'G1,NORD,Starke Kids,SOCIAL_SKILLS,GROUP,OPEN,ONLINE,3,,,,,,,,,,,,,,');
    expect(await errorsOf(twice)).toEqual(['DUPLICATE_ID offers.csv:4 id']);
  });

  it('where the header leaves open which column is the end of the times, nothing overlaps', async () => {
    const open = edited(baseFolder, 'networks.csv', 'valid_to', 'valid_till');
    expect(await errorsOf(open)).toEqual(['UNKNOWN_COLUMN networks.csv:1 valid_till']);
    const unreserved = edited(baseFolder, 'reservations.csv', 'referral_id', 'referral');
    expect(await errorsOf(unreserved)).toEqual(['MISSING_COLUMN reservations.csv:1 referral_id', 'UNKNOWN_COLUMN reservations.csv:1 referral']);
  });
});

describe('NO_RESERVATION', () => {
  const attendance = 'G2,2026-05-05,,F1,ATTENDED,';
  const unreserved = appended(baseFolder, 'attendance.csv', attendance);
  const error = 'NO_RESERVATION attendance.csv:6 null';
  const with_ = (row: string): Folder => appended(unreserved, 'reservations.csv', row);

  it.each([
    ['its referral', 'R5,F9,G2,INTEGRATED,2026-05-05,,', 'UNKNOWN_REFERENCE reservations.csv:6 referral_id'],
    ['its offer', 'R5,F1,G9,INTEGRATED,2026-05-05,,', 'UNKNOWN_REFERENCE reservations.csv:6 offer_id'],
    ['its start', 'R5,F1,G2,INTEGRATED,2026-04-31,2026-05-05,', 'BAD_VALUE reservations.csv:6 from'],
    ['its end', 'R5,F1,G2,INTEGRATED,2026-05-01,2026-05-32,', 'BAD_VALUE reservations.csv:6 to'],
    ['its start or its end', 'R5,F1,G2,INTEGRATED,2026-06-01,2026-01-01,', 'BAD_VALUE reservations.csv:6 to'],
    ['its state', 'R5,F1,G2,INTEGRATED,2026-05-05,,STORNO', 'BAD_VALUE reservations.csv:6 state'],
    ['its identifier', 'R:5,F1,G2,INTEGRATED,2026-05-05,,', 'BAD_VALUE reservations.csv:6 id'],
    ['its identifier, which is there twice', 'R4,F1,G2,INTEGRATED,2026-05-05,,', 'DUPLICATE_ID reservations.csv:6 id'],
  ])('is not reported where the reservation is there and %s is faulty', async (_, row, fault) => {
    expect(await errorsOf(with_(row))).toEqual([fault]);
  });

  it.each([
    ['of another referral', 'R5,F2,G9,INTEGRATED,2026-05-05,,', 'UNKNOWN_REFERENCE reservations.csv:6 offer_id'],
    ['in another offer', 'R5,F9,G1,INTEGRATED,2026-07-01,,', 'UNKNOWN_REFERENCE reservations.csv:6 referral_id'],
    ['of another time', 'R5,F1,G2,INTEGRATED,2026-05-06,2026-13-01,', 'BAD_VALUE reservations.csv:6 to'],
    ['that is cancelled', 'R5,F1,G2,INTEGRATED,0,,CANCELLED', 'BAD_VALUE reservations.csv:6 from'],
  ])('is reported where the faulty reservation is one %s', async (_, row, fault) => {
    expect(await errorsOf(with_(row))).toEqual([fault, error].toSorted());
  });

  it('is reported where only the start of the attendance is wrong', async () => {
    expect(await errorsOf(appended(baseFolder, 'attendance.csv', 'G2,2026-05-05,16:00,F1,ATTENDED,'))).toEqual([error, 'UNKNOWN_REFERENCE attendance.csv:6 start'].toSorted());
  });
});

describe('a key that is there twice', () => {
  it('may have been meant for the row that others name', async () => {
    expect(await errorsOf(edited(baseFolder, 'reservations.csv', 'R4,F3', 'R1,F3'))).toEqual(['DUPLICATE_ID reservations.csv:5 id']);
    const moved = edited(baseFolder, 'sessions.csv', 'G1,2026-05-11,14:00', 'G1,2026-05-04,14:00');
    expect(await errorsOf(moved)).toEqual(['DUPLICATE_ID sessions.csv:3 null']);
  });

  it('is not one that cannot be read', async () => {
    const unreadable = appended(baseFolder, 'agreements.csv', '?\n?');
    expect(await errorsOf(unreadable)).toEqual(['BAD_VALUE agreements.csv:6 null', 'BAD_VALUE agreements.csv:7 null']);
    const hours = appended(baseFolder, 'care_hours.csv', 'F1,NORD,2026-05-06,10:30,30,SINGLE,,PROFI');
    expect(await errorsOf(hours)).toEqual(['BAD_VALUE care_hours.csv:4 staff']);
  });

  it('is not reported again by what follows from it', async () => {
    const twice = appended(baseFolder, 'agreements.csv', 'L1,JA,NORD,2026-01-01,,29,L,Q,F,,,,,,');
    expect(await errorsOf(twice)).toEqual(['DUPLICATE_ID agreements.csv:6 id']);
    expect(await errorsOf(twice, filled)).toEqual(['DUPLICATE_ID agreements.csv:6 id']);
  });
});

describe('a session in doubt', () => {
  it.each([
    ['date', '2026-05-05,15:00', '2026-05-55,15:00'],
    ['start', '2026-05-05,15:00', '2026-05-05,15'],
    ['offer_id', 'G2,2026-05-05,15:00', ',2026-05-05,15:00'],
  ])('may be the one that attendance names: its %s is faulty', async (column, found, replacement) => {
    const [error] = await errorsOf(edited(baseFolder, 'sessions.csv', found, replacement));
    expect(error).toBe(`${column === 'offer_id' ? 'MISSING' : 'BAD'}_VALUE sessions.csv:6 ${column}`);
  });

  it('is not the one of another offer, day or time', async () => {
    const folder = appended(baseFolder, 'attendance.csv', 'G1,2026-05-19,,F2,ATTENDED,\nG1,2026-05-18,15:00,F2,ATTENDED,');
    const own = ['UNKNOWN_REFERENCE attendance.csv:6 date', 'UNKNOWN_REFERENCE attendance.csv:7 start'];
    for (const [row, fault] of [
      ['G2,2026-05-55,15:00,60,,', 'BAD_VALUE sessions.csv:7 date'],
      ['G1,2026-05-20,15,60,,', 'BAD_VALUE sessions.csv:7 start'],
    ] as const) {
      expect(await errorsOf(appended(folder, 'sessions.csv', row))).toEqual([fault, ...own].toSorted());
    }
  });

  it('is not full a second time', async () => {
    const full = appended(baseFolder, 'reservations.csv', 'R5,F3,G1,INTEGRATED,2026-05-04,2026-05-04,');
    expect(await errorsOf(appended(full, 'sessions.csv', 'G1,2026-05-04,1400,90,,'))).toEqual(['BAD_VALUE sessions.csv:7 start', 'OVERBOOKED reservations.csv:6 null']);
  });

  it('does not make a start necessary', async () => {
    // the second session may be the stored one of 14:00
    const folder = { ...rows('attendance.csv', 'G1,2026-05-04,,F1,ATTENDED,'), ...rows('sessions.csv', 'G1,2026-05-04,1400,90,,') };
    expect(await errorsOf(folder, filled)).toEqual(['BAD_VALUE sessions.csv:2 start']);
  });
});

describe('a row whose identifier cannot be read', () => {
  const lost = edited(baseFolder, 'organisations.csv', 'JA,AGENCY,Jugendamt', 'J:A,AGENCY,Jugendamt');

  it('is taken for the one that is named, so the rules of those who name it are asked', async () => {
    expect(await errorsOf(lost)).toEqual(['BAD_VALUE organisations.csv:2 id']);
    expect(await errorsOf(appended(lost, 'networks.csv', 'JA,SUED,2026-08-01,2026-08-31'))).toEqual(['BAD_VALUE organisations.csv:2 id', 'OVERLAP networks.csv:5 null']);
  });

  it('still shows what it names', async () => {
    const folder = edited(baseFolder, 'reservations.csv', 'R3,F3,G1', ',F3,G9');
    expect(await errorsOf(folder)).toEqual(['MISSING_VALUE reservations.csv:4 id', 'UNKNOWN_REFERENCE reservations.csv:4 offer_id']);
  });

  it('overlaps and takes a seat like any other', async () => {
    expect(await errorsOf(appended(baseFolder, 'agreements.csv', 'L|5,JA,NORD,2026-06-30,2026-06-30,29,L,Q,F,,,,,,'))).toEqual(['BAD_VALUE agreements.csv:6 id', 'OVERLAP agreements.csv:6 null']);
    expect(await errorsOf(appended(baseFolder, 'reservations.csv', 'R|5,F3,G1,INTEGRATED,2026-05-04,2026-05-04,'))).toEqual(['BAD_VALUE reservations.csv:6 id', 'OVERBOOKED reservations.csv:6 null']);
  });
});

describe('beside stored rows', () => {
  it('one that an unreadable row may replace proves nothing, the folder\'s own rows do', async () => {
    const stored = 'L6,JA,NORD,2026-06-30,2026-06-30,29,L,Q,F,,,,,,';
    expect(await errorsOf(rows('agreements.csv', stored), filled)).toEqual(['OVERLAP agreements.csv:2 null']);
    expect(await errorsOf(rows('agreements.csv', stored, '?'), filled)).toEqual(['BAD_VALUE agreements.csv:3 null']);
    const own = ['L6,JA,CLUB,2026-06-30,,29,L,Q,F,,,,,,', 'L7,JA,CLUB,2026-07-01,,29,L,Q,F,,,,,,'];
    expect(await errorsOf(rows('agreements.csv', ...own, '?'), filled)).toEqual(['BAD_VALUE agreements.csv:4 null', 'OVERLAP agreements.csv:3 null']);
  });

  it('one that a row of another key may replace still stands', async () => {
    const faulty = 'G1,NIEMAND,2026-01-01,,';
    expect(await errorsOf(rows('certificates.csv', faulty, 'G2,JA,2026-12-31,,'), filled)).toEqual(['OVERLAP certificates.csv:3 null', 'UNKNOWN_REFERENCE certificates.csv:2 agency_id']);
    expect(await errorsOf(rows('certificates.csv', faulty, 'G1,JA,2027-01-01,,'), filled)).toEqual(['UNKNOWN_REFERENCE certificates.csv:2 agency_id']);
  });

  it('a faulty row of a known key replaces the stored one', async () => {
    const folder = rows('agreements.csv', 'L1,JA,NORD,2026-01-01,heute,29,L,Q,F,,,,,,', 'L6,JA,NORD,2026-06-30,2026-06-30,29,L,Q,F,,,,,,');
    expect(await errorsOf(folder, filled)).toEqual(['BAD_VALUE agreements.csv:2 valid_to']);
  });

  it('stored reservations and capacities count unless an unreadable row may replace them', async () => {
    const overbooked = rows('reservations.csv', 'R5,F3,G1,INTEGRATED,2026-05-04,2026-05-04,');
    expect(await errorsOf(overbooked, filled)).toEqual(['OVERBOOKED reservations.csv:2 null']);
    expect(await errorsOf(appended(overbooked, 'reservations.csv', 'R9,F2,G2,HALB,2026-07-01,,'), filled)).toEqual(['BAD_VALUE reservations.csv:3 variant', 'OVERBOOKED reservations.csv:2 null']);
    expect(await errorsOf(appended(overbooked, 'reservations.csv', '?'), filled)).toEqual(['BAD_VALUE reservations.csv:3 null']);
    expect(await errorsOf({ ...overbooked, ...rows('offers.csv', '?') }, filled)).toEqual(['BAD_VALUE offers.csv:2 null']);
    expect(await errorsOf({ ...overbooked, ...rows('offers.csv', 'G1,NORD,Starke Kids,SOCIAL_SKILLS,GROUP,OPEN,ONLINE,,,,,,,,,,,,,,,') }, filled)).toEqual(['MISSING_VALUE offers.csv:2 capacity']);
  });

  it('an organisation whose kind cannot be read has no wrong kind', async () => {
    const folder = { ...rows('organisations.csv', 'CLUB,VEREIN,Boxclub,,,06432002,,,,,,,'), ...rows('networks.csv', 'CLUB,NORD,2026-01-01,') };
    expect(await errorsOf(folder, filled)).toEqual(['BAD_VALUE organisations.csv:2 kind']);
  });
});

describe('other errors that one faulty row hid', () => {
  it('a line with bytes that are not UTF-8 leaves the other lines of its file readable', async () => {
    const bytes = Buffer.from(edited(baseFolder, 'organisations.csv', 'CLUB,PARTNER', 'CLUB,VEREIN')['organisations.csv']!, 'latin1');
    expect(await errorsOf({ ...baseFolder, 'organisations.csv': bytes })).toEqual(['BAD_VALUE organisations.csv:5 null', 'BAD_VALUE organisations.csv:6 kind']);
  });

  it('a referral without an agency may be of the agency that is responsible for it', async () => {
    expect(await errorsOf(edited(baseFolder, 'referrals.csv', 'F2,JA,JA', 'F2,,JA'))).toEqual(['MISSING_VALUE referrals.csv:3 agency_id']);
  });
});
