import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimSeats, freeExpiredSeats } from '#offers';
import { UnitOfWork } from '#platform';
import pg from 'pg';
import { addOffer, addReferral, asCaseworker, buildSeatNetwork, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-01T08:00:00Z';
const LATER = '2026-05-01T08:30:00Z';

let database: TestDatabase;
let network: SeatNetwork;
let referralId: string;
let later: UnitOfWork;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 8 });
  network = await buildSeatNetwork(database.superuser);
  referralId = await addReferral(database.superuser, network, 'F-1');
  later = new UnitOfWork(database.dataSource, { now: LATER });
});
afterAll(() => database.close());

let offers = 0;
const offerOf = (capacity: number, sessions = 2): Promise<TestOffer> => addOffer(database.superuser, network, { code: `exp-${++offers}`, dates: weekly('2026-05-05', sessions), capacity });

const hold = (sessionIds: readonly string[], expiresAt: string | null, unitOfWork = database.unitOfWork) =>
  unitOfWork.run(asCaseworker(network), (tx) =>
    claimSeats(tx, { holderId: randomUUID(), referralId, agencyId: network.agencyId, sessionIds, isOwnCase: false, expiresAt: expiresAt === null ? null : new Date(expiresAt) }),
  );

const count = async (sql: string, values: unknown[] = []): Promise<number> => (await database.superuser.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, values)).rows[0]!.n;
const claimsOf = (offer: TestOffer) => count('offers.seat_claim WHERE session_id = ANY ($1)', [offer.sessionIds]);
const newsOf = (offer: TestOffer) => count(`platform.outbox WHERE job = 'answer-saved-searches' AND payload->>'offerId' = $1`, [offer.id]);

describe('freeing expired claims', () => {
  it('deletes what has expired and nothing else, and tells once per offer of sessions that were full', async () => {
    const [full, roomy] = [await offerOf(1), await offerOf(4)];
    await hold(full.sessionIds, '2026-05-01T08:10:00Z');
    await hold(roomy.sessionIds, '2026-05-01T08:10:00Z');
    await hold(roomy.sessionIds, '2026-05-01T08:30:01Z');
    await hold(roomy.sessionIds, null);
    expect(await freeExpiredSeats(database.unitOfWork)).toEqual({ claims: 0, offers: 0 });
    expect(await freeExpiredSeats(later)).toEqual({ claims: 4, offers: 1 });
    expect([await claimsOf(full), await claimsOf(roomy)]).toEqual([0, 4]);
    expect([await newsOf(full), await newsOf(roomy)]).toEqual([1, 0]);
    expect(await freeExpiredSeats(later)).toEqual({ claims: 0, offers: 0 });
  });

  it('goes on in small batches until nothing is left', async () => {
    const offer = await offerOf(2, 250);
    await hold(offer.sessionIds, '2026-05-01T08:10:00Z');
    await hold(offer.sessionIds, '2026-05-01T08:20:00Z');
    expect(await freeExpiredSeats(later)).toEqual({ claims: 500, offers: expect.any(Number) });
    expect(await claimsOf(offer)).toBe(0);
  });

  it('passes over sessions that somebody is at, and waits for nobody', async () => {
    const [busy, idle] = [await offerOf(1), await offerOf(1)];
    for (const offer of [busy, idle]) await hold(offer.sessionIds, '2026-05-01T08:10:00Z');
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    await other.query('BEGIN');
    await other.query('SELECT 1 FROM offers.session WHERE id = $1 FOR UPDATE', [busy.sessionIds[0]]);
    expect((await freeExpiredSeats(later)).claims).toBe(3);
    expect([await claimsOf(busy), await claimsOf(idle)]).toEqual([1, 0]);
    await other.query('ROLLBACK');
    await other.end();
    expect((await freeExpiredSeats(later)).claims).toBe(1);
  });

  it('done by several at once frees each claim once', async () => {
    const many: TestOffer[] = [];
    for (let offer = 0; offer < 10; offer++) many.push(await offerOf(1, 6));
    for (const offer of many) await hold(offer.sessionIds, '2026-05-01T08:10:00Z');
    const freed = await Promise.all([1, 2, 3, 4].map(() => freeExpiredSeats(later)));
    const rest = await freeExpiredSeats(later);
    expect([...freed, rest].reduce((sum, { claims }) => sum + claims, 0)).toBe(60);
    for (const offer of many) expect(await newsOf(offer)).toBeGreaterThanOrEqual(1);
  });
});

describe('without any of this ever running', () => {
  it('a held seat is anybody\'s from its instant on, for claims and for whoever looks', async () => {
    const offer = await offerOf(1);
    await hold(offer.sessionIds, LATER);
    expect(await hold(offer.sessionIds, null, new UnitOfWork(database.dataSource, { now: '2026-05-01T08:29:59Z' }))).toMatchObject({ ok: false, refusal: { code: 'SEAT_TAKEN' } });
    const free = await later.run(asCaseworker(network), (tx) => tx.sql('SELECT DISTINCT seats_free FROM offers.session_v WHERE offer_id = $1', [offer.id]));
    expect(free).toEqual([{ seats_free: 1 }]);
    expect(await hold(offer.sessionIds, null, later)).toMatchObject({ ok: true });
    expect(await claimsOf(offer)).toBe(2);
  });
});
