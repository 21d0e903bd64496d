import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TestOffer } from '../../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database.js';
import { DATES, LiveWorld } from './live-world.js';

let db: TestDatabase;
let world: LiveWorld;
const offers: TestOffer[] = [];
const referrals: string[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
  world = await LiveWorld.build(db);
  for (let n = 0; n < 5; n++) offers.push(await world.offer(`O-${n}`, 2));
  await world.sql(`UPDATE offers.offer SET admission = 'CLOSED' WHERE code = 'O-4'`);
  const changes = [{}, { birth_month: '2008-03-01' }, { languages: '{tr}' }, { gender: 'F', max_km: 20 }, { responsible_id: world.network.hostId }];
  for (const [n, change] of changes.entries()) referrals.push(await world.referral(`F-${n}`, change));
});
afterAll(() => db.close());

type Step = readonly [name: string, offer: number, referral: number, day: number];

/** Everything that anybody can do to what matching reads. Steps that are refused in the state of things change nothing. */
const STEPS: Readonly<Record<string, (offer: TestOffer, referral: string, day: string) => Promise<unknown>>> = {
  block: (offer) => world.block(offer),
  unblock: (offer) => world.unblock(offer),
  keep: (offer) =>
    world.sql(
      `INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id, expires_at) SELECT s.id, $1, 'KEPT', s.capacity - s.seats_taken, $2, now() + interval '1 year'
       FROM offers.session s WHERE s.offer_id = $1 AND s.has_free_seat ON CONFLICT DO NOTHING`,
      [offer.id, world.network.hostId],
    ),
  seat: (offer, referral) =>
    world.sql(
      `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id) SELECT s.id, $2, $2, $3 FROM offers.session s WHERE s.offer_id = $1 AND s.has_free_seat ON CONFLICT DO NOTHING`,
      [offer.id, referral, world.network.agencyId],
    ),
  unseat: (_, referral) => world.sql('DELETE FROM offers.seat_claim WHERE holder_id = $1', [referral]),
  cancel: (offer, _, day) => world.sql(`UPDATE offers.session SET state = 'CANCELLED' WHERE offer_id = $1 AND date = $2`, [offer.id, day]),
  replan: (offer, _, day) => world.sql(`UPDATE offers.session SET state = 'PLANNED' WHERE offer_id = $1 AND date = $2`, [offer.id, day]),
  entry: (offer, _, day) => world.sql('UPDATE offers.session SET entry = NOT entry WHERE offer_id = $1 AND date = $2', [offer.id, day]),
  longer: (offer, _, day) => world.sql('UPDATE offers.session SET minutes = 150 - minutes + 90 WHERE offer_id = $1 AND date = $2', [offer.id, day]),
  archive: (offer) => world.sql('UPDATE offers.offer SET archived_at = CASE WHEN archived_at IS NULL THEN now() END WHERE id = $1', [offer.id]),
  ages: (offer) => world.sql('UPDATE offers.offer SET age_to = CASE WHEN age_to IS NULL THEN 14 END WHERE id = $1', [offer.id]),
  genders: (offer) => world.sql(`UPDATE offers.offer SET genders = CASE WHEN genders = '{}' THEN '{F}'::text[] ELSE '{}' END WHERE id = $1`, [offer.id]),
  tongues: (offer) => world.sql(`UPDATE offers.offer SET languages = CASE WHEN languages = '{de}' THEN '{de,tr}'::text[] ELSE '{de}' END WHERE id = $1`, [offer.id]),
  away: (offer) => world.sql(`UPDATE offers.offer SET municipality_ags = CASE municipality_ags WHEN '06432004' THEN '06411000' ELSE '06432004' END WHERE id = $1`, [offer.id]),
  certificate: (offer, _, day) => world.sql('UPDATE offers.certificate SET valid_to = CASE WHEN valid_to IS NULL THEN $2::date END WHERE offer_id = $1', [offer.id, day]),
  // Once, for good: a withdrawal stays.
  withdraw: (_, referral, day) => world.sql(`UPDATE offers.certificate SET withdrawn_from = $2 WHERE offer_id = $1 AND withdrawn_from IS NULL AND $3 = 4`, [offers[3]!.id, day, referrals.indexOf(referral)]),
  relax: (_, referral) =>
    world.sql(
      `INSERT INTO matching.relaxation (referral_id, agency_id, criterion, reason, made_by)
       SELECT $1, $2, c, 'r', 'p' FROM unnest('{AGE,GENDER,LANGUAGE,TOO_FAR}'::text[]) AS c ON CONFLICT DO NOTHING`,
      [referral, world.network.agencyId],
    ),
  insist: (_, referral) => world.sql(`UPDATE matching.relaxation SET withdrawn_by = 'p', withdrawn_at = now() WHERE referral_id = $1 AND withdrawn_at IS NULL`, [referral]),
  pause: (_, referral) => world.sql(`UPDATE referrals.referral SET state = CASE state WHEN 'SEARCHING' THEN 'PAUSED' ELSE 'SEARCHING' END WHERE id = $1`, [referral]),
  later: (_, referral, day) => world.sql('UPDATE referrals.referral SET wanted_from = $2 WHERE id = $1', [referral, day]),
  reach: (_, referral) => world.sql('UPDATE referrals.referral SET max_km = CASE WHEN max_km IS NULL THEN 5 END WHERE id = $1', [referral]),
  times: (_, referral) => world.sql(`UPDATE referrals.referral SET availability = CASE WHEN availability = '{}' THEN '{"TU 14:00-17:00"}'::text[] ELSE '{}' END WHERE id = $1`, [referral]),
  approval: (_, referral, day) => world.sql('UPDATE referrals.referral SET approved_to = CASE WHEN approved_to IS NULL THEN $2::date END WHERE id = $1', [referral, day]),
  terms: () => world.sql(`UPDATE agreements.agreement SET legal_bases = CASE WHEN legal_bases = '{31}' THEN '{30}'::text[] ELSE '{31}' END WHERE code = 'LQE-MAIN'`),
  follow: () => world.follow(),
};

const steps = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.nat({ max: 4 }), fc.nat({ max: 4 }), fc.nat({ max: 2 })) as fc.Arbitrary<Step>,
  { minLength: 1, maxLength: 12 },
);

/** A beginning from which every history can go somewhere: most of the searches have matches. */
async function open(): Promise<void> {
  await world.sql(`
    DELETE FROM offers.seat_claim;
    UPDATE offers.session SET state = 'PLANNED', minutes = 90, entry = false;
    UPDATE offers.offer SET archived_at = NULL, age_to = NULL, genders = '{}', languages = '{de}', municipality_ags = '06432004';
    UPDATE offers.certificate SET valid_to = NULL;
    UPDATE matching.relaxation SET withdrawn_by = 'p', withdrawn_at = now() WHERE withdrawn_at IS NULL;
    UPDATE referrals.referral SET state = 'SEARCHING', wanted_from = '2026-05-04', availability = '{}', approved_to = NULL, max_km = NULL;
    UPDATE agreements.agreement SET legal_bases = '{31}' WHERE code = 'LQE-MAIN'`);
  await world.follow();
}

const run = ([name, offer, referral, day]: Step) => STEPS[name]!(offers[offer]!, referrals[referral]!, DATES[day]!);

/** Referrals whose stored answer is not what a full evaluation says. */
async function differences(): Promise<string[]> {
  const { rows } = await world.sql(`SELECT id FROM referrals.referral WHERE state = 'SEARCHING' ORDER BY code`);
  const searched = rows.map((row) => (row as { id: string }).id);
  const evaluated = await world.evaluated(searched);
  const wrong: string[] = [];
  for (const id of searched) if (JSON.stringify(await world.answer(id)) !== JSON.stringify(evaluated.get(id))) wrong.push(id);
  return wrong;
}

describe('after any history of changes', () => {
  it('the stored answers are what a full evaluation says, and so are the sums of their changes', async () => {
    let matches = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        await open();
        for (const step of history) await run(step);
        await world.follow();
        expect(await differences()).toEqual([]);
        const { rows } = await world.sql(`
          SELECT a.referral_id FROM matching.answer a WHERE a.match_count <> (SELECT count(*) FROM matching.answer_match m WHERE m.referral_id = a.referral_id)
            OR a.version <> (SELECT count(*) FROM matching.answer_change c WHERE c.referral_id = a.referral_id)
            OR a.match_count <> (SELECT coalesce(sum(cardinality(appeared) - cardinality(gone)), 0) FROM matching.answer_change c WHERE c.referral_id = a.referral_id)`);
        expect(rows).toEqual([]);
        matches += (await world.sql('SELECT FROM matching.answer_match')).rowCount!;
      }),
      { numRuns: 60, endOnFailure: true },
    );
    // Not for want of matches.
    expect(matches).toBeGreaterThan(100);
  }, 240_000);

  it.each(['session_touches ON offers.session', 'referral_touches ON referrals.referral', 'offer_touches ON offers.offer'])(
    'negative control: without the trigger %s a difference is seen',
    async (trigger) => {
      const [name, table] = trigger.split(' ON ') as [string, string];
      let seen = 0;
      try {
        for (let n = 0; n < 40 && seen === 0; n++) {
          await world.sql(`ALTER TABLE ${table} ENABLE TRIGGER ${name}`);
          await open();
          await world.sql(`ALTER TABLE ${table} DISABLE TRIGGER ${name}`);
          for (const step of fc.sample(steps, { numRuns: 1, seed: n })[0]!) await run(step);
          await world.follow();
          seen = (await differences()).length;
        }
      } finally {
        await world.sql(`ALTER TABLE ${table} ENABLE TRIGGER ${name}`);
        await world.sql(`INSERT INTO matching.touched (kind, subject_id) SELECT 'REFERRAL', id FROM referrals.referral`);
        await world.follow();
      }
      expect(seen).toBeGreaterThan(0);
      expect(await differences()).toEqual([]);
    },
    120_000,
  );
});
