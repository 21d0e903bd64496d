import { isRefused } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction, type UnitOfWorkOptions } from '#platform';

/** Does everything up to the commit, with what a commit would check, and takes it back: the next command meets the same world. */
export class Rehearsal extends UnitOfWork {
  override run<T>(context: RequestContext, work: (tx: Transaction) => Promise<T>, options: UnitOfWorkOptions = {}): Promise<T> {
    const checked = async (tx: Transaction): Promise<T> => {
      const outcome = await work(tx);
      if (!isRefused(outcome)) await tx.sql('SET CONSTRAINTS ALL IMMEDIATE');
      return outcome;
    };
    return super.run(context, checked, { ...options, dryRun: true });
  }
}
