import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type { SeatTrailQuery, SeatTrailQueryVariables } from '../support/gql/types.generated.js';

let api: TestApi;
let caseworker: Credentials;
let host: Credentials;
let offerIds: Map<string, string>;
/** Days of the weekly sessions of every offer, all to come: the first in a week. */
let days: readonly string[];

beforeAll(async () => {
  api = await startApi();
  const { superuser } = api.database;
  await buildNetwork(superuser, 3);
  await superuser.query(`
    INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ('${ids.northAgency}', '${ids.pine}', '2026-01-01');
    DELETE FROM offers.session;
    INSERT INTO offers.session (offer_id, date, start, minutes, capacity)
      SELECT o.id, platform.now()::date + 7 * week, '15:30', 90, 4 FROM offers.offer o CROSS JOIN generate_series(1, 6) AS week;
    UPDATE referrals.referral SET wanted_from = platform.now()::date, weeks = 12`);
  offerIds = new Map((await superuser.query<{ code: string; id: string }>('SELECT code, id FROM offers.offer')).rows.map((row) => [row.code, row.id]));
  days = (await superuser.query<{ day: string }>('SELECT DISTINCT date::text AS day FROM offers.session ORDER BY 1')).rows.map(({ day }) => day);
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  host = await api.signIn('lead@pine.example', ids.pine, 'GROUP_LEAD');
});
afterAll(() => api.close());

type Answer = { __typename: string; id: string } & Record<string, unknown>;

/** The one field of a mutation's answer. */
async function send(operation: string, input: Record<string, unknown>, as = caseworker): Promise<Answer> {
  const data = await api.data<Record<string, Answer>, { input: Record<string, unknown> }>(operation, { input: { idempotencyKey: randomUUID(), ...input } }, as);
  return Object.values(data)[0]!;
}

const reserve = (code: string, span: Record<string, string> = {}) => send('ReserveSeat', { referralId: ids.northReferral, offerId: offerIds.get(code), variant: 'COMPLEMENTARY', ...span });

describe('the stay of a case', () => {
  let reservationId: string;

  it('begins with one session for trying out, and becomes longer', async () => {
    ({ id: reservationId } = await reserve('G-01', { from: days[0]!, to: days[0]! }));
    expect(await send('ChangeStay', { reservationId, to: days[5] })).toMatchObject({ __typename: 'Reservation', id: reservationId, state: 'CONFIRMED', validFrom: days[0], validTo: days[5] });
    expect(await send('ChangeStay', { reservationId, to: '2020-01-01' })).toMatchObject({ __typename: 'StaySpanInvalid', code: 'STAY_SPAN_INVALID', field: 'to' });
    expect(await send('ChangeStay', { reservationId, from: '2020-01-01' })).toMatchObject({ __typename: 'PastDays', code: 'PAST_DAYS' });
  });

  it('is paused, and taken up again', async () => {
    const pause = { reservationId, from: days[1], to: days[3], reason: 'HOLIDAY' };
    expect(await send('PauseStay', pause)).toMatchObject({ __typename: 'Reservation', pauses: [{ from: days[1], to: days[3] }] });
    expect(await send('ResumeStay', { reservationId, from: days[3] })).toMatchObject({ __typename: 'Reservation', pauses: [{ from: days[1] }] });
    expect(await send('ResumeStay', { reservationId, from: days[4] })).toMatchObject({ __typename: 'NotPaused', code: 'NOT_PAUSED' });
  });

  it('moves to another group and ends there', async () => {
    const moved = await send('TransferSeat', { reservationId, toOfferId: offerIds.get('G-02'), from: days[3] });
    expect(moved).toMatchObject({ __typename: 'Reservation', state: 'CONFIRMED', followsId: reservationId, validFrom: days[3], validTo: days[5], offer: { code: 'G-02' } });
    expect(await send('EndStay', { reservationId: moved.id, lastDay: days[4], reason: 'HELP_ENDED' })).toMatchObject({ __typename: 'Reservation', validTo: days[4], endReason: 'HELP_ENDED' });
    expect(await send('EndStay', { reservationId: moved.id, lastDay: '2020-01-01', reason: 'OTHER' })).toMatchObject({ __typename: 'PastDays' });
    // Where else the case was, and why it goes, is none of a host's business.
    const seen = async (as: Credentials) => (await api.data<SeatTrailQuery, SeatTrailQueryVariables>('SeatTrail', { id: moved.id }, as)).reservation;
    expect(await seen(caseworker)).toEqual({ state: 'CONFIRMED', followsId: reservationId, endReason: 'HELP_ENDED' });
    expect(await seen(host)).toEqual({ state: 'CONFIRMED', followsId: null, endReason: null });
  });

  it('twice with the same key answers the same and acts once; with another input under it is told so', async () => {
    const { id } = await reserve('G-03');
    const key = { reservationId: id, idempotencyKey: randomUUID() };
    const first = await send('TransferSeat', { ...key, toOfferId: offerIds.get('G-01'), from: days[5] });
    expect(first).toMatchObject({ __typename: 'Reservation', followsId: id });
    expect(await send('TransferSeat', { ...key, toOfferId: offerIds.get('G-01'), from: days[5] })).toEqual(first);
    const pause = { ...key, idempotencyKey: randomUUID(), from: days[1], to: days[2], reason: 'ILLNESS' };
    expect(await send('PauseStay', pause)).toEqual(await send('PauseStay', pause));
    expect(await send('PauseStay', { ...pause, to: days[3] })).toMatchObject({ __typename: 'IdempotencyConflict' });
  });

  it('is not for a host, and a reservation of nobody is not found', async () => {
    const { body } = await api.run('EndStay', { input: { reservationId, lastDay: days[1], reason: 'OTHER', idempotencyKey: randomUUID() } }, host);
    expect(body.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    for (const id of [randomUUID(), 'nonsense']) {
      expect(await send('PauseStay', { reservationId: id, from: days[1], to: days[1], reason: 'OTHER' })).toMatchObject({ __typename: 'NotFound', code: 'RESERVATION_NOT_FOUND' });
    }
  });
});
