import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { JobExecutor, LostAttemptError, operatorContext, type BackgroundWork, type JobRun } from '#platform';
import { Gate } from '../support/gate.js';
import { testBackends } from '../support/jobs/backends.js';
import { addJobs, countDone, createEffects, effects, keys, NoteEffectProcessor, once } from '../support/jobs/effects.js';
import { registryOf, silent, startWork } from '../support/jobs/start-work.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

const forEver = new AbortController().signal;
const asTest = operatorContext('TEST', 'test');

let db: TestDatabase;

beforeEach(async () => {
  db = await createTestDatabase({ poolSize: 12 });
  await createEffects(db.superuser);
});
afterEach(() => db.close());

const executorOf = (processor: NoteEffectProcessor): JobExecutor => new JobExecutor(db.unitOfWork, registryOf(processor), silent);

async function jobId(): Promise<string> {
  await addJobs(db, ['seat']);
  const { rows } = await db.superuser.query<{ id: string }>('SELECT max(id) AS id FROM platform.outbox');
  return rows[0]!.id;
}

/** Both holders have done their work and stand right before the mark that decides. */
async function bothAtTheEnd(): Promise<unknown[]> {
  const gate = new Gate(2);
  const executor = executorOf(new NoteEffectProcessor(() => gate.pass()));
  const id = await jobId();
  const running = [executor.execute(id, forEver), executor.execute(id, forEver)];
  await gate.wait();
  gate.open();
  return Promise.all(running);
}

describe('two workers hold the same job', () => {
  it('one effect is committed, the other one is rolled back', async () => {
    expect((await bothAtTheEnd()).sort()).toEqual(['DONE', 'OVERTAKEN']);
    expect(await effects(db.superuser)).toEqual({ seat: 1 });
  });

  it('with the fence off the effect happens twice: the trial above can fail', async () => {
    await db.superuser.query(`CREATE OR REPLACE FUNCTION platform.finish_job(job_id bigint, job_attempt integer) RETURNS boolean
      LANGUAGE sql SECURITY DEFINER AS 'UPDATE platform.outbox SET done_at = platform.now() WHERE id = job_id RETURNING true'`);
    expect(await bothAtTheEnd()).toEqual(['DONE', 'DONE']);
    expect(await effects(db.superuser)).toEqual({ seat: 2 });
  });

  it('the later attempt wins, although the earlier one ends first', async () => {
    const early = new Gate();
    const late = new Gate();
    const executor = executorOf(new NoteEffectProcessor((_tx, _payload, run) => (run.attempt === 1 ? early : late).pass()));
    const id = await jobId();
    const first = executor.execute(id, forEver);
    await early.wait();
    const second = executor.execute(id, forEver);
    await late.wait();
    early.open();
    expect(await first).toBe('OVERTAKEN');
    late.open();
    expect(await second).toBe('DONE');
    const { rows } = await db.superuser.query('SELECT key, attempt FROM public.effect');
    expect(rows).toEqual([{ key: 'seat', attempt: 2 }]);
  });

  it('a done job is not begun again', async () => {
    const executor = executorOf(new NoteEffectProcessor());
    const id = await jobId();
    expect(await executor.execute(id, forEver)).toBe('DONE');
    expect(await executor.execute(id, forEver)).toBe('NOTHING_TO_DO');
    expect(await effects(db.superuser)).toEqual({ seat: 1 });
  });

  it('an overtaken attempt makes no further step, and a step holds the job until it is committed', async () => {
    const steps: string[] = [];
    const early = new Gate();
    const step = (run: JobRun) => run.step(asTest, async (tx) => void (await tx.sql('INSERT INTO public.effect VALUES ($1, $2)', ['step', run.attempt])));
    class Stepping extends NoteEffectProcessor {
      async prepare(_payload: unknown, run: JobRun): Promise<void> {
        await step(run);
        if (run.attempt > 1) return;
        await early.pass();
        await step(run).catch((error: unknown) => {
          steps.push(error instanceof LostAttemptError ? 'LOST' : 'OTHER');
          throw error;
        });
      }
    }
    const executor = executorOf(new Stepping());
    const id = await jobId();
    const first = executor.execute(id, forEver);
    await early.wait();
    expect(await executor.execute(id, forEver)).toBe('DONE');
    early.open();
    expect(await first).toBe('OVERTAKEN');
    expect(steps).toEqual(['LOST']);
    expect(await effects(db.superuser)).toEqual({ seat: 1, step: 2 });
  });
});

describe.each(testBackends(2))('two workers on one queue ($name)', (backend) => {
  const workers: BackgroundWork[] = [];

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((work) => work.stop()));
  });

  it('every job lies in the queue three times and its effect happens once', async () => {
    await backend.empty(db.superuser);
    const gate = new Gate();
    const registry = registryOf(new NoteEffectProcessor(() => gate.pass()));
    const options = { redisUrl: backend.redisUrl, rhythm: { sweep: { patienceMs: 3_600_000, silenceMs: 3_600_000 } } };
    workers.push(await startWork(db, registry, options), await startWork(db, registry, options));
    const names = keys(150);
    await addJobs(db, names);
    for (let copies = 1; copies <= 3; copies++) {
      const relayed = async () => (await db.superuser.query<{ n: number }>('SELECT min(relay_count) AS n FROM platform.outbox')).rows[0]!.n;
      await until(`every job was relayed ${copies} times`, async () => (await relayed()) === copies);
      if (copies < 3) await db.superuser.query('UPDATE platform.outbox SET relayed_at = NULL');
    }
    // Behind all copies: when it is done, none of them waits any more.
    await addJobs(db, ['last']);
    gate.open();
    await until('all jobs are done', async () => (await countDone(db.superuser)) === 151);
    expect(await effects(db.superuser)).toEqual(once([...names, 'last']));
  });
});
