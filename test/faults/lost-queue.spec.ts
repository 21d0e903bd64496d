import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { installationPrefix, OutboxRelay, SERVICE_ROLE, type BackgroundWork } from '#platform';
import { Gate } from '../support/gate.js';
import { testBackends } from '../support/jobs/backends.js';
import { addJobs, countDone, createEffects, effects, keys, NoteEffectProcessor, once } from '../support/jobs/effects.js';
import { HASTE, registryOf, silent, startWork } from '../support/jobs/start-work.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

const PATIENT = { sweep: { patienceMs: 3_600_000, silenceMs: 3_600_000 } };

describe.each(testBackends(1))('a lost queue loses nothing ($name)', (backend) => {
  let db: TestDatabase;
  let work: BackgroundWork | undefined;

  beforeEach(async () => {
    db = await createTestDatabase({ poolSize: 10 });
    await createEffects(db.superuser);
    await backend.empty(db.superuser);
  });
  afterEach(async () => {
    await work?.stop();
    work = undefined;
    await db.close();
  });

  /** Relays without anybody who works. */
  async function relayOnly(): Promise<number> {
    const registry = registryOf(new NoteEffectProcessor());
    const prefix = await installationPrefix(db.unitOfWork);
    const connection = { databaseUrl: db.url, role: SERVICE_ROLE, redisUrl: backend.redisUrl, prefix };
    const relay = new OutboxRelay(db.unitOfWork, registry, connection, silent);
    await relay.open();
    try {
      return await relay.relay();
    } finally {
      await relay.close();
    }
  }

  it('emptied after the relaying and before the work: the sweeper brings every job back, each effect happens once', async () => {
    const names = keys(120);
    await addJobs(db, names);
    expect(await relayOnly()).toBe(120);
    await backend.empty(db.superuser);
    work = await startWork(db, registryOf(new NoteEffectProcessor()), { redisUrl: backend.redisUrl });
    await until('all jobs are done', async () => (await countDone(db.superuser)) === 120);
    expect(await effects(db.superuser)).toEqual(once(names));
  });

  it('without the sweeper the same jobs stay lost: the trial above can fail', async () => {
    await addJobs(db, keys(5));
    await relayOnly();
    await backend.empty(db.superuser);
    work = await startWork(db, registryOf(new NoteEffectProcessor()), { redisUrl: backend.redisUrl, rhythm: PATIENT });
    await addJobs(db, ['afterwards']);
    await until('the later job is done', async () => (await countDone(db.superuser)) === 1);
    expect(await effects(db.superuser)).toEqual({ afterwards: 1 });
  });

  it('emptied during a job: that job ends, the others come back, each effect happens once', async () => {
    const gate = new Gate();
    const processor = new NoteEffectProcessor((_tx, payload) => (payload.key === 'k0000' ? gate.pass() : Promise.resolve()));
    const names = keys(20);
    await addJobs(db, names);
    work = await startWork(db, registryOf(processor), { redisUrl: backend.redisUrl });
    await gate.wait();
    await backend.empty(db.superuser);
    gate.open();
    await until('all jobs are done', async () => (await countDone(db.superuser)) === 20);
    expect(await effects(db.superuser)).toEqual(once(names));
  });

  it('a relaying that is not committed leaves jobs in the queue: they are relayed again and happen once', async () => {
    await db.superuser.query(`
      CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'power cut'; END $$;
      CREATE TRIGGER power_cut BEFORE UPDATE OF relayed_at ON platform.outbox FOR EACH ROW EXECUTE FUNCTION public.refuse()`);
    const names = keys(10);
    await addJobs(db, names);
    await expect(relayOnly()).rejects.toThrow('power cut');
    await db.superuser.query('DROP TRIGGER power_cut ON platform.outbox');
    work = await startWork(db, registryOf(new NoteEffectProcessor()), { redisUrl: backend.redisUrl });
    await until('all jobs are done', async () => (await countDone(db.superuser)) === 10);
    expect(await effects(db.superuser)).toEqual(once(names));
  });

  it('long work shows signs of life: the sweeper leaves it alone, however impatient', async () => {
    const gate = new Gate();
    const attempts: number[] = [];
    const processor = new NoteEffectProcessor((_tx, _payload, run) => {
      attempts.push(run.attempt);
      return gate.pass();
    });
    await addJobs(db, ['long']);
    work = await startWork(db, registryOf(processor), { redisUrl: backend.redisUrl });
    await gate.wait();
    const beats = async () => (await db.superuser.query<{ late: boolean }>(
      `SELECT b.at > o.attempt_at + make_interval(secs => $1 / 1000.0) AS late FROM platform.outbox o JOIN platform.outbox_beat b ON b.outbox_id = o.id`,
      [3 * HASTE.sweep.silenceMs],
    )).rows[0]?.late === true;
    await until('it has worked for three times the patience', beats);
    gate.open();
    await until('it is done', async () => (await countDone(db.superuser)) === 1);
    expect(attempts).toEqual([1]);
    expect(await effects(db.superuser)).toEqual({ long: 1 });
  });
});
