import { ok, refuse, type Result } from '#kernel';
import type { Transaction } from '#platform';
import { isPossible, mayAct, type SeatActionName } from '../domain/seat-actions.js';
import type { HeldRow } from '../persistence/holds/hold.sql.js';
import { reservationUnknown, wrongState, type ReservationNotFound, type ReservationWrongState } from './reservation-refusals.js';

/** The locked reservation for somebody who may do this with it now; a foreign one is as if it were not there. */
export function openReservation(tx: Transaction, action: SeatActionName, row: HeldRow | undefined): Result<HeldRow, ReservationNotFound | ReservationWrongState> {
  if (!row || !mayAct(action, tx.context, { agencyId: row.agency_id, responsibleId: row.responsible_id, hostId: row.host_id })) return refuse(reservationUnknown);
  return isPossible(action, row.state) ? ok(row) : refuse(wrongState(row.state));
}
