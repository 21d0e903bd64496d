import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { RunCheck } from '../domain/runs/run-checks.js';

export interface ClearingRunView {
  readonly id: string;
  readonly period: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'SUPERSEDED' | 'CANCELLED';
  /** Steps done so far and in all; null before the run has begun. */
  readonly step: number | null;
  readonly steps: number | null;
  readonly label: string | null;
  readonly lineCount: number | null;
  readonly heldCount: number | null;
  readonly settlementCents: string | null;
  readonly directBillingCents: string | null;
  /** What was recorded later is not in it; null before it was worked out. */
  readonly cutOffAt: Date | null;
  /** When a pair of it was cleared anew last. */
  readonly reclearedAt: Date | null;
  /** Checks that it failed; such a run is never in force. */
  readonly failedChecks: readonly RunCheck[];
}

/** How far a clearing has come, for the agency that asked for it; null for an unknown run and for another agency's alike. */
@Injectable()
export class ClearingRunQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, runId: string): Promise<ClearingRunView | null> {
    if (!isUuid(runId)) return null;
    const [row] = await this.unitOfWork.run(context, (tx) =>
      tx.sql<ClearingRunView>(
        `SELECT r.id, to_char(r.period, 'YYYY-MM') AS period, r.state,
           p.step, p.steps, p.label, r.line_count AS "lineCount", r.held_count AS "heldCount", r.settlement_cents AS "settlementCents",
           r.direct_billing_cents AS "directBillingCents", r.cut_off_at AS "cutOffAt", r.recleared_at AS "reclearedAt", r.failed_checks AS "failedChecks"
         FROM settlement.clearing_run r LEFT JOIN settlement.run_progress p ON p.run_id = r.id AND p.attempt = r.attempt
         WHERE r.id = $1 AND r.agency_id = $2`,
        [runId, context.organisationId],
      ),
    );
    return row ?? null;
  }
}
