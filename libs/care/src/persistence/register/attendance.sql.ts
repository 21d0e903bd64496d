import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';
import type { Recorder } from '../../domain/register/recorder.js';

export interface SessionRow {
  id: string;
  offer_id: string;
  host_id: string;
  date: LocalDate;
  state: 'PLANNED' | 'HELD' | 'CANCELLED';
  /** After today in Europe/Berlin. */
  in_future: boolean;
}

/**
 * The session of an attendance list, locked against a second list for it at the same time, so that what a correction
 * replaces is what stands in its history; and against its being cancelled. Two statements: what somebody did who held the
 * lock before is seen only by one that begins after.
 */
export async function lockSessionList(tx: Transaction, sessionId: string): Promise<SessionRow | undefined> {
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, 7355611))', [sessionId]);
  const [row] = await tx.sql<SessionRow>(
    `SELECT s.id, s.offer_id, o.host_id, s.date, s.state, s.date > (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS in_future
     FROM offers.session_v s JOIN offers.offer_v o ON o.id = s.offer_id WHERE s.id = $1`,
    [sessionId],
  );
  return row;
}

export interface Participant {
  referral_id: string;
  agency_id: string;
}

/** Those of the referrals with a confirmed reservation that covers the session's day and that the recorder may speak of. */
export async function findParticipants(tx: Transaction, session: SessionRow, recorder: Recorder, referralIds: readonly string[]): Promise<Participant[]> {
  return tx.sql<Participant>(
    `SELECT referral_id, agency_id FROM reservations.reservation_v
     WHERE offer_id = $1 AND state = 'CONFIRMED' AND days @> $2::date AND referral_id = ANY ($3)
       AND $4 = CASE $5::text WHEN 'AGENCY' THEN agency_id ELSE host_id END`,
    [session.offer_id, session.date, referralIds, tx.context.organisationId, recorder],
  );
}

export interface WrittenStatus {
  referral_id: string;
  agency_id: string;
  status: AttendanceStatus;
  /** What stood there before; null: nothing. */
  before: AttendanceStatus | null;
  before_at: Date | null;
}

/** Writes what is new or differs, in one statement, and tells what it replaced. */
export async function writeStatuses(
  tx: Transaction,
  session: SessionRow,
  recorder: Recorder,
  entries: readonly (Participant & { readonly status: AttendanceStatus })[],
): Promise<WrittenStatus[]> {
  return tx.sql<WrittenStatus>(
    `WITH entry AS (
       SELECT * FROM unnest($4::uuid[], $5::uuid[], $6::text[]) AS e(referral_id, agency_id, status)
     ), old AS (
       SELECT a.referral_id, a.status, a.recorded_at FROM care.attendance a JOIN entry e ON e.referral_id = a.referral_id
       WHERE a.session_id = $1 AND a.recorded_by = $3
     ), written AS (
       INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id)
       SELECT $1, e.referral_id, $3, e.status, e.agency_id, $2 FROM entry e LEFT JOIN old ON old.referral_id = e.referral_id
       WHERE old.status IS DISTINCT FROM e.status
       ON CONFLICT (session_id, referral_id, recorded_by) DO UPDATE SET status = EXCLUDED.status, recorded_at = platform.now()
       RETURNING referral_id, agency_id, status
     )
     SELECT w.*, old.status AS before, old.recorded_at AS before_at FROM written w LEFT JOIN old ON old.referral_id = w.referral_id`,
    [
      session.id,
      session.host_id,
      recorder,
      entries.map((entry) => entry.referral_id),
      entries.map((entry) => entry.agency_id),
      entries.map((entry) => entry.status),
    ],
  );
}
