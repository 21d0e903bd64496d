import type { Transaction } from '#platform';

/**
 * The matching turned round: which of the referrals that are searched for can a change of these offers touch? Those whose
 * answer has one of them now, and those for whom nothing that is quickly looked up speaks against it. Never too few: what is
 * left out here fails a hard criterion (exchange-format.md 3) on every possible stay; what is too many, the evaluation sorts out.
 */
const REACHED = `
WITH searching AS MATERIALIZED (
  SELECT r.id, r.agency_id, r.birth_month, r.gender, r.flags, r.languages, r.accessibility_needs, r.lat, r.lon, r.child_protection_relevant,
    r.wanted_from AS first_day, least((r.wanted_from + (r.weeks * 7 - 1))::date, r.approved_to) AS last_day, r.approved_from,
    CASE WHEN x.far AND x.far_km IS NULL THEN NULL ELSE greatest(r.max_km, x.far_km) END AS max_km, coalesce(x.far AND x.far_km IS NULL, false) OR r.max_km IS NULL AS however_far,
    coalesce(x.age, false) AS any_age, coalesce(x.gender, false) AS any_gender, coalesce(x.language, false) AS any_language
  FROM referrals.referral_v r LEFT JOIN (
    SELECT referral_id, bool_or(criterion = 'TOO_FAR') AS far, max(up_to_km) AS far_km, bool_or(criterion = 'AGE') AS age,
      bool_or(criterion = 'GENDER') AS gender, bool_or(criterion = 'LANGUAGE') AS language
    FROM matching.relaxation WHERE withdrawn_at IS NULL GROUP BY referral_id) x ON x.referral_id = r.id
  WHERE r.state = 'SEARCHING' AND r.approved_from IS NOT NULL
), touched AS MATERIALIZED (
  SELECT * FROM offers.offer_v WHERE id = ANY ($1::uuid[]) AND archived_at IS NULL
), reached AS (
  SELECT r.id AS referral_id, o.id AS offer_id FROM touched o JOIN searching r ON
    (r.any_gender OR cardinality(o.genders) = 0 OR r.gender = ANY (o.genders))
    AND (r.any_language OR r.languages && o.languages)
    AND r.accessibility_needs <@ o.accessibility AND NOT r.flags && o.contraindications
    AND (o.lead_qualification = 'PROFESSIONAL' OR NOT r.child_protection_relevant)
    AND (r.any_age OR (o.age_to IS NULL OR extract(year FROM age(r.first_day, r.birth_month)) <= o.age_to)
      -- A closed run that was joined when it was held may go on for this stay after the span only.
      AND (o.age_from IS NULL OR o.admission = 'CLOSED' OR extract(year FROM age(r.last_day, r.birth_month)) >= o.age_from))
    AND (r.however_far OR o.delivery = 'ONLINE' OR o.lat IS NULL OR abs(o.lat - r.lat) * 111.1 <= r.max_km
      AND 2 * 6371.0088 * asin(least(1, sqrt(sin(radians(o.lat - r.lat) / 2) ^ 2
        + cos(radians(r.lat)) * cos(radians(o.lat)) * sin(radians(o.lon - r.lon) / 2) ^ 2))) <= r.max_km + 0.001)
    AND r.last_day >= r.approved_from
    AND (EXISTS (SELECT 1 FROM identity.network_membership_v m WHERE m.agency_id = r.agency_id AND m.provider_id = o.host_id)
      OR EXISTS (SELECT 1 FROM agreements.agreement_terms_v t WHERE t.agency_id = r.agency_id AND t.provider_id = o.host_id))
    AND EXISTS (SELECT 1 FROM offers.certificate_v c WHERE c.offer_id = o.id AND c.agency_id = r.agency_id AND NOT isempty(c.validity)
      AND (c.valid_to IS NULL OR c.valid_to >= r.first_day))
    AND EXISTS (SELECT 1 FROM offers.session_v s WHERE s.offer_id = o.id AND s.state <> 'CANCELLED' AND s.date BETWEEN r.first_day AND r.last_day)
  UNION
  SELECT m.referral_id, m.offer_id FROM matching.answer_match m JOIN referrals.referral_v r ON r.id = m.referral_id
  WHERE m.offer_id = ANY ($1::uuid[]) AND r.state = 'SEARCHING'
)
SELECT DISTINCT referral_id FROM reached ORDER BY referral_id`;

/** Referrals that are searched for and that a change of these offers can touch, by id. */
export async function findReachedReferrals(tx: Transaction, offerIds: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.sql<{ referral_id: string }>(REACHED, [offerIds]);
  return rows.map((row) => row.referral_id);
}
