import type { Transaction } from '#platform';
import type { TaskKind } from '../domain/task-kind.js';
import { endTasks } from '../persistence/task.sql.js';

export interface ClosedTasks {
  readonly kind: TaskKind;
  readonly subjectKind: string;
  readonly subjectIds: readonly string[];
  /** DONE (default): what was to be done is done. CANCELLED: it need not be done any more. */
  readonly as?: 'DONE' | 'CANCELLED';
}

/**
 * Closes the open tasks of a kind about these subjects in the caller's transaction; none is no error. Those of the caller's
 * organisation, those opened in its name, in whichever organisation they are, and those whose opener has named it among
 * the closers; the operator's jobs close all.
 */
export async function closeTasks(tx: Transaction, { kind, subjectKind, subjectIds, as = 'DONE' }: ClosedTasks): Promise<void> {
  if (subjectIds.length === 0) return;
  const closed = await endTasks(tx, { kind: kind.code, subjectKind, subjectIds, state: as });
  if (closed.length === 0) return;
  await tx.journal.writeAll(
    closed.map((task) => ({
      agencyId: task.agencyId,
      action: as === 'DONE' ? 'task.done' : 'task.cancelled',
      subjectKind: 'task',
      subjectId: task.id,
      before: { state: 'OPEN' },
      after: { state: as },
    })),
  );
}
