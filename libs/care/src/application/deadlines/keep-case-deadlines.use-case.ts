import { operatorContext, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { findCases } from '../../persistence/deadlines/case-facts.sql.js';
import { keepDeadlines, type DeadlinesKept } from './keep-deadlines.js';

/** So many cases in one transaction, which holds their deadlines. */
const BATCH = 500;

const CONTEXT = operatorContext('DEADLINES', 'keep-case-deadlines');

/**
 * Goes through all cases that are helped and counts their deadlines anew, in batches: what an import brought, a regime that was
 * changed, a day that has come. Twice, or in two workers at once, does no more than once.
 */
export class KeepCaseDeadlinesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(signal?: AbortSignal, options: UnitOfWorkOptions = {}): Promise<DeadlinesKept> {
    const kept = { opened: 0, moved: 0, cancelled: 0 };
    for (let after: string | null = null; signal?.aborted !== true; ) {
      const seen: string | null = after;
      const { ids, changed } = await this.unitOfWork.run(
        CONTEXT,
        async (tx) => {
          const batch = await findCases(tx, seen, BATCH);
          return { ids: batch, changed: batch.length === 0 ? kept : await keepDeadlines(tx, batch) };
        },
        { statementTimeoutMs: 60_000, ...options },
      );
      if (ids.length === 0) break;
      kept.opened += changed.opened;
      kept.moved += changed.moved;
      kept.cancelled += changed.cancelled;
      after = ids.at(-1)!;
      if (ids.length < BATCH) break;
    }
    return kept;
  }
}
