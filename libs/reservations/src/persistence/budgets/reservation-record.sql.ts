import type { Transaction } from '#platform';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { RECORD_COLUMNS, toRecord, type ReservationRow } from '../reservation.sql.js';

/** A reservation that the caller is known to see. */
export async function findRecord(tx: Transaction, id: string): Promise<ReservationRecord> {
  const [row] = await tx.sql<ReservationRow>(`SELECT ${RECORD_COLUMNS} FROM reservations.reservation WHERE id = $1`, [id]);
  return toRecord(row!);
}
