import type { Transaction } from '#platform';

/** The municipalities for which the gazetteer has a point. */
export async function readPlaces(tx: Transaction): Promise<ReadonlySet<string>> {
  const places = await tx.prepared<{ ags: string }>('pv_import_places', 'SELECT ags FROM platform.place WHERE main');
  return new Set(places.map(({ ags }) => ags));
}
