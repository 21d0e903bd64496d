import type { Transaction } from '#platform';
import type { Days } from '../../domain/neutrality/decline.js';
import type { NeutralityCell } from '../../domain/neutrality/neutrality-report.js';

/** Exact for the agency, hidden and rounded for a provider of its market, nothing for others: the database decides by who asks. */
export const findNeutralityCells = (tx: Transaction, agencyId: string, { from, to }: Days): Promise<NeutralityCell[]> =>
  tx.sql<NeutralityCell & Record<string, unknown>>('SELECT host_id AS "hostId", what, events FROM matching.neutrality_of($1, $2, $3)', [agencyId, from, to]);

export async function findNames(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.sql<{ id: string; name: string }>('SELECT id, name FROM identity.organisation_v WHERE id = ANY ($1::uuid[])', [ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function isAgency(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.sql(`SELECT 1 FROM identity.organisation_v WHERE id = $1 AND kind = 'AGENCY'`, [id]);
  return rows.length > 0;
}
