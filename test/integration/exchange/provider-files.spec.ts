import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ExportProviderFileQuery, ImportProviderFileUseCase, type CatalogueFileKind, type ImportResult, type ProviderFileFormat } from '#exchange';
import { UnitOfWork, type RequestContext, type Transaction, type UnitOfWorkOptions } from '#platform';
import { parse } from 'csv-parse/sync';
import { baseFolder, checksum, importInto } from '../../support/exchange-folder.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** A Sunday between the sessions of the base folder: 4, 5 and 11 May are held, 11 May 16:00 is planned. */
const NOW = '2026-05-10T10:00:00Z';

let database: TestDatabase;
let unitOfWork: UnitOfWork;
const organisations = new Map<string, string>();

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  unitOfWork = database.unitOfWork;
  expect((await importInto(database, baseFolder)).errors).toEqual([]);
  const { rows } = await database.superuser.query<{ code: string; id: string }>('SELECT code, id FROM identity.organisation');
  for (const { code, id } of rows) organisations.set(code, id);
});
afterAll(() => database.close());
// Whatever a test brings in: every seat that is counted is claimed, and every reservation has its seats.
afterEach(async () => {
  const { rows } = await database.superuser.query(
    `SELECT o.code, s.date FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id,
       LATERAL (SELECT count(*) AS claims FROM offers.seat_claim c WHERE c.session_id = s.id) c,
       LATERAL (SELECT count(*) AS reserved FROM reservations.reservation r WHERE r.offer_id = s.offer_id AND r.state = 'CONFIRMED' AND r.period @> s.date) r
     WHERE s.seats_taken <> c.claims OR c.claims <> r.reserved`,
  );
  expect(rows).toEqual([]);
});


const as = (code: string): RequestContext => asOrganisation(organisations.get(code)!);
const NORD = 'NORD';

const exported = (kind: CatalogueFileKind, format: ProviderFileFormat, code = NORD, span: { from: string | null; to: string | null } = { from: null, to: null }): Promise<Buffer> =>
  new ExportProviderFileQuery(unitOfWork).run(as(code), { kind, format, span });

async function imported(file: string | Buffer, { code = NORD, dryRun = false }: { code?: string; dryRun?: boolean } = {}): Promise<ImportResult> {
  const outcome = await new ImportProviderFileUseCase(unitOfWork).run(as(code), Buffer.from(file), dryRun);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

/** Tells of every statement that work sends. */
class CountingUnitOfWork extends UnitOfWork {
  constructor(
    dataSource: TestDatabase['dataSource'],
    private readonly tell: () => void,
  ) {
    super(dataSource, { now: NOW });
  }

  override run<T>(context: RequestContext, work: (tx: Transaction) => Promise<T>, options?: UnitOfWorkOptions): Promise<T> {
    const counted = async (tx: Transaction): Promise<T> => {
      const query = tx.client.query.bind(tx.client) as (...args: unknown[]) => unknown;
      Object.assign(tx.client, { query: (...args: unknown[]) => (this.tell(), query(...args)) });
      try {
        return await work(tx);
      } finally {
        Object.assign(tx.client, { query });
      }
    };
    return super.run(context, counted, options);
  }
}

const messages = (result: ImportResult): string[] => result.errors.map(({ line, column, code, message }) => `${line} ${column ?? '-'} ${code} ${message}`);

const OFFERS = baseFolder['offers.csv']!.split('\n')[0]!;
const SESSIONS = 'offer_id,date,start,minutes,state,entry';
const file = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
const count = (rows: number, created: number, updated: number, unchanged: number) => ({ rows, created, updated, unchanged });

describe('a provider takes its catalogue out', () => {
  it('as the files that pv import knows: its own offers and their sessions, and nobody else\'s', async () => {
    expect((await exported('offers', 'csv')).toString()).toBe(
      `${OFFERS}\r\nG1,NORD,Starke Kids,SOCIAL_SKILLS,GROUP,OPEN,ON_SITE,2,8,14,F|M,MEDIA,de|tr,WHEELCHAIR,VIOLENCE,2,PROFESSIONAL,SUED:16.67|CLUB:25,06432002,49.96,8.95,true\r\n`,
    );
    expect((await exported('sessions', 'csv')).toString()).toBe(
      [SESSIONS, 'G1,2026-05-04,14:00,90,HELD,false', 'G1,2026-05-11,14:00,90,HELD,false', 'G1,2026-05-11,16:00,60,PLANNED,false', 'G1,2026-05-18,14:00,90,CANCELLED,false', ''].join('\r\n'),
    );
    expect((await exported('sessions', 'csv', NORD, { from: '2026-05-11', to: '2026-05-11' })).toString().split('\r\n')).toHaveLength(4);
    expect((await exported('offers', 'csv', 'JA')).toString()).toBe(`${OFFERS}\r\n`);
  });

  it.each(['offers', 'sessions'] as const)('%s: what is taken out changes nothing when it is brought in, by pv import and by upload, and comes out with the same bytes', async (kind) => {
    const before = await exported(kind, 'csv');
    const again = await importInto(database, { [`${kind}.csv`]: before });
    expect([again.errors, again.imported[`${kind}.csv`]]).toEqual([[], expect.objectContaining({ created: 0, updated: 0 })]);
    const state = await checksum(database);
    for (const format of ['csv', 'xlsx'] as const) {
      const result = await imported(await exported(kind, format));
      const { rows } = result.imported[`${kind}.${format}`]!;
      expect([messages(result), result.imported]).toEqual([[], { [`${kind}.${format}`]: count(rows, 0, 0, rows) }]);
    }
    expect(await checksum(database)).toBe(state);
    expect((await exported(kind, 'csv')).equals(before)).toBe(true);
  });
});

const HOSTILE = ['=1+1', '+49 30', '-5', '@SUM(A1)', '\tTab', '=HYPERLINK("http://x","y")', 'a,b;c|d', '"Anführung"', 'zwei\nZeilen', 'CR\rallein', ' Blank ', '#REF!', 'Ümläut 😀', "'Hochkomma", '2026-05-01', '007', 'WAHR', '1,5'];

describe('texts that a spreadsheet program would take for something else', () => {
  it('come back as they were, through CSV and through XLSX', async () => {
    const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM offers.offer WHERE code = 'G1'`);
    for (const title of HOSTILE) {
      await database.superuser.query('UPDATE offers.offer SET title = $2 WHERE id = $1', [rows[0]!.id, title]);
      expect(parse(await exported('offers', 'csv'), { columns: true, record_delimiter: '\r\n' })).toMatchObject([{ title }]);
      for (const format of ['csv', 'xlsx'] as const) {
        const result = await imported(await exported('offers', format));
        // The one exception: an error of a formula is none that a workbook could tell from a text.
        if (format === 'xlsx' && title === '#REF!') expect(messages(result)).toEqual(['2 title BAD_VALUE title is "#REF!", expected a text']);
        else expect([title, messages(result), result.imported[`offers.${format}`]]).toEqual([title, [], count(1, 0, 0, 1)]);
      }
    }
    await database.superuser.query(`UPDATE offers.offer SET title = 'Starke Kids' WHERE id = $1`, [rows[0]!.id]);
  });
});

describe('a provider brings offers in', () => {
  const NEW = 'NEU-1,NORD,Mut tut gut,SOCIAL_SKILLS,GROUP,OPEN,ON_SITE,6,8,12,,ANGER|SCHOOL,de|uk,,VIOLENCE,,,SUED:12.50,06432002,,,';

  it('new ones under identifiers of its own, and the same file twice changes nothing', async () => {
    const first = await imported(file(OFFERS, NEW));
    expect([messages(first), first.imported]).toEqual([[], { 'offers.csv': count(1, 1, 0, 0) }]);
    const { rows } = await database.superuser.query(
      `SELECT o.title, o.capacity, o.topics, o.languages, o.staff, o.lead_qualification, o.settleable, o.origin, o.cohost_percents, h.code AS host, c.source
       FROM offers.offer o JOIN identity.organisation h ON h.id = o.host_id JOIN offers.capacity_confirmation c ON c.offer_id = o.id WHERE o.code = 'NEU-1'`,
    );
    expect(rows).toEqual([
      { title: 'Mut tut gut', capacity: 6, topics: ['ANGER', 'SCHOOL'], languages: ['de', 'uk'], staff: 2, lead_qualification: 'PROFESSIONAL', settleable: true, origin: 'SERVICE', cohost_percents: ['12.5'], host: 'NORD', source: 'PUBLISHED' },
    ]);
    const state = await checksum(database);
    expect((await imported(file(OFFERS, NEW))).imported).toEqual({ 'offers.csv': count(1, 0, 0, 1) });
    expect(await checksum(database)).toBe(state);
  });

  it('changes replace what the file knows and leave what it does not know', async () => {
    await database.superuser.query(`UPDATE offers.offer SET description = 'Bleibt', minimum = 2, on_demand = true WHERE code = 'NEU-1'`);
    const result = await imported(file(OFFERS, NEW.replace('Mut tut gut', 'Mut').replace(',8,12,', ',,,')));
    expect([messages(result), result.imported]).toEqual([[], { 'offers.csv': count(1, 0, 1, 0) }]);
    const { rows } = await database.superuser.query(`SELECT title, age_from, age_to, description, minimum, on_demand FROM offers.offer WHERE code = 'NEU-1'`);
    expect(rows).toEqual([{ title: 'Mut', age_from: null, age_to: null, description: 'Bleibt', minimum: 2, on_demand: true }]);
    const journal = await database.superuser.query<{ action: string; before: { title: string } | null; after: { title?: string; files?: object } }>(
      `SELECT action, before, after FROM platform.journal ORDER BY id DESC LIMIT 2`,
    );
    expect(journal.rows.map(({ action, before, after }) => [action, before?.title, after.title ?? after.files])).toEqual([
      ['exchange.file-imported', undefined, { 'offers.csv': { created: 0, updated: 1, unchanged: 0 } }],
      ['offer.changed', 'Mut tut gut', 'Mut'],
    ]);
  });

  it('a dry run tells the same and writes nothing', async () => {
    const state = await checksum(database);
    const change = file(OFFERS, NEW.replace('Mut tut gut', 'Anders'), NEW.replace('NEU-1', 'NEU-2'));
    expect((await imported(change, { dryRun: true })).imported).toEqual({ 'offers.csv': count(2, 1, 1, 0) });
    expect(await checksum(database)).toBe(state);
  });

  it('all or nothing: with one error no row is written, and every error is told', async () => {
    const state = await checksum(database);
    const result = await imported(file(OFFERS, NEW.replace('NEU-1', 'NEU-3'), NEW.replace('NEU-1', 'NEU-4').replace(',6,', ',0,'), NEW.replace('NEU-1', 'NEU-5').replace('ANGER', 'UNSINN')));
    expect(result.imported).toEqual({});
    expect(messages(result)).toEqual([
      '3 capacity BAD_VALUE capacity is "0", expected a whole number from 1 to 1000000',
      '4 topics BAD_VALUE topics is "UNSINN", expected a code of the list TOPIC',
    ]);
    expect(await checksum(database)).toBe(state);
  });

  it.each([
    ['a foreign host', NEW.replace('NORD', 'SUED').replace('SUED:', 'CLUB:'), '2 host_id UNKNOWN_REFERENCE host_id is "SUED", expected the id of the own organisation, NORD'],
    ['a host that is not there', NEW.replace('NORD', 'NIEMAND'), '2 host_id UNKNOWN_REFERENCE host_id is "NIEMAND", expected the id of the own organisation, NORD'],
    ['a foreign offer', NEW.replace('NEU-1', 'G2'), '2 id BAD_VALUE id is "G2", expected the id of an own offer, or one that no offer has'],
    ['an unknown co-host', NEW.replace('SUED:', 'NIEMAND:'), '2 cohosts UNKNOWN_REFERENCE cohosts is "NIEMAND", expected the id of a known organisation of kind PROVIDER or PARTNER'],
    ['an agency as co-host', NEW.replace('SUED:', 'JA:'), '2 cohosts UNKNOWN_REFERENCE cohosts is "JA", expected the id of a known organisation of kind PROVIDER or PARTNER'],
    ['a category of no list', NEW.replace('SOCIAL_SKILLS', 'ZAUBERN'), '2 category BAD_VALUE category is "ZAUBERN", expected a code of the list CATEGORY'],
    ['an unknown municipality', NEW.replace('06432002', '06999999'), '2 municipality_ags BAD_VALUE municipality_ags is "06999999", expected an AGS that the gazetteer knows, or lat and lon'],
    ['a least number above the seats', NEW.replace(',6,8,12', ',1,8,12'), '2 - BAD_VALUE minimum of "NEU-1" is "2", expected a number up to the capacity of 1'],
    ['the same identifier twice', `${NEW}\n${NEW}`, '3 id DUPLICATE_ID id "NEU-1" stands in line 2 already, expected once in the file'],
  ])('%s is refused', async (_what, row, message) => {
    expect(messages(await imported(file(OFFERS, row)))).toEqual([message]);
  });

  it('an agency has no offers of its own', async () => {
    expect(messages(await imported(file(OFFERS, NEW.replace('NORD', 'JA')), { code: 'JA' }))).toEqual(['2 host_id UNKNOWN_REFERENCE host_id is "JA", expected a provider or partner that brings in its own offers']);
  });

  it('an archived offer does not change', async () => {
    await database.superuser.query(`UPDATE offers.offer SET archived_at = $1 WHERE code = 'NEU-1'`, [NOW]);
    expect(messages(await imported(file(OFFERS, NEW)))).toContain('2 id BAD_VALUE id is "NEU-1", expected an offer that is not archived, or another id for a new one');
    expect((await exported('offers', 'csv')).toString()).not.toContain('NEU-1');
    await database.superuser.query(`UPDATE offers.offer SET archived_at = NULL WHERE code = 'NEU-1'`);
  });

  it('fewer seats than are taken are refused with the session, more reach the planned sessions', async () => {
    const row = (await exported('offers', 'csv')).toString().split('\r\n').find((line) => line.startsWith('G1,'))!;
    expect(messages(await imported(file(OFFERS, row.replace('ON_SITE,2,', 'ON_SITE,1,'))))).toEqual([
      '2 capacity OVERBOOKED the session of "G1" on 2026-05-11 at 16:00 has 2 seats taken, expected at most 1',
    ]);
    expect((await imported(file(OFFERS, row.replace('ON_SITE,2,', 'ON_SITE,3,')))).imported).toEqual({ 'offers.csv': count(1, 0, 1, 0) });
    const { rows } = await database.superuser.query(`SELECT s.state, s.date, s.capacity FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id WHERE o.code = 'G1' ORDER BY s.date, s.start`);
    expect(rows).toEqual([
      { state: 'HELD', date: '2026-05-04', capacity: 2 },
      { state: 'HELD', date: '2026-05-11', capacity: 2 },
      { state: 'PLANNED', date: '2026-05-11', capacity: 3 },
      { state: 'CANCELLED', date: '2026-05-18', capacity: 2 },
    ]);
    const { rows: tasks } = await database.superuser.query<{ kind: string }>('SELECT kind FROM inbox.task WHERE organisation_id = $1', [organisations.get('JA')]);
    expect(tasks).toEqual([{ kind: 'CERTIFIED_OFFER_CHANGED' }]);
  });

  it('five thousand offers take no more statements than five', async () => {
    const rows = (n: number) => Array.from({ length: n }, (_, i) => NEW.replace('NEU-1', `V-${n}-${i}`));
    const statements = async (n: number): Promise<number> => {
      let sent = 0;
      const counting = new CountingUnitOfWork(database.dataSource, () => sent++);
      const outcome = await new ImportProviderFileUseCase(counting).run(as(NORD), Buffer.from(file(OFFERS, ...rows(n))), false);
      expect(outcome).toMatchObject({ ok: true, value: { imported: { 'offers.csv': count(n, n, 0, 0) } } });
      return sent;
    };
    expect(await statements(5000)).toBe(await statements(5));
    const over = await imported(file(OFFERS, ...rows(5001)));
    expect(messages(over)).toEqual(['5002 - BAD_VALUE the file holds more than 5000 rows, expected at most as many: bring the others in another file']);
  });
});

describe('a provider brings sessions in', () => {
  const sessions = (...rows: readonly string[]) => imported(file(SESSIONS, ...rows));

  it('new ones of its own offers, each reservation that covers them with a seat', async () => {
    const result = await sessions('G1,2026-05-25,14:00,90,,true', 'G1,2026-06-01,14:00,90,PLANNED,');
    expect([messages(result), result.imported]).toEqual([[], { 'sessions.csv': count(2, 2, 0, 0) }]);
    const { rows } = await database.superuser.query(
      `SELECT s.date, s.entry, s.capacity, s.seats_taken FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id WHERE o.code = 'G1' AND s.date > '2026-05-20' ORDER BY s.date`,
    );
    // R2 is open: it covers both days.
    expect(rows).toEqual([
      { date: '2026-05-25', entry: true, capacity: 3, seats_taken: 1 },
      { date: '2026-06-01', entry: false, capacity: 3, seats_taken: 1 },
    ]);
    expect((await sessions('G1,2026-05-25,14:00,90,,true')).imported).toEqual({ 'sessions.csv': count(1, 0, 0, 1) });
  });

  it('planned ones change and are cancelled, and whoever holds a seat hears of it', async () => {
    const result = await sessions('G1,2026-05-25,14:00,120,,false', 'G1,2026-06-01,14:00,90,CANCELLED,');
    expect([messages(result), result.imported]).toEqual([[], { 'sessions.csv': count(2, 0, 2, 0) }]);
    const { rows } = await database.superuser.query(`SELECT s.minutes, s.state, s.entry FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id WHERE o.code = 'G1' AND s.date > '2026-05-20' ORDER BY s.date`);
    expect(rows).toEqual([
      { minutes: 120, state: 'PLANNED', entry: false },
      { minutes: 90, state: 'CANCELLED', entry: false },
    ]);
    const { rows: told } = await database.superuser.query<{ date: string }>(
      `SELECT s.date FROM platform.outbox b JOIN offers.session s ON s.id = (b.payload->>'sessionId')::uuid WHERE b.job = 'tell-seat-holders'`,
    );
    expect(told).toEqual([{ date: '2026-06-01' }]);
  });

  it.each([
    ['of a foreign offer', 'G2,2026-06-05,14:00,90,,', '2 offer_id UNKNOWN_REFERENCE offer_id is "G2", expected the id of an own offer'],
    ['of an offer that is not there', 'G9,2026-06-05,14:00,90,,', '2 offer_id UNKNOWN_REFERENCE offer_id is "G9", expected the id of an own offer'],
    ['in the past', 'G1,2026-05-09,14:00,90,,', '2 date BAD_VALUE date is "2026-05-09", expected a day from 2026-05-10 on, because what took place is recorded and not planned'],
    ['in the hour that the clocks leap over', 'G1,2027-03-28,02:30,90,,', '2 start BAD_VALUE start is "02:30", expected a time that there is on 2027-03-28, when the clocks leap from 02:00 to 03:00'],
    ['that is new and was held', 'G1,2026-06-05,14:00,90,HELD,', '2 state BAD_VALUE state is "HELD", expected PLANNED'],
    ['longer than a day', 'G1,2026-06-05,14:00,1441,,', '2 minutes BAD_VALUE minutes is "1441", expected a whole number from 1 to 1440'],
    ['that was held: its length stays', 'G1,2026-05-04,14:00,60,HELD,', '2 minutes BAD_VALUE minutes is "60", expected 90 as it is stored, because the session is over or cancelled'],
    ['that was cancelled: its length stays', 'G1,2026-06-01,14:00,60,CANCELLED,', '2 minutes BAD_VALUE minutes is "60", expected 90 as it is stored, because the session is over or cancelled'],
    ['of the past that was held: it is not planned again', 'G1,2026-05-04,14:00,90,PLANNED,', '2 state BAD_VALUE state is "PLANNED", expected HELD'],
    ['to come that was held before its time: nobody says so', 'G1,2026-05-25,14:00,120,HELD,', '2 state BAD_VALUE state is "HELD", expected PLANNED or CANCELLED'],
    ['at the time of another one', 'G1,2026-05-25,15:30,90,,', '2 start BAD_VALUE start is "15:30", expected a time at which the offer has no other session, as it has at 14:00 for 120 minutes'],
    ['twice', 'G1,2026-06-05,14:00,90,,\nG1,2026-06-05,14:00,60,,', '3 - DUPLICATE_ID offer_id "G1", date "2026-06-05", start "14:00" stands in line 2 already, expected once in the file'],
    ['at once with another row', 'G1,2026-06-05,14:00,90,,\nG1,2026-06-05,15:00,60,,', '3 start BAD_VALUE start is "15:00", expected a time at which the offer has no other session, as it has at 14:00 for 90 minutes'],
  ])('one %s is refused', async (_what, row, message) => {
    const state = await checksum(database);
    expect(messages(await sessions(row))).toEqual([message]);
    expect(await checksum(database)).toBe(state);
  });

  it('a cancelled one takes place after all, with the seats that it had', async () => {
    const result = await sessions('G1,2026-06-01,14:00,75,PLANNED,true');
    expect([messages(result), result.imported]).toEqual([[], { 'sessions.csv': count(1, 0, 1, 0) }]);
    const { rows } = await database.superuser.query(
      `SELECT s.state, s.minutes, s.entry, s.capacity, s.seats_taken, s.cancel_reason FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id WHERE o.code = 'G1' AND s.date = '2026-06-01'`,
    );
    expect(rows).toEqual([{ state: 'PLANNED', minutes: 75, entry: true, capacity: 3, seats_taken: 1, cancel_reason: null }]);
  });

  it('one on a day that more reservations cover than it has seats is refused', async () => {
    await database.superuser.query(`UPDATE offers.offer SET capacity = 1 WHERE code = 'G1'`);
    // R1 ends on 11 May, R2 is open: both cover the 11th.
    expect(messages(await sessions('G1,2026-05-11,18:00,30,,'))).toEqual(['2 - OVERBOOKED the session of "G1" on 2026-05-11 at 18:00 has 2 confirmed reservations, expected at most 1']);
    await database.superuser.query(`UPDATE offers.offer SET capacity = 3 WHERE code = 'G1'`);
  });

  it('one for which attendance is recorded is not cancelled', async () => {
    await database.superuser.query(
      `INSERT INTO care.attendance (session_id, referral_id, agency_id, host_id, recorded_by, status)
       SELECT s.id, c.referral_id, c.agency_id, o.host_id, 'PROVIDER', 'ATTENDED' FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id JOIN offers.seat_claim c ON c.session_id = s.id
       WHERE o.code = 'G1' AND s.date = '2026-05-25'`,
    );
    expect(messages(await sessions('G1,2026-05-25,14:00,120,CANCELLED,'))).toEqual(['2 state BAD_VALUE state is "CANCELLED", expected PLANNED, because attendance is recorded for the session']);
  });

  it('what was taken out as a workbook, changed there, comes in', async () => {
    const csv = (await exported('sessions', 'csv')).toString();
    const result = await imported(csv.replaceAll(',', ';').replace('2026-05-25;14:00;120;PLANNED;false', '25.05.2026;14:00:00;100;PLANNED;WAHR'));
    expect([messages(result), result.imported['sessions.csv']!.updated]).toEqual([[], 1]);
  });
});
