import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanAnswerHistory, rematch } from '#matching';
import { operatorContext, type Transaction, type UnitOfWork } from '#platform';
import pg from 'pg';
import type { TestOffer } from '../../../support/seat-network.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';
import { until } from '../../../support/until.js';
import { LiveWorld } from './live-world.js';

let db: TestDatabase;
let world: LiveWorld;
let near: string;
let old: string;
let first: TestOffer;
let second: TestOffer;

beforeAll(async () => {
  db = await createTestDatabase();
  world = await LiveWorld.build(db);
  first = await world.offer('O-1');
  second = await world.offer('O-2');
  await world.sql('UPDATE offers.offer SET age_from = 6, age_to = 14');
  near = await world.referral('F-NEAR');
  old = await world.referral('F-OLD', { birth_month: '2008-03-01' });
  await world.follow();
});
afterAll(() => db.close());
beforeEach(async () => {
  await world.follow();
  expect(await world.notes()).toEqual([]);
});

const both = () => [first.id, second.id].sort();

/** How many wait for a lock of this kind in the test's own database. */
async function waiting(lock: string): Promise<number> {
  const { rows } = await world.sql(`SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND ${lock} AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
  return (rows[0] as { n: number }).n;
}

/** The same units of work, in which nobody waits for a turn. */
function withoutTurns(unitOfWork: UnitOfWork): UnitOfWork {
  const isTurn = (text: unknown) => String(text).startsWith('SELECT pg_advisory_xact_lock');
  const inOne = (tx: Transaction) =>
    new Proxy(tx, { get: (_, name) => (name === 'sql' ? (text: string, values: unknown[]) => (isTurn(text) ? Promise.resolve([]) : tx.sql(text, values)) : bound(tx, name)) });
  return { run: (context, work, options) => unitOfWork.run(context, (tx) => work(inOne(tx)), options) } as UnitOfWork;
}

function bound(tx: Transaction, name: string | symbol): unknown {
  const member: unknown = Reflect.get(tx, name);
  return typeof member === 'function' ? (member as (...args: unknown[]) => unknown).bind(tx) : member;
}

describe('a change is noted in its own transaction, whoever writes', () => {
  const cases: readonly (readonly [string, () => Promise<unknown>, () => string[]])[] = [
    ['the last seat is taken', () => world.block(first), () => [`OFFER ${first.id}`]],
    ['a seat is freed', () => world.unblock(first), () => [`OFFER ${first.id}`]],
    ['a session is planned', () => world.sql(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) VALUES ($1, '2026-05-26', '15:00', 90, 4)`, [first.id]), () => [`OFFER ${first.id}`]],
    ['a session is cancelled', () => world.sql(`UPDATE offers.session SET state = 'CANCELLED' WHERE offer_id = $1 AND date = '2026-05-26'`, [first.id]), () => [`OFFER ${first.id}`]],
    ['an offer takes other ages', () => world.sql('UPDATE offers.offer SET age_to = 15 WHERE id = $1', [first.id]), () => [`OFFER ${first.id}`]],
    ['an offer is archived', () => world.sql('UPDATE offers.offer SET archived_at = now() WHERE id = $1', [first.id]), () => [`OFFER ${first.id}`]],
    ['an offer comes back', () => world.sql('UPDATE offers.offer SET archived_at = NULL WHERE id = $1', [first.id]), () => [`OFFER ${first.id}`]],
    ['a certificate ends', () => world.sql(`UPDATE offers.certificate SET valid_to = '2027-12-31' WHERE offer_id = $1`, [first.id]), () => [`OFFER ${first.id}`]],
    ['a referral asks for another way', () => world.sql('UPDATE referrals.referral SET max_km = 50 WHERE id = $1', [near]), () => [`REFERRAL ${near}`]],
    ['a search pauses', () => world.sql(`UPDATE referrals.referral SET state = 'PAUSED' WHERE id = $1`, [near]), () => [`REFERRAL ${near}`]],
    ['a search goes on', () => world.sql(`UPDATE referrals.referral SET state = 'SEARCHING' WHERE id = $1`, [near]), () => [`REFERRAL ${near}`]],
    [
      'something is relaxed',
      () => world.sql(`INSERT INTO matching.relaxation (referral_id, agency_id, criterion, reason, made_by) VALUES ($1, $2, 'GENDER', 'r', 'p')`, [near, world.network.agencyId]),
      () => [`REFERRAL ${near}`],
    ],
    ['and not any more', () => world.sql(`UPDATE matching.relaxation SET withdrawn_by = 'p', withdrawn_at = now()`), () => [`REFERRAL ${near}`]],
    ['an agreement changes', () => world.sql(`UPDATE agreements.agreement SET co_use_incoming = true WHERE code = 'LQE-MAIN'`), () => [`AGENCY ${world.network.agencyId}`]],
    [
      'a provider joins the network',
      () => world.sql(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [world.network.agencyId, world.network.hostId]),
      () => [`AGENCY ${world.network.agencyId}`],
    ],
  ];
  it.each(cases)('%s', async (_, change, notes) => {
    await change();
    expect(await world.notes()).toEqual(notes());
  });

  it('a change that is rolled back notes nothing, also behind a savepoint', async () => {
    await world.sql('BEGIN');
    await world.sql('SAVEPOINT s');
    await world.block(first);
    await world.sql('ROLLBACK TO s');
    await world.block(second);
    await world.sql('COMMIT');
    expect(await world.notes()).toEqual([`OFFER ${second.id}`]);
    await world.unblock(second);
  });

  it('nobody hides a change by a setting of the transaction', async () => {
    await db.unitOfWork.run(asOrganisation(world.network.agencyId, ['CASEWORKER']), async (tx) => {
      await tx.sql(`SELECT set_config('pv.touched', $1, true)`, [`REFERRAL${near}`]);
      await tx.execute('UPDATE referrals.referral SET max_km = 49 WHERE id = $1', [near]);
    });
    expect(await world.notes()).toEqual([`REFERRAL ${near}`]);
  });

  it('seats that are neither the first nor the last write nothing, and a stay that fills an offer one row', async () => {
    const claim = `INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id) SELECT id, platform.new_id(), 'BLOCK', $2::int, $3 FROM offers.session WHERE offer_id = $1 AND state = 'PLANNED'`;
    await world.sql(claim, [first.id, 3, world.network.hostId]);
    expect(await world.notes()).toEqual([]);
    await world.sql(claim, [first.id, 1, world.network.hostId]);
    expect((await world.sql('SELECT FROM matching.touched')).rowCount).toBe(1);
    await world.sql(`DELETE FROM offers.seat_claim WHERE session_id IN (SELECT id FROM offers.session WHERE offer_id = $1)`, [first.id]);
  });

  it('what only ranks, and a hold, write nothing', async () => {
    await world.sql(`UPDATE offers.offer SET topics = '{ANGER}', title = 'Anders', capacity = 5`);
    await world.sql(`UPDATE referrals.referral SET needs = '{ANGER}', priority = 1`);
    const hold = `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id, expires_at) VALUES ($1, platform.new_id(), $2, $3, now() + interval '1 hour')`;
    await world.sql(hold, [first.sessionIds[0], near, world.network.agencyId]);
    expect(await world.notes()).toEqual([]);
    await world.sql('UPDATE offers.seat_claim SET expires_at = NULL WHERE referral_id = $1', [near]);
    expect(await world.notes()).toEqual([`REFERRAL ${near}`]);
    await world.follow();
    expect(await world.answer(near)).toEqual([second.id]);
    await world.sql('DELETE FROM offers.seat_claim WHERE referral_id = $1', [near]);
    await world.follow();
    expect(await world.answer(near)).toEqual(both());
  });
});

describe('only what a change can touch is matched again', () => {
  it('a referral whom the ages leave out is not looked at', async () => {
    await world.block(first);
    expect(await world.follow()).toMatchObject({ offers: 1, referrals: 1, changed: 1 });
    await world.unblock(first);
    expect(await world.follow()).toMatchObject({ offers: 1, referrals: 1, changed: 1 });
    expect(await world.answer(old)).toEqual([]);
  });

  it('far away, of another language or for others than the agency\'s, nobody is looked at; what is in an answer always is', async () => {
    const far = await world.offer('O-FAR');
    await world.sql(`UPDATE offers.offer SET municipality_ags = '01001000', age_from = 6, age_to = 14 WHERE id = $1`, [far.id]);
    await world.sql('UPDATE referrals.referral SET max_km = 50');
    await world.follow();
    await world.sql(`UPDATE offers.offer SET age_from = 5 WHERE id = $1`, [far.id]);
    expect(await world.follow()).toMatchObject({ offers: 1, referrals: 0 });
    await world.sql(`UPDATE offers.offer SET municipality_ags = '06432004', languages = '{tr}' WHERE id = $1`, [far.id]);
    expect(await world.follow()).toMatchObject({ offers: 1, referrals: 0 });
    await world.sql(`UPDATE offers.offer SET languages = '{de}' WHERE id = $1`, [far.id]);
    expect(await world.follow()).toMatchObject({ offers: 1, referrals: 1, changed: 1 });
    await world.sql(`UPDATE offers.offer SET languages = '{tr}', municipality_ags = '01001000' WHERE id = $1`, [far.id]);
    expect(await world.follow()).toMatchObject({ offers: 1, referrals: 1, changed: 1 });
    await world.sql('UPDATE offers.offer SET archived_at = now() WHERE id = $1', [far.id]);
    expect(await world.follow()).toMatchObject({ offers: 1, referrals: 0 });
  });

  it('many offers at once: each referral they reach is matched once, in portions, and the answer is the same', async () => {
    const many: TestOffer[] = [];
    for (let n = 0; n < 12; n++) many.push(await world.offer(`O-MANY-${n}`));
    const limits = { fewOffers: 2, manyOffers: 40, referrals: 1 };
    // One round for all the offers, then each of the two referrals by itself.
    expect(await world.follow({ limits })).toMatchObject({ offers: 12, referrals: 2, changed: 2 });
    expect(await world.answer(near)).toEqual([...both(), ...many.map(({ id }) => id)].sort());
    await world.sql(`UPDATE offers.offer SET archived_at = now() WHERE code LIKE 'O-MANY%'`);
    await world.follow({ limits });
    expect(await world.answer(near)).toEqual(both());
  });
});

describe('answers and their history', () => {
  it('a version for each change of the set, none for a change that leaves it as it was', async () => {
    const before = (await world.version(near))!;
    await world.block(first);
    await world.follow();
    await world.sql(`UPDATE offers.offer SET age_to = 16 WHERE id = $1`, [second.id]);
    await world.follow();
    await world.unblock(first);
    await world.follow();
    expect(await world.version(near)).toBe(before + 2);
    const { rows } = await world.sql('SELECT appeared, gone FROM matching.answer_change WHERE referral_id = $1 AND version > $2 ORDER BY version', [near, before]);
    expect(rows).toEqual([
      { appeared: [], gone: [first.id] },
      { appeared: [first.id], gone: [] },
    ]);
  });

  it('a worker that breaks off before its commit has taken nothing, and the next one does it all', async () => {
    await world.block(first);
    const notes = await world.notes();
    await world.sql(`CREATE FUNCTION matching.break_off() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''broken off''; END';
      CREATE TRIGGER breaks_off BEFORE UPDATE ON matching.answer FOR EACH ROW EXECUTE FUNCTION matching.break_off()`);
    await expect(world.follow()).rejects.toThrow('broken off');
    expect(await world.notes()).toEqual(notes);
    expect(await world.answer(near)).toEqual(both());
    await world.sql('DROP FUNCTION matching.break_off() CASCADE');
    await world.follow();
    expect(await world.answer(near)).toEqual([second.id]);
    await world.unblock(first);
  });

  it('two workers at once come to the same answer as one', async () => {
    for (let round = 0; round < 5; round++) {
      await world.block(first);
      await world.unblock(second);
      const racing = Promise.all([world.follow(), world.follow(), world.unblock(first).then(() => world.block(second))]);
      await racing;
      await world.follow();
      expect(await world.answer(near)).toEqual([first.id]);
    }
    await world.unblock(second);
    await world.follow();
    expect(await world.answer(near)).toEqual(both());
  });

  it('two workers take turns: a change that one judged before it came is judged again by the other', async () => {
    // Negative control: without the turn, an offer that is gone stays in the answer for good.
    for (const isInTurn of [false, true]) {
      const gone = await world.offer(`O-GONE-${isInTurn}`);
      await world.block(gone);
      await world.follow();
      await world.unblock(gone);
      const unitOfWork = isInTurn ? db.unitOfWork : withoutTurns(db.unitOfWork);
      const work = () => rematch(unitOfWork, new AbortController().signal);
      const locker = new pg.Client({ connectionString: db.url });
      await locker.connect();
      await locker.query('BEGIN; LOCK TABLE matching.answer_change IN SHARE MODE');
      // One has judged the offer and waits with the answer that is not written yet; then the offer goes, and the other takes the note.
      const slow = work();
      await until('one waits', async () => (await waiting(`relation = 'matching.answer_change'::regclass`)) === 1);
      await world.sql('UPDATE offers.offer SET archived_at = now() WHERE id = $1', [gone.id]);
      let isDone = false;
      const fast = work().finally(() => (isDone = true));
      await until('the other waits or is done', async () => isDone || (await waiting(`locktype = 'advisory'`)) === 1);
      await locker.query('COMMIT');
      await locker.end();
      await Promise.all([slow, fast]);
      await world.follow();
      expect((await world.answer(near)).includes(gone.id)).toBe(!isInTurn);
      await world.sql(`INSERT INTO matching.touched (kind, subject_id) VALUES ('REFERRAL', $1)`, [near]);
      await world.follow();
      expect(await world.answer(near)).toEqual(both());
    }
  });

  it('a referral that cannot be judged keeps nobody else\'s answer from being true', async () => {
    await world.sql('ALTER TABLE referrals.referral DROP CONSTRAINT referral_windows');
    const unreadable = await world.referral('F-UNREADABLE', { availability: '{nonsense}' });
    await world.block(first);
    const unmatched: string[] = [];
    await world.follow({ onUnmatched: (id) => unmatched.push(id) });
    expect(new Set(unmatched)).toEqual(new Set([unreadable]));
    expect([await world.answer(near), await world.answer(unreadable), await world.notes()]).toEqual([[second.id], [], []]);
    await world.sql('DELETE FROM matching.answer WHERE referral_id = $1', [unreadable]);
    await world.sql('DELETE FROM referrals.referral WHERE id = $1', [unreadable]);
    await world.unblock(first);
    await world.follow();
  });

  it('what has nothing to do with a row still breaks off', async () => {
    await world.block(first);
    await expect(world.follow({ statementTimeoutMs: 1 })).rejects.toThrow('timeout');
    await world.follow();
    expect(await world.answer(near)).toEqual([second.id]);
    await world.unblock(first);
  });

  it('the history is kept for thirty days', async () => {
    const count = async () => (await world.sql('SELECT FROM matching.answer_change')).rowCount!;
    const before = await count();
    await world.sql(`INSERT INTO matching.answer_change (referral_id, version, appeared, gone, changed_at) VALUES ($1, 5000, ARRAY[$2]::uuid[], '{}', now() - interval '31 days')`, [near, first.id]);
    expect(await cleanAnswerHistory(db.unitOfWork, new AbortController().signal)).toBe(1);
    expect(await count()).toBe(before);
  });

  it('is for those who see the referral, and nobody but the job writes', async () => {
    const read = (organisationId: string) => db.unitOfWork.run(asOrganisation(organisationId), (tx) => tx.sql('SELECT DISTINCT referral_id FROM matching.answer_change WHERE referral_id = $1', [near]));
    expect(await read(world.network.agencyId)).toHaveLength(1);
    expect(await read(world.network.mainId)).toHaveLength(1);
    expect(await read(world.network.hostId)).toHaveLength(0);
    const write = (text: string) => db.unitOfWork.run(asOrganisation(world.network.agencyId), (tx) => tx.execute(text, [near]));
    expect(await write('UPDATE matching.answer SET version = 9 WHERE referral_id = $1')).toBe(0);
    expect(await write('DELETE FROM matching.answer_match WHERE referral_id = $1')).toBe(0);
    await expect(write(`INSERT INTO matching.touched (kind, subject_id) VALUES ('REFERRAL', $1)`)).rejects.toThrow('row-level security');
    await expect(db.unitOfWork.run(operatorContext('TEST', 'test'), (tx) => tx.execute('UPDATE matching.answer_change SET version = version + 1'))).rejects.toThrow('permission denied');
  });
});

describe('the caseworker in charge', () => {
  const tasks = async () => (await world.sql(`SELECT owner_user_id AS owner, state FROM inbox.task WHERE kind = 'FIRST_MATCH' ORDER BY created_at`)).rows;

  it('is told once when something suits where nothing did, and no more when the search is over', async () => {
    await world.sql(`INSERT INTO auth."user" (id, name, email, "emailVerified") VALUES ('cw', 'C', 'cw@example.org', true)`);
    await world.sql(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('cw', $1, 'CASEWORKER')`, [world.network.agencyId]);
    const lonely = await world.referral('F-LONELY', { birth_month: '2008-03-01', caseworker_id: 'cw' });
    await world.referral('F-NOBODY', { birth_month: '2008-03-01' });
    expect(await world.follow()).toMatchObject({ told: 0 });
    await world.sql('UPDATE offers.offer SET age_to = NULL WHERE id = $1', [first.id]);
    expect(await world.follow()).toMatchObject({ told: 1 });
    await world.sql('UPDATE offers.offer SET age_to = NULL WHERE id = $1', [second.id]);
    expect(await world.follow()).toMatchObject({ told: 0 });
    expect(await tasks()).toEqual([{ owner: 'cw', state: 'OPEN' }]);
    await world.sql(`UPDATE referrals.referral SET state = 'PAUSED' WHERE id = $1`, [lonely]);
    await world.follow();
    expect(await tasks()).toEqual([{ owner: 'cw', state: 'CANCELLED' }]);
  });

  it('is told again when a paused search goes on, and another when the case is given to them, unless it is done', async () => {
    await world.sql(`INSERT INTO auth."user" (id, name, email, "emailVerified") VALUES ('cw-2', 'D', 'cw2@example.org', true), ('cw-3', 'E', 'cw3@example.org', true)`);
    await world.sql(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('cw-2', $1, 'CASEWORKER'), ('cw-3', $1, 'CASEWORKER')`, [world.network.agencyId]);
    const open = async () => (await world.sql(`SELECT owner_user_id AS owner FROM inbox.task WHERE kind = 'FIRST_MATCH' AND state = 'OPEN'`)).rows;
    const change = (set: string) => world.sql(`UPDATE referrals.referral SET ${set} WHERE code = 'F-LONELY'`);
    expect(await open()).toEqual([]);
    await change(`state = 'SEARCHING'`);
    expect(await world.follow()).toMatchObject({ told: 1 });
    expect(await open()).toEqual([{ owner: 'cw' }]);
    await change(`caseworker_id = 'cw-2'`);
    expect(await world.follow()).toMatchObject({ told: 1 });
    expect(await open()).toEqual([{ owner: 'cw-2' }]);
    // Given to another while it pauses, it comes back to them.
    await change(`state = 'PAUSED'`);
    await world.follow();
    expect(await open()).toEqual([]);
    await change(`state = 'SEARCHING', caseworker_id = 'cw-3'`);
    await world.follow();
    expect(await open()).toEqual([{ owner: 'cw-3' }]);
    await world.sql(`UPDATE inbox.task SET state = 'DONE', done_at = platform.now(), done_by = 'cw-3' WHERE state = 'OPEN' AND kind = 'FIRST_MATCH'`);
    for (const set of [`caseworker_id = 'cw'`, `state = 'PAUSED'`, `state = 'SEARCHING'`]) {
      await change(set);
      expect(await world.follow()).toMatchObject({ told: 0 });
    }
    expect(await open()).toEqual([]);
  });
});
