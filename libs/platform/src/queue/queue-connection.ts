import type { BackendFactory, ConnectionOptions, Processor, Queue, QueueOptions, RedisQueueBackend, Worker, WorkerOptions } from 'bullmq';
import { QUEUE_SCHEMA } from './queue-schema.js';

export interface QueueConnection {
  /** The queue lives in this database, unless redisUrl is given. */
  readonly databaseUrl: string;
  readonly role?: string | undefined;
  readonly redisUrl?: string | undefined;
  /** Begins every key on Redis, so that several installations may share a server. */
  readonly prefix?: string | undefined;
}

/** What a job carries: the number of its outbox row. Everything else is read there, so a forged job forges nothing. */
export interface JobData {
  readonly outboxId: string;
}

/**
 * A queue to put jobs into. On PostgreSQL it needs one connection while it works and none while it rests; on Redis it
 * gives up at once when the server is away, because the relay holds rows locked while it waits and will come again.
 */
export async function openQueue(name: string, connection: QueueConnection): Promise<Queue<JobData>> {
  const { Queue } = await import('bullmq');
  const { options, factory } = await backend(connection, { max: 1, failFast: true });
  return new Queue<JobData>(name, { ...options, defaultJobOptions: {}, streams: { events: { maxLen: 1_000 } } } as QueueOptions, factory);
}

/**
 * A worker on a queue, not yet running. It owns three connections on PostgreSQL (two for its queries, one that listens),
 * so ten queues take thirty of the hundred that a server gives by default.
 */
export async function openWorker(
  name: string,
  processor: Processor<JobData>,
  connection: QueueConnection,
  settings: Omit<WorkerOptions, 'connection' | 'prefix'>,
): Promise<Worker<JobData>> {
  const { Worker } = await import('bullmq');
  const { options, factory } = await backend(connection, { max: 2, failFast: false });
  return new Worker<JobData>(name, processor, { ...settings, ...options } as WorkerOptions, factory);
}

interface Backend {
  readonly options: { readonly connection: unknown; readonly prefix?: string };
  readonly factory: BackendFactory<RedisQueueBackend, ConnectionOptions>;
}

async function backend({ databaseUrl, role, redisUrl, prefix = 'pv' }: QueueConnection, use: { max: number; failFast: boolean }): Promise<Backend> {
  const bullmq = await import('bullmq');
  if (redisUrl !== undefined) {
    const patience = use.failFast ? { maxRetriesPerRequest: 1, enableOfflineQueue: false } : { maxRetriesPerRequest: null };
    return { options: { connection: { url: redisUrl, ...patience }, prefix }, factory: bullmq.createRedisBackend };
  }
  const connection = {
    connectionString: databaseUrl,
    schema: QUEUE_SCHEMA,
    max: use.max,
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 10_000,
    application_name: 'platzverbund-queue',
    options: `${role === undefined ? '' : `-c role=${role} `}-c timezone=UTC`,
  };
  // The two backends have the same methods and differ only in the type of their connection.
  return { options: { connection }, factory: bullmq.createPostgresBackend as unknown as Backend['factory'] };
}
