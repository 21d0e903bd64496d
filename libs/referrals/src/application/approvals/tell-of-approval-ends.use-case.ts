import { closeTasks, findTasksOfKind, officeDays, openTasks, type NewTask } from '#inbox';
import { addDays } from '#kernel';
import { operatorContext, type Transaction, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { APPROVAL_ENDS, APPROVAL_SUBJECT, CRISIS_OVER, WORKING_DAYS_BEFORE_END } from '../../domain/approvals/approval-tasks.js';
import { findSettledApprovals, lockApprovalEnds, tellCrisesOver, type UnfollowedEnd } from '../../persistence/approvals/approval-ends.sql.js';

export interface ApprovalEndsTold {
  /** Approvals that end soon and of which the caseworkers were told. */
  readonly ending: number;
  /** Crises that are over without a decision (DD-08: day 43). */
  readonly crises: number;
  /** Approvals that were told of and on which somebody has decided since. */
  readonly settled: number;
}

/** Ten working days are never more days than this, whatever the holidays. */
const MOST_DAYS = 30;

/**
 * Gives the caseworkers of an agency a task ten working days before an approval ends that no other one follows, and on the first
 * day after a crisis that nobody has extended or ended (DD-08: day 43). Each is told once, however often and in how many workers
 * this runs. Closes the tasks of those on which somebody has decided by now.
 */
export class TellOfApprovalEndsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(options: UnitOfWorkOptions = {}): Promise<ApprovalEndsTold> {
    return this.unitOfWork.run(operatorContext('DEADLINES', 'tell-of-approval-ends'), tell, options);
  }
}

async function tell(tx: Transaction): Promise<ApprovalEndsTold> {
  const today = await todayOf(tx);
  const ends = await lockApprovalEnds(tx, MOST_DAYS);
  // After the lock: what another worker has told by now is seen.
  const tasks = await findTasksOfKind(tx, { kind: APPROVAL_ENDS, subjectKind: APPROVAL_SUBJECT });
  const told = new Set(tasks.map(({ subjectId, dueOn }) => `${subjectId} ${dueOn}`));
  const ending: UnfollowedEnd[] = [];
  for (const end of ends) {
    const calendar = await officeDays(end.federalState);
    if (!told.has(`${end.id} ${end.validTo}`) && calendar.addWorkingDays(end.validTo, -WORKING_DAYS_BEFORE_END) <= today) ending.push(end);
  }
  const crises = await tellCrisesOver(tx);
  const overdue = await findTasksOfKind(tx, { kind: CRISIS_OVER, subjectKind: APPROVAL_SUBJECT });
  const settled = await findSettledApprovals(tx, [...tasks, ...overdue].filter(({ isOpen }) => isOpen));
  for (const kind of [APPROVAL_ENDS, CRISIS_OVER]) await closeTasks(tx, { kind, subjectKind: APPROVAL_SUBJECT, subjectIds: settled });
  await openTasks(tx, [...ending.map((end) => taskOf(end, APPROVAL_ENDS, end.validTo)), ...crises.map((end) => taskOf(end, CRISIS_OVER, addDays(end.validTo, 1)))]);
  return { ending: ending.length, crises: crises.length, settled: settled.length };
}

async function todayOf(tx: Transaction): Promise<string> {
  const [row] = await tx.sql<{ today: string }>(`SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today`);
  return row!.today;
}

const taskOf = ({ id, agencyId }: UnfollowedEnd, kind: NewTask['kind'], dueOn: string): NewTask => ({
  kind,
  organisationId: agencyId,
  subjectKind: APPROVAL_SUBJECT,
  subjectId: id,
  dueOn,
  ownerRole: 'CASEWORKER',
});
