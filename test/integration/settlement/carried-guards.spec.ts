import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { attempt, openService } from '../../support/acting.js';
import { DisputeOffice, disputeNetwork } from '../../support/dispute-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let service: pg.Client;
let say: (sql: string) => Promise<string | null>;

beforeAll(async () => {
  database = await createTestDatabase();
  const office = await DisputeOffice.of(database, disputeNetwork());
  await office.product.clear('2026-05', 'JA');
  await office.product.close('2026-05', 'JA');
  service = await openService(database.url);
  say = (sql) => attempt(service, { organisation: office.id('JA'), actor: 'person-of-JA', now: '2026-06-10T08:00:00Z' }, sql);
});
afterAll(async () => {
  await service.end();
  await database.close();
});

describe('what closed months carry is written by closing alone', () => {
  it.each([
    ['changed', 'UPDATE settlement.carried SET cents = 0', '42501'],
    ['changed of charges', 'UPDATE settlement.carried_charge SET cents = 0', '42501'],
    ['taken away', 'DELETE FROM settlement.carried', 'carried_closing'],
    ['added', `INSERT INTO settlement.carried SELECT p.* FROM settlement.carried c CROSS JOIN LATERAL jsonb_populate_record(NULL::settlement.carried, to_jsonb(c) || jsonb_build_object('session_id', platform.new_id())) p`, 'carried_closing'],
  ])('nothing is %s by the service', async (_what, sql, refusal) => {
    expect(await say(sql)).toBe(refusal);
  });

  it('nobody says by hand which transaction has closed a month', async () => {
    expect(await say('UPDATE settlement.month SET closed_in = pg_current_xact_id()')).toBe('23001');
  });
});

it('a closed month is paid when nothing of it is open, and not because somebody says so', async () => {
  expect(await say(`UPDATE settlement.month SET state = 'PAID', paid_at = platform.now()`)).toBe('month_paid_by_items');
});
