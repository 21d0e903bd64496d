import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ChaseDays, ChaseRules } from '../../domain/loop/chase-days.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';

export interface ChaseQuestion extends ChaseRules {
  readonly answerWorkingDays: number;
  readonly federalState: string;
  readonly today: LocalDate;
}

/** What an agency has decided about requests without an answer, and where its working days are counted. */
export async function findChaseRules(tx: Transaction, agencyId: string): Promise<ChaseQuestion> {
  const [row] = await tx.prepared<ChaseQuestion & Record<string, unknown>>(
    'pv_chase_rules',
    `SELECT coalesce(g.chase_working_days, 1) AS "chaseWorkingDays", coalesce(g.escalate_working_days, 2) AS "escalateWorkingDays",
       coalesce(g.answer_working_days, 3) AS "answerWorkingDays", o.federal_state AS "federalState", (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today
     FROM identity.organisation_v o LEFT JOIN reservations.agency_setting g ON g.agency_id = o.id WHERE o.id = $1`,
    [agencyId],
  );
  return row!;
}

/** Keeps the days of a request, as long as it is asked. */
export const insertSeatRequest = (tx: Transaction, { id, agencyId }: Pick<ReservationRecord, 'id' | 'agencyId'>, answerBy: LocalDate, { chaseOn, escalateOn }: ChaseDays): Promise<unknown> =>
  tx.prepared(
    'pv_insert_seat_request',
    'INSERT INTO reservations.seat_request (reservation_id, agency_id, answer_by, chase_on, escalate_on) VALUES ($1, $2, $3, $4, $5)',
    [id, agencyId, answerBy, chaseOn, escalateOn],
  );

/** A request of which its asker has to hear. */
export interface FollowedRequest {
  readonly id: string;
  readonly agencyId: string;
  readonly hostId: string;
  readonly askerId: string;
  readonly hostAnswer: ReservationRecord['hostAnswer'];
  readonly agencyAnswer: ReservationRecord['agencyAnswer'];
  readonly state: ReservationRecord['state'];
}

const FOLLOWED = `v.id, v.agency_id AS "agencyId", v.host_id AS "hostId", v.asker_id AS "askerId", v.host_answer AS "hostAnswer", v.agency_answer AS "agencyAnswer", v.state`;

/**
 * Marks open requests whose day of escalation has come, a few at a time; passes by what others have in their hands. The day begins at
 * 07:00 in Berlin, as it does for the tasks of those who are asked.
 */
export const markEscalated = (tx: Transaction, most: number): Promise<FollowedRequest[]> =>
  tx.prepared<FollowedRequest & Record<string, unknown>>(
    'pv_mark_escalated',
    `WITH due AS MATERIALIZED (
       SELECT q.reservation_id FROM reservations.seat_request q JOIN reservations.reservation v ON v.id = q.reservation_id
       WHERE q.settled_at IS NULL AND q.escalated_at IS NULL AND q.escalate_on <= (platform.now() AT TIME ZONE 'Europe/Berlin' - interval '7 hours')::date
         AND v.state = 'REQUESTED' AND v.expires_at > platform.now()
       ORDER BY q.reservation_id LIMIT $1 FOR UPDATE OF q SKIP LOCKED)
     UPDATE reservations.seat_request q SET escalated_at = platform.now() FROM due JOIN reservations.reservation v ON v.id = due.reservation_id
     WHERE q.reservation_id = due.reservation_id RETURNING ${FOLLOWED}`,
    [most],
  );

/** Marks requests that are over, whoever has ended them; what became of them stands in the state. */
export const markSettled = (tx: Transaction, most: number): Promise<FollowedRequest[]> =>
  tx.prepared<FollowedRequest & Record<string, unknown>>(
    'pv_mark_settled',
    `WITH due AS MATERIALIZED (
       SELECT q.reservation_id FROM reservations.seat_request q JOIN reservations.reservation v ON v.id = q.reservation_id
       WHERE q.settled_at IS NULL AND v.state <> 'REQUESTED'
       ORDER BY q.reservation_id LIMIT $1 FOR UPDATE OF q SKIP LOCKED)
     UPDATE reservations.seat_request q SET settled_at = platform.now() FROM due JOIN reservations.reservation v ON v.id = due.reservation_id
     WHERE q.reservation_id = due.reservation_id RETURNING ${FOLLOWED}`,
    [most],
  );
