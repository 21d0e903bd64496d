import { closeTasks, officeDays, openTasks } from '#inbox';
import { firstDay, type YearMonth } from '#kernel';
import type { Transaction } from '#platform';
import { CLEARING_FAILED, FAILED_WORKING_DAYS, RUN_SUBJECT } from '../../domain/runs/run-tasks.js';
import { findMonthOffice } from '../../persistence/months/month.sql.js';

/** Asks whoever bills for the agency to look at a run that failed, also where the schedule had asked for it. */
export async function tellOfFailure(tx: Transaction, agencyId: string, runId: string): Promise<void> {
  const { federalState, today } = await findMonthOffice(tx, agencyId, null);
  const dueOn = (await officeDays(federalState)).addWorkingDays(today, FAILED_WORKING_DAYS);
  await openTasks(tx, [{ kind: CLEARING_FAILED, organisationId: agencyId, subjectKind: RUN_SUBJECT, subjectId: runId, ownerRole: 'BILLING', dueOn }]);
}

/** After a job for one pair was given up: about the run in force. Nothing where the month was never cleared. */
export async function tellOfFailedPair(tx: Transaction, agencyId: string, period: YearMonth): Promise<void> {
  const [month] = await tx.sql<{ run_id: string }>('SELECT run_id FROM settlement.month WHERE agency_id = $1 AND period = $2', [agencyId, firstDay(period)]);
  if (month !== undefined) await tellOfFailure(tx, agencyId, month.run_id);
}

/** A clearing of the month that holds has done what was asked for. */
export async function closeFailures(tx: Transaction, agencyId: string, period: YearMonth): Promise<void> {
  const runs = await tx.sql<{ id: string }>('SELECT id FROM settlement.clearing_run WHERE agency_id = $1 AND period = $2', [agencyId, firstDay(period)]);
  await closeTasks(tx, { kind: CLEARING_FAILED, subjectKind: RUN_SUBJECT, subjectIds: runs.map(({ id }) => id) });
}
