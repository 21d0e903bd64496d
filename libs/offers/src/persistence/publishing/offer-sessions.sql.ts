import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** A session with what stands in the way. */
export interface BusySession {
  readonly sessionId: string;
  readonly date: LocalDate;
  /** HH:MM:SS in Europe/Berlin. */
  readonly start: string;
  /** Seats that are taken. */
  readonly seats: number;
}

const TODAY = `(platform.now() AT TIME ZONE 'Europe/Berlin')::date`;

/**
 * Locks the planned sessions from today on that still have this capacity and are to get another one, in the order of every
 * claim. Throws 55P03.
 */
export const lockSessionsOfCapacity = (tx: Transaction, offerId: string, capacity: number): Promise<BusySession[]> =>
  tx.sql<BusySession>(
    `SELECT id AS "sessionId", date, start, seats_taken AS seats
     FROM offers.lock_sessions(ARRAY(SELECT id FROM offers.session WHERE offer_id = $1 AND state = 'PLANNED' AND date >= ${TODAY} AND capacity = $2))
     WHERE state = 'PLANNED' AND capacity = $2 ORDER BY date, start`,
    [offerId, capacity],
  );

export const setCapacity = (tx: Transaction, sessionIds: readonly string[], capacity: number): Promise<number> =>
  tx.execute('UPDATE offers.session SET capacity = $2 WHERE id = ANY ($1::uuid[])', [sessionIds, capacity]);

export interface OpenSession extends BusySession {
  /** Whether it has not begun yet. */
  readonly isToCome: boolean;
}

/** Locks the planned sessions from today on; `seats` counts those of cases, not the host's own. Throws 55P03. */
export const lockOpenSessions = (tx: Transaction, offerId: string): Promise<OpenSession[]> =>
  tx.sql<OpenSession>(
    `WITH locked AS MATERIALIZED (
       SELECT id, date, start FROM offers.lock_sessions(ARRAY(SELECT id FROM offers.session WHERE offer_id = $1 AND state = 'PLANNED' AND date >= ${TODAY}))
       WHERE state = 'PLANNED')
     SELECT l.id AS "sessionId", l.date, l.start, coalesce(c.seats, 0) AS seats,
       l.date + l.start > platform.now() AT TIME ZONE 'Europe/Berlin' AS "isToCome"
     FROM locked l LEFT JOIN offers.seats_of_cases(ARRAY(SELECT id FROM locked)) c ON c.session_id = l.id ORDER BY l.date, l.start`,
    [offerId],
  );

/** Cancels sessions that nobody has a seat in, and releases what their host has blocked or kept in them. */
export async function cancelSessions(tx: Transaction, sessionIds: readonly string[]): Promise<void> {
  if (sessionIds.length === 0) return;
  await tx.execute(`DELETE FROM offers.seat_claim WHERE session_id = ANY ($1::uuid[]) AND kind <> 'SEAT'`, [sessionIds]);
  await tx.execute(`UPDATE offers.session SET state = 'CANCELLED' WHERE id = ANY ($1::uuid[])`, [sessionIds]);
}

export async function archive(tx: Transaction, offerId: string): Promise<void> {
  await tx.execute(`UPDATE offers.offer SET archived_at = platform.now(), origin = 'SERVICE' WHERE id = $1`, [offerId]);
}
