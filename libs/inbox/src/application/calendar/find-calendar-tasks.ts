import type { Transaction } from '#platform';
import type { CalendarTask } from '../../domain/calendar-task.js';
import { IS_MINE } from '../../persistence/inbox.sql.js';

/** More than somebody can do; beyond it a calendar leaves out what is due last. */
const MOST_TASKS = 5_000;

/**
 * The caller's open tasks with a due day, as their inbox shows them: their own, those in the trays of their roles, and those of
 * whom they are the deputy today. By due day.
 */
export async function findCalendarTasks(tx: Transaction, titleOf: (kind: string) => string): Promise<CalendarTask[]> {
  const rows = await tx.sql<Omit<CalendarTask, 'title'> & { kind: string }>(
    `SELECT id, kind, due_on AS "dueOn", moves FROM inbox.task
     WHERE organisation_id = platform.current_organisation() AND state = 'OPEN' AND due_on IS NOT NULL AND ${IS_MINE}
     ORDER BY coalesce(due_on, '9999-12-31'::date), id LIMIT ${MOST_TASKS}`,
  );
  return rows.map(({ kind, ...task }) => ({ ...task, title: titleOf(kind) }));
}
