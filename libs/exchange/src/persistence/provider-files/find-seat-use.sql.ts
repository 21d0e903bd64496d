import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** How many confirmed reservations cover each day of an offer, for the days that are asked about; days without one are left out. */
export const findCoverage = (tx: Transaction, days: readonly { readonly offerId: string; readonly date: LocalDate }[]): Promise<{ offerId: string; date: LocalDate; reservations: number }[]> =>
  tx.sql(
    `SELECT d."offerId", d.date, count(*)::int AS reservations FROM (SELECT DISTINCT * FROM jsonb_to_recordset($1::jsonb) AS r("offerId" uuid, date date)) d
     JOIN reservations.reservation r ON r.offer_id = d."offerId" AND (r.state = 'CONFIRMED' OR r.expires_at > platform.now()) AND r.days @> d.date GROUP BY d."offerId", d.date`,
    [JSON.stringify(days)],
  );

/** Those of the sessions for which somebody's attendance is recorded. */
export async function findRecorded(tx: Transaction, sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.sql<{ id: string }>('SELECT session_id AS id FROM care.recorded_session_v WHERE session_id = ANY ($1::uuid[])', [sessionIds]);
  return new Set(rows.map(({ id }) => id));
}
