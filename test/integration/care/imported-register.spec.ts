import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RecordAttendanceEntriesUseCase, type DeviceEntry } from '#care';
import { ImportFolderUseCase } from '#exchange';
import { operatorContext, UnitOfWork } from '#platform';
import { must } from '../../support/agreement-network.js';
import { buildPlaces, type Places } from '../../support/offline-register.js';
import { asGroupLead, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
let places: Places;

beforeAll(async () => {
  database = await createTestDatabase();
  network = await buildSeatNetwork(database.superuser);
  places = await buildPlaces(database.superuser, network, 1, 1);
});
afterAll(() => database.close());

/** An entry that was made and sent at this time of 4 May 2026 (UTC), received at a later one. */
async function sent(key: string, madeAt: string, receivedAt: string, change: Partial<DeviceEntry> = {}) {
  const moment = (time: string) => new Date(`2026-05-04T${time}:00Z`);
  const receive = new RecordAttendanceEntriesUseCase(new UnitOfWork(database.dataSource, { now: moment(receivedAt).toISOString() }));
  const entry = { key, sessionId: places.sessionIds[0]!, referralId: places.referralIds[0]!, status: 'ATTENDED' as const, madeAt: moment(madeAt), ...change };
  return must(await receive.run(asGroupLead(network), { sentAt: moment(receivedAt), entries: [entry] })).entries[0]!.outcome;
}

async function imported(status: string, now: string) {
  const text = `offer_id,date,start,referral_id,status,recorded_by\nG-OFFLINE,2026-05-04,,F-OFF-1,${status},PROVIDER\n`;
  const outcome = await new ImportFolderUseCase(database.unitOfWork).runFiles(operatorContext('IMPORT', 'test'), new Map([['attendance.csv', Buffer.from(text)]]), { now: `2026-05-04T${now}:00Z` });
  expect(outcome.errors).toEqual([]);
}

async function standing() {
  const { rows } = await database.superuser.query<{ text: string }>(
    `SELECT concat_ws(' ', status, to_char(recorded_at AT TIME ZONE 'UTC', 'HH24:MI'), coalesce(to_char(present_from, 'HH24:MI'), '-'), '<' || entry_key || '>') AS text FROM care.attendance`,
  );
  return rows[0]!.text;
}

it('an import takes part in the register by when it wrote: another status is of the whole session, the same one changes nothing', async () => {
  expect(await sent('a', '14:00', '14:05', { presentFrom: '15:20' })).toBe('TAKEN');
  await imported('ATTENDED', '15:00');
  expect(await standing()).toBe('ATTENDED 14:00 15:20 <a>');
  await imported('EXCUSED', '16:00');
  expect(await standing()).toBe('EXCUSED 16:00 - <>');
  expect(await sent('b', '15:30', '17:00', { presentFrom: '15:10' })).toBe('OLDER');
  expect(await standing()).toBe('EXCUSED 16:00 - <>');
  expect(await sent('c', '16:30', '18:00')).toBe('TAKEN');
  expect(await standing()).toBe('ATTENDED 16:30 - <c>');
});
