import type { Transaction } from '../database/transaction.js';
import type { UnitOfWork, UnitOfWorkOptions } from '../database/unit-of-work.js';
import type { RequestContext } from '../request/request-context.js';
import { LostAttemptError } from './lost-attempt.error.js';

interface RunInput {
  readonly id: string;
  readonly attempt: number;
  readonly correlationId: string;
  readonly signal: AbortSignal;
}

/** One attempt at one job, as its processor sees it. */
export class JobRun {
  /** Number of the outbox row. */
  readonly id: string;
  /** The fencing token: a later attempt has a higher one, and takes the job away from this one. */
  readonly attempt: number;
  readonly correlationId: string;
  /** Aborted when the job was taken away or the worker must stop: long work looks at it and throws its reason. */
  readonly signal: AbortSignal;

  constructor(private readonly unitOfWork: UnitOfWork, input: RunInput) {
    this.id = input.id;
    this.attempt = input.attempt;
    this.correlationId = input.correlationId;
    this.signal = input.signal;
  }

  /**
   * A step in a transaction of its own, committed only while this attempt holds the job; it cannot be taken over before
   * the step has ended, so two attempts never mix their steps. Throws LostAttemptError when the job was taken away.
   */
  async step<T>(context: RequestContext, work: (tx: Transaction) => Promise<T>, options?: UnitOfWorkOptions): Promise<T> {
    this.signal.throwIfAborted();
    return this.unitOfWork.run(
      context,
      async (tx) => {
        const [row] = await tx.sql<{ held: boolean }>('SELECT platform.hold_job($1, $2) AS held', [this.id, this.attempt]);
        if (!row!.held) throw new LostAttemptError(this.id, this.attempt);
        return work(tx);
      },
      options,
    );
  }
}
