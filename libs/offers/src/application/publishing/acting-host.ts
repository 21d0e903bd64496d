import { ok, refuse, type Result } from '#kernel';
import type { Transaction } from '#platform';
import { notAHost, type NotAHost } from './publishing-refusals.js';

/** The organisation acted for, if it may have offers of its own: a provider or a partner. */
export async function actingHost(tx: Transaction): Promise<Result<string, NotAHost>> {
  const [row] = await tx.sql<{ id: string }>(`SELECT id FROM identity.organisation_v WHERE id = $1 AND kind IN ('PROVIDER', 'PARTNER')`, [tx.context.organisationId]);
  return row === undefined ? refuse(notAHost) : ok(row.id);
}
