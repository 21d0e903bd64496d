import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  MatchingWeightsQuery,
  MatchingWeightsQueryVariables,
  PreviewMatchingWeightsQuery,
  PreviewMatchingWeightsQueryVariables,
  PublishMatchingWeightsMutation,
  PublishMatchingWeightsMutationVariables,
  RelaxationsQuery,
  RelaxationsQueryVariables,
  RelaxCriterionMutation,
  RelaxCriterionMutationVariables,
  WhyNotQuery,
  WhyNotQueryVariables,
  WithdrawRelaxationMutation,
  WithdrawRelaxationMutationVariables,
} from '../support/gql/types.generated.js';

let api: TestApi;
let caseworker: Credentials;
let caseLead: Credentials;
let administrator: Credentials;
let host: Credentials;

/** G-01 suits; G-02 is 8 km too far, G-03 for older ones, G-04 in Turkish, G-05 full, G-06 wrong in two ways. */
beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 6);
  await api.database.superuser.query(`
    INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ('${ids.northAgency}', '${ids.pine}', '2026-01-01');
    UPDATE referrals.referral SET max_km = 10, lat = 54.8, lon = 9.4 WHERE id = '${ids.northReferral}';
    UPDATE offers.offer SET lat = 54.8, lon = 9.4;
    UPDATE offers.offer SET lat = 54.8 + 17.5 / 111.195 WHERE code = 'G-02';
    UPDATE offers.offer SET age_from = 14, age_to = 17 WHERE code = 'G-03';
    UPDATE offers.offer SET languages = '{tr}' WHERE code = 'G-04';
    UPDATE offers.offer SET age_from = 14, languages = '{tr}' WHERE code = 'G-06';
    INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id)
      SELECT s.id, gen_random_uuid(), gen_random_uuid(), '${ids.northAgency}' FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id CROSS JOIN generate_series(1, 4)
      WHERE o.code = 'G-05' AND s.date = '2026-05-11'`);
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  administrator = await api.signIn('admin@north.example', ids.northAgency, 'ADMINISTRATOR');
  caseLead = await api.signIn('lead@oak.example', ids.oak, 'CASE_LEAD');
  host = await api.signIn('lead@pine.example', ids.pine, 'GROUP_LEAD');
});
afterAll(() => api.close());

let keys = 0;
const newKey = () => `key-of-the-test-${++keys}`;
const whyNot = async (variables: Partial<WhyNotQueryVariables> = {}, credentials = caseworker) =>
  (await api.data<WhyNotQuery, WhyNotQueryVariables>('WhyNot', { referralId: ids.northReferral, variant: 'COMPLEMENTARY', ...variables }, credentials)).matches;
const suitable = async () => (await whyNot())!.matches.edges.map(({ node }) => node.offer.code).sort();
type Wish = RelaxCriterionMutationVariables['input'];
const relax = async (wish: Partial<Wish> & Pick<Wish, 'criterion'>, credentials = caseworker) =>
  (await api.data<RelaxCriterionMutation, RelaxCriterionMutationVariables>('RelaxCriterion', { input: { referralId: ids.northReferral, reason: 'Die Familie fährt', idempotencyKey: newKey(), ...wish } }, credentials)).relaxCriterion;
const withdraw = async (relaxationId: string, credentials = caseworker) =>
  (await api.data<WithdrawRelaxationMutation, WithdrawRelaxationMutationVariables>('WithdrawRelaxation', { input: { relaxationId, idempotencyKey: newKey() } }, credentials)).withdrawRelaxation;

describe('whyNot', () => {
  it('names the smallest relaxations with what each would open, and what cannot be relaxed', async () => {
    const answer = (await whyNot())!;
    expect(answer.weightsVersion).toBe(0);
    expect(answer.matches.edges.map(({ node }) => node.offer.code)).toEqual(['G-01']);
    expect(answer.whyNot.options).toEqual([
      { criterion: 'AGE', bound: { upToKm: null, upToYears: 2, windows: null }, offers: 1, detail: '2 Jahre außerhalb des Altersrahmens: 1 Angebot', english: '2 years outside the age range: 1 offer' },
      { criterion: 'LANGUAGE', bound: { upToKm: null, upToYears: null, windows: null }, offers: 1, detail: 'Ohne gemeinsame Sprache: 1 Angebot', english: 'Without a language in common: 1 offer' },
      { criterion: 'TOO_FAR', bound: { upToKm: 18, upToYears: null, windows: null }, offers: 1, detail: '8 km weiter (bis 18 km): 1 Angebot', english: '8 km further (up to 18 km): 1 offer' },
    ]);
    expect(answer.whyNot.blocked).toEqual([{ criterion: 'NO_FREE_SEAT', offers: 1 }]);
  });

  it('counts sessions outside the windows by weekday, and a limit of the call takes the place of the own one', async () => {
    await api.database.superuser.query(`UPDATE referrals.referral SET availability = '{TU 14:00-18:00}' WHERE id = $1`, [ids.northReferral]);
    // All sessions are on Mondays from 15:30 to 17:00.
    const answer = (await whyNot({ maxKm: 17 }))!;
    expect(answer.whyNot.options.map(({ detail, bound }) => [detail, bound.windows])).toEqual([
      ['Montags auch von 15:00 bis 17:00 Uhr: 1 Angebot', ['MO 15:00-17:00']],
    ]);
    await api.database.superuser.query(`UPDATE referrals.referral SET availability = '{}' WHERE id = $1`, [ids.northReferral]);
  });

  it('offers two relaxations where a single one opens nothing, and they open what was promised', async () => {
    const { superuser } = api.database;
    // Of all offers only the sixth is left, which is for older ones and in Turkish.
    await superuser.query(`UPDATE offers.offer SET archived_at = '2026-01-01' WHERE code <> 'G-06'`);
    const answer = (await whyNot())!;
    expect(answer.whyNot.options).toEqual([]);
    const whole = { upToKm: null, upToYears: null, windows: null };
    expect(answer.whyNot.pairs).toEqual([
      {
        relaxations: [{ criterion: 'AGE', bound: { ...whole, upToYears: 2 } }, { criterion: 'LANGUAGE', bound: whole }],
        offers: 1,
        detail: '2 Jahre außerhalb des Altersrahmens und ohne gemeinsame Sprache: 1 Angebot',
        english: '2 years outside the age range and without a language in common: 1 offer',
      },
    ]);
    const made = [];
    for (const { criterion, bound } of answer.whyNot.pairs[0]!.relaxations) made.push(await relax({ criterion, bound }));
    expect(await suitable()).toEqual(['G-06']);
    for (const one of made) if (one.__typename === 'Relaxation') await withdraw(one.id);
    await superuser.query('UPDATE offers.offer SET archived_at = NULL');
    expect((await whyNot())!.whyNot.pairs).toEqual([]);
  });

  it('of a foreign referral is nobody\'s business', async () => {
    expect(await whyNot({ referralId: ids.southReferral })).toBeNull();
    expect((await api.run('WhyNot', { referralId: ids.northReferral }, host)).body.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('relaxCriterion', () => {
  it('takes what whyNot answers as it stands, opens what was promised, and shows the criterion as SOFT with the reason', async () => {
    const options = (await whyNot())!.whyNot.options;
    const before = await suitable();
    for (const { criterion, bound, offers } of options) {
      const made = await relax({ criterion, bound });
      if (made.__typename !== 'Relaxation') throw new Error(made.__typename);
      expect((await suitable()).length - before.length).toBe(offers);
      expect(await withdraw(made.id)).toMatchObject({ __typename: 'Relaxation', id: made.id });
      expect(await suitable()).toEqual(before);
    }
    await relax({ criterion: 'TOO_FAR', bound: { upToKm: 18 } });
    const far = (await whyNot())!.matches.edges.find(({ node }) => node.offer.code === 'G-02')!.node;
    expect(far.criteria.find(({ code }) => code === 'TOO_FAR')).toEqual({
      code: 'TOO_FAR',
      verdict: 'SOFT',
      score: 0,
      detail: expect.stringMatching(/^17,5\d\d km Luftlinie; höchstens 10 km\. Gelockert: Die Familie fährt$/),
    });
  });

  it('refuses with what a screen needs', async () => {
    expect(await relax({ criterion: 'TOO_FAR', bound: { upToKm: 18 } })).toMatchObject({ __typename: 'AlreadyRelaxed', code: 'ALREADY_RELAXED' });
    expect(await relax({ criterion: 'GENDER', bound: { upToKm: 18 } })).toMatchObject({ __typename: 'BoundNotAllowed', fields: ['upToKm'] });
    expect(await relax({ criterion: 'AGE', reason: ' ' })).toMatchObject({ __typename: 'ValuesInvalid', problems: [{ field: 'reason', expected: 'a text of 1 to 500 characters' }] });
    expect(await relax({ criterion: 'AGE', reason: 'a\u0000b' })).toMatchObject({ __typename: 'ValuesInvalid', problems: [{ field: 'reason' }] });
    expect(await relax({ criterion: 'SCHEDULE' })).toMatchObject({ __typename: 'ValuesInvalid', problems: [{ field: 'criterion' }] });
    expect(await relax({ criterion: 'AGE', referralId: ids.southReferral })).toMatchObject({ __typename: 'NotFound' });
    expect(await withdraw(ids.oak)).toMatchObject({ __typename: 'NotFound' });
  });

  it('is not for the responsible provider, who reads what was relaxed', async () => {
    const input = { referralId: ids.northReferral, criterion: 'AGE', reason: 'r', idempotencyKey: newKey() };
    expect((await api.run('RelaxCriterion', { input }, caseLead)).body.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const data = await api.data<RelaxationsQuery, RelaxationsQueryVariables>('Relaxations', { id: ids.northReferral }, caseLead);
    const [active, ...withdrawn] = data.referral!.relaxations;
    expect(active).toMatchObject({ criterion: 'TOO_FAR', reason: 'Die Familie fährt', withdrawnAt: null });
    expect(withdrawn).toHaveLength(5);
    // Another organisation's people stay ids; the agency reads their names.
    expect([active!.madeByPerson, withdrawn[0]!.withdrawnByPerson]).toEqual([null, null]);
    const own = await api.data<RelaxationsQuery, RelaxationsQueryVariables>('Relaxations', { id: ids.northReferral }, caseworker);
    expect(own.referral!.relaxations.map(({ madeByPerson, withdrawnByPerson }) => [madeByPerson?.name, withdrawnByPerson?.name])).toEqual([['case', undefined], ...Array<string[]>(5).fill(['case', 'case'])]);
    expect(withdrawn.every(({ withdrawnBy, madeBy }) => withdrawnBy !== null && withdrawnBy === madeBy)).toBe(true);
  });
});

describe('matching weights', () => {
  const weights = { topics: 0.05, distance: 0.9, start: 0.05, wish: 0, ageMiddle: 0, groupFill: 0, halfDistanceKm: 2, halfWaitDays: 28 };
  const publish = async (change: Partial<PublishMatchingWeightsMutationVariables['input']>, credentials = administrator) =>
    (await api.data<PublishMatchingWeightsMutation, PublishMatchingWeightsMutationVariables>('PublishMatchingWeights', { input: { version: 0, weights, reason: 'Wohnortnah', idempotencyKey: newKey(), ...change } }, credentials))
      .publishMatchingWeights;
  const published = async (credentials: Credentials) =>
    (await api.data<MatchingWeightsQuery, MatchingWeightsQueryVariables>('MatchingWeights', { agencyId: ids.northAgency, first: 1 }, credentials)).matchingWeights!;

  it('are previewed, published, and read by everyone signed in', async () => {
    const preview = await api.data<PreviewMatchingWeightsQuery, PreviewMatchingWeightsQueryVariables>(
      'PreviewMatchingWeights',
      { weights, referralId: ids.northReferral, variant: 'COMPLEMENTARY' },
      administrator,
    );
    expect(preview.previewMatchingWeights).toMatchObject({ __typename: 'MatchingWeightsPreview', changes: [{ rank: 1, newRank: 1, offer: { code: expect.stringMatching(/^G-0[12]$/) } }, { rank: 2, newRank: 2, offer: { code: expect.stringMatching(/^G-0[12]$/) } }] });
    expect((await published(host)).current).toMatchObject({ version: 0, topics: 0.35, reason: null, publishedAt: null });
    expect(await publish({})).toMatchObject({ __typename: 'MatchingWeights', version: 1, topics: 0.05, halfDistanceKm: 2 });
    expect(await publish({})).toMatchObject({ __typename: 'StaleWeights', version: 1 });
    const { current, versions } = await published(host);
    expect(current).toMatchObject({ version: 1, ...weights, reason: 'Wohnortnah' });
    expect(versions).toMatchObject({ edges: [{ node: { version: 1 } }], pageInfo: { hasNextPage: true } });
    expect((await whyNot())!.weightsVersion).toBe(1);
  });

  it('are refused field by field, and published by an administrator alone', async () => {
    expect(await publish({ version: 1, weights: { ...weights, distance: 0.04 }, reason: '' })).toMatchObject({ __typename: 'ValuesInvalid', problems: [{ field: 'distance' }, { field: 'reason' }] });
    const input = { version: 1, weights, reason: 'r', idempotencyKey: newKey() };
    expect((await api.run('PublishMatchingWeights', { input }, caseworker)).body.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await api.data<MatchingWeightsQuery, MatchingWeightsQueryVariables>('MatchingWeights', { agencyId: ids.oak }, host)).matchingWeights).toBeNull();
  });
});
