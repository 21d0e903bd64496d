import { closeTasks, officeDays, openTasks, type NewTask } from '#inbox';
import type { FederalState, LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { AGREEMENT_ENDS, AGREEMENT_TO_NEGOTIATE, STEP_WORKING_DAYS, TASK_SUBJECTS, WAITING_TASKS } from '../../domain/terms/terms-tasks.js';
import type { TermsKind } from '../../domain/terms-kind.js';
import type { TermsState } from '../../domain/terms-state.js';
import { findFollowedBy } from '../../persistence/terms/agreement-ends.sql.js';
import { findTaskSubjects, lockWeeklyTasks, type TaskSubject } from '../../persistence/terms/task-subjects.sql.js';

/** A step that was taken, its states already written. */
export interface TakenStep {
  readonly kind: TermsKind;
  /** One or many, all of one kind. */
  readonly ids: readonly string[];
  readonly from: TermsState;
  readonly to: TermsState;
}

/**
 * Tells the inbox, in the step's transaction, who has to act on the terms now and who has not any more. Tasks follow the
 * states as they are, so that telling twice does no more than once; the same statements for one of the terms or many.
 * Weekly rates of one agreement share a task, which is due from the latest of them that came to wait for it.
 */
export async function tellOfStep(tx: Transaction, step: TakenStep): Promise<void> {
  if (step.kind === 'WEEKLY_RATE') await lockWeeklyTasks(tx, step.ids);
  const subjects = await findTaskSubjects(tx, step.kind, step.ids);
  await closeWhatIsOver(tx, step, subjects);
  await openTasks(tx, await tasksOf(tx, step, subjects));
  if (step.kind === 'AGREEMENT' && step.to === 'ACTIVE') await closeEnds(tx, step.ids[0]!);
}

async function closeWhatIsOver(tx: Transaction, { kind, to }: TakenStep, subjects: readonly TaskSubject[]): Promise<void> {
  const as = to === 'IN_NEGOTIATION' || to === 'DISCARDED' ? 'CANCELLED' : 'DONE';
  const subjectKind = TASK_SUBJECTS[kind];
  const without = (state: TermsState) => subjects.filter(({ states }) => !states.includes(state)).map(({ id }) => id);
  for (const { state, task } of WAITING_TASKS) await closeTasks(tx, { kind: task, subjectKind, subjectIds: without(state), as });
  if (kind === 'AGREEMENT') await closeTasks(tx, { kind: AGREEMENT_TO_NEGOTIATE, subjectKind, subjectIds: without('IN_NEGOTIATION'), as });
}

/** An agreement that has become active ends the waiting for a successor of those that it follows. */
async function closeEnds(tx: Transaction, id: string): Promise<void> {
  await closeTasks(tx, { kind: AGREEMENT_ENDS, subjectKind: TASK_SUBJECTS.AGREEMENT, subjectIds: await findFollowedBy(tx, id) });
}

async function tasksOf(tx: Transaction, { kind, from, to }: TakenStep, subjects: readonly TaskSubject[]): Promise<NewTask[]> {
  const waiting = WAITING_TASKS.find(({ state }) => state === to);
  const isPutForward = kind === 'AGREEMENT' && from === 'DRAFT' && to === 'IN_NEGOTIATION';
  const tasks: NewTask[] = [];
  for (const subject of subjects) {
    const about = { subjectKind: TASK_SUBJECTS[kind], subjectId: subject.id };
    if (waiting) {
      const dueOn = await dueDay(subject.agencyState, subject.today);
      // While it is negotiated either party may give an agreement up, and with it what the other one has opened.
      const closers = to === 'IN_NEGOTIATION' && subject.providerId !== null ? [subject.providerId] : [];
      tasks.push(...waiting.trays(kind).map((ownerRole) => ({ ...about, kind: waiting.task, organisationId: subject.agencyId, ownerRole, dueOn, closers })));
    }
    if (isPutForward) tasks.push({ ...about, kind: AGREEMENT_TO_NEGOTIATE, ownerRole: 'ADMINISTRATOR', ...(await otherSideOf(tx, subject)) });
  }
  return tasks;
}

/** The party that has not put the draft forward, and its due day. */
async function otherSideOf(tx: Transaction, { agencyId, agencyState, providerId, providerState, today }: TaskSubject) {
  const isProvider = tx.context.organisationId === agencyId;
  return { organisationId: isProvider ? providerId! : agencyId, dueOn: await dueDay(isProvider ? providerState! : agencyState, today) };
}

const dueDay = async (state: FederalState, today: LocalDate): Promise<LocalDate> => (await officeDays(state)).addWorkingDays(today, STEP_WORKING_DAYS);
