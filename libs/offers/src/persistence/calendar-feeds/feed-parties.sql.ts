import type { Transaction } from '#platform';

/** What the organisation acted for is: AGENCY, PROVIDER or PARTNER. */
export async function ownKind(tx: Transaction): Promise<string> {
  const [row] = await tx.sql<{ kind: string }>('SELECT kind FROM identity.organisation_v WHERE id = $1', [tx.context.organisationId]);
  if (!row) throw new Error('A calendar feed is made in the name of an organisation that is there');
  return row.kind;
}

/** Whether an offer stands in the catalogue that everyone signed in may read. */
export async function findFeedOffer(tx: Transaction, offerId: string): Promise<boolean> {
  const rows = await tx.sql('SELECT 1 FROM offers.offer WHERE id = $1', [offerId]);
  return rows.length > 0;
}
