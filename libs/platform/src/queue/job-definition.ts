import type { ZodType } from 'zod';

/** Ids and numbers only: whatever lies in a queue may be read by whoever runs it. */
export type JobPayload = Readonly<Record<string, string | number>>;

/** What is known of a kind of job before anybody works on it. */
export interface JobDefinition<P extends JobPayload = JobPayload> {
  /** The queue, named as its context: `settlement`. */
  readonly queue: string;
  /** Verb-noun, unique in the product: `clear-month`. */
  readonly name: string;
  readonly payload: ZodType<P>;
  /** How often it is tried before it counts as failed, 1 to 25. A worker that died in the middle is not counted. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; they double from one to the next, up to LONGEST_BACKOFF_MS. */
  readonly backoffMs: number;
}

/** Longer waits would look to the sweeper like a lost job. */
export const LONGEST_BACKOFF_MS = 30_000;

/** Milliseconds to wait after so many failures. */
export const backoffAfter = (job: JobDefinition, failures: number): number =>
  Math.min(job.backoffMs * 2 ** Math.min(Math.max(failures - 1, 0), 20), LONGEST_BACKOFF_MS);
