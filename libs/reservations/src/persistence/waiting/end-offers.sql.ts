import type { Transaction } from '#platform';
import type { Consequences } from '../../domain/waiting/waiting-rules.js';

export interface EndedOffer {
  readonly id: string;
  readonly agencyId: string;
  readonly offerId: string;
}

/** Writes down of at most so many offers that their deadline has passed; nothing else rests on it. Skips those that somebody is at. */
export function expireOffers(tx: Transaction, most: number): Promise<EndedOffer[]> {
  return tx.sql<EndedOffer & Record<string, unknown>>(
    `UPDATE reservations.reservation SET state = 'EXPIRED', expires_at = NULL, end_reason = 'NO_ANSWER' WHERE id IN (
       SELECT v.id FROM reservations.reservation v WHERE v.state = 'OFFERED' AND v.expires_at <= platform.now() ORDER BY v.expires_at, v.id LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING id, agency_id AS "agencyId", offer_id AS "offerId"`,
    [most],
  );
}

export interface Consequence {
  readonly reservationId: string;
  readonly waitId: string;
  readonly agencyId: string;
  readonly consequence: 'ASK_AGAIN' | 'SKIP_OFFER' | 'PAUSE';
}

/** What follows from a decision, or from none: an offer that is left out for a time or ever, or a pause. One statement for one offer or many. */
const APPLY = `
WITH meant AS (
  SELECT m.reservation_id, m.wait_id, m.offer_id, m.agency_id, coalesce(m.reason, 'NO_ANSWER') AS reason,
    coalesce(g.decline_consequences->>coalesce(m.reason, 'NO_ANSWER'), $2::jsonb->>coalesce(m.reason, 'NO_ANSWER'), 'SKIP_OFFER') AS consequence, coalesce(g.ask_again_days, 14) AS days
  FROM reservations.offer_made m LEFT JOIN reservations.agency_setting g ON g.agency_id = m.agency_id
  WHERE m.consequence IS NULL AND CASE WHEN $1::uuid[] IS NULL THEN m.outcome = 'EXPIRED' ELSE m.reservation_id = ANY ($1) AND m.outcome IN ('DECLINED', 'EXPIRED') END
), written AS (
  UPDATE reservations.offer_made m SET consequence = n.consequence FROM meant n WHERE m.reservation_id = n.reservation_id
), excluded AS (
  INSERT INTO reservations.wait_exclusion AS x (wait_id, offer_id, excluded_until)
  SELECT n.wait_id, n.offer_id, CASE WHEN n.consequence = 'ASK_AGAIN' THEN platform.now() + make_interval(days => n.days) END FROM meant n WHERE n.consequence <> 'PAUSE'
  ON CONFLICT (wait_id, offer_id) DO UPDATE SET excluded_until = EXCLUDED.excluded_until
), paused AS (
  UPDATE reservations.wait w SET state = 'PAUSED', state_reason = n.reason FROM meant n WHERE w.id = n.wait_id AND n.consequence = 'PAUSE' AND w.state = 'WAITING'
)
SELECT n.reservation_id AS "reservationId", n.wait_id AS "waitId", n.agency_id AS "agencyId", n.consequence FROM meant n`;

/** Of these answered offers, or (null) of all whose deadline has passed. */
export const applyConsequences = (tx: Transaction, reservationIds: readonly string[] | null, usual: Consequences): Promise<Consequence[]> =>
  tx.sql<Consequence & Record<string, unknown>>(APPLY, [reservationIds, JSON.stringify(usual)]);

export interface GroundlessOffer extends EndedOffer {
  readonly referralId: string;
  readonly reason: 'SIBLING_DECLINED' | 'WAIT_OVER';
}

/** Open offers that nobody waits for any more, or of which a sibling has declined theirs; at most so many. */
export function findGroundlessOffers(tx: Transaction, most: number): Promise<GroundlessOffer[]> {
  return tx.sql<GroundlessOffer & Record<string, unknown>>(
    `SELECT v.id, v.agency_id AS "agencyId", v.offer_id AS "offerId", v.referral_id AS "referralId", CASE WHEN w.state = 'WAITING' THEN 'SIBLING_DECLINED' ELSE 'WAIT_OVER' END AS reason
     FROM reservations.reservation v JOIN reservations.offer_made m ON m.reservation_id = v.id JOIN reservations.wait w ON w.id = m.wait_id
     WHERE v.state = 'OFFERED' AND v.expires_at > platform.now() AND (w.state <> 'WAITING'
       OR EXISTS (SELECT 1 FROM reservations.offer_made o WHERE o.round_id = m.round_id AND o.outcome IN ('DECLINED', 'EXPIRED', 'WITHDRAWN')))
     ORDER BY v.id LIMIT $1`,
    [most],
  );
}

/** Locks the cases, in the order in which everybody does. */
export const lockCases = (tx: Transaction, referralIds: readonly string[]): Promise<unknown> =>
  tx.sql(`SELECT reservations.lock_for_offers($1::uuid[], '{}', '{}', '{}')`, [referralIds]);

/** Takes offers back that are still open; their seats are given back before. Answers whose they were. */
export async function withdrawOffers(tx: Transaction, offers: readonly GroundlessOffer[]): Promise<ReadonlySet<string>> {
  const rows = await tx.sql<{ id: string }>(
    `UPDATE reservations.reservation v SET state = 'CANCELLED', expires_at = NULL, end_reason = n.reason FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, reason text)
     WHERE v.id = n.id AND v.state = 'OFFERED' RETURNING v.id`,
    [JSON.stringify(offers)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The family declines an offer that is open. */
export const writeDeclined = (tx: Transaction, id: string, reason: string): Promise<number> =>
  tx.execute(`UPDATE reservations.reservation SET state = 'DECLINED', expires_at = NULL, end_reason = $2 WHERE id = $1`, [id, reason]);
