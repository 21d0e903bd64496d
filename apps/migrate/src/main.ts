import 'reflect-metadata';
import { openDatabase } from '#installation';
import { ConfigError, createLogger, readConfig } from '#platform';

/**
 * The release step: brings the database to the newest migration, gives the service's role its rights, and ends. Services
 * on a named server do not migrate themselves, so that only this step ever holds the owner's address.
 */
async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger('migrate', config.logLevel);
  const database = await openDatabase(config, (line) => logger.info(line));
  await database.close();
  logger.info({ database: database.description }, 'migrated');
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError) console.error(error.message);
  else createLogger('migrate', 'info').fatal({ err: error }, 'could not migrate');
  process.exitCode = error instanceof ConfigError ? 2 : 1;
});
