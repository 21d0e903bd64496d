import { isUuid, type LocalDate } from '#kernel';
import { findKnownMunicipalities, type Transaction } from '#platform';
import type { KnownToRequests } from '../../domain/requests/known-to-requests.js';
import type { ReferralWish } from '../../domain/requests/referral-form.js';

interface KnownRow {
  readonly today: LocalDate;
  readonly offers: readonly string[];
  readonly responsibles: readonly string[];
}

const KNOWN = `
SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today,
  (SELECT coalesce(jsonb_agg(o.id), '[]') FROM offers.offer_v o WHERE o.id = ANY ($1::uuid[]) AND o.archived_at IS NULL) AS offers,
  (SELECT coalesce(jsonb_agg(o.id), '[]') FROM identity.organisation_v o WHERE o.id = $2::uuid AND (o.id = $3::uuid
    OR EXISTS (SELECT 1 FROM agreements.agreement_v a WHERE a.agency_id = $3::uuid AND a.provider_id = o.id
      AND (a.valid_to IS NULL OR a.valid_to >= (platform.now() AT TIME ZONE 'Europe/Berlin')::date)))) AS responsibles`;

/** Looks up what a form names by ids and keys, for the agency that is acted for; two statements. */
export async function findNamedInForm(tx: Transaction, { wishOfferIds, responsibleId, municipalityAgs }: ReferralWish): Promise<Omit<KnownToRequests, 'codes'>> {
  const responsible = responsibleId != null && isUuid(responsibleId) ? responsibleId : null;
  const [row] = await tx.sql<KnownRow>(KNOWN, [(wishOfferIds ?? []).filter(isUuid), responsible, tx.context.organisationId]);
  const { today, offers, responsibles } = row!;
  const asked = municipalityAgs == null || municipalityAgs.includes('\0') ? [] : [municipalityAgs];
  return {
    today,
    municipalities: await findKnownMunicipalities(tx, asked),
    offers: new Set(offers),
    responsibles: new Set(responsibles),
  };
}
