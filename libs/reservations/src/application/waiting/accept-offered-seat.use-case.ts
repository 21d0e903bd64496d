import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { recordChoice } from '#matching';
import { answerOnce, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction } from '#platform';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { makeRequest, orWishRefusal, type MakeRequestRefusal } from '../holds/make-request.js';
import { closeOfferTasks } from './cascade/end-offers.js';

export interface AcceptOfferedSeatInput {
  readonly reservationId: string;
  readonly idempotencyKey?: string | undefined;
}

export type AcceptOfferedSeatRefusal = MakeRequestRefusal | IdempotencyConflict;
export type AcceptOfferedSeatResult = Result<ReservationRecord, AcceptOfferedSeatRefusal>;

/** The family takes a seat that the waiting list has offered: CONFIRMED at once, or REQUESTED, exactly as requestSeat does with a hold. */
@Injectable()
export class AcceptOfferedSeatUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: AcceptOfferedSeatInput): Promise<AcceptOfferedSeatResult> {
    return orWishRefusal(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'acceptOfferedSeat', key, input }, () => accept(tx, input.reservationId))));
  }
}

async function accept(tx: Transaction, reservationId: string): Promise<Result<ReservationRecord, MakeRequestRefusal>> {
  const made = await makeRequest(tx, reservationId, 'acceptOfferedSeat');
  if (!made.ok) return made;
  const { id, referralId, offerId } = made.value;
  await closeOfferTasks(tx, [id], 'DONE');
  await recordChoice(tx, { referralId, offerId });
  return made;
}
