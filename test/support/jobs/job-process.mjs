/**
 * A worker in a process of its own, to be killed: `node job-process.mjs hang|work`. Reads DATABASE_URL and REDIS_URL,
 * does the job of effects.ts; `hang` writes the effect, says `entered` and never ends.
 */
import 'reflect-metadata';
import { z } from 'zod';
import { BackgroundWork, createLogger, JobRegistry, onStopRequest, openDataSource, operatorContext, SERVICE_ROLE, UnitOfWork } from '../../../dist/libs/platform/src/index.js';

const hangs = process.argv[2] === 'hang';
const say = (word) => process.stdout.write(`${word}\n`);

const processor = {
  job: { queue: 'care', name: 'note-effect', payload: z.object({ key: z.string() }), attempts: 3, backoffMs: 10 },
  context: (_payload, run) => operatorContext('TEST', run.correlationId),
  async handle(tx, payload, run) {
    await tx.execute('INSERT INTO public.effect (key, attempt) VALUES ($1, $2)', [payload.key, run.attempt]);
    say('entered');
    if (hangs) await new Promise(() => {});
  },
};

const databaseUrl = process.env.DATABASE_URL;
const dataSource = await openDataSource({ url: databaseUrl, poolSize: 5, entities: [], role: SERVICE_ROLE, applicationName: 'pv-test-worker' });
const work = new BackgroundWork({
  unitOfWork: new UnitOfWork(dataSource),
  connection: { databaseUrl, role: SERVICE_ROLE, redisUrl: process.env.REDIS_URL },
  registry: new JobRegistry([processor.job], [processor]),
  logger: createLogger('test', 'silent'),
});
await work.start();
onStopRequest(() => void work.stop().then(() => process.exit(0)));
say('ready');
