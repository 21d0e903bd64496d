import type { FederalState, Refusal } from '#kernel';
import type { Transaction } from '#platform';

/** Only an agency writes regimes, budgets and social spaces of its own. */
export interface NotAnAgency extends Refusal {
  readonly code: 'NOT_AN_AGENCY';
}

export const notAnAgency: NotAnAgency = { code: 'NOT_AN_AGENCY', message: 'The organisation acted for is not an agency.' };

export interface ActingAgency {
  readonly id: string;
  readonly federalState: FederalState;
}

/** The agency that is acted for; undefined where it is none. */
export async function actingAgency(tx: Transaction): Promise<ActingAgency | undefined> {
  const [row] = await tx.sql<{ id: string; federalState: FederalState }>(
    `SELECT id, federal_state AS "federalState" FROM identity.organisation_v WHERE id = $1 AND kind = 'AGENCY'`,
    [tx.context.organisationId],
  );
  return row;
}
