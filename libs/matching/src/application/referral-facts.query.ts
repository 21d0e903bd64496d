import type { Transaction } from '#platform';
import type { ReferralFacts } from '../domain/match-facts.js';

const REFERRAL_FACTS = `
SELECT id, code, agency_id AS "agencyId", responsible_id AS "responsibleId", birth_month AS "birthMonth", gender, legal_basis AS "legalBasis",
  needs, flags, languages, accessibility_needs AS "accessibilityNeeds", lat, lon, availability, wanted_from AS "wantedFrom", weeks,
  max_km::float8 AS "maxKm", child_protection_relevant AS "childProtectionRelevant", wish_offer_ids AS "wishOfferIds",
  approved_from AS "approvedFrom", approved_to AS "approvedTo", purpose,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('criterion', x.criterion, 'upToKm', x.up_to_km, 'upToYears', x.up_to_years, 'windows', x.windows, 'reason', x.reason)), '[]')
    FROM matching.relaxation x WHERE x.referral_id = r.id AND x.withdrawn_at IS NULL) AS relaxations
FROM referrals.referral_v r WHERE `;

/** The referral by its id or its code; null for one that does not exist and for one that is not to be seen alike. */
export async function findReferralFacts(tx: Transaction, by: { id: string } | { code: string }): Promise<ReferralFacts | null> {
  const [row] = 'id' in by ? await tx.prepared<ReferralFacts & Record<string, unknown>>('pv_match_referral', `${REFERRAL_FACTS} r.id = $1`, [by.id]) : await tx.sql<ReferralFacts>(`${REFERRAL_FACTS} r.code = $1`, [by.code]);
  return row ?? null;
}

/** Those of the referrals that the caller may see. Ids as JSON: PostgreSQL expects as many of them whatever comes, and keeps its plan. */
export function findReferralFactsOf(tx: Transaction, ids: readonly string[]): Promise<ReferralFacts[]> {
  return tx.prepared<ReferralFacts & Record<string, unknown>>('pv_match_referrals', `${REFERRAL_FACTS} r.id IN (SELECT j.id::uuid FROM json_array_elements_text($1::json) AS j(id))`, [JSON.stringify(ids)]);
}
