import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { TimeOfDay } from '../../domain/sessions/local-time.js';
import type { SessionEnd } from '../../domain/sessions/session-codes.js';

export interface NewSession {
  readonly offerId: string;
  readonly planId: string | null;
  readonly date: LocalDate;
  readonly start: TimeOfDay;
  readonly minutes: number;
  readonly capacity: number;
  readonly entry: boolean;
}

/** Adds sessions in one statement; a trigger claims their seats for the reservations that cover their days. */
export async function insertSessions(tx: Transaction, sessions: readonly NewSession[]): Promise<{ id: string; date: LocalDate }[]> {
  if (sessions.length === 0) return [];
  return tx.sql(
    `INSERT INTO offers.session (offer_id, plan_id, date, start, minutes, capacity, entry)
     SELECT s."offerId", s."planId", s.date, s.start, s.minutes, s.capacity, s.entry
     FROM jsonb_to_recordset($1::jsonb) AS s("offerId" uuid, "planId" uuid, date date, start time, minutes integer, capacity integer, entry boolean)
     ORDER BY s.date, s.start RETURNING id, date`,
    [JSON.stringify(sessions)],
  );
}

/** Cancelled sessions take place after all, as they are said to be now; their claims have stayed with them. */
export async function bringBack(tx: Transaction, sessions: readonly (Omit<NewSession, 'offerId' | 'date' | 'start'> & { readonly id: string })[]): Promise<void> {
  if (sessions.length === 0) return;
  await tx.execute(
    `UPDATE offers.session t SET state = 'PLANNED', minutes = s.minutes, capacity = s.capacity, entry = s.entry, plan_id = s."planId"
     FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, "planId" uuid, minutes integer, capacity integer, entry boolean) WHERE t.id = s.id`,
    [JSON.stringify(sessions)],
  );
}

export async function cancelAll(tx: Transaction, ids: readonly string[], reason: SessionEnd): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(`UPDATE offers.session SET state = 'CANCELLED', cancel_reason = $2 WHERE id = ANY ($1::uuid[])`, [ids, reason]);
}

export async function cancelAsMoved(tx: Transaction, id: string, movedToId: string): Promise<void> {
  await tx.execute(`UPDATE offers.session SET state = 'CANCELLED', cancel_reason = 'MOVED', moved_to_id = $2 WHERE id = $1`, [id, movedToId]);
}

/** The same length and number of seats for all of them. */
export async function reshape(tx: Transaction, ids: readonly string[], shape: { readonly minutes: number; readonly capacity: number }): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute('UPDATE offers.session SET minutes = $2, capacity = $3 WHERE id = ANY ($1::uuid[])', [ids, shape.minutes, shape.capacity]);
}

export async function rewrite(tx: Transaction, id: string, row: { readonly minutes: number; readonly capacity: number; readonly entry: boolean }): Promise<void> {
  await tx.execute('UPDATE offers.session SET minutes = $2, capacity = $3, entry = $4 WHERE id = $1', [id, row.minutes, row.capacity, row.entry]);
}

/**
 * What the host keeps or blocks in a session goes with it, as far as the new one has room beside the cases; what finds no
 * room stays in the cancelled session and counts nowhere.
 */
export async function takeOwnSeatsAlong(tx: Transaction, fromId: string, toId: string): Promise<void> {
  await tx.execute(
    `INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id, expires_at)
     SELECT t.id, c.holder_id, c.kind, least(c.seats, c.room), c.host_id, c.expires_at
     FROM offers.session t CROSS JOIN LATERAL (
       SELECT k.*, t.capacity - t.seats_taken - (sum(k.seats) OVER (ORDER BY k.kind, k.holder_id) - k.seats) AS room
       FROM offers.seat_claim k WHERE k.session_id = $1 AND k.kind <> 'SEAT' AND (k.expires_at IS NULL OR k.expires_at > platform.now())) c
     WHERE t.id = $2 AND c.room > 0 ON CONFLICT DO NOTHING`,
    [fromId, toId],
  );
}
