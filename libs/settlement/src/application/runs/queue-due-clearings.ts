import { operatorContext, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { CLEAR_MONTH } from '../../domain/clear-month.js';
import { QUEUE_DUE } from '../../persistence/runs/schedule.sql.js';

interface DueRun {
  readonly id: string;
  readonly agencyId: string;
  readonly period: string;
}

/** Queues the clearing of the month that was over last for each agency whose schedule says so; returns how many. However often it runs, a month is queued once. */
export function queueDueClearings(unitOfWork: UnitOfWork, options: UnitOfWorkOptions = {}): Promise<number> {
  return unitOfWork.run(
    operatorContext('CLEARING', 'queue-due-clearings'),
    async (tx) => {
      const runs = await tx.sql<DueRun & Record<string, unknown>>(QUEUE_DUE);
      if (runs.length === 0) return 0;
      await tx.outbox.addAll(runs.map(({ id, agencyId }) => ({ ...CLEAR_MONTH, payload: { runId: id, agencyId } })));
      await tx.journal.writeAll(
        runs.map(({ id, agencyId, period }) => ({ agencyId, action: 'clearing.requested', subjectKind: 'clearing_run', subjectId: id, after: { period, isScheduled: true } })),
      );
      return runs.length;
    },
    options,
  );
}
