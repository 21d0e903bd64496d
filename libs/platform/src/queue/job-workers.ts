import type { Worker } from 'bullmq';
import type { Logger } from 'pino';
import { failureCode } from './failure-code.js';
import { backoffAfter } from './job-definition.js';
import type { JobExecutor } from './job-executor.js';
import { JobFailedError } from './job-failed.error.js';
import type { JobRegistry } from './job-registry.js';
import { openWorker, type JobData, type QueueConnection } from './queue-connection.js';

/** A job that was cut off has this long to notice. */
const LAST_WORDS_MS = 5_000;

/** Jobs that one process does at the same time from one queue. */
const CONCURRENCY = 2;

/**
 * With BullMQ's own values a job whose worker was killed waits for a minute, and the second kill fails it for good. With
 * these it came back in 4.5 s every time (measured on both backends), however often.
 */
const RECOVERY = { lockDuration: 5_000, stalledInterval: 2_000, maxStalledCount: 50, runRetryDelay: 1_000 } as const;

/** The workers of all queues of this process. */
export class JobWorkers {
  private readonly stopping = new AbortController();
  private workers: readonly Worker<JobData>[] = [];

  constructor(
    private readonly executor: JobExecutor,
    private readonly registry: JobRegistry,
    private readonly connection: QueueConnection,
    private readonly logger: Logger,
  ) {}

  async start(): Promise<void> {
    this.workers = await Promise.all(this.registry.queues.map((queue) => this.open(queue)));
  }

  /**
   * Takes no new job, lets the running ones finish for so many milliseconds, then cuts them off: their transactions are
   * rolled back and the jobs come again elsewhere. One that does not listen even then is left behind.
   */
  async stop(graceMs: number): Promise<void> {
    const cut = setTimeout(() => this.stopping.abort(new Error('The worker stops.')), graceMs);
    let leave: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => {
      leave = setTimeout(resolve, graceMs + LAST_WORDS_MS);
    });
    try {
      await Promise.race([Promise.all(this.workers.map((worker) => worker.close())), tooLong]);
    } finally {
      clearTimeout(cut);
      clearTimeout(leave);
    }
  }

  private async open(queue: string): Promise<Worker<JobData>> {
    const { UnrecoverableError } = await import('bullmq');
    const backoffStrategy = (failures: number, _type?: string, _error?: Error, job?: { name: string }): number => {
      const definition = job === undefined ? undefined : this.registry.find(job.name)?.job;
      return definition === undefined ? 0 : backoffAfter(definition, failures);
    };
    const worker = await openWorker(
      queue,
      async (job) => {
        try {
          return await this.executor.execute(job.data.outboxId, this.stopping.signal);
        } catch (error) {
          // What is thrown from here is stored in the queue: codes only.
          if (error instanceof JobFailedError && error.isFinal) throw new UnrecoverableError(error.code);
          throw error instanceof JobFailedError ? error : new JobFailedError(failureCode(error), false);
        }
      },
      this.connection,
      { concurrency: CONCURRENCY, ...RECOVERY, settings: { backoffStrategy } },
    );
    worker.on('error', (error) => this.logger.warn({ queue, failure: failureCode(error) }, 'queue reports an error'));
    return worker;
  }
}
