import { ok, refuse, type Result } from '#kernel';
import type { Transaction } from '#platform';
import type { OfferCriteria, SearchPoint } from '../../domain/finding/offer-criteria.js';
import { MOST_HITS_TO_NOTIFY } from '../../domain/finding/saved-search.js';
import { addHits } from '../../persistence/finding/search-hits.sql.js';
import { savedSearchTooWide, type SavedSearchTooWide } from './saved-search-refusals.js';

/** Writes down what a search finds when it begins to notify: its owner has it on the screen and is told of what is added. */
export async function keepKnownHits(
  tx: Transaction,
  search: { readonly id: string; readonly criteria: OfferCriteria; readonly point: SearchPoint | null },
): Promise<Result<void, SavedSearchTooWide>> {
  const { id, criteria, point } = search;
  const asked = { id, criteria, organisationId: tx.context.organisationId!, userId: tx.context.actor, lat: point?.lat ?? null, lon: point?.lon ?? null, km: point?.km ?? null };
  const hits = await addHits(tx, [asked], { offerId: null, seen: true, limit: MOST_HITS_TO_NOTIFY + 1 });
  return (hits.get(id) ?? 0) > MOST_HITS_TO_NOTIFY ? refuse(savedSearchTooWide) : ok(undefined);
}
