import { isFederalState, type WorkingDays } from '#kernel';
import type { JournalEntry, Transaction } from '#platform';
import { taskKey, type NewTask } from '../domain/new-task.js';
import { taskDays } from '../domain/task-days.js';
import { checkKind } from '../domain/task-kind.js';
import { findTaskPlaces, putTasks, type OpenedTask, type TaskPlace } from '../persistence/task.sql.js';
import { officeDays } from './office-days.js';

/**
 * Opens tasks in the caller's transaction, for whichever organisation. An open task of the same kind, subject,
 * organisation and owner is kept; its due day becomes the new one, and with it reminder and escalation begin anew: if it
 * is the caller's own, or was opened in the name of the caller's organisation. Another's stays as it is.
 * Reminder and escalation are counted in working days (Monday to Friday) of the organisation's federal state. The same
 * few statements for one task or many. Throws for an organisation that does not exist, and for
 * an owner who does not belong to it.
 */
export async function openTasks(tx: Transaction, tasks: readonly NewTask[]): Promise<void> {
  const wanted = [...new Map(tasks.map((task) => [taskKey(task), task])).values()];
  if (wanted.length === 0) return;
  wanted.forEach((task) => checkKind(task.kind));
  const places = await findTaskPlaces(tx, wanted.map((task) => task.organisationId));
  const calendars = await calendarsOf(places, wanted);
  const rows = wanted.map((task) => {
    const dueOn = task.dueOn ?? null;
    const days = dueOn === null ? { remindOn: null, escalateOn: null } : taskDays({ ...task.kind, reminderWorkingDaysBefore: task.reminderWorkingDaysBefore ?? task.kind.reminderWorkingDaysBefore }, dueOn, calendars.get(task.organisationId.toLowerCase())!);
    return { ...task, kind: task.kind.code, escalateTo: task.kind.escalateTo, dueOn, ...days };
  });
  const agencies = new Set(places.filter((place) => place.isAgency).map((place) => place.organisationId));
  const opened = await putTasks(tx, rows);
  if (opened.length > 0) await tx.journal.writeAll(opened.map((task) => journalOf(task, agencies)));
}

async function calendarsOf(places: readonly TaskPlace[], tasks: readonly NewTask[]): Promise<Map<string, WorkingDays>> {
  const known = new Map(places.map((place) => [place.organisationId, place]));
  const calendars = new Map<string, WorkingDays>();
  for (const { organisationId, dueOn } of tasks) {
    const place = known.get(organisationId.toLowerCase());
    if (place === undefined) throw new Error('A task was opened for an organisation that does not exist.');
    if ((dueOn ?? null) === null || calendars.has(place.organisationId)) continue;
    if (!isFederalState(place.federalState)) throw new Error('An organisation has no federal state.');
    calendars.set(place.organisationId, await officeDays(place.federalState));
  }
  return calendars;
}

const journalOf = (task: OpenedTask, agencies: ReadonlySet<string>): JournalEntry => ({
  agencyId: agencies.has(task.organisationId) ? task.organisationId : null,
  action: task.isNew ? 'task.opened' : 'task.due-day-changed',
  subjectKind: 'task',
  subjectId: task.id,
  before: task.isNew ? undefined : { dueOn: task.dueBefore },
  after: task.isNew ? { kind: task.kind, subjectKind: task.subjectKind, subjectId: task.subjectId, dueOn: task.dueOn } : { dueOn: task.dueOn },
});
