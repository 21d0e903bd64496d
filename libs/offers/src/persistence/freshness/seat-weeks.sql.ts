import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

export interface SeatWeekRow {
  readonly offerId: string;
  /** Its Monday. */
  readonly week: LocalDate;
  readonly sessions: number;
  /** The smallest number of its sessions: a stay needs a seat in each of them. */
  readonly seatsFree: number;
}

/** One statement for all of the offers; weeks without a planned session to come are left out. */
export function findSeatWeeks(tx: Transaction, offerIds: readonly string[], from: LocalDate, weeks: number): Promise<SeatWeekRow[]> {
  return tx.sql<SeatWeekRow & Record<string, unknown>>(
    `SELECT v.offer_id AS "offerId", date_trunc('week', v.date)::date AS week, count(*)::int AS sessions, min(v.seats_free) AS "seatsFree"
     FROM offers.session_v v
     WHERE v.offer_id = ANY ($1::uuid[]) AND v.state = 'PLANNED'
       AND v.date >= $2::date AND v.date < date_trunc('week', $2::date)::date + 7 * $3::int
       AND (v.date + v.start) AT TIME ZONE 'Europe/Berlin' > platform.now()
     GROUP BY v.offer_id, date_trunc('week', v.date)
     ORDER BY v.offer_id, week`,
    [offerIds, from, weeks],
  );
}
