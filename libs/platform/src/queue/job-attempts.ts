import type { Transaction } from '../database/transaction.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { operatorContext } from '../request/request-context.js';

export interface TakenJob {
  readonly id: string;
  readonly queue: string;
  readonly job: string;
  readonly payload: unknown;
  readonly correlationId: string;
  readonly attempt: number;
  /** Attempts before this one that ended with an error; the others vanished with their worker or were overtaken. */
  readonly failures: number;
}

export interface Failure {
  readonly code: string;
  readonly isFinal: boolean;
}

/** The same in whosever transaction, together with what follows from the failure. */
export async function failJob(tx: Transaction, id: string, attempt: number, { code, isFinal }: Failure): Promise<boolean> {
  const [row] = await tx.sql<{ ours: boolean }>('SELECT platform.fail_job($1, $2, $3, $4) AS ours', [id, attempt, code, isFinal]);
  return row!.ours;
}

/**
 * What happens to a job, written where the queue cannot lose it. Each call is a transaction of its own, so that an
 * attempt is known although its effect is rolled back.
 */
export class JobAttempts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Begins a new attempt, which overtakes every earlier one; null when the job is done, failed for good or unknown. */
  async take(id: string): Promise<TakenJob | null> {
    const [taken] = await this.sql<TakenJob>(
      'TAKE',
      `UPDATE platform.outbox SET attempt = attempt + 1, attempt_at = platform.now()
       WHERE id = $1 AND done_at IS NULL AND failed_at IS NULL
       RETURNING id, queue, job, payload, correlation_id AS "correlationId", attempt, failures`,
      [id],
    );
    return taken ?? null;
  }

  /** A sign of life, so that the sweeper leaves long work alone; false when the attempt was overtaken. */
  async beat(id: string, attempt: number): Promise<boolean> {
    const rows = await this.sql(
      'BEAT',
      `INSERT INTO platform.outbox_beat (outbox_id, attempt, at)
       SELECT id, attempt, platform.now() FROM platform.outbox WHERE id = $1 AND attempt = $2 AND done_at IS NULL AND failed_at IS NULL
       ON CONFLICT (outbox_id) DO UPDATE SET attempt = excluded.attempt, at = excluded.at RETURNING outbox_id`,
      [id, attempt],
    );
    return rows.length === 1;
  }

  /** Writes down a failed attempt; a final one keeps the sweeper away. False when the attempt was overtaken. */
  async fail(id: string, attempt: number, failure: Failure): Promise<boolean> {
    return this.unitOfWork.run(operatorContext('JOB', 'job:FAIL'), (tx) => failJob(tx, id, attempt, failure));
  }

  private sql<R extends object>(step: string, text: string, values: readonly unknown[]): Promise<R[]> {
    return this.unitOfWork.run(operatorContext('JOB', `job:${step}`), (tx) => tx.sql<R & Record<string, unknown>>(text, values));
  }
}
