import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { HoldKind, ReservationRecord } from '../../domain/reservation-record.js';
import { findSuitable, type SeatWish, type WishRefusal } from '../find-suitable.js';
import { expireWishesOf } from '../loop/expire-wishes.js';
import { placeSeat } from '../place-seat.js';
import { tooManyHolds, type TooManyHolds } from '../reservation-refusals.js';
import { seatTerms } from '../seat-terms.js';
import { journalWish } from '../tell-of-seat.js';
import { wishRefusalOf } from '../wish-refusals.js';

export interface HoldSeatInput extends SeatWish {
  readonly kind: HoldKind;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = WishRefusal | TooManyHolds | TryAgain;
export type HoldSeatRefusal = Refusals | IdempotencyConflict;
export type HoldSeatResult = Result<ReservationRecord, HoldSeatRefusal>;

/**
 * Holds a seat in every session of a stay while the form is filled (minutes) or the family decides (working days), by the rules of
 * the agency. When the deadline has passed the seats are free for everybody, whether or not any job has run. No consent is needed
 * yet: requestSeat asks for it (BHV-18).
 */
@Injectable()
export class HoldSeatUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, input: HoldSeatInput): Promise<HoldSeatResult> {
    const { idempotencyKey: key, ...rest } = input;
    try {
      return await orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'holdSeat', key, input: rest }, () => hold(tx, rest))));
    } catch (error) {
      const refusal = wishRefusalOf(error);
      if (refusal === null || refusal.code === 'CONSENT_MISSING') throw error;
      return refuse(refusal);
    }
  }
}

async function hold(tx: Transaction, { kind, ...wish }: Omit<HoldSeatInput, 'idempotencyKey'>): Promise<Result<ReservationRecord, Refusals>> {
  const suitable = await findSuitable(tx, wish);
  if (!suitable.ok) return suitable;
  const { referral, evaluation, span } = suitable.value;
  const terms = await seatTerms(tx, {
    agencyId: referral.agency_id,
    responsibleId: referral.responsible_id,
    offerId: evaluation.offerId,
    referralId: referral.id,
    firstDay: span.from,
  });
  if (terms.openHolds >= terms.mostHolds) return refuse(tooManyHolds(terms.mostHolds));
  if (terms.hasExpiredWishes) await expireWishesOf(tx, referral.id);
  const expiresAt = kind === 'FORM' ? terms.formUntil : await terms.decisionUntil();
  const placed = await placeSeat(tx, suitable.value, { state: 'HELD', holdKind: kind, expiresAt, hostAnswer: 'NOT_ASKED', agencyAnswer: 'NOT_ASKED' });
  if (!placed.ok) return placed;
  await journalWish(tx, 'reservation.held', placed.value.reservation);
  return ok(placed.value.reservation);
}
