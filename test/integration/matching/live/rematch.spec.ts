import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanAnswerHistory } from '#matching';
import { operatorContext } from '#platform';
import type { TestOffer } from '../../../support/seat-network.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';
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
});
