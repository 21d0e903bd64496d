import { closeTasks } from '#inbox';
import { operatorContext, type Transaction, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { CARE_REPORT_REVIEW, REPORT_SUBJECT } from '../../domain/reports/report-tasks.js';
import { takeStale, takeTurn, writeCorrections, type NewVersion } from '../../persistence/reports/correct-reports.sql.js';
import { reviewDueDays } from './review-due-days.js';
import { ask } from './work-report-run.use-case.js';

export interface ReportsCorrected {
  /** Referrals and months that were looked at. */
  readonly months: number;
  /** New versions that were written. */
  readonly versions: number;
}

const BATCH = 500;
const BATCH_TIMEOUT_MS = 5 * 60_000;

/**
 * Makes reports anew under which something has changed since: attendance that came late, hours, sessions, seats, approvals. A new version is
 * written where figures differ, and nowhere else. Several workers take turns; a batch is there whole or not at all.
 */
export async function correctCareReports(unitOfWork: UnitOfWork, signal: AbortSignal, options: UnitOfWorkOptions = {}): Promise<ReportsCorrected> {
  const corrected = { months: 0, versions: 0 };
  for (;;) {
    signal.throwIfAborted();
    const batch = await unitOfWork.run(operatorContext('CARE_REPORTS', 'correct-care-reports'), correctBatch, { statementTimeoutMs: BATCH_TIMEOUT_MS, ...options });
    corrected.months += batch.months;
    corrected.versions += batch.versions;
    if (batch.months === 0) return corrected;
  }
}

async function correctBatch(tx: Transaction): Promise<ReportsCorrected> {
  if (!(await takeTurn(tx))) return { months: 0, versions: 0 };
  const months = await takeStale(tx, BATCH);
  if (months.length === 0) return { months: 0, versions: 0 };
  const versions = await writeCorrections(tx, months, await reviewDueDays(tx, months.map(({ agencyId }) => agencyId)));
  await follow(tx, versions);
  return { months: months.length, versions: versions.length };
}

/** The journal, and the tasks: what was asked about old figures is withdrawn, and asked of the new ones where there is something to ask. */
async function follow(tx: Transaction, versions: readonly NewVersion[]): Promise<void> {
  if (versions.length === 0) return;
  const old = versions.flatMap(({ correctsId }) => correctsId ?? []);
  await closeTasks(tx, { kind: CARE_REPORT_REVIEW, subjectKind: REPORT_SUBJECT, subjectIds: old, as: 'CANCELLED' });
  await ask(tx, versions.flatMap(({ id, agencyId, dueOn }) => (dueOn === null ? [] : { id, agencyId, dueOn })));
  await tx.journal.writeAll(
    versions.map(({ id, agencyId, version, correctsId, before, after }) => ({
      agencyId,
      action: correctsId === null ? 'care-report.added' : 'care-report.corrected',
      subjectKind: REPORT_SUBJECT,
      subjectId: id,
      before: correctsId === null ? undefined : { reportId: correctsId, figures: before },
      after: { version, figures: after },
    })),
  );
}
