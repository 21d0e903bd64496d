import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDataSource, SERVICE_ROLE, UnitOfWork } from '#platform';
import { appended, BASE_WORLD, baseFolder, checksum, edited, importInto, only } from '../../support/exchange-folder.js';
import { countStatements } from '../../support/statement-counter.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase({ world: BASE_WORLD });
});
afterEach(async () => database.close());

const AGREEMENTS = 'id,agency_id,provider_id,valid_from,valid_to,legal_bases,service_part,quality_part,fee_part\n';
const agreement = (id: string, from: string, to: string, quality = 'Q'): string => `${id},JA,NORD,${from},${to},29,L,${quality},F\n`;
const codes = (errors: readonly { code: string; file: string; line: number }[]): string[] => errors.map(({ code, file, line }) => `${code} ${file}:${line}`);

describe('all rules are checked on the state after the whole import', () => {
  it('two agreements exchange their times', async () => {
    const swapped = AGREEMENTS + agreement('L1', '2026-07-01', '') + agreement('L2', '2026-01-01', '2026-06-30');
    const result = await importInto(database, { 'agreements.csv': swapped });
    expect(result.errors).toEqual([]);
    expect(result.imported).toEqual({ 'agreements.csv': { rows: 2, created: 0, updated: 2, unchanged: 0 } });
  });

  it('a stored row that the folder replaces does not overlap with its successor', async () => {
    const shortened = AGREEMENTS + agreement('L2', '2026-07-01', '2026-08-31') + agreement('L6', '2026-09-01', '');
    expect((await importInto(database, { 'agreements.csv': shortened })).errors).toEqual([]);
  });

  it('a row that overlaps with a stored one is the row that the error points at', async () => {
    const result = await importInto(database, { 'agreements.csv': AGREEMENTS + agreement('L6', '2026-06-30', '2026-06-30') });
    expect(codes(result.errors)).toEqual(['OVERLAP agreements.csv:2']);
    expect(result.errors[0]!.message).toContain('that is stored');
  });

  it('a row that begins before a stored one and reaches into it, too', async () => {
    const result = await importInto(database, { 'agreements.csv': AGREEMENTS + agreement('L6', '2025-01-01', '2026-01-01') });
    expect(codes(result.errors)).toEqual(['OVERLAP agreements.csv:2']);
  });

  it('a draft overlaps with nothing until its last part is there (NRW-01)', async () => {
    expect((await importInto(database, { 'agreements.csv': AGREEMENTS + agreement('L6', '2026-08-01', '', '') })).errors).toEqual([]);
    expect(codes((await importInto(database, { 'agreements.csv': AGREEMENTS + agreement('L6', '2026-08-01', '') })).errors)).toEqual(['OVERLAP agreements.csv:2']);
  });

  it('a rate of another scope does not overlap', async () => {
    const rate = 'id,agency_id,host_id,unit,amount_eur,valid_from\nV9,JA,NORD,COURSE,1,2026-01-01\n';
    expect((await importInto(database, { 'settlement_rates.csv': rate })).errors).toEqual([]);
    expect(codes((await importInto(database, { 'settlement_rates.csv': rate.replace('V9', 'V10') })).errors)).toEqual(['OVERLAP settlement_rates.csv:2']);
  });

  it('what is only negotiated in the service holds on no day and stands in no import\'s way (NRW-13)', async () => {
    await database.superuser.query(`
      SELECT set_config('pv.actor', 'author', false);
      INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part)
        SELECT 'IN-TALKS', agency_id, provider_id, '2027-01-01', '{29}', 'L', 'Q', 'F' FROM agreements.agreement WHERE code = 'L1';
      INSERT INTO agreements.weekly_rate (agreement_id, module, amount_cents, valid_from)
        SELECT id, 'FLEX', 1, '2026-01-01' FROM agreements.agreement WHERE code = 'L1';
      INSERT INTO agreements.service_description (agency_id, code, version, title, text, created_by)
        SELECT agency_id, 'GROUP', 1, 'Gruppe', 'Zwei Fachkräfte', '' FROM agreements.agreement WHERE code = 'L1';
      INSERT INTO agreements.settlement_rate (code, agency_id, host_id, unit, amount_cents, valid_from, service_description_id)
        SELECT 'RATE-IN-TALKS', a.agency_id, a.provider_id, 'COURSE', 1, '2026-01-01', d.id FROM agreements.agreement a, agreements.service_description d WHERE a.code = 'L1'`);
    const result = await importInto(database, {
      'agreements.csv': AGREEMENTS + agreement('L1', '2026-01-01', '2026-06-30') + agreement('L2', '2026-07-01', '2026-12-31') + agreement('L6', '2027-01-01', ''),
      'weekly_rates.csv': 'agreement_id,module,amount_eur,valid_from\nL1,FLEX,99,2026-01-01\n',
      'settlement_rates.csv': 'id,agency_id,host_id,unit,amount_eur,valid_from\nV9,JA,NORD,COURSE,1,2026-01-01\n',
    });
    expect(result.errors).toEqual([]);
    expect(result.imported['weekly_rates.csv']).toEqual({ rows: 1, created: 1, updated: 0, unchanged: 0 });
    const { rows } = await database.superuser.query(`SELECT amount_cents, state, origin FROM agreements.weekly_rate WHERE module = 'FLEX' ORDER BY amount_cents`);
    expect(rows).toEqual([{ amount_cents: '1', state: 'DRAFT', origin: 'SERVICE' }, { amount_cents: '9900', state: 'ACTIVE', origin: 'IMPORT' }]);
  });

  it('what an import changes was decided outside and is of origin IMPORT, whoever negotiated it before (NRW-13)', async () => {
    await database.superuser.query(`BEGIN; SET LOCAL session_replication_role = replica; UPDATE agreements.agreement SET origin = 'SERVICE' WHERE code = 'L1'; COMMIT`);
    await importInto(database, { 'agreements.csv': AGREEMENTS + agreement('L1', '2026-01-01', '2026-05-31') });
    const { rows } = await database.superuser.query('SELECT code, origin FROM agreements.agreement ORDER BY code');
    expect(rows).toEqual(['L1', 'L2', 'L3', 'L4'].map((code) => ({ code, origin: 'IMPORT' })));
  });

  it('an organisation keeps the kind by which stored rows name it', async () => {
    const organisations = edited(only(baseFolder, 'organisations.csv'), 'organisations.csv', 'SUED,PROVIDER', 'SUED,AGENCY');
    const result = await importInto(database, organisations);
    expect(result.errors.map(({ code, line, column }) => ({ code, line, column }))).toEqual([{ code: 'UNKNOWN_REFERENCE', line: 5, column: 'kind' }]);
  });

  it('and may change it where the folder changes those rows with it', async () => {
    const all = edited(edited(baseFolder, 'organisations.csv', 'CLUB,PARTNER', 'CLUB,AGENCY'), 'offers.csv', 'SUED:16.67|CLUB:25', 'SUED:16.67');
    expect((await importInto(database, all)).errors).toEqual([]);
  });

  it('references lead to stored rows', async () => {
    const result = await importInto(database, appended(only(baseFolder, 'attendance.csv'), 'attendance.csv', 'G1,2026-05-11,16:00,F1,ATTENDED,'));
    expect(result.errors).toEqual([]);
    expect(result.imported).toEqual({ 'attendance.csv': { rows: 5, created: 1, updated: 0, unchanged: 4 } });
  });

  it('a second session on a day asks for the start, whoever brings it', async () => {
    const result = await importInto(database, { ...only(baseFolder, 'attendance.csv'), 'sessions.csv': 'offer_id,date,start,minutes\nG1,2026-05-04,17:00,90\n' });
    expect(codes(result.errors)).toEqual(['MISSING_VALUE attendance.csv:2']);
  });

  it('every attendance row of the folder needs a reservation, stored attendance keeps standing without one', async () => {
    const cancelled = edited(only(baseFolder, 'reservations.csv'), 'reservations.csv', '2026-05-05,2026-05-05,CONFIRMED', '2026-05-05,2026-05-05,CANCELLED');
    expect((await importInto(database, cancelled)).errors).toEqual([]);
    expect(codes((await importInto(database, only(baseFolder, 'attendance.csv'))).errors)).toEqual(['NO_RESERVATION attendance.csv:5']);
  });
});

describe('an import', () => {
  it('waits for the one before it: of two at once the second finds its rows unchanged', async () => {
    const own = await createTestDatabase();
    try {
      const results = await Promise.all([importInto(own, baseFolder), importInto(own, baseFolder)]);
      expect(results.map(({ errors }) => errors)).toEqual([[], []]);
      expect(results.map(({ imported }) => imported['sessions.csv']!.created).toSorted((a, b) => a - b)).toEqual([0, 5]);
    } finally {
      await own.close();
    }
  });

  it('takes the same number of statements for five rows and for five thousand', async () => {
    const sessions = (count: number): Record<string, string> => ({
      'sessions.csv': `offer_id,date,start,minutes\n${Array.from({ length: count }, (_, i) => `G1,20${27 + Math.floor(i / 900)}-01-${10 + (i % 15)},${10 + (Math.floor(i / 15) % 10)}:${10 + (Math.floor(i / 150) % 6) * 5},60`).join('\n')}\n`,
    });
    const counter = await countStatements(database.url);
    const dataSource = await openDataSource({ url: counter.url, poolSize: 1, entities: [], role: SERVICE_ROLE, applicationName: 'pv-test' });
    try {
      const through = { ...database, unitOfWork: new UnitOfWork(dataSource) };
      const taken = async (folder: Record<string, string>): Promise<number> => {
        counter.take();
        expect((await importInto(through, folder)).errors).toEqual([]);
        return counter.take();
      };
      const few = await taken(sessions(5));
      expect(await taken(sessions(5000))).toBe(few);
    } finally {
      await dataSource.destroy();
      await counter.close();
    }
  });
});

describe('the errors of a folder', () => {
  it('are listed together, by file, line and column', async () => {
    let folder = edited(baseFolder, 'organisations.csv', 'CLUB,PARTNER', 'CLUB,VEREIN');
    folder = edited(folder, 'offers.csv', 'ON_SITE,2,8,14', 'ON_SITE,0,8,x');
    folder = edited(folder, 'care_hours.csv', 'F1,NORD,2026-05-06,,60', 'F9,NORD,2026-05-06,,60');
    folder = edited(folder, 'networks.csv', '2026-06-30', '2026-07-31');
    expect(codes((await importInto(database, folder)).errors)).toEqual([
      'BAD_VALUE organisations.csv:6',
      'OVERLAP networks.csv:3',
      'BAD_VALUE offers.csv:2',
      'BAD_VALUE offers.csv:2',
      'UNKNOWN_REFERENCE care_hours.csv:2',
    ]);
  });

  it('a row with a bad cell is still known to those who name it', async () => {
    const empty = await createTestDatabase();
    try {
      const folder = edited(baseFolder, 'offers.csv', 'G2,SUED,Medien,MEDIA,COURSE', 'G2,SUED,Medien,MEDIA,KURS');
      expect(codes((await importInto(empty, folder)).errors)).toEqual(['BAD_VALUE offers.csv:3']);
    } finally {
      await empty.close();
    }
  });

  it('of a file that could not be read to its end are not followed by unknown references to it', async () => {
    const empty = await createTestDatabase();
    try {
      const folder = edited(baseFolder, 'organisations.csv', 'NORD,PROVIDER,Nord gGmbH', 'NORD,PROVIDER,"Nord gGmbH');
      expect(codes((await importInto(empty, folder)).errors)).toEqual(['BAD_VALUE organisations.csv:4']);
    } finally {
      await empty.close();
    }
  });

  it('are all counted and listed up to 1,000', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `G1,2026-0${1 + (i % 9)}-01,1${i % 10}:00,${i % 2 === 0 ? 'viele' : '0'},,`).join('\n');
    const result = await importInto(database, { 'sessions.csv': `offer_id,date,start,minutes,state,entry\n${rows}\n` });
    expect(result.errors).toHaveLength(1000);
    // 90 keys, each 16 or 17 times: 1,410 rows too many, beside 1,500 bad numbers
    expect(result.errorCount).toBe(1500 + 1410);
    expect(result.errors.map(({ line }) => line)).toEqual(result.errors.map(({ line }) => line).toSorted((a, b) => a - b));
  });

  it('leave nothing behind: a folder of a thousand good rows and one bad cell', async () => {
    const before = await checksum(database);
    const rows = Array.from({ length: 1000 }, (_, i) => `X${i},PROVIDER,Träger ${i},06432002`).join('\n');
    const result = await importInto(database, { 'organisations.csv': `id,kind,name,municipality_ags\n${rows}\nY,PROVIDER,,06432002\n` });
    expect(codes(result.errors)).toEqual(['MISSING_VALUE organisations.csv:1002']);
    expect(await checksum(database)).toBe(before);
  });
});
