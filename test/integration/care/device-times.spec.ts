import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RecordAttendanceEntriesUseCase, type DeviceEntry } from '#care';
import { UnitOfWork } from '#platform';
import { must } from '../../support/agreement-network.js';
import { buildPlaces, type Places } from '../../support/offline-register.js';
import { asGroupLead, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** A session on 4 May 2026 from 15:00 to 16:30. */
let database: TestDatabase;
let network: SeatNetwork;
let places: Places;

beforeAll(async () => {
  database = await createTestDatabase();
  network = await buildSeatNetwork(database.superuser);
  places = await buildPlaces(database.superuser, network, 1, 1);
});
afterAll(() => database.close());
beforeEach(() => database.superuser.query('TRUNCATE care.attendance, care.attendance_entry, care.attendance_difference, care.attendance_proposal'));

const MADE = Date.UTC(2026, 4, 4, 15, 0);
const HOUR = 3_600_000;
const entry = (change: Partial<DeviceEntry> = {}): DeviceEntry => ({ key: 'k-1', sessionId: places.sessionIds[0]!, referralId: places.referralIds[0]!, status: 'ATTENDED', madeAt: new Date(MADE), ...change });
const send = async (receivedAt: number, entries: readonly DeviceEntry[], idempotencyKey?: string) =>
  must(
    await new RecordAttendanceEntriesUseCase(new UnitOfWork(database.dataSource, { now: new Date(receivedAt).toISOString() })).run(asGroupLead(network), { sentAt: new Date(receivedAt), entries, idempotencyKey }),
  ).entries;

describe('times of a device beside those of the session', () => {
  it.each([
    ['comes early', { presentFrom: '14:50' }, [null, null], 90],
    ['leaves late', { presentTo: '16:45' }, [null, null], 90],
    ['comes early and leaves early', { presentFrom: '14:00', presentTo: '16:00' }, [null, '16:00'], 60],
    ['comes late and leaves late', { presentFrom: '15:20', presentTo: '18:00' }, ['15:20', null], 70],
    ['comes and leaves on time', { presentFrom: '15:00', presentTo: '16:30' }, ['15:00', '16:30'], 90],
  ])('count within it for somebody who %s', async (_, times, [presentFrom, presentTo], minutes) => {
    expect(await send(MADE + HOUR, [entry(times)])).toEqual([
      { key: 'k-1', outcome: 'TAKEN', refusal: null, stands: { status: 'ATTENDED', presentFrom, presentTo, recordedAt: new Date(MADE) } },
    ]);
    const rows = await database.unitOfWork.run(asGroupLead(network), (tx) => tx.sql<{ minutes: number }>('SELECT minutes FROM care.group_contact_v'));
    expect(rows).toEqual([{ minutes }]);
    // The queue comes again, as it was said on the device.
    expect((await send(MADE + 2 * HOUR, [entry(times)])).map(({ outcome }) => outcome)).toEqual(['UNCHANGED']);
  });

  it.each([{ presentFrom: '16:30' }, { presentFrom: '20:00' }, { presentTo: '15:00' }, { presentFrom: '13:00', presentTo: '14:30' }])('are refused where they lie wholly outside: %j', async (times) => {
    expect(await send(MADE + HOUR, [entry(times)])).toEqual([
      { key: 'k-1', outcome: 'REFUSED', stands: null, refusal: { code: 'PRESENCE_OUTSIDE', message: 'The times of arrival and leave lie wholly outside of the session, which begins at 15:00 and takes 90 minutes.' } },
    ]);
    const { rows } = await database.superuser.query('SELECT 1 FROM care.attendance_entry');
    expect(rows).toEqual([]);
  });

  it('an entry that came too late is told what stands instead, also when the answer is asked for again', async () => {
    await send(MADE + HOUR, [entry({ key: 'late', status: 'EXCUSED', madeAt: new Date(MADE + HOUR / 2) })]);
    const stands = { status: 'EXCUSED', presentFrom: null, presentTo: null, recordedAt: new Date(MADE + HOUR / 2) };
    const older = [{ key: 'early', outcome: 'OLDER', refusal: null, stands }];
    expect(await send(MADE + 2 * HOUR, [entry({ key: 'early', presentFrom: '15:10' })], 'queue-1')).toEqual(older);
    expect(await send(MADE + 2 * HOUR, [entry({ key: 'early', presentFrom: '15:10' })], 'queue-1')).toEqual(older);
    expect((await send(MADE + 3 * HOUR, [entry({ key: 'late', status: 'EXCUSED' }), entry({ key: 'late-2', presentTo: '15:00' })])).map((one) => [one.outcome, one.stands])).toEqual([
      ['UNCHANGED', stands],
      ['REFUSED', null],
    ]);
  });
});
