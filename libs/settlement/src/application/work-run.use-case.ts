import { Injectable } from '@nestjs/common';
import type { YearMonth } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { clearInto, findClosedRun } from './clear-month.use-case.js';
import type { ReportProgress } from './compute-run.js';
import { tellOfFailure } from './runs/tell-of-failure.js';

interface QueuedRun {
  readonly id: string;
  readonly agencyId: string;
  readonly period: YearMonth;
}

/**
 * Works a queued run out in the background. The run's attempt is the job's: every write of the run names it, so of two
 * workers that hold the same run only the later one can fix it.
 */
@Injectable()
export class WorkRunUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Marks the run as being worked on by this attempt. */
  async begin(tx: Transaction, runId: string, attempt: number): Promise<void> {
    await tx.execute(
      `UPDATE settlement.clearing_run SET state = 'RUNNING', attempt = $2 WHERE id = $1 AND attempt < $2 AND state IN ('QUEUED', 'RUNNING')`,
      [runId, attempt],
    );
  }

  /**
   * The effect: lines, sums and digest, put in force, or nothing. A month closed meanwhile keeps its result; a run that was called off does
   * nothing; one that fails its checks is done with that, as trying again gives the same.
   */
  async work(tx: Transaction, runId: string, attempt: number): Promise<void> {
    const [run] = await tx.sql<QueuedRun>(
      `SELECT id, agency_id AS "agencyId", to_char(period, 'YYYY-MM') AS period FROM settlement.clearing_run
       WHERE id = $1 AND attempt = $2 AND state = 'RUNNING'`,
      [runId, attempt],
    );
    if (!run && (await isCancelled(tx, runId))) return;
    if (!run) throw new Error('The run is not held by this attempt');
    if (await findClosedRun(tx, run.agencyId, run.period)) {
      await tx.execute(`UPDATE settlement.clearing_run SET state = 'SUPERSEDED' WHERE id = $1`, [runId]);
      return;
    }
    await clearInto(tx, { ...run, attempt }, this.reporter(tx.context, run, attempt));
  }

  /** Nothing came of it; the month may be cleared again, which whoever bills is asked for. */
  async fail(tx: Transaction, runId: string, attempt: number): Promise<void> {
    const [failed] = await tx.sql<{ agency_id: string }>(
      `WITH failed AS (UPDATE settlement.clearing_run SET state = 'FAILED' WHERE id = $1 AND attempt <= $2 AND state IN ('QUEUED', 'RUNNING') RETURNING agency_id) SELECT agency_id FROM failed`,
      [runId, attempt],
    );
    if (failed !== undefined) await tellOfFailure(tx, failed.agency_id, runId);
  }

  /** Progress leaves in transactions of its own, so that it is seen while the run works. */
  private reporter(context: RequestContext, run: QueuedRun, attempt: number): ReportProgress {
    return async (step, steps, label) => {
      await this.unitOfWork.run(context, (tx) =>
        tx.execute(
          `INSERT INTO settlement.run_progress (run_id, agency_id, attempt, step, steps, label) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (run_id) DO UPDATE SET attempt = excluded.attempt, step = excluded.step, steps = excluded.steps,
             label = excluded.label, at = platform.now() WHERE settlement.run_progress.attempt <= excluded.attempt`,
          [run.id, run.agencyId, attempt, step, steps, label],
        ),
      );
    };
  }
}

async function isCancelled(tx: Transaction, runId: string): Promise<boolean> {
  const [row] = await tx.sql<{ state: string }>('SELECT state FROM settlement.clearing_run WHERE id = $1', [runId]);
  return row?.state === 'CANCELLED';
}
