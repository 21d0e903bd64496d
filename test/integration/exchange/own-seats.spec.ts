import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { baseFolder, edited, importInto, only } from '../../support/exchange-folder.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-04-02T10:00:00Z';

let database: TestDatabase;

/** G1 has 2 seats: on 4 and 11 May R1 and R2 have them, on 18 May R2 has one. Its host NORD is responsible for F1, SUED for F3. */
beforeEach(async () => {
  database = await createTestDatabase();
  expect((await importInto(database, baseFolder, { now: NOW })).errors).toEqual([]);
});
afterEach(() => database.close());

const rows = (file: string, ...lines: readonly string[]): Record<string, string> => ({ [file]: [baseFolder[file]!.split('\n')[0], ...lines, ''].join('\n') });
const codes = async (folder: Readonly<Record<string, string>>) => (await importInto(database, folder, { now: NOW })).errors.map(({ code, file, line }) => `${code} ${file}:${line}`);

/** Day → capacity, seats taken and of them kept, of the sessions of G1 at 14:00. */
async function sessions(): Promise<Record<string, string>> {
  const found = await database.superuser.query<{ day: string; seats: string }>(
    `SELECT to_char(s.date, 'MM-DD') AS day, format('%s of %s, %s kept', s.seats_taken, s.capacity, s.seats_kept) AS seats
     FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id WHERE o.code = 'G1' AND s.start = '14:00' ORDER BY s.date`,
  );
  return Object.fromEntries(found.rows.map(({ day, seats }) => [day, seats]));
}

describe('a session with a capacity of its own', () => {
  beforeEach(() =>
    database.superuser.query(`UPDATE offers.session s SET capacity = 1 FROM offers.offer o WHERE o.id = s.offer_id AND o.code = 'G1' AND s.date = '2026-05-18'`),
  );

  it('keeps it whatever is imported: a reservation, a session of the file, a capacity of the offer, up and down', async () => {
    const offers = only(baseFolder, 'offers.csv');
    for (const [folder, others] of [
      [rows('reservations.csv', 'R1,F1,G1,INTEGRATED,2026-05-01,2026-05-10,CONFIRMED'), 2],
      [rows('sessions.csv', 'G1,2026-05-18,14:00,120,PLANNED,'), 2],
      [edited(offers, 'offers.csv', 'ON_SITE,2,8', 'ON_SITE,5,8'), 5],
      [offers, 2],
    ] as const) {
      expect(await codes(folder)).toEqual([]);
      const { '05-04': first, '05-18': own } = await sessions();
      expect([first, own]).toEqual([`2 of ${others}, 0 kept`, '1 of 1, 0 kept']);
    }
  });

  it('is full by it: one more reservation is OVERBOOKED, although the offer has another seat', async () => {
    expect(await codes(rows('reservations.csv', 'R9,F3,G1,INTEGRATED,2026-05-18,2026-05-18,'))).toEqual(['OVERBOOKED reservations.csv:2']);
  });

  it('follows the offer again from the day on which the two are the same', async () => {
    await database.superuser.query(`UPDATE offers.session SET capacity = 2 WHERE date = '2026-05-18'`);
    expect(await codes(edited(only(baseFolder, 'offers.csv'), 'offers.csv', 'ON_SITE,2,8', 'ON_SITE,5,8'))).toEqual([]);
    expect((await sessions())['05-18']).toBe('1 of 5, 0 kept');
  });
});

describe('a session in which only kept seats are left', () => {
  const own = 'R9,F1,G1,INTEGRATED,2026-05-18,2026-05-18,';
  const foreign = 'R9,F3,G1,INTEGRATED,2026-05-18,2026-05-18,';
  const referralOf = (code: string, from: string, to: string) => edited(only(baseFolder, 'referrals.csv'), 'referrals.csv', `${code},${from}`, `${code},${to}`);

  beforeEach(async () => {
    await database.superuser.query(
      `INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id, expires_at)
       SELECT s.id, platform.new_id(), 'KEPT', 1, o.host_id, '2026-05-10T22:00:00Z' FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id WHERE o.code = 'G1' AND s.date = '2026-05-18'`,
    );
    expect((await sessions())['05-18']).toBe('2 of 2, 1 kept');
  });

  it("takes an imported case of the host's own, in the kept seat", async () => {
    expect(await codes(rows('reservations.csv', own))).toEqual([]);
    expect((await sessions())['05-18']).toBe('2 of 2, 0 kept');
  });

  it('is OVERBOOKED by another provider’s case, and by more own cases than seats are kept', async () => {
    const refused = await importInto(database, rows('reservations.csv', foreign), { now: NOW });
    expect(refused.errors.map(({ message }) => message)).toEqual([
      'the session of "G1" on 2026-05-18 at 14:00 has 2 confirmed reservations and 1 seats on hold or kept back, expected at most 2',
    ]);
    const both = { ...referralOf('F3', 'JA2,SUED', 'JA2,NORD'), ...rows('reservations.csv', own, 'R10,F3,G1,INTEGRATED,2026-05-18,2026-05-18,') };
    const twice = await importInto(database, both, { now: NOW });
    expect(twice.errors.map(({ message }) => message)).toEqual(['the session of "G1" on 2026-05-18 at 14:00 has 3 confirmed reservations, expected at most 2']);
    expect((await sessions())['05-18']).toBe('2 of 2, 1 kept');
  });

  it('asks who is responsible, and who hosts, after the import', async () => {
    const passedOn = { ...referralOf('F1', 'JA,NORD', 'JA,SUED'), ...rows('reservations.csv', own) };
    expect(await codes(passedOn)).toEqual(['OVERBOOKED reservations.csv:2']);
    const takenOver = { ...referralOf('F3', 'JA2,SUED', 'JA2,NORD'), ...rows('reservations.csv', foreign) };
    expect(await codes(takenOver)).toEqual([]);
    expect((await sessions())['05-18']).toBe('2 of 2, 0 kept');
  });

  it('is not called OVERBOOKED where a faulty cell leaves open whose case it is', async () => {
    expect(await codes({ ...referralOf('F3', 'JA2,SUED', 'JA2,NOBODY'), ...rows('reservations.csv', foreign) })).toEqual(['UNKNOWN_REFERENCE referrals.csv:4']);
  });
});
