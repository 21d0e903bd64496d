import type { Transaction } from '#platform';

/** A referral and an offer that suits it. */
export interface AnswerPair {
  readonly referralId: string;
  readonly offerId: string;
}

export interface ChangedAnswer {
  readonly referralId: string;
  readonly agencyId: string;
  readonly version: number;
  readonly matchCount: number;
  /** Nothing suited before, and all offers had been looked at. */
  readonly hadNone: boolean;
}

/**
 * Locks the answers of these referrals, in the order of their ids, making those that are not there yet: what is evaluated
 * after it is not older than what another worker writes. Answers those that are still searched for.
 */
export async function lockAnswers(tx: Transaction, referralIds: readonly string[]): Promise<readonly string[]> {
  await tx.execute(
    `INSERT INTO matching.answer (referral_id, agency_id) SELECT r.id, r.agency_id FROM referrals.referral_v r
     WHERE r.id = ANY ($1::uuid[]) AND r.state = 'SEARCHING' ORDER BY r.id ON CONFLICT DO NOTHING`,
    [referralIds],
  );
  await tx.execute('SELECT 1 FROM matching.answer WHERE referral_id = ANY ($1::uuid[]) ORDER BY referral_id FOR UPDATE', [referralIds]);
  const rows = await tx.sql<{ id: string }>(`SELECT r.id FROM referrals.referral_v r WHERE r.id = ANY ($1::uuid[]) AND r.state = 'SEARCHING' ORDER BY r.id`, [referralIds]);
  return rows.map((row) => row.id);
}

const WRITE = `
WITH passing AS (
  SELECT * FROM unnest($2::uuid[], $3::uuid[]) AS p(referral_id, offer_id)
), lost AS (
  DELETE FROM matching.answer_match m WHERE m.referral_id = ANY ($1::uuid[]) AND ($4::uuid[] IS NULL OR m.offer_id = ANY ($4))
    AND NOT EXISTS (SELECT 1 FROM passing p WHERE p.referral_id = m.referral_id AND p.offer_id = m.offer_id) RETURNING m.referral_id, m.offer_id
), won AS (
  INSERT INTO matching.answer_match (referral_id, offer_id) SELECT referral_id, offer_id FROM passing ON CONFLICT DO NOTHING RETURNING referral_id, offer_id
), change AS (
  SELECT referral_id, coalesce(array_agg(offer_id ORDER BY offer_id) FILTER (WHERE suits), '{}') AS appeared,
    coalesce(array_agg(offer_id ORDER BY offer_id) FILTER (WHERE NOT suits), '{}') AS gone
  FROM (SELECT referral_id, offer_id, true AS suits FROM won UNION ALL SELECT referral_id, offer_id, false FROM lost) e GROUP BY referral_id
), noted AS (
  UPDATE matching.answer a SET version = a.version + 1, match_count = a.match_count + cardinality(c.appeared) - cardinality(c.gone), changed_at = platform.now()
  FROM change c WHERE a.referral_id = c.referral_id
  RETURNING a.referral_id, a.agency_id, a.version, a.match_count, c.appeared, c.gone, a.changed_at,
    a.evaluated_at IS NOT NULL AND a.match_count = cardinality(c.appeared) - cardinality(c.gone) AS had_none
), kept AS (
  INSERT INTO matching.answer_change (referral_id, version, appeared, gone, changed_at) SELECT referral_id, version, appeared, gone, changed_at FROM noted
)
SELECT referral_id AS "referralId", agency_id AS "agencyId", version, match_count AS "matchCount", had_none AS "hadNone",
  pg_notify('pv_matches', referral_id || ':' || version) FROM noted ORDER BY referral_id`;

/**
 * Makes the passing pairs the answer of these locked referrals, as far as the offers go (null: all of them), keeps what
 * changed and tells of it at the commit. Answers that stay as they were are not written.
 */
export async function writeAnswers(tx: Transaction, referralIds: readonly string[], offerIds: readonly string[] | null, passing: readonly AnswerPair[]): Promise<readonly ChangedAnswer[]> {
  const changed = await tx.sql<ChangedAnswer & Record<string, unknown>>(WRITE, [referralIds, passing.map((pair) => pair.referralId), passing.map((pair) => pair.offerId), offerIds]);
  if (offerIds === null) await tx.execute('UPDATE matching.answer SET evaluated_at = platform.now() WHERE referral_id = ANY ($1::uuid[]) AND evaluated_at IS NULL', [referralIds]);
  return changed;
}

/** Deletes changes older than so many days; they are only for those who come back. */
export function cleanAnswerHistory(tx: Transaction, days: number, most: number): Promise<number> {
  return tx.execute(
    `DELETE FROM matching.answer_change WHERE (referral_id, version) IN (
       SELECT referral_id, version FROM matching.answer_change WHERE changed_at < platform.now() - make_interval(days => $1) LIMIT $2)`,
    [days, most],
  );
}
