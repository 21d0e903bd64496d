import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLogger, JobExecutor, JobRegistry, UnitOfWork } from '#platform';
import { EndReferralUseCase, PauseReferralUseCase, ReopenReferralUseCase, ResumeReferralUseCase } from '#referrals';
import { HoldSeatUseCase, ReleaseSeatsOfStoppedCaseUseCase, RequestSeatUseCase } from '#reservations';
import { releaseSeatsOfStoppedCaseJob, ReleaseSeatsOfStoppedCaseProcessor } from '#reservations/jobs';
import { must, refusalOf } from '../../support/agreement-network.js';
import { addOffer, addReferral, asCaseworker, buildSeatNetwork, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { seatDays, seatTroubles, stayOffice } from '../../support/stay-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Tuesdays from 5 May on at 15:00 in Berlin; Tuesday 19 May in the morning, and when the session goes on. */
const MAY = '2026-05-01T08:00:00Z';
const MORNING = '2026-05-19T08:00:00Z';
const TUESDAYS = weekly('2026-05-05', 6);

let database: TestDatabase;
let network: SeatNetwork;
let office: ReturnType<typeof stayOffice>;
let offer: TestOffer;
let referralId: string;

beforeEach(async () => {
  database = await createTestDatabase({ now: MAY, poolSize: 4 });
  network = await buildSeatNetwork(database.superuser);
  office = stayOffice(database, network);
  offer = await addOffer(database.superuser, network, { code: 'G-1', dates: TUESDAYS, capacity: 2 });
  referralId = await addReferral(database.superuser, network, 'F-1');
});
afterEach(async () => {
  expect(await seatTroubles(database, '2026-06-01T08:00:00Z')).toEqual([]);
  await database.close();
});

const at = (now: string) => new UnitOfWork(database.dataSource, { now });
const stop = (how: 'END' | 'PAUSE', now: string) =>
  how === 'END' ? new EndReferralUseCase(at(now)).run(asCaseworker(network), { referralId, reason: 'HELP_ENDED' }) : new PauseReferralUseCase(at(now)).run(asCaseworker(network), { referralId, reason: 'OTHER' });
const hold = (now: string) => new HoldSeatUseCase(at(now)).run(asCaseworker(network), { referralId, offerId: offer.id, variant: 'INTEGRATED', kind: 'DECISION' });

/** Runs the open jobs at a moment; how many there were. */
async function work(now: string): Promise<number> {
  const registry = new JobRegistry([releaseSeatsOfStoppedCaseJob], [new ReleaseSeatsOfStoppedCaseProcessor(new ReleaseSeatsOfStoppedCaseUseCase())]);
  const executor = new JobExecutor(at(now), registry, createLogger('test', 'silent'));
  const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM platform.outbox WHERE job = 'release-seats-of-stopped-case' AND done_at IS NULL ORDER BY id`);
  for (const { id } of rows) expect(await executor.execute(id, new AbortController().signal)).toBe('DONE');
  return rows.length;
}

const stored = async (id: string) => (await database.superuser.query('SELECT state, valid_to::text AS "validTo", end_reason AS "endReason" FROM reservations.reservation WHERE id = $1', [id])).rows[0];

describe('a help that ends', () => {
  it('gives its seats back from the day after on: today stays, also where its session has not begun', async () => {
    const seat = await office.reserved({ referralId, offerId: offer.id });
    must(await stop('END', MORNING));
    expect(await work(MORNING)).toBe(1);
    expect(await stored(seat.id)).toEqual({ state: 'CONFIRMED', validTo: '2026-05-19', endReason: 'HELP_ENDED' });
    expect(await seatDays(database, seat.id)).toEqual(TUESDAYS.slice(0, 3));
    const { rows } = await database.superuser.query(`SELECT owner_role AS role, due_on::text AS "dueOn" FROM inbox.task WHERE kind = 'CASE_STOPPED' ORDER BY 1`);
    expect(rows).toEqual([{ role: 'CASEWORKER', dueOn: '2026-05-20' }, { role: 'CASE_LEAD', dueOn: '2026-05-20' }, { role: 'GROUP_LEAD', dueOn: '2026-05-20' }]);
    const journal = await database.superuser.query(`SELECT actor, before, after FROM platform.journal WHERE action = 'reservation.cancelled'`);
    expect(journal.rows).toEqual([{ actor: 'job:release-seats-of-stopped-case', before: { state: 'CONFIRMED', validTo: '2026-06-09' }, after: { state: 'CONFIRMED', validTo: '2026-05-19', reason: 'HELP_ENDED', seats: 3 } }]);
  });

  it('with a worker that comes late gives back what has not passed; with none at all nothing can be confirmed', async () => {
    const seat = await office.reserved({ referralId, offerId: offer.id });
    must(await office.pause({ reservationId: seat.id, from: '2026-06-09', to: '2026-06-09' }));
    must(await stop('END', MORNING));
    expect(refusalOf(await office.resume({ reservationId: seat.id, from: '2026-06-09' }, '2026-05-20T08:00:00Z'))).toMatchObject({ code: 'REFERRAL_NOT_SEARCHING', state: 'ENDED' });
    await work('2026-05-27T08:00:00Z');
    expect(await seatDays(database, seat.id)).toEqual(TUESDAYS.slice(0, 4));
    expect(await stored(seat.id)).toMatchObject({ validTo: '2026-05-26' });
  });

  it('cancels what has not begun, twice no more than once, and nothing where it was reopened meanwhile', async () => {
    const seat = await office.reserved({ referralId, offerId: offer.id });
    must(await stop('END', MAY));
    await work(MAY);
    await database.superuser.query(`UPDATE platform.outbox SET done_at = NULL WHERE job = 'release-seats-of-stopped-case'`);
    await work('2026-05-02T08:00:00Z');
    expect(await stored(seat.id)).toMatchObject({ state: 'CANCELLED' });
    expect((await database.superuser.query(`SELECT 1 FROM platform.journal WHERE action = 'reservation.cancelled'`)).rows).toHaveLength(1);
    must(await new ReopenReferralUseCase(at(MAY)).run(asCaseworker(network), { referralId }));
    must(await new ResumeReferralUseCase(at(MAY)).run(asCaseworker(network), { referralId }));
    const again = await office.reserved({ referralId, offerId: offer.id });
    must(await stop('END', MAY));
    must(await new ReopenReferralUseCase(at(MAY)).run(asCaseworker(network), { referralId }));
    must(await new ResumeReferralUseCase(at(MAY)).run(asCaseworker(network), { referralId }));
    await work(MAY);
    expect(await stored(again.id)).toMatchObject({ state: 'CONFIRMED', validTo: '2026-06-09' });
  });
});

describe('a help that is paused', () => {
  it('keeps its seats, and gives back what is only held or asked for', async () => {
    const other = await addOffer(database.superuser, network, { code: 'G-2', dates: weekly('2026-05-06', 3) });
    const third = await addOffer(database.superuser, network, { code: 'G-3', dates: weekly('2026-05-07', 3) });
    await database.superuser.query('INSERT INTO reservations.offer_rule (offer_id, host_id, asks_first) VALUES ($1, $2, true)', [third.id, network.hostId]);
    const seat = await office.reserved({ referralId, offerId: other.id });
    const request = await office.reserved({ referralId, offerId: third.id });
    const held = must(await hold(MAY));
    must(await stop('PAUSE', MAY));
    expect(refusalOf(await new RequestSeatUseCase(at(MAY)).run(asCaseworker(network), { reservationId: held.id }))).toMatchObject({ code: expect.stringMatching(/^(REFERRAL_NOT_SEARCHING|TRY_AGAIN)$/) });
    await work(MAY);
    expect([await stored(seat.id), await stored(request.id), await stored(held.id)]).toEqual([
      { state: 'CONFIRMED', validTo: '2026-05-20', endReason: null },
      { state: 'CANCELLED', validTo: '2026-05-21', endReason: 'HELP_PAUSED' },
      { state: 'CANCELLED', validTo: '2026-06-09', endReason: 'HELP_PAUSED' },
    ]);
    expect(await seatDays(database, held.id)).toEqual([]);
    expect((await database.superuser.query(`SELECT DISTINCT owner_role AS role FROM inbox.task WHERE kind = 'CASE_STOPPED' AND subject_id = $1 ORDER BY 1`, [held.id])).rows).toEqual([{ role: 'CASEWORKER' }, { role: 'CASE_LEAD' }]);
  });
});
