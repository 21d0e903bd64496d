import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { DeadlineRecord } from '../../domain/deadlines/deadline-record.js';
import { runOnce, type AnyCommandRefusal, type Keyed } from './case-command.js';
import { closeDeadline, type CloseDeadlineRefusal } from './close-deadline.js';
import { deadlineUnknown } from './deadline-refusals.js';

export interface SettleClarificationInput extends Keyed {
  /** The deadline of the clarification. */
  readonly deadlineId: string;
}

export type SettleClarificationRefusal = CloseDeadlineRefusal | AnyCommandRefusal;
export type SettleClarificationResult = Result<DeadlineRecord, SettleClarificationRefusal>;

/** The side that was asked says that it is agreed upon today (BHV-15). */
@Injectable()
export class SettleClarificationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SettleClarificationInput): Promise<SettleClarificationResult> {
    return runOnce(this.unitOfWork, context, { name: 'settleClarification', input }, (tx, { deadlineId }) =>
      closeDeadline<never>(tx, deadlineId, (deadline, today) => (deadline.code === 'COORDINATION' ? ok({ doneOn: today, coversGroupOffers: null }) : refuse(deadlineUnknown))),
    );
  }
}
