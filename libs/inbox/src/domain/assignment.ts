import type { TaskRecord } from './task-record.js';

export interface Assigner {
  readonly actor: string;
  readonly roles: readonly string[];
}

/**
 * Whether somebody may give an open task to somebody: an administrator any task to anybody of the organisation; everybody
 * else takes, for themselves alone, what lies in the tray of a role and in nobody's hands.
 */
export function mayAssign({ actor, roles }: Assigner, task: Pick<TaskRecord, 'ownerRole' | 'assigneeId'>, toUserId: string): boolean {
  if (roles.includes('ADMINISTRATOR')) return true;
  return toUserId === actor && task.ownerRole !== null && (task.assigneeId === null || task.assigneeId === actor);
}
