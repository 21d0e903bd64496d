import { groupBy, isFederalState, type WorkingDays } from '#kernel';
import type { JournalEntry, Transaction } from '#platform';
import { taskKey, type NewTask } from '../domain/new-task.js';
import { taskDays, type TaskDays } from '../domain/task-days.js';
import { checkKind } from '../domain/task-kind.js';
import { findTaskPlaces, putTasks, type OpenedTask, type TaskPlace } from '../persistence/task.sql.js';
import { officeDays } from './office-days.js';

/**
 * Opens tasks in the caller's transaction, for whichever organisation. An open task of the same kind, subject,
 * organisation and owner is kept; its due day becomes the new one, and with it reminder and escalation begin anew: if it
 * is the caller's own, or was opened in the name of the caller's organisation. Another's stays as it is.
 * Reminder and escalation are counted in working days (Monday to Friday) of the organisation's federal state. The same
 * few statements for one task or many; thousands that a machine opens at once go into the journal together, one entry for each
 * organisation and kind. Throws for an organisation that does not exist, and for an owner who does not belong to it.
 */
export async function openTasks(tx: Transaction, tasks: readonly NewTask[], { journalled = 'EACH' }: { readonly journalled?: 'EACH' | 'TOGETHER' } = {}): Promise<void> {
  const wanted = [...new Map(tasks.map((task) => [taskKey(task), task])).values()];
  if (wanted.length === 0) return;
  wanted.forEach((task) => checkKind(task.kind));
  const places = await findTaskPlaces(tx, wanted.map((task) => task.organisationId));
  const calendars = await calendarsOf(places, wanted);
  const daysOf = recallDays(calendars);
  const rows = wanted.map((task) => ({ ...task, kind: task.kind.code, escalateTo: task.kind.escalateTo, dueOn: task.dueOn ?? null, ...daysOf(task) }));
  const agencies = new Set(places.filter((place) => place.isAgency).map((place) => place.organisationId));
  const opened = await putTasks(tx, rows);
  const together = journalled === 'TOGETHER' ? opened.filter(({ isNew }) => isNew) : [];
  const each = together.length === 0 ? opened : opened.filter(({ isNew }) => !isNew);
  const entries = [...journalTogether(together, agencies), ...each.map((task) => journalOf(task, agencies))];
  if (entries.length > 0) await tx.journal.writeAll(entries);
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

/** When tasks are recalled; counted once for all tasks of an organisation with the same kind and due day. */
function recallDays(calendars: ReadonlyMap<string, WorkingDays>): (task: NewTask) => TaskDays {
  const known = new Map<string, TaskDays>();
  return ({ kind, organisationId, dueOn = null, reminderWorkingDaysBefore = kind.reminderWorkingDaysBefore }) => {
    if (dueOn === null) return { remindOn: null, escalateOn: null };
    const key = JSON.stringify([kind.code, organisationId, dueOn, reminderWorkingDaysBefore]);
    let days = known.get(key);
    if (days === undefined) known.set(key, (days = taskDays({ ...kind, reminderWorkingDaysBefore }, dueOn, calendars.get(organisationId.toLowerCase())!)));
    return days;
  };
}

const journalTogether = (tasks: readonly OpenedTask[], agencies: ReadonlySet<string>): JournalEntry[] =>
  [...groupBy(tasks, ({ organisationId, kind, subjectKind }) => JSON.stringify([organisationId, kind, subjectKind])).values()].map((group) => {
    const { organisationId, kind, subjectKind } = group[0]!;
    const after = { kind, subjectKind, tasks: group.map(({ id, subjectId, dueOn }) => ({ id, subjectId, dueOn })) };
    return { agencyId: agencies.has(organisationId) ? organisationId : null, action: 'tasks.opened', subjectKind: 'organisation', subjectId: organisationId, after };
  });

const journalOf = (task: OpenedTask, agencies: ReadonlySet<string>): JournalEntry => ({
  agencyId: agencies.has(task.organisationId) ? task.organisationId : null,
  action: task.isNew ? 'task.opened' : 'task.due-day-changed',
  subjectKind: 'task',
  subjectId: task.id,
  before: task.isNew ? undefined : { dueOn: task.dueBefore },
  after: task.isNew ? { kind: task.kind, subjectKind: task.subjectKind, subjectId: task.subjectId, dueOn: task.dueOn } : { dueOn: task.dueOn },
});
