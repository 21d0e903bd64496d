import { Injectable } from '@nestjs/common';
import type { ValueInvalid } from '#agreements';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { WorkSaid, WorkTime } from '../../domain/hours/care-records.js';
import { mayRecordWork } from '../../domain/hours/check-hours.js';
import { findWork, insertWork } from '../../persistence/hours/work-time.sql.js';
import { checkWork } from './check-work.js';
import { runOnHours, type AnyCommandRefusal } from './hours-command.js';
import { workPlaceNotFound, type WorkPlaceNotFound } from './hours-refusals.js';
import { journalRecorded } from './journal-hours.js';

export interface RecordWorkTimeInput extends WorkSaid {
  /** The agency that it is worked for. */
  readonly agencyId: string;
  readonly idempotencyKey?: string | undefined;
}

export type RecordWorkTimeRefusal = ValueInvalid | WorkPlaceNotFound | AnyCommandRefusal;
export type RecordWorkTimeResult = Result<WorkTime, RecordWorkTimeRefusal>;

/** Records time of staff that belongs to no single case: across cases, for the network, or for none (BHV-23, TS-20). */
@Injectable()
export class RecordWorkTimeUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RecordWorkTimeInput): Promise<RecordWorkTimeResult> {
    return runOnHours(this.unitOfWork, context, { name: 'recordWorkTime', input, act: record, read: async (tx, { id }) => (await findWork(tx, id))! });
  }
}

async function record(tx: Transaction, { agencyId, ...said }: Omit<RecordWorkTimeInput, 'idempotencyKey'>): Promise<Result<{ id: string }, ValueInvalid | WorkPlaceNotFound>> {
  if (!mayRecordWork(tx.context.roles)) return refuse(workPlaceNotFound);
  const checked = await checkWork(tx, agencyId, said);
  if (!checked.ok) return checked;
  const work = await insertWork(tx, agencyId, said);
  await journalRecorded(tx, 'work-time', [work]);
  return ok({ id: work.id });
}
