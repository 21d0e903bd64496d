import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { earliestDoneOn, type DeadlineRecord } from '../../domain/deadlines/deadline-record.js';
import { runOnce, type AnyCommandRefusal, type Keyed } from './case-command.js';
import { closeDeadline, type CloseDeadlineRefusal } from './close-deadline.js';

export interface CompleteDeadlineInput extends Keyed {
  readonly deadlineId: string;
  /** The day on which it was done: today or before, and not before the day it is counted from. */
  readonly doneOn: LocalDate;
  /** Of a plan of action and of nothing else: whether group offers are possible (BHV-14). */
  readonly coversGroupOffers?: boolean | undefined;
}

export type CompleteDeadlineRefusal = CloseDeadlineRefusal | ValueInvalid | AnyCommandRefusal;
export type CompleteDeadlineResult = Result<DeadlineRecord, CompleteDeadlineRefusal>;

/** Whoever has the duty says that it is done, and when; what was written stays outside. The next of those that come again follows. */
@Injectable()
export class CompleteDeadlineUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: CompleteDeadlineInput): Promise<CompleteDeadlineResult> {
    return runOnce(this.unitOfWork, context, { name: 'completeDeadline', input }, (tx, { deadlineId, doneOn, coversGroupOffers }) =>
      closeDeadline<ValueInvalid>(tx, deadlineId, (deadline, today) => {
        if (doneOn < earliestDoneOn(deadline)) return refuse(valueInvalid('doneOn', `a day from ${deadline.countedFrom} on, from which it is counted`));
        if (doneOn > today) return refuse(valueInvalid('doneOn', `a day up to ${today}`));
        if (deadline.code !== 'ACTION_PLAN' && coversGroupOffers !== undefined) return refuse(valueInvalid('coversGroupOffers', 'nothing: only a plan of action says so'));
        return ok({ doneOn, coversGroupOffers: coversGroupOffers ?? null });
      }),
    );
  }
}
