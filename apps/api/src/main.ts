import 'reflect-metadata';
import { ConfigError, createLogger, onStopRequest, readConfig } from '#platform';
import { openApi } from './open-api.js';

/** The API as a process: serves until it is asked to stop, then finishes what it has begun. */
async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger('api', config.logLevel);
  const api = await openApi(config, logger);
  onStopRequest((reason) => {
    logger.info({ reason }, 'stopping');
    api.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.fatal({ err: error }, 'could not stop in order');
        process.exit(1);
      },
    );
  });
  logger.info({ address: api.address }, 'listening');
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError) console.error(error.message);
  else createLogger('api', 'info').fatal({ err: error }, 'could not start');
  process.exitCode = error instanceof ConfigError ? 2 : 1;
});
