import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MatchReferralQuery } from '#matching';
import { asOrganisation } from '../../../support/test-database.js';
import { openFindingWorld, weeklyBut, type FindingWorld } from '../../../support/finding-world.js';

let world: FindingWorld;
/** One degree of a great circle of the sphere of 6371.0088 km: 6371.0088 · π / 180 = 111.195080 km. */
const NORTH = { lat: 50, lon: 8 };

beforeAll(async () => {
  world = await openFindingWorld();
  await world.addOffer('HERE', { lat: 50, lon: 8 });
  await world.addOffer('NORTH', { lat: 50.1, lon: 8 });
  await world.addOffer('EAST', { lat: 50, lon: 8.1 });
  await world.addOffer('FAR', { lat: 51, lon: 8 });
  await world.addOffer('MUNICIPALITY');
  await world.addOffer('ONLINE', { delivery: 'ONLINE', municipality_ags: null });
});
afterAll(() => world.close());

const distances = async (km: number): Promise<[string, number | null][]> =>
  (await world.rows({ near: { ...NORTH, km }, delivery: 'ON_SITE' })).map(({ code, distanceKm }) => [code, distanceKm]);

describe('the distance', () => {
  it('is the great circle, to the metre', async () => {
    expect(await distances(12)).toEqual([
      ['HERE', 0],
      // 111.195080 · 0.1 · cos 50° (0.6427876) = 7.147482; the great circle cuts a millimetre off the parallel
      ['EAST', 7.147],
      ['NORTH', 11.12],
    ]);
  });

  it('counts as a limit with what belongs to it', async () => {
    expect((await distances(11.1195)).map(([code]) => code)).toEqual(['HERE', 'EAST']);
    expect((await distances(11.1196)).map(([code]) => code)).toEqual(['HERE', 'EAST', 'NORTH']);
    expect((await distances(111.2)).map(([code]) => code)).toContain('FAR');
    expect((await distances(111.19)).map(([code]) => code)).not.toContain('FAR');
  });

  it('is measured from the municipality’s point where an offer has none of its own', async () => {
    const [row] = await world.rows({ near: { ags: '06411000', km: 1 }, delivery: 'ON_SITE' });
    expect(row).toMatchObject({ code: 'MUNICIPALITY', distanceKm: 0 });
  });
});

describe('DD-31', () => {
  it('DD-31: online groups ignore the distance filter and are ranked by suitability only: no place is nearer than they are', async () => {
    const rows = await world.rows({ near: { ...NORTH, km: 12 } });
    expect(rows.map(({ code, distanceKm }) => [code, distanceKm])).toContainEqual(['ONLINE', null]);
    expect(rows.find(({ code }) => code === 'NORTH')).toBeDefined();
    // From wherever one looks, they stand where they stood.
    const rank = async (lat: number, lon: number) => (await world.find({ near: { lat, lon, km: 300 } })).filter((code) => ['ONLINE', 'FAR'].includes(code));
    expect(await rank(50, 8)).toEqual(['ONLINE', 'FAR']);
    expect(await rank(51.0001, 8)).toEqual(['ONLINE', 'FAR']);
  });

  it('DD-31: online groups that suit better rank before nearer ones, those that suit less behind', async () => {
    await world.addOffer('ONLINE-WORDS', { delivery: 'ONLINE', municipality_ags: null, description: 'Schach' });
    await world.addOffer('NEAR-TITLE', { lat: 50.05, lon: 8, title: 'Schach' });
    await world.addOffer('NEAR-WORDS', { lat: 50.05, lon: 8, description: 'Schach' });
    expect(await world.find({ text: 'Schach', near: { ...NORTH, km: 12 } })).toEqual(['NEAR-TITLE', 'ONLINE-WORDS', 'NEAR-WORDS']);
  });

  it('DD-31: matching an online group ignores the distance limit, and its distance takes nothing from its score', async () => {
    const { superuser, unitOfWork } = world.database;
    const { rows } = await superuser.query<{ id: string }>(
      `INSERT INTO referrals.referral (code, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, max_km, consent, approved_from)
       VALUES ('F', $1, $2, '2014-03-01', '31', '{}', '06411000', '2027-02-01', 4, 5, true, '2027-01-01') RETURNING id`,
      [world.agencyId, world.hostId],
    );
    await superuser.query(
      `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_outgoing, co_use_incoming, origin)
       VALUES ('LQE', $1, $2, '2026-01-01', '{31}', 's', 'q', 'f', true, true, 'DEMO')`,
      [world.agencyId, world.hostId],
    );
    for (const code of ['ONLINE', 'MUNICIPALITY', 'FAR']) {
      await world.addSessions(code, weeklyBut('2027-02-01', 4));
      await superuser.query(`INSERT INTO offers.certificate (offer_id, agency_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [world.ids.get(code), world.agencyId]);
    }
    const answer = await new MatchReferralQuery(unitOfWork).run(asOrganisation(world.agencyId, ['CASEWORKER']), { referral: { id: rows[0]!.id } });
    if (!answer.ok) throw new Error(answer.refusal.message);
    const { matches, rejected } = answer.value;
    const score = (code: string) => matches.find(({ offerCode }) => offerCode === code)?.score;
    expect(matches.map(({ offerCode }) => offerCode).sort()).toEqual(['MUNICIPALITY', 'ONLINE']);
    expect(rejected.find(({ offerCode }) => offerCode === 'FAR')!.failed).toEqual(['TOO_FAR']);
    expect(matches.find(({ offerCode }) => offerCode === 'ONLINE')!.distanceKm).toBeNull();
    expect(score('ONLINE')).toBe(score('MUNICIPALITY'));
  });
});
