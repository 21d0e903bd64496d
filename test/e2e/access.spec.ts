import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type { AgreementsQuery, ReferralQuery, ReferralsQuery } from '../support/gql/types.generated.js';

let api: TestApi;
let northCase: Credentials;
let oakCase: Credentials;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 2);
  northCase = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  oakCase = await api.signIn('case@oak.example', ids.oak, 'CASE_LEAD');
});
afterAll(() => api.close());

const UNKNOWN = '00000000-0000-7000-8000-0000000000ff';

describe('who may ask what', () => {
  it('is denied without sign-in, field by field', async () => {
    for (const operation of ['Me', 'Organisations', 'Offers', 'Agreements', 'SettlementRates', 'Referrals']) {
      const answer = await api.run(operation, {});
      expect(answer.body.errors?.map((error) => error.extensions)).toEqual([{ code: 'UNAUTHENTICATED' }]);
    }
  });

  it('keeps prices from the quality role, also inside an agreement (NRW-03)', async () => {
    const quality = await api.signIn('quality@north.example', ids.northAgency, 'QUALITY');
    expect((await api.run('SettlementRates', {}, quality)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    const prices = await api.run<{ agreements: { edges: { node: { hourRateEur: string | null } }[] } }, object>('AgreementPrices', {}, quality);
    expect(prices.body.errors?.[0]).toMatchObject({ path: ['agreements', 'edges', 0, 'node', 'hourRateEur'], extensions: { code: 'FORBIDDEN' } });
    expect(prices.body.data?.agreements.edges[0]?.node.hourRateEur).toBeNull();
    expect((await api.run('Agreements', {}, quality)).body.errors).toBeUndefined();
  });

  it('keeps referrals from billing and from group leads', async () => {
    const billing = await api.signIn('billing@north.example', ids.northAgency, 'BILLING');
    const lead = await api.signIn('lead@oak.example', ids.oak, 'GROUP_LEAD');
    for (const credentials of [billing, lead]) {
      expect((await api.run('Referrals', {}, credentials)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    }
  });

  it('shows each organisation its own agreements and referrals', async () => {
    const north = await api.data<AgreementsQuery, object>('Agreements', {}, northCase);
    const oak = await api.data<AgreementsQuery, object>('Agreements', {}, oakCase);
    expect(north.agreements.edges.map((edge) => edge.node.code)).toEqual(['A-NORTH']);
    expect(oak.agreements.edges.map((edge) => edge.node.code)).toEqual(['A-NORTH', 'A-SOUTH']);
    const ofNorth = await api.data<ReferralsQuery, object>('Referrals', {}, northCase);
    const ofOak = await api.data<ReferralsQuery, object>('Referrals', {}, oakCase);
    expect(ofNorth.referrals.edges.map((edge) => edge.node.code)).toEqual(['F-NORTH']);
    expect(ofOak.referrals.edges.map((edge) => edge.node.code)).toEqual(['F-NORTH', 'F-SOUTH']);
  });

  it('answers a foreign, an unknown and a senseless id with the same words', async () => {
    const answers = await Promise.all(
      [ids.southReferral, UNKNOWN, 'no uuid \u0000 at all'].map((id) => api.run<ReferralQuery, object>('Referral', { id }, northCase)),
    );
    expect(answers[0]?.body).toEqual({ data: { referral: null } });
    for (const answer of answers) expect([answer.status, JSON.stringify(answer.body)]).toEqual([200, JSON.stringify(answers[0]?.body)]);
  });

  it('notes every read of a referral, the refused ones too, with who, for whom and why', async () => {
    const correlation = 'access-log-test-1';
    const headers = { ...northCase, 'x-correlation-id': correlation };
    await api.run('Referral', { id: ids.northReferral }, headers);
    await api.run('Referral', { id: ids.southReferral }, { ...headers, 'x-purpose': 'AUDIT' });
    const { rows } = await api.database.superuser.query(
      `SELECT a.organisation_id, u.email, a.purpose, a.subject_kind, a.subject_id, a.granted
       FROM identity.access_log a JOIN auth."user" u ON u.id = a.actor WHERE a.correlation_id = $1 ORDER BY a.id`,
      [correlation],
    );
    const common = { organisation_id: ids.northAgency, email: 'case@north.example', subject_kind: 'referral' };
    expect(rows).toEqual([
      { ...common, purpose: 'CASE_WORK', subject_id: ids.northReferral, granted: true },
      { ...common, purpose: 'AUDIT', subject_id: ids.southReferral, granted: false },
    ]);
  });
});

describe('for which organisation', () => {
  it('must be said by who belongs to several', async () => {
    await api.createPerson('two@example.org', [
      { organisationId: ids.northAgency, role: 'CASEWORKER' },
      { organisationId: ids.oak, role: 'CASE_LEAD' },
    ]);
    const two = await api.signInAs('two@example.org');
    expect((await api.run('Me', {}, two)).body.errors).toBeUndefined();
    const unsaid = await api.run('Referrals', {}, two);
    expect(unsaid.body.errors?.[0]).toMatchObject({ message: expect.stringContaining('x-organisation'), extensions: { code: 'FORBIDDEN' } });
    const asNorth = await api.data<ReferralsQuery, object>('Referrals', {}, { ...two, 'x-organisation': ids.northAgency });
    const asOak = await api.data<ReferralsQuery, object>('Referrals', {}, { ...two, 'x-organisation': ids.oak });
    expect(asNorth.referrals.edges.map((edge) => edge.node.code)).toEqual(['F-NORTH']);
    expect(asOak.referrals.edges.map((edge) => edge.node.code)).toEqual(['F-NORTH', 'F-SOUTH']);
  });

  it('answers a foreign organisation as one that does not exist', async () => {
    const answers = await Promise.all(
      [ids.southAgency, UNKNOWN, 'nonsense'].map((organisation) => api.run('Offers', {}, { ...northCase, 'x-organisation': organisation })),
    );
    expect(answers[0]?.body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
  });

  it('takes only purposes that it knows', async () => {
    const answer = await api.run('Offers', {}, { ...northCase, 'x-purpose': 'CURIOSITY' });
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });
});
