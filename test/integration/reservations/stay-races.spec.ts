import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { entities } from '#installation';
import { openDataSource, SERVICE_ROLE, UnitOfWork } from '#platform';
import type { ReservationRecord } from '#reservations';
import { must } from '../../support/agreement-network.js';
import { meeting, rewriteFunction } from '../../support/meeting.js';
import { addOffer, addReferral, buildSeatNetwork, weekly, type SeatNetwork } from '../../support/seat-network.js';
import { seatDays, seatTroubles, stayOffice } from '../../support/stay-office.js';
import { countStatements } from '../../support/statement-counter.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-01T08:00:00Z';
const TUESDAYS = weekly('2026-05-05', 6);
const WEDNESDAYS = weekly('2026-05-06', 6);

interface World {
  readonly database: TestDatabase;
  readonly network: SeatNetwork;
  readonly office: ReturnType<typeof stayOffice>;
  readonly offers: readonly [string, string];
  seat(code: string, offerId: string, change?: Record<string, unknown>): Promise<ReservationRecord>;
}

/** Two groups with so many seats, on Tuesdays and on Wednesdays. */
async function inWorld(capacity: number, work: (world: World) => Promise<void>): Promise<void> {
  const database = await createTestDatabase({ now: NOW, poolSize: 12 });
  try {
    const network = await buildSeatNetwork(database.superuser);
    const office = stayOffice(database, network);
    const first = await addOffer(database.superuser, network, { code: 'G-1', dates: TUESDAYS, capacity });
    const second = await addOffer(database.superuser, network, { code: 'G-2', dates: WEDNESDAYS, capacity });
    const seat = async (code: string, offerId: string, change = {}) => office.reserved({ referralId: await addReferral(database.superuser, network, code, change), offerId });
    await work({ database, network, office, offers: [first.id, second.id], seat });
  } finally {
    await database.close();
  }
}

const codeOf = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string => (result.ok ? 'OK' : result.refusal!.code);
const deadlocks = async ({ superuser }: TestDatabase): Promise<number> => {
  await superuser.query('SELECT pg_stat_clear_snapshot()');
  return Number((await superuser.query<{ n: string }>('SELECT deadlocks AS n FROM pg_stat_database WHERE datname = current_database()')).rows[0]!.n);
};

describe('two transfers that swap the last seats of two full groups', () => {
  it('are both refused: neither waits for ever, nobody gets a seat too many, both keep theirs', () =>
    inWorld(1, async ({ database, office, offers: [a, b], seat }) => {
      const [one, two] = [await seat('F-1', a), await seat('F-2', b)];
      for (let round = 0; round < 10; round++) {
        const outcomes = await Promise.all([
          office.transfer({ reservationId: one.id, toOfferId: b, from: '2026-05-13' }),
          office.transfer({ reservationId: two.id, toOfferId: a, from: '2026-05-12' }),
        ]);
        expect(outcomes.map(codeOf)).toEqual(['SEAT_TAKEN', 'SEAT_TAKEN']);
      }
      expect([await seatDays(database, one.id), await seatDays(database, two.id)]).toEqual([TUESDAYS, WEDNESDAYS]);
      expect(await seatTroubles(database)).toEqual([]);
      expect(await deadlocks(database)).toBe(0);
    }));

  it('with a seat free in each both succeed, whoever comes first, without one deadlock; four at a time', () =>
    inWorld(4, async ({ database, office, offers: [a, b], seat }) => {
      for (let round = 0; round < 4; round++) {
        const there = [await seat(`F-${round}-1`, a), await seat(`F-${round}-2`, a)];
        const here = [await seat(`F-${round}-3`, b), await seat(`F-${round}-4`, b)];
        const outcomes = await Promise.all([
          ...there.map(({ id }) => office.transfer({ reservationId: id, toOfferId: b, from: '2026-05-13' })),
          ...here.map(({ id }) => office.transfer({ reservationId: id, toOfferId: a, from: '2026-05-12' })),
        ]);
        expect(outcomes.map(codeOf)).toEqual(['OK', 'OK', 'OK', 'OK']);
        expect(await seatTroubles(database)).toEqual([]);
        await database.superuser.query(`DELETE FROM offers.seat_claim`);
        await database.superuser.query(`UPDATE reservations.reservation SET state = 'CANCELLED'`);
      }
      expect(await deadlocks(database)).toBe(0);
    }));

  it('negative control: locked one offer after the other they run into each other, and the database has to end one', () =>
    inWorld(2, async ({ database, office, offers: [a, b], seat }) => {
      const [one, two] = [await seat('F-1', a), await seat('F-2', b)];
      await withoutUnion(database);
      // The first has locked the sessions of its new group, the second those of its own new one; each now wants the other's.
      const [first, second] = await meeting(database, {
        first: () => office.transfer({ reservationId: one.id, toOfferId: b, from: '2026-05-13' }),
        stopsBefore: 'INSERT ON reservations.reservation',
        other: () => office.transfer({ reservationId: two.id, toOfferId: a, from: '2026-05-12' }),
      });
      expect([codeOf(first), codeOf(second)]).toEqual(['OK', 'OK']);
      expect(await deadlocks(database)).toBeGreaterThan(0);
    }));
});

/** The sessions of a transfer are locked only as they are needed: those of the new group, and later those of the old one. */
async function withoutUnion(database: TestDatabase): Promise<void> {
  await rewriteFunction(database, 'offers.lock_session_rows(uuid[])', 'WHERE id = ANY (session_ids) ORDER BY id FOR UPDATE', `WHERE id = ANY (session_ids)
    AND (SELECT count(DISTINCT s.offer_id) FROM offers.session s WHERE s.id = ANY (session_ids)) = 1 ORDER BY id FOR UPDATE`);
}

describe('a pause that ends while somebody else takes the seat', () => {
  it('whoever was first has it, the other is told SEAT_TAKEN', () =>
    inWorld(1, async ({ database, office, network, offers: [a], seat }) => {
      const was = await seat('F-1', a);
      must(await office.pause({ reservationId: was.id, from: '2026-05-19', to: '2026-05-26' }));
      const guest = await addReferral(database.superuser, network, 'F-2', { wanted_from: '2026-05-19', weeks: 1 });
      const [resumed, taken] = await meeting(database, {
        first: () => office.resume({ reservationId: was.id, from: '2026-05-19' }),
        stopsBefore: 'INSERT ON offers.seat_claim',
        other: () => office.reserve({ referralId: guest, offerId: a }),
      });
      expect([codeOf(resumed), codeOf(taken)]).toEqual(['OK', 'SEAT_TAKEN']);
      expect(await seatTroubles(database)).toEqual([]);
      must(await office.pause({ reservationId: was.id, from: '2026-05-19', to: '2026-05-26' }));
      const [second, back] = await meeting(database, {
        first: () => office.reserve({ referralId: guest, offerId: a }),
        stopsBefore: 'INSERT ON offers.seat_claim',
        other: () => office.resume({ reservationId: was.id, from: '2026-05-19' }),
      });
      expect([codeOf(second), codeOf(back)]).toEqual(['OK', 'SEAT_TAKEN']);
      expect(await seatDays(database, was.id)).toEqual(['2026-05-05', '2026-05-12', '2026-06-02', '2026-06-09']);
      expect(await seatTroubles(database)).toEqual([]);
    }));

  it('negative control: without the locks and the CHECK both have it, and the check says so', () =>
    inWorld(1, async ({ database, office, network, offers: [a], seat }) => {
      const was = await seat('F-1', a);
      must(await office.pause({ reservationId: was.id, from: '2026-05-19', to: '2026-05-26' }));
      const guest = await addReferral(database.superuser, network, 'F-2', { wanted_from: '2026-05-19', weeks: 1 });
      await rewriteFunction(database, 'offers.lock_session_rows(uuid[])', 'FOR UPDATE', '');
      await database.superuser.query('ALTER TABLE offers.session DROP CONSTRAINT session_not_oversold');
      const [resumed, taken] = await meeting(database, {
        first: () => office.resume({ reservationId: was.id, from: '2026-05-19' }),
        stopsBefore: 'INSERT ON offers.seat_claim',
        other: () => office.reserve({ referralId: guest, offerId: a }),
      });
      expect([codeOf(resumed), codeOf(taken)]).toEqual(['OK', 'OK']);
      const { rows } = await database.superuser.query('SELECT count(*)::int AS seats FROM offers.seat_claim c JOIN offers.session s ON s.id = c.session_id WHERE s.date = $1', ['2026-05-19']);
      expect(rows).toEqual([{ seats: 2 }]);
    }));
});

describe('a session that is added while a stay changes', () => {
  it('has a seat for the days that the stay has afterwards, and none for others', () =>
    inWorld(2, async ({ database, office, offers: [a], seat }) => {
      const was = await seat('F-1', a);
      must(await office.pause({ reservationId: was.id, from: '2026-05-18', to: '2026-05-24' }));
      await database.superuser.query(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) SELECT $1, day, '15:00', 90, 2 FROM unnest('{2026-05-20,2026-05-27}'::date[]) AS day`, [a]);
      expect(await seatDays(database, was.id)).toEqual(['2026-05-05', '2026-05-12', '2026-05-26', '2026-05-27', '2026-06-02', '2026-06-09']);
      must(await office.resume({ reservationId: was.id, from: '2026-05-18' }));
      expect(await seatDays(database, was.id)).toEqual(['2026-05-05', '2026-05-12', '2026-05-19', '2026-05-20', '2026-05-26', '2026-05-27', '2026-06-02', '2026-06-09']);
      expect(await seatTroubles(database)).toEqual([]);
    }));
});

describe('how many statements a command sends', () => {
  it('depends on no number of sessions', () =>
    inWorld(4, async ({ database, network }) => {
      const counter = await countStatements(database.url);
      const dataSource = await openDataSource({ url: counter.url, poolSize: 1, entities, role: SERVICE_ROLE, applicationName: 'pv-test' });
      const office = stayOffice({ dataSource, unitOfWork: new UnitOfWork(dataSource, { now: NOW }) }, network);
      const count = async (weeks: number): Promise<number[]> => {
        const dates = weekly('2026-05-05', weeks);
        const from = await addOffer(database.superuser, network, { code: `A-${weeks}`, dates });
        const to = await addOffer(database.superuser, network, { code: `B-${weeks}`, dates: weekly('2026-05-06', weeks) });
        const referralId = await addReferral(database.superuser, network, `F-${weeks}`, { weeks });
        const { id: reservationId } = await office.reserved({ referralId, offerId: from.id });
        const [second, last] = [dates[1]!, dates.at(-1)!];
        const sent: number[] = [];
        for (const command of [
          () => office.change({ reservationId, from: last }),
          () => office.change({ reservationId, from: dates[0]! }),
          () => office.pause({ reservationId, from: second, to: last }),
          () => office.resume({ reservationId, from: second }),
          () => office.transfer({ reservationId, toOfferId: to.id, from: second }),
          () => office.end({ reservationId, lastDay: '2026-05-07' }),
        ]) {
          counter.take();
          const outcome = await command();
          // The old seat has ended before the last one: that is refused, in as many statements, too.
          expect(['OK', 'STAY_SPAN_INVALID', 'RESERVATION_ENDED']).toContain(codeOf(outcome));
          sent.push(counter.take());
        }
        return sent;
      };
      try {
        await count(4);
        expect(await count(40)).toEqual(await count(5));
      } finally {
        await dataSource.destroy();
        await counter.close();
      }
    }));
});
