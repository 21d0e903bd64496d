import { BackgroundWork, createLogger, JobRegistry, SERVICE_ROLE, type JobProcessor, type PeriodicWork, type Rhythm } from '#platform';
import type { TestDatabase } from '../test-database.js';

/** Quicker than the service, so that a test need not wait for its patience. */
export const HASTE: Rhythm = {
  pollMs: 200,
  sweepMs: 100,
  sealMs: 60_000,
  cleanMs: 60_000,
  beatMs: 50,
  sweep: { patienceMs: 400, silenceMs: 400 },
};

export const silent = createLogger('test', 'silent');

export const registryOf = (...processors: JobProcessor[]): JobRegistry =>
  new JobRegistry(processors.map((processor) => processor.job), processors);

export interface WorkOptions {
  readonly redisUrl?: string | undefined;
  readonly rhythm?: Partial<Rhythm>;
  readonly periodic?: readonly PeriodicWork[];
}

/** A worker in this process, on the database of the test. */
export async function startWork(db: TestDatabase, registry: JobRegistry, { redisUrl, rhythm, periodic = [] }: WorkOptions = {}): Promise<BackgroundWork> {
  const connection = { databaseUrl: db.url, role: SERVICE_ROLE, redisUrl };
  const work = new BackgroundWork({ unitOfWork: db.unitOfWork, connection, registry, logger: silent, rhythm: { ...HASTE, ...rhythm }, periodic });
  await work.start();
  return work;
}
