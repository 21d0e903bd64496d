import type { Transaction } from '#platform';
import type { TaskKind } from '../domain/task-kind.js';
import { findToldSubjects, type ToldSubject } from '../persistence/task.sql.js';

/**
 * What was told in tasks of a kind, for whoever looks again and again (the operator: row-level security hides other people's
 * tasks from everybody else): subjects of open tasks, and of closed ones that are due today or later.
 */
export function findTasksOfKind(tx: Transaction, { kind, subjectKind }: { readonly kind: TaskKind; readonly subjectKind: string }): Promise<ToldSubject[]> {
  return findToldSubjects(tx, kind.code, subjectKind);
}
