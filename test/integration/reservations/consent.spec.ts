import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLogger, JobExecutor, JobRegistry, UnitOfWork } from '#platform';
import { ReleaseSeatsOfCaseUseCase, ReserveSeatUseCase, seatVerifier, type ReservationRecord } from '#reservations';
import { releaseSeatsOfCaseJob, ReleaseSeatsOfCaseProcessor } from '#reservations/jobs';
import { ClearMonthUseCase } from '#settlement';
import type pg from 'pg';
import { attempt, beginAs, openService, whyRefused } from '../../support/acting.js';
import { must, personOf, refusalOf } from '../../support/agreement-network.js';
import { consentOf, publishTexts } from '../../support/consent-office.js';
import { addOffer, addReferral, asCaseLead, asCaseworker, buildSeatNetwork, findClaimDifferences, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';

let database: TestDatabase;
let network: SeatNetwork;
let offer: TestOffer;
let consent: ReturnType<typeof consentOf>;

/** Sessions on Tuesday 5 May 2026 and the five Tuesdays after it, at 15:00 in Berlin; today is 1 May. */
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z', poolSize: 8 });
  // Raw SQL claims no seats, which is not what is asked here.
  await database.superuser.query('ALTER TABLE reservations.reservation DISABLE TRIGGER reservation_seats_insert, DISABLE TRIGGER reservation_seats_update');
  network = await buildSeatNetwork(database.superuser);
  offer = await addOffer(database.superuser, network, { code: 'G-1', dates: weekly('2026-05-05', 6), capacity: 2 });
  consent = consentOf(database.unitOfWork, network);
  await publishTexts(database.superuser, network.agencyId);
});
afterEach(() => database.close());

const at = (now: string) => new UnitOfWork(database.dataSource, { now });
const newCase = (code: string) => addReferral(database.superuser, network, code, { consent: false });
const reserve = (referralId: string, offerId = offer.id) => new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId, offerId, variant: 'INTEGRATED' });

async function reserved(code: string): Promise<ReservationRecord> {
  const referralId = await newCase(code);
  await consent.give(referralId, 'PARTICIPATION');
  return must(await reserve(referralId));
}

const one = async <T extends object>(sql: string, values: unknown[] = []): Promise<T> => (await database.superuser.query<T>(sql, values)).rows[0]!;
const stateOf = (id: string) => one<{ state: string; valid_to: string }>('SELECT state, valid_to::text FROM reservations.reservation WHERE id = $1', [id]);

/** Runs the open jobs that follow from revoked consents, at a moment. */
async function work(now: string): Promise<number> {
  const registry = new JobRegistry([releaseSeatsOfCaseJob], [new ReleaseSeatsOfCaseProcessor(new ReleaseSeatsOfCaseUseCase())]);
  const executor = new JobExecutor(at(now), registry, createLogger('test', 'silent'));
  const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM platform.outbox WHERE job = 'release-seats-of-case' AND done_at IS NULL ORDER BY id`);
  for (const { id } of rows) expect(await executor.execute(id, new AbortController().signal)).toBe('DONE');
  return rows.length;
}

const insertReservation = (referralId: string, code: string, change = '') =>
  `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state)
   VALUES ('${code}', '${referralId}', '${code}', '${network.agencyId}', '${offer.id}', '${network.hostId}', 'INTEGRATED', '2026-05-05', '2026-05-12', ${change === '' ? `'CONFIRMED'` : change})`;

describe('BHV-18: A reservation without recorded consent cannot be confirmed', () => {
  it('BHV-18: reserveSeat refuses and takes no seat, until the consent to taking part is recorded', async () => {
    const referralId = await newCase('F-1');
    expect(refusalOf(await reserve(referralId))).toMatchObject({ code: 'CONSENT_MISSING' });
    await consent.give(referralId, 'DISCLOSURE');
    expect(refusalOf(await reserve(referralId))).toMatchObject({ code: 'CONSENT_MISSING' });
    expect(await one('SELECT count(*)::int AS n FROM offers.seat_claim')).toEqual({ n: 0 });
    await consent.give(referralId, 'PARTICIPATION');
    expect((await reserve(referralId)).ok).toBe(true);
  });

  it('BHV-18: nor does the database take one from the service, whoever writes it; the operator brings what was decided outside', async () => {
    const referralId = await newCase('F-1');
    const service = await openService(database.url);
    const now = '2026-05-01T08:00:00Z';
    try {
      for (const organisation of [network.agencyId, network.mainId]) {
        expect(await attempt(service, { organisation, actor: 'person', now }, insertReservation(referralId, 'F-1'))).toBe('reservation_consent');
        expect(await attempt(service, { organisation, actor: 'person', now }, insertReservation(referralId, 'F-1', `'CANCELLED'`))).toBeNull();
      }
      await database.unitOfWork.run(asOperator, (tx) => tx.sql(insertReservation(referralId, 'F-1')));
      // What was brought is ended by the service, and neither lengthened nor taken up again.
      const caseworker = { organisation: network.agencyId, actor: 'person', now };
      const update = (change: string) => attempt(service, caseworker, `UPDATE reservations.reservation SET ${change} WHERE code = 'F-1'`);
      expect(await update(`valid_to = '2026-05-11'`)).toBeNull();
      expect(await update(`valid_to = '2026-05-19'`)).toBe('reservation_consent');
      await database.superuser.query(`UPDATE reservations.reservation SET state = 'HELD', hold_kind = 'FORM', expires_at = 'infinity'`);
      const confirmed = `state = 'CONFIRMED', hold_kind = NULL, expires_at = NULL`;
      expect(await update(confirmed)).toBe('reservation_consent');
      await consent.give(referralId, 'PARTICIPATION');
      expect(await update(confirmed)).toBeNull();
    } finally {
      await service.end();
    }
  });

  it('BHV-18: nobody says that a family consents without a record of it, and where there are records no import says otherwise', async () => {
    const referralId = await newCase('F-1');
    const service = await openService(database.url);
    const say = (organisation: string, value: boolean) =>
      attempt(service, { organisation, actor: 'person', now: '2026-05-01T08:00:00Z' }, `UPDATE referrals.referral SET consent = ${value} WHERE id = '${referralId}'`);
    try {
      expect(await say(network.agencyId, true)).toBe('referral_consent_recorded');
      await consent.give(referralId, 'PARTICIPATION');
      await database.unitOfWork.run(asOperator, (tx) => tx.sql('UPDATE referrals.referral SET consent = false WHERE id = $1', [referralId]));
      expect(await one('SELECT consent FROM referrals.referral WHERE id = $1', [referralId])).toEqual({ consent: true });
      must(await consent.revoke(referralId, ['PARTICIPATION']));
      await database.unitOfWork.run(asOperator, (tx) => tx.sql('UPDATE referrals.referral SET consent = true WHERE id = $1', [referralId]));
      expect(await one('SELECT consent FROM referrals.referral WHERE id = $1', [referralId])).toEqual({ consent: false });
      // Without a record the import's word stands.
      const imported = await newCase('F-2');
      await database.unitOfWork.run(asOperator, (tx) => tx.sql('UPDATE referrals.referral SET consent = true WHERE id = $1', [imported]));
      expect(await one('SELECT consent FROM referrals.referral WHERE id = $1', [imported])).toEqual({ consent: true });
    } finally {
      await service.end();
    }
  });
});

describe('a consent that is taken back while a seat is confirmed', () => {
  let services: pg.Client[];
  beforeEach(async () => {
    services = [await openService(database.url), await openService(database.url)];
  });
  afterEach(() => Promise.all(services.map((service) => service.end())));

  const caseworker = () => ({ organisation: network.agencyId, actor: 'person', now: '2026-05-01T08:00:00Z' });
  const revoke = (referralId: string) => `UPDATE referrals.consent SET revocation_reason = 'FAMILY_WISH' WHERE referral_id = '${referralId}'`;
  const isWaiting = async () => (await database.superuser.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).rows.length > 0;

  it('waits for the seat, and then sees it', async () => {
    const referralId = await newCase('F-1');
    await consent.give(referralId, 'PARTICIPATION');
    const [first, second] = services as [pg.Client, pg.Client];
    await beginAs(first, caseworker());
    await first.query(insertReservation(referralId, 'F-1'));
    await beginAs(second, caseworker());
    const revoked = second.query(revoke(referralId));
    await until('the second waits for the first', isWaiting);
    await first.query('COMMIT');
    await revoked;
    expect((await second.query('SELECT 1 FROM reservations.reservation')).rows).toHaveLength(1);
    await second.query('COMMIT');
  });

  it('is waited for by the seat, which is then refused; without the lock it would be confirmed', async () => {
    const [first, second] = services as [pg.Client, pg.Client];
    const race = async (code: string): Promise<string | null> => {
      const referralId = await newCase(code);
      await consent.give(referralId, 'PARTICIPATION');
      await beginAs(first, caseworker());
      await first.query(revoke(referralId));
      await beginAs(second, caseworker());
      let isWritten = false;
      const written = second.query(insertReservation(referralId, code)).then(() => null, whyRefused).finally(() => (isWritten = true));
      await until('the second waits, or does not', async () => isWritten || (await isWaiting()));
      await first.query('COMMIT');
      const outcome = await written;
      await second.query('ROLLBACK');
      return outcome;
    };
    expect(await race('F-1')).toBe('reservation_consent');
    await database.superuser.query(
      `DO $$ BEGIN EXECUTE replace(pg_get_functiondef('reservations.guard_consent'::regproc), 'FOR SHARE', ''); END $$`,
    );
    expect(await race('F-2')).toBeNull();
  });

  it('is told to whoever reserves as a consent that is missing', async () => {
    const referralId = await newCase('F-1');
    await consent.give(referralId, 'PARTICIPATION');
    const [holder] = services as [pg.Client, pg.Client];
    await holder.query('BEGIN; LOCK TABLE offers.seat_claim IN SHARE MODE');
    const reserving = reserve(referralId);
    await until('the seats are waited for', isWaiting);
    must(await consent.revoke(referralId, ['PARTICIPATION']));
    await holder.query('COMMIT');
    expect(refusalOf(await reserving)).toMatchObject({ code: 'CONSENT_MISSING' });
    expect(await one('SELECT count(*)::int AS n FROM offers.seat_claim')).toEqual({ n: 0 });
  });

  it('and is given again while the seats are given back: then they stay, and so does one that is reserved meanwhile', async () => {
    const other = await addOffer(database.superuser, network, { code: 'G-2', dates: ['2026-06-16'], capacity: 1 });
    const { id, referralId } = await reserved('F-1');
    must(await consent.revoke(referralId, ['PARTICIPATION']));
    const [holder] = services as [pg.Client, pg.Client];
    await holder.query('SET ROLE NONE; BEGIN');
    await holder.query('SELECT 1 FROM offers.session WHERE offer_id = $1 FOR UPDATE', [offer.id]);
    const release = () => database.unitOfWork.run(asCaseworker(network), (tx) => new ReleaseSeatsOfCaseUseCase().work(tx, { referralId, agencyId: network.agencyId }));
    const releasing = release().then(() => null, (error: Error) => error.message);
    await until('the job waits for the sessions', isWaiting);
    await consent.give(referralId, 'PARTICIPATION');
    const second = reserve(referralId, other.id);
    await holder.query('COMMIT');
    expect(await releasing).toBe('The family of the case consents again');
    expect(must(await second)).toMatchObject({ state: 'CONFIRMED' });
    // The job comes again.
    await release();
    expect((await stateOf(id)).state).toBe('CONFIRMED');
    expect(await one(`SELECT count(*)::int AS n FROM reservations.reservation WHERE state = 'CONFIRMED'`)).toEqual({ n: 2 });
    expect(await findClaimDifferences(database.superuser)).toEqual([]);
  });
});

describe('a consent that is taken back', () => {
  it('gives back the seats of the sessions to come, of every offer, and tells all sides', async () => {
    const other = await addOffer(database.superuser, network, { code: 'G-2', dates: ['2026-06-16', '2026-06-23'], capacity: 1 });
    const begun = await reserved('F-1');
    const later = must(await reserve(begun.referralId, other.id));
    const neighbour = await reserved('F-2');
    must(await consent.revoke(begun.referralId, ['PARTICIPATION']));
    expect(await work('2026-05-12T13:00:00Z')).toBe(1);
    // The session of 12 May has just begun: it stays; one that has not begun is cancelled as a whole.
    expect(await stateOf(begun.id)).toEqual({ state: 'CONFIRMED', valid_to: '2026-05-12' });
    expect(await stateOf(later.id)).toEqual({ state: 'CANCELLED', valid_to: '2026-06-23' });
    expect(await stateOf(neighbour.id)).toEqual({ state: 'CONFIRMED', valid_to: '2026-06-09' });
    const { rows: held } = await database.superuser.query('SELECT s.date::text FROM offers.seat_claim c JOIN offers.session s ON s.id = c.session_id WHERE c.referral_id = $1 ORDER BY 1', [begun.referralId]);
    expect(held).toEqual([{ date: '2026-05-05' }, { date: '2026-05-12' }]);
    expect(await findClaimDifferences(database.superuser)).toEqual([]);
    // The full session of the second offer is free again, and the offer tells it.
    expect(await one(`SELECT count(*)::int AS n FROM platform.outbox WHERE job = 'answer-saved-searches' AND payload->>'offerId' = $1`, [other.id])).toEqual({ n: 1 });
    const { rows: tasks } = await database.superuser.query(`SELECT organisation_id, owner_role, due_on::text FROM inbox.task WHERE kind = 'CONSENT_REVOKED' AND subject_id = $1 ORDER BY owner_role COLLATE "C"`, [begun.id]);
    expect(tasks).toEqual([
      { organisation_id: network.agencyId, owner_role: 'CASEWORKER', due_on: '2026-05-13' },
      { organisation_id: network.mainId, owner_role: 'CASE_LEAD', due_on: '2026-05-13' },
      { organisation_id: network.hostId, owner_role: 'GROUP_LEAD', due_on: '2026-05-13' },
    ]);
    const { rows: journal } = await database.superuser.query(`SELECT subject_id, actor, before, after FROM platform.journal WHERE action = 'reservation.cancelled' AND subject_id = ANY ($1) ORDER BY after->>'state' DESC`, [[begun.id, later.id]]);
    const { rows: states } = await database.superuser.query(`SELECT actor, action, before, after FROM platform.journal WHERE subject_id = $1 AND action LIKE 'referral.%' ORDER BY id`, [begun.referralId]);
    expect(states).toEqual([
      expect.objectContaining({ action: 'referral.placed' }),
      { actor: 'job:release-seats-of-case', action: 'referral.searched-again', before: { state: 'PLACED' }, after: { state: 'SEARCHING' } },
    ]);
    expect(journal).toEqual([
      { subject_id: begun.id, actor: 'job:release-seats-of-case', before: { state: 'CONFIRMED', validTo: '2026-06-09' }, after: { state: 'CONFIRMED', validTo: '2026-05-12', reason: 'CONSENT_REVOKED', seats: 4 } },
      { subject_id: later.id, actor: 'job:release-seats-of-case', before: { state: 'CONFIRMED', validTo: '2026-06-23' }, after: { state: 'CANCELLED', validTo: '2026-06-23', reason: 'CONSENT_REVOKED', seats: 2 } },
    ]);
    expect((await database.unitOfWork.run(asOperator, (tx) => seatVerifier.run(tx))).violations).toEqual([]);
  });

  it('does no more when its job comes twice, and nothing once the family consents again', async () => {
    const { id, referralId } = await reserved('F-1');
    must(await consent.revoke(referralId, ['PARTICIPATION']));
    await work('2026-05-12T13:00:00Z');
    await database.superuser.query(`UPDATE platform.outbox SET done_at = NULL WHERE job = 'release-seats-of-case'`);
    await work('2026-05-12T14:00:00Z');
    expect(await one(`SELECT count(*)::int AS n FROM platform.journal WHERE action = 'reservation.cancelled' AND subject_id = $1`, [id])).toEqual({ n: 1 });
    const again = await reserved('F-2');
    must(await consent.revoke(again.referralId, ['PARTICIPATION']));
    await consent.give(again.referralId, 'PARTICIPATION');
    await work('2026-05-12T13:00:00Z');
    expect(await stateOf(again.id)).toEqual({ state: 'CONFIRMED', valid_to: '2026-06-09' });
  });

  it('of disclosure alone keeps the seats', async () => {
    const { id, referralId } = await reserved('F-1');
    await consent.give(referralId, 'DISCLOSURE');
    must(await consent.revoke(referralId, ['DISCLOSURE'], asCaseLead(network)));
    expect(await work('2026-05-02T08:00:00Z')).toBe(0);
    expect(await stateOf(id)).toEqual({ state: 'CONFIRMED', valid_to: '2026-06-09' });
  });

  it('leaves what was used and settled as it was, and the month clears to the same again', async () => {
    await database.superuser.query(
      `INSERT INTO agreements.settlement_rate (code, agency_id, host_id, unit, amount_cents, valid_from, origin) VALUES ('R', $1, $2, 'SEAT_SESSION', 6000, '2026-01-01', 'DEMO')`,
      [network.agencyId, network.hostId],
    );
    const { referralId, id } = await reserved('F-1');
    await database.superuser.query(`UPDATE offers.session SET state = 'HELD' WHERE date < '2026-06-01'`);
    await database.superuser.query(
      `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id)
       SELECT id, $1, 'PROVIDER', 'ATTENDED', $2, $3 FROM offers.session WHERE state = 'HELD'`,
      [referralId, network.agencyId, network.hostId],
    );
    const clear = async (dryRun: boolean) => {
      const { lines } = must(await new ClearMonthUseCase(database.unitOfWork).run(asOperator, { agencyId: network.agencyId, period: '2026-05', origin: 'COMMAND_LINE', dryRun }));
      return lines!.map(({ date, outcome, cents, debtor }) => `${date} ${outcome} ${cents} ${debtor}`);
    };
    const settled = async () =>
      (await database.superuser.query(`SELECT to_jsonb(l) AS line FROM settlement.line l UNION ALL SELECT to_jsonb(n) FROM settlement.net n UNION ALL SELECT to_jsonb(a) FROM care.attendance a ORDER BY 1`)).rows;
    const cleared = await clear(false);
    expect(cleared).toEqual(['2026-05-05', '2026-05-12', '2026-05-19', '2026-05-26'].map((day) => `${day} SETTLEMENT 6000 MAIN`));
    const before = await settled();
    must(await consentOf(at('2026-06-01T08:00:00Z'), network).revoke(referralId, ['PARTICIPATION']));
    await work('2026-06-01T08:00:00Z');
    expect(await stateOf(id)).toEqual({ state: 'CONFIRMED', valid_to: '2026-05-31' });
    expect(await settled()).toEqual(before);
    expect(await clear(true)).toEqual(cleared);
  });

  it('is recorded and taken back by whoever the family may tell, for everybody else there is no such referral', async () => {
    const referralId = await newCase('F-1');
    const given = '2026-04-30T10:00:00Z';
    const nobody = refusalOf(await consent.record(offer.id, ['PARTICIPATION'], given));
    expect(nobody).toMatchObject({ code: 'REFERRAL_NOT_FOUND' });
    for (const context of [personOf(network.hostId, 'x', 'CASE_LEAD'), personOf(network.agencyId, 'x', 'BILLING'), personOf(network.mainId, 'x', 'GROUP_LEAD')]) {
      expect(refusalOf(await consent.record(referralId, ['PARTICIPATION'], given, context))).toEqual(nobody);
      expect(refusalOf(await consent.revoke(referralId, ['PARTICIPATION'], context))).toEqual(nobody);
    }
    expect(refusalOf(await consent.revoke(referralId, ['PARTICIPATION']))).toMatchObject({ code: 'CONSENT_NOT_GIVEN' });
    must(await consent.record(referralId, ['PARTICIPATION'], given, asCaseLead(network)));
    must(await consent.revoke(referralId, ['PARTICIPATION'], asCaseLead(network)));
    expect(refusalOf(await consent.revoke(referralId, ['PARTICIPATION']))).toMatchObject({ code: 'CONSENT_NOT_GIVEN' });
  });
});
