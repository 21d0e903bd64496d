import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimSeats, releaseSeats, type SeatTaken } from '#offers';
import { openDataSource, SERVICE_ROLE, UnitOfWork, type Transaction } from '#platform';
import pg from 'pg';
import { addOffer, addReferral, asCaseLead, asCaseworker, buildSeatNetwork, weekly, type SeatNetwork } from '../../support/seat-network.js';
import { countStatements } from '../../support/statement-counter.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-01T08:00:00Z';

let database: TestDatabase;
let network: SeatNetwork;
let referralId: string;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 12 });
  network = await buildSeatNetwork(database.superuser);
  referralId = await addReferral(database.superuser, network, 'F-1');
});
afterAll(() => database.close());

const request = (sessionIds: readonly string[], change: { expiresAt?: Date; holderId?: string } = {}) => ({
  holderId: change.holderId ?? randomUUID(),
  referralId,
  agencyId: network.agencyId,
  sessionIds,
  isOwnCase: false,
  expiresAt: change.expiresAt ?? null,
});

const claim = (sessionIds: readonly string[], change: { expiresAt?: Date; holderId?: string } = {}) =>
  database.unitOfWork.run(asCaseworker(network), (tx) => claimSeats(tx, request(sessionIds, change)));

const claimsOf = async (sessionIds: readonly string[]): Promise<number> => {
  const { rows } = await database.superuser.query<{ n: number }>('SELECT count(*)::int AS n FROM offers.seat_claim WHERE session_id = ANY ($1)', [sessionIds]);
  return rows[0]!.n;
};

describe('claiming seats', () => {
  it('takes one in every session, for the agency and for the responsible provider', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'both', dates: weekly('2026-05-05', 3), capacity: 2 });
    expect((await claim(offer.sessionIds)).ok).toBe(true);
    const byProvider = await database.unitOfWork.run(asCaseLead(network), (tx) => claimSeats(tx, request(offer.sessionIds)));
    expect(byProvider.ok).toBe(true);
    const { rows } = await database.superuser.query('SELECT DISTINCT seats_taken FROM offers.session WHERE offer_id = $1', [offer.id]);
    expect(rows).toEqual([{ seats_taken: 2 }]);
  });

  it('takes all or none: one full session refuses the whole stay and is named', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'one-full', dates: weekly('2026-05-05', 3), capacity: 1 });
    await claim([offer.sessionIds[1]!]);
    const outcome = await claim(offer.sessionIds);
    expect(outcome.ok).toBe(false);
    const refusal = (outcome as { refusal: SeatTaken }).refusal;
    expect(refusal.code).toBe('SEAT_TAKEN');
    expect(refusal.sessions).toEqual([{ sessionId: offer.sessionIds[1], date: '2026-05-12' }]);
    expect(await claimsOf(offer.sessionIds)).toBe(1);
  });

  it('is not hindered by an expired hold that nothing cleaned up', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'expired', dates: ['2026-05-05'], capacity: 1 });
    expect((await claim(offer.sessionIds, { expiresAt: new Date('2026-05-01T07:59:00Z') })).ok).toBe(true);
    expect(await claimsOf(offer.sessionIds)).toBe(1);
    const [seen] = await database.unitOfWork.run(asCaseworker(network), (tx) => tx.sql('SELECT seats_free FROM offers.session_v WHERE id = $1', [offer.sessionIds[0]]));
    expect(seen).toEqual({ seats_free: 1 });
    const holderId = randomUUID();
    expect((await claim(offer.sessionIds, { holderId })).ok).toBe(true);
    const { rows } = await database.superuser.query('SELECT holder_id FROM offers.seat_claim WHERE session_id = $1', [offer.sessionIds[0]]);
    expect(rows).toEqual([{ holder_id: holderId }]);
  });

  it('is hindered by a hold until the instant at which it expires', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'unexpired', dates: ['2026-05-05'], capacity: 1 });
    await claim(offer.sessionIds, { expiresAt: new Date('2026-05-01T08:00:01Z') });
    expect(await claim(offer.sessionIds)).toMatchObject({ ok: false, refusal: { code: 'SEAT_TAKEN' } });
    const later = await database.unitOfWork.run(asCaseworker(network), (tx) => claimSeats(tx, request(offer.sessionIds)), { now: '2026-05-01T08:00:01Z' });
    expect(later.ok).toBe(true);
  });

  it('needs the same number of statements for one session and for three hundred', async () => {
    const counter = await countStatements(database.url);
    const dataSource = await openDataSource({ url: counter.url, poolSize: 1, entities: [], role: SERVICE_ROLE, applicationName: 'counted' });
    const unitOfWork = new UnitOfWork(dataSource, { now: NOW });
    const dates = Array.from({ length: 300 }, (_, day) => new Date(Date.UTC(2026, 5, 1 + day)).toISOString().slice(0, 10));
    const offer = await addOffer(database.superuser, network, { code: 'long', dates });
    const statementsFor = async (sessionIds: readonly string[]) => {
      counter.take();
      const outcome = await unitOfWork.run(asCaseworker(network), (tx) => claimSeats(tx, request(sessionIds)));
      expect(outcome.ok).toBe(true);
      return counter.take();
    };
    const forOne = await statementsFor(offer.sessionIds.slice(0, 1));
    const forAll = await statementsFor(offer.sessionIds);
    await dataSource.destroy();
    await counter.close();
    expect(forAll).toBe(forOne);
    expect(forAll).toBeLessThanOrEqual(4); // begin, who asks, claim, commit
  });

  it('asks to try again when others hold the session for longer than a request may wait', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'held', dates: ['2026-05-05'] });
    const holder = new pg.Client({ connectionString: database.url });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM offers.session WHERE id = $1 FOR UPDATE', [offer.sessionIds[0]]);
    const outcome = await database.unitOfWork.run(asCaseworker(network), async (tx) => {
      await tx.sql(`SET LOCAL lock_timeout = '50ms'`);
      return claimSeats(tx, request(offer.sessionIds));
    });
    await holder.query('ROLLBACK');
    await holder.end();
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'TRY_AGAIN' } });
    expect(await claimsOf(offer.sessionIds)).toBe(0);
  });

  it('throws for a session that does not exist: the caller made it up', async () => {
    await expect(claim([randomUUID()])).rejects.toThrow('does not exist');
  });
});

describe('releasing seats', () => {
  it('frees those from a day on, or all of a holder, and nobody else', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'release', dates: weekly('2026-05-05', 4), capacity: 2 });
    const holderId = randomUUID();
    await claim(offer.sessionIds, { holderId });
    await claim(offer.sessionIds);
    const release = (from?: string) => database.unitOfWork.run(asCaseworker(network), (tx) => releaseSeats(tx, holderId, from));
    expect(await release('2026-05-19')).toBe(2);
    const { rows } = await database.superuser.query('SELECT seats_taken FROM offers.session WHERE offer_id = $1 ORDER BY date', [offer.id]);
    expect(rows.map((row) => row.seats_taken)).toEqual([2, 2, 1, 1]);
    expect(await release()).toBe(2);
    expect(await release()).toBe(0);
    expect(await claimsOf(offer.sessionIds)).toBe(4);
  });
});

describe('the database itself', () => {
  it('refuses one claim too many whoever writes it', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'check', dates: ['2026-05-05'], capacity: 2 });
    const insert = (holders: number) =>
      database.superuser.query(
        `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id) SELECT $1, platform.new_id(), $2, $3 FROM generate_series(1, $4::int)`,
        [offer.sessionIds[0], referralId, network.agencyId, holders],
      );
    await expect(insert(3)).rejects.toMatchObject({ code: '23514', constraint: 'session_not_oversold' });
    await insert(2);
    await expect(insert(1)).rejects.toMatchObject({ code: '23514', constraint: 'session_not_oversold' });
    expect(await claimsOf(offer.sessionIds)).toBe(2);
  });

  it('refuses fewer seats than are taken, a moved claim and an emptied table', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'shrink', dates: ['2026-05-05', '2026-05-12'], capacity: 2 });
    await claim([offer.sessionIds[0]!]);
    await claim([offer.sessionIds[0]!]);
    await expect(database.superuser.query('UPDATE offers.session SET capacity = 1 WHERE offer_id = $1', [offer.id])).rejects.toMatchObject({ code: '23514' });
    await expect(
      database.superuser.query('UPDATE offers.seat_claim SET session_id = $1 WHERE session_id = $2', [offer.sessionIds[1], offer.sessionIds[0]]),
    ).rejects.toMatchObject({ code: '23001' });
    await expect(database.superuser.query('TRUNCATE offers.seat_claim')).rejects.toMatchObject({ code: '23001' });
  });
});

/** Two stays over the same sessions, given in opposite order, at the same time; how often one had to be run again. */
async function claimOppositely(sessionIds: readonly string[], target: TestDatabase, of: SeatNetwork, referral: string): Promise<number> {
  let runs = 0;
  const work = (ids: readonly string[]) => async (tx: Transaction) => {
    runs++;
    return claimSeats(tx, { holderId: randomUUID(), referralId: referral, agencyId: of.agencyId, sessionIds: ids, isOwnCase: false, expiresAt: null });
  };
  const stays = [sessionIds, [...sessionIds].reverse(), sessionIds, [...sessionIds].reverse()];
  const outcomes = await Promise.all(stays.map((ids) => target.unitOfWork.run(asCaseworker(of), work(ids))));
  expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  return runs - stays.length;
}

describe('stays claimed in opposite order', () => {
  it('never wait for each other in a circle', async () => {
    const offer = await addOffer(database.superuser, network, { code: 'opposite', dates: weekly('2026-05-05', 40), capacity: 1000 });
    let repeated = 0;
    for (let round = 0; round < 30; round++) repeated += await claimOppositely(offer.sessionIds, database, network, referralId);
    expect(repeated).toBe(0);
  });

  it('negative control: locked in the order of the request they do, and the same test sees it', async () => {
    const control = await createTestDatabase({ now: NOW, poolSize: 12 });
    try {
      await control.superuser.query(`
        CREATE OR REPLACE FUNCTION offers.lock_session_rows(session_ids uuid[]) RETURNS SETOF offers.session
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers SET deadlock_timeout = '20ms' AS $$
        DECLARE wanted uuid;
        BEGIN
          FOREACH wanted IN ARRAY session_ids LOOP
            PERFORM 1 FROM offers.session WHERE id = wanted FOR UPDATE;
          END LOOP;
          RETURN QUERY SELECT * FROM offers.session WHERE id = ANY (session_ids);
        END $$`);
      const other = await buildSeatNetwork(control.superuser);
      const referral = await addReferral(control.superuser, other, 'F-1');
      const offer = await addOffer(control.superuser, other, { code: 'opposite', dates: weekly('2026-05-05', 40), capacity: 1000 });
      let repeated = 0;
      for (let round = 0; round < 200 && repeated === 0; round++) repeated += await claimOppositely(offer.sessionIds, control, other, referral);
      expect(repeated).toBeGreaterThan(0);
    } finally {
      await control.close();
    }
  });
});
