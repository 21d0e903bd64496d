import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { ReservationRecord } from '../domain/reservation-record.js';
import type { Beginning } from '../persistence/reserve-seat.sql.js';
import { findSuitable, type SeatWish, type WishRefusal } from './find-suitable.js';
import { expireWishesOf } from './loop/expire-wishes.js';
import { placeSeat } from './place-seat.js';
import { consentMissing, type ConsentMissing } from './reservation-refusals.js';
import { seatTerms, type SeatTerms } from './seat-terms.js';
import { tellOfConfirmation, tellOfRequest } from './tell-of-seat.js';
import { wishRefusalOf } from './wish-refusals.js';

export interface ReserveSeatInput extends SeatWish {
  readonly idempotencyKey?: string | undefined;
}

type Refusals = WishRefusal | ConsentMissing | TryAgain;
export type ReserveSeatRefusal = Refusals | IdempotencyConflict;
export type ReserveSeatResult = Result<ReservationRecord, ReserveSeatRefusal>;

/**
 * Reserves a referral's seat in an offer for a whole stay (DD-18, DD-20 to DD-23, BHV-18), all or nothing, in one unit of
 * work: evaluate the match for just this offer, claim the seats, write the reservation with the verdicts as they were. CONFIRMED at
 * once, or REQUESTED where host or agency have to be asked; holdSeat and requestSeat do the same in two steps.
 *
 * Invariant, checked by `pv verify`: offers.seat_claim has exactly one claim per reservation that is CONFIRMED (without expiry) or has
 * a deadline to come (with it) and session of its offer on one of its days (valid_from to valid_to, both included, without its
 * pauses), whatever the session's state. Therefore
 * - claimed are all sessions on the covered days, also those outside the stay: a HELD one there makes a seat use like any
 *   other, and a CANCELLED one may not hold more reservations than seats either (OVERBOOKED says the same of an import).
 *   Where one of them is full the whole reservation is refused with SEAT_TAKEN;
 * - of a CLOSED run joined in the middle valid_from is the first session of the stay, so earlier ones are not covered;
 * - whoever adds a session to an offer claims its seats in the same transaction for the reservations that cover
 *   its day, and refuses where they are more than its seats (OVERBOOKED): a trigger of this schema on offers.session does both
 *   (claim_new_sessions). To keep both sides from missing each other, it
 *   first locks all sessions that the offer has (offers.lock_sessions; the import, which adds to many offers, locks the
 *   table of claims): the claims here wait for it, and the reservation is then written only if the covered sessions are
 *   still those that were claimed, else TRY_AGAIN. So it is where sessions of the stay were cancelled or the offer was
 *   archived meanwhile: both lock the sessions before they look for seats;
 * - a day of a session never changes (the service has no right to), and a cancelled reservation keeps claims only for the
 *   days that it still covers.
 */
@Injectable()
export class ReserveSeatUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, input: ReserveSeatInput): Promise<ReserveSeatResult> {
    const { idempotencyKey: key, ...rest } = input;
    try {
      return await orTryAgain(() =>
        this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'reserveSeat', key, input: rest }, () => reserve(tx, rest))),
      );
    } catch (error) {
      const refusal = wishRefusalOf(error);
      if (refusal === null) throw error;
      return refuse(refusal);
    }
  }
}

async function reserve(tx: Transaction, wish: SeatWish): Promise<Result<ReservationRecord, Refusals>> {
  const suitable = await findSuitable(tx, wish);
  if (!suitable.ok) return suitable;
  const { referral, evaluation, span } = suitable.value;
  if (!referral.consent) return refuse(consentMissing);
  const terms = await seatTerms(tx, {
    agencyId: referral.agency_id,
    responsibleId: referral.responsible_id,
    offerId: evaluation.offerId,
    referralId: referral.id,
    firstDay: span.from,
  });
  if (terms.hasExpiredWishes) await expireWishesOf(tx, referral.id);
  const placed = await placeSeat(tx, suitable.value, await beginningOf(terms));
  if (!placed.ok) return placed;
  const { reservation, seats } = placed.value;
  if (reservation.state === 'CONFIRMED') await tellOfConfirmation(tx, reservation, { caseWas: referral.state, seats });
  else await tellOfRequest(tx, reservation);
  return ok(reservation);
}

async function beginningOf({ hostAnswer, agencyAnswer, isAsked, answerUntil }: SeatTerms): Promise<Beginning> {
  return { state: isAsked ? 'REQUESTED' : 'CONFIRMED', holdKind: null, expiresAt: isAsked ? await answerUntil() : null, hostAnswer, agencyAnswer };
}
