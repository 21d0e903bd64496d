import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReserveSeatUseCase, type NotMatching, type ReservationRecord, type ReserveSeatInput, type ReserveSeatRefusal } from '#reservations';
import type { RequestContext } from '#platform';
import pg from 'pg';
import {
  addOffer,
  addReferral,
  asCaseLead,
  asCaseworker,
  asGroupLead,
  buildSeatNetwork,
  findClaimDifferences,
  until,
  weekly,
  type SeatNetwork,
} from '../../support/seat-network.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
let reserveSeat: ReserveSeatUseCase;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z', poolSize: 8 });
  network = await buildSeatNetwork(database.superuser);
  reserveSeat = new ReserveSeatUseCase(database.unitOfWork);
});
afterAll(() => database.close());

type Wish = Omit<ReserveSeatInput, 'variant'> & { variant?: ReserveSeatInput['variant'] };

const attempt = (wish: Wish, context: RequestContext = asCaseworker(network)) => reserveSeat.run(context, { variant: 'INTEGRATED', ...wish });

async function reserved(wish: Wish, context?: RequestContext): Promise<ReservationRecord> {
  const outcome = await attempt(wish, context);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

async function refused(wish: Wish, context?: RequestContext): Promise<ReserveSeatRefusal> {
  const outcome = await attempt(wish, context);
  if (outcome.ok) throw new Error('was not refused');
  return outcome.refusal;
}

async function one<T extends object>(sql: string, values: unknown[] = []): Promise<T> {
  const { rows } = await database.superuser.query<T>(sql, values);
  return rows[0]!;
}

const countOf = async (sql: string, values: unknown[] = []): Promise<number> => (await one<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, values)).n;

/** The server's list knows all databases, and clones of one template have the same relation numbers. */
const WAITING_FOR_CLAIMS = `pg_locks WHERE relation = 'offers.seat_claim'::regclass AND NOT granted
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

describe('reserving a seat', () => {
  it('takes a seat in every session of the stay and keeps the verdicts, with a journal entry', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'plain', dates: weekly('2026-05-05', 4), capacity: 2 });
    const referralId = await addReferral(database.superuser, network, 'F-plain');
    const reservation = await reserved({ referralId, offerId: offer.id });
    expect(reservation).toEqual({
      id: reservation.id,
      code: expect.stringMatching(/^R-2026-\d{6}$/),
      referralId,
      referralCode: 'F-plain',
      agencyId: network.agencyId,
      offerId: offer.id,
      hostId: network.hostId,
      variant: 'INTEGRATED',
      validFrom: '2026-05-05',
      validTo: '2026-05-26',
      state: 'CONFIRMED',
      holdKind: null,
      expiresAt: null,
      wasExtended: false,
      hostAnswer: 'NOT_ASKED',
      agencyAnswer: 'NOT_ASKED',
      requestedAt: null,
      askerId: network.agencyId,
      endReason: null,
      followsId: null,
      pauses: [],
    });
    expect(await countOf('offers.seat_claim WHERE holder_id = $1 AND referral_id = $2 AND expires_at IS NULL', [reservation.id, referralId])).toBe(4);
    const { verdicts, origin } = await one<{ verdicts: { freeSeats: number; criteria: { code: string; verdict: string }[] }; origin: string }>(
      'SELECT v.verdicts, r.origin FROM reservations.reservation r JOIN reservations.verdict v ON v.reservation_id = r.id WHERE r.id = $1',
      [reservation.id],
    );
    expect(origin).toBe('SERVICE');
    expect(verdicts.freeSeats).toBe(2);
    expect(verdicts.criteria.filter((criterion) => criterion.verdict === 'PASS')).toHaveLength(18);
    const journal = await one<{ agency_id: string; action: string; after: object }>('SELECT agency_id, action, after FROM platform.journal WHERE subject_id = $1', [reservation.id]);
    expect(journal.agency_id).toBe(network.agencyId);
    expect(journal.action).toBe('reservation.confirmed');
    expect(journal.after).toEqual({
      code: reservation.code,
      referralId,
      offerId: offer.id,
      variant: 'INTEGRATED',
      validFrom: '2026-05-05',
      validTo: '2026-05-26',
      seats: 4,
    });
  });

  it('is open to the case lead of the responsible provider', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'case-lead', dates: ['2026-05-05'] });
    const referralId = await addReferral(database.superuser, network, 'F-case-lead');
    expect((await reserved({ referralId, offerId: offer.id }, asCaseLead(network))).agencyId).toBe(network.agencyId);
  });

  it('passes over a code that an import has brought', async () => {
    const { next } = await one<{ next: string }>(`SELECT 'R-2026-' || to_char(nextval('reservations.code_number') + 1, 'FM000000') AS next`);
    const offer = await addOffer(database.superuser, network, { code: 'codes', dates: ['2026-05-05'] });
    const imported = await addReferral(database.superuser, network, 'F-imported');
    await database.superuser.query(
      `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state, origin)
       VALUES ($1, $2, 'F-imported', $3, $4, $5, 'INTEGRATED', '2026-05-05', '2026-05-05', 'CANCELLED', 'IMPORT')`,
      [next, imported, network.agencyId, offer.id, network.hostId],
    );
    const referralId = await addReferral(database.superuser, network, 'F-codes');
    expect((await reserved({ referralId, offerId: offer.id })).code > next).toBe(true);
  });

  it('lies where it was asked for, inside the stay', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'span', dates: weekly('2026-05-05', 4) });
    const referralId = await addReferral(database.superuser, network, 'F-span');
    const asked = (from?: string, to?: string) => ({ referralId, offerId: offer.id, from, to });
    expect(await refused(asked('2026-05-04'))).toMatchObject({ code: 'SPAN_OUTSIDE_STAY', firstDate: '2026-05-05', lastDate: '2026-05-26' });
    expect((await refused(asked(undefined, '2026-05-27'))).code).toBe('SPAN_OUTSIDE_STAY');
    expect((await refused(asked('2026-05-20', '2026-05-19'))).code).toBe('SPAN_OUTSIDE_STAY');
    expect((await refused(asked('2026-05-13', '2026-05-18'))).code).toBe('SPAN_OUTSIDE_STAY'); // no session on these days
    expect(await reserved(asked('2026-05-10', '2026-05-20'))).toMatchObject({ validFrom: '2026-05-10', validTo: '2026-05-20' });
    const { rows } = await database.superuser.query<{ date: string }>('SELECT s.date FROM offers.seat_claim c JOIN offers.session s ON s.id = c.session_id WHERE c.referral_id = $1 ORDER BY 1', [referralId]);
    expect(rows.map((row) => row.date)).toEqual(['2026-05-12', '2026-05-19']);
  });
});

describe('refusals of the match', () => {
  it('DD-17: a closed group that has begun is refused, and joined at a session with entry from that one on', async () => {
    const dates = weekly('2026-04-21', 6);
    const closed = await addOffer(database.superuser, network, { code: 'closed', dates, admission: 'CLOSED' });
    const joinable = await addOffer(database.superuser, network, { code: 'joinable', dates, admission: 'CLOSED', entries: ['2026-05-12'] });
    const referralId = await addReferral(database.superuser, network, 'F-closed');
    expect(await refused({ referralId, offerId: closed.id })).toMatchObject({ code: 'NOT_MATCHING', reasons: ['ADMISSION_CLOSED'] });
    expect(await reserved({ referralId, offerId: joinable.id })).toMatchObject({ validFrom: '2026-05-12', validTo: '2026-05-26' });
    expect(await countOf('offers.seat_claim WHERE referral_id = $1', [referralId])).toBe(3);
  });

  it('DD-17: a closed group is reserved for the whole run that is left, or for one session to try it out', async () => {
    const { id: offerId } = await addOffer(database.superuser, network, { code: 'whole-run', dates: weekly('2026-05-05', 4), admission: 'CLOSED' });
    const referralId = await addReferral(database.superuser, network, 'F-whole-run');
    for (const days of [{ to: '2026-05-19' }, { from: '2026-05-12' }, { from: '2026-05-12', to: '2026-05-19' }, { from: '2026-05-13', to: '2026-05-14' }]) {
      expect(await refused({ referralId, offerId, ...days })).toMatchObject({
        code: 'SPAN_OUTSIDE_STAY',
        message: 'The group is closed: the reservation must be for its whole run from 2026-05-05 to 2026-05-26, or for one session of it to try it out.',
      });
    }
    expect(await reserved({ referralId, offerId, from: '2026-05-10', to: '2026-05-14' })).toMatchObject({ validFrom: '2026-05-10', validTo: '2026-05-14' });
    const other = await addReferral(database.superuser, network, 'F-all-of-it');
    expect(await reserved({ referralId: other, offerId })).toMatchObject({ validFrom: '2026-05-05', validTo: '2026-05-26' });
  });

  it('DD-20: complementary needs no clause; DD-22 and DD-23: integrated needs the one of each side; DD-21: with both it passes', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'clauses', dates: ['2026-05-05'] });
    const referralId = await addReferral(database.superuser, network, 'F-clauses');
    const set = (main: boolean, host: boolean) =>
      database.superuser.query(`UPDATE agreements.agreement SET co_use_outgoing = $1 WHERE code = 'LQE-MAIN'`, [main]).then(() =>
        database.superuser.query(`UPDATE agreements.agreement SET co_use_incoming = $1 WHERE code = 'LQE-HOST'`, [host]),
      );
    const wish = { referralId, offerId: offer.id };
    await set(false, true);
    expect(await refused(wish)).toMatchObject({ code: 'NOT_MATCHING', reasons: ['MAIN_LQE_MISSING_CLAUSE'] });
    await set(true, false);
    expect(await refused(wish)).toMatchObject({ code: 'NOT_MATCHING', reasons: ['PARTNER_LQE_MISSING_CLAUSE'] });
    await set(false, false);
    expect(await refused(wish)).toMatchObject({ code: 'NOT_MATCHING', reasons: ['MAIN_LQE_MISSING_CLAUSE', 'PARTNER_LQE_MISSING_CLAUSE'] });
    const other = await addReferral(database.superuser, network, 'F-complementary');
    expect((await reserved({ referralId: other, offerId: offer.id, variant: 'COMPLEMENTARY' })).variant).toBe('COMPLEMENTARY');
    await set(true, true);
    expect((await reserved(wish)).variant).toBe('INTEGRATED');
  });

  it('DD-18: all failed criteria are listed with their explanation', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'two-reasons', dates: ['2026-05-05'] });
    const referralId = await addReferral(database.superuser, network, 'F-two-reasons', { languages: ['tr'], legal_basis: '32' });
    const refusal = await refused({ referralId, offerId: offer.id });
    expect(refusal).toMatchObject({ code: 'NOT_MATCHING', reasons: ['LEGAL_BASIS_NOT_COVERED', 'LANGUAGE'] });
    expect((refusal as NotMatching).criteria.find((criterion) => criterion.code === 'LANGUAGE')?.detail.en).toContain('Turkish');
  });

  it('BHV-18: without recorded consent nothing is confirmed', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'consent', dates: ['2026-05-05'] });
    const referralId = await addReferral(database.superuser, network, 'F-consent', { consent: false });
    expect((await refused({ referralId, offerId: offer.id })).code).toBe('CONSENT_MISSING');
    expect(await countOf('offers.seat_claim WHERE referral_id = $1', [referralId])).toBe(0);
  });

  it('full and nothing else is SEAT_TAKEN with the full sessions', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'full', dates: weekly('2026-05-05', 3), capacity: 1 });
    const first = await addReferral(database.superuser, network, 'F-first');
    await reserved({ referralId: first, offerId: offer.id, from: '2026-05-12', to: '2026-05-12' });
    const second = await addReferral(database.superuser, network, 'F-second');
    expect(await refused({ referralId: second, offerId: offer.id })).toMatchObject({
      code: 'SEAT_TAKEN',
      sessions: [{ sessionId: offer.sessionIds[1], date: '2026-05-12' }],
    });
  });

  it('a second seat in the same offer is ALREADY_PLACED, also when the days overlap without a common session', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'twice', dates: weekly('2026-05-05', 3) });
    const referralId = await addReferral(database.superuser, network, 'F-twice');
    await reserved({ referralId, offerId: offer.id });
    expect(await refused({ referralId, offerId: offer.id })).toMatchObject({ code: 'NOT_MATCHING', reasons: ['ALREADY_PLACED'] });
    const between = await addReferral(database.superuser, network, 'F-between');
    await database.superuser.query(
      `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, origin)
       VALUES ('between', $1, 'F-between', $2, $3, $4, 'INTEGRATED', '2026-05-06', '2026-05-07', 'IMPORT')`,
      [between, network.agencyId, offer.id, network.hostId],
    );
    expect(await refused({ referralId: between, offerId: offer.id })).toMatchObject({ code: 'NOT_MATCHING', reasons: ['ALREADY_PLACED'] });
    expect(await countOf('offers.seat_claim WHERE referral_id = $1', [between])).toBe(0);
  });
});

describe('who may reserve', () => {
  it('nobody learns whether a referral of others is there', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'whose', dates: ['2026-05-05'] });
    const referralId = await addReferral(database.superuser, network, 'F-whose');
    const notThere = await refused({ referralId: randomUUID(), offerId: offer.id });
    expect(notThere.code).toBe('REFERRAL_NOT_FOUND');
    const other = await buildSeatNetwork(database.superuser, 'OTHER-');
    const strangers = [
      asCaseworker(other),
      asCaseLead(other),
      asGroupLead(network),
      asOrganisation(network.hostId, ['CASEWORKER', 'CASE_LEAD']),
      asOrganisation(network.agencyId, ['BILLING', 'CASE_LEAD']),
      asOrganisation(network.mainId, ['GROUP_LEAD', 'CASEWORKER']),
      asOperator,
    ];
    for (const stranger of strangers) expect(await refused({ referralId, offerId: offer.id }, stranger)).toEqual(notThere);
    expect(await refused({ referralId: 'no-uuid', offerId: offer.id })).toEqual(notThere);
  });

  it('an offer that is not there is OFFER_NOT_FOUND', async () => {
    const referralId = await addReferral(database.superuser, network, 'F-no-offer');
    expect((await refused({ referralId, offerId: randomUUID() })).code).toBe('OFFER_NOT_FOUND');
    expect((await refused({ referralId, offerId: 'no-uuid' })).code).toBe('OFFER_NOT_FOUND');
  });
});

describe('one claim per covered session and confirmed reservation', () => {
  it('holds for cancelled and held sessions between the first and the last of the stay', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'states', dates: weekly('2026-05-05', 4), capacity: 1 });
    await database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE id = $1`, [offer.sessionIds[1]]);
    await database.superuser.query(`UPDATE offers.session SET state = 'HELD' WHERE id = $1`, [offer.sessionIds[2]]);
    const referralId = await addReferral(database.superuser, network, 'F-states');
    await reserved({ referralId, offerId: offer.id });
    expect(await countOf('offers.seat_claim WHERE referral_id = $1', [referralId])).toBe(4);
  });

  it('takes single days for trying out, also where the group is full on others', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'trial', dates: weekly('2026-05-05', 3), capacity: 1 });
    await reserved({ referralId: await addReferral(database.superuser, network, 'F-in'), offerId: offer.id, from: '2026-05-12', to: '2026-05-12' });
    const referralId = await addReferral(database.superuser, network, 'F-trial');
    expect(await refused({ referralId, offerId: offer.id })).toMatchObject({ code: 'SEAT_TAKEN', sessions: [{ date: '2026-05-12' }] });
    expect(await refused({ referralId, offerId: offer.id, from: '2026-05-05', to: '2026-05-12' })).toMatchObject({ code: 'SEAT_TAKEN', sessions: [{ date: '2026-05-12' }] });
    expect(await reserved({ referralId, offerId: offer.id, from: '2026-05-05', to: '2026-05-05' })).toMatchObject({ state: 'CONFIRMED', validFrom: '2026-05-05', validTo: '2026-05-05' });
    expect(await reserved({ referralId, offerId: offer.id, from: '2026-05-19', to: '2026-05-19' })).toMatchObject({ state: 'CONFIRMED' });
  });

  it('refuses where a covered session outside the stay is full', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'held-full', dates: weekly('2026-05-05', 3), capacity: 1 });
    const first = await addReferral(database.superuser, network, 'F-held-first');
    await reserved({ referralId: first, offerId: offer.id, from: '2026-05-12', to: '2026-05-12' });
    await database.superuser.query(`UPDATE offers.session SET state = 'HELD' WHERE id = $1`, [offer.sessionIds[1]]);
    const second = await addReferral(database.superuser, network, 'F-held-second');
    expect(await refused({ referralId: second, offerId: offer.id })).toMatchObject({ code: 'SEAT_TAKEN', sessions: [{ sessionId: offer.sessionIds[1] }] });
  });

  it('is not broken by a session that is added at the same moment: the reservation asks to try again and then has it', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'added', dates: ['2026-05-05', '2026-05-19'] });
    const referralId = await addReferral(database.superuser, network, 'F-added');
    const host = new pg.Client({ connectionString: database.url });
    await host.connect();
    await host.query('BEGIN');
    await host.query('LOCK TABLE offers.seat_claim IN SHARE ROW EXCLUSIVE MODE');
    await host.query(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) VALUES ($1, '2026-05-12', '15:00', 90, 8)`, [offer.id]);
    const waiting = refused({ referralId, offerId: offer.id });
    await until(async () => (await countOf(WAITING_FOR_CLAIMS)) > 0);
    await host.query('COMMIT');
    await host.end();
    expect((await waiting).code).toBe('TRY_AGAIN');
    expect(await countOf('offers.seat_claim WHERE referral_id = $1', [referralId])).toBe(0);
    await reserved({ referralId, offerId: offer.id });
    expect(await countOf('offers.seat_claim WHERE referral_id = $1', [referralId])).toBe(3);
  });

  it('holds after everything that this file has reserved', async () => {
    // The one reservation that a test above wrote without seats covers no session.
    expect(await findClaimDifferences(database.superuser)).toEqual([]);
    expect(await countOf(`reservations.reservation WHERE state = 'CONFIRMED'`)).toBeGreaterThan(8);
  });
});

describe('idempotency', () => {
  it('two requests with one key act once and get the same answer, one after the other and at once', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'idempotent', dates: ['2026-05-05'] });
    const referralId = await addReferral(database.superuser, network, 'F-idempotent');
    const wish = { referralId, offerId: offer.id, idempotencyKey: randomUUID() };
    const [a, b] = await Promise.all([reserved(wish), reserved(wish)]);
    expect(b).toEqual(a);
    expect(await reserved(wish)).toEqual(a);
    expect(await countOf('reservations.reservation WHERE referral_id = $1', [referralId])).toBe(1);
    expect(await countOf('platform.journal WHERE subject_id = $1', [a.id])).toBe(1);
    expect((await refused({ ...wish, variant: 'COMPLEMENTARY' })).code).toBe('IDEMPOTENCY_CONFLICT');
  });

  it('a refusal is not remembered: the same key succeeds once the reason is gone', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'again', dates: ['2026-05-05'] });
    const referralId = await addReferral(database.superuser, network, 'F-again', { consent: false });
    const wish = { referralId, offerId: offer.id, idempotencyKey: randomUUID() };
    expect((await refused(wish)).code).toBe('CONSENT_MISSING');
    await database.superuser.query('UPDATE referrals.referral SET consent = true WHERE id = $1', [referralId]);
    expect((await reserved(wish)).state).toBe('CONFIRMED');
  });

  it('one referral asked for twice at once with two keys is placed once', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'two-keys', dates: ['2026-05-05'] });
    const referralId = await addReferral(database.superuser, network, 'F-two-keys');
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => attempt({ referralId, offerId: offer.id, idempotencyKey: randomUUID() })));
    const codes = outcomes.map((outcome) => (outcome.ok ? 'CONFIRMED' : outcome.refusal.code)).sort();
    expect(codes).toEqual(['CONFIRMED', 'NOT_MATCHING', 'NOT_MATCHING', 'NOT_MATCHING']);
    expect(await countOf('offers.seat_claim WHERE referral_id = $1', [referralId])).toBe(1);
  });
});

describe('a failed second half', () => {
  it('leaves no claim and no remembered answer', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'half', dates: weekly('2026-05-05', 3) });
    const referralId = await addReferral(database.superuser, network, 'F-half');
    const wish = { referralId, offerId: offer.id, idempotencyKey: randomUUID() };
    await database.superuser.query(`
      CREATE FUNCTION public.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER fails BEFORE INSERT ON reservations.reservation FOR EACH ROW EXECUTE FUNCTION public.fail()`);
    await expect(attempt(wish)).rejects.toMatchObject({ code: '53100' });
    await database.superuser.query('DROP TRIGGER fails ON reservations.reservation');
    expect(await countOf('offers.seat_claim WHERE referral_id = $1', [referralId])).toBe(0);
    const { seats_taken } = await one<{ seats_taken: number }>('SELECT sum(seats_taken)::int AS seats_taken FROM offers.session WHERE offer_id = $1', [offer.id]);
    expect(seats_taken).toBe(0);
    expect((await reserved(wish)).state).toBe('CONFIRMED');
  });
});
