import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  AcknowledgeSavedSearchMutation,
  AcknowledgeSavedSearchMutationVariables,
  ChangeSavedSearchMutation,
  ChangeSavedSearchMutationVariables,
  DeleteSavedSearchMutation,
  DeleteSavedSearchMutationVariables,
  MunicipalitiesQuery,
  MunicipalitiesQueryVariables,
  SavedSearchesQuery,
  SavedSearchesQueryVariables,
  SaveSearchMutation,
  SaveSearchMutationVariables,
  SearchOffersQuery,
  SearchOffersQueryVariables,
} from '../support/gql/types.generated.js';

let api: TestApi;
let north: Credentials;
let colleague: Credentials;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 25);
  // Theirs lie in the past of the wall clock; these are far enough away.
  await api.database.superuser.query(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) SELECT id, day, '15:30', 90, 4 FROM offers.offer, unnest('{2099-05-04,2099-05-11}'::date[]) day`);
  north = await api.signIn('north@north.example', ids.northAgency, 'CASEWORKER');
  colleague = await api.signIn('colleague@north.example', ids.northAgency, 'CASEWORKER');
});
afterAll(() => api.close());

const search = (variables: SearchOffersQueryVariables, who = north) => api.data<SearchOffersQuery, SearchOffersQueryVariables>('SearchOffers', variables, who);
const freeWeekly = { from: '2099-05-01', weeks: 2, weeksWithoutSession: 0 };

describe('searchOffers', () => {
  it('answers with the offer, its distance, its free seats and its next session', async () => {
    const { searchOffers } = await search({ criteria: { text: 'Grupe', near: { ags: '01001000', km: 10 }, freeWeekly, topicsAny: ['ANGER'], gender: null }, first: 1 });
    expect(searchOffers.edges).toHaveLength(1);
    expect(searchOffers.edges[0]!.node).toMatchObject({
      distanceKm: 0,
      freeSeats: 4,
      isStale: false,
      textRank: 2,
      offer: { title: expect.stringMatching(/^Gruppe \d+$/), host: { name: 'Kiefer gGmbH' } },
      nextSession: { date: '2099-05-04', start: '15:30', seatsFree: 4 },
    });
  });

  it('is walked by cursor, page by page, without a gap or a repetition', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { searchOffers }: SearchOffersQuery = await search({ criteria: { freeWeekly }, first: 10, after });
      seen.push(...searchOffers.edges.map(({ node }) => node.offer.code));
      after = searchOffers.pageInfo.hasNextPage ? (searchOffers.pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
  });

  it('needs the same few statements for one row as for twenty-five', async () => {
    const variables = { criteria: { near: { ags: '01001000', km: 10 }, freeWeekly } };
    await search({ ...variables, first: 25 });
    const counted = async (first: number) => {
      api.statements.take();
      const { searchOffers } = await search({ ...variables, first });
      expect(searchOffers.edges).toHaveLength(first);
      return api.statements.take();
    };
    expect(await counted(25)).toBe(await counted(1));
    // The sign-in asks for session, person and roles at once. Then come a transaction of begin, its settings, the gazetteer, the search
    // and commit, and one of four for the hosts.
    expect(await counted(25)).toBe(1 + 5 + 4);
  });

  it.each([
    [{ near: { ags: '99999999', km: 5 } }, 'near.ags: the gazetteer does not know this municipality.'],
    [{ near: { ags: '01001000', km: 0 } }, 'near.km: 1 to 300 kilometres were expected.'],
    [{ freeWeekly: { ...freeWeekly, weeks: 105 } }, 'freeWeekly.weeks: 1 to 104 weeks were expected.'],
    [{ hostId: 'x' }, 'hostId: an id was expected.'],
  ])('says what is wrong with %j', async (criteria, message) => {
    const answer = await api.run<SearchOffersQuery, SearchOffersQueryVariables>('SearchOffers', { criteria }, north);
    expect(answer.body.errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('takes no cursor that it has not given out', async () => {
    const answer = await api.run<SearchOffersQuery, SearchOffersQueryVariables>('SearchOffers', { after: 'nonsense' }, north);
    expect(answer.body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('is for those who have signed in', async () => {
    const answer = await api.run<SearchOffersQuery, SearchOffersQueryVariables>('SearchOffers', {});
    expect(answer.body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('saved searches', () => {
  const key = () => randomUUID();
  const list = async (who: Credentials) => (await api.data<SavedSearchesQuery, SavedSearchesQueryVariables>('SavedSearches', {}, who)).savedSearches.edges.map(({ node }) => node);
  const criteria = { text: 'Gruppe', near: { ags: '01001000', km: 10 }, freeWeekly, times: [{ weekday: 'MO' as const, from: '14:00', to: '18:00' }] };
  const save = async (name: string, idempotencyKey = key()) =>
    (await api.data<SaveSearchMutation, SaveSearchMutationVariables>('SaveSearch', { input: { name, criteria, notify: true, idempotencyKey } }, north)).saveSearch;

  it('are kept, shown to their owner alone, changed, acknowledged and deleted', async () => {
    const once = key();
    const saved = await save('Montags', once);
    if (saved.__typename !== 'SavedSearch') throw new Error(saved.__typename);
    expect(await save('Montags', once)).toEqual(saved);
    expect(await save('Montags')).toMatchObject({ __typename: 'SavedSearchNameTaken', code: 'SAVED_SEARCH_NAME_TAKEN' });
    expect(await list(colleague)).toEqual([]);
    expect(await list(north)).toMatchObject([{ id: saved.id, name: 'Montags', notify: true, newHits: 0, newOffers: [], criteria: { ...criteria, age: null, topicsAny: null } }]);

    const { rows } = await api.database.superuser.query<{ id: string; code: string }>(`SELECT id, code FROM offers.offer WHERE code = 'G-07'`);
    await api.database.superuser.query('UPDATE offers.saved_search_hit SET seen_at = NULL WHERE offer_id = $1', [rows[0]!.id]);
    expect(await list(north)).toMatchObject([{ newHits: 1, newOffers: [{ code: 'G-07' }] }]);
    const input = { savedSearchId: saved.id };
    const acknowledge = (who: Credentials) =>
      api.data<AcknowledgeSavedSearchMutation, AcknowledgeSavedSearchMutationVariables>('AcknowledgeSavedSearch', { input: { ...input, idempotencyKey: key() } }, who);
    expect(await acknowledge(colleague)).toMatchObject({ acknowledgeSavedSearch: { __typename: 'NotFound', code: 'SAVED_SEARCH_NOT_FOUND' } });
    expect(await acknowledge(north)).toMatchObject({ acknowledgeSavedSearch: { newHits: 0 } });

    const change = (change: object, who: Credentials) =>
      api.data<ChangeSavedSearchMutation, ChangeSavedSearchMutationVariables>('ChangeSavedSearch', { input: { ...input, ...change, idempotencyKey: key() } }, who);
    expect(await change({ notify: false }, colleague)).toMatchObject({ changeSavedSearch: { __typename: 'NotFound' } });
    expect(await change({ notify: false, name: null }, north)).toMatchObject({ changeSavedSearch: { name: 'Montags', notify: false } });
    expect(await change({ criteria: { near: { ags: '01001000', km: 900 } } }, north)).toMatchObject({ changeSavedSearch: { __typename: 'BadCriteria', message: 'near.km: 1 to 300 kilometres were expected.' } });

    const remove = (who: Credentials) => api.data<DeleteSavedSearchMutation, DeleteSavedSearchMutationVariables>('DeleteSavedSearch', { input: { ...input, idempotencyKey: key() } }, who);
    expect(await remove(colleague)).toMatchObject({ deleteSavedSearch: { __typename: 'NotFound' } });
    expect(await remove(north)).toMatchObject({ deleteSavedSearch: { name: 'Montags' } });
    expect(await list(north)).toEqual([]);
  });
});

describe('municipalities', () => {
  const found = async (text: string): Promise<string[]> => (await api.data<MunicipalitiesQuery, MunicipalitiesQueryVariables>('Municipalities', { text }, north)).municipalities.map(({ name }) => name);

  it('are found by how their names begin, whole names first, whatever else is typed is text', async () => {
    expect((await found('flens'))[0]).toBe('Flensburg');
    expect(await found('01001000')).toEqual(['Flensburg']);
    expect(await found('f')).toEqual([]);
    expect(await found('%%%')).toEqual([]);
    expect((await found('neu')).length).toBeLessThanOrEqual(12);
  });
});
