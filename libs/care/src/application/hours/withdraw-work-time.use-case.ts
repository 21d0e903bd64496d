import { Injectable } from '@nestjs/common';
import { isUuid, ok, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { WithdrawReason } from '../../domain/hours/care-codes.js';
import type { WorkTime } from '../../domain/hours/care-records.js';
import { findWork, withdrawWork } from '../../persistence/hours/work-time.sql.js';
import { runOnHours, type AnyCommandRefusal } from './hours-command.js';
import type { HoursNotFound, HoursWithdrawn } from './hours-refusals.js';
import { journalChanged } from './journal-hours.js';
import { openWork } from './open-hours.js';

export interface WithdrawWorkTimeInput {
  readonly workTimeId: string;
  readonly reason: WithdrawReason;
  readonly idempotencyKey?: string | undefined;
}

export type WithdrawWorkTimeRefusal = HoursNotFound | HoursWithdrawn | AnyCommandRefusal;
export type WithdrawWorkTimeResult = Result<WorkTime, WithdrawWorkTimeRefusal>;

/** Takes work without a case of one's own back: it stays, with the reason, and counts nowhere. */
@Injectable()
export class WithdrawWorkTimeUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: WithdrawWorkTimeInput): Promise<WithdrawWorkTimeResult> {
    return runOnHours(this.unitOfWork, context, { name: 'withdrawWorkTime', input, act: withdraw, read: async (tx, { id }) => (await findWork(tx, id))! });
  }
}

async function withdraw(tx: Transaction, { workTimeId, reason }: Omit<WithdrawWorkTimeInput, 'idempotencyKey'>): Promise<Result<{ id: string }, HoursNotFound | HoursWithdrawn>> {
  const opened = await openWork(tx, isUuid(workTimeId) ? workTimeId : null);
  if (!opened.ok) return opened;
  const before = opened.value;
  const after = await withdrawWork(tx, before.id, reason);
  await journalChanged(tx, 'work-time', 'withdrawn', { before, after });
  return ok({ id: before.id });
}
