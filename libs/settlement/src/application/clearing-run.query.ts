import { Injectable } from '@nestjs/common';
import { firstDay, isUuid, type YearMonth } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { RunCheck } from '../domain/runs/run-checks.js';

export interface ClearingRunView {
  readonly id: string;
  readonly period: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'SUPERSEDED' | 'CANCELLED';
  /** Asked for by the agency's schedule, and not by a person. */
  readonly isScheduled: boolean;
  readonly requestedAt: Date;
  /** Null until it was worked out. */
  readonly finishedAt: Date | null;
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

/** So many of the latest of a month are listed. */
const MOST_RUNS = 50;

const VIEW = `SELECT r.id, to_char(r.period, 'YYYY-MM') AS period, r.state, r.is_scheduled AS "isScheduled", r.created_at AS "requestedAt", r.finished_at AS "finishedAt",
  p.step, p.steps, p.label, r.line_count AS "lineCount", r.held_count AS "heldCount", r.settlement_cents AS "settlementCents",
  r.direct_billing_cents AS "directBillingCents", r.cut_off_at AS "cutOffAt", r.recleared_at AS "reclearedAt", r.failed_checks AS "failedChecks"
  FROM settlement.clearing_run r LEFT JOIN settlement.run_progress p ON p.run_id = r.id AND p.attempt = r.attempt`;

/** How far clearings have come, for the agency whose they are; none for an unknown run and for another agency's alike. */
@Injectable()
export class ClearingRunQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, runId: string): Promise<ClearingRunView | null> {
    return isUuid(runId) ? ((await this.byIds(context, [runId])).get(runId.toLowerCase()) ?? null) : null;
  }

  /** By id, in one statement. */
  async byIds(context: RequestContext, runIds: readonly string[]): Promise<ReadonlyMap<string, ClearingRunView>> {
    const rows = await this.unitOfWork.run(context, (tx) => tx.sql<ClearingRunView & Record<string, unknown>>(`${VIEW} WHERE r.id = ANY ($1::uuid[]) AND r.agency_id = $2`, [runIds, context.organisationId]));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The clearings of a month, the latest first: also those that failed, that wait, and that another one has replaced. */
  ofMonth(context: RequestContext, period: YearMonth): Promise<readonly ClearingRunView[]> {
    return this.unitOfWork.run(context, (tx) =>
      tx.sql<ClearingRunView & Record<string, unknown>>(`${VIEW} WHERE r.agency_id = $1 AND r.period = $2 ORDER BY r.id DESC LIMIT ${MOST_RUNS}`, [context.organisationId, firstDay(period)]),
    );
  }
}
