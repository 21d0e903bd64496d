import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testBackends } from '../support/jobs/backends.js';
import { addJobs, countDone, createEffects, effects } from '../support/jobs/effects.js';
import { Program } from '../support/programs.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

const script = join('test', 'support', 'jobs', 'job-process.mjs');

describe.each(testBackends(4))('a worker is killed in the middle of a job ($name)', (backend) => {
  let db: TestDatabase;
  const programs: Program[] = [];

  beforeEach(async () => {
    db = await createTestDatabase();
    await createEffects(db.superuser);
    await backend.empty(db.superuser);
  });
  afterEach(async () => {
    await Promise.all(programs.splice(0).map((program) => program.end('SIGKILL')));
    await db.close();
  });

  function start(mode: 'hang' | 'work'): Program {
    const program = Program.start([script, mode], { DATABASE_URL: db.url, REDIS_URL: backend.redisUrl });
    programs.push(program);
    return program;
  }

  it('another worker does the job within fifteen seconds of the kill, with the service\'s own patience, and the effect happens once', async () => {
    const first = start('hang');
    await first.says('ready');
    await addJobs(db, ['interrupted']);
    await first.says('entered');
    const second = start('work');
    await second.says('ready');
    const killedAt = performance.now();
    await first.end('SIGKILL');
    await until('the job is done', async () => (await countDone(db.superuser)) === 1);
    expect(performance.now() - killedAt).toBeLessThan(15_000);
    expect(await effects(db.superuser)).toEqual({ interrupted: 1 });
    const { rows } = await db.superuser.query('SELECT attempt, failures FROM platform.outbox');
    expect(rows).toEqual([{ attempt: 2, failures: 0 }]);
  });

  it('two killed workers in a row are no failure of the job', async () => {
    await addJobs(db, ['stubborn']);
    for (let kill = 1; kill <= 2; kill++) {
      const victim = start('hang');
      await victim.says('entered');
      await victim.end('SIGKILL');
    }
    start('work');
    await until('the job is done', async () => (await countDone(db.superuser)) === 1);
    expect(await effects(db.superuser)).toEqual({ stubborn: 1 });
    const { rows } = await db.superuser.query('SELECT attempt, failures FROM platform.outbox');
    expect(rows).toEqual([{ attempt: 3, failures: 0 }]);
  });
});
