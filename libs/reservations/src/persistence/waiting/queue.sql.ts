import type { Transaction } from '#platform';

export interface WaitingCount {
  readonly offerId: string;
  /** Who named the offer. */
  readonly named: number;
  /** Who waits for any, and whom it suits at this moment with a seat for the whole stay. */
  readonly suited: number;
}

/** Of the offers that the caller hosts, or for which a case of theirs waits. */
export const findWaitingCounts = (tx: Transaction, offerIds: readonly string[]): Promise<WaitingCount[]> =>
  tx.sql<WaitingCount & Record<string, unknown>>('SELECT offer_id AS "offerId", named, suited FROM reservations.waiting_counts($1::uuid[])', [offerIds]);

export interface QueuePosition {
  readonly waitId: string;
  /** Null: of a wait for any offer. */
  readonly offerId: string | null;
  readonly place: number;
}

export const findPlaces = (tx: Transaction, waitIds: readonly string[]): Promise<QueuePosition[]> =>
  tx.sql<QueuePosition & Record<string, unknown>>('SELECT wait_id AS "waitId", offer_id AS "offerId", place FROM reservations.queue_places($1::uuid[]) ORDER BY wait_id, place, offer_id', [waitIds]);

/** What keeps the waits of a family from being offered anything, besides what suits them. */
export interface WaitHindrances {
  readonly waitId: string;
  readonly excludedIds: readonly string[];
  /** Until when an offer or a request of the referral is open. */
  readonly openUntil: Date | null;
  readonly openOfferId: string | null;
  /** Whether it is an offer, and not yet a request. */
  readonly isOffered: boolean;
  /** Siblings in the group that pause, or have an offer open. */
  readonly siblingsHindered: number;
  readonly members: number;
}

export const findHindrances = (tx: Transaction, waitIds: readonly string[]): Promise<WaitHindrances[]> =>
  tx.sql<WaitHindrances & Record<string, unknown>>(
    `WITH open AS (
       SELECT DISTINCT ON (v.referral_id) v.referral_id, v.expires_at, v.offer_id, v.state FROM reservations.reservation v
       WHERE v.state IN ('OFFERED', 'REQUESTED') AND v.expires_at > platform.now() ORDER BY v.referral_id, v.state, v.expires_at
     )
     SELECT w.id AS "waitId", ARRAY(SELECT x.offer_id FROM reservations.wait_exclusion x WHERE x.wait_id = w.id AND (x.excluded_until IS NULL OR x.excluded_until > platform.now())) AS "excludedIds",
       o.expires_at AS "openUntil", o.offer_id AS "openOfferId", coalesce(o.state = 'OFFERED', false) AS "isOffered", s.hindered AS "siblingsHindered", s.members
     FROM reservations.wait w LEFT JOIN open o ON o.referral_id = w.referral_id
     CROSS JOIN LATERAL (SELECT count(*)::int AS members, count(*) FILTER (WHERE b.id <> w.id AND (b.state = 'PAUSED' OR p.referral_id IS NOT NULL))::int AS hindered
       FROM reservations.wait b LEFT JOIN open p ON p.referral_id = b.referral_id WHERE b.group_id = w.group_id AND b.state IN ('WAITING', 'PAUSED')) s
     WHERE w.id = ANY ($1::uuid[])`,
    [waitIds],
  );
