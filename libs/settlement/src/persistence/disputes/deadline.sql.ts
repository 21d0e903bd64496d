import type { FederalState, LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { DISPUTE_WORKING_DAYS, type DisputeState } from '../../domain/disputes/dispute-states.js';

export interface ExpiredDispute {
  readonly id: string;
  readonly agencyId: string;
  readonly openerId: string;
  readonly respondentId: string;
  readonly was: DisputeState;
  /** Until when it should have been answered. */
  readonly dueOn: LocalDate;
  /** By whose days the agency has how many to decide. */
  readonly federalState: FederalState;
  readonly today: LocalDate;
  readonly workingDays: number;
}

/** Gives disputes whose day is over to the agency, at most so many; those that somebody is at just now another time. What was proposed is none of the agency's rulings. */
export function escalateExpired(tx: Transaction, most: number): Promise<ExpiredDispute[]> {
  return tx.sql<ExpiredDispute & Record<string, unknown>>(
    `WITH expired AS (
       SELECT d.id, d.state, d.due_on FROM settlement.dispute d
       WHERE d.state IN ('OPEN', 'ANSWERED') AND d.due_on < (platform.now() AT TIME ZONE 'Europe/Berlin')::date ORDER BY d.due_on, d.id LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED
     ), moved AS (
       UPDATE settlement.dispute d SET state = 'ESCALATED', turn_id = d.agency_id, proposal_id = NULL, proposed_for = NULL, proposed_by = NULL, proposed_at = NULL, proposed_in = NULL
       FROM expired e WHERE d.id = e.id RETURNING d.id, d.agency_id, d.opener_id, d.respondent_id, e.state AS was, e.due_on
     ), told AS (
       INSERT INTO settlement.dispute_step (dispute_id, agency_id, action, from_state, to_state, actor) SELECT m.id, m.agency_id, 'EXPIRE', m.was, 'ESCALATED', '' FROM moved m
     )
     SELECT m.id, m.agency_id AS "agencyId", m.opener_id AS "openerId", m.respondent_id AS "respondentId", m.was, m.due_on AS "dueOn",
       o.federal_state AS "federalState", (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today, coalesce(s.working_days, $2::int) AS "workingDays"
     FROM moved m JOIN identity.organisation_v o ON o.id = m.agency_id LEFT JOIN settlement.dispute_setting s ON s.agency_id = m.agency_id`,
    [most, DISPUTE_WORKING_DAYS],
  );
}

/** Until when the agency decides; no cents stand at the lines until it has proposed some. */
export async function setDueDays(tx: Transaction, due: ReadonlyMap<string, LocalDate>): Promise<void> {
  const ids = [...due.keys()];
  await tx.execute(`UPDATE settlement.dispute d SET due_on = n.due_on FROM unnest($1::uuid[], $2::date[]) AS n(id, due_on) WHERE d.id = n.id`, [ids, [...due.values()]]);
  await tx.execute(`UPDATE settlement.disputed_use u SET proposed_cents = NULL WHERE u.dispute_id = ANY ($1::uuid[]) AND u.state = 'OPEN' AND u.proposed_cents IS NOT NULL`, [ids]);
}
