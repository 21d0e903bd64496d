import { Injectable } from '@nestjs/common';
import { firstDay, ok, refuse, type Refusal, type Result, type YearMonth } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { ClearingDocument } from './clearing-document.js';
import { computeRun, finishRun, type ReportProgress } from './compute-run.js';
import { readClearing } from './read-clearing.query.js';
import type { RunCheck } from '../domain/runs/run-checks.js';
import { deleteResult, putInForce } from './replace-result.js';
import { closeFailures, tellOfFailure } from './runs/tell-of-failure.js';

export interface ClearMonthInput {
  readonly agencyId: string;
  readonly period: YearMonth;
  readonly origin: 'SERVICE' | 'COMMAND_LINE';
  /** The same code, rolled back. */
  readonly dryRun?: boolean;
  /** Leave the lines out of the answer. */
  readonly summary?: boolean;
  readonly report?: ReportProgress;
}

export interface AgencyNotFound extends Refusal {
  readonly code: 'AGENCY_NOT_FOUND';
}

/** Lines and sums did not stand the checks of the run: it is kept as FAILED with their names, and what was in force stays so. */
export interface ChecksFailed extends Refusal {
  readonly code: 'CHECKS_FAILED';
  readonly checks: readonly RunCheck[];
}

export type ClearMonthRefusal = AgencyNotFound | ChecksFailed;

/** Clearing a month of a large agency takes seconds; far above that something is wrong. */
export const CLEARING_TIMEOUT_MS = 15 * 60_000;

/**
 * Clears one month of one agency to the end and answers its result (exchange-format.md 5). A closed month answers its
 * stored result; an open one is worked out anew and replaces its result. One transaction on one snapshot: it is there
 * whole or not at all.
 */
@Injectable()
export class ClearMonthUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, input: ClearMonthInput): Promise<Result<ClearingDocument, ClearMonthRefusal>> {
    const outcome = await this.unitOfWork.run(context, (tx) => this.clear(tx, input), {
      isolation: 'REPEATABLE READ',
      dryRun: input.dryRun ?? false,
      statementTimeoutMs: CLEARING_TIMEOUT_MS,
    });
    if (!outcome.ok || !('failed' in outcome.value)) return outcome as Result<ClearingDocument, AgencyNotFound>;
    const { failed } = outcome.value;
    return refuse({ code: 'CHECKS_FAILED', message: `The clearing failed its checks (${failed.join(', ')}); what was in force stays so.`, checks: failed });
  }

  /** A run that failed its checks is committed as such, so it is no refusal here: that would roll it back. */
  private async clear(tx: Transaction, input: ClearMonthInput): Promise<Result<ClearingDocument | { readonly failed: readonly RunCheck[] }, AgencyNotFound>> {
    const { agencyId, period } = input;
    const agency = await findAgency(tx, agencyId);
    if (!agency) return refuse({ code: 'AGENCY_NOT_FOUND', message: 'There is no such agency.' });
    const document = (runId: string): Promise<ClearingDocument> =>
      readClearing(tx, { id: runId, period, agencyCode: agency.code }, input.summary ?? false);

    const closed = await findClosedRun(tx, agencyId, period);
    if (closed) return ok(await document(closed));

    const [run] = await tx.sql<{ id: string }>(
      `INSERT INTO settlement.clearing_run (agency_id, period, state, attempt, origin) VALUES ($1, $2, 'RUNNING', 1, $3) RETURNING id`,
      [agencyId, firstDay(period), input.origin],
    );
    const failed = await clearInto(tx, { id: run!.id, agencyId, period, attempt: 1 }, input.report ?? (() => {}));
    return ok(failed.length > 0 ? { failed } : await document(run!.id));
  }
}

/**
 * Works a run out, fixes it and puts it in force. One that fails its checks leaves no lines and is not put in force, but kept as FAILED and
 * journalled; their names are the answer. Throws when another attempt has taken the run over meanwhile.
 */
export async function clearInto(
  tx: Transaction,
  run: { id: string; agencyId: string; period: YearMonth; attempt: number },
  report: ReportProgress,
): Promise<readonly RunCheck[]> {
  const { failed, cutOffAt } = await computeRun(tx, run, report);
  if (failed.length > 0) {
    await keepFailed(tx, run, failed);
    return failed;
  }
  if (!(await finishRun(tx, run.id, run.attempt, cutOffAt))) throw new Error('The run was taken over by another attempt');
  await putInForce(tx, run);
  await tx.journal.write({
    agencyId: run.agencyId,
    action: 'month.cleared',
    subjectKind: 'clearing_run',
    subjectId: run.id,
    after: { period: run.period, digest: await digestOf(tx, run.id) },
  });
  await closeFailures(tx, run.agencyId, run.period);
  return [];
}

async function keepFailed(tx: Transaction, run: { id: string; agencyId: string; period: YearMonth; attempt: number }, checks: readonly RunCheck[]): Promise<void> {
  await deleteResult(tx, run.id);
  const written = await tx.execute(
    `UPDATE settlement.clearing_run SET state = 'FAILED', failed_checks = $3, finished_at = platform.now() WHERE id = $1 AND attempt = $2 AND state = 'RUNNING'`,
    [run.id, run.attempt, checks],
  );
  if (written !== 1) throw new Error('The run was taken over by another attempt');
  await tx.journal.write({
    agencyId: run.agencyId,
    action: 'clearing.failed',
    subjectKind: 'clearing_run',
    subjectId: run.id,
    after: { period: run.period, checks },
  });
  await tellOfFailure(tx, run.agencyId, run.id);
}

export async function digestOf(tx: Transaction, runId: string): Promise<string> {
  const [row] = await tx.sql<{ digest: string }>(`SELECT encode(digest, 'hex') AS digest FROM settlement.clearing_run WHERE id = $1`, [runId]);
  return row!.digest;
}

export async function findAgency(tx: Transaction, agencyId: string): Promise<{ id: string; code: string } | null> {
  const [row] = await tx.sql<{ id: string; code: string }>(`SELECT id, code FROM identity.organisation_v WHERE id = $1 AND kind = 'AGENCY'`, [agencyId]);
  return row ?? null;
}

export async function findClosedRun(tx: Transaction, agencyId: string, period: YearMonth): Promise<string | null> {
  const [row] = await tx.sql<{ run_id: string }>(
    `SELECT run_id FROM settlement.month WHERE agency_id = $1 AND period = $2 AND closed_at IS NOT NULL`,
    [agencyId, firstDay(period)],
  );
  return row?.run_id ?? null;
}
