import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  CancelReservationMutation,
  CancelReservationMutationVariables,
  MatchesQuery,
  MatchesQueryVariables,
  ReservationOfCaseQuery,
  ReservationsQuery,
  ReserveSeatMutation,
  ReserveSeatMutationVariables,
} from '../support/gql/types.generated.js';

let api: TestApi;
let caseworker: Credentials;
let host: Credentials;
let offerIds: Map<string, string>;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 6);
  // Pine's groups may be used beside a help: it takes part in north's network. Two offers do not suit.
  await api.database.superuser.query(`
    INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ('${ids.northAgency}', '${ids.pine}', '2026-01-01');
    UPDATE offers.offer SET age_from = 16 WHERE code = 'G-05';
    UPDATE offers.offer SET age_from = 16, languages = '{tr}' WHERE code = 'G-06'`);
  const { rows } = await api.database.superuser.query<{ code: string; id: string }>('SELECT code, id FROM offers.offer');
  offerIds = new Map(rows.map((row) => [row.code, row.id]));
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  host = await api.signIn('lead@pine.example', ids.pine, 'GROUP_LEAD');
});
afterAll(() => api.close());

const matches = (variables: MatchesQueryVariables, credentials = caseworker) => api.data<MatchesQuery, MatchesQueryVariables>('Matches', variables, credentials);
const complementary = { referralId: ids.northReferral, variant: 'COMPLEMENTARY' as const };

describe('matches', () => {
  it('are ranked, explained and paged; what does not suit says why', async () => {
    const first = await matches({ ...complementary, first: 3 });
    const page = first.matches!.matches;
    expect(page.edges).toHaveLength(3);
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(page.edges[0]!.node).toMatchObject({ distanceKm: 0, freeSeats: 4, firstDate: '2026-05-04', lastDate: '2026-05-18', failed: [], variants: ['COMPLEMENTARY'] });
    expect(page.edges[0]!.node.criteria.filter((criterion) => criterion.verdict === 'PASS')).toHaveLength(18);
    const next = await matches({ ...complementary, first: 3, after: page.edges[2]!.cursor });
    const codes = [...page.edges, ...next.matches!.matches.edges].map((edge) => edge.node.offer.code);
    expect(codes.sort()).toEqual(['G-01', 'G-02', 'G-03', 'G-04']);
    expect(first.matches!.rejected.edges.map((edge) => edge.node)).toEqual([
      { failed: ['AGE'], offer: { code: 'G-05' } },
      { failed: ['AGE', 'LANGUAGE'], offer: { code: 'G-06' } },
    ]);
    expect(first.matches!.nearMisses.edges.map((edge) => edge.node.offer.code)).toEqual(['G-05']);
  });

  it('are those of one variant: integrated, the agreement lacks the clause', async () => {
    const answer = await matches({ referralId: ids.northReferral });
    expect(answer.matches!.matches.edges).toEqual([]);
    expect(answer.matches!.rejected.edges[0]!.node.failed).toEqual(['MAIN_LQE_MISSING_CLAUSE', 'PARTNER_LQE_MISSING_CLAUSE']);
  });

  it('of a foreign referral answer as those of none', async () => {
    for (const referralId of [ids.southReferral, ids.oak, 'nonsense']) {
      expect(await matches({ referralId })).toEqual({ matches: null });
    }
  });

  it('stand beside the referrals of a list', async () => {
    const { body } = await api.run('ReferralsWithMatches', { first: 5 }, caseworker);
    expect(body).toEqual({ data: { referrals: { edges: [{ node: { code: 'F-NORTH', matching: { matches: { edges: [] } } } }] } } });
  });
});

let keys = 0;
const newKey = () => `key-of-the-test-${++keys}`;
const wish = (offer: string, idempotencyKey: string) => ({ ...complementary, offerId: offerIds.get(offer) ?? offer, idempotencyKey });
const reserve = (input: ReserveSeatMutationVariables['input'], credentials = caseworker) =>
  api.data<ReserveSeatMutation, ReserveSeatMutationVariables>('ReserveSeat', { input }, credentials).then((data) => data.reserveSeat);
const countReservations = async () => (await api.database.superuser.query('SELECT count(*)::int AS n FROM reservations.reservation')).rows[0].n as number;

describe('reserveSeat', () => {
  it('reserves the whole stay, and both sides see it: the host by the pseudonym only', async () => {
    const reservation = await reserve(wish('G-01', newKey()));
    expect(reservation).toMatchObject({ __typename: 'Reservation', referralCode: 'F-NORTH', validFrom: '2026-05-04', validTo: '2026-05-18', offer: { code: 'G-01' } });
    const seen = await api.data<ReservationsQuery, object>('Reservations', {}, host);
    expect(seen.reservations.edges.map((edge) => edge.node)).toMatchObject([
      { referralCode: 'F-NORTH', state: 'CONFIRMED', host: { code: 'PINE' }, agency: { code: 'NORTH' }, offer: { code: 'G-01' } },
    ]);
    expect((await api.run('ReservationsWithReferral', {}, host)).body).toEqual({ data: { reservations: { edges: [{ node: { referralCode: 'F-NORTH', referral: null } }] } } });
    expect((await api.run('ReservationsWithReferral', {}, caseworker)).body.data).toEqual({
      reservations: { edges: [{ node: { referralCode: 'F-NORTH', referral: { code: 'F-NORTH' } } }] },
    });
  });

  it('keeps the verdicts as they were, for the case work of agency and responsible provider; others read the rest without them', async () => {
    const { rows } = await api.database.superuser.query<{ id: string }>(`SELECT id FROM reservations.reservation WHERE offer_id = $1`, [offerIds.get('G-01')]);
    const read = async (who: Credentials) => {
      const { body } = await api.run<ReservationOfCaseQuery, object>('ReservationOfCase', { id: rows[0]!.id }, who);
      expect(body.errors).toBeUndefined();
      return body.data!.reservation!;
    };
    await api.database.superuser.query(`UPDATE offers.offer SET age_from = 6 WHERE code = 'G-01'`);
    const known = await read(caseworker);
    expect(known).toMatchObject({ wished: false, referral: { code: 'F-NORTH' }, warnings: [], verdicts: { distanceKm: 0, freeSeats: 4, weightsVersion: 0 } });
    expect(known.verdicts!.criteria).toHaveLength(24);
    expect(known.verdicts!.criteria.find(({ code }) => code === 'AGE')).toEqual({ code: 'AGE', verdict: 'PASS', score: null, detail: '12 Jahre am 04.05.2026; Angebot für jedes Alter.' });
    expect(known.english!.criteria.find(({ code }) => code === 'AGE')).toEqual({ code: 'AGE', detail: '12 years on 2026-05-04; for any age.' });
    const responsible = await api.signIn('verdicts@oak.example', ids.oak, 'CASE_LEAD');
    expect(await read(responsible)).toEqual(known);
    // Neither the host, whatever the role, nor roles of the agency that do no case work.
    const nothing = { code: known.code, wished: null, costNote: null, referral: null, warnings: [], participation: null, verdicts: null, english: null };
    const others = [host, await api.signIn('case-lead@pine.example', ids.pine, 'CASE_LEAD'), await api.signIn('bills@north.example', ids.northAgency, 'BILLING'), await api.signIn('bills@pine.example', ids.pine, 'BILLING')];
    for (const who of others) expect(await read(who)).toEqual(nothing);
    await api.database.superuser.query(`UPDATE offers.offer SET age_from = NULL WHERE code = 'G-01'`);
  });

  it('sent again with its key answers the first answer and reserves nothing more', async () => {
    const key = newKey();
    const first = await reserve(wish('G-02', key));
    const before = await countReservations();
    const again = await reserve(wish('G-02', key));
    expect(again).toEqual(first);
    expect(again.__typename).toBe('Reservation');
    expect(await countReservations()).toBe(before);
  });

  it('refuses the same key with another wish', async () => {
    const key = newKey();
    expect((await reserve(wish('G-03', key))).__typename).toBe('Reservation');
    expect(await reserve(wish('G-04', key))).toEqual({
      __typename: 'IdempotencyConflict',
      code: 'IDEMPOTENCY_CONFLICT',
      message: 'This idempotency key was used before with another input.',
    });
  });

  it('runs a refused wish again when its key comes again', async () => {
    const key = newKey();
    await api.database.superuser.query(`UPDATE referrals.referral SET consent = false WHERE id = '${ids.northReferral}'`);
    expect(await reserve(wish('G-04', key))).toMatchObject({ __typename: 'ConsentMissing', code: 'CONSENT_MISSING' });
    await api.database.superuser.query(`UPDATE referrals.referral SET consent = true WHERE id = '${ids.northReferral}'`);
    expect((await reserve(wish('G-04', key))).__typename).toBe('Reservation');
  });

  it('happens once when sent five times at once with one key', async () => {
    await api.database.superuser.query(`INSERT INTO referrals.referral (id, code, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, consent, approved_from)
      SELECT '00000000-0000-7000-8000-000000000199', 'F-FIVE', agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, consent, approved_from
      FROM referrals.referral WHERE code = 'F-NORTH'`);
    const input = { ...wish('G-01', newKey()), referralId: '00000000-0000-7000-8000-000000000199' };
    const before = await countReservations();
    const answers = await Promise.all(Array.from({ length: 5 }, () => reserve(input)));
    expect(answers[0]!.__typename).toBe('Reservation');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await countReservations()).toBe(before + 1);
  });

  it('says why an offer does not suit, and which sessions are full', async () => {
    const refused = await reserve(wish('G-06', newKey()));
    expect(refused).toMatchObject({ __typename: 'NotMatching', code: 'NOT_MATCHING', reasons: ['AGE', 'LANGUAGE'] });
    expect(refused.__typename === 'NotMatching' && refused.criteria.filter(({ verdict }) => verdict === 'FAIL')).toEqual([
      { code: 'AGE', verdict: 'FAIL', detail: '12 years on 2026-05-04; from 16 on.' },
      { code: 'LANGUAGE', verdict: 'FAIL', detail: 'Speaks: German; held in: Turkish.' },
    ]);
    await api.database.superuser.query(
      `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id)
       SELECT s.id, gen_random_uuid(), '${ids.southReferral}', '${ids.southAgency}' FROM offers.session s, generate_series(1, 3)
       WHERE s.offer_id = $1 AND s.date = '2026-05-11'`,
      [offerIds.get('G-02')],
    );
    const input = { ...wish('G-02', newKey()), referralId: '00000000-0000-7000-8000-000000000199' };
    expect(await reserve(input)).toMatchObject({ __typename: 'SeatTaken', code: 'SEAT_TAKEN', sessions: [{ date: '2026-05-11' }] });
  });

  it('answers foreign and unknown referrals alike, and so unknown offers', async () => {
    const answers = [];
    for (const referralId of [ids.southReferral, ids.pine, 'nonsense']) answers.push(await reserve({ ...wish('G-01', newKey()), referralId }));
    expect(answers[0]).toEqual({ __typename: 'NotFound', code: 'REFERRAL_NOT_FOUND', message: 'There is no such referral.' });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await reserve(wish('nonsense', newKey()))).toMatchObject({ __typename: 'NotFound', code: 'OFFER_NOT_FOUND' });
  });

  it('is not open to group leads, and takes no key that is none', async () => {
    expect((await api.run('ReserveSeat', { input: wish('G-01', newKey()) }, host)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    const answer = await api.run('ReserveSeat', { input: wish('G-01', 'short') }, caseworker);
    expect(answer.body.errors?.[0]).toMatchObject({ message: expect.stringContaining('idempotencyKey'), extensions: { code: 'BAD_USER_INPUT' } });
  });
});

describe('cancelReservation', () => {
  it('gives the seats back once, and says so when it is over', async () => {
    // A reservation that has not begun, whatever day the test runs on.
    await api.database.superuser.query(`UPDATE reservations.reservation SET valid_from = '2999-05-04', valid_to = '2999-05-18' WHERE offer_id = $1`, [offerIds.get('G-03')]);
    const { reservations } = await api.data<ReservationsQuery, object>('Reservations', { offerId: offerIds.get('G-03') }, caseworker);
    const reservationId = reservations.edges[0]!.node.id;
    const cancel = async () => {
      const input = { reservationId, reason: 'ENTERED_WRONGLY' as const, idempotencyKey: newKey() };
      return (await api.data<CancelReservationMutation, CancelReservationMutationVariables>('CancelReservation', { input }, caseworker)).cancelReservation;
    };
    expect(await cancel()).toMatchObject({ __typename: 'Reservation', id: reservationId, state: 'CANCELLED' });
    const { rows } = await api.database.superuser.query('SELECT 1 FROM offers.seat_claim WHERE holder_id = $1', [reservationId]);
    expect(rows).toEqual([]);
    expect(await cancel()).toMatchObject({ __typename: 'ReservationEnded', code: 'RESERVATION_ENDED' });
  });
});
