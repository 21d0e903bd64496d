import type { Transaction } from '#platform';
import type { OfferCriteria, SearchPoint } from '../../domain/finding/offer-criteria.js';
import type { SavedSearchRecord } from '../../domain/finding/saved-search.js';

type Row = SavedSearchRecord & Record<string, unknown>;

/** Row-level security shows everybody their own. */
export const SAVED_SEARCH_COLUMNS = `s.id, s.name, s.criteria, s.notify, s.created_at AS "createdAt",
  (SELECT count(*)::integer FROM offers.saved_search_hit h WHERE h.search_id = s.id AND h.seen_at IS NULL) AS "newHits"`;

export interface SavedSearchValues {
  readonly name: string;
  readonly criteria: OfferCriteria;
  readonly point: SearchPoint | null;
  readonly notify: boolean;
}

const valuesOf = ({ name, criteria, point, notify }: SavedSearchValues): unknown[] => [name, JSON.stringify(criteria), point?.lat ?? null, point?.lon ?? null, point?.km ?? null, notify];

export async function countSavedSearches(tx: Transaction): Promise<number> {
  const [row] = await tx.sql<{ n: number }>(
    `SELECT count(*)::integer AS n FROM offers.saved_search WHERE organisation_id = platform.current_organisation() AND user_id = platform.current_actor()`,
  );
  return row!.n;
}

/** Null when a search of the caller has this name. */
export async function insertSavedSearch(tx: Transaction, search: SavedSearchValues): Promise<SavedSearchRecord | null> {
  const [row] = await tx.sql<Row>(
    `INSERT INTO offers.saved_search AS s (name, criteria, lat, lon, km, notify, organisation_id, user_id, evaluated_at)
     VALUES ($1, $2::jsonb, $3, $4, $5, $6, platform.current_organisation(), platform.current_actor(), CASE WHEN $6 THEN platform.now() END)
     ON CONFLICT ON CONSTRAINT saved_search_name_key DO NOTHING RETURNING ${SAVED_SEARCH_COLUMNS}`,
    valuesOf(search),
  );
  return row ?? null;
}

/** The caller's own search, locked. */
export async function lockSavedSearch(tx: Transaction, id: string): Promise<SavedSearchRecord | undefined> {
  const [row] = await tx.sql<Row>(`SELECT ${SAVED_SEARCH_COLUMNS} FROM offers.saved_search s WHERE s.id = $1 FOR UPDATE`, [id]);
  return row;
}

export async function isNameTaken(tx: Transaction, id: string, name: string): Promise<boolean> {
  const rows = await tx.sql('SELECT 1 FROM offers.saved_search WHERE organisation_id = platform.current_organisation() AND user_id = platform.current_actor() AND name = $2 AND id <> $1', [id, name]);
  return rows.length > 0;
}

export async function updateSavedSearch(tx: Transaction, id: string, search: SavedSearchValues, isAnew: boolean): Promise<void> {
  await tx.execute(
    `UPDATE offers.saved_search SET name = $1, criteria = $2::jsonb, lat = $3, lon = $4, km = $5, notify = $6,
       evaluated_at = CASE WHEN NOT $6 THEN NULL WHEN $8 THEN platform.now() ELSE evaluated_at END WHERE id = $7`,
    [...valuesOf(search), id, isAnew],
  );
}

export async function findSavedSearch(tx: Transaction, id: string): Promise<SavedSearchRecord> {
  const [row] = await tx.sql<Row>(`SELECT ${SAVED_SEARCH_COLUMNS} FROM offers.saved_search s WHERE s.id = $1`, [id]);
  return row!;
}

/** Its hits go with it. */
export async function removeSavedSearch(tx: Transaction, id: string): Promise<void> {
  await tx.execute('DELETE FROM offers.saved_search WHERE id = $1', [id]);
}

export async function removeHits(tx: Transaction, id: string): Promise<void> {
  await tx.execute('DELETE FROM offers.saved_search_hit WHERE search_id = $1', [id]);
}

export async function markHitsSeen(tx: Transaction, id: string): Promise<number> {
  return tx.execute('UPDATE offers.saved_search_hit SET seen_at = platform.now() WHERE search_id = $1 AND seen_at IS NULL', [id]);
}
