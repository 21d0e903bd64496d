import { officeDays, closeTasks, openTasks } from '#inbox';
import { operatorContext, type Transaction, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { DISPUTE_SUBJECT, DISPUTE_TO_ANSWER, DISPUTE_TO_REACT, DISPUTE_TO_RULE } from '../../domain/disputes/dispute-tasks.js';
import { escalateExpired, setDueDays, type ExpiredDispute } from '../../persistence/disputes/deadline.sql.js';

const JOB = operatorContext('DEADLINES', 'keep-dispute-deadlines');

/** So many disputes in one transaction. */
const BATCH = 200;

/** Disputes that nobody has answered in time go to the agency, which decides; twice, or in two workers at once, does no more than once. */
export class KeepDisputeDeadlinesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** How many were escalated. */
  async run(signal?: AbortSignal, options: UnitOfWorkOptions = {}): Promise<number> {
    for (let escalated = 0; ; ) {
      const more = await this.unitOfWork.run(JOB, escalate, options);
      escalated += more;
      if (more < BATCH || signal?.aborted === true) return escalated;
    }
  }
}

async function escalate(tx: Transaction): Promise<number> {
  const expired = await escalateExpired(tx, BATCH);
  if (expired.length === 0) return 0;
  const due = new Map(await Promise.all(expired.map(async ({ id, federalState, today, workingDays }) => [id, (await officeDays(federalState)).addWorkingDays(today, workingDays)] as const)));
  await setDueDays(tx, due);
  const subjectIds = expired.map(({ id }) => id);
  for (const kind of [DISPUTE_TO_ANSWER, DISPUTE_TO_REACT]) await closeTasks(tx, { kind, subjectKind: DISPUTE_SUBJECT, subjectIds, as: 'CANCELLED' });
  await openTasks(
    tx,
    expired.map((dispute) => ({
      kind: DISPUTE_TO_RULE,
      organisationId: dispute.agencyId,
      subjectKind: DISPUTE_SUBJECT,
      subjectId: dispute.id,
      ownerRole: 'BILLING',
      dueOn: due.get(dispute.id)!,
      closers: [...new Set([dispute.agencyId, dispute.openerId, dispute.respondentId])],
    })),
  );
  await tx.journal.writeAll(expired.map((dispute) => journalOf(dispute, due.get(dispute.id)!)));
  return expired.length;
}

const journalOf = ({ id, agencyId, was, dueOn }: ExpiredDispute, due: string) => ({
  agencyId,
  action: 'dispute.expire',
  subjectKind: DISPUTE_SUBJECT,
  subjectId: id,
  before: { state: was, dueOn },
  after: { state: 'ESCALATED', dueOn: due },
});
