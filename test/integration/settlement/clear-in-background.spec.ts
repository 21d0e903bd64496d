import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLogger, JobExecutor, JobRegistry, type RequestContext } from '#platform';
import { StartClearingUseCase, WorkRunUseCase } from '#settlement';
import { clearMonthJob, ClearMonthProcessor } from '#settlement/jobs';
import { ProductUnderTest } from '../../support/product-under-test.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const input = join('test', 'examples', 'first-month', 'input');
const forEver = new AbortController().signal;

let db: TestDatabase;
let agency: RequestContext;
let executor: JobExecutor;

beforeEach(async () => {
  db = await createTestDatabase();
  await new ProductUnderTest(db).import(new Map(readdirSync(input).map((file) => [file, readFileSync(join(input, file), 'utf8')])));
  const { rows } = await db.superuser.query<{ id: string }>(`SELECT id FROM identity.organisation WHERE code = 'JA'`);
  agency = asOrganisation(rows[0]!.id);
  const registry = new JobRegistry([clearMonthJob], [new ClearMonthProcessor(new WorkRunUseCase(db.unitOfWork))]);
  executor = new JobExecutor(db.unitOfWork, registry, createLogger('test', 'silent'));
});
afterEach(() => db.close());

/** Asks for the clearing and returns the number of its job. */
async function start(): Promise<string> {
  const started = await new StartClearingUseCase(db.unitOfWork).run(agency, { period: '2026-05' });
  if (!started.ok) throw new Error(started.refusal.code);
  const { rows } = await db.superuser.query<{ id: string }>(`SELECT max(id) AS id FROM platform.outbox WHERE job = 'clear-month'`);
  return rows[0]!.id;
}

const runs = async (): Promise<unknown[]> =>
  (await db.superuser.query('SELECT state, line_count, settlement_cents, direct_billing_cents FROM settlement.clearing_run ORDER BY id')).rows;

describe('clearing in the background', () => {
  it('does what the command line does: first-month has 480.00 and 300.00 to settle (DD-13)', async () => {
    expect(await executor.execute(await start(), forEver)).toBe('DONE');
    const [run] = (await runs()) as { state: string; settlement_cents: string }[];
    expect(run).toMatchObject({ state: 'DONE', settlement_cents: '78000' });
  });

  it('two workers hold the same run: one result', async () => {
    const job = await start();
    const outcomes = await Promise.all([executor.execute(job, forEver), executor.execute(job, forEver)].map((one) => one.catch((error: Error) => error.name)));
    expect(outcomes.filter((outcome) => outcome === 'DONE')).toHaveLength(1);
    const { rows } = await db.superuser.query('SELECT count(*)::int AS months FROM settlement.month');
    expect(rows).toEqual([{ months: 1 }]);
  });

  it('a run that fails for good is FAILED, leaves nothing, and the month may be cleared again', async () => {
    await db.superuser.query(`CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON settlement.line EXECUTE FUNCTION public.refuse()`);
    const job = await start();
    for (let attempt = 1; attempt <= clearMonthJob.attempts; attempt++) {
      await expect(executor.execute(job, forEver)).rejects.toMatchObject({ code: 'SQL_P0001', isFinal: attempt === clearMonthJob.attempts });
    }
    expect(await runs()).toMatchObject([{ state: 'FAILED', line_count: null }]);
    await db.superuser.query('DROP TRIGGER refuse ON settlement.line');
    expect(await executor.execute(await start(), forEver)).toBe('DONE');
    expect(await runs()).toMatchObject([{ state: 'FAILED' }, { state: 'DONE' }]);
  });
});
