import type { Transaction } from '#platform';

/** After whom a batch begins; the time as the database writes it, to the microsecond. */
export interface QueuePlace {
  readonly priority: number;
  readonly waitingSince: string;
  readonly groupId: string;
}

/** One who waits and could be offered a seat, as far as the live answers say. */
export interface CandidateRow extends QueuePlace {
  readonly sameOffer: boolean;
  readonly waitId: string;
  readonly referralId: string;
  readonly referralCode: string;
  readonly agencyId: string;
  readonly responsibleId: string;
  readonly variant: 'COMPLEMENTARY' | 'INTEGRATED';
  readonly offerIds: readonly string[];
}

const CANDIDATES = `
WITH ready AS MATERIALIZED (
  SELECT g.* FROM reservations.wait_order_v g WHERE g.is_waiting
    AND ($1::integer IS NULL OR (g.priority, g.waiting_since, g.group_id) > ($1::integer, $2::timestamptz, $3::uuid)) AND ($5::uuid[] IS NULL OR g.group_id = ANY ($5))
), closed AS MATERIALIZED (
  SELECT o.id FROM offers.offer_v o WHERE o.archived_at IS NOT NULL UNION SELECT u.offer_id FROM reservations.offer_rule u WHERE u.waiting_stopped
), wish AS MATERIALIZED (
  SELECT v.referral_id, v.offer_id, v.state FROM reservations.reservation v WHERE v.state = 'OFFERED' OR v.expires_at > platform.now()
), member AS MATERIALIZED (
  SELECT g.priority, g.waiting_since, g.group_id, g.members, w.same_offer, w.id AS wait_id, w.waiting_since AS own_since, w.referral_id, r.code, w.agency_id, r.responsible_id, w.variant, m.offer_ids
  FROM ready g JOIN reservations.wait w ON w.group_id = g.group_id AND w.state = 'WAITING'
  JOIN referrals.referral_v r ON r.id = w.referral_id AND r.state = 'SEARCHING'
  CROSS JOIN LATERAL (
    SELECT array_agg(a.offer_id ORDER BY a.offer_id) AS offer_ids FROM matching.answer_match_v a
    WHERE a.referral_id = w.referral_id AND (w.offer_ids = '{}' OR a.offer_id = ANY (w.offer_ids)) AND a.offer_id NOT IN (SELECT c.id FROM closed c)
      AND NOT EXISTS (SELECT 1 FROM reservations.wait_exclusion x WHERE x.wait_id = w.id AND x.offer_id = a.offer_id AND (x.excluded_until IS NULL OR x.excluded_until > platform.now()))
      -- Never two wishes for the same days of an offer.
      AND (w.referral_id, a.offer_id) NOT IN (SELECT h.referral_id, h.offer_id FROM wish h)
    OFFSET 0) m
  -- One at a time.
  WHERE w.referral_id NOT IN (SELECT h.referral_id FROM wish h WHERE h.state IN ('OFFERED', 'REQUESTED')) AND m.offer_ids IS NOT NULL
), complete AS (
  SELECT group_id FROM member GROUP BY priority, waiting_since, group_id, members HAVING count(*) = members ORDER BY priority, waiting_since, group_id LIMIT $4
)
SELECT m.priority, m.waiting_since::text AS "waitingSince", m.group_id AS "groupId", m.same_offer AS "sameOffer", m.wait_id AS "waitId", m.referral_id AS "referralId",
  m.code AS "referralCode", m.agency_id AS "agencyId", m.responsible_id AS "responsibleId", m.variant, m.offer_ids AS "offerIds"
FROM member m WHERE m.group_id IN (SELECT c.group_id FROM complete c) ORDER BY m.priority, m.waiting_since, m.group_id, m.own_since, m.wait_id`;

/**
 * The first groups of the queue of whom each could be offered something: they wait, no offer or request of theirs is open, and offers
 * suit them that they wait for, that they have not declined, and whose host has not stopped. With groupIds just those of them.
 */
export function findCandidates(tx: Transaction, { after, groups, groupIds }: { readonly after: QueuePlace | null; readonly groups: number; readonly groupIds: readonly string[] | null }): Promise<CandidateRow[]> {
  return tx.sql<CandidateRow & Record<string, unknown>>(CANDIDATES, [after?.priority ?? null, after?.waitingSince ?? null, after?.groupId ?? null, groups, groupIds]);
}

const ONE_AT_A_TIME = 7_355_614;

/** Waits until no other worker works at the waiting list, and keeps the others waiting until the commit. */
export const takeWaitingTurn = (tx: Transaction): Promise<unknown> => tx.sql('SELECT pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
