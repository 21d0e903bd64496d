import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BASE_WORLD, baseFolder, edited, importInto, only, wrongSeats } from '../../support/exchange-folder.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase({ world: BASE_WORLD });
});
afterEach(async () => {
  expect(await wrongSeats(database)).toEqual([]);
  await database.close();
});

/** Day → seats taken, of the sessions of an offer at their earliest start. */
async function seats(offer: string): Promise<Record<string, number>> {
  const { rows } = await database.superuser.query<{ day: string; seats_taken: number }>(
    `SELECT to_char(s.date, 'MM-DD') || to_char(s.start, ' HH24') AS day, s.seats_taken FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id WHERE o.code = $1`,
    [offer],
  );
  return Object.fromEntries(rows.map(({ day, seats_taken }) => [day, seats_taken]));
}

const rows = (file: string, ...lines: readonly string[]): Record<string, string> => ({ [file]: [baseFolder[file]!.split('\n')[0], ...lines, ''].join('\n') });
const places = (errors: readonly { code: string; file: string; line: number; column: string | null }[]): string[] =>
  errors.map(({ code, file, line, column }) => `${code} ${file}:${line} ${String(column)}`);

describe('seats of imported reservations', () => {
  it('one for each session that a confirmed reservation covers, cancelled sessions too', async () => {
    // R1 until 11 May, R2 open; R3 is cancelled
    expect(await seats('G1')).toEqual({ '05-04 14': 2, '05-11 14': 2, '05-11 16': 2, '05-18 14': 1 });
    expect(await seats('G2')).toEqual({ '05-05 15': 1 });
  });

  it('a cancelled reservation frees its seats, and others may take them in the same import', async () => {
    const result = await importInto(database, rows('reservations.csv', 'R1,F1,G1,INTEGRATED,2026-05-01,2026-05-11,CANCELLED', 'R9,F3,G1,INTEGRATED,2026-05-04,2026-05-04,'));
    expect(result.errors).toEqual([]);
    expect(await seats('G1')).toEqual({ '05-04 14': 2, '05-11 14': 1, '05-11 16': 1, '05-18 14': 1 });
  });

  it('a session added later is claimed by an open-ended reservation', async () => {
    expect((await importInto(database, rows('sessions.csv', 'G1,2026-06-01,14:00,90,,', 'G1,2026-04-27,14:00,90,,'))).errors).toEqual([]);
    expect(await seats('G1')).toMatchObject({ '06-01 14': 1, '04-27 14': 0 });
  });

  it('a reservation that moves to another offer takes its seats with it', async () => {
    expect((await importInto(database, rows('reservations.csv', 'R1,F1,G2,INTEGRATED,2026-05-01,2026-05-11,'))).errors).toEqual([]);
    expect(await seats('G1')).toEqual({ '05-04 14': 1, '05-11 14': 1, '05-11 16': 1, '05-18 14': 1 });
    expect(await seats('G2')).toEqual({ '05-05 15': 2 });
  });

  it('a reservation that passes to another referral keeps its seats', async () => {
    expect((await importInto(database, rows('reservations.csv', 'R4,F1,G2,INTEGRATED,2026-05-05,2026-05-05,'))).errors).toEqual([]);
    expect(await seats('G2')).toEqual({ '05-05 15': 1 });
  });

  it('capacity follows the offer, up and down', async () => {
    const offers = only(baseFolder, 'offers.csv');
    expect((await importInto(database, edited(offers, 'offers.csv', 'ON_SITE,2,8', 'ON_SITE,5,8'))).errors).toEqual([]);
    expect((await importInto(database, offers)).errors).toEqual([]);
  });

  it('a referral that changes its agency takes attendance, reservations and seats along', async () => {
    const referrals = edited(only(baseFolder, 'referrals.csv'), 'referrals.csv', 'F1,JA,NORD', 'F1,JA2,NORD');
    expect((await importInto(database, referrals)).imported).toEqual({ 'referrals.csv': { rows: 3, created: 0, updated: 1, unchanged: 2 } });
    const { rows: stray } = await database.superuser.query(`
      SELECT f.code FROM referrals.referral f JOIN identity.organisation o ON o.id = f.agency_id LEFT JOIN care.attendance a ON a.referral_id = f.id
        LEFT JOIN care.care_hours h ON h.referral_id = f.id LEFT JOIN reservations.reservation r ON r.referral_id = f.id
      WHERE f.code = 'F1' AND (o.code <> 'JA2' OR a.agency_id <> f.agency_id OR h.agency_id <> f.agency_id OR r.agency_id <> f.agency_id)`);
    expect(stray).toEqual([]);
  });

  it('an offer that changes its host takes reservations and attendance along', async () => {
    await database.superuser.query(`INSERT INTO offers.offer_staff (offer_id, position, kind, qualification, user_id) SELECT id, 1, 'VOLUNTEER', 'OTHER', 'of-the-former-host' FROM offers.offer WHERE code = 'G2'`);
    const offers = edited(only(baseFolder, 'offers.csv'), 'offers.csv', 'G2,SUED', 'G2,CLUB');
    expect((await importInto(database, offers)).errors).toEqual([]);
    const { rows: hosts } = await database.superuser.query(`
      SELECT DISTINCT o.code FROM reservations.reservation r JOIN offers.offer f ON f.id = r.offer_id JOIN offers.session s ON s.offer_id = f.id
        JOIN care.attendance a ON a.session_id = s.id JOIN identity.organisation o ON o.id IN (r.host_id, a.host_id) WHERE f.code = 'G2'`);
    expect(hosts).toEqual([{ code: 'CLUB' }]);
    // Who led for the former host is no business of the new one.
    expect((await database.superuser.query('SELECT user_id FROM offers.offer_staff')).rows).toEqual([]);
  });
});

describe('OVERBOOKED points', () => {
  it('at the reservation of the folder that covers the session, also where the capacity falls', async () => {
    const folder = { ...edited(only(baseFolder, 'offers.csv'), 'offers.csv', 'ON_SITE,2,8', 'ON_SITE,1,8'), ...rows('reservations.csv', 'R1,F1,G1,INTEGRATED,2026-05-01,2026-05-04,') };
    // 4 May: R1 of the folder and R2 stored; later days are left to R2 alone
    expect(places((await importInto(database, folder)).errors)).toEqual(['OVERBOOKED reservations.csv:2 null']);
  });

  it('at the changed offer where no reservation of the folder is concerned', async () => {
    const result = await importInto(database, edited(only(baseFolder, 'offers.csv'), 'offers.csv', 'ON_SITE,2,8', 'ON_SITE,1,8'));
    expect(places(result.errors)).toEqual(Array(3).fill('OVERBOOKED offers.csv:2 null'));
    expect(result.errors[0]!.message).toBe('the session of "G1" on 2026-05-04 at 14:00 has 2 confirmed reservations, expected at most 1');
  });

  it('at the new session that stored reservations overfill', async () => {
    const opened = rows('reservations.csv', 'R5,F3,G1,INTEGRATED,2026-07-01,2026-07-31,', 'R6,F1,G1,INTEGRATED,2026-07-01,2026-07-31,');
    expect((await importInto(database, opened)).errors).toEqual([]);
    const result = await importInto(database, rows('sessions.csv', 'G1,2026-06-29,14:00,90,,', 'G1,2026-07-06,14:00,90,CANCELLED,'));
    expect(places(result.errors)).toEqual(['OVERBOOKED sessions.csv:3 null']);
  });

  it('nowhere where a full session exchanges one reservation for another', async () => {
    const exchange = rows('reservations.csv', 'R1,F1,G1,INTEGRATED,2026-05-01,2026-05-11,CANCELLED', 'R7,F3,G1,INTEGRATED,2026-05-01,2026-05-11,');
    expect((await importInto(database, exchange)).errors).toEqual([]);
  });

  it('where a seat is on hold, because nobody loses one to a file; an expired hold is freed', async () => {
    const hold = (expiresAt: string): Promise<unknown> =>
      database.superuser.query(
        `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id, expires_at)
         SELECT s.id, gen_random_uuid(), f.id, f.agency_id, $1 FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id, referrals.referral f
         WHERE o.code = 'G2' AND f.code = 'F1'`,
        [expiresAt],
      );
    const folder = rows('reservations.csv', 'R5,F1,G2,INTEGRATED,2026-05-05,,', 'R6,F2,G2,INTEGRATED,2026-05-05,,');
    await hold('2026-04-02T10:00:00Z');
    const refused = await importInto(database, folder, { now: '2026-04-02T09:59:59Z' });
    expect(places(refused.errors)).toEqual(['OVERBOOKED reservations.csv:3 null']);
    expect(refused.errors[0]!.message).toContain('3 confirmed reservations and 1 seats on hold or kept back, expected at most 3');
    expect((await importInto(database, folder, { now: '2026-04-02T10:00:00Z' })).errors).toEqual([]);
    expect(await seats('G2')).toEqual({ '05-05 15': 3 });
  });
});
