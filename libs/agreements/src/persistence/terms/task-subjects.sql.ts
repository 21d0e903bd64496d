import type { FederalState, LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { TermsKind } from '../../domain/terms-kind.js';
import type { TermsState } from '../../domain/terms-state.js';

/** What tasks about terms are opened for, as it stands now. */
export interface TaskSubject {
  /** The terms; of weekly rates their agreement. */
  readonly id: string;
  /** The state of the terms; of weekly rates every state that one of the agreement's is in. */
  readonly states: readonly TermsState[];
  readonly agencyId: string;
  readonly agencyState: FederalState;
  /** The two are null but for agreements. */
  readonly providerId: string | null;
  readonly providerState: FederalState | null;
  /** Today in Europe/Berlin, by platform.now(). */
  readonly today: LocalDate;
}

const AGENCY = `a.agency_id AS "agencyId", y.federal_state AS "agencyState", (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today`;

const SELECT: Readonly<Record<TermsKind, string>> = {
  AGREEMENT: `SELECT a.id, ARRAY[a.state] AS states, ${AGENCY}, a.provider_id AS "providerId", p.federal_state AS "providerState"
    FROM agreements.agreement a JOIN identity.organisation_v y ON y.id = a.agency_id JOIN identity.organisation_v p ON p.id = a.provider_id
    WHERE a.id = ANY ($1::uuid[])`,
  SETTLEMENT_RATE: `SELECT a.id, ARRAY[a.state] AS states, ${AGENCY}, NULL AS "providerId", NULL AS "providerState"
    FROM agreements.settlement_rate a JOIN identity.organisation_v y ON y.id = a.agency_id WHERE a.id = ANY ($1::uuid[])`,
  WEEKLY_RATE: `SELECT a.id, (SELECT array_agg(DISTINCT w.state) FROM agreements.weekly_rate w WHERE w.agreement_id = a.id) AS states, ${AGENCY},
      NULL AS "providerId", NULL AS "providerState"
    FROM agreements.agreement a JOIN identity.organisation_v y ON y.id = a.agency_id
    WHERE a.id IN (SELECT w.agreement_id FROM agreements.weekly_rate w WHERE w.id = ANY ($1::uuid[]))`,
};

export const findTaskSubjects = (tx: Transaction, kind: TermsKind, ids: readonly string[]): Promise<TaskSubject[]> => tx.sql(SELECT[kind], [ids]);

/**
 * Weekly rates of one agreement share a task: whoever has moved some of them waits here for whoever moves others, else
 * neither would see that none is left and both would leave the task open.
 */
export async function lockWeeklyTasks(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.sql(
    `SELECT pg_advisory_xact_lock(agreement.key) FROM (
       SELECT DISTINCT hashtextextended('WEEKLY_TASKS ' || w.agreement_id, 7355611) AS key
       FROM agreements.weekly_rate w WHERE w.id = ANY ($1::uuid[]) ORDER BY key) agreement`,
    [ids],
  );
}
