import type { Transaction } from '#platform';

export interface Party {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
}

/** The organisation acted for. */
export async function findOwnParty(tx: Transaction): Promise<Party> {
  const [row] = await tx.sql<Party>('SELECT id, code, kind FROM identity.organisation_v WHERE id = $1', [tx.context.organisationId]);
  if (!row) throw new Error('A file is brought in for an organisation that is there');
  return row;
}

/** Providers and partners by their identifiers. */
export async function findHosts(tx: Transaction, codes: readonly string[]): Promise<ReadonlyMap<string, Party>> {
  const rows = await tx.sql<Party>(`SELECT id, code, kind FROM identity.organisation_v WHERE code = ANY ($1::text[]) AND kind IN ('PROVIDER', 'PARTNER')`, [codes]);
  return new Map(rows.map((row) => [row.code, row]));
}
