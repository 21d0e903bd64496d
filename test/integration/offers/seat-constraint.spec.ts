import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { verifiers } from '#installation';
import { runVerification } from '#platform';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { addOffer, addReferral, buildSeatNetwork, until, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const SEATS = 3;
const REFUSED = { code: '23514', constraint: 'session_not_oversold' };

let database: TestDatabase;
let superuser: pg.Client;
let network: SeatNetwork;
let referralId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  superuser = database.superuser;
  network = await buildSeatNetwork(superuser);
  referralId = await addReferral(superuser, network, 'F-1');
});
afterAll(() => database.close());

/** Whatever a test has tried, in no session are more seats claimed than there are, and the counters are right. */
afterEach(async () => {
  const { rows } = await superuser.query(
    `SELECT s.id FROM offers.session s LEFT JOIN (SELECT session_id, sum(seats) AS seats FROM offers.seat_claim GROUP BY session_id) c ON c.session_id = s.id
     WHERE coalesce(c.seats, 0) > s.capacity OR coalesce(c.seats, 0) <> s.seats_taken`,
  );
  expect(rows).toEqual([]);
});

let offers = 0;
const offerOf = (seats = SEATS, sessions = 2): Promise<TestOffer> => addOffer(superuser, network, { code: `raw-${++offers}`, dates: weekly('2027-01-05', sessions), capacity: seats });

const FOR_CASES = `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id) SELECT $1, gen_random_uuid(), $2, $3 FROM generate_series(1, $4::int)`;
const forCases = (sessionId: string, claims: number, client = superuser) => client.query(FOR_CASES, [sessionId, referralId, network.agencyId, claims]);
const own = (sessionId: string, seats: number, client = superuser) =>
  client.query(`INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id) VALUES ($1, gen_random_uuid(), 'BLOCK', $2, $3)`, [sessionId, seats, network.hostId]);

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return client;
}

describe('with raw SQL as superuser, a seat too many in any session is refused', () => {
  it('claimed one by one, several by one statement, and more seats by one claim', async () => {
    const { sessionIds } = await offerOf();
    const session = sessionIds[0]!;
    await expect(forCases(session, SEATS + 1)).rejects.toMatchObject(REFUSED);
    await expect(own(session, SEATS + 1)).rejects.toMatchObject(REFUSED);
    await forCases(session, SEATS - 1);
    await expect(own(session, 2)).rejects.toMatchObject(REFUSED);
    await own(session, 1);
    await expect(forCases(session, 1)).rejects.toMatchObject(REFUSED);
  });

  it('in one session of many, of which all the others have room', async () => {
    const { id, sessionIds } = await offerOf(SEATS, 200);
    await forCases(sessionIds[137]!, SEATS);
    const everywhere = `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id) SELECT s.id, $2, $3, $4 FROM offers.session s WHERE s.offer_id = $1`;
    await expect(superuser.query(everywhere, [id, randomUUID(), referralId, network.agencyId])).rejects.toMatchObject(REFUSED);
  });

  it('by INSERT … ON CONFLICT, whether it inserts or updates, and by MERGE', async () => {
    const { sessionIds } = await offerOf();
    const session = sessionIds[0]!;
    const holder = randomUUID();
    const values = [session, holder, network.hostId];
    const upsert = (seats: number) =>
      superuser.query(
        `INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id) VALUES ($1, $2, 'BLOCK', ${seats}, $3)
         ON CONFLICT (session_id, holder_id) DO UPDATE SET seats = excluded.seats`,
        values,
      );
    await expect(upsert(SEATS + 1)).rejects.toMatchObject(REFUSED);
    await upsert(SEATS);
    await expect(upsert(SEATS + 1)).rejects.toMatchObject(REFUSED);
    const merge = (seats: number) =>
      superuser.query(
        `MERGE INTO offers.seat_claim c USING (VALUES ($1::uuid, $2::uuid), ($1::uuid, gen_random_uuid())) AS v(session_id, holder_id)
         ON c.session_id = v.session_id AND c.holder_id = v.holder_id WHEN MATCHED THEN UPDATE SET seats = ${seats}
         WHEN NOT MATCHED THEN INSERT (session_id, holder_id, kind, seats, host_id) VALUES (v.session_id, v.holder_id, 'BLOCK', 1, $3)`,
        values,
      );
    await expect(merge(SEATS)).rejects.toMatchObject(REFUSED);
    await merge(SEATS - 1);
  });

  it('by raising the seats of a claim, or of many at once', async () => {
    const { sessionIds } = await offerOf();
    for (const session of sessionIds) {
      await own(session, 1);
      await forCases(session, 1);
    }
    const raise = `UPDATE offers.seat_claim SET seats = seats + $2 WHERE session_id = ANY ($1) AND kind = 'BLOCK'`;
    await expect(superuser.query(raise, [sessionIds, 2])).rejects.toMatchObject(REFUSED);
    await superuser.query(raise, [sessionIds, 1]);
    await expect(superuser.query(raise, [[sessionIds[1]], 1])).rejects.toMatchObject(REFUSED);
  });

  it('by lowering the capacity below what is taken', async () => {
    const { id, sessionIds } = await offerOf();
    await own(sessionIds[1]!, 2);
    await expect(superuser.query('UPDATE offers.session SET capacity = 1 WHERE offer_id = $1', [id])).rejects.toMatchObject(REFUSED);
    await superuser.query('UPDATE offers.session SET capacity = 2 WHERE offer_id = $1', [id]);
    await expect(forCases(sessionIds[1]!, 1)).rejects.toMatchObject(REFUSED);
  });

  it('by COPY', async () => {
    const { sessionIds } = await offerOf();
    const line = () => `${sessionIds[0]}\t${randomUUID()}\t${referralId}\t${network.agencyId}\n`;
    const copy = (lines: number) =>
      pipeline(Readable.from(Array.from({ length: lines }, line)), superuser.query(copyFrom('COPY offers.seat_claim (session_id, holder_id, referral_id, agency_id) FROM STDIN')));
    await expect(copy(SEATS + 1)).rejects.toMatchObject(REFUSED);
    await copy(SEATS);
    await expect(copy(1)).rejects.toMatchObject(REFUSED);
  });

  it('by moving a claim into a full session, or by emptying the table', async () => {
    const { sessionIds } = await offerOf();
    await forCases(sessionIds[0]!, SEATS);
    await forCases(sessionIds[1]!, 1);
    await expect(superuser.query('UPDATE offers.seat_claim SET session_id = $2 WHERE session_id = $1', [sessionIds[1], sessionIds[0]])).rejects.toMatchObject({ code: '23001' });
    await expect(superuser.query('TRUNCATE offers.seat_claim')).rejects.toMatchObject({ code: '23001' });
  });

  it('by making room in the counter: nobody writes it but the triggers of the claims', async () => {
    const { sessionIds } = await offerOf();
    await forCases(sessionIds[0]!, SEATS);
    for (const change of ['seats_taken = seats_taken - 1', 'seats_taken = 0', `seats_taken = ${SEATS + 1}`, 'seats_kept = 1'])
      await expect(superuser.query(`UPDATE offers.session SET ${change} WHERE id = $1`, [sessionIds[0]])).rejects.toMatchObject({ code: '23001' });
    await expect(superuser.query('DELETE FROM offers.session WHERE id = $1', [sessionIds[0]])).rejects.toMatchObject({ code: '23503' });
  });
});

describe('two transactions at once', () => {
  it('on the last seat: the second waits for the first, and is refused once that has committed', async () => {
    const { sessionIds } = await offerOf();
    await forCases(sessionIds[0]!, SEATS - 1);
    const [first, second] = [await connect(), await connect()];
    await first.query('BEGIN');
    await forCases(sessionIds[0]!, 1, first);
    const waiting = forCases(sessionIds[0]!, 1, second).catch((error: unknown) => error);
    await until(async () => (await superuser.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).rows.length > 0);
    await first.query('COMMIT');
    expect(await waiting).toMatchObject(REFUSED);
    await Promise.all([first.end(), second.end()]);
  });

  it('one lowers the capacity while the other claims', async () => {
    const { sessionIds } = await offerOf();
    const [first, second] = [await connect(), await connect()];
    await first.query('BEGIN');
    await own(sessionIds[0]!, SEATS, first);
    const waiting = second.query('UPDATE offers.session SET capacity = 1 WHERE id = $1', [sessionIds[0]]).catch((error: unknown) => error);
    await until(async () => (await superuser.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).rows.length > 0);
    await first.query('COMMIT');
    expect(await waiting).toMatchObject(REFUSED);
    await Promise.all([first.end(), second.end()]);
  });
});

describe('the CHECK itself refuses', () => {
  it('negative control: without it the same statements oversell, and pv verify finds it', async () => {
    const control = await createTestDatabase();
    try {
      const other = await buildSeatNetwork(control.superuser);
      const referral = await addReferral(control.superuser, other, 'F-1');
      const { sessionIds } = await addOffer(control.superuser, other, { code: 'G', dates: ['2027-01-05'], capacity: SEATS });
      await control.superuser.query('ALTER TABLE offers.session DROP CONSTRAINT session_not_oversold');
      await control.superuser.query(FOR_CASES.replace('referral_id, agency_id)', 'referral_id, agency_id, expires_at)').replace('$3 FROM', `$3, '2999-01-01' FROM`), [sessionIds[0], referral, other.agencyId, SEATS + 1]);
      const { violations } = await runVerification(control.unitOfWork, asOperator, verifiers);
      // Nor is there a reservation that the seats would be for.
      expect([...new Set(violations.map(({ kind }) => kind))]).toEqual(['SEATS_OVERSOLD', 'SEAT_CLAIM_UNFOUNDED']);
    } finally {
      await control.close();
    }
  });
});

/**
 * Whoever sets session_replication_role = replica fires no trigger, so nothing is counted and the CHECK has nothing to refuse.
 * What remains are the CHECKs of the rows themselves, the keys, and `pv verify`.
 */
describe('a superuser who turns the triggers off', () => {
  it('can oversell past the counter, and pv verify finds session and counter', async () => {
    const control = await createTestDatabase();
    try {
      const other = await buildSeatNetwork(control.superuser);
      const referral = await addReferral(control.superuser, other, 'F-1');
      const { sessionIds } = await addOffer(control.superuser, other, { code: 'G', dates: ['2027-01-05', '2027-01-12'], capacity: SEATS });
      await control.superuser.query('SET session_replication_role = replica');
      await control.superuser.query(`UPDATE offers.session SET seats_kept = 1, seats_taken = 1 WHERE id = $1`, [sessionIds[1]]);
      await expect(control.superuser.query('UPDATE offers.session SET seats_taken = 4 WHERE id = $1', [sessionIds[0]])).rejects.toMatchObject(REFUSED);
      await expect(control.superuser.query(`INSERT INTO offers.seat_claim (session_id, holder_id, seats, referral_id, agency_id) VALUES ($1, gen_random_uuid(), 2, $2, $3)`, [sessionIds[0], referral, other.agencyId])).rejects.toMatchObject({ code: '23514' });
      await control.superuser.query(`INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id) VALUES ($1, gen_random_uuid(), 'BLOCK', ${SEATS + 1}, $2)`, [sessionIds[0], other.mainId]);
      await control.superuser.query('RESET session_replication_role');
      const { violations } = await runVerification(control.unitOfWork, asOperator, verifiers);
      expect(violations.map(({ kind, subject }) => `${kind} ${subject.includes(sessionIds[0]!) ? 'first' : 'second'}`).sort()).toEqual([
        'KEPT_COUNTER_WRONG second',
        'OWN_SEATS_FOREIGN first',
        'SEATS_OVERSOLD first',
        'SEAT_COUNTER_WRONG first',
        'SEAT_COUNTER_WRONG second',
      ]);
    } finally {
      await control.close();
    }
  });
});
