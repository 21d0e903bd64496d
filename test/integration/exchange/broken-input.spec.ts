import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appended, baseFolder, checksum, edited, importInto, type TestFolder } from '../../support/exchange-folder.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

interface Broken {
  readonly kind: string;
  readonly folder: TestFolder;
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
  /** What the sentence names; null where there is no value to name. */
  readonly value: string | null;
}

const base = baseFolder;
const broken: Broken[] = [];

/** One text replaced. */
const when = (kind: string, file: string, [found, replacement]: readonly [string, string], code: string, line: number, column: string | null, value: string | null): void => {
  broken.push({ kind, folder: edited(base, file, found, replacement), code, file, line, column, value });
};
/** One row added. */
const whenAdded = (kind: string, file: string, row: string, code: string, line: number, column: string | null, value: string | null): void => {
  broken.push({ kind, folder: appended(base, file, row), code, file, line, column, value });
};

const long = 'x'.repeat(10_001);

// the file and its header
broken.push({ kind: 'a csv file of another name', folder: { ...base, 'teilnehmer.csv': 'id\n1\n' }, code: 'UNKNOWN_FILE', file: 'teilnehmer.csv', line: 1, column: null, value: 'teilnehmer.csv' });
broken.push({ kind: 'an empty file', folder: { ...base, 'care_hours.csv': '' }, code: 'MISSING_COLUMN', file: 'care_hours.csv', line: 1, column: null, value: null });
broken.push({ kind: 'a file that is only a byte order mark', folder: { ...base, 'care_hours.csv': '\uFEFF' }, code: 'MISSING_COLUMN', file: 'care_hours.csv', line: 1, column: null, value: null });
when('an unknown column', 'certificates.csv', ['valid_to,number', 'valid_to,nummer'], 'UNKNOWN_COLUMN', 1, 'nummer', 'nummer');
when('a column with a blank before its name', 'certificates.csv', ['valid_to,number', 'valid_to, number'], 'UNKNOWN_COLUMN', 1, ' number', ' number');
when('a required column missing', 'weekly_rates.csv', ['agreement_id,module,amount_eur,valid_from,valid_to\nL1,BASIS,120.50,2026-01-01,2026-03-31\nL1,BASIS,125,2026-04-01,', 'agreement_id,module,valid_from\nL1,BASIS,2026-01-01'], 'MISSING_COLUMN', 1, 'amount_eur', 'amount_eur');
when('a column twice', 'certificates.csv', ['valid_to,number', 'valid_to,valid_to'], 'BAD_VALUE', 1, 'valid_to', 'valid_to');

// quoting, bytes, cells
when('a quote that is never closed', 'certificates.csv', ['2026-12-31,\n', '2026-12-31,"Z-2\n'], 'BAD_VALUE', 3, null, 'G2');
when('characters after a closing quote', 'certificates.csv', ['2026-12-31,\n', '2026-12-31,"Z"-2\n'], 'BAD_VALUE', 3, null, 'G2');
when('a quote inside a cell without quotes', 'certificates.csv', [',Z-1', ',Z"1'], 'BAD_VALUE', 2, null, 'G1');
when('a row with a cell too few', 'certificates.csv', ['G1,JA,2026-01-01,,Z-1', 'G1,JA,2026-01-01,'], 'BAD_VALUE', 2, null, '4');
when('a row with a cell too many', 'sessions.csv', ['HELD,false', 'HELD,false,x'], 'BAD_VALUE', 2, null, '7');
when('a blank line', 'sessions.csv', ['G1,2026-05-18', '\nG1,2026-05-18'], 'BAD_VALUE', 5, null, '1');
when('a carriage return without a line feed', 'certificates.csv', [',Z-1', ',Z\r1'], 'BAD_VALUE', 2, null, 'G1');
when('NUL in a cell', 'offers.csv', ['Starke Kids', 'Starke\0Kids'], 'BAD_VALUE', 2, 'title', 'Starke\\u0000Kids');
when('a cell of 10,001 characters', 'offers.csv', ['Starke Kids', long], 'BAD_VALUE', 2, 'title', 'xxxxx');
broken.push({
  kind: 'bytes that are not UTF-8',
  folder: { ...base, 'organisations.csv': Buffer.from(base['organisations.csv']!, 'latin1') },
  code: 'BAD_VALUE',
  file: 'organisations.csv',
  line: 5,
  column: null,
  value: null,
});

// values
when('a required cell empty', 'offers.csv', ['G2,SUED,Medien', 'G2,SUED,'], 'MISSING_VALUE', 3, 'title', null);
when('an identifier with a colon', 'social_spaces.csv', ['S1,JA', 'S1,JA,Nord,06432004,2026-01-01,\nS:2,JA'], 'BAD_VALUE', 3, 'id', 'S:2');
when('an identifier with a bar', 'social_spaces.csv', ['S1,JA', 'S1,JA,Nord,06432004,2026-01-01,\nS|2,JA'], 'BAD_VALUE', 3, 'id', 'S|2');
when('an identifier with a blank at its end', 'social_spaces.csv', ['S1,JA', 'S1,JA,Nord,06432004,2026-01-01,\nS2 ,JA'], 'BAD_VALUE', 3, 'id', 'S2 ');
when('an identifier of 65 characters', 'social_spaces.csv', ['S1,JA', `S1,JA,Nord,06432004,2026-01-01,\n${'ß'.repeat(65)},JA`], 'BAD_VALUE', 3, 'id', 'ßßß');
when('an identifier with a control character', 'social_spaces.csv', ['S1,JA', 'S1,JA,Nord,06432004,2026-01-01,\nS\t2,JA'], 'BAD_VALUE', 3, 'id', 'S\\t2');
when('a word that the column does not know', 'organisations.csv', ['CLUB,PARTNER', 'CLUB,VEREIN'], 'BAD_VALUE', 6, 'kind', 'VEREIN');
when('a word in small letters', 'sessions.csv', ['90,CANCELLED', '90,cancelled'], 'BAD_VALUE', 5, 'state', 'cancelled');
when('an AGS of a state that there is not', 'organisations.csv', ['Boxclub,,,06432002', 'Boxclub,,,17432002'], 'BAD_VALUE', 6, 'municipality_ags', '17432002');
when('an AGS of 7 digits', 'organisations.csv', ['Boxclub,,,06432002', 'Boxclub,,,6432002'], 'BAD_VALUE', 6, 'municipality_ags', '6432002');
when('an AGS in a list that is none', 'social_spaces.csv', ['06432004|06432002', '06432004|Dieburg'], 'BAD_VALUE', 2, 'municipality_ags', 'Dieburg');
when('a federal state that there is not', 'organisations.csv', ['06432004-JA-12,HE', '06432004-JA-12,XX'], 'BAD_VALUE', 2, 'federal_state', 'XX');
when('a day that the calendar does not know', 'certificates.csv', ['2026-12-31', '2026-02-30'], 'BAD_VALUE', 3, 'valid_to', '2026-02-30');
when('a day in German spelling', 'networks.csv', ['JA,SUED,2026-01-01', 'JA,SUED,01.01.2026'], 'BAD_VALUE', 4, 'valid_from', '01.01.2026');
when('a month that there is not', 'referrals.csv', ['2013-01', '2013-13'], 'BAD_VALUE', 3, 'birth_month', '2013-13');
when('a time of 24:00', 'sessions.csv', ['2026-05-05,15:00', '2026-05-05,24:00'], 'BAD_VALUE', 6, 'start', '24:00');
when('a number with an exponent', 'settlement_rates.csv', ['61.50', '6e1'], 'BAD_VALUE', 3, 'amount_eur', '6e1');
when('a number with a thousands separator', 'agreements.csv', ['100000.50', '"100,000.50"'], 'BAD_VALUE', 2, 'budget_total_eur', '100,000.50');
when('a decimal comma in a file separated by commas', 'settlement_rates.csv', ['61.50', '"61,50"'], 'BAD_VALUE', 3, 'amount_eur', '61,50');
when('an amount with three decimals', 'weekly_rates.csv', ['120.50', '120.505'], 'BAD_VALUE', 2, 'amount_eur', '120.505');
when('an amount below 0', 'weekly_rates.csv', ['120.50', '-120.50'], 'BAD_VALUE', 2, 'amount_eur', '-120.50');
when('an hour rate with five decimals', 'agreements.csv', ['58.0724', '58.07241'], 'BAD_VALUE', 2, 'hour_rate_eur', '58.07241');
when('a percentage above 100', 'settlement_rates.csv', ['12.5,100', '12.5,100.01'], 'BAD_VALUE', 3, 'unexcused_percent', '100.01');
when('a capacity of 0', 'offers.csv', ['ON_SITE,2,8', 'ON_SITE,0,8'], 'BAD_VALUE', 2, 'capacity', '0');
when('a capacity that is not whole', 'offers.csv', ['ON_SITE,2,8', 'ON_SITE,2.5,8'], 'BAD_VALUE', 2, 'capacity', '2.5');
when('minutes of 0', 'sessions.csv', ['16:00,60', '16:00,0'], 'BAD_VALUE', 4, 'minutes', '0');
when('weeks of 0', 'referrals.csv', ['2026-05-01,12,', '2026-05-01,0,'], 'BAD_VALUE', 2, 'weeks', '0');
when('a priority of 6', 'referrals.csv', ['12.5,1,true', '12.5,6,true'], 'BAD_VALUE', 2, 'priority', '6');
when('a distance below 0', 'referrals.csv', ['12.5,1,true', '-1,1,true'], 'BAD_VALUE', 2, 'max_km', '-1');
when('a latitude beyond the pole', 'offers.csv', ['49.96', '90.5'], 'BAD_VALUE', 2, 'lat', '90.5');
when('a boolean as a word', 'offers.csv', ['8.95,true', '8.95,ja'], 'BAD_VALUE', 2, 'settleable', 'ja');
when('a list with an empty element', 'agreements.csv', ['L2,JA,NORD,2026-07-01,,29|31', 'L2,JA,NORD,2026-07-01,,29||31'], 'BAD_VALUE', 3, 'legal_bases', '29||31');
when('a gender that the list does not know', 'offers.csv', ['F|M', 'F|W'], 'BAD_VALUE', 2, 'genders', 'W');
when('a language that is no ISO 639-1 code', 'offers.csv', ['de|tr', 'de|deu'], 'BAD_VALUE', 2, 'languages', 'deu');
when('a weekday in German', 'referrals.csv', ['MO 14:00-18:00', 'DI 14:00-18:00'], 'BAD_VALUE', 2, 'availability', 'DI 14:00-18:00');
when('a window that ends before it starts', 'referrals.csv', ['MO 14:00-18:00', 'MO 18:00-14:00'], 'BAD_VALUE', 2, 'availability', 'MO 18:00-14:00');
when('a validity that ends before it starts', 'certificates.csv', ['2026-12-31', '2025-12-31'], 'BAD_VALUE', 3, 'valid_to', '2025-12-31');
when('a reservation that ends before it starts', 'reservations.csv', ['2026-05-05,2026-05-05', '2026-05-05,2026-05-04'], 'BAD_VALUE', 5, 'to', '2026-05-04');
when('an approval that ends before it starts', 'referrals.csv', ['2026-04-01,2026-12-31', '2026-04-01,2026-03-31'], 'BAD_VALUE', 2, 'approved_to', '2026-03-31');
when('an age range that ends before it starts', 'offers.csv', [',8,14,', ',15,14,'], 'BAD_VALUE', 2, 'age_to', '14');
when('a latitude alone', 'referrals.csv', ['49.9,8.9', '49.9,'], 'MISSING_VALUE', 3, 'lon', null);
when('a longitude alone', 'offers.csv', ['49.96,8.95', ',8.95'], 'MISSING_VALUE', 2, 'lat', null);
when('a referral in a municipality without a point', 'referrals.csv', ['07235068', '07999999'], 'BAD_VALUE', 4, 'municipality_ags', '07999999');
when('an offer on site without a municipality', 'offers.csv', ['06432002,49.96', ',49.96'], 'MISSING_VALUE', 2, 'municipality_ags', null);
when('an offer on site in a municipality without a point', 'offers.csv', ['06432002,49.96,8.95', '06999999,,'], 'BAD_VALUE', 2, 'municipality_ags', '06999999');
when('co-hosts with more than 100 percent', 'offers.csv', ['SUED:16.67', 'SUED:75.01'], 'BAD_VALUE', 2, 'cohosts', 'SUED:75.01|CLUB:25');
when('a co-host with 0 percent', 'offers.csv', ['SUED:16.67', 'SUED:0.0'], 'BAD_VALUE', 2, 'cohosts', 'SUED:0.0');
when('a co-host without percent', 'offers.csv', ['SUED:16.67', 'SUED'], 'BAD_VALUE', 2, 'cohosts', 'SUED|CLUB:25');
when('a co-host twice', 'offers.csv', ['SUED:16.67', 'CLUB:16.67'], 'BAD_VALUE', 2, 'cohosts', 'CLUB:16.67');
when('the host as its own co-host', 'offers.csv', ['SUED:16.67', 'NORD:16.67'], 'BAD_VALUE', 2, 'cohosts', 'NORD:16.67');
when('a social space budget without a social space', 'agreements.csv', ['S1,58.0724', ',58.0724'], 'MISSING_VALUE', 2, 'social_space_id', null);
when('a social space budget without an hour rate', 'agreements.csv', ['S1,58.0724', 'S1,'], 'MISSING_VALUE', 2, 'hour_rate_eur', null);

// references
when('an agency that is not there', 'certificates.csv', ['G2,JA', 'G2,JA9'], 'UNKNOWN_REFERENCE', 3, 'agency_id', 'JA9');
when('a provider as agency', 'networks.csv', ['JA,SUED', 'SUED,SUED'], 'UNKNOWN_REFERENCE', 4, 'agency_id', 'SUED');
when('an agency as provider', 'networks.csv', ['JA,SUED', 'JA,JA2'], 'UNKNOWN_REFERENCE', 4, 'provider_id', 'JA2');
when('another agency as responsible', 'referrals.csv', ['F2,JA,JA', 'F2,JA,JA2'], 'UNKNOWN_REFERENCE', 3, 'responsible_id', 'JA2');
when('an agency as host', 'offers.csv', ['G2,SUED', 'G2,JA'], 'UNKNOWN_REFERENCE', 3, 'host_id', 'JA');
when('a co-host that is not there', 'offers.csv', ['CLUB:25', 'CHOR:25'], 'UNKNOWN_REFERENCE', 2, 'cohosts', 'CHOR');
when('a wished offer that is not there', 'referrals.csv', ['G1|G2', 'G1|G9'], 'UNKNOWN_REFERENCE', 2, 'wish_offer_ids', 'G9');
when('a user of a rate that is not there', 'settlement_rates.csv', ['NORD,SUED,G1', 'NORD,WEST,G1'], 'UNKNOWN_REFERENCE', 4, 'user_id', 'WEST');
when('an offer of a rate that is not there', 'settlement_rates.csv', ['NORD,SUED,G1', 'NORD,SUED,G9'], 'UNKNOWN_REFERENCE', 4, 'offer_id', 'G9');
when('a social space that is not there', 'agreements.csv', ['S1,58.0724', 'S9,58.0724'], 'UNKNOWN_REFERENCE', 2, 'social_space_id', 'S9');
when('an agreement that is not there', 'weekly_rates.csv', ['L1,BASIS,125', 'L9,BASIS,125'], 'UNKNOWN_REFERENCE', 3, 'agreement_id', 'L9');
when('a referral that is not there', 'care_hours.csv', ['F1,NORD,2026-05-06,,', 'F9,NORD,2026-05-06,,'], 'UNKNOWN_REFERENCE', 2, 'referral_id', 'F9');
when('an identifier in other letters', 'certificates.csv', ['G2,JA', 'g2,JA'], 'UNKNOWN_REFERENCE', 3, 'offer_id', 'g2');
when('attendance on a day without a session', 'attendance.csv', ['G2,2026-05-05', 'G2,2026-05-06'], 'UNKNOWN_REFERENCE', 5, 'date', '2026-05-06');
when('attendance at a time without a session', 'attendance.csv', ['2026-05-04,14:00', '2026-05-04,14:30'], 'UNKNOWN_REFERENCE', 3, 'start', '14:30');
when('attendance without start where there are two sessions', 'attendance.csv', ['2026-05-11,14:00', '2026-05-11,'], 'MISSING_VALUE', 4, 'start', '2026-05-11');

// rows together
whenAdded('an id twice', 'organisations.csv', 'SUED,PROVIDER,Süd zum zweiten,,,06411000,,,,,,,', 'DUPLICATE_ID', 7, 'id', 'SUED');
whenAdded('a key of several columns twice', 'certificates.csv', 'G1,JA,2026-01-01,2026-01-31,', 'DUPLICATE_ID', 4, null, 'G1');
whenAdded('a session twice', 'sessions.csv', 'G2,2026-05-05,15:00,60,,', 'DUPLICATE_ID', 7, null, 'start "15:00"');
whenAdded('attendance twice, once with its start found', 'attendance.csv', 'G1,2026-05-04,14:00,F1,ATTENDED,', 'DUPLICATE_ID', 6, null, 'start "14:00"');
whenAdded('care hours twice, both without start', 'care_hours.csv', 'F1,NORD,2026-05-06,,45,PARENT,CASE,PROFESSIONAL', 'DUPLICATE_ID', 4, null, 'F1');
whenAdded('agreements that overlap', 'agreements.csv', 'L5,JA,NORD,2026-06-30,2026-06-30,29,L,Q,F,,,,,,', 'OVERLAP', 6, null, '2026-06-30');
whenAdded('settlement rates of one scope that overlap', 'settlement_rates.csv', 'V4,JA,NORD,SUED,G1,SOCIAL_SKILLS,COURSE,1,,,2027-01-01,', 'OVERLAP', 5, null, '2027-01-01');
whenAdded('weekly rates that overlap', 'weekly_rates.csv', 'L1,BASIS,1,2026-03-31,2026-03-31', 'OVERLAP', 4, null, '2026-03-31');
whenAdded('network memberships that overlap', 'networks.csv', 'JA,SUED,2026-08-01,2026-08-31', 'OVERLAP', 5, null, '2026-08-01');
whenAdded('certificates that overlap', 'certificates.csv', 'G2,JA,2026-12-31,,', 'OVERLAP', 4, null, '2026-12-31');
whenAdded('confirmed reservations of one referral that overlap', 'reservations.csv', 'R5,F3,G2,INTEGRATED,2026-05-05,,', 'OVERLAP', 6, null, '2026-05-05');
whenAdded('more confirmed reservations than seats', 'reservations.csv', 'R5,F3,G1,INTEGRATED,2026-05-04,2026-05-04,', 'OVERBOOKED', 6, null, '2026-05-04');
when('attendance without a reservation that covers the day', 'reservations.csv', ['G2,INTEGRATED,2026-05-05,2026-05-05', 'G2,INTEGRATED,2026-05-06,2026-05-06'], 'NO_RESERVATION', 5, null, 'F3');
when('attendance under a cancelled reservation', 'reservations.csv', ['2026-05-05,2026-05-05,CONFIRMED', '2026-05-05,2026-05-05,CANCELLED'], 'NO_RESERVATION', 5, null, 'F3');

// what the row before the mistake looks like does not move the line
broken.push({
  kind: 'a bad cell after a cell with line breaks',
  folder: edited(edited(base, 'offers.csv', 'Starke Kids', '"Starke\r\n\n""Kids"""'), 'offers.csv', 'COURSE,CLOSED', 'KURS,CLOSED'),
  code: 'BAD_VALUE',
  file: 'offers.csv',
  line: 5,
  column: 'kind',
  value: 'KURS',
});

/** The file at which the error stands where it is not the one that was changed. */
const errorFile = ({ code, file }: Broken): string => (code === 'NO_RESERVATION' ? 'attendance.csv' : file);

describe('a folder with a mistake (exchange-format.md 6)', () => {
  let database: TestDatabase;
  let before: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    // stored rows of other identifiers, so that "nothing changed" is said of something
    const stored = Object.fromEntries(
      Object.entries(baseFolder).map(([file, text]) => [file, text.replaceAll(/\b(JA2?|NORD|SUED|CLUB|[SLGVFR]\d)\b(?=[,|:])/g, 'alt-$1').replaceAll('-alt-JA-12', '-JA-12')]),
    );
    const result = await importInto(database, stored);
    expect(result.errors).toEqual([]);
    before = await checksum(database);
  });
  afterAll(async () => database.close());

  it('has none as it is', async () => {
    const result = await importInto(database, baseFolder, { dryRun: true });
    expect(result.errors).toEqual([]);
    expect(result.imported['sessions.csv']).toEqual({ rows: 5, created: 5, updated: 0, unchanged: 0 });
    expect(await checksum(database)).toBe(before);
  });

  it.each(broken)('$kind is $code', async (mistake) => {
    const result = await importInto(database, mistake.folder);
    expect(result.errors.map(({ file, line, column, code }) => ({ file, line, column, code }))).toEqual([
      { file: errorFile(mistake), line: mistake.line, column: mistake.column, code: mistake.code },
    ]);
    expect(result.errorCount).toBe(1);
    expect(result.imported).toEqual({});
    expect(result.errors[0]!.message).toMatch(/, expected /);
    if (mistake.value !== null) expect(result.errors[0]!.message).toContain(mistake.value);
    expect(await checksum(database)).toBe(before);
  });
});
