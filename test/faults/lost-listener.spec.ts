import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OutboxListener, type BackgroundWork } from '#platform';
import { addJobs, countDone, createEffects, effects, NoteEffectProcessor } from '../support/jobs/effects.js';
import { registryOf, silent, startWork } from '../support/jobs/start-work.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

describe('the relay hears of new rows, and finds them when it does not', () => {
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

  const listeners = `SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'platzverbund-relay' AND query LIKE 'LISTEN%'`;
  const listening = async (): Promise<number> => (await db.superuser.query<{ n: number }>(listeners)).rows[0]!.n;
  const cutOff = async (): Promise<void> =>
    void (await db.superuser.query(listeners.replace('count(*)::int AS n', 'pg_terminate_backend(pid)')));

  it('hears at once: a job is done long before the next poll', async () => {
    work = await startWork(db, registryOf(new NoteEffectProcessor()), { rhythm: { pollMs: 3_600_000 } });
    await until('it listens', async () => (await listening()) === 1);
    await addJobs(db, ['heard']);
    await until('the job is done', async () => (await countDone(db.superuser)) === 1);
    expect(await effects(db.superuser)).toEqual({ heard: 1 });
  });

  it('a lost connection is opened again, and what was written meanwhile is found', async () => {
    work = await startWork(db, registryOf(new NoteEffectProcessor()), { rhythm: { pollMs: 3_600_000 } });
    await until('it listens', async () => (await listening()) === 1);
    await cutOff();
    await addJobs(db, ['meanwhile']);
    await until('the job is done', async () => (await countDone(db.superuser)) === 1);
    expect(await listening()).toBe(1);
  });

  it('without notifications the poll takes over', async () => {
    await db.superuser.query('DROP TRIGGER outbox_notify ON platform.outbox');
    work = await startWork(db, registryOf(new NoteEffectProcessor()), { rhythm: { pollMs: 50 } });
    await until('it listens', async () => (await listening()) === 1);
    await addJobs(db, ['polled']);
    await until('the job is done', async () => (await countDone(db.superuser)) === 1);
    expect(await effects(db.superuser)).toEqual({ polled: 1 });
  });

  it('a listener that was stopped does not come back', async () => {
    const listener = new OutboxListener(db.url, () => undefined, silent);
    await listener.start();
    expect(await listening()).toBe(1);
    await listener.stop();
    await until('it is gone', async () => (await listening()) === 0);
  });
});
