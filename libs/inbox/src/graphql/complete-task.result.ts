import { createUnionType, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { CompleteTaskRefusal } from '../application/complete-task.use-case.js';
import { TaskType } from './task.type.js';

@ObjectType('TaskClosed', { implements: () => RefusalType, description: 'The task is done or cancelled already (TASK_CLOSED).' })
export class TaskClosedType extends RefusalType {}

export const completeTaskRefusals: RefusalTypes<CompleteTaskRefusal> = {
  TASK_NOT_FOUND: NotFoundType,
  TASK_CLOSED: TaskClosedType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const CompleteTaskResultUnion = createUnionType({
  name: 'CompleteTaskResult',
  description: 'The task as it is now, or why it was not closed.',
  types: () => [TaskType, TaskClosedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
