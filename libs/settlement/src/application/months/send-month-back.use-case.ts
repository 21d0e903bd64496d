import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { moveMonth, type MonthCommand, type MoveMonthResult } from './move-month.js';

export interface SendMonthBackInput extends MonthCommand {
  /** 1 to 500 characters; stands in the history of the month. */
  readonly reason: string;
}

/** Takes the submission of a month back, or opens the review of an approved one again: both signatures go. */
@Injectable()
export class SendMonthBackUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SendMonthBackInput): Promise<MoveMonthResult> {
    return moveMonth(this.unitOfWork, context, 'sendMonthBack', input, ({ state }) => (state === 'APPROVED' ? 'REOPEN_REVIEW' : 'SEND_BACK'));
  }
}
