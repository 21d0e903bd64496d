import type { Transaction } from '#platform';
import type { TaskKind } from '../domain/task-kind.js';
import { findOpenTasksOf, type OwnedTask } from '../persistence/task.sql.js';

interface Asked {
  readonly kind: TaskKind;
  readonly subjectKind: string;
  readonly subjectIds: readonly string[];
}

/** To whom the open tasks of a kind about these subjects were given; for the operator, as row-level security hides other people's tasks from everybody else. */
export function findOpenTasks(tx: Transaction, { kind, subjectKind, subjectIds }: Asked): Promise<OwnedTask[]> {
  return subjectIds.length === 0 ? Promise.resolve([]) : findOpenTasksOf(tx, kind.code, subjectKind, subjectIds);
}
