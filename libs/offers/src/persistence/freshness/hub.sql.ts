import { Keyset, type Page, type PageRequest, type Transaction } from '#platform';

/** A site at which offers are bundled (DD-25). */
export interface HubRow {
  /** Id of the site. */
  readonly id: string;
}

const BY_NAME = new Keyset('hubs', [
  { sql: 's.name', type: 'text' },
  { sql: 's.id', type: 'uuid' },
]);

const BY_CODE = new Keyset('hub-offers', [{ sql: 'o.code', type: 'text' }]);

/** An open site with an offer of anybody is a hub: whose the site is and whose the offers are need not be the same. */
const IS_HUB = `EXISTS (SELECT 1 FROM offers.offer o WHERE o.site_id = s.id AND o.archived_at IS NULL)
  AND (s.closed_on IS NULL OR s.closed_on >= (platform.now() AT TIME ZONE 'Europe/Berlin')::date)`;

/** By name of the site. Throws BadCursorError. */
export async function findHubPage(tx: Transaction, ownerId: string | null, request: PageRequest): Promise<Page<HubRow>> {
  const rows = await tx.sql<{ id: string; key: string[] }>(
    `SELECT s.id, ${BY_NAME.keySql} AS key FROM identity.site_v s
     WHERE ${IS_HUB} AND ($1::uuid IS NULL OR s.owner_id = $1) AND ${BY_NAME.after('$2')} ORDER BY ${BY_NAME.sortedBy.join(', ')} LIMIT $3`,
    [ownerId, BY_NAME.decode(request.after), request.first + 1],
  );
  return BY_NAME.page(rows.map(({ id, key }) => ({ node: { id }, key })), request);
}

export async function findHubRow(tx: Transaction, siteId: string): Promise<HubRow | undefined> {
  const [row] = await tx.sql<{ id: string }>(`SELECT s.id FROM identity.site_v s WHERE s.id = $1 AND ${IS_HUB}`, [siteId]);
  return row;
}

/** Ids of the offers of each site, the same page of each by code, in one statement. Throws BadCursorError. */
export async function findOffersOfSites(tx: Transaction, siteIds: readonly string[], request: PageRequest): Promise<ReadonlyMap<string, Page<string>>> {
  const rows = await tx.sql<{ site_id: string; id: string; key: string[] }>(
    `SELECT w.id AS site_id, page.id, page.key FROM unnest($1::uuid[]) AS w(id) CROSS JOIN LATERAL (
       SELECT o.id, ${BY_CODE.keySql} AS key FROM offers.offer o
       WHERE o.site_id = w.id AND o.archived_at IS NULL AND ${BY_CODE.after('$2')} ORDER BY ${BY_CODE.sortedBy.join(', ')} LIMIT $3) page`,
    [siteIds, BY_CODE.decode(request.after), request.first + 1],
  );
  return new Map(
    siteIds.map((siteId) => [siteId, BY_CODE.page(rows.filter((row) => row.site_id === siteId).map(({ id, key }) => ({ node: id, key })), request)] as const),
  );
}
