import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ImportFolderUseCase } from '#exchange';
import { operatorContext } from '#platform';
import { adoptSeatApproval, openHoldOffice, type HoldOffice } from '../../support/hold-office.js';
import { value } from '../../support/network-office.js';
import { addOffer, addReferral, weekly, type TestOffer } from '../../support/seat-network.js';
import { seatDays, seatTroubles, stayOffice } from '../../support/stay-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Friday, 10 o'clock in Berlin; a hold for the form ends at 8:15, one for the decision on 8 May at midnight. */
const FRIDAY = '2026-05-01T08:00:00Z';
const SOON = '2026-05-01T08:05:00Z';
const LATE = '2026-05-01T09:00:00Z';
const TUESDAYS = weekly('2026-05-05', 3);

let database: TestDatabase;
let office: HoldOffice;
/** Two seats on three Tuesdays. */
let group: TestOffer;
let referralId: string;
let checkedAt: string;

beforeEach(async () => {
  database = await createTestDatabase({ now: FRIDAY, poolSize: 6 });
  office = await openHoldOffice(database);
  group = await addOffer(database.superuser, office.network, { code: 'G-1', dates: TUESDAYS, capacity: 2 });
  referralId = await addReferral(database.superuser, office.network, 'F-1');
  await addReferral(database.superuser, office.network, 'F-2');
  checkedAt = SOON;
});
afterEach(async () => {
  expect(await seatTroubles(database, checkedAt)).toEqual([]);
  await database.close();
});

async function imported(folder: Readonly<Record<string, string>>, now = SOON) {
  checkedAt = now;
  const files = new Map(Object.entries(folder).map(([name, text]) => [name, Buffer.from(text)]));
  return new ImportFolderUseCase(database.unitOfWork).runFiles(operatorContext('IMPORT', 'test'), files, { now });
}

const reservations = (...lines: readonly string[]) => ({ 'reservations.csv': ['id,referral_id,offer_id,variant,from,to,state', ...lines, ''].join('\n') });
const sessions = (...lines: readonly string[]) => ({ 'sessions.csv': ['offer_id,date,start,minutes,state,entry', ...lines, ''].join('\n') });
const attendance = (day: string) => ({ 'attendance.csv': `offer_id,date,start,referral_id,status,recorded_by\nG-1,${day},,F-1,ATTENDED,PROVIDER\n` });

/** The stored reservation as a row of a file that says this state, and this last day. */
async function rowOf(id: string, state: 'CONFIRMED' | 'CANCELLED' = 'CONFIRMED', to?: string): Promise<string> {
  const { rows } = await database.superuser.query<{ row: string }>(
    `SELECT concat_ws(',', r.code, r.referral_code, o.code, r.variant, r.valid_from, coalesce($3, r.valid_to::text), $2::text) AS row
     FROM reservations.reservation r JOIN offers.offer o ON o.id = r.offer_id WHERE r.id = $1`,
    [id, state, to],
  );
  return rows[0]!.row;
}

async function stored(id: string): Promise<unknown> {
  const { rows } = await database.superuser.query(
    `SELECT state, expires_at, hold_kind, host_answer, agency_answer, end_reason, pauses::text AS pauses FROM reservations.reservation WHERE id = $1`,
    [id],
  );
  return rows[0];
}
const nothingOpen = { expires_at: null, hold_kind: null, host_answer: 'NOT_ASKED', agency_answer: 'NOT_ASKED', end_reason: null, pauses: '{}' };

const wish = () => ({ referralId, offerId: group.id, variant: 'INTEGRATED' as const });
const held = async (kind: 'FORM' | 'DECISION' = 'FORM') => value(await office.at(FRIDAY).hold.run(office.people.colleague, { ...wish(), kind })).id;
const requested = async () => value(await office.at(FRIDAY).reserve.run(office.people.lead, wish())).id;
const asksFirst = () => office.at(FRIDAY).setAsksFirst.run(office.people.host, { offerId: group.id, asksFirst: true });

const ways: Readonly<Record<string, () => Promise<string>>> = {
  'a hold': () => held(),
  'a request that is open': async () => {
    value(await asksFirst());
    return requested();
  },
  'what the host has declined': async () => {
    value(await asksFirst());
    const id = await requested();
    value(await office.at(FRIDAY).decline.run(office.people.host, { reservationId: id, reason: 'STAFFING' }));
    return id;
  },
  'what the agency has refused': async () => {
    await adoptSeatApproval(database.superuser, office.network.agencyId, 'APPROVAL');
    await database.superuser.query(`BEGIN; SET LOCAL session_replication_role = replica; UPDATE agreements.agreement SET funding = 'STA_LUMP'; COMMIT`);
    const id = await requested();
    value(await office.at(FRIDAY).refuse.run(office.people.signer, { reservationId: id, reason: 'OTHER_HELP' }));
    return id;
  },
};

describe('a file confirms what the service has under this code', () => {
  it.each(Object.keys(ways))('%s becomes a seat in every session', async (way) => {
    const id = await ways[way]!();
    expect(await stored(id)).not.toMatchObject({ state: 'CONFIRMED' });
    expect((await imported(reservations(await rowOf(id)))).errors).toEqual([]);
    expect(await stored(id)).toEqual({ state: 'CONFIRMED', ...nothingOpen });
    expect(await seatDays(database, id)).toEqual(TUESDAYS);
  });

  it('a hold that has run out, whose claims nobody has freed yet, gets its seats again', async () => {
    const id = await held();
    expect((await imported(reservations(await rowOf(id)), LATE)).errors).toEqual([]);
    expect(await stored(id)).toEqual({ state: 'CONFIRMED', ...nothingOpen });
    expect(await seatDays(database, id)).toEqual(TUESDAYS);
  });

  it('a hold counts once, and what others hold counts as held', async () => {
    await database.superuser.query('UPDATE offers.session SET capacity = 1');
    const id = await held();
    const refused = await imported(reservations('R-9,F-2,G-1,INTEGRATED,2026-05-05,2026-05-05,CONFIRMED'));
    expect(refused.errors.map(({ message }) => message)).toEqual([
      'the session of "G-1" on 2026-05-05 at 15:00 has 1 confirmed reservations and 1 seats on hold or kept back, expected at most 1',
    ]);
    expect((await imported(reservations(await rowOf(id)))).errors).toEqual([]);
  });

  it('or cancels it: its seats are free at once, also for another row', async () => {
    await database.superuser.query('UPDATE offers.session SET capacity = 1');
    const id = await held('DECISION');
    const result = await imported(reservations(await rowOf(id, 'CANCELLED'), 'R-9,F-2,G-1,INTEGRATED,2026-05-05,2026-05-05,CONFIRMED'));
    expect(result.errors).toEqual([]);
    expect(await stored(id)).toEqual({ state: 'CANCELLED', ...nothingOpen });
    expect(await seatDays(database, id)).toEqual([]);
  });
});

describe('a paused stay of the service', () => {
  let id: string;
  beforeEach(async () => {
    const stays = stayOffice(database, office.network);
    id = (await stays.reserved({ referralId, offerId: group.id })).id;
    expect(await stays.pause({ reservationId: id, from: '2026-05-12', to: '2026-05-14' })).toMatchObject({ ok: true });
    expect(await seatDays(database, id)).toEqual(['2026-05-05', '2026-05-19']);
  });

  it('that a file changes covers its span without the pause', async () => {
    expect((await imported(reservations(await rowOf(id, 'CONFIRMED', '2026-06-30')))).errors).toEqual([]);
    expect(await stored(id)).toEqual({ state: 'CONFIRMED', ...nothingOpen });
    expect(await seatDays(database, id)).toEqual(TUESDAYS);
  });

  it('that a file leaves as it is keeps the pause, and has no attendance on its days', async () => {
    const row = reservations(await rowOf(id));
    expect((await imported({ ...row, ...attendance('2026-05-12') })).errors.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual(['NO_RESERVATION attendance.csv:2']);
    expect((await imported({ ...row, ...attendance('2026-05-19') })).errors).toEqual([]);
    expect(await seatDays(database, id)).toEqual(['2026-05-05', '2026-05-19']);
    expect((await imported({ ...reservations(await rowOf(id, 'CONFIRMED', '2026-06-30')), ...attendance('2026-05-12') })).errors).toEqual([]);
  });
});

describe('a new session', () => {
  it('is claimed by a hold until its deadline, and by none that has passed', async () => {
    const id = await held('DECISION');
    expect((await imported(sessions('G-1,2026-05-07,15:00,90,,'))).errors).toEqual([]);
    expect(await seatDays(database, id)).toEqual(['2026-05-05', '2026-05-07', '2026-05-12', '2026-05-19']);
    const { rows } = await database.superuser.query('SELECT DISTINCT expires_at FROM offers.seat_claim WHERE holder_id = $1', [id]);
    expect(rows).toEqual([{ expires_at: new Date('2026-05-08T22:00:00Z') }]);
    expect((await imported(sessions('G-1,2026-05-14,15:00,90,,'), '2026-05-09T08:00:00Z')).errors).toEqual([]);
    expect(await seatDays(database, id)).toEqual([]);
  });

  it('is overbooked where holds and reservations are more than its seats', async () => {
    await database.superuser.query('UPDATE offers.offer SET capacity = 1; UPDATE offers.session SET capacity = 1');
    await held();
    const result = await imported({ ...sessions('G-1,2026-05-07,15:00,90,,'), ...reservations('R-9,F-2,G-1,INTEGRATED,2026-05-07,2026-05-07,CONFIRMED') });
    expect(result.errors.map(({ message }) => message)).toEqual([
      'the session of "G-1" on 2026-05-07 at 15:00 has 1 confirmed reservations and 1 seats on hold or kept back, expected at most 1',
    ]);
  });
});
