import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { RequestContext } from '#platform';
import { ClearMonthUseCase, WorkRunUseCase } from '#settlement';
import { Gate } from '../../../support/gate.js';
import { ProductUnderTest } from '../../../support/product-under-test.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

const input = join('test', 'examples', 'first-month', 'input');

let db: TestDatabase;
let agencyId: string;
let agency: RequestContext;

beforeEach(async () => {
  db = await createTestDatabase({ poolSize: 4 });
  await new ProductUnderTest(db).import(new Map(readdirSync(input).map((file) => [file, readFileSync(join(input, file), 'utf8')])));
  agencyId = (await sql<{ id: string }>(`SELECT id FROM identity.organisation WHERE code = 'JA'`))[0]!.id;
  agency = asOrganisation(agencyId);
});
afterEach(() => db.close());

const sql = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> => (await db.superuser.query<T>(text, values)).rows;

it('a run that somebody works on can be taken over at once: nobody waits for the end of the work', async () => {
  const [run] = await sql<{ id: string }>(
    `INSERT INTO settlement.clearing_run (agency_id, period, state, attempt, origin) VALUES ($1, '2026-05-01', 'QUEUED', 0, 'SERVICE') RETURNING id`,
    [agencyId],
  );
  const gate = new Gate();
  const worker = new WorkRunUseCase(db.unitOfWork);
  await db.unitOfWork.run(agency, (tx) => worker.begin(tx, run!.id, 1));
  // the earlier attempt stands in the middle of its work, as far as its report of progress
  const report = (_step: number, _steps: number, label: string): Promise<void> | void => (label === 'Sums' ? gate.pass() : undefined);
  Object.assign(worker, { reporter: () => report });
  const earlier = db.unitOfWork.run(agency, (tx) => worker.work(tx, run!.id, 1), { isolation: 'REPEATABLE READ' }).then(() => 'DONE', String);
  await gate.wait();

  const later = new WorkRunUseCase(db.unitOfWork);
  await db.unitOfWork.run(agency, async (tx) => {
    await tx.execute(`SET LOCAL lock_timeout = '1s'`);
    await later.begin(tx, run!.id, 2);
  });
  gate.open();
  expect(await earlier).toContain('not held by this attempt');
  await db.unitOfWork.run(agency, (tx) => later.work(tx, run!.id, 2), { isolation: 'REPEATABLE READ' });
  expect(await sql('SELECT state, attempt, cut_off_at < finished_at AS cut FROM settlement.clearing_run')).toEqual([{ state: 'DONE', attempt: 2, cut: true }]);
  expect((await new ClearMonthUseCase(db.unitOfWork).run(agency, { agencyId, period: '2026-05', origin: 'COMMAND_LINE', summary: true })).ok).toBe(true);
});
