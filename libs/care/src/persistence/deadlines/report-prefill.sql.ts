import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** What a case has made of a group offer in a span of days. */
export interface GroupOfferUse {
  readonly offerId: string;
  readonly hostId: string;
  /** Sessions that took place or are to: on days of a confirmed seat, or with a record of the case. */
  readonly expected: number;
  /** What the host recorded; the rest has no record. */
  readonly attended: number;
  readonly excused: number;
  readonly unexcused: number;
  /** Minutes that somebody was there. */
  readonly minutes: number;
}

/** By the code of the offer; cancelled sessions are none. */
export function findGroupOfferUse(tx: Transaction, referralId: string, from: LocalDate, to: LocalDate): Promise<GroupOfferUse[]> {
  return tx.sql<GroupOfferUse & Record<string, unknown>>(
    `WITH expected AS (
       SELECT s.id, s.offer_id FROM reservations.reservation_v r
       JOIN offers.session_v s ON s.offer_id = r.offer_id AND r.days @> s.date
       WHERE r.referral_id = $1 AND r.state = 'CONFIRMED' AND s.date BETWEEN $2 AND $3 AND s.state <> 'CANCELLED'
       UNION
       SELECT s.id, s.offer_id FROM care.attendance_v a JOIN offers.session_v s ON s.id = a.session_id
       WHERE a.referral_id = $1 AND a.recorded_by = 'PROVIDER' AND s.date BETWEEN $2 AND $3 AND s.state <> 'CANCELLED')
     SELECT o.id AS "offerId", o.host_id AS "hostId", count(*)::int AS expected, count(*) FILTER (WHERE a.status = 'ATTENDED')::int AS attended,
       count(*) FILTER (WHERE a.status = 'EXCUSED')::int AS excused, count(*) FILTER (WHERE a.status = 'UNEXCUSED')::int AS unexcused, coalesce(sum(c.minutes), 0)::int AS minutes
     FROM expected e JOIN offers.offer_v o ON o.id = e.offer_id
     LEFT JOIN care.attendance_v a ON a.session_id = e.id AND a.referral_id = $1 AND a.recorded_by = 'PROVIDER'
     LEFT JOIN care.group_contact_v c ON c.session_id = e.id AND c.referral_id = $1
     GROUP BY o.id, o.host_id, o.code ORDER BY o.code COLLATE "C", o.id`,
    [referralId, from, to],
  );
}
