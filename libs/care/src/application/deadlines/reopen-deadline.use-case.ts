import { Injectable } from '@nestjs/common';
import { closeTasks, openTasks } from '#inbox';
import { HELP_CHANGED, isUuid, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { organisationOf } from '../../domain/deadlines/case-side.js';
import type { KeptCode, ReopenReason } from '../../domain/deadlines/deadline-codes.js';
import type { DeadlineRecord } from '../../domain/deadlines/deadline-record.js';
import { DEADLINE_SUBJECT, TASK_OF } from '../../domain/deadlines/deadline-tasks.js';
import { findLaterDone, findOpenClarification, readDeadline } from '../../persistence/deadlines/deadline-list.sql.js';
import { reopenDeadline } from '../../persistence/deadlines/write-deadlines.sql.js';
import { lockOwnCase, runOnce, type AnyCommandRefusal, type Keyed, type OwnCase } from './case-command.js';
import {
  caseOver,
  clarificationOpen,
  deadlineNotDone,
  deadlineOfOtherSide,
  deadlineUnknown,
  laterDeadlineDone,
  type CaseOver,
  type ClarificationOpen,
  type DeadlineNotDone,
  type DeadlineOfOtherSide,
  type DeadlineUnknown,
  type LaterDeadlineDone,
} from './deadline-refusals.js';
import { entryOf, taskOf } from './keep-deadlines.js';

export interface ReopenDeadlineInput extends Keyed {
  readonly deadlineId: string;
  readonly reason: ReopenReason;
}

type Refused = DeadlineUnknown | DeadlineOfOtherSide | DeadlineNotDone | LaterDeadlineDone | ClarificationOpen | CaseOver;
export type ReopenDeadlineRefusal = Refused | AnyCommandRefusal;
export type ReopenDeadlineResult = Result<DeadlineRecord, ReopenDeadlineRefusal>;

/**
 * Takes back that something is done, by the side whose duty it is: it is open again on its old day, and is completed anew where only the day
 * was wrong. The next one of its kind, which was counted from it, goes; the job that hears of it counts what follows.
 */
@Injectable()
export class ReopenDeadlineUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ReopenDeadlineInput): Promise<ReopenDeadlineResult> {
    return runOnce(this.unitOfWork, context, { name: 'reopenDeadline', input }, reopen);
  }
}

async function reopen(tx: Transaction, { deadlineId, reason }: Omit<ReopenDeadlineInput, 'idempotencyKey'>): Promise<Result<DeadlineRecord, Refused>> {
  const seen = isUuid(deadlineId) ? await readDeadline(tx, deadlineId) : undefined;
  const own = seen && (await lockOwnCase(tx, seen.referralId));
  const done = own && (await readDeadline(tx, seen.id));
  if (!done || !own) return refuse(deadlineUnknown);
  const problem = await problemOf(tx, own, done);
  if (problem !== null) return refuse(problem);
  const { id, dueOn, doneOn, coversGroupOffers } = done;
  const code = done.code as KeptCode;
  const agencyId = own.agencyId;
  const gone = await reopenDeadline(tx, id);
  await tx.journal.writeAll([
    entryOf({ id, agencyId }, 'deadline.reopened', { before: { state: 'DONE', doneOn, coversGroupOffers }, after: { state: 'OPEN', reason } }),
    ...gone.map((next) => entryOf({ id: next, agencyId }, 'deadline.cancelled', { before: { state: 'OPEN' }, after: { state: 'CANCELLED' } })),
  ]);
  if (gone.length > 0) await closeTasks(tx, { kind: TASK_OF[code], subjectKind: DEADLINE_SUBJECT, subjectIds: gone, as: 'CANCELLED' });
  await openTasks(tx, [taskOf({ id, code, dueOn, owedById: organisationOf(done.side, own), agencyId })]);
  await tx.outbox.add({ ...HELP_CHANGED, payload: { referralId: own.referralId } });
  return ok((await readDeadline(tx, id))!);
}

async function problemOf(tx: Transaction, own: OwnCase, done: DeadlineRecord): Promise<Exclude<Refused, DeadlineUnknown> | null> {
  if (done.side !== own.side) return deadlineOfOtherSide;
  if (done.state !== 'DONE') return deadlineNotDone(done.state);
  if (own.isOver) return caseOver;
  if (done.subject !== null) {
    const asked = await findOpenClarification(tx, done.referralId, done.subject);
    return asked === undefined ? null : clarificationOpen(asked);
  }
  const later = await findLaterDone(tx, done);
  return later === undefined ? null : laterDeadlineDone(later);
}
