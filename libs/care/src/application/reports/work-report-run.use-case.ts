import { openTasks } from '#inbox';
import type { Transaction } from '#platform';
import { CARE_REPORT_REVIEW, REPORT_SUBJECT } from '../../domain/reports/report-tasks.js';
import { CHUNK, cutRun, failRun, finishRun, hasItAlone, lockRun, takeRun, writeChunk, type AskedReport, type RunHolder } from '../../persistence/reports/report-run.sql.js';
import { reviewDueDays } from './review-due-days.js';

export interface ReportRunOptions {
  /** Approvals of one chunk; a killed worker does one of them again. */
  readonly chunk?: number;
}

/**
 * Builds the reports of a month (DD-11), chunk by chunk, each in a transaction of its own with its progress and its tasks. Every step names
 * the attempt that it belongs to: of two workers that hold the same run only the later one writes.
 */
export class WorkReportRunUseCase {
  private readonly size: number;

  constructor({ chunk = CHUNK }: ReportRunOptions = {}) {
    this.size = chunk;
  }

  /** False: the run is done, or a later attempt holds it. */
  take(tx: Transaction, holder: RunHolder): Promise<boolean> {
    return takeRun(tx, holder);
  }

  /** False while somebody writes who cannot know of the run: what they write would be in no report, and mark none. */
  isReady(tx: Transaction, holder: RunHolder): Promise<boolean> {
    return hasItAlone(tx, holder.runId);
  }

  /** Cuts the run into chunks, once. */
  async cut(tx: Transaction, holder: RunHolder): Promise<void> {
    const run = await lockRun(tx, holder);
    if (run?.total === null) await cutRun(tx, run, this.size);
  }

  /** The next chunk; false: none is left, or the run was taken over. */
  async next(tx: Transaction, holder: RunHolder): Promise<boolean> {
    const run = await lockRun(tx, holder);
    if (run === undefined || run.chunksDone > run.bounds.length) return false;
    const dueOn = (await reviewDueDays(tx, [run.agencyId])).get(run.agencyId)!;
    await ask(tx, await writeChunk(tx, run, this.size, dueOn));
    return true;
  }

  /** Nothing when the run was taken over: whoever has it finishes it. */
  async finish(tx: Transaction, holder: RunHolder): Promise<void> {
    const run = await lockRun(tx, holder);
    if (run === undefined) return;
    await finishRun(tx, run.id);
    await tx.journal.write({
      agencyId: run.agencyId,
      action: 'care-reports.built',
      subjectKind: 'care_report_run',
      subjectId: run.id,
      before: { state: 'RUNNING' },
      after: { state: 'DONE', period: run.period, approvals: run.total },
    });
  }

  async fail(tx: Transaction, holder: RunHolder): Promise<void> {
    await failRun(tx, holder);
  }
}

/** Asks the agency's caseworkers about reports outside the range (DD-12). */
export async function ask(tx: Transaction, reports: readonly AskedReport[]): Promise<void> {
  await openTasks(
    tx,
    reports.map(({ id, agencyId, dueOn }) => ({ kind: CARE_REPORT_REVIEW, organisationId: agencyId, subjectKind: REPORT_SUBJECT, subjectId: id, dueOn, ownerRole: 'CASEWORKER' })),
    { journalled: 'TOGETHER' },
  );
}
