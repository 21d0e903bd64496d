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

/** Of spans (`key`, `referral_id`, `first`, `last`), by the code of the offer; cancelled sessions are none. */
const useOf = (spans: string): string => `WITH span AS MATERIALIZED (${spans}), expected AS (
    SELECT p.key, p.referral_id, s.id, s.offer_id FROM span p JOIN reservations.reservation_v r ON r.referral_id = p.referral_id AND r.state = 'CONFIRMED'
    JOIN offers.session_v s ON s.offer_id = r.offer_id AND r.days @> s.date AND s.date BETWEEN p.first AND p.last AND s.state <> 'CANCELLED'
    UNION
    SELECT p.key, p.referral_id, s.id, s.offer_id FROM span p JOIN care.attendance_v a ON a.referral_id = p.referral_id AND a.recorded_by = 'PROVIDER'
    JOIN offers.session_v s ON s.id = a.session_id AND s.date BETWEEN p.first AND p.last AND s.state <> 'CANCELLED')
  SELECT e.key, o.id AS "offerId", o.host_id AS "hostId", count(*)::int AS expected, count(*) FILTER (WHERE a.status = 'ATTENDED')::int AS attended,
    count(*) FILTER (WHERE a.status = 'EXCUSED')::int AS excused, count(*) FILTER (WHERE a.status = 'UNEXCUSED')::int AS unexcused, coalesce(sum(c.minutes), 0)::int AS minutes
  FROM expected e JOIN offers.offer_v o ON o.id = e.offer_id
  LEFT JOIN care.attendance_v a ON a.session_id = e.id AND a.referral_id = e.referral_id AND a.recorded_by = 'PROVIDER'
  LEFT JOIN care.group_contact_v c ON c.session_id = e.id AND c.referral_id = e.referral_id
  GROUP BY e.key, o.id, o.host_id, o.code ORDER BY e.key, o.code COLLATE "C", o.id`;

type UseRow = GroupOfferUse & { readonly key: string } & Record<string, unknown>;

export async function findGroupOfferUse(tx: Transaction, referralId: string, from: LocalDate, to: LocalDate): Promise<GroupOfferUse[]> {
  const rows = await tx.sql<UseRow>(useOf('SELECT $1::uuid AS key, $1::uuid AS referral_id, $2::date AS first, $3::date AS last'), [referralId, from, to]);
  return rows.map(({ key: _, ...use }) => use);
}

/** Of the days of monthly reports, by report; one that the caller does not see has no entry. */
export async function findGroupOfferUseOfReports(tx: Transaction, reportIds: readonly string[]): Promise<ReadonlyMap<string, GroupOfferUse[]>> {
  const rows = await tx.sql<UseRow>(useOf('SELECT r.id AS key, r.referral_id, r.valid_from AS first, r.valid_to AS last FROM care.report r WHERE r.id = ANY ($1::uuid[])'), [reportIds]);
  const byReport = new Map<string, GroupOfferUse[]>();
  for (const { key, ...use } of rows) byReport.set(key, [...(byReport.get(key) ?? []), use]);
  return byReport;
}
