import { Injectable } from '@nestjs/common';
import { closeTasks } from '#inbox';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { DeadlineRecord } from '../../domain/deadlines/deadline-record.js';
import { DEADLINE_SUBJECT, TASK_OF } from '../../domain/deadlines/deadline-tasks.js';
import { readDeadline } from '../../persistence/deadlines/deadline-list.sql.js';
import { withdrawClarification } from '../../persistence/deadlines/write-deadlines.sql.js';
import { lockOwnCase, runOnce, type AnyCommandRefusal, type Keyed } from './case-command.js';
import { clarificationOfOtherSide, deadlineClosed, deadlineUnknown, type ClarificationOfOtherSide, type DeadlineClosed, type DeadlineUnknown } from './deadline-refusals.js';

export interface WithdrawClarificationInput extends Keyed {
  /** The deadline of the clarification. */
  readonly deadlineId: string;
}

type Refused = DeadlineUnknown | ClarificationOfOtherSide | DeadlineClosed;
export type WithdrawClarificationRefusal = Refused | AnyCommandRefusal;
export type WithdrawClarificationResult = Result<DeadlineRecord, WithdrawClarificationRefusal>;

/** The side that has asked takes its question back: nobody has to answer it any more (BHV-15). */
@Injectable()
export class WithdrawClarificationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: WithdrawClarificationInput): Promise<WithdrawClarificationResult> {
    return runOnce(this.unitOfWork, context, { name: 'withdrawClarification', input }, withdraw);
  }
}

async function withdraw(tx: Transaction, { deadlineId }: Omit<WithdrawClarificationInput, 'idempotencyKey'>): Promise<Result<DeadlineRecord, Refused>> {
  const seen = isUuid(deadlineId) ? await readDeadline(tx, deadlineId) : undefined;
  const own = seen && (await lockOwnCase(tx, seen.referralId));
  const asked = own && (await readDeadline(tx, seen.id));
  if (!asked || !own || asked.code !== 'COORDINATION') return refuse(deadlineUnknown);
  if (asked.side === own.side) return refuse(clarificationOfOtherSide);
  if (asked.state !== 'OPEN') return refuse(deadlineClosed(asked.state));
  await withdrawClarification(tx, asked.id);
  await tx.journal.write({
    agencyId: own.agencyId,
    action: 'clarification.withdrawn',
    subjectKind: DEADLINE_SUBJECT,
    subjectId: asked.id,
    before: { state: 'OPEN', subject: asked.subject },
    after: { state: 'CANCELLED' },
  });
  await closeTasks(tx, { kind: TASK_OF.COORDINATION, subjectKind: DEADLINE_SUBJECT, subjectIds: [asked.id], as: 'CANCELLED' });
  return ok((await readDeadline(tx, asked.id))!);
}
