import { createUnionType, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { AssignTaskRefusal } from '../application/assign-task.use-case.js';
import { TaskClosedType } from './complete-task.result.js';
import { TaskType } from './task.type.js';

@ObjectType('AssignmentNotAllowed', {
  implements: () => RefusalType,
  description: 'Out of the tray of a role one takes tasks for oneself; only an administrator gives them to others (ASSIGNMENT_NOT_ALLOWED).',
})
export class AssignmentNotAllowedType extends RefusalType {}

export const assignTaskRefusals: RefusalTypes<AssignTaskRefusal> = {
  TASK_NOT_FOUND: NotFoundType,
  ASSIGNEE_NOT_FOUND: NotFoundType,
  TASK_CLOSED: TaskClosedType,
  ASSIGNMENT_NOT_ALLOWED: AssignmentNotAllowedType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const AssignTaskResultUnion = createUnionType({
  name: 'AssignTaskResult',
  description: 'The task as it is now, or why nobody got it.',
  types: () => [TaskType, TaskClosedType, AssignmentNotAllowedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
