import 'reflect-metadata';
import { ConfigError, createLogger, JobRegistryError, onStopRequest, readConfig } from '#platform';
import { openWorker } from './open-worker.js';

/** Longer than running jobs may take to finish, shorter than whoever asked us to stop waits before killing. */
const LONGEST_STOP_MS = 35_000;

/** The worker as a process: relays, does jobs, sweeps and seals until it is asked to stop, then finishes what it has begun. */
async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger('worker', config.logLevel);
  const opening = openWorker(config, logger);
  onStopRequest((reason) => {
    logger.info({ reason }, 'stopping');
    setTimeout(() => {
      logger.fatal('did not stop in time; what was begun runs again elsewhere');
      process.exit(1);
    }, LONGEST_STOP_MS).unref();
    opening
      .then((worker) => worker.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          logger.fatal({ err: error }, 'could not stop in order');
          process.exit(1);
        },
      );
  });
  const worker = await opening;
  logger.info({ health: worker.address, queues: worker.queues, queueBackend: config.redisUrl === undefined ? 'postgres' : 'redis' }, 'working');
}

main().catch((error: unknown) => {
  const isKnown = error instanceof ConfigError || error instanceof JobRegistryError;
  if (isKnown) process.stderr.write(`${error.message}\n`);
  else createLogger('worker', 'info').fatal({ err: error }, 'could not start');
  process.exit(isKnown ? 2 : 1);
});
