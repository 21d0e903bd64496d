import { operatorContext, type Transaction, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { MOST_HITS_TO_NOTIFY } from '../../domain/finding/saved-search.js';
import { addHits, noteEvaluated, takeDueSearches } from '../../persistence/finding/search-hits.sql.js';
import { tellOfHits } from './tell-of-hits.js';

export interface SweptSearches {
  readonly searches: number;
  /** Searches that have found something that nobody was told of. */
  readonly withHits: number;
}

/** So many searches look through all offers in one transaction. */
const BATCH = 20;

/**
 * Looks through all offers for searches that nobody has answered for an hour: events may be lost, a seat may be freed by time
 * alone. Takes batches until none is due or the signal says stop; several workers may do so at once.
 */
export async function sweepSavedSearches(unitOfWork: UnitOfWork, signal: AbortSignal, options: UnitOfWorkOptions = {}): Promise<SweptSearches> {
  let [searches, withHits] = [0, 0];
  while (!signal.aborted) {
    const swept = await unitOfWork.run(operatorContext('CASE_WORK', 'sweep-saved-searches'), sweep, { statementTimeoutMs: 120_000, ...options });
    searches += swept.searches;
    withHits += swept.withHits;
    if (swept.searches < BATCH) break;
  }
  return { searches, withHits };
}

async function sweep(tx: Transaction): Promise<SweptSearches> {
  const due = await takeDueSearches(tx, BATCH);
  const hits = await addHits(tx, due, { offerId: null, seen: false, limit: MOST_HITS_TO_NOTIFY });
  await tellOfHits(tx, due, hits);
  await noteEvaluated(tx, due.map(({ id }) => id));
  return { searches: due.length, withHits: hits.size };
}
