import type { DayCounting, FederalState, LocalDate, SpanUnit, WorkingDayDefinition } from '#kernel';
import type { Transaction } from '#platform';

export interface AnswerRule {
  readonly agencyId: string;
  /** Today in Europe/Berlin. */
  readonly today: LocalDate;
  readonly federalState: FederalState;
  /** Of the first regime by code that has one today; null: none has. */
  readonly deadline: AnswerDeadline | null;
}

/** A deadline as a regime has it. */
export interface AnswerDeadline {
  readonly code: string;
  readonly amount: number;
  readonly unit: SpanUnit | 'WORKING_DAYS';
  readonly counting: DayCounting | 'BEFORE';
  readonly workingDays: WorkingDayDefinition | null;
  readonly recurring: boolean;
  readonly federalState: FederalState;
}

const TODAY = `(platform.now() AT TIME ZONE 'Europe/Berlin')::date`;

/** How long agencies have to answer a report (CARE_REPORT). */
export const findAnswerRules = (tx: Transaction, agencyIds: readonly string[]): Promise<AnswerRule[]> =>
  tx.sql<AnswerRule & Record<string, unknown>>(
    `SELECT o.id AS "agencyId", ${TODAY} AS today, o.federal_state AS "federalState", (
       SELECT jsonb_build_object('code', d.code, 'amount', d.amount, 'unit', d.unit, 'counting', d.counting, 'workingDays', d.working_days, 'recurring', d.recurring,
         'federalState', d.federal_state)
       FROM agreements.regime_deadline_v d JOIN agreements.regime_version_v v ON v.id = d.version_id
       WHERE d.agency_id = o.id AND d.code = 'CARE_REPORT' AND d.validity @> ${TODAY} ORDER BY v.code COLLATE "C" LIMIT 1) AS deadline
     FROM identity.organisation_v o WHERE o.id = ANY ($1::uuid[])`,
    [agencyIds],
  );
