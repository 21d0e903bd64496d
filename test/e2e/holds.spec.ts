import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';

let api: TestApi;
let caseworker: Credentials;
let host: Credentials;
let offerIds: Map<string, string>;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 6);
  await api.database.superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ('${ids.northAgency}', '${ids.pine}', '2026-01-01')`);
  const { rows } = await api.database.superuser.query<{ code: string; id: string }>('SELECT code, id FROM offers.offer');
  offerIds = new Map(rows.map((row) => [row.code, row.id]));
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  host = await api.signIn('lead@pine.example', ids.pine, 'GROUP_LEAD');
});
afterAll(() => api.close());

type Answer = { __typename: string; id: string } & Record<string, unknown>;

/** The one field of a mutation's answer. */
async function send(operation: string, input: Record<string, unknown>, as: Credentials): Promise<Answer> {
  const data = await api.data<Record<string, Answer>, { input: Record<string, unknown> }>(operation, { input: { idempotencyKey: randomUUID(), ...input } }, as);
  return Object.values(data)[0]!;
}

const wish = (code: string) => ({ referralId: ids.northReferral, offerId: offerIds.get(code)!, variant: 'COMPLEMENTARY' });

describe('from a hold to a seat', () => {
  it('a caseworker holds a seat, prolongs it once, and confirms it', async () => {
    const held = await send('HoldSeat', wish('G-01'), caseworker);
    expect(held).toMatchObject({ __typename: 'Reservation', state: 'HELD', holdKind: 'FORM', wasExtended: false, pauses: [] });
    expect(await send('ExtendHold', { reservationId: held.id }, caseworker)).toMatchObject({ wasExtended: true });
    expect(await send('ExtendHold', { reservationId: held.id }, caseworker)).toMatchObject({ __typename: 'HoldExtendedBefore', code: 'HOLD_EXTENDED_BEFORE' });
    expect(await send('RequestSeat', { reservationId: held.id }, caseworker)).toMatchObject({ state: 'CONFIRMED', expiresAt: null });
    expect(await send('RequestSeat', { reservationId: held.id }, caseworker)).toMatchObject({ __typename: 'ReservationWrongState', state: 'CONFIRMED' });
  });

  it('a host that asks first accepts one request and declines another', async () => {
    for (const code of ['G-02', 'G-03']) {
      expect(await send('SetAsksFirst', { offerId: offerIds.get(code), asksFirst: true }, host)).toMatchObject({ __typename: 'AsksFirst', asksFirst: true });
    }
    const [first, second] = [await send('ReserveSeat', wish('G-02'), caseworker), await send('ReserveSeat', wish('G-03'), caseworker)];
    expect([first['state'], second['state']]).toEqual(['REQUESTED', 'REQUESTED']);
    expect(await send('AcceptSeatRequest', { reservationId: first.id }, host)).toMatchObject({ state: 'CONFIRMED', hostAnswer: 'ACCEPTED' });
    expect(await send('DeclineSeatRequest', { reservationId: second.id, reason: 'STAFFING' }, host)).toMatchObject({ state: 'DECLINED', endReason: 'STAFFING' });
    expect(await send('SetAsksFirst', { offerId: offerIds.get('G-04'), asksFirst: true }, { ...host, organisation: ids.pine })).toMatchObject({ asksFirst: true });
  });

  it('the same key answers the same and holds one seat', async () => {
    const input = { ...wish('G-05'), kind: 'DECISION', idempotencyKey: 'hold-once' };
    const [once, again] = [await send('HoldSeat', input, caseworker), await send('HoldSeat', input, caseworker)];
    expect(again).toEqual(once);
    expect(await send('HoldSeat', { ...input, kind: 'FORM' }, caseworker)).toMatchObject({ __typename: 'IdempotencyConflict' });
    expect(await send('ApproveSeat', { reservationId: once.id }, caseworker)).toMatchObject({ __typename: 'ReservationWrongState' });
    expect(await send('RefuseSeat', { reservationId: once.id, reason: 'NOT_NEEDED' }, caseworker)).toMatchObject({ __typename: 'ReservationWrongState' });
  });
});
