import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { mayAssign } from '../domain/assignment.js';
import type { TaskRecord } from '../domain/task-record.js';
import { giveTask, isMember, lockTask, ownAgency } from '../persistence/inbox.sql.js';
import {
  assigneeUnknown,
  assignmentNotAllowed,
  taskClosed,
  taskUnknown,
  type AssigneeNotFound,
  type AssignmentNotAllowed,
  type TaskClosed,
  type TaskNotFound,
} from './inbox-refusals.js';

export interface AssignTaskInput {
  readonly taskId: string;
  /** Whose the task becomes. */
  readonly userId: string;
  readonly idempotencyKey?: string | undefined;
}

export type AssignTaskRefusal = TaskNotFound | TaskClosed | AssigneeNotFound | AssignmentNotAllowed | TryAgain | IdempotencyConflict;
export type AssignTaskResult = Result<TaskRecord, AssignTaskRefusal>;

/** Takes a task out of a tray, or, as an administrator, gives it to somebody. Whom it was given to first stays written. */
@Injectable()
export class AssignTaskUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: AssignTaskInput): Promise<AssignTaskResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'assignTask', key, input }, () => assign(tx, input))));
  }
}

type Refused = Exclude<AssignTaskRefusal, TryAgain | IdempotencyConflict>;

async function assign(tx: Transaction, { taskId, userId }: AssignTaskInput): Promise<Result<TaskRecord, Refused>> {
  const task = isUuid(taskId) ? await lockTask(tx, taskId) : undefined;
  if (!task) return refuse(taskUnknown);
  if (task.state !== 'OPEN') return refuse(taskClosed);
  if (!mayAssign(tx.context, task, userId)) return refuse(assignmentNotAllowed);
  if (!(await isMember(tx, userId))) return refuse(assigneeUnknown);
  const given = await giveTask(tx, task.id, userId);
  await tx.journal.write({
    agencyId: await ownAgency(tx),
    action: 'task.assigned',
    subjectKind: 'task',
    subjectId: task.id,
    before: { assigneeId: task.assigneeId },
    after: { assigneeId: given.assigneeId },
  });
  return ok(given);
}
