import type { JobsOptions, Queue } from 'bullmq';
import type { Logger } from 'pino';
import type { Transaction } from '../database/transaction.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { failureCode } from '../queue/failure-code.js';
import type { JobRegistry } from '../queue/job-registry.js';
import { openQueue, type JobData, type QueueConnection } from '../queue/queue-connection.js';
import { operatorContext } from '../request/request-context.js';

interface OutboxRow {
  id: string;
  queue: string;
  job: string;
  relay_count: number;
}

const BATCH = 500;
const KEPT_FAILURES = 1_000;

/**
 * Brings committed outbox rows to the queue, outbox first and queue second: a row that was rolled back never runs, and
 * one whose relaying was not committed is relayed again under the same id, which the queue takes only once.
 *
 * Several workers may relay at once (SKIP LOCKED). Rows of jobs that this release does not know stay where they are, for
 * a newer worker that runs beside it during an update.
 */
export class OutboxRelay {
  private queues: ReadonlyMap<string, Queue<JobData>> = new Map();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registry: JobRegistry,
    private readonly connection: QueueConnection,
    private readonly logger: Logger,
  ) {}

  async open(): Promise<void> {
    const opened = await Promise.all(this.registry.queues.map(async (name) => [name, await openQueue(name, this.connection)] as const));
    for (const [name, queue] of opened) {
      queue.on('error', (error) => this.logger.warn({ queue: name, failure: failureCode(error) }, 'queue reports an error'));
    }
    this.queues = new Map(opened);
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  /** Relays all that waits, batch by batch, and tells how many rows. */
  async relay(signal?: AbortSignal): Promise<number> {
    let relayed = 0;
    for (let size = BATCH; size === BATCH && !signal?.aborted; relayed += size) {
      size = await this.unitOfWork.run(operatorContext('RELAY', 'relay'), (tx) => this.relayBatch(tx));
    }
    return relayed;
  }

  private async relayBatch(tx: Transaction): Promise<number> {
    const jobs = this.registry.jobs;
    const rows = await tx.sql<OutboxRow>(
      `SELECT id, queue, job, relay_count FROM platform.outbox
       WHERE relayed_at IS NULL AND done_at IS NULL AND failed_at IS NULL
         AND (queue, job) IN (SELECT * FROM unnest($1::text[], $2::text[]))
       ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED`,
      [jobs.map((job) => job.queue), jobs.map((job) => job.name), BATCH],
    );
    if (rows.length === 0) return 0;
    for (const [name, queue] of this.queues) {
      const own = rows.filter((row) => row.queue === name);
      if (own.length > 0) await queue.addBulk(own.map((row) => ({ name: row.job, data: { outboxId: row.id }, opts: this.optionsOf(row) })));
    }
    await tx.execute(
      'UPDATE platform.outbox SET relayed_at = platform.now(), relay_count = relay_count + 1 WHERE id = ANY ($1::bigint[])',
      [rows.map((row) => row.id)],
    );
    return rows.length;
  }

  /**
   * A fresh id for every relaying: the queue takes an id that it still remembers for a repetition and drops it. Done jobs
   * leave the queue at once (keeping a number of them costs PostgreSQL a factor of three); the outbox remembers them.
   */
  private optionsOf(row: OutboxRow): JobsOptions {
    return {
      jobId: `${row.id}-${row.relay_count}`,
      attempts: this.registry.find(row.job)!.job.attempts,
      backoff: { type: 'custom' },
      removeOnComplete: true,
      removeOnFail: { count: KEPT_FAILURES },
      stackTraceLimit: 0,
    };
  }
}
