import { ok, refuse, type Result } from '#kernel';
import { seatTaken, tellOfFreeSeats, type SeatTaken } from '#offers';
import { isLockTimeout, tryAgain, type Transaction, type TryAgain } from '#platform';
import { confirmReservation } from '../persistence/holds/confirm.sql.js';
import { consentMissing, notSearching, wrongState, type ConsentMissing, type ReferralNotSearching, type ReservationWrongState } from './reservation-refusals.js';
import { tellOfEndedSeat } from './stay/tell-of-ended-seat.js';
import { confirmed, type ConfirmedSeat } from './tell-of-seat.js';

export type ConfirmRefusal = ReservationWrongState | ReferralNotSearching | ConsentMissing | SeatTaken | TryAgain;

/** A wish becomes a seat, if nobody has to answer any more; null: somebody still has to. A refusal means that nothing was written. */
export async function confirmWish(tx: Transaction, reservationId: string): Promise<Result<ConfirmedSeat | null, ConfirmRefusal>> {
  const row = await confirmReservation(tx, reservationId).catch((error: unknown) => {
    if (isLockTimeout(error)) return null;
    throw error;
  });
  switch (row?.outcome) {
    case 'CONFIRMED':
      await tellOfFreeSeats(tx, row.freed_offer_ids);
      if (row.ended !== null) await tellOfEndedSeat(tx, row.ended);
      return ok(confirmed(row));
    case 'WAITING':
      return ok(null);
    case 'EXPIRED':
      return refuse(wrongState('EXPIRED'));
    case 'CONSENT_MISSING':
      return refuse(consentMissing);
    case 'REFERRAL_STATE':
      return refuse(notSearching(row.case_was!));
    case 'SEAT_TAKEN':
      return refuse(seatTaken(row.full_sessions!));
    default:
      return refuse(tryAgain);
  }
}
