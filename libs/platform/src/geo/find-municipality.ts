import type { Transaction } from '../database/transaction.js';

export interface Municipality {
  /** Eight digits (AGS). */
  readonly ags: string;
  readonly name: string;
  /** Two letters. */
  readonly federalState: string;
  /** Degrees (WGS 84) of the municipality's own point. */
  readonly lat: number;
  readonly lon: number;
}

/** The municipality with this key, if the gazetteer knows it. */
export async function findMunicipality(tx: Transaction, ags: string): Promise<Municipality | null> {
  const [row] = await tx.prepared<Municipality>(
    'pv_municipality',
    'SELECT ags, name, state AS "federalState", lat, lon FROM platform.place WHERE main AND ags = $1',
    [ags],
  );
  return row ?? null;
}

/** The municipalities with these keys, as far as the gazetteer knows them; one statement for all of them. */
export async function findMunicipalities(tx: Transaction, keys: readonly string[]): Promise<ReadonlyMap<string, Municipality>> {
  const rows = await tx.prepared<Municipality>(
    'pv_municipalities_by_key',
    'SELECT ags, name, state AS "federalState", lat, lon FROM platform.place WHERE main AND ags = ANY ($1::text[])',
    [keys],
  );
  return new Map(rows.map((row) => [row.ags, row]));
}

/** Those of the keys that the gazetteer knows; one statement for all of them. */
export async function findKnownMunicipalities(tx: Transaction, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.prepared<{ ags: string }>('pv_municipalities', 'SELECT ags FROM platform.place WHERE main AND ags = ANY ($1::text[])', [keys]);
  return new Set(rows.map((row) => row.ags));
}

/** Names of the municipalities with these keys, as far as the gazetteer knows them; one statement for all of them. */
export async function findMunicipalityNames(tx: Transaction, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.prepared<{ ags: string; name: string }>('pv_municipality_names', 'SELECT ags, name FROM platform.place WHERE main AND ags = ANY ($1::text[])', [keys]);
  return new Map(rows.map(({ ags, name }) => [ags, name]));
}

/**
 * Municipalities whose name has a word that begins with this text, or with this key; those first whose whole name does; the shorter name first, as it
 * is more likely the one that is meant. What is typed is text, never a pattern.
 */
export function searchMunicipalities(tx: Transaction, text: string, most: number): Promise<readonly Municipality[]> {
  return tx.prepared<Municipality>(
    'pv_municipalities_by_name',
    `SELECT ags, name, state AS "federalState", lat, lon FROM platform.place
     WHERE main AND (ags = $1 OR starts_with(lower(name), lower($1)) OR position(' ' || lower($1) IN translate(lower(name), '-(/', '   ')) > 0)
     ORDER BY starts_with(lower(name), lower($1)) DESC, length(name), name, ags LIMIT $2`,
    [text, most],
  );
}
