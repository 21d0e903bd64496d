import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoteVainSearchesUseCase } from '#matching';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { setDatabaseClock } from '../support/database-clock.js';
import type {
  DeclinedMatchesQuery,
  DeclinedMatchesQueryVariables,
  DeclineOfferMutation,
  DeclineOfferMutationVariables,
  DraftReachQuery,
  DraftReachQueryVariables,
  NeutralityReportQuery,
  NeutralityReportQueryVariables,
  UnmetNeedQuery,
  UnmetNeedQueryVariables,
  WithdrawDeclineMutation,
  WithdrawDeclineMutationVariables,
} from '../support/gql/types.generated.js';

let api: TestApi;
let caseworker: Credentials;
let oakLead: Credentials;
let pineLead: Credentials;
let pineAdmin: Credentials;
let offerId: string;

/** Pine hosts G-01 to G-03 and is in north's network; oak's clauses let its cases use them. */
beforeAll(async () => {
  api = await startApi();
  const { superuser } = api.database;
  await setDatabaseClock(superuser, '2026-05-02T08:00:00Z');
  await buildNetwork(superuser, 3);
  await superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [ids.northAgency, ids.pine]);
  await superuser.query(
    `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_incoming, origin)
     VALUES ('A-PINE', $1, $2, '2026-01-01', '{31}', 's', 'q', 'f', true, 'DEMO')`,
    [ids.northAgency, ids.pine],
  );
  // The terms of the small network lack the clause; what is agreed does not change, so past its guards.
  await superuser.query(`SET session_replication_role = replica; UPDATE agreements.agreement SET co_use_outgoing = true WHERE code = 'A-NORTH'; SET session_replication_role = origin`);
  await superuser.query(
    `INSERT INTO referrals.referral (code, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, consent, approved_from, languages)
     SELECT 'F-TR-' || n, $1, $2, '2014-03-01', '31', '{ANGER}', '01001000', '2026-05-01', 3, true, '2026-01-01', '{tr}' FROM generate_series(1, 6) AS n`,
    [ids.northAgency, ids.oak],
  );
  offerId = (await superuser.query<{ id: string }>(`SELECT id FROM offers.offer WHERE code = 'G-02'`)).rows[0]!.id;
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  oakLead = await api.signIn('lead@oak.example', ids.oak, 'CASE_LEAD');
  pineLead = await api.signIn('lead@pine.example', ids.pine, 'GROUP_LEAD');
  pineAdmin = await api.signIn('boss@pine.example', ids.pine, 'ADMINISTRATOR');
});
afterAll(() => api.close());

let keys = 0;
const newKey = () => `key-of-the-test-${++keys}`;
const reach = (input: DraftReachQueryVariables['input'], credentials = pineLead) => api.run<DraftReachQuery, DraftReachQueryVariables>('DraftReach', { input }, credentials);
const matches = async (credentials = caseworker) =>
  (await api.data<DeclinedMatchesQuery, DeclinedMatchesQueryVariables>('DeclinedMatches', { referralId: ids.northReferral }, credentials)).matches!.matches.edges.map(({ node }) => node);
const decline = async (credentials: Credentials) =>
  (await api.data<DeclineOfferMutation, DeclineOfferMutationVariables>('DeclineOffer', { input: { idempotencyKey: newKey(), referralId: ids.northReferral, offerId, reason: 'TIMES' } }, credentials)).declineOffer;
const neutrality = async (credentials: Credentials, agencyId?: string) =>
  (await api.data<NeutralityReportQuery, NeutralityReportQueryVariables>('NeutralityReport', { from: '2026-05', to: '2026-05', ...(agencyId && { agencyId }) }, credentials)).neutralityReport;

describe('before an offer is published', () => {
  it('its host hears how many referrals it would serve, and what a language would gain', async () => {
    const { body } = await reach({ offer: { languages: ['tr'] } });
    expect(body.data!.draftReach).toMatchObject({ from: '2026-05-02', to: null, considered: 5, served: 5 });
    const german = (await reach({ offerId })).body.data!.draftReach!;
    expect(german.served).toBeNull();
    expect(german.failingOnly.find(({ criterion }) => criterion === 'LANGUAGE')).toEqual({ criterion: 'LANGUAGE', referrals: 5 });
    expect(german.changes.find(({ value }) => value === 'tr')).toMatchObject({ kind: 'FURTHER_LANGUAGE', referrals: 5, difference: null });
  });

  it('another host\'s offer is not there, and an offer that is none is a mistake', async () => {
    const oakAdmin = await api.signIn('boss@oak.example', ids.oak, 'ADMINISTRATOR');
    expect((await reach({ offerId }, oakAdmin)).body.data!.draftReach).toBeNull();
    for (const input of [{}, { offerId, offer: {} }, { offer: { ageFrom: -1 } }, { offer: { lat: 49 } }, { offerId, from: '2026-06-02', to: '2026-06-01' }, { offerId, to: '2026-05-01' }, { offerId, slots: [{ weekday: 8, start: '15:00', minutes: 90 }] }]) {
      expect((await reach(input)).body.errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
    }
    expect((await reach({ offerId }, caseworker)).body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('GZ-16: what is shown, chosen and declined', () => {
  it('a declined offer keeps its place, and says so', async () => {
    const before = (await matches()).map(({ offer }) => offer.code);
    expect(before).toHaveLength(3);
    expect(await decline(pineAdmin).catch(() => 'FORBIDDEN')).toBe('FORBIDDEN');
    expect(await decline(oakLead)).toEqual({ __typename: 'OfferDecline', referralId: ids.northReferral, offerId, reason: 'TIMES', withdrawnAt: null });
    expect(await decline(caseworker)).toMatchObject({ __typename: 'AlreadyDeclined', code: 'ALREADY_DECLINED' });
    const after = await matches();
    expect(after.map(({ offer }) => offer.code)).toEqual(before);
    expect(after.filter(({ declined }) => declined !== null)).toMatchObject([{ offer: { code: 'G-02' }, declined: { reason: 'TIMES', declinedAt: '2026-05-02T08:00:00.000Z' } }]);
  });

  it('is reported to the agency, and to the provider as far as it tells of no single referral', async () => {
    expect(await neutrality(caseworker)).toMatchObject({
      from: '2026-05',
      providers: [
        { provider: { code: 'OAK' }, offers: 0, shown: 0 },
        { provider: { code: 'PINE', name: 'Kiefer gGmbH' }, offers: 3, shown: 3, shownFirst: 1, chosen: 0, declined: 1 },
      ],
      all: { provider: null, offers: 3, shown: 3, declined: 1 },
    });
    expect(await neutrality(pineAdmin, ids.northAgency)).toMatchObject({ providers: [{ provider: { code: 'PINE' }, offers: 3, shown: null, declined: null }], all: { shown: null } });
    expect(await neutrality(pineAdmin)).toBeNull();
    expect(await neutrality(caseworker, ids.southAgency)).toBeNull();
  });

  it('and can be taken back', async () => {
    const withdraw = async () =>
      (await api.data<WithdrawDeclineMutation, WithdrawDeclineMutationVariables>('WithdrawDecline', { input: { idempotencyKey: newKey(), referralId: ids.northReferral, offerId } }, caseworker)).withdrawDecline;
    expect(await withdraw()).toMatchObject({ __typename: 'OfferDecline', reason: 'TIMES', withdrawnAt: '2026-05-02T08:00:00.000Z' });
    expect(await withdraw()).toMatchObject({ __typename: 'NotFound', code: 'DECLINE_NOT_FOUND' });
    expect((await matches()).every(({ declined }) => declined === null)).toBe(true);
  });
});

describe('what was searched in vain', () => {
  const need = async (credentials: Credentials) => (await api.data<UnmetNeedQuery, UnmetNeedQueryVariables>('UnmetNeed', { from: '2026-05', to: '2026-06' }, credentials)).unmetNeed;

  it('is told to the agency once the month is over', async () => {
    const job = new NoteVainSearchesUseCase(api.database.unitOfWork);
    expect(await job.run()).toMatchObject({ monthsClosed: 0 });
    expect((await need(caseworker)).total).toEqual({ searches: null, hiddenMonths: 0 });
    await setDatabaseClock(api.database.superuser, '2026-06-01T08:00:00Z');
    expect(await job.run()).toMatchObject({ monthsClosed: 1 });
    expect(await need(caseworker)).toMatchObject({
      from: '2026-05',
      total: { searches: 6, hiddenMonths: 0 },
      byMunicipality: [{ code: '01001000', name: 'Flensburg', searches: 6 }],
      byAgeBand: [{ code: 'AGE_10_13', searches: 6 }],
      byTopic: [{ code: 'ANGER', searches: 6 }],
    });
    expect((await need(await api.signIn('case@south.example', ids.southAgency, 'CASEWORKER'))).total).toEqual({ searches: null, hiddenMonths: 1 });
    expect((await need(pineAdmin)).total).toEqual({ searches: null, hiddenMonths: 0 });
  });
});

describe('months that end before they begin', () => {
  it('are a mistake, and no empty report', async () => {
    for (const operation of ['NeutralityReport', 'UnmetNeed']) {
      expect((await api.run(operation, { from: '2026-11', to: '2026-10' }, caseworker)).body.errors![0]).toMatchObject({ message: 'to: the first month or a later one was expected.', extensions: { code: 'BAD_USER_INPUT' } });
    }
  });
});
