import type { Transaction } from '#platform';
import type { ErrorCollector } from '../domain/error-collector.js';
import { quote } from '../domain/import-error.js';
import { findErrors, type Finding } from './find-errors.js';

const FILE = 'attendance.csv';

interface NoSession extends Finding {
  readonly offer: string;
  readonly date: string;
  readonly start: string | null;
  readonly sessions: number;
}

/** Each row names one session: by its start, or by the day where the offer has one session on it. */
export async function checkAttendanceSessions(tx: Transaction, errors: ErrorCollector): Promise<void> {
  const sql = `
    SELECT s.line, s.offer_id AS offer, s.date, to_char(s.start, 'HH24:MI') AS start, (SELECT max(d.sessions) FROM ref_session d
      WHERE d.offer_code = s.offer_id AND d.date = s.date) AS sessions
    FROM row_attendance r JOIN stage_attendance s USING (line)
    WHERE r.session_id IS NULL AND r.offer_id IS NOT NULL`;
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
 * covers the day, after the import: one of the folder, or a stored one that the folder does not replace.
 */
export async function checkAttendanceReservations(tx: Transaction, errors: ErrorCollector): Promise<void> {
  const covers = (of: string): string =>
    `${of}.referral_id = a.referral_id AND ${of}.offer_id = a.offer_id AND ${of}.state = 'CONFIRMED'
     AND a.date >= ${of}.valid_from AND (${of}.valid_to IS NULL OR a.date <= ${of}.valid_to)`;
  const sql = `
    SELECT a.line, s.referral_id AS referral, s.offer_id AS offer, a.date FROM row_attendance a JOIN stage_attendance s USING (line)
    WHERE a.session_id IS NOT NULL AND a.referral_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM row_reservations r WHERE ${covers('r')})
      AND NOT EXISTS (SELECT 1 FROM reservations.reservation t WHERE ${covers('t')} AND NOT EXISTS (SELECT 1 FROM row_reservations r WHERE r.id = t.id))`;
  await findErrors<Unreserved>(tx, errors, FILE, sql, ({ referral, offer, date }) => ({
    column: null,
    code: 'NO_RESERVATION',
    message: `${quote(referral)} has no confirmed reservation in ${quote(offer)} that covers ${date}, expected one`,
  }));
}
