import { openTasks } from '#inbox';
import type { Transaction } from '#platform';
import { SAVED_SEARCH_HIT, SAVED_SEARCH_SUBJECT } from '../../domain/finding/finding-tasks.js';
import type { AskedSearch } from '../../persistence/finding/search-hits.sql.js';

/** One task for each search that has found something; where one is open, it stands for that, too. */
export async function tellOfHits(tx: Transaction, searches: readonly AskedSearch[], hits: ReadonlyMap<string, number>): Promise<void> {
  await openTasks(
    tx,
    searches
      .filter(({ id }) => hits.has(id))
      .map(({ id, organisationId, userId }) => ({ kind: SAVED_SEARCH_HIT, organisationId, subjectKind: SAVED_SEARCH_SUBJECT, subjectId: id, ownerUserId: userId })),
  );
}
