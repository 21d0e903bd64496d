import { entities, openDatabase } from '#installation';
import { SignInService } from '#identity';
import { randomIds, systemClock } from '#kernel';
import { createLogger, openDataSource, publicUrlOf, resolveSecret, SERVICE_ROLE, UnitOfWork, type Config, type Logger } from '#platform';
import { createApi } from './create-api.js';

export interface RunningApi {
  /** Where it listens, with the port that it really got. */
  readonly address: string;
  close(): Promise<void>;
}

/** Opens the database, composes the application, listens. Whatever was opened is closed again when a later step fails. */
export async function openApi(config: Config, logger: Logger = createLogger('api', config.logLevel)): Promise<RunningApi> {
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of opened.splice(0).reverse()) await step();
  };
  try {
    const databaseUrl = await databaseOf(config, logger, opened);
    const dataSource = await openDataSource({
      url: databaseUrl,
      poolSize: config.databasePool,
      entities,
      role: SERVICE_ROLE,
      applicationName: 'platzverbund-api',
    });
    opened.push(() => dataSource.destroy());
    const secret = await resolveSecret(config);
    const publicUrl = publicUrlOf(config);
    const signIn = new SignInService({
      databaseUrl,
      role: SERVICE_ROLE,
      secret,
      publicUrl,
      office: { unitOfWork: new UnitOfWork(dataSource), logger },
      oidc: config.oidc,
    });
    opened.push(() => signIn.close());
    const app = await createApi({ config, databaseUrl, dataSource, clock: systemClock, ids: randomIds, logger, signIn });
    opened.push(() => app.close());
    await app.listen(config.port, config.host);
    return { address: await app.getUrl(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A named server is migrated by whoever runs it (the supervisor, a release step); only alone the API brings its own database. */
async function databaseOf(config: Config, logger: Logger, opened: (() => Promise<void>)[]): Promise<string> {
  if (config.databaseUrl !== undefined) return config.databaseUrl;
  const database = await openDatabase(config, (line) => logger.info(line));
  opened.push(() => database.close());
  return database.url;
}
