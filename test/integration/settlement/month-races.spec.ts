import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { beginAs, openService, whyRefused } from '../../support/acting.js';
import { emptySettlement, openMonthOffice, PERIOD, type MonthOffice } from '../../support/months/month-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';

let database: TestDatabase;
let office: MonthOffice;
let service: pg.Client;
let second: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  office = await openMonthOffice(database);
  service = await openService(database.url);
  second = await openService(database.url);
});
afterAll(async () => {
  await service.end();
  await second.end();
  await database.close();
});

beforeEach(async () => {
  await emptySettlement(database);
  await database.superuser.query('DELETE FROM inbox.task');
  await office.record('ATTENDED');
  await office.clear();
});

/** Whatever a failed test has left open would stop the next ones. */
afterEach(async () => {
  await service.query('ROLLBACK');
  await second.query('ROLLBACK');
});

const acting = (actor: string) => ({ organisation: office.agencyId, actor, now: '' });

/** Months that are approved or closed under other figures than those in force: there is never one. */
async function wronglySigned(): Promise<number> {
  const { rows } = await database.superuser.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM settlement.month m JOIN settlement.clearing_run r ON r.id = m.run_id
     WHERE m.submitted_digest IS DISTINCT FROM settlement.figures_digest(r) AND m.submitted_by IS NOT NULL OR m.approved_digest IS DISTINCT FROM settlement.figures_digest(r) AND m.approved_by IS NOT NULL`,
  );
  return rows[0]!.n;
}

const isWaiting = async (): Promise<boolean> =>
  (await database.superuser.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).rows.length > 0;

/** Another run with other figures comes in force in this connection, and is not yet committed. */
async function replace(client: pg.Client): Promise<void> {
  await beginAs(client, acting('ann'));
  await client.query('SELECT 1 FROM settlement.month FOR UPDATE');
  await client.query(
    `WITH run AS (INSERT INTO settlement.clearing_run (agency_id, period, state, origin, digest, line_count, held_count, settlement_cents, direct_billing_cents)
       VALUES ($1, '${PERIOD}-01', 'DONE', 'SERVICE', sha256('other'), 0, 0, 0, 0) RETURNING id)
     UPDATE settlement.month SET run_id = run.id FROM run`,
    [office.agencyId],
  );
}

describe('a month is approved while its run is replaced', () => {
  beforeEach(async () => {
    await office.start();
    await office.submit();
  });

  it('the approval waits for the new figures, and is refused: they are not those that were looked at', async () => {
    const seen = await office.digest();
    await replace(service);
    const approval = office.approve(office.bob, seen);
    await until('somebody waits', isWaiting);
    await service.query('COMMIT');
    expect(await approval).toBe('MONTH_NOT_SUBMITTED');
    expect(await wronglySigned()).toBe(0);
    expect(await office.month()).toMatchObject({ state: 'IN_REVIEW', submitted_by: null });
  });

  it('the new figures wait for the approval, and take it back', async () => {
    const seen = await office.digest();
    await beginAs(service, acting('bob'));
    await service.query(`SELECT 1 FROM settlement.month FOR NO KEY UPDATE`);
    await service.query(`UPDATE settlement.month SET state = 'APPROVED', approved_by = 'bob', approved_at = platform.now(), approved_digest = decode($1, 'hex')`, [seen]);
    await office.record('EXCUSED');
    const clearing = office.clear();
    await until('somebody waits', isWaiting);
    await service.query('COMMIT');
    await clearing;
    expect(await wronglySigned()).toBe(0);
    expect(await office.month()).toMatchObject({ state: 'IN_REVIEW', submitted_by: null, approved_by: null });
  });

  it('figures that change inside of the run in force take the approval back, whoever comes first', async () => {
    const seen = await office.digest();
    await beginAs(service, acting('ann'));
    await service.query(`UPDATE settlement.clearing_run SET digest = sha256('other') WHERE id = (SELECT run_id FROM settlement.month)`);
    const approval = office.approve(office.bob, seen);
    await until('somebody waits', isWaiting);
    await service.query('COMMIT');
    expect(await approval).toBe('MONTH_NOT_SUBMITTED');
    expect(await wronglySigned()).toBe(0);
  });

  it('at random moments no approval stands under other figures', async () => {
    for (let round = 0; round < 6; round++) {
      await office.record(round % 2 === 0 ? 'EXCUSED' : 'ATTENDED');
      const [answer] = await Promise.all([office.approve(), office.clear()]);
      expect(['OK', 'MONTH_NOT_SUBMITTED', 'MONTH_FIGURES_CHANGED']).toContain(answer);
      expect(await wronglySigned()).toBe(0);
      if ((await office.month()).submitted_by === null) await office.submit();
    }
  });

  it('negative control: without the guard an approval stands under figures that nobody has looked at', async () => {
    await database.superuser.query('ALTER TABLE settlement.month DISABLE TRIGGER month_moves');
    try {
      const seen = await office.digest();
      await replace(service);
      await beginAs(second, acting('bob'));
      const approval = second.query(`UPDATE settlement.month SET state = 'APPROVED', approved_by = 'bob', approved_at = platform.now(), approved_digest = decode($1, 'hex')`, [seen]);
      await until('somebody waits', isWaiting);
      await service.query('COMMIT');
      await approval;
      await second.query('COMMIT');
      expect(await wronglySigned()).toBe(1);
    } finally {
      await database.superuser.query('ALTER TABLE settlement.month ENABLE TRIGGER month_moves');
    }
  });
});

describe('two months are closed at once as the first', () => {
  beforeEach(async () => {
    await office.clear('2026-07');
    for (const period of [PERIOD, '2026-07']) {
      await office.start(office.ann, period);
      await office.submit(office.ann, undefined, period);
      await office.approve(office.bob, undefined, period);
    }
  });

  it('one is, and the other is told which month is next', async () => {
    const answers = await Promise.all([office.close(office.ann), office.close(office.bob, '2026-07')]);
    expect([...answers].sort()).toEqual(['MONTH_OUT_OF_ORDER', 'OK']);
  });

  const closeBoth = async (): Promise<(string | null)[]> => {
    const close = `UPDATE settlement.month SET state = 'CLOSED', closed_at = platform.now(), closed_origin = 'SERVICE' WHERE period = `;
    await beginAs(service, acting('ann'));
    await beginAs(second, acting('bob'));
    await service.query(`${close} '${PERIOD}-01'`);
    const other = second.query(`${close} '2026-07-01'`).then(() => null, whyRefused);
    await new Promise((resolve) => setImmediate(resolve));
    await service.query('COMMIT');
    const refused = await other;
    await second.query(refused === null ? 'COMMIT' : 'ROLLBACK');
    return [null, refused];
  };

  it('also past the use case: the second meets the first', async () => {
    expect(await closeBoth()).toEqual([null, expect.stringMatching(/^month_(closed_in_order|order)$/)]);
  });

  it('negative control: without the index both are, with a gap between them', async () => {
    // The chain of the agency's seals lets one go after the other, too.
    await database.superuser.query('DROP INDEX settlement.month_closed_in_order; ALTER TABLE settlement.month_step DISABLE TRIGGER month_step_seal');
    const close = (client: pg.Client, period: string) => client.query(`UPDATE settlement.month SET state = 'CLOSED', closed_at = platform.now(), closed_origin = 'SERVICE' WHERE period = '${period}-01'`);
    await beginAs(service, acting('ann'));
    await beginAs(second, acting('bob'));
    await close(service, PERIOD);
    await close(second, '2026-07');
    await service.query('COMMIT');
    await second.query('COMMIT');
    const { rows } = await database.superuser.query(`SELECT to_char(period, 'YYYY-MM') AS period FROM settlement.month WHERE closed_at IS NOT NULL ORDER BY 1`);
    await database.superuser.query(`SET session_replication_role = replica; UPDATE settlement.month SET closed_after = '2026-05-01' WHERE period = '2026-07-01'; SET session_replication_role = origin;
      ALTER TABLE settlement.month_step ENABLE TRIGGER month_step_seal; CREATE UNIQUE INDEX month_closed_in_order ON settlement.month (agency_id, closed_after) NULLS NOT DISTINCT WHERE closed_at IS NOT NULL`);
    expect(rows).toEqual([{ period: PERIOD }, { period: '2026-07' }]);
  });
});
