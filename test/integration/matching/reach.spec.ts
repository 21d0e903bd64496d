import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock, systemClock } from '#kernel';
import { DraftReachQuery, type DraftReachInput, type ReachOffer } from '#matching';
import { FindOfferDraftsQuery } from '#offers';
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
  query = new DraftReachQuery(database.unitOfWork, new FindOfferDraftsQuery(database.unitOfWork), systemClock);
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
const clear = () => database.superuser.query('DELETE FROM referrals.referral');
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

  it('says what an age would gain and lose, by the day on which it begins', async () => {
    await clear();
    await add(5, { birth_month: '2014-03-01' });
    await add(5, { birth_month: '2015-06-01' });
    // On 4 May 2026 twelve and ten years old; on 1 June eleven, the birthday being that day.
    const reach = await ask({ ageFrom: 11, ageTo: 13 });
    expect(reach.served).toBe(5);
    expect(reach.changes.map(({ kind, value, referrals, difference }) => [kind, value, referrals, difference]).slice(0, 8)).toEqual([
      ['AGE_FROM', '9', 10, 5], ['AGE_FROM', '10', 10, 5], ['AGE_FROM', '12', 5, 0], ['AGE_FROM', '13', null, null],
      ['AGE_TO', '11', null, null], ['AGE_TO', '12', 5, 0], ['AGE_TO', '14', 5, 0], ['AGE_TO', '15', 5, 0],
    ]);
    expect((await ask({ ageFrom: 11, ageTo: 13 }, { from: '2026-06-01' })).served).toBe(10);
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

  it('is asked at most sixty times an hour by a person', async () => {
    const clock = new FixedClock(NOW);
    const limited = new DraftReachQuery(database.unitOfWork, new FindOfferDraftsQuery(database.unitOfWork), clock);
    const once = () => limited.run(asOrganisation(network.hostId, ['GROUP_LEAD']), { of: { draftId: 'none' }, slots: [] });
    for (let n = 0; n < 60; n++) expect((await once()).ok).toBe(true);
    expect(await once()).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY_PREVIEWS' } });
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
