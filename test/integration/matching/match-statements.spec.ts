import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addOffers, buildNetwork, ids } from '../../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../../support/api.js';

const RANKING = `query Ranking($id: ID!) {
  matches(referralId: $id, variant: COMPLEMENTARY) {
    matches(first: 20) { edges { node { score distanceKm freeSeats offer { code host { name } } criteria { code verdict score detail } } } pageInfo { hasNextPage } }
  }
}`;
const EVERY_LIST = `query EveryList($id: ID!) {
  matches(referralId: $id, variant: COMPLEMENTARY) {
    matches(first: 20) { edges { node { score } } }
    nearMisses(first: 20) { edges { node { failed offer { code } } } }
    rejected(first: 5) { edges { node { failed offer { code } } } }
  }
}`;
const LIST = `query List($first: Int!) {
  referrals(first: $first) { edges { node { code matching(variant: COMPLEMENTARY) { matches(first: 3) { edges { node { score offer { code } criteria { code verdict } } } } } } } }
}`;

interface Matches {
  readonly matches: { readonly edges: readonly unknown[]; readonly pageInfo?: { readonly hasNextPage: boolean } };
}

let api: TestApi;
let caseworker: Credentials;

/** Five offers of pine, and ten referrals of north that all of them suit. */
beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 5);
  await api.database.superuser.query(`
    INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ('${ids.northAgency}', '${ids.pine}', '2026-01-01');
    INSERT INTO referrals.referral (code, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, consent, approved_from)
      SELECT 'F-MORE-' || n, '${ids.northAgency}', '${ids.oak}', '2014-03-01', '31', '{ANGER}', '01001000', '2026-05-01', 3, true, '2026-01-01' FROM generate_series(1, 9) n`);
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
});
afterAll(() => api.close());

/** The data of a query, and the statements that it took: asked twice, because the first time a place in the ranking is written down that stands there afterwards. */
async function counted<D>(query: string, variables: object): Promise<{ data: D; statements: number }> {
  await api.post({ query, variables }, caseworker);
  api.statements.take();
  const { body } = await api.post({ query, variables }, caseworker);
  const statements = api.statements.take();
  expect(body.errors).toBeUndefined();
  return { data: body.data as D, statements };
}
const one = (query: string) => counted<{ matches: Matches & Record<'nearMisses' | 'rejected', Matches['matches']> }>(query, { id: ids.northReferral });
const list = async (first: number) => {
  const { data, statements } = await counted<{ referrals: { edges: { node: { matching: Matches } }[] } }>(LIST, { first });
  return { shown: data.referrals.edges.map(({ node }) => node.matching.matches.edges.length), statements };
};

describe('the statements of a ranking', () => {
  it('are as many for sixty offers as for five, and for ten referrals of a list as for one', async () => {
    const few = await one(RANKING);
    expect(few.data.matches.matches.edges).toHaveLength(5);
    const [oneOfFew, tenOfFew] = [await list(1), await list(10)];
    expect(oneOfFew.shown).toEqual([3]);
    expect(tenOfFew.shown).toEqual(Array<number>(10).fill(3));
    expect(tenOfFew.statements).toBe(oneOfFew.statements);

    await addOffers(api.database.superuser, 6, 60);
    const many = await one(RANKING);
    expect(many.data.matches.matches).toMatchObject({ pageInfo: { hasNextPage: true } });
    expect(many.data.matches.matches.edges).toHaveLength(20);
    expect(many.statements).toBe(few.statements);
    expect((await list(10)).statements).toBe(oneOfFew.statements);
    process.stdout.write(`statements: ${many.statements} for a ranking, ${oneOfFew.statements} for the rankings of a list\n`);
    // The sign-in asks once; then come four transactions of begin, settings and commit: the ranking itself (referral, terms, weights, offers,
    // and the access log), what was shown, the offers of the page, and their hosts.
    expect(many.statements).toBeLessThanOrEqual(1 + (3 + 5) + (3 + 1) * 3);
  });

  it('are bounded for near misses and rejected ones too', async () => {
    const before = await one(EVERY_LIST);
    expect(before.data.matches.nearMisses.edges).toEqual([]);
    await api.database.superuser.query(`UPDATE offers.offer SET age_from = 16 WHERE code > 'G-20'`);
    const after = await one(EVERY_LIST);
    expect([after.data.matches.matches.edges.length, after.data.matches.nearMisses.edges.length, after.data.matches.rejected.edges.length]).toEqual([20, 20, 5]);
    // Rejected ones are looked for in chunks, each twice as large: 11, 22 and 44 offers reach the 20 that suit and then enough; offers are read but once.
    expect(after.statements).toBeLessThanOrEqual(before.statements + 4);
  });
});
