import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { moveMonth, type MonthCommand, type MoveMonthResult } from './move-month.js';

/** Takes a cleared month into review, if its clearing stands its checks; whoever bills for the agency is asked to look at it. */
@Injectable()
export class StartReviewUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: MonthCommand): Promise<MoveMonthResult> {
    return moveMonth(this.unitOfWork, context, 'startReview', input, () => 'START_REVIEW');
  }
}
