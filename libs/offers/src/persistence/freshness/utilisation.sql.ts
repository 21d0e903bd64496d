import type { LocalDate, YearMonth } from '#kernel';
import { Keyset, type Page, type PageRequest, type Transaction } from '#platform';

/** An offer in a month, as offers.utilisation_of counts. */
export interface UtilisationRow {
  readonly offerId: string;
  readonly month: YearMonth;
  readonly sessions: number;
  readonly offered: bigint;
  readonly occupied: bigint;
  readonly belowMinimum: number;
  /** Percent that hold for whoever asks. */
  readonly threshold: number;
}

export interface UtilisationFilter {
  /** First day of the first and last day of the last month. */
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly hostId: string | null;
  readonly offerId: string | null;
  readonly siteId: string | null;
  /** Only those under the threshold, or only the others; null: all. */
  readonly isUnder: boolean | null;
}

/** bigint columns arrive as text. */
interface RawRow extends Record<string, unknown> {
  offerId: string;
  month: YearMonth;
  sessions: number;
  offered: string;
  occupied: string;
  belowMinimum: number;
  threshold: number;
  key: string[];
}

const BY_OFFER = new Keyset('utilisation', [
  { sql: 'o.code', type: 'text' },
  { sql: 'u.month', type: 'date' },
]);

/** By offer and month, in one statement. Throws BadCursorError. */
export async function findUtilisationPage(tx: Transaction, filter: UtilisationFilter, request: PageRequest): Promise<Page<UtilisationRow>> {
  const rows = await tx.sql<RawRow>(
    `SELECT u.offer_id AS "offerId", to_char(u.month, 'YYYY-MM') AS month, u.sessions, u.offered, u.occupied, u.below_minimum AS "belowMinimum",
       t.threshold, ${BY_OFFER.keySql} AS key
     FROM offers.utilisation_of($1, $2, $3, $4, $5) u
     JOIN offers.offer o ON o.id = u.offer_id
     CROSS JOIN (SELECT offers.utilisation_threshold() AS threshold) t
     WHERE ${BY_OFFER.after('$6')} AND ($7::boolean IS NULL OR $7 = (u.offered > 0 AND u.occupied * 100 < u.offered * t.threshold))
     ORDER BY ${BY_OFFER.sortedBy.join(', ')} LIMIT $8`,
    [filter.firstDay, filter.lastDay, filter.hostId, filter.offerId, filter.siteId, BY_OFFER.decode(request.after), filter.isUnder, request.first + 1],
  );
  const keyed = rows.map(({ key, ...row }) => ({ key, node: { ...row, offered: BigInt(row.offered), occupied: BigInt(row.occupied) } }));
  return BY_OFFER.page<UtilisationRow>(keyed, request);
}
