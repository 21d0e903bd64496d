import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { moveMonth, type MonthCommand, type MoveMonthResult } from './move-month.js';

/** What is signed: the digest of the figures that the signer has looked at, 64 hexadecimal digits. */
export interface SignMonthInput extends MonthCommand {
  readonly digest: string;
}

/** The first of two signatures under a reviewed month. It holds for these figures: other ones take it back. */
@Injectable()
export class SubmitMonthUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SignMonthInput): Promise<MoveMonthResult> {
    return moveMonth(this.unitOfWork, context, 'submitMonth', input, () => 'SUBMIT');
  }
}
