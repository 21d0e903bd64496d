import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RecordAttendanceEntriesUseCase, RecordAttendanceUseCase, type EntryOutcome } from '#care';
import { entities } from '#installation';
import { openDataSource, SERVICE_ROLE, UnitOfWork } from '#platform';
import { must } from '../../support/agreement-network.js';
import { buildPlaces, deliver, DEVICES, makeEntries, naiveRegister, storedRegister, type Delivery, type Places } from '../../support/offline-register.js';
import { asCaseworker, asGroupLead, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { countStatements } from '../../support/statement-counter.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
let places: Places;

beforeAll(async () => {
  database = await createTestDatabase();
  network = await buildSeatNetwork(database.superuser);
  places = await buildPlaces(database.superuser, network, 20, 12);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.superuser.query('TRUNCATE care.attendance, care.attendance_entry, care.attendance_difference, care.attendance_proposal');
});

const at = (moment: number): UnitOfWork => new UnitOfWork(database.dataSource, { now: new Date(moment).toISOString() });

/** One batch through the use case, at the clock of its reception; its device says the moment of sending by its own clock. */
async function receive({ device, receivedAt, entries }: Delivery, unitOfWork = at(receivedAt)): Promise<readonly EntryOutcome[]> {
  const { recorder, offset } = DEVICES[device]!;
  const caller = recorder === 'AGENCY' ? asCaseworker(network) : asGroupLead(network);
  return must(await new RecordAttendanceEntriesUseCase(unitOfWork).run(caller, { sentAt: new Date(receivedAt + offset), entries })).entries;
}

async function receiveAll(deliveries: readonly Delivery[]): Promise<Map<string, number>> {
  const outcomes = new Map<string, number>();
  for (const delivery of deliveries) for (const { outcome } of await receive(delivery)) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  return outcomes;
}

describe('entries of devices without a connection', () => {
  it.each([1, 2])('end in the same register in whatever order they come: 10,000 of them, a fifth twice, with clocks wrong by hours (order %i)', async (seed) => {
    const made = makeEntries(places, 10_000, 7);
    const outcomes = await receiveAll(deliver(made, seed * 1_000));
    expect(await storedRegister(database.superuser)).toEqual(naiveRegister(made));
    expect([outcomes.get('UNCHANGED'), outcomes.get('REFUSED'), (outcomes.get('TAKEN') ?? 0) + (outcomes.get('OLDER') ?? 0)]).toEqual([2_000, undefined, 10_000]);
    const { rows } = await database.superuser.query('SELECT count(*)::int AS n FROM care.attendance_entry');
    expect(rows).toEqual([{ n: 10_000 }]);
  });

  it('negative control: with the fold always taking the last that comes two orders end in two registers, and the database does not take it', async () => {
    const made = makeEntries(places, 600, 7);
    const { rows } = await database.superuser.query<{ definition: string }>(`SELECT pg_get_functiondef('care.fold_entries'::regproc) AS definition`);
    const broken = rows[0]!.definition.replace(/WHERE \(EXCLUDED\.recorded_at[^;]*;/, ';');
    expect(broken).not.toBe(rows[0]!.definition);
    await database.superuser.query(broken);
    const inOrder = async (seed: number): Promise<string[]> => {
      await database.superuser.query('TRUNCATE care.attendance, care.attendance_entry, care.attendance_difference, care.attendance_proposal');
      await receiveAll(deliver(made, seed));
      return storedRegister(database.superuser);
    };
    await expect(inOrder(1)).rejects.toMatchObject({ constraint: 'attendance_from_entries' });
    await database.superuser.query('ALTER TABLE care.attendance DISABLE TRIGGER attendance_guard_changed');
    const [one, other] = [await inOrder(1), await inOrder(2)];
    expect(one).not.toEqual(other);
    expect(one).not.toEqual(naiveRegister(made));
    await database.superuser.query(rows[0]!.definition);
    await database.superuser.query('ALTER TABLE care.attendance ENABLE TRIGGER attendance_guard_changed');
    expect(await inOrder(1)).toEqual(naiveRegister(made));
    expect(await inOrder(2)).toEqual(naiveRegister(made));
  });

  it('act once, whatever sends them at the same moment and in whatever order', async () => {
    const made = makeEntries(places, 400, 13).filter(({ device }) => device === 0);
    const [delivery] = deliver(made, 1).filter(({ device }) => device === 0);
    const entries = made.map(({ entry }) => entry);
    const batches = [entries, [...entries].reverse(), entries.slice(20), [...entries.slice(10)].reverse()];
    const answers = await Promise.all(batches.map((batch) => receive({ ...delivery!, entries: batch })));
    const outcomes = answers.flat().filter(({ outcome }) => outcome !== 'UNCHANGED');
    expect(outcomes.map(({ key }) => key).sort()).toEqual(entries.map(({ key }) => key).sort());
    expect(outcomes.filter(({ outcome }) => outcome === 'REFUSED')).toEqual([]);
    expect(await storedRegister(database.superuser)).toEqual(naiveRegister(made));
  });

  it('negative control: two that look first and write then have an entry twice, with neither lock nor index', async () => {
    const unitOfWork = at(Date.UTC(2026, 5, 30));
    await database.superuser.query('DROP INDEX care.attendance_entry_once');
    const arrived: (() => void)[] = [];
    const bothHaveLooked = new Promise<void>((resolve) => arrived.push(resolve));
    let looked = 0;
    const careless = () =>
      unitOfWork.run(asGroupLead(network), async (tx) => {
        const seen = await tx.sql(`SELECT 1 FROM care.attendance_entry WHERE key = 'same'`);
        if (++looked === 2) arrived[0]!();
        await bothHaveLooked;
        if (seen.length > 0) return;
        await tx.execute(
          `INSERT INTO care.attendance_entry (session_id, referral_id, recorded_by, agency_id, host_id, key, status, device_made_at, device_sent_at, received_at, author)
           SELECT $1, $2, 'PROVIDER', $3, $4, 'same', 'ATTENDED', m, m, m, 'x' FROM platform.now() AS m`,
          [places.sessionIds[0], places.referralIds[0], network.agencyId, network.hostId],
        );
      });
    await Promise.all([careless(), careless()]);
    const { rows } = await database.superuser.query('SELECT count(*)::int AS n FROM care.attendance_entry');
    expect(rows).toEqual([{ n: 2 }]);
    await database.superuser.query('TRUNCATE care.attendance_entry; CREATE UNIQUE INDEX attendance_entry_once ON care.attendance_entry (organisation_id, key)');
  });

  it('of many sessions take as many statements as one', async () => {
    const counter = await countStatements(database.url);
    const dataSource = await openDataSource({ url: counter.url, poolSize: 1, entities, role: SERVICE_ROLE, applicationName: 'pv-test' });
    const made = makeEntries(places, 500, 11).filter(({ device }) => device === 0);
    const [first] = deliver(made, 1);
    const unitOfWork = new UnitOfWork(dataSource, { now: new Date(first!.receivedAt).toISOString() });
    const entries = made.map(({ entry }) => entry);
    const counts: number[] = [];
    for (const batch of [entries.slice(0, 1), entries.slice(1, 2), entries.slice(2)]) {
      counter.take();
      const outcomes = await receive({ ...first!, entries: batch }, unitOfWork);
      expect(outcomes.filter(({ outcome }) => outcome === 'REFUSED')).toEqual([]);
      counts.push(counter.take());
    }
    await dataSource.destroy();
    await counter.close();
    expect(entries.length).toBeGreaterThan(100);
    // The first prepares its connection. A correction keeps what it replaced, which is one statement more.
    expect(counts[2]! - counts[1]!).toBeLessThanOrEqual(1);
    expect(counts[1]).toBeLessThan(25);
  });
});

describe('one entry', () => {
  const MADE = Date.UTC(2026, 4, 4, 14, 0);
  const HOUR = 3_600_000;
  const entry = (change: object = {}) => ({ key: 'k-1', sessionId: places.sessionIds[0]!, referralId: places.referralIds[0]!, status: 'ATTENDED' as const, madeAt: new Date(MADE), ...change });
  const send = async (receivedAt: number, entries: readonly ReturnType<typeof entry>[]) => (await receive({ device: 0, receivedAt, entries })).map(({ outcome }) => outcome);

  it('is as old as its device says by its own clock, however wrong that is; and made at its reception where it would be younger', async () => {
    const receivedAt = MADE + 5 * HOUR;
    const record = new RecordAttendanceEntriesUseCase(at(receivedAt));
    const wrongClock = { sentAt: new Date('2001-01-01T03:00:00Z'), entries: [entry({ madeAt: new Date('2001-01-01T00:30:00Z') })] };
    must(await record.run(asGroupLead(network), wrongClock));
    const setBack = { sentAt: new Date('2001-01-01T03:00:00Z'), entries: [entry({ key: 'k-2', referralId: places.referralIds[1]!, madeAt: new Date('2001-01-01T09:00:00Z') })] };
    must(await record.run(asGroupLead(network), setBack));
    const { rows } = await database.superuser.query('SELECT entry_key, recorded_at FROM care.attendance ORDER BY entry_key');
    expect(rows).toEqual([
      { entry_key: 'k-1', recorded_at: new Date(receivedAt - 2.5 * HOUR) },
      { entry_key: 'k-2', recorded_at: new Date(receivedAt) },
    ]);
  });

  it('is TAKEN, UNCHANGED when it comes again, and OLDER than one that was made later: kept, and no trigger sees a change', async () => {
    expect(await send(MADE + HOUR, [entry({ key: 'late', madeAt: new Date(MADE + HOUR / 2) })])).toEqual(['TAKEN']);
    await database.superuser.query(`CREATE FUNCTION care.count_changes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM written) THEN RAISE EXCEPTION 'seen'; END IF; RETURN NULL; END $$;
      CREATE TRIGGER zz_seen AFTER UPDATE ON care.attendance REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION care.count_changes()`);
    expect(await send(MADE + 2 * HOUR, [entry({ key: 'early', status: 'EXCUSED', madeAt: new Date(MADE) })])).toEqual(['OLDER']);
    await database.superuser.query('DROP FUNCTION care.count_changes() CASCADE');
    expect(await send(MADE + 3 * HOUR, [entry({ key: 'early', status: 'EXCUSED', madeAt: new Date(MADE) }), entry({ key: 'late' })])).toEqual(['UNCHANGED', 'UNCHANGED']);
    const { rows } = await database.superuser.query('SELECT status, entry_key FROM care.attendance');
    expect(rows).toEqual([{ status: 'ATTENDED', entry_key: 'late' }]);
  });

  it('that was made before a list was recorded does not come before it, although the list has said nothing new', async () => {
    const list = (moment: number, status: 'ATTENDED' | 'UNEXCUSED') =>
      new RecordAttendanceUseCase(at(moment)).run(asGroupLead(network), { sessionId: places.sessionIds[0]!, entries: [{ referralId: places.referralIds[0]!, status }] });
    must(await list(MADE, 'ATTENDED'));
    expect(must(await list(MADE + 2 * HOUR, 'ATTENDED'))).toMatchObject({ unchanged: 1 });
    expect(await send(MADE + 3 * HOUR, [entry({ status: 'EXCUSED', madeAt: new Date(MADE + HOUR) })])).toEqual(['OLDER']);
    expect(must(await list(MADE + 2 * HOUR, 'UNEXCUSED'))).toMatchObject({ corrected: 1 });
  });

  it('beside an import counts by when the import wrote', async () => {
    await database.superuser.query(
      `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id, recorded_at) VALUES ($1, $2, 'PROVIDER', 'UNEXCUSED', $3, $4, $5)`,
      [places.sessionIds[0], places.referralIds[0], network.agencyId, network.hostId, new Date(MADE + HOUR)],
    );
    expect(await send(MADE + 2 * HOUR, [entry({ madeAt: new Date(MADE) })])).toEqual(['OLDER']);
    expect(await send(MADE + 3 * HOUR, [entry({ key: 'k-2', madeAt: new Date(MADE + 1.5 * HOUR) })])).toEqual(['TAKEN']);
  });

  it('keeps what it replaced in the history of the row, tied to its journal entry', async () => {
    await send(MADE + HOUR, [entry({ presentFrom: '15:20' })]);
    await send(MADE + 2 * HOUR, [entry({ key: 'k-2', status: 'EXCUSED', madeAt: new Date(MADE + HOUR) })]);
    const { rows } = await database.superuser.query(
      `SELECT h.before, h.after, j.action, j.agency_id, j.organisation_id FROM platform.row_history h JOIN platform.journal j ON j.id = h.journal_id WHERE h.entity_key = $1 ORDER BY h.id DESC LIMIT 1`,
      [[places.sessionIds[0], places.referralIds[0], 'PROVIDER'].join(':')],
    );
    expect(rows).toEqual([
      {
        before: { status: 'ATTENDED', presentFrom: '15:20', recordedAt: new Date(MADE).toISOString() },
        after: { status: 'EXCUSED' },
        action: 'attendance.recorded',
        agency_id: network.agencyId,
        organisation_id: network.hostId,
      },
    ]);
  });
});
