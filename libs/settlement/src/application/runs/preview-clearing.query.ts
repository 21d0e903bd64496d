import { Injectable } from '@nestjs/common';
import { firstDay, type YearMonth } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { RunCheck } from '../../domain/runs/run-checks.js';
import { CHANGED_GROSS } from '../../persistence/runs/preview.sql.js';
import { CLEARING_TIMEOUT_MS, findAgency, findClosedRun } from '../clear-month.use-case.js';
import { computeRun, finishRun } from '../compute-run.js';

/** What one would owe the other instead of what they owe by the run in force; cents as text of digits. */
export interface PairDifference {
  readonly kind: 'SETTLEMENT' | 'DIRECT_BILLING';
  readonly debtorId: string;
  readonly creditorId: string;
  readonly beforeCents: string;
  readonly afterCents: string;
}

export interface ClearingPreview {
  readonly period: YearMonth;
  /** False: the month was never cleared, so all of it is new. */
  readonly isCleared: boolean;
  readonly lineCount: number;
  readonly heldCount: number;
  readonly settlementCents: string;
  readonly directBillingCents: string;
  readonly failedChecks: readonly RunCheck[];
  readonly differences: readonly PairDifference[];
}

/**
 * What a clearing of the month would give now: the same code, rolled back, so that nothing of it stays. Null for a closed month, whose result never
 * changes, and for whoever is no agency.
 */
@Injectable()
export class PreviewClearingQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, period: YearMonth): Promise<ClearingPreview | null> {
    return this.unitOfWork.run(context, (tx) => preview(tx, period), { isolation: 'REPEATABLE READ', dryRun: true, statementTimeoutMs: CLEARING_TIMEOUT_MS });
  }
}

interface Totals {
  readonly lineCount: number;
  readonly heldCount: number;
  readonly settlementCents: string;
  readonly directBillingCents: string;
}

async function preview(tx: Transaction, period: YearMonth): Promise<ClearingPreview | null> {
  const agency = tx.context.organisationId === null ? null : await findAgency(tx, tx.context.organisationId);
  if (!agency || (await findClosedRun(tx, agency.id, period))) return null;
  const month = [agency.id, firstDay(period)];
  const [inForce] = await tx.sql<{ run_id: string }>('SELECT run_id FROM settlement.month WHERE agency_id = $1 AND period = $2', month);
  const [run] = await tx.sql<{ id: string }>(
    `INSERT INTO settlement.clearing_run (agency_id, period, state, attempt, origin) VALUES ($1, $2, 'RUNNING', 1, 'SERVICE') RETURNING id`,
    month,
  );
  const { failed: failedChecks, cutOffAt } = await computeRun(tx, { id: run!.id, agencyId: agency.id, period }, () => {});
  await finishRun(tx, run!.id, 1, cutOffAt);
  const [totals] = await tx.sql<Totals & Record<string, unknown>>(
    `SELECT line_count AS "lineCount", held_count AS "heldCount", settlement_cents::text AS "settlementCents", direct_billing_cents::text AS "directBillingCents"
     FROM settlement.clearing_run WHERE id = $1`,
    [run!.id],
  );
  const differences = await tx.sql<PairDifference & Record<string, unknown>>(CHANGED_GROSS, [run!.id, inForce?.run_id ?? null]);
  return { period, isCleared: inForce !== undefined, ...totals!, failedChecks, differences };
}
