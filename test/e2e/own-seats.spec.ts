import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  BlockSeatsMutation,
  BlockSeatsMutationVariables,
  KeepSeatsMutation,
  KeepSeatsMutationVariables,
  OwnSeatsQuery,
  OwnSeatsQueryVariables,
  ReleaseOwnSeatsMutation,
  ReleaseOwnSeatsMutationVariables,
  SessionSeatsQuery,
  SessionSeatsQueryVariables,
} from '../support/gql/types.generated.js';

/** Far enough ahead that the sessions are to come whatever day the test runs on. */
const DAYS = { from: '2999-01-01', to: '2999-01-31' };

let api: TestApi;
let host: Credentials;
let administrator: Credentials;
let neighbour: Credentials;
let caseworker: Credentials;
let offerId: string;
let sessionIds: string[];

beforeAll(async () => {
  api = await startApi();
  const { superuser } = api.database;
  await buildNetwork(superuser, 1);
  const { rows } = await superuser.query<{ id: string; offer_id: string }>(
    `INSERT INTO offers.session (offer_id, date, start, minutes, capacity)
     SELECT o.id, day, '15:30', 90, 4 FROM offers.offer o CROSS JOIN unnest('{2999-01-07,2999-01-14}'::date[]) AS day RETURNING id, offer_id`,
  );
  offerId = rows[0]!.offer_id;
  sessionIds = rows.map(({ id }) => id);
  host = await api.signIn('lead@pine.example', ids.pine, 'GROUP_LEAD');
  administrator = await api.signIn('head@pine.example', ids.pine, 'ADMINISTRATOR');
  neighbour = await api.signIn('lead@oak.example', ids.oak, 'GROUP_LEAD');
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
});
afterAll(() => api.close());

let keys = 0;
const newKey = () => `own-seats-key-${++keys}`;
const block = async (input: Omit<BlockSeatsMutationVariables['input'], 'idempotencyKey'>, credentials = host) =>
  (await api.data<BlockSeatsMutation, BlockSeatsMutationVariables>('BlockSeats', { input: { ...input, idempotencyKey: newKey() } }, credentials)).blockSeats;
const keep = async (input: Omit<KeepSeatsMutationVariables['input'], 'idempotencyKey'>, credentials = host) =>
  (await api.data<KeepSeatsMutation, KeepSeatsMutationVariables>('KeepSeats', { input: { ...input, idempotencyKey: newKey() } }, credentials)).keepSeats;
const release = async (ownSeatsId: string, credentials = host) =>
  (await api.data<ReleaseOwnSeatsMutation, ReleaseOwnSeatsMutationVariables>('ReleaseOwnSeats', { input: { ownSeatsId, idempotencyKey: newKey() } }, credentials)).releaseOwnSeats;
const seats = async (credentials: Credentials) =>
  (await api.data<SessionSeatsQuery, SessionSeatsQueryVariables>('SessionSeats', { id: offerId, ...DAYS }, credentials)).offer!.sessions.edges.map(({ node }) => node);
const ownSeats = async (credentials: Credentials) => (await api.data<OwnSeatsQuery, OwnSeatsQueryVariables>('OwnSeats', { id: offerId }, credentials)).offer!.ownSeats.edges.map(({ node }) => node);

describe('seats of the host\'s own', () => {
  it('are blocked and kept, seen by the host, and given back', async () => {
    const blocked = await block({ offerId, ...DAYS, seats: 2 });
    expect(blocked).toMatchObject({ __typename: 'OwnSeats', offerId, kind: 'BLOCK', seats: 2, until: null, sessions: [{ date: '2999-01-07', seats: 2 }, { date: '2999-01-14', seats: 2 }] });
    const kept = await keep({ offerId, sessionIds: [sessionIds[0]!], seats: 1, until: '2998-12-31' }, administrator);
    expect(kept).toMatchObject({ __typename: 'OwnSeats', kind: 'KEPT', seats: 1, until: '2998-12-31', sessions: [{ date: '2999-01-07', seats: 1 }] });

    expect(await seats(host)).toMatchObject([
      { capacity: 4, seatsFree: 1, seatsPublished: 1, seatsBlocked: 2, seatsKept: 1 },
      { capacity: 4, seatsFree: 2, seatsPublished: 2, seatsBlocked: 2, seatsKept: 0 },
    ]);
    expect(await seats(caseworker)).toMatchObject([
      { seatsFree: 1, seatsPublished: 1, seatsBlocked: null, seatsKept: null },
      { seatsFree: 2, seatsPublished: 2, seatsBlocked: null, seatsKept: null },
    ]);
    expect((await ownSeats(host)).map(({ kind }) => kind).sort()).toEqual(['BLOCK', 'KEPT']);
    expect(await ownSeats(neighbour)).toEqual([]);

    for (const own of await ownSeats(host)) expect(await release(own.id)).toMatchObject({ __typename: 'OwnSeats', id: own.id });
    expect(await ownSeats(host)).toEqual([]);
    expect(await seats(host)).toMatchObject([{ seatsFree: 4, seatsPublished: 4 }, { seatsFree: 4, seatsPublished: 4 }]);
  });

  it('are refused with the reason', async () => {
    expect(await block({ offerId, ...DAYS, seats: 5 })).toMatchObject({ __typename: 'SeatTaken', code: 'SEAT_TAKEN', sessions: [{ sessionId: sessionIds[0] }, { sessionId: sessionIds[1] }] });
    expect(await block({ offerId, from: '2026-01-01', to: '2999-01-31', seats: 1 })).toMatchObject({ __typename: 'DayInPast', code: 'DAY_IN_PAST', day: '2026-01-01' });
    expect(await block({ offerId, from: '2999-02-01', to: '2999-02-28', seats: 1 })).toMatchObject({ __typename: 'NoSessions', code: 'NO_SESSIONS', sessionIds: [] });
    expect(await block({ offerId, from: null, to: null, sessionIds: null, seats: 1 })).toMatchObject({ __typename: 'OwnSeatsInvalid', problem: 'SESSIONS_UNCLEAR' });
  });

  it('of a foreign offer answer like those of none', async () => {
    const none = await block({ offerId: ids.oak, ...DAYS, seats: 1 });
    expect(none).toMatchObject({ __typename: 'NotFound', code: 'OFFER_NOT_FOUND' });
    expect(await block({ offerId, ...DAYS, seats: 1 }, neighbour)).toEqual(none);
    const own = await block({ offerId, ...DAYS, seats: 1 });
    if (own.__typename !== 'OwnSeats') throw new Error(own.__typename);
    const nothing = await release(ids.oak, neighbour);
    expect(nothing).toMatchObject({ __typename: 'NotFound', code: 'OWN_SEATS_NOT_FOUND' });
    expect(await release(own.id, neighbour)).toEqual(nothing);
  });

  it('are not for caseworkers', async () => {
    const { body } = await api.run('BlockSeats', { input: { offerId, ...DAYS, seats: 1, idempotencyKey: newKey() } }, caseworker);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect((await api.run('OwnSeats', { id: offerId }, caseworker)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });
});
