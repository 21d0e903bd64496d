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
