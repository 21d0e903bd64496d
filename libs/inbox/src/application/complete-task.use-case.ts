import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { TaskRecord } from '../domain/task-record.js';
import { finishTask, lockTask, ownAgency } from '../persistence/inbox.sql.js';
import { taskClosed, taskUnknown, type TaskClosed, type TaskNotFound } from './inbox-refusals.js';

export interface CompleteTaskInput {
  readonly taskId: string;
  readonly idempotencyKey?: string | undefined;
}

export type CompleteTaskRefusal = TaskNotFound | TaskClosed | TryAgain | IdempotencyConflict;
export type CompleteTaskResult = Result<TaskRecord, CompleteTaskRefusal>;

/** Ticks a task off by hand: one's own, one out of a tray, or one of a person whose deputy one is (row-level security). */
@Injectable()
export class CompleteTaskUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: CompleteTaskInput): Promise<CompleteTaskResult> {
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'completeTask', key, input }, () => complete(tx, input.taskId))),
    );
  }
}

async function complete(tx: Transaction, taskId: string): Promise<Result<TaskRecord, TaskNotFound | TaskClosed>> {
  const task = isUuid(taskId) ? await lockTask(tx, taskId) : undefined;
  if (!task) return refuse(taskUnknown);
  if (task.state !== 'OPEN') return refuse(taskClosed);
  const done = await finishTask(tx, task.id);
  await tx.journal.write({
    agencyId: await ownAgency(tx),
    action: 'task.done',
    subjectKind: 'task',
    subjectId: task.id,
    before: { state: task.state },
    after: { state: done.state },
  });
  return ok(done);
}
