import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import type { RefuseReason } from '../../domain/holds/answer-reasons.js';
import { answerSeat, type AnswerInput, type AnswerResult } from './answer-seat.js';

/** TS-15: somebody with signing right refuses the seat for the agency: it is free again at once, and whoever asked hears why. */
@Injectable()
export class RefuseSeatUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: AnswerInput & { readonly reason: RefuseReason }): Promise<AnswerResult> {
    return answerSeat(this.unitOfWork, context, input, { action: 'refuseSeat', answer: { agency: 'REFUSED' }, reason: input.reason });
  }
}
