import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { answerSeat, type AnswerInput, type AnswerResult } from './answer-seat.js';

/** The host takes the young person; with the agency's word, where it is needed, the seat is confirmed. */
@Injectable()
export class AcceptSeatRequestUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: AnswerInput): Promise<AnswerResult> {
    return answerSeat(this.unitOfWork, context, input, { action: 'acceptSeatRequest', answer: { host: 'ACCEPTED' }, reason: null });
  }
}
