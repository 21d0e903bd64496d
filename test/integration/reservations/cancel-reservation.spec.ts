import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork, type RequestContext } from '#platform';
import { CancelReservationUseCase, FindReservationsQuery, ReserveSeatUseCase, type CancelReservationInput, type ReservationRecord } from '#reservations';
import {
  addOffer,
  addReferral,
  asCaseLead,
  asCaseworker,
  asGroupLead,
  buildSeatNetwork,
  findClaimDifferences,
  weekly,
  type SeatNetwork,
  type TestOffer,
} from '../../support/seat-network.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
let offer: TestOffer;

beforeAll(async () => {
  database = await createTestDatabase();
  network = await buildSeatNetwork(database.superuser);
  // Tuesdays from 5 May to 26 May 2026 at 15:00 in Berlin, which is 13:00 in UTC.
  offer = await addOffer(database.superuser, network, { code: 'G-1', dates: weekly('2026-05-05', 4), capacity: 20 });
});
afterAll(() => database.close());

const at = (now: string) => new UnitOfWork(database.dataSource, { now });

async function reserve(code: string): Promise<ReservationRecord> {
  const referralId = await addReferral(database.superuser, network, code);
  const outcome = await new ReserveSeatUseCase(at('2026-05-01T08:00:00Z')).run(asCaseworker(network), { referralId, offerId: offer.id, variant: 'INTEGRATED' });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

const cancel = (now: string, reservationId: string, change: Partial<CancelReservationInput> = {}, context: RequestContext = asCaseworker(network)) =>
  new CancelReservationUseCase(at(now)).run(context, { reservationId, reason: 'FAMILY_DECLINED', ...change });

const daysHeld = async (reservationId: string): Promise<string[]> => {
  const { rows } = await database.superuser.query<{ date: string }>(
    'SELECT s.date FROM offers.seat_claim c JOIN offers.session s ON s.id = c.session_id WHERE c.holder_id = $1 ORDER BY 1',
    [reservationId],
  );
  return rows.map((row) => row.date);
};

describe('cancelling a reservation', () => {
  it('before it begins makes it CANCELLED and frees every seat, with the reason in the journal', async () => {
    const { id } = await reserve('F-before');
    expect(await cancel('2026-05-04T10:00:00Z', id)).toMatchObject({ ok: true, value: { state: 'CANCELLED', validFrom: '2026-05-05', validTo: '2026-05-26' } });
    expect(await daysHeld(id)).toEqual([]);
    const { rows } = await database.superuser.query(`SELECT before, after FROM platform.journal WHERE subject_id = $1 AND action = 'reservation.cancelled'`, [id]);
    expect(rows).toEqual([
      { before: { state: 'CONFIRMED', validTo: '2026-05-26' }, after: { state: 'CANCELLED', validTo: '2026-05-26', reason: 'FAMILY_DECLINED', seats: 4 } },
    ]);
  });

  it('after it has begun ends it on the day before; what was used stays reserved and is cleared', async () => {
    const { id } = await reserve('F-begun');
    expect(await cancel('2026-05-13T10:00:00Z', id)).toMatchObject({ ok: true, value: { state: 'CONFIRMED', validTo: '2026-05-12' } });
    expect(await daysHeld(id)).toEqual(['2026-05-05', '2026-05-12']);
  });

  it('on the day of a session frees that seat until the session begins, by the time in Berlin', async () => {
    const before = await reserve('F-14-59');
    expect(await cancel('2026-05-12T12:59:00Z', before.id)).toMatchObject({ ok: true, value: { validTo: '2026-05-11' } });
    expect(await daysHeld(before.id)).toEqual(['2026-05-05']);
    const after = await reserve('F-15-00');
    expect(await cancel('2026-05-12T13:00:00Z', after.id)).toMatchObject({ ok: true, value: { validTo: '2026-05-12' } });
    expect(await daysHeld(after.id)).toEqual(['2026-05-05', '2026-05-12']);
  });

  it('counts the day in Berlin, where it begins before it does in UTC', async () => {
    const { id } = await reserve('F-midnight');
    expect(await cancel('2026-05-12T22:30:00Z', id)).toMatchObject({ ok: true, value: { validTo: '2026-05-12' } });
  });

  it('of what an import brought is a decision of the service', async () => {
    const { id } = await reserve('F-import');
    await database.superuser.query(`UPDATE reservations.reservation SET origin = 'IMPORT' WHERE id = $1`, [id]);
    expect((await cancel('2026-05-13T10:00:00Z', id)).ok).toBe(true);
    const { rows } = await database.superuser.query('SELECT origin FROM reservations.reservation WHERE id = $1', [id]);
    expect(rows).toEqual([{ origin: 'SERVICE' }]);
  });

  it('is refused where nothing is left to cancel', async () => {
    const cancelled = await reserve('F-twice');
    await cancel('2026-05-04T10:00:00Z', cancelled.id);
    expect(await cancel('2026-05-04T10:00:00Z', cancelled.id)).toMatchObject({ ok: false, refusal: { code: 'RESERVATION_ENDED' } });
    const over = await reserve('F-over');
    expect(await cancel('2026-05-27T10:00:00Z', over.id)).toMatchObject({ ok: false, refusal: { code: 'RESERVATION_ENDED' } });
    expect(await daysHeld(over.id)).toHaveLength(4);
  });

  it('is open to the agency and the responsible provider; the host and strangers do not find it', async () => {
    const { id } = await reserve('F-whose');
    const other = await buildSeatNetwork(database.superuser, 'OTHER-');
    const strangers = [asGroupLead(network), asOrganisation(network.hostId, ['CASE_LEAD']), asOrganisation(network.agencyId, ['BILLING']), asCaseworker(other), asCaseLead(other)];
    const notThere = await cancel('2026-05-04T10:00:00Z', randomUUID());
    expect(notThere).toMatchObject({ ok: false, refusal: { code: 'RESERVATION_NOT_FOUND' } });
    for (const stranger of strangers) expect(await cancel('2026-05-04T10:00:00Z', id, {}, stranger)).toEqual(notThere);
    expect(await cancel('2026-05-04T10:00:00Z', 'no-uuid')).toEqual(notThere);
    expect((await cancel('2026-05-04T10:00:00Z', id, {}, asCaseLead(network))).ok).toBe(true);
  });

  it('acts once under one key, also at once; without a key the second is told that it is over', async () => {
    const { id } = await reserve('F-key');
    const idempotencyKey = randomUUID();
    const [a, b] = await Promise.all([1, 2].map(() => cancel('2026-05-04T10:00:00Z', id, { idempotencyKey })));
    expect(a!.ok).toBe(true);
    expect(b).toEqual(a);
    const twice = await reserve('F-no-key');
    const outcomes = await Promise.all([1, 2].map(() => cancel('2026-05-04T10:00:00Z', twice.id)));
    expect(outcomes.map((outcome) => (outcome.ok ? 'CANCELLED' : outcome.refusal.code)).sort()).toEqual(['CANCELLED', 'RESERVATION_ENDED']);
  });

  it('leaves one claim per covered session and confirmed reservation', async () => {
    expect(await findClaimDifferences(database.superuser)).toEqual([]);
  });
});

describe('the list of reservations', () => {
  it('goes page by page through what the organisation is a party of, and filters', async () => {
    const mine = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
    try {
      const here = await buildSeatNetwork(mine.superuser);
      const there = await buildSeatNetwork(mine.superuser, 'OTHER-');
      const first = await addOffer(mine.superuser, here, { code: 'A', dates: ['2026-05-19'] });
      const second = await addOffer(mine.superuser, here, { code: 'B', dates: ['2026-05-05'] });
      const foreign = await addOffer(mine.superuser, there, { code: 'C', dates: ['2026-05-12'] });
      const reserveSeat = new ReserveSeatUseCase(mine.unitOfWork);
      for (const code of ['F-1', 'F-2']) {
        const referralId = await addReferral(mine.superuser, here, code);
        for (const { id: offerId } of [first, second]) await reserveSeat.run(asCaseworker(here), { referralId, offerId, variant: 'INTEGRATED' });
      }
      await reserveSeat.run(asCaseworker(there), { referralId: await addReferral(mine.superuser, there, 'F-3'), offerId: foreign.id, variant: 'INTEGRATED' });

      const query = new FindReservationsQuery(mine.unitOfWork);
      for (const context of [asCaseworker(here), asCaseLead(here), asGroupLead(here)]) {
        const one = await query.page(context, { first: 3 });
        expect(one.rows.map(({ node }) => node.validFrom)).toEqual(['2026-05-05', '2026-05-05', '2026-05-19']);
        expect(one.hasNextPage).toBe(true);
        const two = await query.page(context, { first: 3, after: one.rows[2]!.cursor });
        const listed = [...one.rows, ...two.rows].map(({ node }) => `${node.validFrom} ${node.referralCode}`);
        expect(listed.sort()).toEqual(['2026-05-05 F-1', '2026-05-05 F-2', '2026-05-19 F-1', '2026-05-19 F-2']);
        expect(two.hasNextPage).toBe(false);
      }
      const ofOne = await query.page(asGroupLead(here), { first: 10 }, { offerId: second.id, state: 'CONFIRMED' });
      expect(ofOne.rows.map(({ node }) => node.offerId)).toEqual([second.id, second.id]);
      expect((await query.page(asGroupLead(here), { first: 10 }, { offerId: foreign.id })).rows).toEqual([]);
      expect((await query.page(asGroupLead(here), { first: 10 }, { referralId: 'no-uuid' })).rows).toEqual([]);
      const [elsewhere] = (await query.page(asCaseworker(there), { first: 10 })).rows;
      expect(elsewhere!.node.referralCode).toBe('F-3');
      expect(await query.byIds(asCaseworker(here), [elsewhere!.node.id, ofOne.rows[0]!.node.id, 'no-uuid'])).toEqual([ofOne.rows[0]!.node]);
    } finally {
      await mine.close();
    }
  });
});
