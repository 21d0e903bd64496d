import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordAttendanceUseCase } from '#care';
import { AddSessionsUseCase, CancelSessionsUseCase, ChangeSessionUseCase, MoveSessionUseCase, type SingleSession } from '#offers';
import { SERVICE_ROLE } from '#platform';
import { ReserveSeatUseCase, seatVerifier, TellSeatHoldersUseCase } from '#reservations';
import pg from 'pg';
import { addOffer, addReferral, asCaseworker, asGroupLead, buildSeatNetwork, findClaimDifferences, weekly, type SeatNetwork, type TestOffer } from '../../../support/seat-network.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
let addSessions: AddSessionsUseCase;
let moveSession: MoveSessionUseCase;
let cancelSessions: CancelSessionsUseCase;
let changeSession: ChangeSessionUseCase;
let reserveSeat: ReserveSeatUseCase;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z', poolSize: 6 });
  network = await buildSeatNetwork(database.superuser);
  const { unitOfWork } = database;
  addSessions = new AddSessionsUseCase(unitOfWork);
  moveSession = new MoveSessionUseCase(unitOfWork);
  cancelSessions = new CancelSessionsUseCase(unitOfWork);
  changeSession = new ChangeSessionUseCase(unitOfWork);
  reserveSeat = new ReserveSeatUseCase(unitOfWork);
});
afterAll(() => database.close());

let referrals = 0;
const offerOf = (code: string, plan: Partial<Parameters<typeof addOffer>[2]> = {}): Promise<TestOffer> => addOffer(database.superuser, network, { code, dates: weekly('2026-05-05', 4), ...plan });

async function reserve(offer: TestOffer, span: { from?: string; to?: string } = {}, wantedFrom = '2026-05-04'): Promise<string> {
  const referralId = await addReferral(database.superuser, network, `F-${(referrals += 1)}`, { wanted_from: wantedFrom });
  const outcome = await reserveSeat.run(asCaseworker(network), { referralId, offerId: offer.id, variant: 'INTEGRATED', ...span });
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return referralId;
}

function done<T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

const row = async (id: string): Promise<Record<string, unknown>> => (await database.superuser.query('SELECT * FROM offers.session WHERE id = $1', [id])).rows[0] as Record<string, unknown>;
const add = (offerId: string, ...sessions: SingleSession[]) => addSessions.run(asGroupLead(network), { offerId, sessions });
const at = (date: string, start = '15:00', minutes = 90): SingleSession => ({ date, start, minutes });

async function events(job: string, key: string, id: string): Promise<number> {
  const { rows } = await database.superuser.query<{ n: number }>('SELECT count(*)::int AS n FROM platform.outbox WHERE job = $1 AND payload->>$2 = $3', [job, key, id]);
  return rows[0]!.n;
}

async function expectSound(): Promise<void> {
  expect(await findClaimDifferences(database.superuser)).toEqual([]);
  expect((await database.unitOfWork.run(asOperator, (tx) => seatVerifier.run(tx))).violations).toEqual([]);
}

describe('adding single sessions', () => {
  it('claims the seats of the reservations that cover their days, and of no other', async () => {
    const offer = await offerOf('A-1');
    await reserve(offer);
    await reserve(offer, { from: '2026-05-12', to: '2026-05-19' });
    const { sessionIds } = done(await add(offer.id, at('2026-05-14'), at('2026-05-06'), { ...at('2026-06-09'), entry: true, capacity: 3 }));
    const rows = [];
    for (const id of sessionIds) rows.push(await row(id));
    expect(rows.map(({ date, seats_taken, entry, capacity }) => [date, seats_taken, entry, capacity])).toEqual([
      ['2026-05-06', 1, false, 8],
      ['2026-05-14', 2, false, 8],
      ['2026-06-09', 0, true, 3],
    ]);
    expect(await events('answer-saved-searches', 'offerId', offer.id)).toBe(1);
    await expectSound();
  });

  it('brings a cancelled session back, whose claims have stayed', async () => {
    const offer = await offerOf('A-2');
    await reserve(offer);
    const id = offer.sessionIds[1]!;
    done(await cancelSessions.run(asGroupLead(network), { sessionIds: [id], reason: 'NO_ROOM' }));
    // Reserved while it was cancelled: it has a seat there all the same.
    await reserve(offer);
    expect(await row(id)).toMatchObject({ state: 'CANCELLED', cancel_reason: 'NO_ROOM', seats_taken: 2 });
    expect(await add(offer.id, { ...at('2026-05-12'), capacity: 1 })).toMatchObject({ ok: false, refusal: { code: 'OVERBOOKED', sessions: [{ date: '2026-05-12', seats: 1, reservations: 2 }] } });
    expect(done(await add(offer.id, at('2026-05-12', '15:00', 60)))).toMatchObject({ sessionIds: [id], returned: 1 });
    expect(await row(id)).toMatchObject({ state: 'PLANNED', cancel_reason: null, cancelled_at: null, minutes: 60, seats_taken: 2 });
    await expectSound();
  });

  it('adds all or none, and names what is wrong', async () => {
    const offer = await offerOf('A-3');
    expect(await add(offer.id, at('2026-05-06'), at('2026-05-05', '16:00'))).toMatchObject({ ok: false, refusal: { code: 'SLOT_TAKEN', slots: [{ date: '2026-05-05', start: '16:00', sessionId: offer.sessionIds[0] }] } });
    expect(await add(offer.id, at('2026-05-06'), at('2026-05-06', '16:29'))).toMatchObject({ ok: false, refusal: { code: 'SLOT_TAKEN', slots: [{ date: '2026-05-06', start: '16:29', sessionId: null }] } });
    expect(await add(offer.id, at('2026-04-30'), at('2026-05-06'))).toMatchObject({ ok: false, refusal: { code: 'SESSION_IN_PAST', days: ['2026-04-30'], today: '2026-05-01' } });
    expect(await add(offer.id, at('2027-03-28', '02:30'))).toMatchObject({ ok: false, refusal: { code: 'NO_SUCH_TIME', days: ['2027-03-28'] } });
    expect(await add(offer.id, at('2026-10-25', '02:30'))).toMatchObject({ ok: true });
    expect(await add(offer.id, at('2026-05-06', '15:00', 1_441))).toMatchObject({ ok: false, refusal: { code: 'OUT_OF_RANGE', field: 'minutes' } });
    // 730 days after 1 May 2026 is 30 April 2028, a leap year: the day itself still is not too far.
    expect(await add(offer.id, at('2026-05-06'), at('2028-05-01'))).toMatchObject({ ok: false, refusal: { code: 'OUT_OF_RANGE', field: 'date', from: '2026-05-01', to: '2028-04-30' } });
    expect(await addSessions.run(asOrganisation(network.mainId, ['GROUP_LEAD']), { offerId: offer.id, sessions: [at('2026-05-06')] })).toMatchObject({ ok: false, refusal: { code: 'OFFER_NOT_FOUND' } });
    await database.superuser.query('UPDATE offers.offer SET archived_at = now() WHERE id = $1', [offer.id]);
    expect(await add(offer.id, at('2026-05-06'))).toMatchObject({ ok: false, refusal: { code: 'OFFER_ARCHIVED' } });
    const { rows } = await database.superuser.query('SELECT 1 FROM offers.session WHERE offer_id = $1', [offer.id]);
    expect(rows).toHaveLength(5);
  });
});

describe('moving a session', () => {
  it('cancels the old one, which names the new one; seats follow the reservations that cover the new day', async () => {
    const offer = await offerOf('M-1', { capacity: 3 });
    await reserve(offer);
    await reserve(offer, { from: '2026-05-12', to: '2026-05-12' });
    const fromId = offer.sessionIds[1]!;
    await database.superuser.query('INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id) VALUES ($1, platform.new_id(), $2, 1, $3)', [fromId, 'BLOCK', network.hostId]);
    const { sessionId } = done(await moveSession.run(asGroupLead(network), { sessionId: fromId, date: '2026-05-14', start: '16:00' }));
    expect(await row(fromId)).toMatchObject({ state: 'CANCELLED', cancel_reason: 'MOVED', moved_to_id: sessionId, date: '2026-05-12' });
    // One reservation covers 14 May; the host's block goes along.
    expect(await row(sessionId)).toMatchObject({ state: 'PLANNED', date: '2026-05-14', start: '16:00:00', minutes: 90, capacity: 3, seats_taken: 2 });
    expect([await events('tell-seat-holders', 'sessionId', fromId), await events('answer-saved-searches', 'offerId', offer.id)]).toEqual([1, 1]);
    const { rows } = await database.superuser.query(`SELECT before, after FROM platform.journal WHERE action = 'session.moved' AND subject_id = $1`, [fromId]);
    expect(rows).toEqual([{ before: { date: '2026-05-12', start: '15:00', state: 'PLANNED', movedToId: null }, after: { date: '2026-05-14', start: '16:00', state: 'CANCELLED', movedToId: sessionId } }]);
    // And back: the first one takes place again.
    expect(done(await moveSession.run(asGroupLead(network), { sessionId, date: '2026-05-12', start: '15:00' }))).toEqual({ fromId: sessionId, sessionId: fromId });
    expect(await row(fromId)).toMatchObject({ state: 'PLANNED', moved_to_id: null, cancel_reason: null });
    const unsound = await findClaimDifferences(database.superuser);
    expect(unsound.filter((difference) => (difference as { difference: string }).difference === 'missing')).toEqual([]);
    await database.superuser.query(`DELETE FROM offers.seat_claim WHERE kind = 'BLOCK'`);
    await expectSound();
  });

  it('refuses where more reservations cover the new day than the session has seats', async () => {
    const offer = await offerOf('M-2', { capacity: 2 });
    await reserve(offer, { from: '2026-05-05', to: '2026-05-12' });
    await reserve(offer, { from: '2026-05-05', to: '2026-05-12' });
    done(await changeSession.run(asGroupLead(network), { sessionId: offer.sessionIds[3]!, capacity: 1 }));
    const refusal = { code: 'OVERBOOKED', sessions: [{ offerId: offer.id, date: '2026-05-11', start: '15:00', seats: 1, reservations: 2 }] };
    expect(await moveSession.run(asGroupLead(network), { sessionId: offer.sessionIds[3]!, date: '2026-05-11' })).toMatchObject({ ok: false, refusal });
    expect(await row(offer.sessionIds[3]!)).toMatchObject({ state: 'PLANNED' });
    await expectSound();
  });

  it('refuses times that are taken, past or not there, and sessions that are cancelled or of others', async () => {
    const offer = await offerOf('M-3');
    const [first, second] = offer.sessionIds as [string, string];
    const code = async (sessionId: string, date: string, start?: string, context = asGroupLead(network)) => {
      const outcome = await moveSession.run(context, { sessionId, date, start });
      return outcome.ok ? 'OK' : outcome.refusal.code;
    };
    expect(await code(first, '2026-05-12', '16:00')).toBe('SLOT_TAKEN');
    expect(await code(first, '2026-05-05')).toBe('SLOT_TAKEN');
    expect(await code(first, '2026-04-30')).toBe('SESSION_IN_PAST');
    expect(await code(first, '2028-05-01')).toBe('OUT_OF_RANGE');
    expect(await code(first, '2027-03-28', '02:00')).toBe('NO_SUCH_TIME');
    expect(await code(randomUUID(), '2026-05-06')).toBe('SESSION_NOT_FOUND');
    expect(await code(first, '2026-05-06', undefined, asOrganisation(network.mainId, ['ADMINISTRATOR']))).toBe('SESSION_NOT_FOUND');
    done(await cancelSessions.run(asGroupLead(network), { sessionIds: [second], reason: 'OTHER' }));
    expect(await code(second, '2026-05-06')).toBe('SESSION_IS_CANCELLED');
    expect(await code(first, '2026-05-05', '15:30')).toBe('OK');
    expect(await code(offer.sessionIds[2]!, '2028-04-30')).toBe('OK');
  });
});

describe('cancelling sessions', () => {
  it('keeps the seats, tells whoever has one, and leaves what was cancelled before', async () => {
    const offer = await offerOf('C-1');
    await reserve(offer, { from: '2026-05-05', to: '2026-05-12' });
    const ids = [...offer.sessionIds];
    done(await cancelSessions.run(asGroupLead(network), { sessionIds: [ids[3]!], reason: 'HOLIDAY' }));
    const outcome = done(await cancelSessions.run(asGroupLead(network), { sessionIds: ids, reason: 'STAFF_ABSENT' }));
    expect(outcome).toEqual({ sessionIds: ids.slice(0, 3), withSeats: 2 });
    const told = [];
    for (const id of ids) told.push([(await row(id))['cancel_reason'], await events('tell-seat-holders', 'sessionId', id)]);
    expect(told).toEqual([
      ['STAFF_ABSENT', 1],
      ['STAFF_ABSENT', 1],
      ['STAFF_ABSENT', 0],
      ['HOLIDAY', 0],
    ]);
    await expectSound();
  });

  it('opens a task for the responsible case leads and the caseworkers of the agency, once', async () => {
    const offer = await offerOf('C-2');
    await reserve(offer);
    await reserve(offer);
    const sessionId = offer.sessionIds[2]!;
    done(await cancelSessions.run(asGroupLead(network), { sessionIds: [sessionId], reason: 'SAFETY' }));
    const tell = () => database.unitOfWork.run(asOperator, (tx) => new TellSeatHoldersUseCase().work(tx, { sessionId }));
    await tell();
    await tell();
    const { rows } = await database.superuser.query(`SELECT organisation_id, owner_role, due_on FROM inbox.task WHERE kind = 'SESSION_CHANGED' AND subject_id = $1 ORDER BY owner_role COLLATE "C"`, [sessionId]);
    expect(rows).toEqual([
      { organisation_id: network.agencyId, owner_role: 'CASEWORKER', due_on: '2026-05-19' },
      { organisation_id: network.mainId, owner_role: 'CASE_LEAD', due_on: '2026-05-19' },
    ]);
  });

  it('is refused, as moving is, once somebody\'s attendance is recorded; raw SQL of the service is, too', async () => {
    const offer = await offerOf('C-3', { dates: ['2026-05-01', '2026-05-05', '2026-05-12'] });
    const referralId = await reserve(offer, {}, '2026-05-01');
    const [held, next] = offer.sessionIds as [string, string];
    done(await new RecordAttendanceUseCase(database.unitOfWork).run(asGroupLead(network), { sessionId: held, entries: [{ referralId, status: 'ATTENDED' }] }));
    const refusal = { code: 'SESSION_HELD', sessions: [{ sessionId: held, date: '2026-05-01' }] };
    expect(await cancelSessions.run(asGroupLead(network), { sessionIds: [next, held], reason: 'OTHER' })).toMatchObject({ ok: false, refusal });
    expect(await moveSession.run(asGroupLead(network), { sessionId: held, date: '2026-05-07' })).toMatchObject({ ok: false, refusal });
    expect(await row(next)).toMatchObject({ state: 'PLANNED' });
    await database.superuser.query(`UPDATE offers.session SET state = 'HELD' WHERE id = $1`, [next]);
    expect(await cancelSessions.run(asGroupLead(network), { sessionIds: [next], reason: 'OTHER' })).toMatchObject({ ok: false, refusal: { code: 'SESSION_HELD' } });
    const service = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE}` });
    await service.connect();
    try {
      await service.query(`SELECT set_config('pv.organisation', $1, false), set_config('pv.scope', 'ORGANISATION', false)`, [network.hostId]);
      await expect(service.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE id = $1`, [held])).rejects.toMatchObject({ code: '23514', constraint: 'session_attended' });
      await expect(service.query(`UPDATE offers.session SET cancel_reason = 'OTHER' WHERE id = $1`, [held])).rejects.toMatchObject({ code: '23514', constraint: 'session_cancelled' });
      await expect(service.query(`UPDATE offers.session SET date = '2026-05-06' WHERE id = $1`, [held])).rejects.toMatchObject({ code: '42501' });
      const other = await offerOf('C-3b');
      await expect(service.query(`UPDATE offers.session SET state = 'CANCELLED', moved_to_id = $2 WHERE id = $1`, [offer.sessionIds[2], other.sessionIds[0]])).rejects.toMatchObject({
        code: '23514',
        constraint: 'session_moved_within_offer',
      });
    } finally {
      await service.end();
    }
  });

  it('does not cancel for others, nor in part', async () => {
    const offer = await offerOf('C-4');
    const ids = offer.sessionIds;
    expect(await cancelSessions.run(asOrganisation(network.mainId, ['ADMINISTRATOR']), { sessionIds: ids, reason: 'OTHER' })).toMatchObject({ ok: false, refusal: { code: 'SESSION_NOT_FOUND' } });
    expect(await cancelSessions.run(asGroupLead(network), { sessionIds: [...ids, randomUUID()], reason: 'OTHER' })).toMatchObject({ ok: false, refusal: { code: 'SESSION_NOT_FOUND' } });
    expect(await cancelSessions.run(asGroupLead(network), { sessionIds: [], reason: 'OTHER' })).toMatchObject({ ok: false, refusal: { code: 'OUT_OF_RANGE' } });
    expect(await row(ids[0]!)).toMatchObject({ state: 'PLANNED' });
  });
});

describe('changing a session', () => {
  it('never has fewer seats than are taken', async () => {
    const offer = await offerOf('S-1', { capacity: 3 });
    await reserve(offer);
    await reserve(offer);
    const sessionId = offer.sessionIds[0]!;
    expect(await changeSession.run(asGroupLead(network), { sessionId, capacity: 1 })).toMatchObject({ ok: false, refusal: { code: 'CAPACITY_BELOW_TAKEN', taken: 2 } });
    done(await changeSession.run(asGroupLead(network), { sessionId, capacity: 2, minutes: 120 }));
    expect(await row(sessionId)).toMatchObject({ capacity: 2, minutes: 120, seats_taken: 2 });
    done(await add(offer.id, at('2026-05-05', '18:00')));
    expect(await changeSession.run(asGroupLead(network), { sessionId, minutes: 200 })).toMatchObject({ ok: false, refusal: { code: 'SLOT_TAKEN' } });
  });

  it('writes nothing, and no journal entry, where nothing is different', async () => {
    const offer = await offerOf('S-2', { capacity: 3 });
    const sessionId = offer.sessionIds[0]!;
    const entries = async () => (await database.superuser.query(`SELECT before, after FROM platform.journal WHERE action = 'session.changed' AND subject_id = $1`, [sessionId])).rows;
    expect(done(await changeSession.run(asGroupLead(network), { sessionId, capacity: 3, minutes: 90, entry: false }))).toEqual({ sessionId });
    expect(done(await changeSession.run(asGroupLead(network), { sessionId }))).toEqual({ sessionId });
    expect(await entries()).toEqual([]);
    done(await changeSession.run(asGroupLead(network), { sessionId, capacity: 4 }));
    expect(await entries()).toEqual([{ before: { minutes: 90, capacity: 3, entry: false }, after: { minutes: 90, capacity: 4, entry: false } }]);
  });

  it('DD-17: a CLOSED group accepts reservations until its first session, or at a session that opens it again', async () => {
    const dates = weekly('2026-04-14', 6);
    const offer = await addOffer(database.superuser, network, { code: 'DD-17-closed', dates, admission: 'CLOSED' });
    const referralId = await addReferral(database.superuser, network, 'F-DD-17');
    const wish = { referralId, offerId: offer.id, variant: 'INTEGRATED' as const };
    expect(await reserveSeat.run(asCaseworker(network), wish)).toMatchObject({ ok: false, refusal: { code: 'NOT_MATCHING', reasons: ['ADMISSION_CLOSED'] } });
    done(await changeSession.run(asGroupLead(network), { sessionId: offer.sessionIds[4]!, entry: true }));
    expect(done(await reserveSeat.run(asCaseworker(network), wish))).toMatchObject({ validFrom: '2026-05-12', validTo: '2026-05-19' });
    const before = await addOffer(database.superuser, network, { code: 'DD-17-before', dates: weekly('2026-05-05', 3), admission: 'CLOSED' });
    const early = await addReferral(database.superuser, network, 'F-DD-17-early');
    expect(done(await reserveSeat.run(asCaseworker(network), { ...wish, referralId: early, offerId: before.id }))).toMatchObject({ validFrom: '2026-05-05' });
  });

  it('DD-17: an OPEN group accepts reservations at any time with a free seat', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'DD-17-open', dates: weekly('2026-04-14', 6), capacity: 1 });
    const [first, second] = [await addReferral(database.superuser, network, 'F-DD-17-a'), await addReferral(database.superuser, network, 'F-DD-17-b')];
    const wish = { offerId: offer.id, variant: 'INTEGRATED' as const };
    expect(done(await reserveSeat.run(asCaseworker(network), { ...wish, referralId: first }))).toMatchObject({ validFrom: '2026-05-05' });
    expect(await reserveSeat.run(asCaseworker(network), { ...wish, referralId: second })).toMatchObject({ ok: false, refusal: { code: 'SEAT_TAKEN' } });
  });
});
