import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import type { DeclineReason } from '../../domain/holds/answer-reasons.js';
import { answerSeat, type AnswerInput, type AnswerResult } from './answer-seat.js';

/** The host cannot take the young person: the seat is free again at once, and whoever asked hears why. */
@Injectable()
export class DeclineSeatRequestUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: AnswerInput & { readonly reason: DeclineReason }): Promise<AnswerResult> {
    return answerSeat(this.unitOfWork, context, input, { action: 'declineSeatRequest', answer: { host: 'DECLINED' }, reason: input.reason });
  }
}
