import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { Cancellation } from '../domain/cancellation.js';
import type { ReservationRecord } from '../domain/reservation-record.js';
import { RECORD_COLUMNS, toRecord, type ReservationRow } from './reservation.sql.js';

/** The first day on which none of the offer's seats has been used yet: today, or tomorrow once a session of today has begun. */
export async function findFreeFrom(tx: Transaction, offerId: string): Promise<LocalDate> {
  const [row] = await tx.prepared<{ free_from: LocalDate }>(
    'pv_free_from',
    `SELECT berlin.at::date + EXISTS (
       SELECT 1 FROM offers.session_v s
       WHERE s.offer_id = $1 AND s.date = berlin.at::date AND s.start <= berlin.at::time AND s.state <> 'CANCELLED')::int AS free_from
     FROM (SELECT platform.now() AT TIME ZONE 'Europe/Berlin' AS at) berlin`,
    [offerId],
  );
  return row!.free_from;
}

/**
 * Whether there are seats that the reservation, once its end is written, covers no longer: somebody added a session between
 * giving back and ending, which a reservation without sessions to lock cannot keep them from. From the end on they wait.
 */
export async function hasLeftover(tx: Transaction, { id, state, validTo }: ReservationRecord): Promise<boolean> {
  const [row] = await tx.prepared<{ found: boolean }>(
    'pv_leftover_claims',
    `SELECT EXISTS (SELECT 1 FROM offers.seat_claim_v c JOIN offers.session_v s ON s.id = c.session_id
       WHERE c.holder_id = $1 AND ($2 = 'CANCELLED' OR s.date > $3::date)) AS found`,
    [id, state, validTo],
  );
  return row!.found;
}

/**
 * Writes the end, provided that the reservation is still as it was read; null when somebody was faster. What was imported
 * becomes a decision of the service: only the operator writes rows of origin IMPORT.
 */
export async function endReservation(tx: Transaction, was: ReservationRow, cancellation: Cancellation, reason: string): Promise<ReservationRecord | null> {
  const [row] = await tx.sql<ReservationRow>(
    `UPDATE reservations.reservation SET state = $2, valid_to = $3, origin = 'SERVICE', expires_at = NULL, hold_kind = NULL, end_reason = $6
     WHERE id = $1 AND state = $4 AND valid_to IS NOT DISTINCT FROM $5::date RETURNING ${RECORD_COLUMNS}`,
    [was.id, cancellation.state, cancellation.validTo, was.state, was.valid_to, reason],
  );
  return row ? toRecord(row) : null;
}
