import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entities } from '#installation';
import { ChangeSessionPlanUseCase, ExtendSessionPlansUseCase, PlanSessionsUseCase, PreviewSessionPlanQuery, SchoolHolidaysUseCase, type PlanDefinition, type PlanSessionsResult } from '#offers';
import { openDataSource, SERVICE_ROLE, UnitOfWork } from '#platform';
import { ReserveSeatUseCase, seatVerifier } from '#reservations';
import { addOffer, addReferral, asCaseworker, asGroupLead, buildSeatNetwork, findClaimDifferences, type SeatNetwork } from '../../../support/seat-network.js';
import { countStatements } from '../../../support/statement-counter.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

/** A Friday; the school holidays of Hesse in 2026 are 29 June to 7 August and 5 to 17 October. */
const NOW = '2026-05-01T08:00:00Z';

let database: TestDatabase;
let network: SeatNetwork;
let planSessions: PlanSessionsUseCase;
let changePlan: ChangeSessionPlanUseCase;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 6 });
  network = await buildSeatNetwork(database.superuser);
  planSessions = new PlanSessionsUseCase(database.unitOfWork);
  changePlan = new ChangeSessionPlanUseCase(database.unitOfWork);
});
afterAll(() => database.close());

const TUESDAYS: PlanDefinition = {
  rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=6',
  firstDay: '2026-05-05',
  start: '15:00',
  minutes: 90,
  capacity: null,
  schoolHolidays: 'KEEP',
  publicHolidays: 'KEEP',
  leftOut: [],
  kept: [],
  extra: [],
};

async function newOffer(code: string, change: Parameters<typeof addOffer>[2] extends infer P ? Partial<P> : never = {}): Promise<string> {
  return (await addOffer(database.superuser, network, { code, dates: [], ...change })).id;
}

function done<T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

const plan = (offerId: string, change: Partial<PlanDefinition> = {}, key?: string): Promise<PlanSessionsResult> =>
  planSessions.run(asGroupLead(network), { offerId, ...TUESDAYS, ...change, idempotencyKey: key });

async function daysOf(offerId: string, state = 'PLANNED'): Promise<string[]> {
  const { rows } = await database.superuser.query<{ date: string }>('SELECT date FROM offers.session WHERE offer_id = $1 AND state = $2 ORDER BY date, start', [offerId, state]);
  return rows.map((row) => row.date);
}

async function verified(): Promise<unknown[]> {
  return (await database.unitOfWork.run(asOperator, (tx) => seatVerifier.run(tx))).violations as unknown[];
}

describe('planning sessions', () => {
  it('makes what the rule names, with the seats of the offer, and tells of it', async () => {
    const offerId = await newOffer('P-1', { capacity: 5 });
    const outcome = done(await plan(offerId));
    expect(outcome).toMatchObject({ days: ['2026-05-05', '2026-05-12', '2026-05-19', '2026-05-26', '2026-06-02', '2026-06-09'], leftOut: [], endsOn: '2026-06-09', plannedUntil: '2026-06-09' });
    expect(await daysOf(offerId)).toEqual(outcome.days);
    const { rows } = await database.superuser.query('SELECT DISTINCT start::text, minutes, capacity, plan_id, entry FROM offers.session WHERE offer_id = $1', [offerId]);
    expect(rows).toEqual([{ start: '15:00:00', minutes: 90, capacity: 5, plan_id: outcome.plan.id, entry: false }]);
    const events = await database.superuser.query(`SELECT payload FROM platform.outbox WHERE job = 'answer-saved-searches' AND payload->>'offerId' = $1`, [offerId]);
    expect(events.rows).toHaveLength(1);
    const journal = await database.superuser.query(`SELECT after->'days' AS days FROM platform.journal WHERE action = 'session-plan.made' AND subject_id = $1`, [outcome.plan.id]);
    expect(journal.rows).toEqual([{ days: outcome.days }]);
  });

  it('leaves out school holidays and public holidays, each by its own choice, and keeps single days', async () => {
    const rrule = 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20260820';
    const change = { rrule, firstDay: '2026-05-07', leftOut: ['2026-05-21'], kept: ['2026-07-02'], extra: ['2026-05-09'] };
    const both = done(await plan(await newOffer('P-2'), { ...change, schoolHolidays: 'LEAVE_OUT', publicHolidays: 'LEAVE_OUT' }));
    // Ascension is on 14 May, Corpus Christi on 4 June; the summer holidays of Hesse last from 29 June to 7 August.
    expect(both.days).toEqual(['2026-05-07', '2026-05-09', '2026-05-28', '2026-06-11', '2026-06-18', '2026-06-25', '2026-07-02', '2026-08-13', '2026-08-20']);
    expect(both.leftOut).toEqual([
      { date: '2026-05-14', reason: 'PUBLIC_HOLIDAY', holiday: null },
      { date: '2026-05-21', reason: 'EXCEPTION', holiday: null },
      { date: '2026-06-04', reason: 'PUBLIC_HOLIDAY', holiday: null },
      ...['2026-07-09', '2026-07-16', '2026-07-23', '2026-07-30', '2026-08-06'].map((date) => ({ date, reason: 'SCHOOL_HOLIDAY', holiday: 'Sommerferien' })),
    ]);
    const school = done(await plan(await newOffer('P-3'), { ...change, schoolHolidays: 'LEAVE_OUT', publicHolidays: 'KEEP' }));
    expect(school.days).toContain('2026-05-14');
    expect(school.days).not.toContain('2026-07-09');
    const open = done(await plan(await newOffer('P-4'), { ...change, schoolHolidays: 'KEEP', publicHolidays: 'LEAVE_OUT' }));
    expect(open.days).toContain('2026-07-09');
    expect(open.days).not.toContain('2026-05-14');
  });

  it('asks for the holidays of the municipality, and online for those of the host', async () => {
    const rrule = 'FREQ=DAILY;UNTIL=20260710';
    const change = { rrule, firstDay: '2026-07-01', schoolHolidays: 'LEAVE_OUT' as const };
    const berlin = await newOffer('P-5');
    // Berlin: 9 July to 22 August; Hesse: 29 June to 7 August.
    await database.superuser.query(`UPDATE offers.offer SET municipality_ags = '11000000' WHERE id = $1`, [berlin]);
    expect(done(await plan(berlin, change)).days).toEqual(['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => `2026-07-${day}`));
    const online = await newOffer('P-6');
    await database.superuser.query(`UPDATE offers.offer SET delivery = 'ONLINE', municipality_ags = NULL WHERE id = $1`, [online]);
    expect(await plan(online, change)).toMatchObject({ ok: false, refusal: { code: 'NOTHING_TO_PLAN' } });
  });

  it('keeps 15:00 over both changes of the clock, and has nothing at a time that is not there', async () => {
    const offerId = await newOffer('P-7');
    done(await plan(offerId, { rrule: 'FREQ=WEEKLY;BYDAY=SU;UNTIL=20261101', firstDay: '2026-10-18' }));
    const { rows } = await database.superuser.query(
      `SELECT date, ((date + start) AT TIME ZONE 'Europe/Berlin') AT TIME ZONE 'UTC' AS utc, start::text FROM offers.session WHERE offer_id = $1 ORDER BY date`,
      [offerId],
    );
    expect(rows.map((row: { start: string; utc: Date }) => [row.start, row.utc.getUTCHours()])).toEqual([['15:00:00', 13], ['15:00:00', 14], ['15:00:00', 14]]);
    const lost = done(await plan(offerId, { rrule: 'FREQ=WEEKLY;COUNT=2', firstDay: '2027-03-21', start: '02:30', minutes: 30 }));
    expect(lost.days).toEqual(['2027-03-21', '2027-04-04']);
    expect(await plan(offerId, { rrule: 'FREQ=WEEKLY;COUNT=2', firstDay: '2027-03-28', start: '02:30' })).toMatchObject({ ok: false, refusal: { code: 'NO_SUCH_TIME', days: ['2027-03-28'] } });
  });

  it('leaves alone what is there: the same time, and other times that overlap', async () => {
    const offerId = await newOffer('P-8', { dates: ['2026-05-05', '2026-05-12', '2026-05-19'] });
    await database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE offer_id = $1 AND date = '2026-05-12'`, [offerId]);
    await database.superuser.query(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) VALUES ($1, '2026-05-26', '16:29', 30, 8), ($1, '2026-06-02', '16:30', 30, 8)`, [offerId]);
    const outcome = done(await plan(offerId));
    expect(outcome.days).toEqual(['2026-06-02', '2026-06-09']);
    expect(outcome.leftOut.map(({ date, reason }) => [date, reason])).toEqual([
      ['2026-05-05', 'ALREADY_THERE'],
      ['2026-05-12', 'CANCELLED_BEFORE'],
      ['2026-05-19', 'ALREADY_THERE'],
      ['2026-05-26', 'OVERLAPS'],
    ]);
  });

  it('refuses what it cannot do, with the part that is wrong', async () => {
    const offerId = await newOffer('P-9');
    const code = async (change: Partial<PlanDefinition>) => {
      const outcome = await plan(offerId, change);
      return outcome.ok ? 'OK' : outcome.refusal;
    };
    expect(await code({ rrule: 'FREQ=WEEKLY;BYDAY=XX' })).toMatchObject({ code: 'RULE_INVALID', part: 'BYDAY', problem: 'BAD_VALUE' });
    expect(await code({ rrule: 'FREQ=DAILY;UNTIL=20990101' })).toMatchObject({ code: 'RULE_INVALID', part: 'UNTIL', problem: 'TOO_FAR' });
    expect(await code({ rrule: 'FREQ=YEARLY;COUNT=10' })).toMatchObject({ code: 'RULE_INVALID', part: 'COUNT', problem: 'TOO_FAR' });
    expect(await code({ rrule: 'FREQ=DAILY;UNTIL=20290601' })).toMatchObject({ code: 'RULE_INVALID', part: 'RRULE', problem: 'TOO_MANY' });
    expect(await code({ minutes: 0 })).toMatchObject({ code: 'OUT_OF_RANGE', field: 'minutes' });
    expect(await code({ firstDay: '2020-01-01' })).toMatchObject({ code: 'OUT_OF_RANGE', field: 'firstDay' });
    expect(await code({ rrule: 'FREQ=DAILY;COUNT=2', firstDay: '2026-04-01' })).toMatchObject({ code: 'NOTHING_TO_PLAN' });
    expect(await planSessions.run(asOrganisation(network.mainId, ['GROUP_LEAD']), { offerId, ...TUESDAYS })).toMatchObject({ ok: false, refusal: { code: 'OFFER_NOT_FOUND' } });
    expect(await planSessions.run(asGroupLead(network), { offerId: randomUUID(), ...TUESDAYS })).toMatchObject({ ok: false, refusal: { code: 'OFFER_NOT_FOUND' } });
    expect(await daysOf(offerId)).toEqual([]);
  });

  it('acts once for one key', async () => {
    const offerId = await newOffer('P-10');
    const key = randomUUID();
    const [first, second] = [done(await plan(offerId, {}, key)), done(await plan(offerId, {}, key))];
    expect(second).toEqual(first);
    expect(await daysOf(offerId)).toHaveLength(6);
    expect(await plan(offerId, { minutes: 60 }, key)).toMatchObject({ ok: false, refusal: { code: 'IDEMPOTENCY_CONFLICT' } });
  });

  it('sends as many statements for 200 sessions as for 2', async () => {
    const counter = await countStatements(database.url);
    const dataSource = await openDataSource({ url: counter.url, poolSize: 2, entities, role: SERVICE_ROLE, applicationName: 'pv-test' });
    try {
      const use = new PlanSessionsUseCase(new UnitOfWork(dataSource, { now: NOW }));
      const counts: number[] = [];
      for (const count of [2, 2, 200]) {
        const offerId = await newOffer(`P-many-${counts.length}`);
        counter.take();
        expect(done(await use.run(asGroupLead(network), { offerId, ...TUESDAYS, rrule: `FREQ=DAILY;COUNT=${count}`, idempotencyKey: randomUUID() })).days).toHaveLength(count);
        counts.push(counter.take());
      }
      expect(counts[2]).toBe(counts[1]);
      expect(counts[1]).toBeLessThan(20);
    } finally {
      await dataSource.destroy();
      await counter.close();
    }
  });
});

describe('the preview', () => {
  it('says what would be planned and plans nothing', async () => {
    const offerId = await newOffer('P-11');
    const preview = new PreviewSessionPlanQuery(database.unitOfWork);
    const seen = done(await preview.run(asGroupLead(network), { offerId, ...TUESDAYS, rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260630', schoolHolidays: 'LEAVE_OUT' }));
    expect(seen).toMatchObject({ leftOut: [{ date: '2026-06-30', reason: 'SCHOOL_HOLIDAY', holiday: 'Sommerferien' }], overbooked: [], schoolHolidaysKnownUntil: '2028-08-11' });
    expect(seen.days).toHaveLength(8);
    expect(await daysOf(offerId)).toEqual([]);
    const { rows } = await database.superuser.query('SELECT 1 FROM offers.session_plan WHERE offer_id = $1', [offerId]);
    expect(rows).toEqual([]);
  });

  it('says where more reservations are than seats, and the command refuses', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'P-12', dates: ['2026-05-05', '2026-06-30'], capacity: 3 });
    const reserveSeat = new ReserveSeatUseCase(database.unitOfWork);
    for (const code of ['F-1', 'F-2', 'F-3']) done(await reserveSeat.run(asCaseworker(network), { referralId: await addReferral(database.superuser, network, code), offerId: offer.id, variant: 'INTEGRATED' }));
    const wish = { offerId: offer.id, ...TUESDAYS, firstDay: '2026-05-12', rrule: 'FREQ=WEEKLY;COUNT=2', capacity: 2 };
    const overbooked = ['2026-05-12', '2026-05-19'].map((date) => ({ offerId: offer.id, date, start: '15:00', seats: 2, reservations: 3 }));
    expect(done(await new PreviewSessionPlanQuery(database.unitOfWork).run(asGroupLead(network), wish))).toMatchObject({ days: ['2026-05-12', '2026-05-19'], overbooked });
    expect(await planSessions.run(asGroupLead(network), wish)).toMatchObject({ ok: false, refusal: { code: 'OVERBOOKED', sessions: overbooked } });
    done(await planSessions.run(asGroupLead(network), { ...wish, capacity: 3 }));
    expect(await findClaimDifferences(database.superuser)).toEqual([]);
    expect(await verified()).toEqual([]);
  });
});

describe('changing a plan', () => {
  it('moves, adds and takes back sessions that nobody has a seat in, and answers the others', async () => {
    const offerId = await newOffer('P-13', { capacity: 4 });
    const made = done(await plan(offerId)).plan;
    const referralId = await addReferral(database.superuser, network, 'F-13');
    done(await new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId, offerId, variant: 'INTEGRATED', from: '2026-05-12', to: '2026-05-12' }));
    const { id: planId, offerId: _, endsOn: __, plannedUntil: ___, ...definition } = made;
    const changed = done(await changePlan.run(asGroupLead(network), { planId, ...definition, start: '17:00', minutes: 60 }));
    expect(changed.days).toEqual(['2026-05-05', '2026-05-19', '2026-05-26', '2026-06-02', '2026-06-09']);
    expect(changed.held.map(({ date, start, seatsTaken }) => [date, start, seatsTaken])).toEqual([['2026-05-12', '15:00', 1]]);
    expect(changed.leftOut).toEqual([{ date: '2026-05-12', reason: 'KEPT_SESSION', holiday: null }]);
    expect(changed.cancelled).toHaveLength(5);
    // And back again: the sessions that the change took back come back, not a second time.
    const back = done(await changePlan.run(asGroupLead(network), { planId, ...definition, minutes: 60 }));
    expect(back.days).toEqual(['2026-05-05', '2026-05-19', '2026-05-26', '2026-06-02', '2026-06-09']);
    expect(back.held.map(({ date, minutes }) => [date, minutes])).toEqual([['2026-05-12', 90]]);
    expect(await daysOf(offerId)).toEqual(['2026-05-05', '2026-05-12', '2026-05-19', '2026-05-26', '2026-06-02', '2026-06-09']);
    const { rows } = await database.superuser.query('SELECT count(*)::int AS n FROM offers.session WHERE offer_id = $1', [offerId]);
    expect(rows[0]).toEqual({ n: 11 });
  });

  it('ends it: later sessions without seats are cancelled, others are answered', async () => {
    const offerId = await newOffer('P-14');
    const { id: planId } = done(await plan(offerId)).plan;
    const referralId = await addReferral(database.superuser, network, 'F-14');
    done(await new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId, offerId, variant: 'INTEGRATED', from: '2026-06-02', to: '2026-06-02' }));
    const ended = done(await changePlan.end(asGroupLead(network), { planId, lastDay: '2026-05-20' }));
    expect(ended.plan.endsOn).toBe('2026-05-20');
    expect(ended.held.map(({ date }) => date)).toEqual(['2026-06-02']);
    expect(await daysOf(offerId)).toEqual(['2026-05-05', '2026-05-12', '2026-05-19', '2026-06-02']);
    const { rows } = await database.superuser.query(`SELECT DISTINCT cancel_reason FROM offers.session WHERE offer_id = $1 AND state = 'CANCELLED'`, [offerId]);
    expect(rows).toEqual([{ cancel_reason: 'PLAN_ENDED' }]);
    expect(await changePlan.end(asGroupLead(network), { planId, lastDay: '2026-04-01' })).toMatchObject({ ok: false, refusal: { code: 'OUT_OF_RANGE', field: 'lastDay' } });
    expect(await changePlan.end(asOrganisation(network.mainId, ['GROUP_LEAD']), { planId, lastDay: '2026-05-20' })).toMatchObject({ ok: false, refusal: { code: 'PLAN_NOT_FOUND' } });
    expect(await verified()).toEqual([]);
  });
});

describe('a plan without an end', () => {
  it('goes half a year ahead, and further as time goes on, once', async () => {
    const offerId = await newOffer('P-15');
    const made = done(await plan(offerId, { rrule: 'FREQ=WEEKLY;BYDAY=TU' }));
    // 5 May and 26 weeks: 3 November.
    expect(made).toMatchObject({ endsOn: null, plannedUntil: '2026-11-03' });
    expect(made.days).toHaveLength(27);
    const extend = new ExtendSessionPlansUseCase(database.unitOfWork);
    const later = { now: '2026-06-01T08:00:00Z' };
    const first = await extend.run(later);
    // 1 June and 26 weeks: 30 November; Tuesdays from 10 to 24 November.
    expect((await daysOf(offerId)).slice(27)).toEqual(['2026-11-10', '2026-11-17', '2026-11-24']);
    expect(first.sessions).toBe(3);
    expect(await extend.run(later)).toEqual({ plans: 0, sessions: 0, overbooked: 0 });
    const [a, b] = await Promise.all([extend.run({ now: '2026-07-01T08:00:00Z' }), extend.run({ now: '2026-07-01T08:00:00Z' })]);
    expect(a.sessions + b.sessions).toBe(5);
  });

  it('goes no further than school holidays are known where it leaves them out, and an agency may record more', async () => {
    const offerId = await newOffer('P-16');
    await database.superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [network.agencyId, network.hostId]);
    const far = { now: '2028-06-01T08:00:00Z' };
    const late = new PlanSessionsUseCase(new UnitOfWork(database.dataSource, far));
    const made = done(await late.run(asGroupLead(network), { offerId, ...TUESDAYS, rrule: 'FREQ=WEEKLY;BYDAY=TU', firstDay: '2028-06-06', schoolHolidays: 'LEAVE_OUT' }));
    // The shipped holidays of Hesse end on 11 August 2028.
    expect(made).toMatchObject({ plannedUntil: '2028-08-11', schoolHolidaysKnownUntil: '2028-08-11' });
    expect(made.days).toEqual(['2028-06-06', '2028-06-13', '2028-06-20', '2028-06-27']);
    const holidays = new SchoolHolidaysUseCase(database.unitOfWork);
    done(await holidays.record(asOrganisation(network.agencyId, ['ADMINISTRATOR']), { federalState: 'HE', firstDay: '2028-10-09', lastDay: '2028-10-20', name: 'Herbstferien', counts: true }));
    expect((await new ExtendSessionPlansUseCase(database.unitOfWork).run(far)).sessions).toBeGreaterThan(0);
    expect((await daysOf(offerId)).slice(4)).toEqual(['2028-08-15', '2028-08-22', '2028-08-29', '2028-09-05', '2028-09-12', '2028-09-19', '2028-09-26', '2028-10-03']);
  });

  it('follows what an agency has corrected for its network, and only there', async () => {
    const [mine, theirs] = [await buildSeatNetwork(database.superuser, 'MINE-'), await buildSeatNetwork(database.superuser, 'THEIRS-')];
    await database.superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [mine.agencyId, mine.hostId]);
    const holidays = new SchoolHolidaysUseCase(database.unitOfWork);
    const [shipped] = await holidays.list(asGroupLead(mine), 'HE', '2026-10-05', '2026-10-17');
    const admin = asOrganisation(mine.agencyId, ['ADMINISTRATOR']);
    const autumn = { federalState: 'HE' as const, name: 'Herbstferien', firstDay: '2026-10-05', correctsId: shipped!.id };
    const daysIn = async (network: SeatNetwork, code: string) => {
      const { id } = await addOffer(database.superuser, network, { code, dates: [] });
      const wish = { offerId: id, ...TUESDAYS, rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=4', firstDay: '2026-09-29', schoolHolidays: 'LEAVE_OUT' as const };
      return done(await planSessions.run(asGroupLead(network), wish)).days;
    };
    const own = done(await holidays.record(admin, { ...autumn, lastDay: '2026-10-10', counts: true }));
    expect(await daysIn(mine, 'H-1')).toEqual(['2026-09-29', '2026-10-13', '2026-10-20']);
    expect(await daysIn(theirs, 'H-2')).toEqual(['2026-09-29', '2026-10-20']);
    // The correction is corrected: pupils have school all the time. Then it is taken back, and the shipped span holds again.
    const none = done(await holidays.record(admin, { ...autumn, lastDay: '2026-10-17', counts: false, correctsId: own.id }));
    expect(none).toMatchObject({ replacesId: shipped!.id, counts: false });
    expect(await daysIn(mine, 'H-3')).toEqual(['2026-09-29', '2026-10-06', '2026-10-13', '2026-10-20']);
    expect(await holidays.withdraw(asOrganisation(theirs.agencyId, ['ADMINISTRATOR']), { id: none.id })).toMatchObject({ ok: false, refusal: { code: 'SCHOOL_HOLIDAY_NOT_FOUND' } });
    done(await holidays.withdraw(admin, { id: none.id }));
    expect(await daysIn(mine, 'H-4')).toEqual(['2026-09-29', '2026-10-20']);
    expect(await holidays.record(asOrganisation(mine.hostId, ['ADMINISTRATOR']), { ...autumn, lastDay: '2026-10-10', counts: true })).toMatchObject({ ok: false, refusal: { code: 'NOT_AN_AGENCY' } });
  });

  it('leaves out a day with more reservations than seats, and says so', async () => {
    const other = await buildSeatNetwork(database.superuser, 'X-');
    const offer = await addOffer(database.superuser, other, { code: 'P-17', dates: [], capacity: 2 });
    done(await planSessions.run(asGroupLead(other), { offerId: offer.id, ...TUESDAYS, rrule: 'FREQ=WEEKLY;BYDAY=TU', capacity: 1 }));
    for (const code of ['X-1', 'X-2']) {
      const referralId = await addReferral(database.superuser, other, code);
      await database.superuser.query(
        `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, origin)
         VALUES ($1, $2, $1, $3, $4, $5, 'INTEGRATED', '2026-11-10', '2026-11-10', 'IMPORT')`,
        [code, referralId, other.agencyId, offer.id, other.hostId],
      );
    }
    expect(await new ExtendSessionPlansUseCase(database.unitOfWork).run({ now: '2026-06-01T08:00:00Z' })).toMatchObject({ overbooked: 1 });
    expect((await daysOf(offer.id)).slice(27)).toEqual(['2026-11-17', '2026-11-24']);
  });
});
