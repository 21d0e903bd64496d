import { closeTasks, findTasksOfKind, openTasks, type NewTask } from '#inbox';
import { operatorContext, type Transaction, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { AGREEMENT_ENDS, DAYS_BEFORE_END, TASK_SUBJECTS } from '../../domain/terms/terms-tasks.js';
import { findSettledEnds, lockAgreementEnds, type AgreementEnd } from '../../persistence/terms/agreement-ends.sql.js';

export interface AgreementEndsTold {
  /** Ends of which both parties were told. */
  readonly ending: number;
  /** Ends that were told of and are none any more. */
  readonly settled: number;
}

const TASKS = { kind: AGREEMENT_ENDS, subjectKind: TASK_SUBJECTS.AGREEMENT } as const;

/**
 * Gives the administrators of agency and provider a task 90 days before an active agreement ends that no other one follows.
 * A last day is told once, however often and in how many workers this runs, also when somebody has ticked the task off;
 * another last day is told anew. Closes the tasks of those that are followed or prolonged by now: an activation does so
 * itself, an import leaves it to this.
 */
export class TellOfAgreementEndsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(options: UnitOfWorkOptions = {}): Promise<AgreementEndsTold> {
    return this.unitOfWork.run(operatorContext('DEADLINES', 'tell-of-agreement-ends'), tell, options);
  }
}

async function tell(tx: Transaction): Promise<AgreementEndsTold> {
  const ends = await lockAgreementEnds(tx, DAYS_BEFORE_END);
  // After the lock: what another worker has told by now is seen.
  const tasks = await findTasksOfKind(tx, TASKS);
  const open = tasks.filter(({ isOpen }) => isOpen).map(({ subjectId }) => subjectId);
  const settled = open.length === 0 ? [] : await findSettledEnds(tx, open, DAYS_BEFORE_END);
  await closeTasks(tx, { ...TASKS, subjectIds: settled });
  const told = new Set(tasks.map(({ subjectId, dueOn }) => `${subjectId} ${dueOn}`));
  const ending = ends.filter(({ id, validTo }) => !told.has(`${id} ${validTo}`));
  await openTasks(tx, ending.flatMap(tasksOf));
  return { ending: ending.length, settled: settled.length };
}

/** The agency that makes a successor active closes the provider's task, too. */
const tasksOf = ({ id, agencyId, providerId, validTo }: AgreementEnd): NewTask[] =>
  [agencyId, providerId].map((organisationId) => ({ ...TASKS, organisationId, subjectId: id, dueOn: validTo, ownerRole: 'ADMINISTRATOR', closers: [agencyId] }));
