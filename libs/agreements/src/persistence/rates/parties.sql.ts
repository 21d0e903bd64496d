import type { Transaction } from '#platform';

/** Which of these organisations there are, and of what kind: AGENCY, PROVIDER or PARTNER. */
export async function findKinds(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.sql<{ id: string; kind: string }>('SELECT id, kind FROM identity.organisation_v WHERE id = ANY ($1::uuid[])', [ids]);
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}
