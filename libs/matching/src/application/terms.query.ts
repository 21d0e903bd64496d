import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ReferralFacts, TermsOnDay } from '../domain/match-facts.js';

interface AgreementTerms {
  readonly providerId: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly legalBases: readonly string[];
  readonly coUseOutgoing: boolean;
  readonly coUseIncoming: boolean;
}

interface Membership {
  readonly providerId: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Which agreements and memberships of an agency are valid on a day; read once per match, they are few. */
export interface AgencyTerms {
  onDay(referral: ReferralFacts, hostId: string, day: LocalDate): TermsOnDay;
}

export async function findAgencyTerms(tx: Transaction, agencyId: string): Promise<AgencyTerms> {
  const agreements = await tx.sql<AgreementTerms & { providerId: string }>(
    `SELECT provider_id AS "providerId", valid_from AS "from", valid_to AS "to", legal_bases AS "legalBases",
       co_use_outgoing AS "coUseOutgoing", co_use_incoming AS "coUseIncoming"
     FROM agreements.agreement_terms_v WHERE agency_id = $1`,
    [agencyId],
  );
  const memberships = await tx.sql<Membership & { providerId: string }>(
    `SELECT provider_id AS "providerId", valid_from AS "from", valid_to AS "to" FROM identity.network_membership_v WHERE agency_id = $1`,
    [agencyId],
  );
  const agreementsOf = byProvider(agreements);
  const membershipsOf = byProvider(memberships);
  return {
    onDay: (referral, hostId, day) => ({
      responsible: agreementsOf(referral.responsibleId).find((a) => covers(a, day)) ?? null,
      host: agreementsOf(hostId).find((a) => covers(a, day)) ?? null,
      hostInNetwork: membershipsOf(hostId).some((m) => covers(m, day)),
    }),
  };
}

const covers = (span: { from: LocalDate; to: LocalDate | null }, day: LocalDate): boolean => span.from <= day && (span.to === null || day <= span.to);

function byProvider<T extends { providerId: string }>(rows: readonly T[]): (providerId: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.providerId);
    if (group) group.push(row);
    else groups.set(row.providerId, [row]);
  }
  return (providerId) => groups.get(providerId) ?? [];
}
