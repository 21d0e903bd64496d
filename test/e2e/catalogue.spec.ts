import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addOffers, buildNetwork, HUGE_CENTS, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  OffersQuery,
  OffersQueryVariables,
  OffersWithSessionsQuery,
  OffersWithSessionsQueryVariables,
  OrganisationsQuery,
  SettlementRatesQuery,
} from '../support/gql/types.generated.js';

let api: TestApi;
let north: Credentials;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 25);
  north = await api.signIn('north@north.example', ids.northAgency, 'CASEWORKER', 'BILLING');
});
afterAll(() => api.close());

const offers = (variables: OffersQueryVariables) => api.data<OffersQuery, OffersQueryVariables>('Offers', variables, north);
const codes = (answer: OffersQuery) => answer.offers.edges.map((edge) => edge.node.code);

describe('lists', () => {
  it('are walked by cursor, page by page, without a gap or a repetition', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    const pages: boolean[] = [];
    do {
      const page: OffersQuery = await offers({ first: 10, after });
      seen.push(...codes(page));
      pages.push(page.offers.pageInfo.hasNextPage);
      after = page.offers.pageInfo.hasNextPage ? page.offers.pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages).toEqual([true, true, false]);
    expect(seen).toEqual(Array.from({ length: 25 }, (_, n) => `G-${String(n + 1).padStart(2, '0')}`));
  });

  it('say where a page lies', async () => {
    const first = await offers({ first: 2 });
    expect(first.offers.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.offers.edges[0]?.cursor,
      endCursor: first.offers.edges[1]?.cursor,
    });
    const empty = await offers({ text: 'nothing is called this' });
    expect(empty.offers).toEqual({ edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null } });
  });

  it('begin after a row that is gone meanwhile', async () => {
    const page = await offers({ first: 1, text: 'Gruppe 24' });
    await api.database.superuser.query(`UPDATE offers.offer SET code = 'Z-24' WHERE code = 'G-24'`);
    expect(codes(await offers({ first: 1, after: page.offers.pageInfo.endCursor }))).toEqual(['G-25']);
    await api.database.superuser.query(`UPDATE offers.offer SET code = 'G-24' WHERE code = 'Z-24'`);
  });

  it('are filtered by host, category, delivery and text', async () => {
    expect(codes(await offers({ hostId: ids.pine, text: 'GRUPPE 12' }))).toEqual(['G-12']);
    expect(codes(await offers({ hostId: ids.oak }))).toEqual([]);
    expect(codes(await offers({ hostId: 'no uuid' }))).toEqual([]);
    expect(codes(await offers({ category: 'SPORT' }))).toEqual([]);
    expect(codes(await offers({ category: 'SOCIAL_SKILLS', first: 1 }))).toEqual(['G-01']);
    expect(codes(await offers({ delivery: 'ONLINE' }))).toEqual([]);
    expect(codes(await offers({ text: '%' }))).toEqual([]);
    const { organisations } = await api.data<OrganisationsQuery, object>('Organisations', { kind: 'AGENCY' }, north);
    expect(organisations.edges.map((edge) => edge.node.code)).toEqual(['NORTH', 'SOUTH']);
  });
});

const withSessions = (variables: OffersWithSessionsQueryVariables) =>
  api.data<OffersWithSessionsQuery, OffersWithSessionsQueryVariables>('OffersWithSessions', variables, north);

describe('sessions of offers', () => {
  const may = { from: '2026-05-01', to: '2026-05-31' };

  it('lie in the range, both ends included, in order, with their free seats', async () => {
    await api.database.superuser.query(
      `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id, expires_at)
       SELECT s.id, gen_random_uuid(), $1, $2, t.expires_at FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id,
         (VALUES (NULL::timestamptz), ('2001-01-01'), ('2999-01-01')) AS t(expires_at)
       WHERE o.code = 'G-01' AND s.date = '2026-05-11'`,
      [ids.northReferral, ids.northAgency],
    );
    const answer = await withSessions({ first: 1, from: '2026-05-04', to: '2026-05-11', sessions: 5 });
    const node = answer.offers.edges[0]!.node;
    expect(node.host.name).toBe('Kiefer gGmbH');
    expect(node.certificates).toEqual([{ agency: { code: 'NORTH' }, validFrom: '2026-01-01', validTo: null }]);
    const session = { start: '15:30', minutes: 90, state: 'PLANNED', capacity: 4, offer: { code: 'G-01' } };
    // Of the three claims one has expired and counts for nobody.
    expect(node.sessions.edges.map((edge) => edge.node)).toEqual([
      { ...session, date: '2026-05-04', seatsFree: 4 },
      { ...session, date: '2026-05-11', seatsFree: 2 },
    ]);
  });

  it('are paged per offer', async () => {
    const first = await withSessions({ first: 2, ...may, sessions: 2 });
    const { pageInfo } = first.offers.edges[1]!.node.sessions;
    expect(pageInfo.hasNextPage).toBe(true);
    const next = await withSessions({ first: 2, ...may, sessions: 2, after: pageInfo.endCursor });
    expect(next.offers.edges[1]!.node.sessions.edges.map((edge) => edge.node.date)).toEqual(['2026-05-18']);
  });

  it('cost the same number of statements for 2 offers as for 20', async () => {
    await withSessions({ first: 1, ...may, sessions: 3 });
    const count = async (first: number) => {
      api.statements.take();
      const answer = await withSessions({ first, ...may, sessions: 3 });
      expect(answer.offers.edges).toHaveLength(first);
      return api.statements.take();
    };
    const [two, twenty] = [await count(2), await count(20)];
    expect(two).toBeGreaterThan(5);
    expect(twenty).toBe(two);
    await addOffers(api.database.superuser, 26, 60);
    expect(await count(50)).toBe(two);
  });
});

describe('money', () => {
  it('keeps every digit of an amount beyond 2^53', async () => {
    const { settlementRates } = await api.data<SettlementRatesQuery, object>('SettlementRates', {}, north);
    expect(settlementRates.edges[0]?.node).toEqual({
      code: 'R-HUGE',
      unit: 'COURSE',
      amountCents: HUGE_CENTS,
      excusedPercent: '0',
      unexcusedPercent: '100',
      host: { code: 'PINE' },
      user: null,
      offer: null,
    });
  });
});
