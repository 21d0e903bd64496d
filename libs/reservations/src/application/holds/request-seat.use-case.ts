import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { answerOnce, UnitOfWork, type IdempotencyConflict, type RequestContext } from '#platform';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { makeRequest, orWishRefusal, type MakeRequestRefusal } from './make-request.js';

export interface RequestSeatInput {
  readonly reservationId: string;
  readonly idempotencyKey?: string | undefined;
}

export type RequestSeatRefusal = MakeRequestRefusal | IdempotencyConflict;
export type RequestSeatResult = Result<ReservationRecord, RequestSeatRefusal>;

/**
 * Makes a seat of a hold: CONFIRMED at once, or REQUESTED with the deadline of the agency's rules where its host wants to be asked or
 * the agency decides (TS-15). The match is not judged again: what held when the seat was held goes on holding. Needs the consent of
 * the family (BHV-18); without it the hold stays as it is.
 */
@Injectable()
export class RequestSeatUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RequestSeatInput): Promise<RequestSeatResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orWishRefusal(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'requestSeat', key, input: rest }, () => makeRequest(tx, rest.reservationId, 'requestSeat'))));
  }
}
