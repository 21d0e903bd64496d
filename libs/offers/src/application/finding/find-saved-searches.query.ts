import { Injectable } from '@nestjs/common';
import { groupBy } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { SavedSearchRecord } from '../../domain/finding/saved-search.js';
import { SAVED_SEARCH_COLUMNS } from '../../persistence/finding/saved-search.sql.js';

const BY_NAME = new Keyset('saved-searches', [
  { sql: 's.name', type: 'text' },
  { sql: 's.id', type: 'uuid' },
]);

/** So many new offers of a search are named; there is a count of all. */
const MOST_NAMED = 100;

/** The caller's own searches in the organisation acted for. */
@Injectable()
export class FindSavedSearchesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By name. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest): Promise<Page<SavedSearchRecord>> {
    const after = BY_NAME.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<SavedSearchRecord & { key: string[] }>(
        `SELECT ${SAVED_SEARCH_COLUMNS}, ${BY_NAME.keySql} AS key FROM offers.saved_search s
         WHERE s.organisation_id = platform.current_organisation() AND s.user_id = platform.current_actor() AND ${BY_NAME.after('$1')}
         ORDER BY ${BY_NAME.sortedBy.join(', ')} LIMIT $2`,
        [after, request.first + 1],
      );
      return BY_NAME.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  /** Ids of the offers that are new to each of the searches, the latest first, at most 100; one statement for all of them. */
  async newOffers(context: RequestContext, searchIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.unitOfWork.run(context, (tx) =>
      tx.sql<{ search_id: string; offer_id: string }>(
        `SELECT h.search_id, h.offer_id FROM unnest($1::uuid[]) AS s(id) CROSS JOIN LATERAL (
           SELECT search_id, offer_id FROM offers.saved_search_hit WHERE search_id = s.id AND seen_at IS NULL ORDER BY found_at DESC, offer_id LIMIT ${MOST_NAMED}) h`,
        [searchIds],
      ),
    );
    const bySearch = groupBy(rows, (row) => row.search_id);
    return new Map(searchIds.map((id) => [id, (bySearch.get(id) ?? []).map((row) => row.offer_id)]));
  }
}
