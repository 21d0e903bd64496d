import type { Transaction } from '#platform';
import type { ReferralFacts } from '../domain/match-facts.js';

const REFERRAL_FACTS = `
SELECT id, code, agency_id AS "agencyId", responsible_id AS "responsibleId", birth_month AS "birthMonth", gender, legal_basis AS "legalBasis",
  needs, flags, languages, accessibility_needs AS "accessibilityNeeds", lat, lon, availability, wanted_from AS "wantedFrom", weeks,
  max_km::float8 AS "maxKm", child_protection_relevant AS "childProtectionRelevant", wish_offer_ids AS "wishOfferIds",
  approved_from AS "approvedFrom", approved_to AS "approvedTo", purpose
FROM referrals.referral_v WHERE `;

/** The referral by its id or its code; null for one that does not exist and for one that is not to be seen alike. */
export async function findReferralFacts(tx: Transaction, by: { id: string } | { code: string }): Promise<ReferralFacts | null> {
  const [row] = 'id' in by ? await tx.sql<ReferralFacts>(`${REFERRAL_FACTS} id = $1`, [by.id]) : await tx.sql<ReferralFacts>(`${REFERRAL_FACTS} code = $1`, [by.code]);
  return row ?? null;
}
