import type { Transaction } from '#platform';
import { PRESENCE } from '../reports/figures.sql.js';

/** The group care of a report in one group. */
export interface GroupOfReport extends Record<string, unknown> {
  /** As the group is called now; null: a provider's time with a group, for which there is no attendance list. */
  readonly title: string | null;
  readonly hostName: string;
  readonly attended: number;
  readonly excused: number;
  readonly unexcused: number;
  /** Of those who were there. */
  readonly minutes: number;
}

/** What the records hold now of the days of a report, by group, in the order of their titles. For the agency, and for the provider that is responsible (row-level security). */
export const findGroupsOfReport = (tx: Transaction, reportId: string): Promise<GroupOfReport[]> =>
  tx.sql(
    `SELECT g.* FROM (SELECT o.title, h.name AS "hostName", (count(*) FILTER (WHERE a.status = 'ATTENDED'))::int AS attended, (count(*) FILTER (WHERE a.status = 'EXCUSED'))::int AS excused,
       (count(*) FILTER (WHERE a.status = 'UNEXCUSED'))::int AS unexcused, coalesce(sum(${PRESENCE}) FILTER (WHERE a.status = 'ATTENDED'), 0)::int AS minutes
     FROM care.report r JOIN care.attendance_v a ON a.agency_id = r.agency_id AND a.referral_id = r.referral_id AND a.recorded_by = 'PROVIDER'
     JOIN offers.session_v s ON s.id = a.session_id AND s.state <> 'CANCELLED' AND s.date BETWEEN r.valid_from AND r.valid_to
     JOIN offers.offer_v o ON o.id = s.offer_id JOIN identity.organisation_v h ON h.id = o.host_id
     WHERE r.id = $1 AND NOT r.withdrawn GROUP BY o.id, o.title, h.name
     UNION ALL
     SELECT NULL, p.name, 0, 0, 0, sum(c.minutes)::int
     FROM care.report r JOIN care.care_hours_v c ON c.agency_id = r.agency_id AND c.referral_id = r.referral_id AND c.date BETWEEN r.valid_from AND r.valid_to AND c.kind = 'GROUP_INTERNAL'
     JOIN identity.organisation_v p ON p.id = c.provider_id
     WHERE r.id = $1 AND NOT r.withdrawn GROUP BY p.id, p.name) g
     ORDER BY g.title COLLATE "C" NULLS LAST, g."hostName" COLLATE "C", g.minutes`,
    [reportId],
  );
