import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DraftReachQuery, type DraftReachInput, type ReachOffer } from '#matching';
import { FindOfferDraftsQuery } from '#offers';
import type { RequestContext, UnitOfWork } from '#platform';
import type pg from 'pg';
import { attempt, openService } from '../../support/acting.js';
import { addReferral, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-04T08:00:00Z';

let database: TestDatabase;
let network: SeatNetwork;
let service: pg.Client;
let query: DraftReachQuery;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  await database.superuser.query(`SELECT set_config('pv.now', $1, false)`, [NOW]);
  network = await buildSeatNetwork(database.superuser);
  service = await openService(database.url);
  query = new DraftReachQuery(database.unitOfWork, new FindOfferDraftsQuery(database.unitOfWork));
});
afterAll(async () => {
  await service.end();
  await database.close();
});

let serial = 0;
const add = async (count: number, change: Readonly<Record<string, unknown>> = {}, of: SeatNetwork = network): Promise<string[]> => {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push(await addReferral(database.superuser, of, `F-${serial++}`, change));
  return ids;
};
const clear = () => database.superuser.query('DELETE FROM matching.relaxation; DELETE FROM referrals.referral; DELETE FROM matching.reach_preview');
const ask = async (offer: ReachOffer, more: Partial<DraftReachInput> = {}, host = network.hostId) => {
  const reach = await query.run(asOrganisation(host, ['GROUP_LEAD']), { of: { offer }, slots: [], ...more });
  if (!reach.ok || reach.value === null) throw new Error('no answer');
  return reach.value;
};

describe('the reach of a draft', () => {
  it('is hidden at four and shown at five, for none like for four', async () => {
    await clear();
    expect((await ask({})).served).toBeNull();
    await add(4);
    expect(await ask({})).toMatchObject({ considered: null, served: null });
    await add(1);
    expect(await ask({})).toMatchObject({ considered: 5, served: 5 });
  });

  it('is rounded down to multiples of five, also what a change would gain: 9 and 11 of them differ by 5', async () => {
    await clear();
    await add(9, { languages: '{de}' });
    await add(2, { languages: '{tr}' });
    const reach = await ask({ languages: ['de'] });
    expect(reach).toMatchObject({ considered: 10, served: 5 });
    expect(reach.failingOnly.find(({ criterion }) => criterion === 'LANGUAGE')).toEqual({ criterion: 'LANGUAGE', referrals: null });
    const turkish = reach.changes.find(({ kind, value }) => kind === 'FURTHER_LANGUAGE' && value === 'tr');
    expect(turkish).toEqual({ kind: 'FURTHER_LANGUAGE', criterion: 'LANGUAGE', value: 'tr', slot: null, referrals: 10, difference: 5 });
  });

  it('of days that end before they begin is refused, whether the first day is said or today', async () => {
    for (const days of [{ from: '2026-06-01', to: '2026-05-31' }, { to: '2026-05-01' }]) {
      const outcome = await query.run(asOrganisation(network.hostId, ['GROUP_LEAD']), { of: { offer: {} }, slots: [], ...days });
      expect(!outcome.ok && outcome.refusal.code).toBe('SPAN_REVERSED');
    }
  });

  it('says what an age would gain and lose, by the year in which it begins', async () => {
    await clear();
    await add(5, { birth_month: '2014-03-01', weeks: 60 });
    await add(5, { birth_month: '2015-08-01', weeks: 60 });
    // On 1 July 2026 twelve and ten years old, a year later thirteen and eleven.
    const reach = await ask({ ageFrom: 11, ageTo: 13 });
    expect(reach.served).toBe(5);
    expect(reach.changes.map(({ kind, value, referrals, difference }) => [kind, value, referrals, difference]).slice(0, 8)).toEqual([
      ['AGE_FROM', '9', 10, 5], ['AGE_FROM', '10', 10, 5], ['AGE_FROM', '12', 5, 0], ['AGE_FROM', '13', null, null],
      ['AGE_TO', '11', null, null], ['AGE_TO', '12', 5, 0], ['AGE_TO', '14', 5, 0], ['AGE_TO', '15', 5, 0],
    ]);
    expect((await ask({ ageFrom: 11, ageTo: 13 }, { from: '2026-12-31' })).served).toBe(5);
    expect((await ask({ ageFrom: 11, ageTo: 13 }, { from: '2027-01-01' })).served).toBe(10);
  });

  it('does not count drafts, paused referrals, those of a foreign network, and the host\'s own', async () => {
    await clear();
    await add(5, { state: 'DRAFT', approved_from: null });
    await add(5, { state: 'PAUSED' });
    await add(5, { responsible_id: network.hostId });
    await add(5, {}, await buildSeatNetwork(database.superuser, 'X-'));
    expect((await ask({})).considered).toBeNull();
    // Negative control: the same referrals, in search.
    await database.superuser.query(`UPDATE referrals.referral SET state = 'SEARCHING' WHERE state = 'PAUSED'`);
    expect((await ask({})).considered).toBe(5);
  });

  it('asks for an agreement or the network on the first day, and for the clauses', async () => {
    await clear();
    await add(5, { approved_from: '2025-01-01', wanted_from: '2025-12-01' });
    const early = { from: '2025-12-15' };
    expect((await ask({}, early)).considered).toBeNull();
    await database.superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, '2025-01-01')`, [network.agencyId, network.hostId]);
    // In the network, but the responsible provider has no agreement yet: its clause is missing with the legal basis, and the host's.
    expect(await ask({}, early)).toMatchObject({ considered: 5, served: null });
    await database.superuser.query('DELETE FROM identity.network_membership');
    await clear();
    await add(5, { legal_basis: '27' });
    const reach = await ask({});
    expect(reach.served).toBeNull();
    expect(reach.failingOnly.filter(({ referrals }) => referrals !== null)).toEqual([{ criterion: 'LEGAL_BASIS_NOT_COVERED', referrals: 5 }]);
  });

  it('knows times of the week, and moves them', async () => {
    await clear();
    await add(6, { availability: '{"TU 14:00-16:00"}' });
    const slots = [{ weekday: 1, from: 900, to: 960 }];
    const reach = await ask({}, { slots });
    expect(reach.served).toBeNull();
    expect(reach.changes.filter(({ referrals }) => referrals !== null).map(({ kind, slot, value, referrals, difference }) => [kind, slot, value, referrals, difference])).toEqual([
      ['OTHER_WEEKDAY', 'MO 15:00', 'TU 15:00', 5, null],
    ]);
  });

  it('tells of no referral: no id, no code, no month of birth', async () => {
    await clear();
    const ids = await add(7, { birth_month: '2013-09-01', needs: '{ANGER_VERY_RARE}', municipality_ags: '06432008' });
    const told = JSON.stringify(await ask({ ageFrom: 6, ageTo: 14, genders: ['F'] }));
    for (const secret of [...ids, 'F-', '2013-09', 'ANGER_VERY_RARE', '06432008', network.agencyId, network.mainId]) expect(told).not.toContain(secret);
  });

  it('is for an organisation that has offers of its own, for its own drafts and published offers', async () => {
    await clear();
    await add(5);
    const agency = await query.run(asOrganisation(network.agencyId, ['ADMINISTRATOR']), { of: { offer: {} }, slots: [] });
    expect(agency).toEqual({ ok: true, value: null });
    const { rows } = await database.superuser.query<{ id: string }>(
      `INSERT INTO offers.offer_draft (host_id, content, actor) VALUES ($1, '{"ageFrom": 12, "ageTo": 2147483647}', 'author') RETURNING id`,
      [network.hostId],
    );
    const own = await query.run(asOrganisation(network.hostId, ['GROUP_LEAD']), { of: { draftId: rows[0]!.id }, slots: [] });
    expect(own).toMatchObject({ ok: true, value: { served: 5 } });
    for (const foreign of [{ draftId: rows[0]!.id }, { draftId: network.hostId }, { offerId: network.hostId }]) {
      expect(await query.run(asOrganisation(network.mainId, ['GROUP_LEAD']), { of: foreign, slots: [] })).toEqual({ ok: true, value: null });
    }
  });

  it('is asked at most sixty times an hour by an organisation, whoever asks; what is not answered does not count', async () => {
    await clear();
    const once = (actor: string, of: DraftReachInput['of'] = { offer: {} }, now = NOW) =>
      new DraftReachQuery(fixed(now), new FindOfferDraftsQuery(database.unitOfWork)).run({ ...asOrganisation(network.hostId, ['GROUP_LEAD']), actor }, { of, slots: [] });
    const fixed = (now: string) => ({ run: (context: RequestContext, work: never) => database.unitOfWork.run(context, work, { now }) }) as UnitOfWork;
    for (let n = 0; n < 60; n++) expect((await once(`person-${n}`)).ok).toBe(true);
    expect(await once('a', { draftId: 'none' })).toEqual({ ok: true, value: null });
    expect(await once('a')).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY_PREVIEWS' } });
    expect(await once('a', { offer: {} }, '2026-05-04T08:59:59Z')).toMatchObject({ ok: false });
    expect((await ask({}, {}, network.mainId)).served).toBeNull();
    expect((await once('a', { offer: {} }, '2026-05-04T09:00:00Z')).ok).toBe(true);
  });

  it('finds nothing finer than a municipality and a year of birth, however often it is asked around the edge of a multiple', async () => {
    // Four stand behind the number whatever is asked; the fifth decides between nothing and five.
    const edges = async (target: Readonly<Record<string, unknown>>) => {
      await clear();
      await add(4, { birth_month: '2013-01-01', weeks: 60, max_km: 200 });
      await add(1, { weeks: 60, max_km: 10, ...target });
      const served: unknown[] = [];
      for (let step = 0; step <= 20; step++) served.push((await ask({ lat: 49.85 + step * 0.01, lon: 8.85 })).served);
      for (const from of ['2026-05-04', '2026-05-20', '2026-06-01', '2026-07-01', '2026-10-01', '2027-02-01']) served.push((await ask({ ageFrom: 11, ageTo: 99 }, { from })).served);
      for (const to of ['2026-05-05', '2026-05-08', '2026-06-03']) served.push((await ask({}, { to })).served);
      for (const start of [885, 890, 900, 905, 929]) served.push((await ask({}, { slots: [{ weekday: 1, from: start, to: start + 31 }] })).served);
      return served;
    };
    const here = await edges({ birth_month: '2015-02-01', municipality_ags: '06432004', lat: 49.9, lon: 8.85, availability: '{"MO 15:00-16:00"}' });
    expect(here).toContain(5);
    expect(here).toContain(null);
    expect(await edges({ birth_month: '2015-07-01', municipality_ags: '06432004', lat: 49.93, lon: 8.8, availability: '{"MO 14:50-16:10"}', wanted_from: '2026-05-11' })).toEqual(here);
    // Negative control: another municipality, and another year of birth from July to June, make another answer.
    expect(await edges({ birth_month: '2015-02-01', municipality_ags: '06432002', availability: '{"MO 15:00-16:00"}' })).not.toEqual(here);
    expect(await edges({ birth_month: '2015-08-01', municipality_ags: '06432004', availability: '{"MO 15:00-16:00"}' })).not.toEqual(here);
  });
});

describe('a draft as it is asked about', () => {
  it('lies at the main point of a municipality, from a month to a month, at half hours, whatever is asked', async () => {
    const exact = { n: 0, lat: 49.871234, lon: 8.861234, from_day: '2026-06-17', to_day: '2026-07-03', slots: [{ weekday: 2, from_minute: 893, to_minute: 961 }] };
    const { rows } = await database.superuser.query<{ drafts: Record<string, unknown>[]; isMain: boolean }>(
      `SELECT c.drafts, EXISTS (SELECT FROM platform.place p WHERE p.main AND p.lat = (c.drafts #>> '{1,lat}')::float8 AND p.lon = (c.drafts #>> '{1,lon}')::float8) AS "isMain"
       FROM (SELECT matching.coarse_drafts($1) AS drafts) c`,
      [JSON.stringify([exact, { ...exact, n: 1, lat: 50, lon: 9 }])],
    );
    const coarse = { from_day: '2026-06-01', to_day: '2026-07-31', slots: [{ weekday: 2, from_minute: 870, to_minute: 990 }] };
    expect(rows[0]!.drafts).toMatchObject([{ n: 0, ...coarse }, { n: 1, ...coarse }]);
    expect(rows[0]!.isMain).toBe(true);
  });
});

describe('by raw SQL with the service\'s role', () => {
  it('a host gets no exact number: its own rights see none of these referrals', async () => {
    await clear();
    await add(7);
    const draft = `'[{"n": 0, "from_day": "2026-05-04", "genders": [], "languages": ["de"], "accessibility": [], "contraindications": [], "is_professional": true, "slots": []}]'`;
    const acting = { organisation: network.hostId, actor: 'person', now: NOW };
    const all = (sql: string) => attempt(service, acting, `SELECT 1 FROM ${sql}`);
    expect(await all(`matching.reach_counts('${network.hostId}', ${draft}) WHERE referrals > 0`)).toBe('NO ROW');
    expect(await all(`matching.reach_of_draft(${draft}) WHERE what = 'SERVED' AND referrals = 5`)).toBeNull();
    expect(await all(`matching.reach_of_draft(${draft}) WHERE referrals % 5 <> 0`)).toBe('NO ROW');
    expect(await attempt(service, { ...acting, organisation: network.mainId }, `SELECT 1 FROM matching.reach_of_draft(${draft}) WHERE what = 'SERVED' AND referrals IS NOT NULL`)).toBe('NO ROW');
  });
});
