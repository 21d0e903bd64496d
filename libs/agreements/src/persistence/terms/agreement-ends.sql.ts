import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** The end of an active agreement that no other one follows. */
export interface AgreementEnd {
  readonly id: string;
  readonly agencyId: string;
  readonly providerId: string;
  readonly validTo: LocalDate;
}

const TODAY = `(platform.now() AT TIME ZONE 'Europe/Berlin')::date`;

/** Another active agreement of the two holds on the day after. */
const IS_FOLLOWED = `EXISTS (SELECT 1 FROM agreements.agreement n
  WHERE n.agency_id = a.agency_id AND n.provider_id = a.provider_id AND n.state = 'ACTIVE' AND n.validity @> a.valid_to + 1)`;

/**
 * Ends from today until so many days from now, for the operator; locked, so that nobody else tells of them meanwhile.
 * What somebody is just changing comes the next time.
 */
export const lockAgreementEnds = (tx: Transaction, days: number): Promise<AgreementEnd[]> =>
  tx.sql(
    `SELECT a.id, a.agency_id AS "agencyId", a.provider_id AS "providerId", a.valid_to AS "validTo" FROM agreements.agreement a
     WHERE a.state = 'ACTIVE' AND a.valid_to BETWEEN ${TODAY} AND ${TODAY} + $1::int AND NOT ${IS_FOLLOWED}
     ORDER BY a.id FOR NO KEY UPDATE OF a SKIP LOCKED`,
    [days],
  );

/** Those of the agreements that are followed by now, or were replaced, or hold longer than so many days. */
export async function findSettledEnds(tx: Transaction, ids: readonly string[], days: number): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT a.id FROM agreements.agreement a
     WHERE a.id = ANY ($1::uuid[]) AND (a.state <> 'ACTIVE' OR a.valid_to IS NULL OR a.valid_to > ${TODAY} + $2::int OR ${IS_FOLLOWED})`,
    [ids, days],
  );
  return rows.map(({ id }) => id);
}

/** The agreements in whose place, or after which, an agreement of the same two holds now. */
export async function findFollowedBy(tx: Transaction, id: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT a.id FROM agreements.agreement n
     JOIN agreements.agreement a ON a.agency_id = n.agency_id AND a.provider_id = n.provider_id AND a.id <> n.id
     WHERE n.id = $1 AND (a.state = 'REPLACED' OR a.state = 'ACTIVE' AND n.validity @> a.valid_to + 1)`,
    [id],
  );
  return rows.map(({ id: followed }) => followed);
}
