import type { SeatsChangedPayload } from '#kernel';
import type { Transaction } from '#platform';
import { addHits, findSearchesToAsk } from '../../persistence/finding/search-hits.sql.js';
import { tellOfHits } from './tell-of-hits.js';

/** So many searches are asked in one statement. */
const BATCH = 50;

/**
 * An offer has seats that it did not have: whose saved searches find it, and have not told of it? Each of their owners gets
 * one task, whatever else their search has found. Works across organisations: to be run as the operator.
 */
export class AnswerSavedSearchesUseCase {
  /** Answers how many searches it was new to. */
  async work(tx: Transaction, { offerId }: SeatsChangedPayload): Promise<number> {
    let told = 0;
    let after: string | null = null;
    for (;;) {
      const searches = await findSearchesToAsk(tx, offerId, { after, limit: BATCH });
      const hits = await addHits(tx, searches, { offerId, seen: false, limit: 1 });
      await tellOfHits(tx, searches, hits);
      told += hits.size;
      if (searches.length < BATCH) return told;
      after = searches.at(-1)!.id;
    }
  }
}
