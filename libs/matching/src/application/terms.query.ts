import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ReferralFacts, TermsOnDay } from '../domain/match-facts.js';

interface AgreementTerms {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly legalBases: readonly string[];
  readonly coUseOutgoing: boolean;
  readonly coUseIncoming: boolean;
}

interface Membership {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What an agency has agreed and who takes part in its network; read once for many referrals and offers, it is little. */
export class AgencyTerms {
  private readonly agreements = new Map<string, AgreementTerms[]>();
  private readonly memberships = new Map<string, Membership[]>();

  addAgreement(providerId: string, agreement: AgreementTerms): void {
    push(this.agreements, providerId, agreement);
  }

  addMembership(providerId: string, membership: Membership): void {
    push(this.memberships, providerId, membership);
  }

  /** The terms for a host on one day. */
  onDay(referral: ReferralFacts, hostId: string, day: LocalDate): TermsOnDay {
    return {
      responsible: this.agreements.get(referral.responsibleId)?.find((a) => covers(a, day)) ?? null,
      host: this.agreements.get(hostId)?.find((a) => covers(a, day)) ?? null,
      hostInNetwork: this.memberships.get(hostId)?.some((m) => covers(m, day)) ?? false,
    };
  }

  /** Hosts that are in the network or have an agreement on some day of the span. */
  hostsWithin(span: Span): Set<string> {
    const hosts = new Set<string>();
    for (const terms of [this.agreements, this.memberships]) {
      for (const [providerId, rows] of terms) if (rows.some((row) => overlaps(row, span))) hosts.add(providerId);
    }
    return hosts;
  }

  /** Whether a provider's agreement holds on some day of the span and is like that. */
  agreesWithin(providerId: string, span: Span, isLike: (agreement: AgreementTerms) => boolean): boolean {
    return this.agreements.get(providerId)?.some((one) => overlaps(one, span) && isLike(one)) ?? false;
  }
}

const covers = (terms: Membership, day: LocalDate): boolean => terms.from <= day && (terms.to === null || day <= terms.to);
const overlaps = (terms: Membership, span: Span): boolean => terms.from <= span.to && (terms.to === null || span.from <= terms.to);

function push<T>(groups: Map<string, T[]>, key: string, row: T): void {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
}

const TERMS = `
SELECT agency_id, provider_id, valid_from, valid_to, legal_bases, co_use_outgoing, co_use_incoming FROM agreements.agreement_terms_v WHERE agency_id = ANY ($1::uuid[])
UNION ALL
SELECT agency_id, provider_id, valid_from, valid_to, NULL, NULL, NULL FROM identity.network_membership_v WHERE agency_id = ANY ($1::uuid[])`;

interface TermsRow extends Record<string, unknown> {
  readonly agency_id: string;
  readonly provider_id: string;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
  /** Null for a membership. */
  readonly legal_bases: string[] | null;
  readonly co_use_outgoing: boolean | null;
  readonly co_use_incoming: boolean | null;
}

/** Agreements and memberships of agencies, by agency. */
export async function findAgencyTerms(tx: Transaction, agencyIds: readonly string[]): Promise<ReadonlyMap<string, AgencyTerms>> {
  const found = new Map(agencyIds.map((id) => [id, new AgencyTerms()]));
  for (const row of await tx.prepared<TermsRow>('pv_match_terms', TERMS, [[...found.keys()]])) {
    const [terms, span] = [found.get(row.agency_id)!, { from: row.valid_from, to: row.valid_to }];
    if (row.legal_bases === null) terms.addMembership(row.provider_id, span);
    else terms.addAgreement(row.provider_id, { ...span, legalBases: row.legal_bases, coUseOutgoing: row.co_use_outgoing === true, coUseIncoming: row.co_use_incoming === true });
  }
  return found;
}
