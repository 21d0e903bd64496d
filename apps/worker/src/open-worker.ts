import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DeliverWebhooksUseCase, WebhookSecrets, WebhookSender } from '#inbox';
import { entities, migrations, openDatabase } from '#installation';
import { randomIds, systemClock } from '#kernel';
import { BackgroundWork, openDataSource, Readiness, SERVICE_ROLE, SmtpTransport, UnitOfWork, type Config, type Logger } from '#platform';
import { createPeriodicWork } from './create-periodic-work.js';
import { createRegistry } from './create-registry.js';
import { WorkerModule } from './worker.module.js';

export interface RunningWorker {
  /** Where its health can be asked, with the port that it really got. */
  readonly address: string;
  readonly queues: readonly string[];
  close(): Promise<void>;
}

/** Running jobs get this long to finish before they are cut off and left to another worker. */
const GRACE_MS = 20_000;

/**
 * Opens the database, composes the contexts, begins to work. Whatever was opened is closed again when a later step fails.
 * Throws a JobRegistryError when jobs and processors do not fit together, before any job is touched.
 */
export async function openWorker(config: Config, logger: Logger): Promise<RunningWorker> {
  const opened: (() => Promise<unknown>)[] = [];
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
      applicationName: 'platzverbund-worker',
    });
    opened.push(() => dataSource.destroy());
    const readiness = new Readiness({ dataSource, migrations: migrations.map((Migration) => new Migration().name), redisUrl: config.redisUrl });
    opened.push(() => readiness.close());
    const module = WorkerModule.with({ config, dataSource, clock: systemClock, ids: randomIds, readiness });
    const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), { logger: false, abortOnError: false });
    opened.push(() => app.close());
    if (config.smtp === undefined) logger.info('PV_SMTP_URL is not set: mail is not sent but waits in the database');
    const connection = { databaseUrl, role: SERVICE_ROLE, redisUrl: config.redisUrl };
    const unitOfWork = app.get(UnitOfWork);
    const webhooks = new DeliverWebhooksUseCase(unitOfWork, new WebhookSecrets(config), new WebhookSender({ allowsLocalhost: config.webhookLocalhost }));
    const registry = createRegistry(app, config.smtp === undefined ? null : new SmtpTransport(config.smtp), webhooks, logger);
    const work = new BackgroundWork({ unitOfWork, connection, registry, logger, periodic: createPeriodicWork(config, unitOfWork, webhooks, logger) });
    opened.push(() => work.stop(GRACE_MS));
    await work.start();
    await app.listen(config.workerHealthPort, config.host);
    return { address: await app.getUrl(), queues: registry.queues, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A named server is migrated by whoever runs it (the supervisor, a release step); only alone the worker brings its own. */
async function databaseOf(config: Config, logger: Logger, opened: (() => Promise<unknown>)[]): Promise<string> {
  if (config.databaseUrl !== undefined) return config.databaseUrl;
  const database = await openDatabase(config, (line) => logger.info(line));
  opened.push(() => database.close());
  return database.url;
}
