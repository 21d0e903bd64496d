import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FindMonthsQuery } from '#settlement';
import { must } from '../../../support/agreement-network.js';
import { DisputeOffice, disputeNetwork } from '../../../support/dispute-office.js';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let office: DisputeOffice;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

const start = async (network = disputeNetwork()): Promise<void> => {
  office = await DisputeOffice.of(database, network);
  await office.product.clear('2026-05', 'JA');
};
const sees = async (person: string): Promise<boolean> => (await new FindMonthsQuery(database.unitOfWork).one(office.as(person), office.id('JA'), '2026-05')) !== null;
/** The network with nothing but the sessions of V1, all of them attended so. */
function onlyV1(status: string): ReadonlyMap<string, string> {
  const network = new Map(disputeNetwork());
  network.set('reservations.csv', 'id,referral_id,offer_id,variant,from\nV1,F1,G1,INTEGRATED,2026-05-01\n');
  network.set('attendance.csv', ['2026-05-04', '2026-05-07', '2026-05-11', '2026-05-14'].reduce((rows, date) => `${rows}G1,${date},F1,${status}\n`, 'offer_id,date,referral_id,status\n'));
  return network;
}

describe('an organisation sees a month in which it is a party', () => {
  it('by a sum', async () => {
    await start();
    expect([await sees('NORD'), await sees('SUED'), await sees('CLUB'), await sees('JA')]).toEqual([true, true, true, true]);
  });

  it('by disputes, also where all its lines are held by them', async () => {
    await start(onlyV1('ATTENDED'));
    for (const date of ['2026-05-04', '2026-05-07', '2026-05-11', '2026-05-14']) await office.opened('NORD', '2026-05', [await office.line('V1', date, 0)]);
    await office.product.clear('2026-05', 'JA');
    expect((await database.superuser.query('SELECT 1 FROM settlement.gross')).rows).toEqual([]);
    expect([await sees('NORD'), await sees('SUED'), await sees('WEST'), await sees('CLUB')]).toEqual([true, true, false, false]);
  });

  it('by lines that cost nothing, as who owes or as host', async () => {
    await start(onlyV1('ATTENDED'));
    for (const date of ['2026-05-04', '2026-05-07', '2026-05-11', '2026-05-14']) {
      const disputeId = await office.opened('NORD', '2026-05', [await office.line('V1', date, 0)]);
      must(await office.handle.answer(office.as('SUED'), { disputeId, answer: 'ACCEPTED', lines: [], text: null }));
    }
    await office.product.clear('2026-05', 'JA');
    // Without the disputes, of which each is one, too.
    await database.superuser.query(`SET session_replication_role = replica; DELETE FROM settlement.dispute; SET session_replication_role = origin`);
    const { rows } = await database.superuser.query<{ cents: string; shares: number }>('SELECT sum(cents) AS cents, max(cardinality(share_ids)) AS shares FROM settlement.line');
    expect(rows).toEqual([{ cents: '0', shares: 0 }]);
    expect([await sees('NORD'), await sees('SUED'), await sees('WEST'), await sees('CLUB')]).toEqual([true, true, false, false]);
  });

  it('by a share that a correction has evened out', async () => {
    await start();
    const { rows } = await database.superuser.query<{ id: string }>('SELECT run_id AS id FROM settlement.month');
    // As a correction and its counterpart of another day would: no sum is left of the co-host, nor of whom it gets it from.
    await database.superuser.query(`SET session_replication_role = replica; DELETE FROM settlement.gross; UPDATE settlement.line SET corrects = '2026-04-01' WHERE cardinality(share_ids) > 1; SET session_replication_role = origin`);
    expect(rows).toHaveLength(1);
    expect([await sees('CLUB'), await sees('WEST')]).toEqual([true, true]);
  });
});

describe('whether a stranger is a party of a large month', () => {
  it('is found out without reading its lines', async () => {
    await start();
    const { rows: months } = await database.superuser.query<{ run: string }>('SELECT run_id AS run FROM settlement.month');
    const run = months[0]!.run;
    // 60 debtors and 30 hosts, 20,000 lines.
    await database.superuser.query(
      `SET session_replication_role = replica;
       INSERT INTO settlement.line (run_id, agency_id, session_id, reservation_id, referral_id, offer_id, offer_code, date, start, referral_code, reservation_code, outcome, debtor_id, creditor_id, unit, quantity, cents, share_ids, share_cents)
       SELECT '${run}', '${office.id('JA')}', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'G', '2026-05-04', '15:00', 'F', 'V', 'SETTLEMENT',
         ('00000000-0000-7000-8000-' || lpad((n % 60)::text, 12, '0'))::uuid, host, 'SEAT_SESSION', 1, 100, ARRAY[host, gen_random_uuid()], '{50,50}'
       FROM generate_series(1, 20000) AS n, LATERAL (SELECT ('00000000-0000-7000-8000-' || lpad((100 + n % 30)::text, 12, '0'))::uuid AS host) h;
       SET session_replication_role = origin; ANALYZE settlement.line`,
    );
    const touched = async (): Promise<{ rows: number; scans: number }> => {
      const { rows } = await database.superuser.query<{ rows: number; scans: number }>(
        `SELECT (seq_tup_read + idx_tup_fetch)::int AS rows, seq_scan::int AS scans FROM pg_stat_xact_user_tables WHERE relid = 'settlement.line'::regclass`,
      );
      return rows[0]!;
    };
    await database.superuser.query(`BEGIN; SELECT set_config('pv.organisation', gen_random_uuid()::text, true), set_config('pv.scope', 'ORGANISATION', true)`);
    const before = await touched();
    const { rows } = await database.superuser.query('SELECT settlement.is_party($1) AS party', [run]);
    const after = await touched();
    await database.superuser.query('ROLLBACK');
    expect(rows).toEqual([{ party: false }]);
    expect(after.scans - before.scans).toBe(0);
    expect(after.rows - before.rows).toBeLessThan(200);
  });
});
