import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { moveMonth, type MoveMonthResult } from './move-month.js';
import type { SignMonthInput } from './submit-month.use-case.js';

/** The second signature, of another person, under the same figures. */
@Injectable()
export class ApproveMonthUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SignMonthInput): Promise<MoveMonthResult> {
    return moveMonth(this.unitOfWork, context, 'approveMonth', input, () => 'APPROVE');
  }
}
