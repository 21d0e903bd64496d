import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** An offer with somebody who leads whose certificate of good conduct becomes too old soon. */
export interface ConductEnd {
  readonly offerId: string;
  readonly hostId: string;
  /** The last day on which all of them are good. */
  readonly lastDay: LocalDate;
}

const TODAY = `(platform.now() AT TIME ZONE 'Europe/Berlin')::date`;
const LAST_DAY = `(s.conduct_certificate_on + interval '5 years')::date`;
const NEXT = `min(${LAST_DAY}) FILTER (WHERE ${LAST_DAY} >= ${TODAY})`;

/** One worker after the other: each sees what the one before has told. */
export const lockConductEnds = (tx: Transaction): Promise<unknown> => tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended('offers.conduct-certificates', 7355614))`);

/** Offers in which the first certificate ends from today until so many days from now, for the operator. */
export const findConductEnds = (tx: Transaction, days: number): Promise<ConductEnd[]> =>
  tx.sql(
    `SELECT o.id AS "offerId", o.host_id AS "hostId", ${NEXT} AS "lastDay" FROM offers.offer o JOIN offers.offer_staff s ON s.offer_id = o.id
     WHERE o.archived_at IS NULL AND s.conduct_certificate_on IS NOT NULL GROUP BY o.id
     HAVING ${NEXT} <= ${TODAY} + $1::int ORDER BY o.id`,
    [days],
  );

/** Those of the offers in which nobody's certificate ends within so many days, or has ended. */
export async function findSettledConduct(tx: Transaction, offerIds: readonly string[], days: number): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT o.id FROM offers.offer o LEFT JOIN offers.offer_staff s ON s.offer_id = o.id
     WHERE o.id = ANY ($1::uuid[]) GROUP BY o.id HAVING o.archived_at IS NOT NULL OR coalesce(min(${LAST_DAY}) > ${TODAY} + $2::int, true)`,
    [offerIds, days],
  );
  return rows.map(({ id }) => id);
}
