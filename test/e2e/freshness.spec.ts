import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { setDatabaseClock } from '../support/database-clock.js';
import type {
  CapacityStatusesQuery,
  CapacityStatusesQueryVariables,
  CapacityStatusQuery,
  CapacityStatusQueryVariables,
  CatalogueSettingsQuery,
  ConfirmCapacityMutation,
  ConfirmCapacityMutationVariables,
  SetCatalogueSettingsMutation,
  SetCatalogueSettingsMutationVariables,
  UtilisationQuery,
  UtilisationQueryVariables,
} from '../support/gql/types.generated.js';

let api: TestApi;
let caseworker: Credentials;
let northAdmin: Credentials;
let pineLead: Credentials;
let pineAdmin: Credentials;
let oakAdmin: Credentials;
let offerIds: Map<string, string>;

/** G-01 to G-03 of pine have a session on 4, 11 and 18 May 2026 with four seats; pine is in north's network. */
beforeAll(async () => {
  api = await startApi();
  const { superuser } = api.database;
  await buildNetwork(superuser, 3);
  await superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [ids.northAgency, ids.pine]);
  const { rows } = await superuser.query<{ code: string; id: string }>('SELECT code, id FROM offers.offer');
  offerIds = new Map(rows.map(({ code, id }) => [code, id]));
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  northAdmin = await api.signIn('boss@north.example', ids.northAgency, 'ADMINISTRATOR');
  pineLead = await api.signIn('lead@pine.example', ids.pine, 'GROUP_LEAD');
  pineAdmin = await api.signIn('boss@pine.example', ids.pine, 'ADMINISTRATOR');
  oakAdmin = await api.signIn('boss@oak.example', ids.oak, 'ADMINISTRATOR');
  await superuser.query(`UPDATE offers.capacity_confirmation SET confirmed_at = '2026-04-20T08:00:00Z'`);
});
afterAll(() => api.close());

const clock = (instant: string) => setDatabaseClock(api.database.superuser, instant);
let keys = 0;
const newKey = () => `key-of-the-test-${++keys}`;

const status = async (code: string, change: Partial<CapacityStatusQueryVariables> = {}, credentials = caseworker) =>
  (await api.data<CapacityStatusQuery, CapacityStatusQueryVariables>('CapacityStatus', { id: offerIds.get(code)!, ...change }, credentials)).offer!.capacityStatus;
const confirm = async (offerIdsOrAll: string[] | undefined, credentials: Credentials, idempotencyKey = newKey()) =>
  (await api.data<ConfirmCapacityMutation, ConfirmCapacityMutationVariables>('ConfirmCapacity', { input: { idempotencyKey, ...(offerIdsOrAll && { offerIds: offerIdsOrAll }) } }, credentials))
    .confirmCapacity;

describe('the capacity of an offer', () => {
  it('ages by the clock: fresh, ageing after 14 days, stale after 28, and then on request without numbers', async () => {
    const seats = { sessions: 3, sessionsFree: 3, seatsFree: 4 };
    await clock('2026-04-20T08:00:00Z');
    expect(await status('G-01')).toEqual({ confirmedAt: '2026-04-20T08:00:00.000Z', source: 'PUBLISHED', freshness: 'FRESH', availability: 'FREE', from: '2026-04-20', to: '2026-06-14', ...seats });
    await clock('2026-05-04T07:59:59Z');
    expect(await status('G-01')).toMatchObject({ freshness: 'FRESH', ...seats });
    await clock('2026-05-04T08:00:00Z');
    expect(await status('G-01')).toMatchObject({ freshness: 'AGEING', availability: 'FREE', ...seats });
    // The session of the 4th begins at 15:30 in Berlin.
    await clock('2026-05-04T13:30:00Z');
    expect(await status('G-01')).toMatchObject({ sessions: 2, sessionsFree: 2 });
    await clock('2026-05-18T07:59:59Z');
    expect(await status('G-01')).toMatchObject({ freshness: 'AGEING', availability: 'FREE', sessions: 1 });
    await clock('2026-05-18T08:00:00Z');
    expect(await status('G-01')).toMatchObject({ freshness: 'STALE', availability: 'ON_REQUEST', sessions: 1, sessionsFree: null, seatsFree: null });
    await clock('2026-05-18T13:30:00Z');
    expect(await status('G-01')).toMatchObject({ freshness: 'STALE', availability: 'NO_SESSIONS', sessions: 0, seatsFree: null });
  });

  it('is told for a span of days, full or free, by a list in one statement', async () => {
    await clock('2026-05-01T08:00:00Z');
    await api.database.superuser.query(
      `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id)
       SELECT s.id, gen_random_uuid(), '${ids.northReferral}', '${ids.northAgency}' FROM offers.session s, generate_series(1, 4) WHERE s.offer_id = $1 AND s.date = '2026-05-11'`,
      [offerIds.get('G-02')],
    );
    expect(await status('G-02')).toMatchObject({ availability: 'FREE', sessions: 3, sessionsFree: 2, seatsFree: 0 });
    expect(await status('G-02', { from: '2026-05-05', to: '2026-05-17' })).toMatchObject({ availability: 'FULL', sessions: 1, sessionsFree: 0, seatsFree: 0, from: '2026-05-05', to: '2026-05-17' });
    expect(await status('G-02', { from: '2026-05-19' })).toMatchObject({ availability: 'NO_SESSIONS', to: '2026-07-13' });
    const statements = async (first: number) => {
      api.statements.take();
      await api.data<CapacityStatusesQuery, CapacityStatusesQueryVariables>('CapacityStatuses', { first }, caseworker);
      return api.statements.take();
    };
    await statements(3);
    const forOne = await statements(1);
    expect(forOne).toBeGreaterThan(0);
    expect(await statements(3)).toBe(forOne);
  });

  it('is on request when the offer is there in case of need alone', async () => {
    await api.database.superuser.query('UPDATE offers.offer SET on_demand = true WHERE id = $1', [offerIds.get('G-03')]);
    expect(await status('G-03')).toMatchObject({ freshness: 'FRESH', availability: 'ON_REQUEST', seatsFree: null });
  });

  it('is judged by the days of whoever asks: an agency’s own, a host’s strictest', async () => {
    const settings = (credentials: Credentials) => api.data<CatalogueSettingsQuery, object>('CatalogueSettings', {}, credentials).then((data) => data.catalogueSettings);
    const set = async (change: Partial<SetCatalogueSettingsMutationVariables['input']>, credentials = northAdmin) => {
      const input = { ageingAfterDays: 5, staleAfterDays: 10, utilisationThresholdPercent: 75, idempotencyKey: newKey(), ...change };
      return (await api.data<SetCatalogueSettingsMutation, SetCatalogueSettingsMutationVariables>('SetCatalogueSettings', { input }, credentials)).setCatalogueSettings;
    };
    const defaults = { ageingAfterDays: 14, staleAfterDays: 28, utilisationThresholdPercent: 60 };
    expect([await settings(northAdmin), await settings(pineLead)]).toEqual([defaults, defaults]);
    expect(await set({ staleAfterDays: 5 })).toMatchObject({ __typename: 'CatalogueSettingsInvalid', code: 'SETTINGS_INVALID', field: 'staleAfterDays' });
    expect(await set({}, pineAdmin)).toMatchObject({ __typename: 'NotAnAgency', code: 'NOT_AN_AGENCY' });
    expect(await set({})).toEqual({ __typename: 'CatalogueSettings', ageingAfterDays: 5, staleAfterDays: 10, utilisationThresholdPercent: 75 });
    const own = { ageingAfterDays: 5, staleAfterDays: 10, utilisationThresholdPercent: 75 };
    expect([await settings(northAdmin), await settings(pineLead), await settings(oakAdmin)]).toEqual([own, own, defaults]);
    // Eleven days after the confirmation.
    expect([(await status('G-01')).freshness, (await status('G-01', {}, pineLead)).freshness, (await status('G-01', {}, oakAdmin)).freshness]).toEqual(['STALE', 'STALE', 'FRESH']);
    const journal = await api.database.superuser.query(`SELECT agency_id, before, after FROM platform.journal WHERE action = 'catalogue.settings-set'`);
    expect(journal.rows).toEqual([{ agency_id: ids.northAgency, before: defaults, after: own }]);
    expect((await api.run('SetCatalogueSettings', { input: { ...own, idempotencyKey: newKey() } }, caseworker)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });

  it('is confirmed by its host in one call for all offers, once per key', async () => {
    await clock('2026-05-02T08:00:00Z');
    const key = newKey();
    const first = await confirm(undefined, pineLead, key);
    expect(first).toEqual({ __typename: 'CapacityConfirmed', confirmed: 3, offerIds: [...offerIds.values()].sort() });
    expect(await status('G-01')).toMatchObject({ confirmedAt: '2026-05-02T08:00:00.000Z', source: 'PROVIDER', freshness: 'FRESH', availability: 'FREE' });
    await clock('2026-05-03T08:00:00Z');
    expect(await confirm(undefined, pineLead, key)).toEqual(first);
    expect(await status('G-01')).toMatchObject({ confirmedAt: '2026-05-02T08:00:00.000Z' });
    expect(await confirm([offerIds.get('G-02')!], pineAdmin)).toMatchObject({ confirmed: 1 });
    expect([(await status('G-01')).confirmedAt, (await status('G-02')).confirmedAt]).toEqual(['2026-05-02T08:00:00.000Z', '2026-05-03T08:00:00.000Z']);
  });

  it('is not confirmed by others: a foreign offer answers like none', async () => {
    const answers = [await confirm([offerIds.get('G-01')!], oakAdmin), await confirm(['00000000-0000-7000-8000-00000000ffff'], oakAdmin), await confirm([offerIds.get('G-01')!], northAdmin)];
    expect(answers[0]).toEqual({ __typename: 'NotFound', code: 'OFFER_NOT_FOUND', message: 'There is no such offer.' });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await confirm(undefined, oakAdmin)).toEqual({ __typename: 'CapacityConfirmed', confirmed: 0, offerIds: [] });
    expect((await api.run('ConfirmCapacity', { input: { idempotencyKey: newKey() } }, caseworker)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });
});

describe('utilisation', () => {
  const utilisation = async (change: Partial<UtilisationQueryVariables> = {}, credentials = northAdmin) =>
    (await api.data<UtilisationQuery, UtilisationQueryVariables>('Utilisation', { from: '2026-05', to: '2026-05', ...change }, credentials)).utilisation;

  it('DD-19: shows by group and month what is occupied of what is offered, and lists those under the threshold', async () => {
    // Three sessions of four seats; G-02 has four of its twelve seat-sessions taken: 33.33 %, below north's 75.
    const page = await utilisation({ offerId: offerIds.get('G-02')! });
    expect(page.edges.map(({ node }) => node)).toEqual([
      { month: '2026-05', sessions: 3, offered: 12, occupied: 4, percent: '33.33', belowMinimum: 0, isUnderThreshold: true, offer: { code: 'G-02' } },
    ]);
    expect((await utilisation({ underThreshold: true }, pineLead)).edges.map(({ node }) => node.offer.code)).toEqual(['G-01', 'G-02', 'G-03']);
    await api.database.superuser.query(
      `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id)
       SELECT s.id, gen_random_uuid(), '${ids.northReferral}', '${ids.northAgency}' FROM offers.session s, generate_series(1, 3) WHERE s.offer_id = $1`,
      [offerIds.get('G-01')],
    );
    // Nine of twelve are 75 %: the threshold is met.
    expect((await utilisation({ underThreshold: true })).edges.map(({ node }) => node.offer.code)).toEqual(['G-02', 'G-03']);
    expect((await utilisation({ underThreshold: false })).edges.map(({ node }) => [node.offer.code, node.percent])).toEqual([['G-01', '75.00']]);
    const first = await utilisation({ first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect((await utilisation({ first: 2, after: first.pageInfo.endCursor! })).edges.map(({ node }) => node.offer.code)).toEqual(['G-03']);
  });

  it('is nobody’s who is not concerned, is read by auditors of both sides, and bounded to two years', async () => {
    expect((await utilisation({}, oakAdmin)).edges).toEqual([]);
    for (const organisationId of [ids.northAgency, ids.pine]) {
      const auditor = await api.signIn(`audit-${organisationId}@example.org`, organisationId, 'AUDITOR');
      expect((await utilisation({}, auditor)).edges).toHaveLength(3);
    }
    expect((await api.run('Utilisation', { from: '2026-05', to: '2026-05' }, caseworker)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect((await utilisation({ from: '2026-05', to: '2028-04' })).edges).toHaveLength(3);
    expect((await api.run('Utilisation', { from: '2026-05', to: '2028-05' }, northAdmin)).body.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect((await api.run('Utilisation', { from: '2026-05', to: '2026-04' }, northAdmin)).body.errors?.[0]).toMatchObject({ message: 'to: the first month or a later one was expected.', extensions: { code: 'BAD_USER_INPUT' } });
  });
});
