import { closeTasks, officeDays, openTasks, type NewTask, type TaskKind } from '#inbox';
import type { LocalDate, YearMonth } from '#kernel';
import type { Transaction } from '#platform';
import type { MonthRecord } from '../../domain/months/month-record.js';
import type { MonthAction } from '../../domain/months/month-states.js';
import { APPROVAL_WORKING_DAYS, FETCH_WORKING_DAYS, MONTH_APPROVAL, MONTH_OFFICE_TASKS, MONTH_PARTY_CLOSED, MONTH_PARTY_REVIEW, MONTH_REVIEW, MONTH_SENT_BACK, MONTH_SUBJECT, REVIEW_WORKING_DAYS } from '../../domain/months/month-tasks.js';
import { findMonthOffice, findMonthParties, haveSignaturesFallen, readMonth, type MonthOffice } from '../../persistence/months/month.sql.js';

/**
 * Puts what is to be done next into the trays of the agency and of the month's parties, and takes out what is done. Tasks name the month by its id.
 * Parties may object as long as the month is in review: they are asked when that begins, again when it is opened again, and told when it is closed.
 */
export async function tellOfStep(tx: Transaction, action: MonthAction, was: MonthRecord, now: MonthRecord): Promise<void> {
  if (action === 'START_REVIEW') {
    await open(tx, now, MONTH_REVIEW, null, REVIEW_WORKING_DAYS);
    return tellParties(tx, now, MONTH_PARTY_REVIEW, REVIEW_WORKING_DAYS);
  }
  if (action === 'SUBMIT') {
    await close(tx, now.id, [MONTH_REVIEW, MONTH_SENT_BACK], 'DONE');
    return open(tx, now, MONTH_APPROVAL, null, APPROVAL_WORKING_DAYS);
  }
  if (action === 'APPROVE' || action === 'CLOSE') {
    await close(tx, now.id, MONTH_OFFICE_TASKS, action === 'APPROVE' ? 'DONE' : 'CANCELLED');
    await close(tx, now.id, [MONTH_PARTY_REVIEW], 'CANCELLED');
    return action === 'CLOSE' ? tellParties(tx, now, MONTH_PARTY_CLOSED, FETCH_WORKING_DAYS) : undefined;
  }
  await close(tx, now.id, [MONTH_APPROVAL], 'DONE');
  await open(tx, now, MONTH_SENT_BACK, was.submittedBy, APPROVAL_WORKING_DAYS);
  if (action === 'REOPEN_REVIEW') await tellParties(tx, now, MONTH_PARTY_REVIEW, REVIEW_WORKING_DAYS);
}

/**
 * After a month was cleared anew, whole or one pair of it: where other figures have taken signatures back (the database does), that is written
 * into the journal, nobody is asked to approve any more, and the month is to be reviewed again. Else nothing. Inside the transaction of the clearing.
 */
export async function tellOfChangedFigures(tx: Transaction, agencyId: string, period: YearMonth): Promise<void> {
  const fallen = await haveSignaturesFallen(tx, agencyId, period);
  if (fallen === undefined) return;
  const month = (await readMonth(tx, agencyId, period))!;
  await tx.journal.write({
    agencyId,
    action: 'month.figures-changed',
    subjectKind: MONTH_SUBJECT,
    subjectId: month.id,
    before: { period, state: fallen.from },
    after: { period, state: fallen.to, digest: month.digest },
  });
  await close(tx, month.id, [MONTH_APPROVAL, MONTH_SENT_BACK], 'CANCELLED');
  await open(tx, month, MONTH_REVIEW, null, REVIEW_WORKING_DAYS);
  await tellParties(tx, month, MONTH_PARTY_REVIEW, REVIEW_WORKING_DAYS);
}

/** Whoever bills at each organisation that has something in the month; the same few statements however many they are. Days are those of the agency. */
async function tellParties(tx: Transaction, { agencyId, runId, id }: MonthRecord, kind: TaskKind, workingDays: number): Promise<void> {
  const parties = await findMonthParties(tx, agencyId, runId);
  const dueOn = await dueDay(await findMonthOffice(tx, agencyId, null), workingDays);
  const tasks = parties.map((organisationId): NewTask => ({ kind, organisationId, subjectKind: MONTH_SUBJECT, subjectId: id, ownerRole: 'BILLING', dueOn }));
  await openTasks(tx, tasks, { journalled: 'TOGETHER' });
}

async function close(tx: Transaction, monthId: string, kinds: readonly TaskKind[], as: 'DONE' | 'CANCELLED'): Promise<void> {
  for (const kind of kinds) await closeTasks(tx, { kind, subjectKind: MONTH_SUBJECT, subjectIds: [monthId], as });
}

/** For a person who still works there, else for whoever bills. */
async function open(tx: Transaction, month: MonthRecord, kind: TaskKind, person: string | null, workingDays: number): Promise<void> {
  const office = await findMonthOffice(tx, month.agencyId, person);
  const about = { kind, organisationId: month.agencyId, subjectKind: MONTH_SUBJECT, subjectId: month.id, dueOn: await dueDay(office, workingDays) };
  const task: NewTask = person !== null && office.isMember ? { ...about, ownerUserId: person } : { ...about, ownerRole: 'BILLING' };
  await openTasks(tx, [task]);
}

const dueDay = async ({ federalState, today }: MonthOffice, workingDays: number): Promise<LocalDate> => (await officeDays(federalState)).addWorkingDays(today, workingDays);
