import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { SiteKind } from '../../domain/organisations/site-kind.js';

/** A place where offers happen or people of a region meet (TS-14). */
export interface SiteRecord {
  readonly id: string;
  /** The agency in whose region it lies, or the provider or partner. */
  readonly ownerId: string;
  readonly kind: SiteKind;
  readonly name: string;
  readonly street: string | null;
  readonly postalCode: string | null;
  /** Eight digits (AGS). */
  readonly municipalityAgs: string;
  /** Degrees (WGS 84). */
  readonly lat: number;
  readonly lon: number;
  /** Last day; null: open. */
  readonly closedOn: LocalDate | null;
}

export const SITE_COLUMNS = `id, owner_id AS "ownerId", kind, name, street, postal_code AS "postalCode", municipality_ags AS "municipalityAgs", lat, lon,
  closed_on AS "closedOn"`;

export type SiteFields = Omit<SiteRecord, 'id' | 'ownerId' | 'closedOn'>;

const valuesOf = (site: SiteFields): unknown[] => [site.kind, site.name, site.street, site.postalCode, site.municipalityAgs, site.lat, site.lon];

export async function insertSite(tx: Transaction, ownerId: string, site: SiteFields): Promise<SiteRecord> {
  const [row] = await tx.sql<SiteRecord>(
    `INSERT INTO identity.site (owner_id, kind, name, street, postal_code, municipality_ags, lat, lon)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${SITE_COLUMNS}`,
    [ownerId, ...valuesOf(site)],
  );
  return row!;
}

/** The site, if it is the owner's, locked. */
export async function lockSite(tx: Transaction, ownerId: string, id: string): Promise<SiteRecord | undefined> {
  const [row] = await tx.sql<SiteRecord>(`SELECT ${SITE_COLUMNS} FROM identity.site WHERE id = $1 AND owner_id = $2 FOR UPDATE`, [id, ownerId]);
  return row;
}

export async function updateSite(tx: Transaction, id: string, site: SiteFields): Promise<SiteRecord> {
  const [row] = await tx.sql<SiteRecord>(
    `UPDATE identity.site SET kind = $2, name = $3, street = $4, postal_code = $5, municipality_ags = $6, lat = $7, lon = $8
     WHERE id = $1 RETURNING ${SITE_COLUMNS}`,
    [id, ...valuesOf(site)],
  );
  return row!;
}

export async function closeSite(tx: Transaction, id: string, lastDay: LocalDate): Promise<SiteRecord> {
  const [row] = await tx.sql<SiteRecord>(`UPDATE identity.site SET closed_on = $2 WHERE id = $1 RETURNING ${SITE_COLUMNS}`, [id, lastDay]);
  return row!;
}

/** The organisation acted for if it is an agency, in whose chain changes of its sites are sealed; null for others. */
export async function findOwnChain(tx: Transaction): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }>(`SELECT id FROM identity.organisation WHERE id = $1 AND kind = 'AGENCY'`, [tx.context.organisationId]);
  return row?.id ?? null;
}
