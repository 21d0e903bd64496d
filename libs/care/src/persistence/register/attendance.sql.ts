import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { Recorder } from '../../domain/register/recorder.js';

export interface SessionRow {
  id: string;
  offer_id: string;
  host_id: string;
  date: LocalDate;
  start: string;
  minutes: number;
  state: 'PLANNED' | 'HELD' | 'CANCELLED';
  /** After today in Europe/Berlin. */
  in_future: boolean;
}

/**
 * Sessions whose attendance is about to be recorded, locked one after the other in one order against a second list at the same time, so
 * that what a correction replaces is what stands in its history; and against their being cancelled. Statements after this one see what
 * somebody did who held a lock before.
 */
export async function lockRegisters(tx: Transaction, sessionIds: readonly string[]): Promise<void> {
  await tx.sql('SELECT count(pg_advisory_xact_lock(hashtextextended(id::text, 7355611))) FROM (SELECT DISTINCT id FROM unnest($1::uuid[]) AS id ORDER BY id) s', [sessionIds]);
}

/** The session of an attendance list, locked. */
export async function lockSessionList(tx: Transaction, sessionId: string): Promise<SessionRow | undefined> {
  await lockRegisters(tx, [sessionId]);
  const [row] = await tx.sql<SessionRow>(
    `SELECT s.id, s.offer_id, o.host_id, s.date, s.start, s.minutes, s.state, s.date > (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS in_future
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
