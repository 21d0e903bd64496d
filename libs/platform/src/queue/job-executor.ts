import { isRefused } from '#kernel';
import type { Logger } from 'pino';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { failureCode } from './failure-code.js';
import { failJob, JobAttempts, type TakenJob } from './job-attempts.js';
import { JobFailedError } from './job-failed.error.js';
import type { JobPayload } from './job-definition.js';
import type { JobProcessor } from './job-processor.js';
import type { JobRegistry } from './job-registry.js';
import { JobRun } from './job-run.js';
import { LostAttemptError } from './lost-attempt.error.js';

export type JobOutcome = 'DONE' | 'NOTHING_TO_DO' | 'OVERTAKEN';

export interface ExecutorOptions {
  /** Milliseconds between two signs of life of a running job. */
  readonly beatMs: number;
}

/** Attempts that ended without a word took their worker with them; after so many the job is to blame, not the machines. */
const MOST_SILENT_ATTEMPTS = 50;

/**
 * Does a job whose number came out of the queue. The queue delivers at least once, two workers may hold the same job,
 * and a worker may die anywhere; the effect still happens once:
 *
 * - `take` gives every attempt a higher number and is committed at once. It finds nothing when the job is done.
 * - The effect and `platform.finish_job` are one transaction. finish_job sets done_at only where it is null and the
 *   number is still the attempt's own; both are looked at under the row's lock, on its newest version. Of two holders,
 *   the second to arrive waits for the first and then finds either done_at set or a number that is not its own, and is
 *   rolled back with its effect. done_at never becomes null again, so there is at most one committed effect; there is at
 *   least one because the sweeper brings the row back until done_at or failed_at is set.
 * - done_at alone would do for that. The number adds that the *latest* holder wins: one that was given up for dead and
 *   wakes up cannot finish late with what it read long ago, and `run.step` lets no two holders mix their steps.
 *
 * This covers what is written to this database. What leaves it (mail, files) is only asked for here, by an outbox row.
 */
export class JobExecutor {
  private readonly attempts: JobAttempts;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registry: JobRegistry,
    private readonly logger: Logger,
    private readonly options: ExecutorOptions = { beatMs: 5_000 },
  ) {
    this.attempts = new JobAttempts(unitOfWork);
  }

  /** Throws JobFailedError when the attempt failed; the queue tries again unless it says that it was the last. */
  async execute(jobId: string, stopping: AbortSignal): Promise<JobOutcome> {
    const taken = await this.attempts.take(jobId);
    if (taken === null) return 'NOTHING_TO_DO';
    const log = this.logger.child({ correlationId: taken.correlationId, job: taken.job, jobId: taken.id, attempt: taken.attempt });
    const began = performance.now();
    try {
      await this.attempt(taken, stopping);
      log.info({ ms: Math.round(performance.now() - began) }, 'job done');
      return 'DONE';
    } catch (error) {
      if (error instanceof LostAttemptError) return overtaken(log);
      // Cut off by the end of this worker: nobody's mistake, and not counted as one.
      if (stopping.aborted) throw new JobFailedError('WORKER_STOPPED', false, { cause: error });
      const failure = this.judge(taken, error);
      if (!(await this.fail(taken, failure, log))) return overtaken(log);
      log.warn({ failure: failure.code, final: failure.isFinal, err: error instanceof JobFailedError ? error.cause : error }, 'job failed');
      throw failure;
    }
  }

  private async attempt(taken: TakenJob, stopping: AbortSignal): Promise<void> {
    const processor = this.registry.find(taken.job);
    if (processor === undefined) throw new JobFailedError('UNKNOWN_JOB', false);
    if (taken.attempt - 1 - taken.failures >= MOST_SILENT_ATTEMPTS) throw new JobFailedError('WORKERS_DIED', true);
    const payload = processor.job.payload.safeParse(taken.payload);
    if (!payload.success) throw new JobFailedError('BAD_PAYLOAD', true);
    const heart = new Heart(this.attempts, taken, this.options.beatMs);
    const signal = AbortSignal.any([stopping, heart.signal]);
    const run = new JobRun(this.unitOfWork, { id: taken.id, attempt: taken.attempt, correlationId: taken.correlationId, signal });
    try {
      await processor.prepare?.(payload.data, run);
      signal.throwIfAborted();
      await this.commit(processor, payload.data, run);
    } finally {
      heart.stop();
    }
  }

  private async commit(processor: JobProcessor, payload: JobPayload, run: JobRun): Promise<void> {
    const outcome = await this.unitOfWork.run(
      processor.context(payload, run),
      async (tx) => {
        const result = await processor.handle(tx, payload, run);
        if (isRefused(result)) return result;
        const [row] = await tx.sql<{ finished: boolean }>('SELECT platform.finish_job($1, $2) AS finished', [run.id, run.attempt]);
        if (!row!.finished) throw new LostAttemptError(run.id, run.attempt);
        return undefined;
      },
      processor.options,
    );
    if (isRefused(outcome)) throw new JobFailedError(outcome.refusal.code, outcome.refusal.code !== 'TRY_AGAIN');
  }

  private async fail(taken: TakenJob, failure: JobFailedError, log: Logger): Promise<boolean> {
    const processor = this.registry.find(taken.job);
    const payload = processor?.job.payload.safeParse(taken.payload);
    if (failure.isFinal && processor?.giveUp !== undefined && payload?.success) {
      const run = new JobRun(this.unitOfWork, { ...taken, signal: new AbortController().signal });
      try {
        return await this.unitOfWork.run(processor.context(payload.data, run), async (tx) => {
          const isOurs = await failJob(tx, taken.id, taken.attempt, failure);
          if (isOurs) await processor.giveUp!(tx, payload.data, run);
          return isOurs;
        });
      } catch (error) {
        log.error({ err: error }, 'what follows from a failed job failed too');
      }
    }
    return this.attempts.fail(taken.id, taken.attempt, failure);
  }

  private judge(taken: TakenJob, error: unknown): JobFailedError {
    const allowed = this.registry.find(taken.job)?.job.attempts ?? Number.POSITIVE_INFINITY;
    const isLast = taken.failures + 1 >= allowed;
    if (error instanceof JobFailedError) return new JobFailedError(error.code, error.isFinal || isLast, { cause: error });
    return new JobFailedError(failureCode(error), isLast, { cause: error });
  }
}

function overtaken(log: Logger): JobOutcome {
  log.info('job overtaken by another attempt');
  return 'OVERTAKEN';
}

/** Gives signs of life for one attempt, and aborts it when it was overtaken. */
class Heart {
  private readonly abort = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private isBeating = false;

  constructor(attempts: JobAttempts, taken: TakenJob, beatMs: number) {
    this.timer = setInterval(() => void this.beat(attempts, taken), beatMs);
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async beat(attempts: JobAttempts, taken: TakenJob): Promise<void> {
    if (this.isBeating) return;
    this.isBeating = true;
    try {
      if (!(await attempts.beat(taken.id, taken.attempt))) this.abort.abort(new LostAttemptError(taken.id, taken.attempt));
    } catch {
      // A missed beat is no reason to give up: the sweeper waits for several, and fencing keeps the effect single.
    } finally {
      this.isBeating = false;
    }
  }
}
