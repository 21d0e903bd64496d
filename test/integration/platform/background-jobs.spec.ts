import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { refuse } from '#kernel';
import { type BackgroundWork, cleanOutbox, JobExecutor, SERVICE_ROLE, sweepOutbox, type Transaction } from '#platform';
import { testBackends } from '../../support/jobs/backends.js';
import { addJobs, countDone, createEffects, effects, NoteEffectProcessor } from '../../support/jobs/effects.js';
import { registryOf, silent, startWork } from '../../support/jobs/start-work.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';

let db: TestDatabase;
let work: BackgroundWork | undefined;

beforeEach(async () => {
  db = await createTestDatabase({ poolSize: 10 });
  await createEffects(db.superuser);
});
afterEach(async () => {
  await work?.stop();
  work = undefined;
  await db.close();
});

interface Row {
  attempt: number;
  failures: number;
  failure: string | null;
  failed: boolean;
  done: boolean;
}

const rows = async (): Promise<Row[]> =>
  (await db.superuser.query<Row>(
    'SELECT attempt, failures, failure, failed_at IS NOT NULL AS failed, done_at IS NOT NULL AS done FROM platform.outbox ORDER BY id',
  )).rows;

const hasFailed = async (): Promise<boolean> => (await rows()).every((row) => row.failed);

describe('outbox rows and their cause', () => {
  it('a row written in a transaction that throws never runs', async () => {
    work = await startWork(db, registryOf(new NoteEffectProcessor()));
    const failing = db.unitOfWork.run(asOperator, async (tx) => {
      await tx.outbox.add({ queue: 'care', job: 'note-effect', payload: { key: 'never' } });
      throw new Error('after the row');
    });
    await expect(failing).rejects.toThrow('after the row');
    await addJobs(db, ['later']);
    await until('the later job is done', async () => (await countDone(db.superuser)) === 1);
    expect(await effects(db.superuser)).toEqual({ later: 1 });
  });

  it('a row written beside a refused result never runs', async () => {
    work = await startWork(db, registryOf(new NoteEffectProcessor()));
    await db.unitOfWork.run(asOperator, async (tx) => {
      await tx.outbox.add({ queue: 'care', job: 'note-effect', payload: { key: 'never' } });
      return refuse({ code: 'SEAT_TAKEN', message: 'No.' });
    });
    await addJobs(db, ['later']);
    await until('the later job is done', async () => (await countDone(db.superuser)) === 1);
    expect(await rows()).toHaveLength(1);
  });

  it('a row whose job this worker does not know stays where it is, for a newer one', async () => {
    work = await startWork(db, registryOf(new NoteEffectProcessor()));
    await db.unitOfWork.run(asOperator, (tx) => tx.outbox.add({ queue: 'care', job: 'from-tomorrow', payload: {} }));
    await addJobs(db, ['known']);
    await until('the known job is done', async () => (await countDone(db.superuser)) === 1);
    const { rows: unknown } = await db.superuser.query(`SELECT relayed_at, attempt, failed_at FROM platform.outbox WHERE job = 'from-tomorrow'`);
    expect(unknown).toEqual([{ relayed_at: null, attempt: 0, failed_at: null }]);
  });

  it('the queue holds the number of the row and nothing of its payload', async () => {
    const held: unknown[] = [];
    const look = async (tx: Transaction) => void held.push(...(await tx.sql('SELECT name, data FROM queue.job')));
    work = await startWork(db, registryOf(new NoteEffectProcessor(look)));
    await addJobs(db, ['secret']);
    await until('the job is done', async () => (await countDone(db.superuser)) === 1);
    expect(held).toEqual([{ name: 'note-effect', data: { outboxId: '1' } }]);
  });
});

describe.each(testBackends(3))('failures ($name)', (backend) => {
  beforeEach(() => backend.empty(db.superuser));

  it('a job that fails is tried again with a pause, and its effect happens once', async () => {
    const processor = new NoteEffectProcessor(async (_tx, _payload, run) => {
      if (run.attempt < 3) throw new Error('not yet');
    });
    work = await startWork(db, registryOf(processor), { redisUrl: backend.redisUrl });
    await addJobs(db, ['third']);
    await until('the job is done', async () => (await countDone(db.superuser)) === 1);
    expect(await rows()).toEqual([{ attempt: 3, failures: 2, failure: 'Error', failed: false, done: true }]);
    expect(await effects(db.superuser)).toEqual({ third: 1 });
  });

  it('after its last attempt it has failed for good, with a code and without the message, and is not swept', async () => {
    const processor = new NoteEffectProcessor(async () => {
      throw new TypeError('Kim Muster, born 2011-04');
    });
    work = await startWork(db, registryOf(processor), { redisUrl: backend.redisUrl });
    await addJobs(db, ['bad']);
    await until('the job has failed', hasFailed);
    expect(await rows()).toEqual([{ attempt: 3, failures: 3, failure: 'TypeError', failed: true, done: false }]);
    await db.superuser.query(`UPDATE platform.outbox SET relayed_at = relayed_at - interval '1 day', attempt_at = attempt_at - interval '1 day'`);
    expect(await sweepOutbox(db.unitOfWork, { patienceMs: 1, silenceMs: 1 })).toBe(0);
    expect(await effects(db.superuser)).toEqual({});
  });

  it('an error of the database is kept by its SQLSTATE', async () => {
    work = await startWork(db, registryOf(new NoteEffectProcessor((tx) => tx.sql('SELECT 1 / 0'))), { redisUrl: backend.redisUrl });
    await addJobs(db, ['zero']);
    await until('the job has failed', hasFailed);
    expect((await rows())[0]).toMatchObject({ failure: 'SQL_22012', failures: 3 });
  });
});

describe('the sweeper and attempts that are not done', () => {
  /** A job that was relayed and begun ten seconds ago, and ended as said. */
  const begun = async (failedAttempt: number, beatSecondsAgo: number | null): Promise<void> => {
    await addJobs(db, ['one']);
    await db.superuser.query(
      `UPDATE platform.outbox SET relay_count = 1, relayed_at = now() - interval '10 s', attempt = 1, attempt_at = now() - interval '10 s', failed_attempt = $1`,
      [failedAttempt],
    );
    await db.superuser.query(`INSERT INTO platform.outbox_beat SELECT id, attempt, now() - make_interval(secs => $1) FROM platform.outbox WHERE $1 IS NOT NULL`, [beatSecondsAgo]);
  };
  const swept = (): Promise<number> => sweepOutbox(db.unitOfWork, { patienceMs: 60_000, silenceMs: 6_000 });

  it('one without a sign of life is dead and begins anew at once', async () => {
    await begun(0, 8);
    expect(await swept()).toBe(1);
  });

  it('one that died before its first sign of life, too', async () => {
    await begun(0, null);
    expect(await swept()).toBe(1);
  });

  it('one that shows signs of life is left alone', async () => {
    await begun(0, 2);
    expect(await swept()).toBe(0);
  });

  it('one that failed waits out its pause: nobody takes it for dead', async () => {
    await begun(1, 8);
    expect(await swept()).toBe(0);
  });

  it('a copy that was brought back is waited for twice as long', async () => {
    await begun(0, 8);
    await db.superuser.query('UPDATE platform.outbox SET relay_count = 2');
    expect(await swept()).toBe(0);
  });
});

describe('answers that end a job', () => {
  const forEver = new AbortController().signal;

  it('a refusal is final at once and rolls back', async () => {
    const executor = new JobExecutor(db.unitOfWork, registryOf(new NoteEffectProcessor(async () => refuse({ code: 'MONTH_CLOSED', message: 'No.' }))), silent);
    await addJobs(db, ['refused']);
    await expect(executor.execute('1', forEver)).rejects.toMatchObject({ code: 'MONTH_CLOSED', isFinal: true });
    expect(await rows()).toEqual([{ attempt: 1, failures: 1, failure: 'MONTH_CLOSED', failed: true, done: false }]);
    expect(await effects(db.superuser)).toEqual({});
  });

  it('TRY_AGAIN is tried again', async () => {
    const executor = new JobExecutor(db.unitOfWork, registryOf(new NoteEffectProcessor(async () => refuse({ code: 'TRY_AGAIN', message: 'No.' }))), silent);
    await addJobs(db, ['busy']);
    await expect(executor.execute('1', forEver)).rejects.toMatchObject({ code: 'TRY_AGAIN', isFinal: false });
    expect((await rows())[0]).toMatchObject({ failures: 1, failed: false });
  });

  it('what follows from a final failure is committed with it, and not before', async () => {
    class Telling extends NoteEffectProcessor {
      async giveUp(tx: Transaction): Promise<void> {
        await tx.execute(`INSERT INTO public.effect VALUES ('given up', 0)`);
      }
    }
    const processor = new Telling(async () => {
      throw new Error('always');
    });
    const executor = new JobExecutor(db.unitOfWork, registryOf(processor), silent);
    await addJobs(db, ['bad']);
    for (const isFinal of [false, false, true]) {
      expect(await effects(db.superuser)).toEqual({});
      await expect(executor.execute('1', forEver)).rejects.toMatchObject({ isFinal });
    }
    expect(await effects(db.superuser)).toEqual({ 'given up': 1 });
    expect(await executor.execute('1', forEver)).toBe('NOTHING_TO_DO');
  });

  it('a job has failed although what follows from it fails too', async () => {
    class Stumbling extends NoteEffectProcessor {
      async giveUp(tx: Transaction): Promise<void> {
        await tx.sql('SELECT 1 / 0');
      }
    }
    const executor = new JobExecutor(db.unitOfWork, registryOf(new Stumbling(async () => refuse({ code: 'MONTH_CLOSED', message: 'No.' }))), silent);
    await addJobs(db, ['bad']);
    await expect(executor.execute('1', forEver)).rejects.toMatchObject({ code: 'MONTH_CLOSED' });
    expect((await rows())[0]).toMatchObject({ failures: 1, failed: true });
  });

  it('a payload that does not fit its schema is final at once', async () => {
    const executor = new JobExecutor(db.unitOfWork, registryOf(new NoteEffectProcessor()), silent);
    await db.unitOfWork.run(asOperator, (tx) => tx.outbox.add({ queue: 'care', job: 'note-effect', payload: { key: 7 } }));
    await expect(executor.execute('1', forEver)).rejects.toMatchObject({ code: 'BAD_PAYLOAD', isFinal: true });
  });

  it('a job that took fifty workers with it is given up', async () => {
    const executor = new JobExecutor(db.unitOfWork, registryOf(new NoteEffectProcessor()), silent);
    await addJobs(db, ['poison']);
    await db.superuser.query('UPDATE platform.outbox SET attempt = 50');
    await expect(executor.execute('1', forEver)).rejects.toMatchObject({ code: 'WORKERS_DIED', isFinal: true });
  });

  it('the end of the worker cuts a job off without counting it as failed', async () => {
    const ending = new AbortController();
    const processor = new NoteEffectProcessor(async (_tx, _payload, run) => {
      ending.abort(new Error('The worker stops.'));
      run.signal.throwIfAborted();
    });
    await addJobs(db, ['cut']);
    await expect(new JobExecutor(db.unitOfWork, registryOf(processor), silent).execute('1', ending.signal)).rejects.toMatchObject({ code: 'WORKER_STOPPED' });
    expect(await rows()).toEqual([{ attempt: 1, failures: 0, failure: null, failed: false, done: false }]);
  });
});

describe('clean-up', () => {
  it('deletes what was done more than 14 days or failed more than 90 days ago, and nothing else', async () => {
    await db.superuser.query(`INSERT INTO platform.outbox (queue, job, payload, correlation_id, done_at, failed_at) VALUES
      ('care', 'a', '{}', 'done long ago', now() - interval '15 days', NULL), ('care', 'b', '{}', 'done', now() - interval '13 days', NULL),
      ('care', 'c', '{}', 'failed long ago', NULL, now() - interval '91 days'), ('care', 'd', '{}', 'failed', NULL, now() - interval '89 days'),
      ('care', 'e', '{}', 'open', NULL, NULL)`);
    expect(await cleanOutbox(db.unitOfWork)).toBe(2);
    const { rows: left } = await db.superuser.query<{ correlation_id: string }>('SELECT correlation_id FROM platform.outbox ORDER BY id');
    expect(left.map((row) => row.correlation_id)).toEqual(['done', 'failed', 'open']);
  });

  it('deletes at most 20,000 rows in one call', async () => {
    await db.superuser.query(`INSERT INTO platform.outbox (queue, job, payload, correlation_id, done_at)
      SELECT 'care', 'a', '{}', 'x', now() - interval '15 days' FROM generate_series(1, 20500)`);
    expect(await cleanOutbox(db.unitOfWork)).toBe(20_000);
    expect(await cleanOutbox(db.unitOfWork)).toBe(500);
  });
});

describe('stopping', () => {
  it('lets a running job finish', async () => {
    let entered = false;
    const processor = new NoteEffectProcessor(async (tx) => {
      entered = true;
      await tx.sql('SELECT pg_sleep(0.3)');
    });
    const stopped = await startWork(db, registryOf(processor));
    await addJobs(db, ['running']);
    await until('the job runs', () => entered);
    await stopped.stop();
    expect(await countDone(db.superuser)).toBe(1);
  });

  it('cuts off a job that takes too long; another worker does it, and the effect happens once', async () => {
    const first = await startWork(db, registryOf(new NoteEffectProcessor((_tx, _payload, run) => new Promise((_resolve, reject) => {
      run.signal.addEventListener('abort', () => reject(new Error('cut off')));
    }))));
    await addJobs(db, ['endless']);
    await until('the job runs', async () => (await rows())[0]?.attempt === 1);
    await first.stop(50);
    expect(await rows()).toMatchObject([{ failures: 0, done: false }]);
    work = await startWork(db, registryOf(new NoteEffectProcessor()));
    await until('the job is done', async () => (await countDone(db.superuser)) === 1);
    expect(await effects(db.superuser)).toEqual({ endless: 1 });
  });

  it('works as the role that owns nothing: the queue lies in a schema that it may use and not change', async () => {
    const { rows: rights } = await db.superuser.query(
      `SELECT has_schema_privilege($1, 'queue', 'USAGE') AS usage, has_schema_privilege($1, 'queue', 'CREATE') AS creation,
         (SELECT count(*)::int FROM pg_class WHERE relowner = $1::regrole) AS owned`,
      [SERVICE_ROLE],
    );
    expect(rights).toEqual([{ usage: true, creation: false, owned: 0 }]);
  });
});
