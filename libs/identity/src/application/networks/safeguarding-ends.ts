import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** Days before the end from which on both parties are to know of it. */
export const DAYS_BEFORE_END = 60;

/** The end of a safeguarding agreement (§ 8a (4) SGB VIII) that no other one follows. */
export interface SafeguardingEnd {
  readonly agreementId: string;
  readonly agencyId: string;
  readonly providerId: string;
  readonly validTo: LocalDate;
  /** ENDING: within 60 days. ENDED: today is its last day, or that has passed. */
  readonly stage: 'ENDING' | 'ENDED';
}

/** Another agreement of the two goes on from its end, or covers today. */
const IS_FOLLOWED = `EXISTS (SELECT 1 FROM identity.safeguarding_agreement n WHERE n.agency_id = a.agency_id AND n.provider_id = a.provider_id
  AND n.valid_to > a.valid_to AND n.valid_from <= greatest(identity.today(), a.valid_to + 1))`;

const STAGE = `CASE WHEN a.valid_to <= identity.today() THEN 'ENDED' ELSE 'ENDING' END`;

/** Takes the ends of which nobody has been told at this stage, each once, for whoever tells of them in the same transaction. */
export function takeSafeguardingEnds(tx: Transaction): Promise<SafeguardingEnd[]> {
  return tx.sql(
    `UPDATE identity.safeguarding_agreement a SET announced = ${STAGE}
     WHERE a.valid_to <= identity.today() + $1::int AND a.announced IS DISTINCT FROM ${STAGE} AND NOT ${IS_FOLLOWED}
     RETURNING id AS "agreementId", agency_id AS "agencyId", provider_id AS "providerId", valid_to AS "validTo", announced AS stage`,
    [DAYS_BEFORE_END],
  );
}

/** Takes back what was told of agreements that were renewed or prolonged since; their ids. */
export async function takeSafeguardingRenewals(tx: Transaction): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `UPDATE identity.safeguarding_agreement a SET announced = NULL
     WHERE a.announced IS NOT NULL AND (a.valid_to > identity.today() + $1::int OR a.announced = 'ENDED' AND a.valid_to > identity.today() OR ${IS_FOLLOWED})
     RETURNING id`,
    [DAYS_BEFORE_END],
  );
  return rows.map((row) => row.id);
}
