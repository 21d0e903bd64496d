import type { LocalDate, YearMonth } from '#kernel';
import type { Transaction } from '#platform';

/** Seats of a site's sessions in a month, by whose cases have them. */
export interface SeatUse {
  readonly siteId: string;
  readonly month: YearMonth;
  /** Of cases for which the offer's host is responsible. */
  readonly ownSeats: number;
  readonly foreignSeats: number;
}

/** By site and month, in one statement; nothing for sites of which the asker may not know it. Days are whole months. */
export function findSeatUse(tx: Transaction, siteIds: readonly string[], firstDay: LocalDate, lastDay: LocalDate): Promise<SeatUse[]> {
  return tx.sql<SeatUse & Record<string, unknown>>(
    `SELECT site_id AS "siteId", to_char(month, 'YYYY-MM') AS month, own_seats::int AS "ownSeats", foreign_seats::int AS "foreignSeats"
     FROM referrals.seat_use_of_sites($1::uuid[], $2, $3) u ORDER BY u.site_id, u.month`,
    [siteIds, firstDay, lastDay],
  );
}
