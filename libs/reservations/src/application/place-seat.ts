import { ok, refuse, type Result } from '#kernel';
import { recordChoice } from '#matching';
import { claimSeats, type SeatTaken } from '#offers';
import { tryAgain, type Transaction, type TryAgain } from '#platform';
import type { ReservationRecord } from '../domain/reservation-record.js';
import { findCoveredSessions, insertReservation, type Beginning } from '../persistence/reserve-seat.sql.js';
import { outsideStay, type SuitableSeat } from './find-suitable.js';
import { notMatching, type NotMatching, type SpanOutsideStay } from './reservation-refusals.js';

/** A new reservation, and how many sessions it has a seat in. */
export interface PlacedSeat {
  readonly reservation: ReservationRecord;
  readonly seats: number;
}

/**
 * Claims a seat in every session on the days of a suitable wish, or in none, and writes the reservation with the verdicts as they
 * were: held, requested, offered or confirmed, as `begins` says. The claims end when the reservation's deadline does.
 */
export async function placeSeat(tx: Transaction, { wish, referral, evaluation, span }: SuitableSeat, begins: Beginning): Promise<Result<PlacedSeat, NotMatching | SpanOutsideStay | SeatTaken | TryAgain>> {
  const covered = await findCoveredSessions(tx, evaluation.offerId, referral.id, span);
  if (covered.has_wish_or_stay) return refuse(notMatching(['ALREADY_PLACED'], evaluation.explain()));
  const stayIds = evaluation.stay.sessionIds.filter((id) => covered.session_ids.includes(id));
  if (stayIds.length === 0) return refuse(outsideStay(evaluation));
  const claimed = await claimSeats(tx, {
    holderId: covered.reservation_id,
    referralId: referral.id,
    agencyId: referral.agency_id,
    sessionIds: covered.session_ids,
    isOwnCase: referral.responsible_id === covered.host_id,
    expiresAt: begins.expiresAt,
  });
  if (!claimed.ok) return claimed;
  const { score, distanceKm, freeSeats, weightsVersion } = evaluation;
  const reservation = await insertReservation(tx, {
    begins,
    covered,
    referral,
    offerId: evaluation.offerId,
    variant: wish.variant,
    span,
    stayIds,
    // What the family wishes for may rank below other offers, and nothing keeps it from being chosen (BHV-09).
    verdicts: { score, distanceKm, freeSeats, weightsVersion, wished: referral.wish_offer_ids.includes(evaluation.offerId), criteria: evaluation.explain() },
    costNote: wish.costNote?.trim() ?? null,
  });
  if (reservation === null) return refuse(tryAgain);
  await recordChoice(tx, { referralId: referral.id, offerId: reservation.offerId });
  return ok({ reservation, seats: covered.session_ids.length });
}
