import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** The end of a certificate that no other one follows, and that the host has not asked to renew. */
export interface CertificateEnd {
  readonly id: string;
  readonly agencyId: string;
  readonly hostId: string;
  readonly validTo: LocalDate;
}

const TODAY = `(platform.now() AT TIME ZONE 'Europe/Berlin')::date`;

/** Another certificate of the same offer and agency holds on the day after, or the host asks for one just now. */
const IS_FOLLOWED = `(EXISTS (SELECT 1 FROM offers.certificate n WHERE n.offer_id = c.offer_id AND n.agency_id = c.agency_id AND n.validity @> c.valid_to + 1)
  OR EXISTS (SELECT 1 FROM offers.certification a WHERE a.offer_id = c.offer_id AND a.agency_id = c.agency_id AND a.state IN ('SUBMITTED', 'IN_REVIEW')))`;

/**
 * Ends from today until so many days from now, for the operator; locked, so that nobody else tells of them meanwhile. A
 * withdrawn certificate does not end by itself, and nobody asks for an archived offer.
 */
export const lockCertificateEnds = (tx: Transaction, days: number): Promise<CertificateEnd[]> =>
  tx.sql(
    `SELECT c.id, c.agency_id AS "agencyId", o.host_id AS "hostId", c.valid_to AS "validTo" FROM offers.certificate c JOIN offers.offer o ON o.id = c.offer_id
     WHERE c.withdrawn_from IS NULL AND o.archived_at IS NULL AND c.valid_to BETWEEN ${TODAY} AND ${TODAY} + $1::int AND NOT ${IS_FOLLOWED}
     ORDER BY c.id FOR NO KEY UPDATE OF c SKIP LOCKED`,
    [days],
  );

/** Those of the certificates of which nobody has to be told any more. */
export async function findSettledEnds(tx: Transaction, ids: readonly string[], days: number): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT c.id FROM offers.certificate c JOIN offers.offer o ON o.id = c.offer_id
     WHERE c.id = ANY ($1::uuid[]) AND (c.withdrawn_from IS NOT NULL OR o.archived_at IS NOT NULL OR c.valid_to IS NULL OR c.valid_to > ${TODAY} + $2::int OR ${IS_FOLLOWED})`,
    [ids, days],
  );
  return rows.map(({ id }) => id);
}

/** The certificates of an offer and agency, about whose ends tasks may be open. */
export async function findCertificateIds(tx: Transaction, offerId: string, agencyId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>('SELECT id FROM offers.certificate_v WHERE offer_id = $1 AND agency_id = $2', [offerId, agencyId]);
  return rows.map(({ id }) => id);
}
