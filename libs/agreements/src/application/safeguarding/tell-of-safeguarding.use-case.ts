import { takeSafeguardingEnds, takeSafeguardingRenewals, type SafeguardingEnd } from '#identity';
import { closeTasks, openTasks, type NewTask } from '#inbox';
import { operatorContext, type Transaction, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { SAFEGUARDING_ENDED, SAFEGUARDING_ENDS, safeguardingTasks } from '../../domain/safeguarding/safeguarding-tasks.js';

export interface SafeguardingTold {
  readonly ending: number;
  readonly ended: number;
  readonly renewed: number;
}

const SUBJECT = 'safeguarding_agreement';

/**
 * Gives the administrators of agency and provider a task 60 days before a safeguarding agreement ends (§ 8a (4) SGB VIII)
 * and another one on its last day, and closes them once it is renewed. Each end is told once at each stage, however often
 * and in how many workers this runs; the agreements are kept in identity/, which knows nothing of tasks.
 */
export class TellOfSafeguardingUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(options: UnitOfWorkOptions = {}): Promise<SafeguardingTold> {
    return this.unitOfWork.run(operatorContext('DEADLINES', 'tell-of-safeguarding'), tell, options);
  }
}

async function tell(tx: Transaction): Promise<SafeguardingTold> {
  const renewed = await takeSafeguardingRenewals(tx);
  for (const kind of safeguardingTasks) await closeTasks(tx, { kind, subjectKind: SUBJECT, subjectIds: renewed });
  const ends = await takeSafeguardingEnds(tx);
  const ended = ends.filter((end) => end.stage === 'ENDED');
  // The second task says more than the first one, which nobody has done by then.
  await closeTasks(tx, { kind: SAFEGUARDING_ENDS, subjectKind: SUBJECT, subjectIds: ended.map((end) => end.agreementId), as: 'CANCELLED' });
  await openTasks(tx, ends.flatMap(tasksOf));
  return { ending: ends.length - ended.length, ended: ended.length, renewed: renewed.length };
}

function tasksOf(end: SafeguardingEnd): NewTask[] {
  const kind = end.stage === 'ENDED' ? SAFEGUARDING_ENDED : SAFEGUARDING_ENDS;
  return [end.agencyId, end.providerId].map((organisationId) => ({
    kind,
    organisationId,
    subjectKind: SUBJECT,
    subjectId: end.agreementId,
    dueOn: end.validTo,
    ownerRole: 'ADMINISTRATOR',
  }));
}
