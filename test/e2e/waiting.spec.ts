import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '#platform';
import { offerFreedSeats } from '#reservations';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { setDatabaseClock } from '../support/database-clock.js';
import type {
  AcceptOfferedSeatMutation,
  AcceptOfferedSeatMutationVariables,
  ChangeWaitMutation,
  ChangeWaitMutationVariables,
  DeclineOfferedSeatMutation,
  DeclineOfferedSeatMutationVariables,
  JoinWaitingListMutation,
  JoinWaitingListMutationVariables,
  LeaveWaitingListMutation,
  LeaveWaitingListMutationVariables,
  MyWaitsQuery,
  MyWaitsQueryVariables,
  SetOfferWaitingMutation,
  SetOfferWaitingMutationVariables,
  SetWaitingRulesMutation,
  SetWaitingRulesMutationVariables,
  WaitingListQuery,
  WaitingListQueryVariables,
  WaitingRulesQuery,
  WaitingRulesQueryVariables,
} from '../support/gql/types.generated.js';

let api: TestApi;
let caseworker: Credentials;
let administrator: Credentials;
let host: Credentials;
let stranger: Credentials;
let offers: string[];

beforeAll(async () => {
  api = await startApi();
  await setDatabaseClock(api.database.superuser, '2026-05-01T08:00:00Z');
  await buildNetwork(api.database.superuser, 2);
  await api.database.superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ('${ids.northAgency}', '${ids.pine}', '2026-01-01')`);
  const { rows } = await api.database.superuser.query<{ id: string }>('SELECT id FROM offers.offer ORDER BY code');
  offers = rows.map(({ id }) => id);
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  administrator = await api.signIn('admin@north.example', ids.northAgency, 'ADMINISTRATOR');
  host = await api.signIn('lead@pine.example', ids.pine, 'GROUP_LEAD');
  stranger = await api.signIn('case@south.example', ids.southAgency, 'CASEWORKER');
});
afterAll(() => api.close());

let keys = 0;
const key = () => ({ idempotencyKey: `key-of-waiting-${++keys}` });
const cascade = () => offerFreedSeats(new UnitOfWork(api.database.dataSource), new AbortController().signal);

const join = (input: Omit<JoinWaitingListMutationVariables['input'], 'idempotencyKey'>, who = caseworker, idempotencyKey = key().idempotencyKey) =>
  api.data<JoinWaitingListMutation, JoinWaitingListMutationVariables>('JoinWaitingList', { input: { ...input, idempotencyKey } }, who).then((data) => data.joinWaitingList);
const waits = (variables: MyWaitsQueryVariables = {}, who = caseworker) => api.data<MyWaitsQuery, MyWaitsQueryVariables>('MyWaits', variables, who).then((data) => data.myWaits.edges.map(({ node }) => node));
const stop = (stopped: boolean, who = host) =>
  api.data<SetOfferWaitingMutation, SetOfferWaitingMutationVariables>('SetOfferWaiting', { input: { offerId: offers[0]!, stopped, ...key() } }, who).then((data) => data.setOfferWaiting);
const change = (input: Omit<ChangeWaitMutationVariables['input'], 'idempotencyKey'>, who = caseworker) =>
  api.data<ChangeWaitMutation, ChangeWaitMutationVariables>('ChangeWait', { input: { ...input, ...key() } }, who).then((data) => data.changeWait);

describe('the waiting list', () => {
  it('DD-35: is joined, explained, offered from, declined, accepted and left', async () => {
    expect(await stop(true)).toMatchObject({ __typename: 'OfferWaiting', stopped: true });
    const wish = { referralId: ids.northReferral, offerIds: [offers[0]!], variant: 'COMPLEMENTARY' as const };
    const joined = await join(wish, caseworker, 'join-once');
    if (joined.__typename !== 'JoinedWaits') throw new Error(joined.__typename);
    expect(joined.waits).toMatchObject([{ referralCode: 'F-NORTH', state: 'WAITING', priority: 3 }]);
    // The same key answers the same and acts once; without it the place is kept.
    expect(await join(wish, caseworker, 'join-once')).toEqual(joined);
    expect(await join(wish)).toMatchObject({ __typename: 'AlreadyWaiting', referralIds: [ids.northReferral] });
    const waitId = joined.waits[0]!.id;

    expect(await cascade()).toMatchObject({ offered: 0 });
    const [stopped] = await waits({ language: 'EN' });
    expect(stopped).toMatchObject({
      places: [{ offerId: offers[0], place: 1 }],
      whyNothingYet: [{ code: 'STOPPED', offerId: offers[0], criteria: [], sentence: 'The host offers no seats from the waiting list at present.' }],
      offersMade: [],
    });
    expect(await api.data<WaitingListQuery, WaitingListQueryVariables>('WaitingList', { offerId: offers[0]! }, host)).toEqual({
      waitingList: { offerId: offers[0], named: 1, suited: 0 },
      offer: { id: offers[0], waitingStopped: true },
    });

    await stop(false);
    expect(await cascade()).toMatchObject({ offered: 1 });
    const [offered] = await waits();
    expect(offered!.whyNothingYet).toMatchObject([{ code: 'OFFER_OPEN', sentence: 'Ein Platz ist angeboten und noch nicht beantwortet; so lange wird nichts anderes angeboten.' }]);
    const reservationId = offered!.offersMade[0]!.reservationId;
    const decline = (who: Credentials) =>
      api.data<DeclineOfferedSeatMutation, DeclineOfferedSeatMutationVariables>('DeclineOfferedSeat', { input: { reservationId, reason: 'TOO_FAR', ...key() } }, who).then((data) => data.declineOfferedSeat);
    expect(await decline(stranger)).toMatchObject({ __typename: 'NotFound', code: 'RESERVATION_NOT_FOUND' });
    expect(await decline(caseworker)).toMatchObject({ __typename: 'Reservation', state: 'DECLINED', endReason: 'TOO_FAR' });
    expect(await decline(caseworker)).toMatchObject({ __typename: 'ReservationWrongState' });
    expect(await cascade()).toMatchObject({ offered: 0 });
    const [declined] = await waits();
    expect(declined).toMatchObject({ offersMade: [{ outcome: 'DECLINED', reason: 'TOO_FAR', consequence: 'SKIP_OFFER' }], whyNothingYet: [{ code: 'DECLINED_BEFORE' }] });

    expect(await change({ waitId, offerIds: [], pauseReason: 'HOLIDAYS' })).toMatchObject({ state: 'PAUSED', stateReason: 'HOLIDAYS', offerIds: [] });
    expect(await cascade()).toMatchObject({ offered: 0 });
    expect((await waits())[0]!.whyNothingYet).toMatchObject([{ code: 'PAUSED' }]);
    expect(await change({ waitId, resume: true })).toMatchObject({ state: 'WAITING' });
    await setDatabaseClock(api.database.superuser, '2026-05-01T09:00:00Z');
    expect(await cascade()).toMatchObject({ offered: 1 });
    const [again] = await waits();
    expect(again!.offersMade[0]).toMatchObject({ offerId: offers[1], outcome: null });
    const accepted = await api.data<AcceptOfferedSeatMutation, AcceptOfferedSeatMutationVariables>('AcceptOfferedSeat', { input: { reservationId: again!.offersMade[0]!.reservationId, ...key() } }, caseworker);
    expect(accepted.acceptOfferedSeat).toMatchObject({ __typename: 'Reservation', state: 'CONFIRMED' });
    expect(await waits()).toEqual([]);
    expect(await waits({ state: 'PLACED' })).toMatchObject([{ id: waitId, state: 'PLACED', places: [], whyNothingYet: [], offersMade: [{ outcome: 'ACCEPTED' }, { outcome: 'DECLINED' }] }]);
    const leave = await api.data<LeaveWaitingListMutation, LeaveWaitingListMutationVariables>('LeaveWaitingList', { input: { waitId, ...key() } }, caseworker);
    expect(leave.leaveWaitingList).toMatchObject({ __typename: 'WaitWrongState', state: 'PLACED' });
  });

  it('is as if it were not there for others', async () => {
    expect(await join({ referralId: ids.northReferral }, stranger)).toMatchObject({ __typename: 'NotFound', code: 'REFERRAL_NOT_FOUND' });
    expect(await waits({ state: 'PLACED' }, stranger)).toEqual([]);
    const { rows } = await api.database.superuser.query<{ id: string }>('SELECT id FROM reservations.wait');
    expect(await change({ waitId: rows[0]!.id, resume: true }, stranger)).toMatchObject({ __typename: 'NotFound', code: 'WAIT_NOT_FOUND' });
    expect((await api.data<WaitingListQuery, WaitingListQueryVariables>('WaitingList', { offerId: offers[0]! }, stranger)).waitingList).toBeNull();
  });

  it('has rules that every agency decides and everybody reads', async () => {
    const set = (offerWorkingDays: number, who = administrator) =>
      api
        .data<SetWaitingRulesMutation, SetWaitingRulesMutationVariables>(
          'SetWaitingRules',
          { input: { offerWorkingDays, offerReminderWorkingDays: 1, askAgainDays: 7, consequences: [{ reason: 'NO_ANSWER', consequence: 'PAUSE' }], ...key() } },
          who,
        )
        .then((data) => data.setWaitingRules);
    expect(await set(31)).toMatchObject({ __typename: 'WaitingRulesInvalid', field: 'offerWorkingDays' });
    expect(await set(3)).toMatchObject({ __typename: 'WaitingRules', offerWorkingDays: 3 });
    const { waitingRules } = await api.data<WaitingRulesQuery, WaitingRulesQueryVariables>('WaitingRules', { agencyId: ids.northAgency }, host);
    expect(waitingRules).toMatchObject({ offerWorkingDays: 3, askAgainDays: 7 });
    expect(waitingRules.consequences).toContainEqual({ reason: 'NO_ANSWER', consequence: 'PAUSE' });
    expect(waitingRules.consequences).toContainEqual({ reason: 'TOO_FAR', consequence: 'SKIP_OFFER' });
  });
});
