import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgetVerifier, type AccountKind } from '#agreements';
import { RecordAttendanceUseCase } from '#care';
import { openDataSource, runVerification, SERVICE_ROLE, UnitOfWork } from '#platform';
import { rebookBudgets, rebookStaleBudgets, RebookStaleBudgetsUseCase, SetBudgetSourceUseCase, stayBudgetVerifier, tidyExpired, type SetBudgetSourceInput } from '#reservations';
import { entities } from '#installation';
import { attempt, openService } from '../../support/acting.js';
import { must } from '../../support/rate-office.js';
import { countStatements } from '../../support/statement-counter.js';
import { buildStayBudgetNetwork, TUESDAYS, type Stay, type StayBudgetNetwork } from '../../support/stay-budget-network.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-01T08:00:00Z';
let database: TestDatabase;
let network: StayBudgetNetwork;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 8 });
  network = await buildStayBudgetNetwork(database);
});
afterAll(() => database.close());

/** 90 minutes of 2 leads for 8 seats are 22.5 minutes a seat, 23 in whole ones; at 48.75 € an hour 18.28125 €. */
const CENTS = 1828n;
const MINUTES = 23n;

/** What an account has bound and used more than before. */
async function change(kind: AccountKind, work: () => Promise<unknown>) {
  const before = await network.balance(kind);
  await work();
  const after = await network.balance(kind);
  return {
    expected: [after.expectedCents - before.expectedCents, after.expectedMinutes - before.expectedMinutes],
    reserved: [after.reservedCents - before.reservedCents, after.reservedMinutes - before.reservedMinutes],
    consumed: [after.consumedCents - before.consumedCents, after.consumedMinutes - before.consumedMinutes],
    free: [after.freeCents - before.freeCents, after.freeMinutes! - before.freeMinutes!],
  };
}

async function staysOf(count: number): Promise<Stay[]> {
  const stays: Stay[] = [];
  while (stays.length < count) stays.push(await network.stay({ host: 'KONZ' }));
  return stays;
}

async function giveBack({ id }: Pick<Stay, 'id'>): Promise<void> {
  await database.superuser.query('DELETE FROM offers.seat_claim WHERE holder_id = $1', [id]);
  await database.superuser.query(`UPDATE reservations.reservation SET state = 'CANCELLED', expires_at = NULL, hold_kind = NULL WHERE id = $1`, [id]);
}

const choose = (input: SetBudgetSourceInput, context = network.caseworker) => new SetBudgetSourceUseCase(database.unitOfWork).run(context, input);
const refusal = async (outcome: ReturnType<typeof choose>): Promise<string | null> => {
  const result = await outcome;
  return result.ok ? null : result.refusal.code;
};
const violations = async () => (await runVerification(database.unitOfWork, asOperator, [budgetVerifier, stayBudgetVerifier])).violations.map(({ kind }) => kind);
const NOTHING = [0n, 0n];

describe('remaining volume', () => {
  it('TS-17: Booking a session changes the remaining volume immediately, and giving it back frees it', async () => {
    const stay = await network.stay({ host: 'KONZ' });
    const four = [4n * CENTS, 4n * MINUTES];
    expect(await change('PERSONALISED', () => network.rebook([stay]))).toEqual({ expected: NOTHING, reserved: four, consumed: NOTHING, free: four.map((x) => -x) });
    // Once more, by somebody else: nothing.
    expect(await change('PERSONALISED', () => network.rebook([stay], network.caseLead))).toEqual({ expected: NOTHING, reserved: NOTHING, consumed: NOTHING, free: NOTHING });
    await giveBack(stay);
    expect((await change('PERSONALISED', () => network.rebook([stay], asOrganisation(network.ids.KONZ, ['CASE_LEAD'])))).free).toEqual(four);
    // Taken anew: booked anew.
    await database.superuser.query(`INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id) VALUES ($1, $2, $3, $4)`, [stay.sessionIds[0], stay.id, stay.referralId, network.ids.AGENCY]);
    await database.superuser.query(`UPDATE reservations.reservation SET state = 'CONFIRMED', valid_to = '2026-05-05' WHERE id = $1`, [stay.id]);
    expect((await change('PERSONALISED', () => network.rebook([stay]))).reserved).toEqual([CENTS, MINUTES]);
    expect(await violations()).toEqual([]);
  });

  it('TS-17: expected while it is held, reserved once it is confirmed, never both; what has run out uses nothing', async () => {
    const stay = await network.stay({ host: 'KONZ', state: 'HELD' });
    const four = [4n * CENTS, 4n * MINUTES];
    expect(await change('PERSONALISED', () => network.rebook([stay]))).toMatchObject({ expected: four, reserved: four });
    await database.superuser.query(`UPDATE reservations.reservation SET state = 'CONFIRMED', hold_kind = NULL, expires_at = NULL WHERE id = $1`, [stay.id]);
    await database.superuser.query('UPDATE offers.seat_claim SET expires_at = NULL WHERE holder_id = $1', [stay.id]);
    expect(await change('PERSONALISED', () => network.rebook([stay]))).toMatchObject({ expected: four.map((x) => -x), reserved: NOTHING, free: NOTHING });
    const lost = await network.stay({ host: 'KONZ', state: 'HELD' });
    await network.rebook([lost]);
    await database.superuser.query(`UPDATE offers.seat_claim SET expires_at = '2026-05-01T07:00:00Z' WHERE holder_id = $1`, [lost.id]);
    await database.superuser.query(`UPDATE reservations.reservation SET expires_at = '2026-05-01T07:00:00Z' WHERE id = $1`, [lost.id]);
    // The sweep, with nobody having said a word.
    const sweep = new RebookStaleBudgetsUseCase(database.unitOfWork);
    const swept = await change('PERSONALISED', async () => expect(await sweep.freeExpired()).toBe(1));
    expect(swept).toMatchObject({ expected: four.map((x) => -x), free: four });
    expect([await sweep.freeExpired(), await sweep.run()]).toEqual([0, { stays: 0, settled: 0 }]);
  });

  it('TS-17: with the word that its time has run out a hold is off the budget, at once and without the sweep', async () => {
    const later = (now: string) => new UnitOfWork(database.dataSource, { now });
    const holds = [await network.stay({ host: 'KONZ', state: 'HELD' }), await network.stay({ host: 'KONZ', state: 'HELD' })];
    await network.rebook(holds);
    const eight = [8n * CENTS, 8n * MINUTES];
    const tidied = await change('PERSONALISED', () => tidyExpired(later('2026-05-03T08:00:00Z')));
    expect(tidied).toMatchObject({ expected: eight.map((x) => -x), free: eight });
    expect(await new RebookStaleBudgetsUseCase(later('2026-05-03T08:00:00Z')).freeExpired()).toBe(0);
  });

  it('TS-17: what is paid once for a stay is expected and reserved once, also with days that are asked for', async () => {
    const course = `UPDATE agreements.settlement_rate SET unit = $1 WHERE code = 'R-THIRD'`;
    await database.superuser.query('ALTER TABLE agreements.settlement_rate DISABLE TRIGGER USER');
    await database.superuser.query(course, ['COURSE']);
    const stay = await network.stay({ host: 'THIRD', dates: TUESDAYS.slice(2) });
    expect((await change('VARIABLE', () => network.rebook([stay]))).reserved[0]).toBe(2000n);
    const { rows } = await database.superuser.query<{ id: string }>(
      `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state, requested_at, expires_at, follows_id, origin)
       SELECT code || '-M', referral_id, referral_code, agency_id, offer_id, host_id, variant, '2026-05-05', '2026-05-18', 'REQUESTED', platform.now(), '2026-05-03T08:00:00Z', id, 'DEMO'
       FROM reservations.reservation WHERE id = $1 RETURNING id`,
      [stay.id],
    );
    const asked = rows[0]!;
    await database.superuser.query(
      `WITH s AS (INSERT INTO offers.session (offer_id, date, start, minutes, capacity) VALUES ($1, '2026-05-06', '15:00', 90, 8) RETURNING id)
       INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id, expires_at) SELECT s.id, $2, $3, $4, '2026-05-03T08:00:00Z' FROM s`,
      [stay.offerId, asked.id, stay.referralId, network.ids.AGENCY],
    );
    // Earlier than the seat that there is, and only asked for: the price stays with the seat.
    const requested = await change('VARIABLE', () => network.rebook([asked]));
    expect([requested.expected[0], requested.free[0]]).toEqual([0n, 0n]);
    await database.superuser.query(`UPDATE reservations.reservation SET state = 'CONFIRMED', expires_at = NULL WHERE id = $1`, [asked.id]);
    await database.superuser.query('UPDATE offers.seat_claim SET expires_at = NULL WHERE holder_id = $1', [asked.id]);
    expect((await change('VARIABLE', () => network.rebook([asked]))).reserved[0]).toBe(0n);
    expect(await violations()).toEqual([]);
    await giveBack(stay);
    expect((await change('VARIABLE', () => network.rebook([stay]))).reserved[0]).toBe(0n);
    await giveBack(asked);
    expect((await change('VARIABLE', () => network.rebook([asked]))).reserved[0]).toBe(-2000n);
    expect(await violations()).toEqual([]);
    await database.superuser.query(course, ['SEAT_SESSION']);
    await database.superuser.query('ALTER TABLE agreements.settlement_rate ENABLE TRIGGER USER');
  });

  it('TS-17: recorded attendance consumes what was reserved, never both; an excused hour is used by nobody, and a correction goes both ways', async () => {
    const stay = await network.stay({ host: 'KONZ', dates: ['2026-04-28', '2026-05-05'] });
    await network.rebook([stay]);
    const record = (status: 'ATTENDED' | 'EXCUSED' | 'UNEXCUSED') =>
      must(new RecordAttendanceUseCase(database.unitOfWork).run(asOrganisation(stay.hostId, ['GROUP_LEAD']), { sessionId: stay.sessionIds[0]!, entries: [{ referralId: stay.referralId, status }] }));
    const one = [CENTS, MINUTES];
    expect(await change('PERSONALISED', () => record('ATTENDED'))).toMatchObject({ reserved: one.map((x) => -x), consumed: one, free: NOTHING });
    expect(await change('PERSONALISED', () => record('EXCUSED'))).toMatchObject({ reserved: NOTHING, consumed: one.map((x) => -x), free: one });
    // What was excused is not reserved again by the next change of the stay.
    expect(await change('PERSONALISED', () => network.rebook([stay]))).toMatchObject({ reserved: NOTHING });
    expect(await change('PERSONALISED', () => record('UNEXCUSED'))).toMatchObject({ reserved: NOTHING, consumed: one });
    expect(await violations()).toEqual([]);
  });

  it('TS-17: what an import brings is booked with it, attendance before its seat as well', async () => {
    const stay = await network.stay({ host: 'KONZ', dates: ['2026-04-28', '2026-05-05'] });
    const attended = `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id) VALUES ($1, $2, $3, 'ATTENDED', $4, $5)`;
    for (const recorder of ['PROVIDER', 'AGENCY']) await database.superuser.query(attended, [stay.sessionIds[0], stay.referralId, recorder, network.ids.AGENCY, stay.hostId]);
    const other = await network.stay({ host: 'KONZ', dates: ['2026-04-29'] });
    await database.superuser.query('DELETE FROM offers.seat_claim WHERE holder_id = $1', [other.id]);
    await database.superuser.query(attended, [other.sessionIds[0], other.referralId, 'PROVIDER', network.ids.AGENCY, other.hostId]);
    await database.superuser.query(`INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id) VALUES ($1, $2, $3, $4)`, [other.sessionIds[0], other.id, other.referralId, network.ids.AGENCY]);
    expect(await violations()).toEqual(['SEAT_NOT_BOOKED', 'SEAT_NOT_BOOKED', 'SEAT_NOT_BOOKED']);
    const imported = await change('PERSONALISED', () => database.unitOfWork.run(asOperator, rebookStaleBudgets));
    expect(imported).toMatchObject({ reserved: [CENTS, MINUTES], consumed: [2n * CENTS, 2n * MINUTES] });
    expect(await violations()).toEqual([]);
  });

  it('BHV-02, BHV-03 and BHV-04: a provider budget counts hours and pays nothing; § 39 is outside of it, and so is a provider without one', async () => {
    const covered = await network.stay({ host: 'BUDGETED', responsible: 'AGENCY', variant: 'COMPLEMENTARY' });
    expect((await change('PROVIDER_BUDGET', () => network.rebook([covered]))).reserved).toEqual([0n, 4n * MINUTES]);
    const special = await network.stay({ host: 'BUDGETED', responsible: 'BUDGETED', legalBasis: '39' });
    const beside = await network.stay({ host: 'THIRD', responsible: 'THIRD' });
    expect((await change('PROVIDER_BUDGET', () => network.rebook([special, beside]))).reserved).toEqual(NOTHING);
    expect(await violations()).toEqual([]);
  });
});

describe('order of use', () => {
  it('TS-07 and TS-08: a Konz case in a Saarburg team\'s group is on Konz\'s variable volume at the rate of Konz, a third provider at its settlement rate', async () => {
    const partner = await network.stay({ host: 'SAARBURG' });
    expect((await change('VARIABLE', () => network.rebook([partner]))).reserved).toEqual([4n * CENTS, 4n * MINUTES]);
    const third = await network.stay({ host: 'THIRD' });
    expect((await change('VARIABLE', () => network.rebook([third]))).reserved).toEqual([4n * 2000n, 4n * MINUTES]);
    const { rows } = await database.superuser.query(`SELECT DISTINCT source_step, source_reason FROM agreements.budget_entry WHERE left(subject_id, 36) = ANY ($1)`, [[partner.id, third.id]]);
    expect(rows).toEqual(expect.arrayContaining([{ source_step: 'PARTNER_STAFF', source_reason: null }, { source_step: 'THIRD_PROVIDER', source_reason: null }]));
  });

  it('TS-08: the booking stores the step and why; a later step without a reason is refused, and so is one that the host is not of', async () => {
    const stay = await network.stay({ host: 'THIRD' });
    await network.rebook([stay]);
    expect(await refusal(choose({ reservationId: stay.id, step: 'THIRD_PROVIDER' }))).toBe('BUDGET_REASON_MISSING');
    expect(await refusal(choose({ reservationId: stay.id, step: 'TEAM' }))).toBe('BUDGET_STEP_IMPOSSIBLE');
    expect(await refusal(choose({ reservationId: stay.id, step: 'THIRD_PROVIDER', reason: 'NO_FREE_SEAT' }, network.caseLead))).toBeNull();
    const { rows } = await database.superuser.query<{ reserved_step: string; reserved_reason: string }>(
      'SELECT DISTINCT reserved_step, reserved_reason FROM agreements.seat_booking_v WHERE holder_id = $1 AND reserved_cents > 0', [stay.id]);
    expect(rows).toEqual([{ reserved_step: 'THIRD_PROVIDER', reserved_reason: 'NO_FREE_SEAT' }]);
    const team = await network.stay({ host: 'KONZ' });
    await network.rebook([team]);
    expect((await change('VARIABLE', () => must(choose({ reservationId: team.id, step: 'PARTNER_STAFF', reason: 'NO_FREE_SEAT' })))).reserved).toEqual([4n * CENTS, 4n * MINUTES]);
    expect((await change('PERSONALISED', () => must(choose({ reservationId: team.id, step: 'TEAM' })))).reserved).toEqual([4n * CENTS, 4n * MINUTES]);
    expect(await refusal(choose({ reservationId: stay.id, step: 'TEAM' }, asOrganisation(network.ids.SAARBURG, ['CASE_LEAD'])))).toBe('RESERVATION_NOT_FOUND');
    const service = await openService(database.url);
    const acting = { organisation: network.ids.AGENCY, actor: 'asd', now: NOW };
    expect(await attempt(service, acting, `UPDATE reservations.budget_source SET reason = NULL WHERE reservation_id = '${stay.id}'`)).toBe('budget_source_reason');
    await service.end();
    expect(await violations()).toEqual([]);
  });

  it('TS-09: Only an ASD user can book a seat against the ASD volume, by no way', async () => {
    const stay = await network.stay({ host: 'THIRD' });
    await network.rebook([stay]);
    const wish = { reservationId: stay.id, step: 'ASD', reason: 'PROVIDER_DIVERSITY' } as const;
    expect(await refusal(choose(wish, network.caseLead))).toBe('AGENCY_PERSON_NEEDED');
    expect(await refusal(choose(wish, { ...network.caseworker, actor: 'machine:1' }))).toBe('AGENCY_PERSON_NEEDED');
    const service = await openService(database.url);
    const insert = `INSERT INTO reservations.budget_source (reservation_id, agency_id, step, reason, chosen_by, chosen_at) VALUES ('${stay.id}', '${network.ids.AGENCY}', 'ASD', 'QUALITY', 'x', now())`;
    expect(await attempt(service, { organisation: network.ids.KONZ, actor: 'lead', now: NOW }, insert)).toBe('42501');
    expect(await attempt(service, { organisation: network.ids.AGENCY, actor: 'machine:1', now: NOW }, insert)).toBe('42501');
    expect(await attempt(service, { organisation: network.ids.AGENCY, actor: 'asd', now: NOW }, insert)).toBeNull();
    expect((await change('ASD', () => must(choose(wish)))).reserved).toEqual([4n * 2000n, 4n * MINUTES]);
    // Neither moved off it, nor made longer on it, by the provider.
    expect(await refusal(choose({ ...wish, step: 'THIRD_PROVIDER' }, network.caseLead))).toBe('AGENCY_PERSON_NEEDED');
    expect(await attempt(service, { organisation: network.ids.KONZ, actor: 'lead', now: NOW }, `UPDATE reservations.budget_source SET step = 'THIRD_PROVIDER' WHERE reservation_id = '${stay.id}'`)).toBe('42501');
    const more = await database.superuser.query<{ id: string }>(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) VALUES ($1, '2026-06-02', '15:00', 90, 8) RETURNING id`, [stay.offerId]);
    await database.superuser.query(`UPDATE reservations.reservation SET valid_to = '2026-06-02' WHERE id = $1`, [stay.id]);
    await database.superuser.query(`INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`, [more.rows[0]!.id, stay.id, stay.referralId, network.ids.AGENCY]);
    const variable = await network.balance('VARIABLE');
    expect((await change('ASD', () => network.rebook([stay], network.caseLead))).reserved).toEqual(NOTHING);
    expect((await network.balance('VARIABLE')).reservedCents - variable.reservedCents).toBe(2000n);
    // Entries of seats by hand, by the agency itself: refused too.
    const entry = `INSERT INTO agreements.budget_entry (account_id, agency_id, kind, cents, subject_kind, subject_id, organisation_id, booked_by, at)
      VALUES ('${network.accounts.get('ASD')!}', '${network.ids.AGENCY}', 'RESERVED', 5, 'reserved_seat', '${stay.id}:${stay.sessionIds[0]!}', '${network.ids.AGENCY}', 'x', now())`;
    expect(await attempt(service, { organisation: network.ids.AGENCY, actor: 'asd', now: NOW }, entry)).toBe('42501');
    const booked = `SELECT agreements.book_seats(ARRAY['${stay.id}']::uuid[], '[{"accountId": "${network.accounts.get('ASD')!}", "agencyId": "${network.ids.AGENCY}", "holderId": "${stay.id}", "sessionId": "${stay.id}", "state": "RESERVED", "cents": 5, "minutes": 0}]')`;
    expect(await attempt(service, { organisation: network.ids.AGENCY, actor: 'asd', now: NOW }, booked)).toBe('42501');
    await service.end();
    expect(await violations()).toEqual([]);
  });
});

describe('exhausted budgets', () => {
  it('GZ-18: An exhausted budget never blocks a reservation; it raises an alert', async () => {
    const own = await createTestDatabase({ now: NOW });
    const world = await buildStayBudgetNetwork(own);
    const tasks = async () => (await own.superuser.query<{ state: string; owner_role: string }>(`SELECT state, owner_role FROM inbox.task WHERE kind = 'BUDGET_EXHAUSTED' ORDER BY id`)).rows;
    // All but 50.00 € of the variable volume is gone.
    const { freeCents } = await world.balance('VARIABLE');
    await own.superuser.query(`INSERT INTO agreements.budget_entry (account_id, agency_id, kind, cents, subject_kind, subject_id, organisation_id, booked_by, at) VALUES ($1, $2, 'CONSUMED', $3, 'bill', $4, $2, 'x', now())`,
      [world.accounts.get('VARIABLE'), world.ids.AGENCY, (freeCents - 5000n).toString(), world.ids.AGENCY]);
    const [first, second] = [await world.stay({ host: 'THIRD', dates: TUESDAYS.slice(0, 2) }), await world.stay({ host: 'THIRD', dates: TUESDAYS.slice(0, 1) })];
    expect(await world.rebook([first])).toEqual([]);
    expect(await tasks()).toEqual([]);
    // By the provider, who does not learn what is left of the agency's money unless it may see the account.
    const alerts = await world.rebook([second], world.caseLead);
    expect(alerts).toEqual([{ code: 'EXHAUSTED', accountId: world.accounts.get('VARIABLE'), freeCents: -1000n, freeMinutes: expect.any(BigInt) }]);
    expect((await tasks()).map(({ owner_role }) => owner_role).sort()).toEqual(['BILLING', 'CONTROLLER']);
    const [third, fourth] = [await world.stay({ host: 'THIRD' }), await world.stay({ host: 'THIRD', dates: TUESDAYS.slice(0, 1) })];
    expect(await world.rebook([third])).toMatchObject([{ code: 'EXHAUSTED', freeCents: -9000n }]);
    expect(await world.rebook([fourth], asOrganisation(world.ids.THIRD))).toEqual([]);
    expect(await world.balance('VARIABLE')).toMatchObject({ freeCents: -11_000n });
    expect(await tasks()).toHaveLength(2);
    for (const stay of [fourth, third, second]) {
      await own.superuser.query('DELETE FROM offers.seat_claim WHERE holder_id = $1', [stay.id]);
      await own.superuser.query(`UPDATE reservations.reservation SET state = 'CANCELLED' WHERE id = $1`, [stay.id]);
    }
    await world.rebook([fourth, third, second]);
    // Opened in the provider's name: the sweep takes them back at the latest.
    await new RebookStaleBudgetsUseCase(own.unitOfWork).run();
    expect((await tasks()).map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED']);
    await own.close();
  });
});

describe('many at once', () => {
  it('TS-17: stays booked on one account at once lose nothing, and one stay booked by many is booked once', async () => {
    const stays = await staysOf(6);
    const work = () => Promise.all([...stays, ...stays].map((stay) => network.rebook([stay])));
    expect((await change('PERSONALISED', work)).reserved).toEqual([24n * CENTS, 24n * MINUTES]);
    expect(await violations()).toEqual([]);
  });

  it('TS-17: without its locks the second one books again what the first has not committed yet (negative control)', async () => {
    const own = await createTestDatabase({ now: NOW });
    const world = await buildStayBudgetNetwork(own);
    const stay = await world.stay({ host: 'KONZ' });
    const startsSecond = async () => {
      const second = world.rebook([stay]).then(() => null, (error: { code?: string }) => error.code ?? 'unknown');
      const isWaiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`;
      while ((await own.superuser.query(isWaiting)).rowCount === 0) await new Promise((resolve) => setImmediate(resolve));
      // In a holder: a promise would be awaited inside of the transaction.
      return { second };
    };
    const outcome = async () =>
      (await own.unitOfWork.run(world.caseworker, async (tx) => {
        await rebookBudgets(tx, [stay.id]);
        return startsSecond();
      })).second;
    expect(await outcome()).toBeNull();
    await own.superuser.query('DELETE FROM offers.seat_claim WHERE holder_id = $1', [stay.id]);
    await world.rebook([stay]);
    await own.superuser.query(`INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id) SELECT s, $2, $3, $4 FROM unnest($1::uuid[]) AS s`, [stay.sessionIds, stay.id, stay.referralId, world.ids.AGENCY]);
    for (const name of ['reservations.rebook_budgets(uuid[])', 'agreements.lock_budget_accounts(uuid[])']) {
      const { rows } = await own.superuser.query<{ sql: string }>('SELECT pg_get_functiondef($1::regprocedure) AS sql', [name]);
      await own.superuser.query(rows[0]!.sql.replaceAll('pg_advisory_xact_lock', 'abs'));
    }
    expect(await outcome()).toBe('23505');
    await own.close();
  });

  it('TS-17: the same few statements for one stay or twenty, and one where no budget is concerned', async () => {
    const counter = await countStatements(database.url);
    const dataSource = await openDataSource({ url: counter.url, poolSize: 1, entities, role: SERVICE_ROLE, applicationName: 'pv-test' });
    const counted = new UnitOfWork(dataSource, { now: NOW });
    const count = async (ids: readonly string[]) => {
      await counted.run(network.caseworker, (tx) => rebookBudgets(tx, []));
      counter.take();
      await counted.run(network.caseworker, (tx) => rebookBudgets(tx, []));
      const frame = counter.take();
      await counted.run(network.caseworker, (tx) => rebookBudgets(tx, ids));
      return counter.take() - frame;
    };
    const stays = await staysOf(21);
    const single = await count([stays[0]!.id]);
    expect(await count(stays.slice(1).map(({ id }) => id))).toBe(single);
    expect(single).toBeLessThanOrEqual(3);
    expect(await count(stays.map(({ id }) => id))).toBe(1);
    const empty = await createTestDatabase({ now: NOW });
    expect(await empty.unitOfWork.run(asOperator, (tx) => rebookBudgets(tx, ['00000000-0000-7000-8000-000000000001']))).toEqual([]);
    await empty.close();
    await dataSource.destroy();
    await counter.close();
  });
});

describe('pv verify', () => {
  it('finds what is not booked, booked too much, and booked for nobody', async () => {
    const own = await createTestDatabase({ now: NOW });
    const world = await buildStayBudgetNetwork(own);
    const stay = await world.stay({ host: 'KONZ', dates: TUESDAYS.slice(0, 2) });
    const kinds = async () => (await runVerification(own.unitOfWork, asOperator, [stayBudgetVerifier])).violations.map(({ kind }) => kind);
    expect(await kinds()).toEqual(['SEAT_NOT_BOOKED', 'SEAT_NOT_BOOKED']);
    await world.rebook([stay]);
    expect(await kinds()).toEqual([]);
    const tampered = async (sql: string) => {
      await own.superuser.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);
      return kinds();
    };
    expect(await tampered(`UPDATE agreements.budget_entry SET cents = cents + 1 WHERE id = (SELECT min(id::text)::uuid FROM agreements.budget_entry)`)).toEqual(['SEAT_NOT_BOOKED', 'SEAT_BOOKING_UNFOUNDED']);
    expect(await tampered(`UPDATE agreements.budget_entry SET cents = cents - 1 WHERE id = (SELECT min(id::text)::uuid FROM agreements.budget_entry)`)).toEqual([]);
    expect(await tampered(`UPDATE reservations.reservation SET state = 'CANCELLED'; DELETE FROM offers.seat_claim`)).toEqual(['SEAT_BOOKING_UNFOUNDED', 'SEAT_BOOKING_UNFOUNDED']);
    await new RebookStaleBudgetsUseCase(own.unitOfWork).run();
    expect(await kinds()).toEqual([]);
    await own.close();
  });
});
