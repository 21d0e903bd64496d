import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { criteriaOn } from '../../domain/finding/saved-search.js';
import type { OfferCriteria, SearchPoint } from '../../domain/finding/offer-criteria.js';
import { foundOffers } from './search.sql.js';
import { StatementValues } from './statement-values.js';

/** A search as a job answers it: whose it is and where. */
export interface AskedSearch {
  readonly id: string;
  readonly organisationId: string;
  readonly userId: string;
  readonly criteria: OfferCriteria;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly km: number | null;
}

const COLUMNS = `s.id, s.organisation_id AS "organisationId", s.user_id AS "userId", s.criteria, s.lat, s.lon, s.km`;
/** Whoever has left the organisation is told of nothing. */
const BELONGS = 'EXISTS (SELECT 1 FROM identity.member_v m WHERE m.organisation_id = s.organisation_id AND m.user_id = s.user_id)';

export async function todayOf(tx: Transaction): Promise<LocalDate> {
  const [row] = await tx.sql<{ today: LocalDate }>(`SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today`);
  return row!.today;
}

/**
 * Searches that an offer may answer and that have not told of it: by what a look at the offer shows at once, so that few
 * are left to be asked in full. A degree of latitude is at least 110.5 km long.
 */
export function findSearchesToAsk(tx: Transaction, offerId: string, page: { readonly after: string | null; readonly limit: number }): Promise<AskedSearch[]> {
  return tx.sql<AskedSearch & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM offers.search_entry_v e JOIN offers.saved_search s ON s.notify
     WHERE e.offer_id = $1 AND ($2::uuid IS NULL OR s.id > $2) AND ${BELONGS}
       AND NOT EXISTS (SELECT 1 FROM offers.saved_search_hit h WHERE h.search_id = s.id AND h.offer_id = e.offer_id)
       AND (s.criteria->'kinds' IS NULL OR s.criteria->'kinds' ? e.kind)
       AND (s.criteria->'categories' IS NULL OR s.criteria->'categories' ? e.category)
       AND (s.criteria->'topicsAny' IS NULL OR s.criteria->'topicsAny' ?| e.topics)
       AND (s.criteria->'languages' IS NULL OR s.criteria->'languages' ?| e.languages)
       AND (s.criteria->>'delivery' IS NULL OR s.criteria->>'delivery' = e.delivery)
       AND (s.criteria->>'hostId' IS NULL OR lower(s.criteria->>'hostId') = e.host_id::text)
       AND (s.lat IS NULL OR e.delivery = 'ONLINE' OR abs(e.lat - s.lat) <= s.km / 110.5)
     ORDER BY s.id LIMIT $3`,
    [offerId, page.after, page.limit],
  );
}

/** Searches whose offers were all looked through longest ago, taken for this transaction; at least an hour ago. */
export function takeDueSearches(tx: Transaction, limit: number): Promise<AskedSearch[]> {
  return tx.sql<AskedSearch & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM offers.saved_search s
     WHERE s.notify AND (s.evaluated_at IS NULL OR s.evaluated_at < platform.now() - interval '1 hour') AND ${BELONGS}
     ORDER BY s.evaluated_at NULLS FIRST, s.id LIMIT $1 FOR UPDATE OF s SKIP LOCKED`,
    [limit],
  );
}

export async function noteEvaluated(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.execute('UPDATE offers.saved_search SET evaluated_at = platform.now() WHERE id = ANY ($1::uuid[])', [ids]);
}

/**
 * Writes down what the searches find and have not told of, all of it or one offer, at most so many of each; in one
 * statement. Answers the searches that have found something. `seen`: their owners know already.
 */
export async function addHits(
  tx: Transaction,
  searches: readonly AskedSearch[],
  { offerId, seen, limit }: { readonly offerId: string | null; readonly seen: boolean; readonly limit: number },
): Promise<ReadonlyMap<string, number>> {
  if (searches.length === 0) return new Map();
  const today = await todayOf(tx);
  const values = new StatementValues();
  const parts = searches.map((search) => {
    const id = values.add(search.id, 'uuid');
    const found = foundOffers({ criteria: criteriaOn(today, search.criteria), point: pointOf(search), asker: search.organisationId }, offerId, values);
    return `(SELECT ${id} AS search_id, f.offer_id FROM (${found}) f
      WHERE NOT EXISTS (SELECT 1 FROM offers.saved_search_hit h WHERE h.search_id = ${id} AND h.offer_id = f.offer_id) LIMIT ${values.add(limit, 'integer')})`;
  });
  const rows = await tx.sql<{ search_id: string; hits: number }>(
    `WITH added AS (
       INSERT INTO offers.saved_search_hit (search_id, offer_id, seen_at)
       SELECT f.search_id, f.offer_id, CASE WHEN ${values.add(seen, 'boolean')} THEN platform.now() END FROM (${parts.join(' UNION ALL ')}) f
       ON CONFLICT DO NOTHING RETURNING search_id)
     SELECT search_id, count(*)::integer AS hits FROM added GROUP BY search_id`,
    values.all,
  );
  return new Map(rows.map((row) => [row.search_id, row.hits]));
}

const pointOf = ({ lat, lon, km }: AskedSearch): SearchPoint | null => (lat === null || lon === null || km === null ? null : { lat, lon, km });
