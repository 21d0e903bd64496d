import type { Transaction } from '#platform';

export interface Party {
  readonly id: string;
  readonly name: string;
}

/** The organisation acted for, if it is an agency. */
export async function findOwnAgency(tx: Transaction): Promise<Party | undefined> {
  const [row] = await tx.sql<Party & { id: string }>(`SELECT id, name FROM identity.organisation WHERE id = $1 AND kind = 'AGENCY'`, [tx.context.organisationId]);
  return row;
}

/** The organisation with this id, if it is a provider or a partner. */
export async function findProvider(tx: Transaction, id: string): Promise<Party | undefined> {
  const [row] = await tx.sql<Party & { id: string }>(`SELECT id, name FROM identity.organisation WHERE id = $1 AND kind IN ('PROVIDER', 'PARTNER')`, [id]);
  return row;
}

/**
 * Lets one transaction at a time write what an agency and a provider have settled with each other. An advisory lock,
 * because neither may lock the other's row, and there may be no row yet.
 */
export async function lockPair(tx: Transaction, agencyId: string, providerId: string): Promise<void> {
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 7355612))', [`${agencyId} ${providerId}`]);
}
