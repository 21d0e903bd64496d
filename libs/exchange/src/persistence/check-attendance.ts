import type { Transaction } from '#platform';
import type { ErrorCollector } from '../domain/error-collector.js';
import { quote } from '../domain/import-error.js';
import { isCertain } from './certainty.js';
import { findErrors, type Finding } from './find-errors.js';

const FILE = 'attendance.csv';

const none = (rows: string): string => `NOT EXISTS (SELECT 1 FROM ${rows})`;

interface NoSession extends Finding {
  readonly offer: string;
  readonly date: string;
  readonly start: string | null;
  readonly sessions: number;
}

/**
 * Each row names one session: by its start, or by the day where the offer has one session on it. What is not there may be a
 * session of the folder whose offer, date or start is in doubt.
 */
export async function checkAttendanceSessions(tx: Transaction, errors: ErrorCollector): Promise<void> {
  // whether the start is missing does not depend on the sessions in doubt
  const couldBeMeant = ['x.offer_id = r.offer_id', 'x.offer_id IS NULL'].map(
    (offer) => `row_sessions x WHERE ${offer} AND NOT ${isCertain('x', ['offer_id', 'date', 'start'])}
      AND (x.date = s.date) IS NOT FALSE AND (x.start = s.start) IS NOT FALSE AND (d.sessions = 0 OR s.start IS NOT NULL)`,
  );
  const sql = `
    SELECT s.line, s.offer_id AS offer, s.date, to_char(s.start, 'HH24:MI') AS start, d.sessions
    FROM row_attendance r JOIN stage_attendance s USING (line)
    JOIN (SELECT DISTINCT offer_code, date, sessions FROM ref_session) d ON d.offer_code = s.offer_id AND d.date = s.date
    WHERE r.session_id IS NULL AND (d.sessions = 0 OR ${isCertain('s', ['start'])}) AND ${couldBeMeant.map(none).join(' AND ')}`;
  await findErrors<NoSession>(tx, errors, FILE, sql, describeNoSession);
}

function describeNoSession({ offer, date, start, sessions }: NoSession) {
  if (sessions > 0 && start === null) {
    return { column: 'start', code: 'MISSING_VALUE', message: `start is empty, expected a time, because ${quote(offer)} has ${sessions} sessions on ${date}` } as const;
  }
  return sessions > 0
    ? ({ column: 'start', code: 'UNKNOWN_REFERENCE', message: `start is ${quote(start!)}, expected the start of a session of ${quote(offer)} on ${date}` } as const)
    : ({ column: 'date', code: 'UNKNOWN_REFERENCE', message: `date is ${quote(date)}, expected a day on which ${quote(offer)} has a session` } as const);
}

interface Unreserved extends Finding {
  readonly referral: string;
  readonly offer: string;
  readonly date: string;
}

/**
 * Every attendance row of the folder, changed or not, needs a confirmed reservation of its referral in its offer that
 * covers the day, after the import: one of the folder, or a stored one that the folder does not replace. One that the folder
 * leaves as it is keeps its pauses, and covers none of their days. A row whose day has
 * no session is reported as that; and one of the folder that is in doubt may be the reservation.
 */
export async function checkAttendanceReservations(tx: Transaction, errors: ErrorCollector): Promise<void> {
  const same = (of: string): string => `${of}.referral_id = a.referral_id AND ${of}.offer_id = a.offer_id`;
  const covers = (of: string): string =>
    `(${of}.state = 'CONFIRMED') IS NOT FALSE AND (a.date >= ${of}.valid_from) IS NOT FALSE AND (a.date <= ${of}.valid_to) IS NOT FALSE`;
  // one way for each column in doubt, so that each is a join and not a comparison of every pair of rows
  const couldBeMeant = [
    'x.referral_id IS NULL AND x.offer_id = a.offer_id',
    'x.referral_id = a.referral_id AND x.offer_id IS NULL',
    'x.referral_id IS NULL AND x.offer_id IS NULL',
  ].map((way) => `row_reservations x WHERE ${way} AND ${covers('x')}`);
  const sql = `
    WITH a AS MATERIALIZED (
      SELECT a.line, a.session_id, a.referral_id, a.offer_id, a.date, s.referral_id AS referral, s.offer_id AS offer
      FROM row_attendance a JOIN stage_attendance s USING (line)
      WHERE a.referral_id IS NOT NULL AND a.offer_id IS NOT NULL AND a.date IS NOT NULL
        AND ${none(`row_reservations r LEFT JOIN reservations.reservation p ON p.id = r.id AND r.action = 'N'
          WHERE ${same('r')} AND ${covers('r')} AND (p.days @> a.date) IS NOT FALSE`)}
        AND ${none(`reservations.reservation t WHERE ${same('t')} AND t.state = 'CONFIRMED' AND t.days @> a.date AND ${none('row_reservations r WHERE r.id = t.id')}`)}
    )
    SELECT a.line, a.referral, a.offer, a.date FROM a
    WHERE (a.session_id IS NOT NULL OR (a.offer, a.date) IN (SELECT offer_code, date FROM ref_session WHERE id IS NOT NULL))
      AND ${couldBeMeant.map(none).join(' AND ')}`;
  await findErrors<Unreserved>(tx, errors, FILE, sql, ({ referral, offer, date }) => ({
    column: null,
    code: 'NO_RESERVATION',
    message: `${quote(referral)} has no confirmed reservation in ${quote(offer)} that covers ${date}, expected one`,
  }));
}
