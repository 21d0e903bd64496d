import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MatchReferralQuery } from '#matching';
import { UnitOfWork, type RequestContext } from '#platform';
import { EndReferralUseCase, PauseReferralUseCase, ResumeReferralUseCase, StartSearchUseCase, type ReferralState } from '#referrals';
import { CancelReservationUseCase, FindVerdictNotesQuery, ReserveSeatUseCase, type ReservationRecord } from '#reservations';
import { ImportFolderUseCase } from '#exchange';
import { Gate } from '../../support/gate.js';
import { refusal, value } from '../../support/network-office.js';
import { forceState, stateOf } from '../../support/request-office.js';
import { addOffer, addReferral, asCaseLead, asCaseworker, asGroupLead, buildSeatNetwork, until, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-01T08:00:00Z';

let database: TestDatabase;
let network: SeatNetwork;
let offer: TestOffer;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 8 });
  network = await buildSeatNetwork(database.superuser);
  offer = await addOffer(database.superuser, network, { code: 'GROUP', dates: weekly('2026-05-05', 4), capacity: 500 });
});
afterAll(() => database.close());

const at = (now: string) => new UnitOfWork(database.dataSource, { now });
const reserve = (referralId: string, offerId = offer.id, context = asCaseworker(network), more = {}) =>
  new ReserveSeatUseCase(database.unitOfWork).run(context, { referralId, offerId, variant: 'INTEGRATED', ...more });
const cancel = ({ id }: ReservationRecord, unitOfWork = database.unitOfWork) => new CancelReservationUseCase(unitOfWork).run(asCaseworker(network), { reservationId: id, reason: 'OTHER_OFFER' });
const state = (id: string) => stateOf(database.superuser, id);

let cases = 0;
async function referral(as: ReferralState = 'SEARCHING'): Promise<string> {
  const id = await addReferral(database.superuser, network, `F-place-${++cases}`);
  if (as !== 'SEARCHING') await forceState(database.superuser, id, as);
  return id;
}

describe('a reservation', () => {
  it.each(['APPROVED', 'SEARCHING'] as const)('places a referral that is %s, whoever reserves, and its last one cancelled lets it be looked for again', async (from) => {
    for (const context of [asCaseworker(network), asCaseLead(network)]) {
      const id = await referral(from);
      const first = value(await reserve(id, offer.id, context));
      expect(await state(id)).toBe('PLACED');
      const other = await addOffer(database.superuser, network, { code: `SECOND-${cases}`, dates: weekly('2026-05-06', 2) });
      const second = value(await reserve(id, other.id, context));
      value(await cancel(first));
      expect(await state(id)).toBe('PLACED');
      value(await cancel(second));
      expect(await state(id)).toBe('SEARCHING');
      const { rows } = await database.superuser.query(`SELECT action, before, after FROM platform.journal WHERE subject_id = $1 AND subject_kind = 'referral' ORDER BY id`, [id]);
      expect(rows).toEqual([
        { action: 'referral.placed', before: { state: from }, after: { state: 'PLACED' } },
        { action: 'referral.searched-again', before: { state: 'PLACED' }, after: { state: 'SEARCHING' } },
      ]);
    }
  });

  it.each(['DRAFT', 'SUBMITTED', 'PAUSED', 'ENDED'] as const)('is refused for a referral that is %s, before anything is matched', async (from) => {
    const id = await referral(from);
    expect(refusal(await reserve(id, 'no offer at all'))).toEqual({ code: 'REFERRAL_NOT_SEARCHING', message: `No seat is reserved while the referral is ${from}.`, state: from });
    expect(await state(id)).toBe(from);
    // Of a draft the responsible provider knows nothing.
    expect(refusal(await reserve(id, offer.id, asCaseLead(network))).code).toBe(from === 'DRAFT' ? 'REFERRAL_NOT_FOUND' : 'REFERRAL_NOT_SEARCHING');
  });

  const INSERT = `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state, origin)
    SELECT 'R-' || r.code, r.id, r.code, r.agency_id, $2, $3, 'INTEGRATED', '2026-05-05', $4, $5, $6 FROM referrals.referral r WHERE r.id = $1`;
  const written = (id: string, context: RequestContext, { to = '2026-05-26', as = 'CONFIRMED', origin = 'SERVICE' } = {}) =>
    database.unitOfWork.run(context, (tx) => tx.execute(INSERT, [id, offer.id, network.hostId, to, as, origin]));

  it.each(['SUBMITTED', 'PAUSED', 'ENDED'] as const)('of the service by raw SQL is refused for one that is %s; an import\'s is stored, and moves nothing', async (from) => {
    const id = await referral(from);
    await database.superuser.query('ALTER TABLE reservations.reservation DISABLE TRIGGER reservation_consent_insert');
    await expect(written(id, asCaseworker(network))).rejects.toMatchObject({ code: '23514', constraint: 'reservation_referral_state' });
    // What is cancelled holds no seat.
    expect(await database.unitOfWork.run(asCaseworker(network), (tx) => tx.execute(INSERT, [id, offer.id, network.hostId, '2026-05-26', 'CANCELLED', 'SERVICE']), { dryRun: true })).toBe(1);
    expect(await written(id, asOperator, { origin: 'IMPORT' })).toBe(1);
    expect(await state(id)).toBe(from);
    // And a reservation that was cancelled does not come back for it.
    await database.superuser.query(`UPDATE reservations.reservation SET state = 'HELD', hold_kind = 'FORM', expires_at = 'infinity' WHERE referral_id = $1`, [id]);
    const confirm = database.unitOfWork.run(asCaseworker(network), (tx) => tx.execute(`UPDATE reservations.reservation SET state = 'CONFIRMED', hold_kind = NULL, expires_at = NULL, origin = 'SERVICE' WHERE referral_id = $1`, [id]));
    await expect(confirm).rejects.toMatchObject({ code: '23514', constraint: 'reservation_referral_state' });
    await database.superuser.query('ALTER TABLE reservations.reservation ENABLE TRIGGER reservation_consent_insert');
  });

  it('that is over by its days places nobody; one that ends today does', async () => {
    const [over, today] = [await referral(), await referral()];
    const later = at('2026-05-26T08:00:00Z');
    await later.run(asOperator, (tx) => tx.execute(INSERT, [over, offer.id, network.hostId, '2026-05-25', 'CONFIRMED', 'IMPORT']));
    await later.run(asOperator, (tx) => tx.execute(INSERT, [today, offer.id, network.hostId, '2026-05-26', 'CONFIRMED', 'IMPORT']));
    expect([await state(over), await state(today)]).toEqual(['SEARCHING', 'PLACED']);
    // Late on that day by Greenwich it is the next one in Berlin.
    const berlin = await referral();
    await at('2026-05-26T22:30:00Z').run(asOperator, (tx) => tx.execute(INSERT, [berlin, offer.id, network.hostId, '2026-05-26', 'CONFIRMED', 'IMPORT']));
    expect(await state(berlin)).toBe('SEARCHING');
  });

  it('that has begun and is given back lets the referral be looked for; one whose days have passed leaves it PLACED', async () => {
    const id = await referral();
    const reservation = value(await reserve(id));
    // In the middle of it; a session of that day has begun, so the day stays reserved and is its last one.
    expect(value(await cancel(reservation, at('2026-05-12T16:00:00Z')))).toMatchObject({ state: 'CONFIRMED', validTo: '2026-05-12' });
    expect(await state(id)).toBe('SEARCHING');
    const other = await referral();
    const past = value(await reserve(other));
    expect(refusal(await cancel(past, at('2026-06-30T08:00:00Z'))).code).toBe('RESERVATION_ENDED');
    // Shortened afterwards by an import, it took nothing away.
    await at('2026-06-30T08:00:00Z').run(asOperator, (tx) => tx.execute(`UPDATE reservations.reservation SET valid_to = '2026-05-20' WHERE id = $1`, [past.id]));
    expect(await state(other)).toBe('PLACED');
  });
});

describe('pausing and resuming', () => {
  it('goes back to PLACED with a seat, else to the search; a seat given back in between counts', async () => {
    const pause = async (id: string) => value(await new PauseReferralUseCase(database.unitOfWork).run(asCaseworker(network), { referralId: id, reason: 'OTHER' })).state;
    const resume = async (id: string) => value(await new ResumeReferralUseCase(database.unitOfWork).run(asCaseworker(network), { referralId: id })).state;
    const id = await referral();
    const reservation = value(await reserve(id));
    expect([await pause(id), await resume(id)]).toEqual(['PAUSED', 'PLACED']);
    await pause(id);
    value(await cancel(reservation));
    expect(await state(id)).toBe('PAUSED');
    expect(await resume(id)).toBe('SEARCHING');
  });

  it('a search that begins with a seat that an import brought finds it', async () => {
    const id = await referral('SUBMITTED');
    await database.superuser.query(
      `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, origin)
       SELECT 'R-early', r.id, r.code, r.agency_id, $2, $3, 'INTEGRATED', '2026-05-05', 'IMPORT' FROM referrals.referral r WHERE r.id = $1`,
      [id, offer.id, network.hostId],
    );
    expect(await state(id)).toBe('SUBMITTED');
    await forceState(database.superuser, id, 'APPROVED');
    expect(value(await new StartSearchUseCase(database.unitOfWork).run(asCaseworker(network), { referralId: id })).state).toBe('PLACED');
  });

  it('an ended referral gives its seats back afterwards', async () => {
    const id = await referral();
    const reservation = value(await reserve(id));
    value(await new EndReferralUseCase(database.unitOfWork).run(asCaseworker(network), { referralId: id, reason: 'MOVED_AWAY' }));
    expect(value(await cancel(reservation)).state).toBe('CANCELLED');
    expect(await state(id)).toBe('ENDED');
  });

  it('waits for a reservation that is being made, and the other way round: never a seat for a case that is paused', async () => {
    const id = await referral();
    const gate = new Gate();
    // Another hand pauses by raw SQL, without the lock of the use cases, and takes its time to commit.
    const pausing = database.unitOfWork.run(asCaseworker(network), async (tx) => {
      await tx.execute(`UPDATE referrals.referral SET state = 'PAUSED' WHERE id = $1`, [id]);
      await gate.pass();
    });
    await gate.wait();
    const waiting = async () => (await database.superuser.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).rows.length > 0;
    const reserving = reserve(id);
    await until(waiting);
    gate.open();
    await pausing;
    expect(refusal(await reserving).code).toBe('TRY_AGAIN');
    expect(refusal(await reserve(id))).toMatchObject({ code: 'REFERRAL_NOT_SEARCHING', state: 'PAUSED' });
    expect((await database.superuser.query('SELECT 1 FROM offers.seat_claim WHERE referral_id = $1', [id])).rows).toEqual([]);
  });

  it('negative control: without the trigger such a seat is reserved', async () => {
    const id = await referral();
    // The consent is held in the same row.
    const triggers = ['reservation_places', 'reservation_consent_insert'];
    const turn = (how: 'DISABLE' | 'ENABLE') => database.superuser.query(triggers.map((name) => `ALTER TABLE reservations.reservation ${how} TRIGGER ${name}`).join(';'));
    await turn('DISABLE');
    const gate = new Gate();
    const pausing = database.unitOfWork.run(asCaseworker(network), async (tx) => {
      await tx.execute(`UPDATE referrals.referral SET state = 'PAUSED' WHERE id = $1`, [id]);
      await gate.pass();
    });
    try {
      await gate.wait();
      expect((await reserve(id)).ok).toBe(true);
    } finally {
      gate.open();
      await pausing;
      await turn('ENABLE');
    }
    expect(await state(id)).toBe('PAUSED');
  });
});

describe('two hands at the seats of one case', () => {
  const waiting = async () => (await database.superuser.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).rows.length > 0;
  const giveBack = (id: string, then: () => Promise<void> = () => Promise.resolve()) =>
    database.unitOfWork.run(asCaseworker(network), async (tx) => {
      await tx.execute(`UPDATE reservations.reservation SET state = 'CANCELLED' WHERE id = $1`, [id]);
      await then();
    });

  /** The first hand gives a seat back and takes its time to commit; the second comes in between, and waits or does not. */
  async function atOnce(first: string, second: () => Promise<unknown>): Promise<void> {
    const gate = new Gate();
    const giving = giveBack(first, () => gate.pass());
    await gate.wait();
    let isDone = false;
    const other = second().finally(() => (isDone = true));
    await until(async () => isDone || (await waiting()));
    gate.open();
    await Promise.all([giving, other]);
  }

  /** States of a case of which both seats are given back at once, and of one that is resumed while its seat is. */
  async function race(): Promise<ReferralState[]> {
    const twice = await referral();
    const other = await addOffer(database.superuser, network, { code: `BOTH-${cases}`, dates: weekly('2026-05-06', 2) });
    const [one, two] = [value(await reserve(twice)), value(await reserve(twice, other.id))];
    await atOnce(one.id, () => giveBack(two.id));
    const paused = await referral();
    const seat = value(await reserve(paused));
    value(await new PauseReferralUseCase(database.unitOfWork).run(asCaseworker(network), { referralId: paused, reason: 'OTHER' }));
    await atOnce(seat.id, () => new ResumeReferralUseCase(database.unitOfWork).run(asCaseworker(network), { referralId: paused }));
    return [await state(twice), await state(paused)];
  }

  it('never leave a referral PLACED without one; negative control: without the lock they do', async () => {
    expect(await race()).toEqual(['SEARCHING', 'SEARCHING']);
    await database.superuser.query(
      `CREATE TABLE public.mended AS SELECT pg_get_functiondef('reservations.replace_cases'::regproc) AS def;
       DO $$ BEGIN EXECUTE (SELECT regexp_replace(def, 'PERFORM 1 FROM referrals.referral[^;]*;', '') FROM public.mended); END $$`,
    );
    try {
      expect(await race()).toEqual(['PLACED', 'PLACED']);
    } finally {
      await database.superuser.query('DO $$ BEGIN EXECUTE (SELECT def FROM public.mended); END $$; DROP TABLE public.mended');
    }
  });

  it('what becomes of the case is journalled from the state in which it was once it was locked', async () => {
    const id = await referral();
    const reservation = value(await reserve(id));
    const gate = new Gate();
    const pausing = database.unitOfWork.run(asCaseworker(network), async (tx) => {
      await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 7355610))', [id]);
      await tx.execute(`UPDATE referrals.referral SET state = 'PAUSED' WHERE id = $1`, [id]);
      await gate.pass();
    });
    await gate.wait();
    const cancelling = cancel(reservation);
    await until(waiting);
    gate.open();
    await pausing;
    value(await cancelling);
    const { rows } = await database.superuser.query(`SELECT action FROM platform.journal WHERE subject_id = $1 AND subject_kind = 'referral' ORDER BY id`, [id]);
    expect(rows).toEqual([{ action: 'referral.placed' }]);
  });

  it('lock several cases in the order of their ids, whatever the order of the reservations', async () => {
    const ids = [await referral(), await referral()];
    const [low, high] = [...ids].sort() as [string, string];
    // The order of the rows in the table is the other way round.
    await database.superuser.query('UPDATE referrals.referral SET state_since = state_since WHERE id = $1', [low]);
    await database.superuser.query('ALTER TABLE reservations.reservation DISABLE TRIGGER reservation_consent_insert');
    const gate = new Gate();
    const holding = database.unitOfWork.run(asOperator, async (tx) => {
      await tx.sql('SELECT 1 FROM referrals.referral WHERE id = $1 FOR NO KEY UPDATE', [low]);
      await gate.pass();
    });
    await gate.wait();
    const inserting = database.unitOfWork.run(asCaseworker(network), (tx) =>
      tx.execute(
        `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to)
         SELECT 'R-' || r.code, r.id, r.code, r.agency_id, $2, $3, 'INTEGRATED', '2026-05-05', '2026-05-26' FROM referrals.referral r WHERE r.id = ANY ($1) ORDER BY r.id DESC`,
        [ids, offer.id, network.hostId],
      ), { dryRun: true });
    try {
      await until(waiting);
      expect((await database.superuser.query('SELECT 1 FROM referrals.referral WHERE id = $1 FOR NO KEY UPDATE SKIP LOCKED', [high])).rows).toHaveLength(1);
    } finally {
      gate.open();
      await Promise.all([holding, inserting]);
      await database.superuser.query('ALTER TABLE reservations.reservation ENABLE TRIGGER reservation_consent_insert');
    }
  });
});

describe('an import', () => {
  it('places thousands of referrals at once and lets them be looked for again, in statements that do not count the rows', async () => {
    const count = 3_000;
    const codes = await database.superuser.query<{ agency: string; main: string }>('SELECT a.code AS agency, m.code AS main FROM identity.organisation a, identity.organisation m WHERE a.id = $1 AND m.id = $2', [network.agencyId, network.mainId]);
    const { agency, main } = codes.rows[0]!;
    const many = await addOffer(database.superuser, network, { code: 'MANY', dates: weekly('2026-05-07', 2), capacity: count });
    expect(many.sessionIds).toHaveLength(2);
    const lines = (head: string, row: (n: number) => string) => Buffer.from([head, ...Array.from({ length: count }, (_, n) => row(n))].join('\n'));
    const referrals = lines(
      'id,agency_id,responsible_id,birth_month,legal_basis,needs,municipality_ags,wanted_from,approved_from',
      (n) => `I-${n},${agency},${main},2014-03,31,ANGER,06432004,2026-05-04,2026-01-01`,
    );
    const reservations = (state: string) => lines('id,referral_id,offer_id,variant,from,to,state', (n) => `IR-${n},I-${n},MANY,INTEGRATED,2026-05-07,2026-05-14,${state}`);
    const run = (files: [string, Buffer][]) => new ImportFolderUseCase(database.unitOfWork).runFiles(asOperator, new Map(files), { now: NOW });
    expect((await run([['referrals.csv', referrals], ['reservations.csv', reservations('CONFIRMED')]])).errorCount).toBe(0);
    const states = async () => (await database.superuser.query(`SELECT state, count(*)::int AS n FROM referrals.referral WHERE code LIKE 'I-%' GROUP BY state`)).rows;
    expect(await states()).toEqual([{ state: 'PLACED', n: count }]);
    // A second import of the same files changes nothing.
    expect((await run([['referrals.csv', referrals], ['reservations.csv', reservations('CONFIRMED')]])).imported['referrals.csv']).toEqual({ rows: count, created: 0, updated: 0, unchanged: count });
    expect((await run([['reservations.csv', reservations('CANCELLED')]])).errorCount).toBe(0);
    expect(await states()).toEqual([{ state: 'SEARCHING', n: count }]);
    expect((await run([['reservations.csv', reservations('CONFIRMED')]])).errorCount).toBe(0);
    expect(await states()).toEqual([{ state: 'PLACED', n: count }]);
  });
});

describe("BHV-09: Family's wish is stored and can overrule the ranking; a disproportionate-cost note is optional text", () => {
  it('the wished offer ranks second, is reserved all the same, and the verdicts say that it was wished', async () => {
    const dates = weekly('2026-05-05', 4);
    const nearer = await addOffer(database.superuser, network, { code: 'NEARER', dates });
    const wished = await addOffer(database.superuser, network, { code: 'WISHED', dates });
    // Fits better in what is needed; the wish weighs less than that.
    await database.superuser.query(`UPDATE offers.offer SET topics = '{ANGER}' WHERE id = $1`, [nearer.id]);
    await database.superuser.query(`UPDATE offers.offer SET municipality_ags = '06432002' WHERE id = $1`, [wished.id]);
    const id = await addReferral(database.superuser, network, 'F-wish', { needs: '{ANGER}', wish_offer_ids: `{${wished.id}}` });
    const ranked = value(await new MatchReferralQuery(database.unitOfWork).run(asCaseworker(network), { referral: { id } })).matches.map(({ offerCode }) => offerCode);
    expect(ranked.indexOf('NEARER')).toBeLessThan(ranked.indexOf('WISHED'));
    expect(ranked).toContain('WISHED');

    const note = '  Der Weg ist weiter; die Familie kennt die Gruppe und trägt die Fahrt.  ';
    const reservation = value(await reserve(id, wished.id, asCaseworker(network), { costNote: note }));
    const notes = (context: RequestContext) => new FindVerdictNotesQuery(database.unitOfWork).byIds(context, [reservation.id]);
    const kept = { wished: true, costNote: note.trim() };
    expect((await notes(asCaseworker(network))).get(reservation.id)).toEqual(kept);
    expect((await notes(asCaseLead(network))).get(reservation.id)).toEqual(kept);
    // The host sees the reservation, and neither wish nor note.
    expect(await notes(asGroupLead(network))).toEqual(new Map());
    const { rows } = await database.superuser.query(`SELECT after::text AS after FROM platform.journal WHERE subject_id = $1`, [reservation.id]);
    expect(rows.every(({ after }) => !(after as string).includes('Familie'))).toBe(true);

    // The note is optional, for whichever offer.
    const plain = value(await reserve(id, nearer.id));
    expect((await notes(asCaseworker(network))).size).toBe(1);
    expect((await new FindVerdictNotesQuery(database.unitOfWork).byIds(asCaseworker(network), [plain.id])).get(plain.id)).toEqual({ wished: false, costNote: null });
  });

  it('a note is a text of at most 500 characters, also for the database', async () => {
    const id = await referral();
    for (const costNote of ['', '   ', 'x'.repeat(501), 'a\0b']) expect(refusal(await reserve(id, offer.id, asCaseworker(network), { costNote })).code).toBe('COST_NOTE_INVALID');
    const reservation = value(await reserve(id, offer.id, asCaseworker(network), { costNote: 'x'.repeat(500) }));
    const write = (note: string) =>
      database.superuser.query(`INSERT INTO reservations.verdict (reservation_id, referral_id, verdicts, cost_note) SELECT $1, $2, '{}', $3 ON CONFLICT DO NOTHING`, [reservation.id, id, note]);
    for (const note of [' ', 'x'.repeat(501)]) await expect(write(note)).rejects.toMatchObject({ code: '23514' });
    await expect(write('Ein Grund.')).resolves.toBeDefined();
  });
});
