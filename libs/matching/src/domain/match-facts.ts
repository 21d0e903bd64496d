import type { LocalDate } from '#kernel';
import type { Variant } from './hard-criteria.js';
import type { Relaxation } from './relaxation.js';
import type { MatchWeights } from './weights.js';

/** What matching needs to know of a referral. No name, no address: a referral is searched by its pseudonym. */
export interface ReferralFacts {
  readonly id: string;
  readonly code: string;
  readonly agencyId: string;
  readonly responsibleId: string;
  /** First day of the month of birth; it stands for the birthday. */
  readonly birthMonth: LocalDate;
  readonly gender: string | null;
  readonly legalBasis: string;
  readonly needs: readonly string[];
  readonly flags: readonly string[];
  readonly languages: readonly string[];
  readonly accessibilityNeeds: readonly string[];
  readonly lat: number;
  readonly lon: number;
  /** Windows as written, `MO 14:00-18:00`; empty: any time. */
  readonly availability: readonly string[];
  readonly wantedFrom: LocalDate;
  readonly weeks: number;
  /** The last day that is looked at instead of the end of those weeks; absent: theirs. The end of the approval cuts it, too. */
  readonly lookedAtTo?: LocalDate | undefined;
  /** Kilometres; null: no limit. */
  readonly maxKm: number | null;
  readonly childProtectionRelevant: boolean;
  readonly wishOfferIds: readonly string[];
  /** Null: nothing is approved yet. */
  readonly approvedFrom: LocalDate | null;
  readonly approvedTo: LocalDate | null;
  readonly purpose: 'HELP' | 'RELIEF';
  /** What the agency's caseworker does not insist on; at most one of each criterion. */
  readonly relaxations: readonly Relaxation[];
}

/** An offer with what the database found out about the referral's stay there. */
export interface OfferFacts {
  readonly id: string;
  readonly code: string;
  readonly hostId: string;
  readonly delivery: 'ON_SITE' | 'ONLINE';
  readonly capacity: number;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly genders: readonly string[];
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  readonly contraindications: readonly string[];
  readonly leadQualification: 'PROFESSIONAL' | 'SEMI_PROFESSIONAL';
  readonly lat: number | null;
  readonly lon: number | null;
  /** Kilometres of the way there where somebody has measured it; absent: the straight line counts. */
  readonly routeKm?: number | undefined;
  readonly stay: StayFacts;
}

/** A time of the week: ISO weekday 1 (Monday) to 7, minutes since midnight; `to` may lie past midnight. */
export interface WeekSlot {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

/** The stay: the sessions that the referral would take part in (exchange-format.md section 3). */
export interface StayFacts {
  readonly sessionCount: number;
  /** First and last day; wanted_from stands for both where the stay is empty. */
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  /** A certificate of the referral's agency is valid on every day of the stay. */
  readonly certified: boolean;
  /** The first day without a certificate, for the explanation. */
  readonly firstUncertified: LocalDate | null;
  /** Every session lies inside one availability window of the referral. */
  readonly inWindows: boolean;
  readonly firstOutsideWindows: string | null;
  /** The times of the week of those sessions that lie outside, each once; empty where none does. */
  readonly outsideSlots: readonly WeekSlot[];
  /** The smallest number of free seats over the sessions; 0 where the stay is empty. */
  readonly freeSeats: number;
  readonly firstFull: LocalDate | null;
  readonly alreadyPlaced: boolean;
  /** A closed run that began before wanted_from and cannot be joined in the span. */
  readonly admissionClosed: boolean;
  /** The sessions themselves; asked for only where one offer is evaluated. */
  readonly sessionIds: readonly string[];
}

/** The agreements and the network on the first day of the stay. */
export interface TermsOnDay {
  /** Legal bases and clause of the responsible provider's agreement; null: none valid. */
  readonly responsible: { readonly legalBases: readonly string[]; readonly coUseOutgoing: boolean } | null;
  readonly host: { readonly coUseIncoming: boolean } | null;
  readonly hostInNetwork: boolean;
}

export interface MatchQuestion {
  readonly referral: ReferralFacts;
  readonly variant: Variant;
  /** Replaces the referral's limit for this call, in kilometres. */
  readonly maxKm?: number | undefined;
  /** The referral takes part in the run already: whether it can be joined is not asked. */
  readonly isWithinRun?: boolean | undefined;
  readonly weights: MatchWeights;
}
