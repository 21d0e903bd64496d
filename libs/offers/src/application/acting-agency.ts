import type { Refusal } from '#kernel';
import type { Transaction } from '#platform';

/** Only an agency keeps code lists and lists what partners offer. */
export interface NotAnAgency extends Refusal {
  readonly code: 'NOT_AN_AGENCY';
}

export const notAnAgency: NotAnAgency = { code: 'NOT_AN_AGENCY', message: 'The organisation acted for is not an agency.' };

/** Id of the agency that is acted for; undefined where it is none. */
export async function actingAgency(tx: Transaction): Promise<string | undefined> {
  const [row] = await tx.sql<{ id: string }>(`SELECT id FROM identity.organisation_v WHERE id = $1 AND kind = 'AGENCY'`, [tx.context.organisationId]);
  return row?.id;
}
