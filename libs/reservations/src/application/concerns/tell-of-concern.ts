import { closeTasks, officeDays, openTasks } from '#inbox';
import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { answerTray, firstTray } from '../../domain/concerns/concern-access.js';
import type { ConcernRecord } from '../../domain/concerns/concern-record.js';
import { CONCERN_ANSWERED, CONCERN_PASSED_ON, CONCERN_RAISED, CONCERN_WORKING_DAYS } from '../../domain/concerns/concern-tasks.js';
import { findOffice } from '../../persistence/concerns/concern.sql.js';

const SUBJECT = 'concern';

/** Puts the concern into the tray of the responsible side (DD-24). The task names its id and nothing of it. */
export async function tellResponsible(tx: Transaction, concern: ConcernRecord): Promise<void> {
  const about = { kind: CONCERN_RAISED, subjectKind: SUBJECT, subjectId: concern.id };
  await openTasks(tx, [{ ...about, organisationId: concern.responsibleId, ownerRole: firstTray(concern), dueOn: await dueDay(tx, concern.responsibleId), closers: [concern.responsibleId] }]);
}

/** What was passed on lies with those who lead the group. */
export async function tellHost(tx: Transaction, { id, hostId, responsibleId }: ConcernRecord): Promise<void> {
  const about = { kind: CONCERN_PASSED_ON, subjectKind: SUBJECT, subjectId: id };
  await openTasks(tx, [{ ...about, organisationId: hostId, ownerRole: 'GROUP_LEAD', dueOn: await dueDay(tx, hostId), closers: [responsibleId] }]);
}

/** Whoever raised it hears that it was answered or closed; what is left to do about it is over. */
export async function tellRaiser(tx: Transaction, concern: ConcernRecord): Promise<void> {
  const subject = { subjectKind: SUBJECT, subjectIds: [concern.id] };
  await closeTasks(tx, { kind: CONCERN_RAISED, ...subject });
  await closeTasks(tx, { kind: CONCERN_PASSED_ON, ...subject });
  const ownerRole = answerTray(concern.raisedFor, concern);
  await openTasks(tx, [{ kind: CONCERN_ANSWERED, subjectKind: SUBJECT, subjectId: concern.id, organisationId: concern.raisedFor, ownerRole, closers: [concern.responsibleId] }]);
}

async function dueDay(tx: Transaction, organisationId: string): Promise<LocalDate> {
  const { federalState, today } = await findOffice(tx, organisationId);
  return (await officeDays(federalState)).addWorkingDays(today, CONCERN_WORKING_DAYS);
}
