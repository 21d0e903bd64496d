import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { DISPUTE_WORKING_DAYS, MOST_DISPUTE_WORKING_DAYS } from '../../domain/disputes/dispute-states.js';
import { findAgency } from '../clear-month.use-case.js';
import { notAnAgency, type NotAnAgency } from './dispute-refusals.js';

export interface SetDisputeDeadlineInput {
  /** From 1 to 60. */
  readonly workingDays: number;
  readonly idempotencyKey?: string | undefined;
}

export interface DisputeDeadline {
  readonly workingDays: number;
}

export type SetDisputeDeadlineRefusal = NotAnAgency | ValueInvalid | TryAgain | IdempotencyConflict;
export type SetDisputeDeadlineResult = Result<DisputeDeadline, SetDisputeDeadlineRefusal>;

/** Within how many working days a side answers, in disputes of this agency's clearing that come to their turn from now on. */
@Injectable()
export class SetDisputeDeadlineUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, workingDays }: SetDisputeDeadlineInput): Promise<SetDisputeDeadlineResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'setDisputeDeadline', key, input: { workingDays } }, () => set(tx, workingDays))));
  }

  /** What an agency has set, or the default. */
  async read(context: RequestContext, agencyId: string): Promise<DisputeDeadline> {
    return this.unitOfWork.run(context, async (tx) => ({ workingDays: (isUuid(agencyId) ? await find(tx, agencyId) : null) ?? DISPUTE_WORKING_DAYS }));
  }
}

async function set(tx: Transaction, workingDays: number): Promise<Result<DisputeDeadline, NotAnAgency | ValueInvalid>> {
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > MOST_DISPUTE_WORKING_DAYS) return refuse(valueInvalid('workingDays', `1 to ${MOST_DISPUTE_WORKING_DAYS} working days`));
  const agency = tx.context.organisationId === null ? null : await findAgency(tx, tx.context.organisationId);
  if (agency === null) return refuse(notAnAgency);
  const before = await find(tx, agency.id);
  await tx.execute(
    'INSERT INTO settlement.dispute_setting (agency_id, working_days) VALUES ($1, $2) ON CONFLICT (agency_id) DO UPDATE SET working_days = excluded.working_days',
    [agency.id, workingDays],
  );
  await tx.journal.write({ agencyId: agency.id, action: 'dispute.deadline-set', subjectKind: 'organisation', subjectId: agency.id, before: { workingDays: before }, after: { workingDays } });
  return ok({ workingDays });
}

async function find(tx: Transaction, agencyId: string): Promise<number | null> {
  const [row] = await tx.sql<{ days: number }>('SELECT working_days AS days FROM settlement.dispute_setting WHERE agency_id = $1', [agencyId]);
  return row?.days ?? null;
}
