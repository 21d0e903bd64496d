import type { Transaction } from '#platform';

export interface RankedOffer {
  readonly offerId: string;
  /** Place in the ranking, 1 for the first. */
  readonly rank: number;
}

export interface ShownOffer extends RankedOffer {
  readonly referralId: string;
}

/**
 * One statement for all pages of a request. The best place of the day counts, and what is noted already is not written again, so that whoever looks
 * at a page twice writes nothing; what the asker does not see is not written either.
 */
export const writeShown = (tx: Transaction, offers: readonly ShownOffer[]): Promise<unknown> =>
  tx.prepared(
    'pv_match_shown',
    `INSERT INTO matching.shown AS s (referral_id, offer_id, day, agency_id, host_id, best_rank)
     SELECT r.id, o.id, t.day, r.agency_id, o.host_id, w.rank
     FROM (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS day) t
       CROSS JOIN (SELECT referral_id, offer_id, min(rank) AS rank FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS a(referral_id, offer_id, rank) GROUP BY 1, 2) w
       JOIN referrals.referral_v r ON r.id = w.referral_id JOIN offers.offer_v o ON o.id = w.offer_id
     WHERE NOT EXISTS (SELECT FROM matching.shown e WHERE e.referral_id = r.id AND e.offer_id = o.id AND e.day = t.day AND e.best_rank <= w.rank)
     ORDER BY r.id, o.id
     ON CONFLICT (referral_id, offer_id, day) DO UPDATE SET best_rank = excluded.best_rank WHERE excluded.best_rank < s.best_rank`,
    [offers.map(({ referralId }) => referralId), offers.map(({ offerId }) => offerId), offers.map(({ rank }) => rank)],
  );

/** Forgets what was shown more than so many months ago, at most so many rows; how many it were. */
export const deleteOldShown = (tx: Transaction, months: number, most: number): Promise<number> =>
  tx.execute(
    `DELETE FROM matching.shown s USING (
       SELECT referral_id, offer_id, day FROM matching.shown
       WHERE day < ((platform.now() AT TIME ZONE 'Europe/Berlin')::date - make_interval(months => $1))::date LIMIT $2) old
     WHERE s.referral_id = old.referral_id AND s.offer_id = old.offer_id AND s.day = old.day`,
    [months, most],
  );

/** Once a day, however often it is reserved and cancelled. With the place at which the offer was shown last for the referral, and whether the family had wished for it. */
export const writeChoice = (tx: Transaction, referralId: string, offerId: string): Promise<unknown> =>
  tx.prepared(
    'pv_write_choice',
    `INSERT INTO matching.choice (referral_id, offer_id, agency_id, host_id, rank, wished, day)
     SELECT r.id, o.id, r.agency_id, o.host_id,
       (SELECT s.best_rank FROM matching.shown s WHERE s.referral_id = r.id AND s.offer_id = o.id ORDER BY s.day DESC LIMIT 1),
       o.id = ANY (r.wish_offer_ids), (platform.now() AT TIME ZONE 'Europe/Berlin')::date
     FROM referrals.referral_v r JOIN offers.offer_v o ON o.id = $2 WHERE r.id = $1
     ON CONFLICT (referral_id, offer_id, day) DO NOTHING`,
    [referralId, offerId],
  );
