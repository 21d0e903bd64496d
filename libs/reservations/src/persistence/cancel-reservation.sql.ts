import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CaseState } from '../domain/case-state.js';
import type { Cancellation } from '../domain/cancellation.js';
import type { ReservationRecord } from '../domain/reservation-record.js';
import { RECORD_COLUMNS, toRecord, type ReservationRow } from './reservation.sql.js';

export interface CancellableRow extends ReservationRow {
  responsible_id: string;
  referral_state: CaseState;
  /** The first day on which none of the seats has been used yet: today, or tomorrow once a session of today has begun. */
  free_from: LocalDate;
}

/** The reservation, if the caller sees its referral, which is locked as for a reservation (lockCase); a host does not. */
export async function findCancellable(tx: Transaction, id: string): Promise<CancellableRow | undefined> {
  const [row] = await tx.sql<CancellableRow>(
    `SELECT r.id, r.code, r.referral_id, r.referral_code, r.agency_id, r.offer_id, r.host_id, r.variant, r.valid_from, r.valid_to, r.state,
       f.responsible_id, f.state AS referral_state, berlin.at::date + EXISTS (
         SELECT 1 FROM offers.session_v s
         WHERE s.offer_id = r.offer_id AND s.date = berlin.at::date AND s.start <= berlin.at::time AND s.state <> 'CANCELLED')::int AS free_from
     FROM reservations.reservation r
     CROSS JOIN LATERAL reservations.lock_case(r.referral_id) f
     CROSS JOIN (SELECT platform.now() AT TIME ZONE 'Europe/Berlin' AS at) berlin
     WHERE r.id = $1`,
    [id],
  );
  return row;
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
export async function endReservation(tx: Transaction, was: CancellableRow, cancellation: Cancellation): Promise<ReservationRecord | null> {
  const [row] = await tx.sql<ReservationRow>(
    `UPDATE reservations.reservation SET state = $2, valid_to = $3, origin = 'SERVICE'
     WHERE id = $1 AND state = $4 AND valid_to IS NOT DISTINCT FROM $5::date RETURNING ${RECORD_COLUMNS}`,
    [was.id, cancellation.state, cancellation.validTo, was.state, was.valid_to],
  );
  return row ? toRecord(row) : null;
}
