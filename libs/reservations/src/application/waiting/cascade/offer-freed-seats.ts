import { rematch } from '#matching';
import { freeExpiredSeats } from '#offers';
import { operatorContext, type Transaction, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import type { QueuePlace } from '../../../persistence/waiting/candidates.sql.js';
import { expireBatch, withdrawBatch } from './end-offers.js';
import { offerBatch } from './offer-batch.js';

export interface Cascaded {
  readonly offered: number;
  readonly expired: number;
  readonly withdrawn: number;
}

export interface CascadeOptions extends UnitOfWorkOptions {
  /** Groups looked at in one transaction. */
  readonly groups?: number;
  /** Called for a referral whose facts cannot be judged; it keeps its place and is passed by. */
  readonly onUnmatched?: (referralId: string, error: unknown) => void;
}

/** Groups of the queue in one transaction: as long as it lasts, whoever reserves for one of them waits. */
export const CASCADE_GROUPS = 200;

/** Deadlines and withdrawals in one transaction. */
const ENDS = 500;

/**
 * The cascade of the waiting list (DD-35): what became of offers is written down, their seats are free, whoever is next is asked. Works
 * until nobody who waits can be offered anything, or the signal says stop. What is to be done is found by looking, in PostgreSQL: free seats,
 * deadlines, who waits. So whoever is killed has done whole steps or nothing, nothing rests on a queue, and to run it twice does no
 * more than once. Several workers may run: they take turns step by step.
 *
 * Acts as the operator, because the queue goes across agencies: the order alone decides, also whether a host's seat goes to a case of its own.
 */
export async function offerFreedSeats(unitOfWork: UnitOfWork, signal: AbortSignal, { groups = CASCADE_GROUPS, onUnmatched, ...options }: CascadeOptions = {}): Promise<Cascaded> {
  const run = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => unitOfWork.run(operatorContext('CASE_WORK', 'offer-freed-seats'), work, { statementTimeoutMs: 120_000, ...options });
  const all = async (batch: (tx: Transaction, most: number) => Promise<number>): Promise<number> => {
    for (let sum = 0; ; ) {
      const done = signal.aborted ? 0 : await run((tx) => batch(tx, ENDS));
      sum += done;
      // Until there is nothing left: what is taken back of one sibling is a reason to take back that of another.
      if (done === 0) return sum;
    }
  };
  const expired = await all(expireBatch);
  const withdrawn = await all(withdrawBatch);
  await freeExpiredSeats(unitOfWork, signal);
  // The live answers say whom an offer suits: they are to know what is free.
  await rematch(unitOfWork, signal, options);
  let offered = 0;
  for (let after: QueuePlace | null = null; !signal.aborted; ) {
    const batch: Awaited<ReturnType<typeof offerBatch>> = await run((tx) => offerBatch(tx, after, groups));
    offered += batch.offered;
    for (const [id, error] of batch.unmatched) onUnmatched?.(id, error);
    if (batch.last === null) break;
    after = batch.last;
  }
  return { offered, expired, withdrawn };
}
