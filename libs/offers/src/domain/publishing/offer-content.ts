import type { LocalDate } from '#kernel';
import type { Admission, Delivery, LeadQualification, OfferKind } from '../offer-codes.js';

/**
 * Who leads (DD-15): the host's own Fachkraft (STA_PROFESSIONAL), the co-leads (1) sports trainer on a fee, (2) Schulsozialarbeit
 * or KiTa, (3) Fachkraft of a second provider, (4) Fachkraft of the school, and volunteers.
 */
export const LEAD_KINDS = ['STA_PROFESSIONAL', 'SPORTS_TRAINER', 'SCHOOL_OR_DAYCARE', 'SECOND_PROVIDER', 'SCHOOL_PROFESSIONAL', 'VOLUNTEER'] as const;
export type LeadKind = (typeof LEAD_KINDS)[number];

export interface OfferLead {
  readonly kind: LeadKind;
  /** Code of the list QUALIFICATION. */
  readonly qualification: string;
  /** The second provider, or the school or day care centre where it is known to the installation. */
  readonly organisationId: string | null;
  /** The person's account in the host's organisation, for their own calendar. */
  readonly userId: string | null;
  /** Day of the certificate of good conduct (§ 72a SGB VIII); nothing else of it is kept. */
  readonly conductCertificateOn: LocalDate | null;
}

/** Another provider or partner that takes part, and its share of every line (exchange-format.md 2). */
export interface OfferCohost {
  readonly organisationId: string;
  /** Decimal number above 0, as text; the host has the rest of 100. */
  readonly percent: string;
}

/** All that a host says of an offer, whole and checked. */
export interface OfferContent {
  readonly title: string;
  readonly description: string;
  readonly groupRules: string;
  readonly category: string;
  readonly kind: OfferKind;
  readonly admission: Admission;
  readonly delivery: Delivery;
  /** Seats of a session. */
  readonly capacity: number;
  /** Fewer participants, and it is not held; null: held for any number. */
  readonly minimum: number | null;
  /** Completed years, both included; null: no limit. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** F, M, D; empty: all. */
  readonly genders: readonly string[];
  readonly topics: readonly string[];
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  readonly contraindications: readonly string[];
  /** Number of leads that are paid for. */
  readonly staff: number;
  readonly leadQualification: LeadQualification;
  readonly leads: readonly OfferLead[];
  readonly cohosts: readonly OfferCohost[];
  /** Eight digits (AGS); null: online. */
  readonly municipalityAgs: string | null;
  /** Degrees (WGS 84), both or none; none: the municipality's point. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** Offers of one site are a hub (DD-25). */
  readonly siteId: string | null;
  /** False: an entry for information (DD-30). */
  readonly settleable: boolean;
  readonly priceCategory: string | null;
  /** Where in or outside youth welfare the resource comes from (DD-30); only of what is never settled. */
  readonly resourceKind: string | null;
  /** There only in case of need (TS-23). */
  readonly onDemand: boolean;
}

/** What has been said so far, by a draft, a form or a row of a table: what is missing or null was not said. */
export type OfferWish = { readonly [Field in keyof OfferContent]?: OfferContent[Field] | null | undefined };
