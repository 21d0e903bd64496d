import type { Transaction } from '#platform';
import type { MissingClause } from '../domain/missing-clause.js';
import { IS_TO_COME } from './session-to-come.sql.js';

/** A reservation r with its referral f whose seat is co-use: only such a one rests on clauses (exchange-format.md 3). */
const IS_CO_USE = `r.variant = 'INTEGRATED' AND f.responsible_id NOT IN (r.agency_id, r.host_id)`;

/** The clauses c that co-use rests on. */
export const CLAUSES_OF_CO_USE = `(VALUES ('MAIN_LQE_MISSING_CLAUSE'), ('PARTNER_LQE_MISSING_CLAUSE')) AS c(code)`;

/**
 * Whether the clause c is missing for the reservation r with its referral f on the day of the session s.
 * @param holds when an agreement t counts on that day; another one than now tells what would be missing then
 */
export const isClauseMissing = (holds = 't.validity @> s.date'): string => `${IS_CO_USE} AND NOT EXISTS (
      SELECT 1 FROM agreements.agreement_terms_v t
      WHERE t.agency_id = r.agency_id AND ${holds}
        AND CASE c.code WHEN 'MAIN_LQE_MISSING_CLAUSE' THEN t.provider_id = f.responsible_id AND t.co_use_outgoing
          ELSE t.provider_id = r.host_id AND t.co_use_incoming END)`;

/**
 * What is missing of one reservation r with its referral f, in a subquery: by clause the first session from today on that
 * no agreement with the clause covers. Asked anew each time and never stored: an agreement ends by itself, and no timer
 * may decide whether somebody hears of it.
 */
const MISSING = `
  SELECT c.code, min(s.date) AS first_day
  FROM offers.session_v s CROSS JOIN ${CLAUSES_OF_CO_USE}
  WHERE r.state = 'CONFIRMED' AND ${IS_TO_COME} AND ${isClauseMissing()}
  GROUP BY c.code`;

/** Whether anything is missing of the reservation r, for whoever sees its referral. */
export const IS_MISSING_CLAUSE = `EXISTS (SELECT 1 FROM referrals.referral_v f CROSS JOIN LATERAL (${MISSING}) m WHERE f.id = r.referral_id)`;

/** By reservation what is missing; no entry for one whose referral the caller does not see. */
export async function findMissingClauses(tx: Transaction, ids: readonly string[]): Promise<Map<string, MissingClause[]>> {
  const rows = await tx.sql<{ id: string; clauses: MissingClause[] }>(
    `SELECT r.id, coalesce(jsonb_agg(jsonb_build_object('code', m.code, 'firstDay', m.first_day) ORDER BY m.first_day, m.code)
       FILTER (WHERE m.code IS NOT NULL), '[]') AS clauses
     FROM reservations.reservation_v r JOIN referrals.referral_v f ON f.id = r.referral_id LEFT JOIN LATERAL (${MISSING}) m ON true
     WHERE r.id = ANY ($1::uuid[]) GROUP BY r.id`,
    [ids],
  );
  return new Map(rows.map(({ id, clauses }) => [id, clauses]));
}

export interface RestingReservation {
  readonly id: string;
  readonly responsibleId: string;
  readonly hostId: string;
  /** The first day on which something is missing; null: nothing is. */
  readonly firstDay: string | null;
}

/** The integrated reservations of an agency that rest on the clauses of this provider, as responsible one or as host. */
export function findRestingReservations(tx: Transaction, agencyId: string, providerId: string): Promise<RestingReservation[]> {
  return tx.sql<RestingReservation>(
    `SELECT r.id, f.responsible_id AS "responsibleId", r.host_id AS "hostId", min(m.first_day) AS "firstDay"
     FROM reservations.reservation_v r JOIN referrals.referral_v f ON f.id = r.referral_id LEFT JOIN LATERAL (${MISSING}) m ON true
     WHERE r.agency_id = $1 AND r.variant = 'INTEGRATED' AND (f.responsible_id = $2 OR r.host_id = $2)
     GROUP BY r.id, f.responsible_id, r.host_id ORDER BY r.id`,
    [agencyId, providerId],
  );
}
