import type pg from 'pg';
import type { Steps } from '../bench.js';

/**
 * The reports of one month of one agency in one statement, on the tables themselves, written for this and nothing else. $1 the agency, $2 the
 * first and $3 the last day. Memory as for a batch; just-in-time compiling off, as its cost is not paid back here.
 */
const WRITE = `
WITH covered AS MATERIALIZED (
  SELECT a.approval_id, a.referral_id, f.code, f.responsible_id, a.legal_basis, a.module, a.minutes_from, a.minutes_to, greatest(a.valid_from, $2::date) AS first, least(a.valid_to, $3::date) AS last,
    a.valid_from, a.valid_to
  FROM (
    SELECT CASE kind WHEN 'BROUGHT' THEN referral_id ELSE id END AS approval_id, referral_id, legal_basis, module, weekly_minutes_from AS minutes_from, weekly_minutes_to AS minutes_to, valid_from, valid_to
    FROM referrals.approval WHERE agency_id = $1 AND withdrawn_at IS NULL AND valid_from <= $3 AND (valid_to IS NULL OR valid_to >= $2)
    UNION ALL
    SELECT r.id, r.id, r.legal_basis, r.module, NULL, NULL, r.approved_from, r.approved_to FROM referrals.referral r
    WHERE r.agency_id = $1 AND r.approved_from <= $3 AND (r.approved_to IS NULL OR r.approved_to >= greatest($2, r.approved_from)) AND NOT EXISTS (SELECT 1 FROM referrals.approval a WHERE a.referral_id = r.id)
  ) a JOIN referrals.referral f ON f.id = a.referral_id
),
recorded AS (
  SELECT c.approval_id, count(*) AS sessions, count(*) FILTER (WHERE a.status = 'ATTENDED') AS attended, count(*) FILTER (WHERE a.status = 'EXCUSED') AS excused,
    count(*) FILTER (WHERE a.status = 'UNEXCUSED') AS unexcused, sum(CASE WHEN a.status <> 'ATTENDED' THEN 0 WHEN a.present_from IS NULL AND a.present_to IS NULL THEN s.minutes
      ELSE greatest(0, least(s.minutes, coalesce(extract(epoch FROM a.present_to - s.start) / 60, s.minutes)) - greatest(0, coalesce(extract(epoch FROM a.present_from - s.start) / 60, 0))) END)::int AS minutes
  FROM care.attendance a JOIN offers.session s ON s.id = a.session_id AND s.date BETWEEN $2 AND $3 AND s.state <> 'CANCELLED'
  JOIN covered c ON c.referral_id = a.referral_id AND s.date BETWEEN c.first AND c.last
  WHERE a.recorded_by = 'PROVIDER' AND a.agency_id = $1 GROUP BY c.approval_id
),
worked AS (
  SELECT c.approval_id, sum(h.minutes) FILTER (WHERE h.kind = 'GROUP_INTERNAL') AS groups, sum(h.minutes) FILTER (WHERE h.kind = 'SINGLE') AS singles, sum(h.minutes) FILTER (WHERE h.kind = 'PARENT') AS parents,
    sum(h.minutes) FILTER (WHERE h.kind = 'RESOURCE_PERSON') AS persons, sum(h.minutes) FILTER (WHERE h.staff = 'PROFESSIONAL') AS professional,
    sum(h.minutes) FILTER (WHERE h.staff = 'SEMI_PROFESSIONAL') AS semi, sum(h.minutes) FILTER (WHERE h.staff IS NULL) AS unknown, sum(h.minutes) AS minutes
  FROM care.care_hours h JOIN covered c ON c.referral_id = h.referral_id AND h.date BETWEEN c.first AND c.last
  WHERE h.agency_id = $1 AND h.date BETWEEN $2 AND $3 AND h.withdrawn_at IS NULL GROUP BY c.approval_id
),
expected AS (
  SELECT c.approval_id, count(*) AS sessions
  FROM reservations.reservation v JOIN offers.session s ON s.offer_id = v.offer_id AND s.date BETWEEN $2 AND $3 AND s.state <> 'CANCELLED' AND v.days @> s.date
  JOIN covered c ON c.referral_id = v.referral_id AND s.date BETWEEN c.first AND c.last
  WHERE v.agency_id = $1 AND v.state = 'CONFIRMED' GROUP BY c.approval_id
),
figures AS (
  SELECT c.*, t.range_from, t.range_to, t.basis, coalesce(g.minutes, 0) AS group_listed, coalesce(w.groups, 0) AS groups, coalesce(w.singles, 0) AS singles, coalesce(w.parents, 0) AS parents,
    coalesce(w.persons, 0) AS persons, coalesce(g.minutes, 0) + coalesce(w.minutes, 0) AS delivered, coalesce(w.professional, 0) AS professional, coalesce(w.semi, 0) AS semi,
    coalesce(w.unknown, 0) AS unknown, coalesce(e.sessions, 0) AS expected, coalesce(g.sessions, 0) AS sessions, coalesce(g.attended, 0) AS attended, coalesce(g.excused, 0) AS excused,
    coalesce(g.unexcused, 0) AS unexcused
  FROM covered c
  LEFT JOIN (SELECT DISTINCT ON (m.code) m.code, m.from_minutes, m.to_minutes, m.hours_basis FROM agreements.regime_module m JOIN agreements.regime_version v ON v.id = m.version_id
    JOIN agreements.regime r ON r.id = v.regime_id WHERE v.agency_id = $1 AND v.validity @> $3::date AND v.approval_unit <> 'HELP' ORDER BY m.code, r.code COLLATE "C") m ON m.code = c.module
  CROSS JOIN LATERAL (SELECT coalesce(m.from_minutes, c.minutes_from) AS range_from, coalesce(m.to_minutes, c.minutes_to) AS range_to,
    coalesce(m.hours_basis, CASE WHEN c.minutes_to IS NOT NULL THEN 'PER_WEEK' END) AS basis) t
  LEFT JOIN recorded g ON g.approval_id = c.approval_id LEFT JOIN worked w ON w.approval_id = c.approval_id LEFT JOIN expected e ON e.approval_id = c.approval_id
)
INSERT INTO care.report (approval_id, period, version, agency_id, referral_id, referral_code, provider_id, valid_from, valid_to, days, legal_basis, module, range_from, range_to, hours_basis,
  group_minutes, single_minutes, parent_minutes, resource_person_minutes, delivered_minutes, professional_minutes, semi_professional_minutes, not_given_minutes,
  sessions_expected, sessions_attended, sessions_excused, sessions_unexcused, intervention_minutes, verdict, review_since)
SELECT approval_id, $2, 1, $1, referral_id, code, responsible_id, first, last, last - first + 1, legal_basis, module, range_from, range_to, basis,
  group_listed + groups, singles, parents, persons, delivered, professional, semi, group_listed + unknown,
  greatest(expected, sessions), attended, excused, unexcused, whole, CASE WHEN range_to IS NULL THEN 'NO_RANGE'
    WHEN basis = 'PER_INTERVENTION' THEN CASE WHEN whole IS NULL THEN 'RUNNING' WHEN whole < range_from THEN 'UNDER' WHEN whole > range_to THEN 'OVER' ELSE 'WITHIN' END
    WHEN delivered * 7 < range_from::bigint * (last - first + 1) THEN 'UNDER' WHEN delivered * 7 > range_to::bigint * (last - first + 1) THEN 'OVER' ELSE 'WITHIN' END, 1
FROM figures, LATERAL (SELECT CASE WHEN basis = 'PER_INTERVENTION' AND valid_to <= $3 AND valid_from >= $2 THEN delivered END AS whole) i`;

/** Writes the reports of the month in one transaction. */
export async function monthReportBare(client: pg.Client, agencyId: string, first: string, last: string): Promise<Steps> {
  await client.query('BEGIN');
  await client.query(`SET LOCAL work_mem = '128MB'; SET LOCAL jit = off`);
  await client.query({ name: 'bare_month_report', text: WRITE, values: [agencyId, first, last] });
  await client.query('COMMIT');
  return {};
}
