import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { answerSeat, type AnswerInput, type AnswerResult } from './answer-seat.js';

/** TS-15: somebody with signing right approves the seat for the agency; with the host's word, where it is needed, it is confirmed. */
@Injectable()
export class ApproveSeatUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: AnswerInput): Promise<AnswerResult> {
    return answerSeat(this.unitOfWork, context, input, { action: 'approveSeat', answer: { agency: 'APPROVED' }, reason: null });
  }
}
