import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_WEIGHTS, ExplainWhyNotQuery, FindNearMissesQuery, PreviewMatchingWeightsQuery, RankOffersQuery } from '#matching';
import type { RequestContext } from '#platform';
import { buildNetwork, ids } from '../../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../../support/api.js';
import { asOrganisation } from '../../support/test-database.js';

const EVERYTHING = `{ matches(first: 5) { edges { node { score } } } nearMisses(first: 5) { edges { node { score } } } rejected(first: 5) { edges { node { failed } } } whyNot { options { offers } } }`;
const MATCHES = `query Matches($id: ID!) { matches(referralId: $id) ${EVERYTHING} }`;
const WITHOUT_RANKING = `query Misses($id: ID!) { matches(referralId: $id) { nearMisses(first: 5) { edges { node { score } } } whyNot { options { offers } } } }`;
const UNDER_REFERRALS = `query List { referrals(first: 10) { edges { node { matching ${EVERYTHING} } } } }`;
const UNKNOWN = '00000000-0000-7000-8000-0000000009ff';

let api: TestApi;
let caseworker: Credentials;
let serial = 0;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 3);
  await api.database.superuser.query(`
    INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ('${ids.northAgency}', '${ids.pine}', '2026-01-01');
    INSERT INTO referrals.referral (code, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, consent, approved_from)
      SELECT 'F-MORE-' || n, '${ids.northAgency}', '${ids.oak}', '2014-03-01', '31', '{ANGER}', '01001000', '2026-05-01', 3, true, '2026-01-01' FROM generate_series(1, 3) n`);
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
});
afterAll(() => api.close());

let correlation: string;
beforeEach(() => {
  correlation = `matching-reads-${++serial}`;
});

const ask = async (query: string, variables: object = {}) => {
  const { body } = await api.post({ query, variables }, { ...caseworker, 'x-correlation-id': correlation });
  expect(body.errors).toBeUndefined();
  return body.data as Record<string, unknown>;
};
/** What the request has noted: `purpose subject id granted`. */
const noted = async () => {
  const { rows } = await api.database.superuser.query<{ note: string }>(
    `SELECT concat_ws(' ', purpose, subject_kind, subject_id, granted) AS note FROM identity.access_log WHERE correlation_id = $1 ORDER BY subject_id, id`,
    [correlation],
  );
  return rows.map(({ note }) => note);
};

describe('what of a case is read through matching is noted in the access log', () => {
  it('once for a request and referral, however many lists of it are asked for', async () => {
    await ask(MATCHES, { id: ids.northReferral });
    expect(await noted()).toEqual([`CASE_WORK referral ${ids.northReferral} t`]);
    correlation += '-again';
    await ask(WITHOUT_RANKING, { id: ids.northReferral });
    expect(await noted()).toEqual([`CASE_WORK referral ${ids.northReferral} t`]);
  });

  it('a refused one too: foreign, unknown or no id at all', async () => {
    for (const id of [ids.southReferral, UNKNOWN, 'no id']) {
      for (const query of [MATCHES, WITHOUT_RANKING]) {
        correlation = `matching-reads-refused-${++serial}`;
        expect(await ask(query, { id })).toEqual({ matches: null });
        expect(await noted()).toEqual([`CASE_WORK referral ${id} f`]);
      }
    }
  });

  it('once where it hangs under a referral, which has noted it', async () => {
    await ask(UNDER_REFERRALS);
    const { rows } = await api.database.superuser.query<{ id: string }>('SELECT id FROM referrals.referral WHERE agency_id = $1 ORDER BY id', [ids.northAgency]);
    expect(rows).toHaveLength(4);
    expect(await noted()).toEqual(rows.map(({ id }) => `CASE_WORK referral ${id} t`).sort());
  });

  it('whoever asks a use case by itself, granted and refused in one statement each', async () => {
    const { unitOfWork } = api.database;
    const context: RequestContext = { ...asOrganisation(ids.northAgency, ['CASEWORKER']), correlationId: correlation };
    const both = [ids.northReferral, ids.southReferral];
    const expected = [`${context.purpose} referral ${ids.northReferral} t`, `${context.purpose} referral ${ids.southReferral} f`];
    for (const query of [new RankOffersQuery(unitOfWork), new FindNearMissesQuery(unitOfWork), new ExplainWhyNotQuery(unitOfWork)]) {
      correlation = `matching-reads-case-${++serial}`;
      await query.run({ ...context, correlationId: correlation }, both, { variant: 'INTEGRATED' });
      expect(await noted()).toEqual(expected);
    }
    correlation = `matching-reads-preview-${++serial}`;
    for (const referralId of both) await new PreviewMatchingWeightsQuery(unitOfWork).run({ ...context, correlationId: correlation }, { referralId, variant: 'INTEGRATED', ...DEFAULT_WEIGHTS });
    expect(await noted()).toEqual(expected);
  });
});
