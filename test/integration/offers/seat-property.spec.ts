import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { claimSeats, freeExpiredSeats, releaseHostSeats, releaseSeats, type SeatTaken } from '#offers';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import fc from 'fast-check';
import { addOffer, addReferral, asCaseworker, asGroupLead, buildSeatNetwork, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { SeatBook, type BookKind } from '../../support/seat-trial/seat-book.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const START = Date.parse('2026-05-01T08:00:00Z');
const SESSIONS = 3;
const CAPACITY = 4;
const HOUR = 3_600_000;

let database: TestDatabase;
let network: SeatNetwork;
let referrals: { foreign: string; own: string };

beforeAll(async () => {
  database = await createTestDatabase();
  network = await buildSeatNetwork(database.superuser);
  referrals = {
    foreign: await addReferral(database.superuser, network, 'F-foreign'),
    own: await addReferral(database.superuser, network, 'F-own', { responsible_id: network.hostId }),
  };
});
afterAll(() => database.close());

type Step =
  | { do: 'claim'; isOwnCase: boolean; sessions: number[]; hours: number | null }
  | { do: 'block' | 'keep'; sessions: number[]; seats: number; hours: number }
  | { do: 'release'; which: number }
  | { do: 'resize'; session: number; capacity: number }
  | { do: 'wait'; hours: number }
  | { do: 'sweep' };

const sessions = fc.uniqueArray(fc.nat(SESSIONS - 1), { minLength: 1, maxLength: SESSIONS });
const hours = fc.integer({ min: 1, max: 12 });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('claim' as const), isOwnCase: fc.boolean(), sessions, hours: fc.option(hours) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('block' as const), sessions, seats: fc.integer({ min: 1, max: 4 }), hours }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('keep' as const), sessions, seats: fc.integer({ min: 1, max: 2 }), hours }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('release' as const), which: fc.nat(30) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('resize' as const), session: fc.nat(SESSIONS - 1), capacity: fc.integer({ min: 1, max: 5 }) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 4 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('sweep' as const) }) },
  ),
  { minLength: 5, maxLength: 30 },
);

/** One offer, one history: what the product answers beside what the book says, and what is there afterwards. */
class History {
  private readonly book = new SeatBook(SESSIONS, CAPACITY);
  private readonly holders: { id: string; isHosts: boolean }[] = [];
  private now = START;

  constructor(private readonly offer: TestOffer) {}

  async take(step: Step): Promise<void> {
    if (step.do === 'wait') this.now += step.hours * HOUR;
    else if (step.do === 'sweep') await freeExpiredSeats(this.unitOfWork);
    else if (step.do === 'release') await this.release(step.which);
    else if (step.do === 'resize') await this.resize(step.session, step.capacity);
    else if (step.do === 'claim') await this.claim('SEAT', step.sessions, { isOwnCase: step.isOwnCase, seats: 1, hours: step.hours });
    else await this.claim(step.do === 'block' ? 'BLOCK' : 'KEPT', step.sessions, { isOwnCase: false, seats: step.seats, hours: step.do === 'block' ? null : step.hours });
    await this.compare();
  }

  private get unitOfWork(): UnitOfWork {
    return new UnitOfWork(database.dataSource, { now: new Date(this.now).toISOString() });
  }

  private async claim(kind: BookKind, of: readonly number[], wish: { isOwnCase: boolean; seats: number; hours: number | null }): Promise<void> {
    const expires = wish.hours === null ? Infinity : this.now + wish.hours * HOUR;
    const id = `00000000-0000-7000-8000-${this.holders.length.toString(16).padStart(12, '0')}`;
    this.holders.push({ id, isHosts: kind !== 'SEAT' });
    const full = this.book.claim(of, { holder: id, kind, seats: wish.seats, expires }, wish.isOwnCase, this.now);
    const common = { holderId: id, sessionIds: of.map((session) => this.offer.sessionIds[session]!), expiresAt: expires === Infinity ? null : new Date(expires) };
    const request =
      kind === 'SEAT'
        ? { ...common, referralId: wish.isOwnCase ? referrals.own : referrals.foreign, agencyId: network.agencyId, isOwnCase: wish.isOwnCase }
        : { ...common, hostId: network.hostId, kind, seats: wish.seats };
    const outcome = await this.unitOfWork.run(this.as(kind !== 'SEAT'), (tx) => claimSeats(tx, request));
    const told = outcome.ok ? [] : (outcome.refusal as SeatTaken).sessions.map(({ sessionId }) => this.offer.sessionIds.indexOf(sessionId));
    expect(told.sort()).toEqual([...full].sort());
  }

  private async release(which: number): Promise<void> {
    if (this.holders.length === 0) return;
    const { id, isHosts } = this.holders[which % this.holders.length]!;
    const due = this.book.release(id, this.now);
    const work = async (tx: Transaction): Promise<number> => (isHosts ? (await releaseHostSeats(tx, id, network.hostId)).length : releaseSeats(tx, id));
    expect(await this.unitOfWork.run(this.as(isHosts), work)).toBe(due);
  }

  /** As a host would: locks, which frees what has expired, then writes. */
  private async resize(session: number, capacity: number): Promise<void> {
    const isDone = this.book.resize(session, capacity, this.now);
    const id = this.offer.sessionIds[session]!;
    const work = this.unitOfWork.run(this.as(true), async (tx) => {
      await tx.sql('SELECT 1 FROM offers.lock_sessions(ARRAY[$1::uuid])', [id]);
      return tx.execute('UPDATE offers.session SET capacity = $2 WHERE id = $1', [id, capacity]);
    });
    if (isDone) expect(await work).toBe(1);
    else await expect(work).rejects.toMatchObject({ code: '23514', constraint: 'session_not_oversold' });
  }

  private as(isHosts: boolean): RequestContext {
    return isHosts ? asGroupLead(network) : asCaseworker(network);
  }

  private async compare(): Promise<void> {
    const seen = await this.unitOfWork.run({ ...asCaseworker(network), organisationId: null, scope: 'OPERATOR' }, (tx) =>
      tx.sql<{ free: number; kept: number; claims: unknown[] }>(
        `SELECT s.seats_free AS free, s.seats_kept AS kept, coalesce((SELECT jsonb_agg(jsonb_build_array(c.holder_id, c.kind, c.seats) ORDER BY c.holder_id)
           FROM offers.seat_claim_v c WHERE c.session_id = s.id), '[]') AS claims
         FROM offers.session_v s WHERE s.offer_id = $1 ORDER BY s.date`,
        [this.offer.id],
      ),
    );
    const due = this.book.capacities.map((_, session) => ({
      free: this.book.free(session, this.now),
      kept: this.book.kept(session, this.now),
      claims: this.book.at(session, this.now).map(({ holder, kind, seats }) => [holder, kind, seats]),
    }));
    expect(seen).toEqual(due);
  }
}

it('whatever is claimed, kept, blocked, given back, resized and left to expire: answers and seats are those of the book', async () => {
  let histories = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      const offer = await addOffer(database.superuser, network, { code: `H-${++histories}`, dates: weekly('2026-06-02', SESSIONS), capacity: CAPACITY });
      const product = new History(offer);
      for (const step of history) await product.take(step);
      // The next history counts its holders from 0 again; a holder may have seats in other offers, so this one's go.
      await database.superuser.query('DELETE FROM offers.seat_claim WHERE session_id = ANY ($1)', [offer.sessionIds]);
    }),
    { numRuns: 60, seed: 20_260_501, endOnFailure: false },
  );
}, 180_000);
