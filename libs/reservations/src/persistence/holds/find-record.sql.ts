import type { Transaction } from '#platform';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { RECORD_COLUMNS, toRecord, type ReservationRow } from '../reservation.sql.js';

/** A reservation that the caller sees, as it is now. */
export async function findRecord(tx: Transaction, id: string): Promise<ReservationRecord> {
  const [row] = await tx.prepared<ReservationRow & Record<string, unknown>>('pv_reservation', `SELECT ${RECORD_COLUMNS} FROM reservations.reservation_v WHERE id = $1`, [id]);
  return toRecord(row!);
}
