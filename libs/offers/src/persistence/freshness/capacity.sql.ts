import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ConfirmationSource } from '../../domain/freshness/freshness.js';

/** What is known of an offer's capacity at this moment, for a span of days. */
export interface CapacityRow {
  readonly offerId: string;
  readonly confirmedAt: Date;
  readonly source: ConfirmationSource;
  /** platform.now() of the statement. */
  readonly now: Date;
  readonly ageingAfterDays: number;
  readonly staleAfterDays: number;
  readonly isOnDemand: boolean;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly sessions: number;
  readonly sessionsFree: number;
  readonly seatsFree: number | null;
}

/** Both days belong to the span; null: from today, and for eight weeks. */
export interface CapacitySpan {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

const EIGHT_WEEKS_DAYS = 56;

/** One statement for all of the offers. Days are those that hold for whoever asks; sessions that have begun do not count. */
export function findCapacityRows(tx: Transaction, offerIds: readonly string[], span: CapacitySpan): Promise<CapacityRow[]> {
  return tx.sql<CapacityRow & Record<string, unknown>>(
    `SELECT c.offer_id AS "offerId", c.confirmed_at AS "confirmedAt", c.source, t.now, d.ageing_after_days AS "ageingAfterDays",
       d.stale_after_days AS "staleAfterDays", o.on_demand AS "isOnDemand", t.first AS "from", t.last AS "to",
       s.sessions, s.sessions_free AS "sessionsFree", s.seats_free AS "seatsFree"
     FROM (
       SELECT n.now, n.first, coalesce($3::date, n.first + ${EIGHT_WEEKS_DAYS - 1}) AS last
       FROM (SELECT clock.now, coalesce($2::date, (clock.now AT TIME ZONE 'Europe/Berlin')::date) AS first FROM (SELECT platform.now() AS now) clock) n) t
     CROSS JOIN offers.freshness_days() d
     CROSS JOIN offers.offer o
     JOIN offers.capacity_confirmation c ON c.offer_id = o.id
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS sessions, (count(*) FILTER (WHERE v.seats_free > 0))::int AS sessions_free, min(v.seats_free) AS seats_free
       FROM offers.session_v v
       WHERE v.offer_id = o.id AND v.state = 'PLANNED' AND v.date BETWEEN t.first AND t.last AND o.archived_at IS NULL
         AND (v.date + v.start) AT TIME ZONE 'Europe/Berlin' > t.now) s
     WHERE o.id = ANY ($1::uuid[])`,
    [offerIds, span.from, span.to],
  );
}
