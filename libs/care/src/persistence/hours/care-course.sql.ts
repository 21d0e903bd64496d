import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CareSession, CareWeek } from '../../domain/hours/care-course.js';
import { figuresOf, PRESENCE } from '../reports/figures.sql.js';

/** As the care reports have them, of approvals that the caller sees, a week in the place of a month: what counts there counts here. */
const WEEKS = figuresOf({
  approvals: 'own a CROSS JOIN week',
  approvedDays: 'own',
  first: 'week.first',
  last: 'week.last',
  referral: (column) => ` AND ${column} = $1::uuid`,
  fence: '',
  agency: 'c.agency_id',
  key: ['approval_id', 'period'],
});

/** Weeks from Monday, cut at the ends of the span and of approvals, by day; none where nothing was approved. */
export function findCareWeeks(tx: Transaction, referralId: string, from: LocalDate, to: LocalDate): Promise<CareWeek[]> {
  return tx.sql<CareWeek & Record<string, unknown>>(
    `WITH own AS MATERIALIZED (
       SELECT a.id, a.referral_id, f.code AS referral_code, a.agency_id, f.responsible_id, a.legal_basis, a.module, a.weekly_minutes_from, a.weekly_minutes_to, a.valid_from, a.valid_to
       FROM referrals.approval_v a JOIN referrals.referral_v f ON f.id = a.referral_id WHERE a.referral_id = $1::uuid AND NOT isempty(a.validity)
     ), week AS (
       SELECT greatest(d::date, $2::date) AS first, least(d::date + 6, $3::date) AS last FROM generate_series(date_trunc('week', $2::date), $3::date, interval '7 days') d
     ), ${WEEKS}
     SELECT j.approval_id AS "approvalId", j.valid_from AS from, j.valid_to AS to, j.days, j.module, j.range_from AS "rangeFromMinutes", j.range_to AS "rangeToMinutes",
       j.hours_basis AS "hoursBasis", j.group_minutes AS "groupMinutes", j.single_minutes AS "singleMinutes", j.parent_minutes AS "parentMinutes",
       j.resource_person_minutes AS "resourcePersonMinutes", j.delivered_minutes AS "deliveredMinutes", j.sessions_expected AS "sessionsExpected",
       j.sessions_attended AS "sessionsAttended", j.sessions_excused AS "sessionsExcused", j.sessions_unexcused AS "sessionsUnexcused", j.verdict
     FROM judged j ORDER BY j.valid_from, j.approval_id`,
    [referralId, from, to],
  );
}

/** Sessions of a case's seats that were not cancelled, and those with a record of it besides, by day and time. */
export function findCareSessions(tx: Transaction, referralId: string, from: LocalDate, to: LocalDate): Promise<CareSession[]> {
  return tx.sql<CareSession & Record<string, unknown>>(
    `WITH expected AS (
       SELECT s.id FROM reservations.reservation_v r JOIN offers.session_v s ON s.offer_id = r.offer_id AND r.days @> s.date
       WHERE r.referral_id = $1 AND r.state = 'CONFIRMED' AND s.date BETWEEN $2 AND $3 AND s.state <> 'CANCELLED'
       UNION
       SELECT s.id FROM care.attendance_v a JOIN offers.session_v s ON s.id = a.session_id
       WHERE a.referral_id = $1 AND a.recorded_by = 'PROVIDER' AND s.date BETWEEN $2 AND $3 AND s.state <> 'CANCELLED')
     SELECT s.id AS "sessionId", s.offer_id AS "offerId", s.date, s.start, a.status, CASE WHEN a.status = 'ATTENDED' THEN ${PRESENCE} END AS minutes
     FROM expected e JOIN offers.session_v s ON s.id = e.id
     LEFT JOIN care.attendance_v a ON a.session_id = e.id AND a.referral_id = $1 AND a.recorded_by = 'PROVIDER'
     ORDER BY s.date, s.start, s.id`,
    [referralId, from, to],
  );
}
