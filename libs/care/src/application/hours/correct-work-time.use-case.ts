import { Injectable } from '@nestjs/common';
import type { ValueInvalid } from '#agreements';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { WorkSaid, WorkTime } from '../../domain/hours/care-records.js';
import { findWork, updateWork } from '../../persistence/hours/work-time.sql.js';
import { checkWork } from './check-work.js';
import { runOnHours, type AnyCommandRefusal } from './hours-command.js';
import { hoursChanged, type HoursChanged, type HoursNotFound, type HoursWithdrawn, type WorkPlaceNotFound } from './hours-refusals.js';
import { journalChanged } from './journal-hours.js';
import { openWork } from './open-hours.js';

/** Everything that is said of the work; the agency stays. */
export interface CorrectWorkTimeInput extends WorkSaid {
  readonly workTimeId: string;
  /** What the caller has seen. */
  readonly revision: number;
  readonly idempotencyKey?: string | undefined;
}

export type CorrectWorkTimeRefusal = HoursNotFound | HoursWithdrawn | HoursChanged | ValueInvalid | WorkPlaceNotFound | AnyCommandRefusal;
export type CorrectWorkTimeResult = Result<WorkTime, CorrectWorkTimeRefusal>;

/** Corrects work without a case of one's own; what stood there is kept in the history of rows. */
@Injectable()
export class CorrectWorkTimeUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: CorrectWorkTimeInput): Promise<CorrectWorkTimeResult> {
    return runOnHours(this.unitOfWork, context, { name: 'correctWorkTime', input, act: correct, read: async (tx, { id }) => (await findWork(tx, id))! });
  }
}

async function correct(tx: Transaction, { workTimeId, revision, ...said }: Omit<CorrectWorkTimeInput, 'idempotencyKey'>): Promise<Result<{ id: string }, Exclude<CorrectWorkTimeRefusal, AnyCommandRefusal>>> {
  const opened = await openWork(tx, isUuid(workTimeId) ? workTimeId : null);
  if (!opened.ok) return opened;
  const before = opened.value;
  if (before.revision !== revision) return refuse(hoursChanged(before.revision));
  const checked = await checkWork(tx, before.agencyId, said);
  if (!checked.ok) return checked;
  const after = await updateWork(tx, before.id, said);
  await journalChanged(tx, 'work-time', 'corrected', { before, after });
  return ok({ id: before.id });
}
