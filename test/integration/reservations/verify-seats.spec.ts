import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runVerification } from '#platform';
import { seatVerifier } from '#reservations';
import { baseFolder, importInto } from '../../support/exchange-folder.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  expect((await importInto(db, baseFolder)).errors).toEqual([]);
});
afterAll(() => db.close());

const kinds = async (): Promise<string[]> =>
  (await runVerification(db.unitOfWork, asOperator, [seatVerifier])).violations.map((violation) => violation.kind);

/** As somebody with every right would do it, past triggers; what was changed is put back afterwards. */
async function kindsAfter(sql: string): Promise<string[]> {
  await db.superuser.query(`CREATE TEMP TABLE kept_claim AS TABLE offers.seat_claim; CREATE TEMP TABLE kept_session AS TABLE offers.session`);
  await db.superuser.query(`SET session_replication_role = replica; ${sql}`);
  try {
    return await kinds();
  } finally {
    await db.superuser.query(`DELETE FROM offers.seat_claim; INSERT INTO offers.seat_claim TABLE kept_claim;
      UPDATE offers.session s SET seats_taken = k.seats_taken, date = k.date FROM kept_session k WHERE k.id = s.id;
      UPDATE reservations.reservation SET state = 'CONFIRMED' WHERE code IN ('R1', 'R2');
      DROP TABLE kept_claim, kept_session; SET session_replication_role = origin`);
  }
}

const ONE_CLAIM = '(SELECT ctid FROM offers.seat_claim ORDER BY session_id, holder_id LIMIT 1)';

describe('pv verify recounts the seats', () => {
  it('finds nothing after an import, and tells what it looked at', async () => {
    const result = await runVerification(db.unitOfWork, asOperator, [seatVerifier]);
    expect(result.violations).toEqual([]);
    // G1 has 2 + 2 + 2 + 1 seats taken in four sessions, G2 has 1 in one.
    expect(result.checked).toMatchObject({ sessions: 5, seatClaims: 8 });
  });

  it('a counter that was moved by one', async () => {
    expect(await kindsAfter('UPDATE offers.session SET seats_taken = seats_taken - 1 WHERE seats_taken = 2')).toEqual([
      'SEAT_COUNTER_WRONG',
      'SEAT_COUNTER_WRONG',
      'SEAT_COUNTER_WRONG',
    ]);
  });

  it('a claim that is gone, counter and all', async () => {
    const sql = `UPDATE offers.session SET seats_taken = seats_taken - 1 WHERE id = (SELECT session_id FROM offers.seat_claim WHERE ctid = ${ONE_CLAIM});
      DELETE FROM offers.seat_claim WHERE ctid = ${ONE_CLAIM}`;
    expect(await kindsAfter(sql)).toEqual(['SEAT_CLAIM_MISSING']);
  });

  it('a seat that is held for good by nobody', async () => {
    const sql = `UPDATE offers.seat_claim SET holder_id = gen_random_uuid() WHERE ctid = ${ONE_CLAIM}`;
    expect(await kindsAfter(sql)).toEqual(['SEAT_CLAIM_MISSING', 'SEAT_CLAIM_UNFOUNDED']);
  });

  it('a reservation that was cancelled past its seats', async () => {
    // R1 covers three sessions of G1.
    expect(await kindsAfter(`UPDATE reservations.reservation SET state = 'CANCELLED' WHERE code = 'R1'`)).toEqual(Array(3).fill('SEAT_CLAIM_UNFOUNDED'));
  });

  it('a session that was moved out of the reserved days', async () => {
    expect(await kindsAfter(`UPDATE offers.session SET date = '2025-01-06' WHERE date = '2026-05-18'`)).toEqual(['SEAT_CLAIM_UNFOUNDED']);
  });

  it('a hold that has run out is nobody\'s seat and no violation', async () => {
    const sql = `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id, expires_at)
      SELECT c.session_id, gen_random_uuid(), c.referral_id, c.agency_id, now() - interval '1 minute'
      FROM offers.seat_claim c JOIN offers.session s ON s.id = c.session_id WHERE s.seats_taken < s.capacity LIMIT 1;
      UPDATE offers.session SET seats_taken = seats_taken + 1 WHERE id = (SELECT session_id FROM offers.seat_claim WHERE expires_at IS NOT NULL)`;
    expect(await kindsAfter(sql)).toEqual([]);
  });
});
