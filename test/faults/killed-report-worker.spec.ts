import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { WorkReportRunUseCase } from '#care';
import { Program } from '../support/programs.js';
import { openReportOffice, type ReportOffice } from '../support/report-office.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../support/test-database.js';

const script = join('test', 'support', 'jobs', 'report-process.mjs');
const CASES = 25;
const CHUNK = 4;
const forEver = new AbortController().signal;

let database: TestDatabase;
let office: ReportOffice;
const programs: Program[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  office = await openReportOffice(database);
  // The month that was over last, by the clock of the service: a worker of its own has no other one.
  const { rows } = await database.superuser.query<{ first: string }>(`SELECT to_char(date_trunc('month', platform.now() AT TIME ZONE 'Europe/Berlin') - interval '1 month', 'YYYY-MM-DD') AS first`);
  for (let n = 0; n < CASES; n++) {
    const id = await office.openCase(`F-${n}`);
    await office.approve(id, { from: rows[0]!.first, module: n % 2 === 0 ? 'BASIS' : 'STANDARD' });
    await office.hours(id, rows[0]!.first, 100 + n * 80);
  }
  await office.queue();
});
afterEach(async () => {
  await Promise.all(programs.splice(0).map((program) => program.end('SIGKILL')));
  await database.close();
});

const sql = async <T extends object>(text: string): Promise<T[]> => (await database.superuser.query<T>(text)).rows;
const run = async () => (await sql<{ state: string; chunks: number; done: number; total: number }>('SELECT state, chunks_done AS chunks, done, total FROM care.report_run'))[0]!;
/** Each report with the transaction that wrote it. */
const written = () => sql<{ id: string; xmin: string }>('SELECT id, xmin::text FROM care.report ORDER BY id');
const figures = () => sql(`SELECT referral_code, delivered_minutes, verdict, version FROM care.report ORDER BY referral_code COLLATE "C"`);

/** The worker is killed after so many chunks, in the middle of the next one; another one does the job to its end. */
async function kill(job: string, after: number): Promise<void> {
  const victim = Program.start([script, job, String(CHUNK), String(after)], { DATABASE_URL: database.url });
  programs.push(victim);
  await victim.says('entered');
  await victim.end('SIGKILL');
}

it('DD-11: a worker that is killed costs at most the chunk that it was in: what was done stays as it was written, and the reports and tasks are those of a worker that lives', async () => {
  const [job] = await office.jobs();
  await kill(job!, 3);
  expect(await run()).toEqual({ state: 'RUNNING', chunks: 3, done: 12, total: CASES });
  const before = await written();
  expect(before).toHaveLength(12);
  expect(await office.executor(database.unitOfWork, CHUNK).execute(job!, forEver)).toBe('DONE');
  expect(await run()).toEqual({ state: 'DONE', chunks: 7, done: CASES, total: CASES });
  const after = new Map((await written()).map(({ id, xmin }) => [id, xmin]));
  expect(after.size).toBe(CASES);
  expect(before.every(({ id, xmin }) => after.get(id) === xmin)).toBe(true);
  const got = await figures();
  const asked = await office.tasks();
  expect(asked).toHaveLength(got.filter((row) => ['UNDER', 'OVER'].includes((row as { verdict: string }).verdict)).length);
  // The same in one go.
  await database.superuser.query(`SET session_replication_role = replica; TRUNCATE care.report, care.report_answer, care.report_run, inbox.task, platform.outbox CASCADE; RESET session_replication_role`);
  await office.queue();
  await office.executor().execute((await office.jobs())[0]!, forEver);
  expect(await figures()).toEqual(got);
  expect(await office.tasks()).toEqual(asked);
});

it('DD-11: a worker that was given up for dead and wakes up writes nothing any more', async () => {
  const [job] = await office.jobs();
  const { rows } = await database.superuser.query<{ run_id: string }>('SELECT id AS run_id FROM care.report_run');
  await kill(job!, 1);
  expect(await office.executor(database.unitOfWork, CHUNK).execute(job!, forEver)).toBe('DONE');
  const before = await written();
  const late = new WorkReportRunUseCase({ chunk: CHUNK });
  const holder = { runId: rows[0]!.run_id, job: job!, attempt: 1 };
  expect(await database.unitOfWork.run(asOperator, (tx) => late.take(tx, holder))).toBe(false);
  expect(await database.unitOfWork.run(asOperator, (tx) => late.next(tx, holder))).toBe(false);
  await database.unitOfWork.run(asOperator, (tx) => late.fail(tx, holder));
  expect(await written()).toEqual(before);
  expect(await run()).toMatchObject({ state: 'DONE' });
});
