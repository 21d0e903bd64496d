import type { UnitOfWorkOptions } from '../database/unit-of-work.js';
import type { Transaction } from '../database/transaction.js';
import type { RequestContext } from '../request/request-context.js';
import type { JobDefinition, JobPayload } from './job-definition.js';
import type { JobRun } from './job-run.js';

/**
 * Does one kind of job. `handle` is its effect: it runs in one unit of work, which is committed together with the mark
 * that the job is done, or not at all. So it writes to the database and nowhere else, and does not catch what it cannot
 * mend: a thrown error is tried again, a refused Result ends the job at once (TRY_AGAIN excepted).
 */
export interface JobProcessor<P extends JobPayload = JobPayload> {
  readonly job: JobDefinition<P>;
  /** Of the unit of work of `handle`; seconds instead of a request's short limits. */
  readonly options?: UnitOfWorkOptions;
  /** In whose name it runs: jobContext(…), or operatorContext(…) for work across organisations. */
  context(payload: P, run: JobRun): RequestContext;
  /** Steps in transactions of their own before the effect (`run.step`): they must stand being done again. */
  prepare?(payload: P, run: JobRun): Promise<void>;
  handle(tx: Transaction, payload: P, run: JobRun): Promise<unknown>;
  /** What follows when the job has failed for good, committed with that: somebody waits for its end. */
  giveUp?(tx: Transaction, payload: P, run: JobRun): Promise<void>;
}
