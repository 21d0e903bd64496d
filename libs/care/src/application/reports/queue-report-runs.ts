import { operatorContext, type Transaction, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { BUILD_CARE_REPORTS } from '../../domain/reports/build-care-reports.js';
import { queueMissingRuns, reviveRuns, type QueuedRun } from '../../persistence/reports/queue-runs.sql.js';

export interface RunsQueued {
  /** Months of agencies that had no reports. */
  readonly queued: number;
  /** Months that nobody has finished. */
  readonly revived: number;
}

/** How far back months are made up for that passed while nobody worked. */
export const MOST_MONTHS = 24;

/** A run without a sign of life for so long is queued anew; a copy that arrives later finds it done. */
const SILENT_MINUTES = 15;

/** On the first of a month, and whenever it is found out: queues the reports of months that are over (DD-11). However often and in how many workers it runs, a month has one run. */
export function queueReportRuns(unitOfWork: UnitOfWork, options: UnitOfWorkOptions = {}): Promise<RunsQueued> {
  return unitOfWork.run(
    operatorContext('CARE_REPORTS', 'queue-report-runs'),
    async (tx) => {
      const revived = await reviveRuns(tx, SILENT_MINUTES);
      const queued = await queueMissingRuns(tx, MOST_MONTHS);
      await orderRuns(tx, [...revived, ...queued]);
      return { queued: queued.length, revived: revived.length };
    },
    options,
  );
}

export async function orderRuns(tx: Transaction, runs: readonly Pick<QueuedRun, 'id'>[]): Promise<void> {
  if (runs.length > 0) await tx.outbox.addAll(runs.map(({ id }) => ({ ...BUILD_CARE_REPORTS, payload: { runId: id } })));
}
