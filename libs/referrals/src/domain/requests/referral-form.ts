import type { LocalDate, YearMonth } from '#kernel';
import type { Gender, Module, ReferralPurpose } from '../referral-codes.js';
import type { HelpOutcome, HelpReason } from './request-codes.js';

/** What was tried before, coded. */
export interface FormerHelp {
  readonly legalBasis: string;
  /** Null: not known. */
  readonly fromMonth: YearMonth | null;
  readonly toMonth: YearMonth | null;
  readonly outcome: HelpOutcome;
}

/** The agency's request form (BHV-12): pseudonymous, and without a field in which a name could stand. */
export interface ReferralForm {
  /** The provider that is to be responsible for the help, or the agency itself. */
  readonly responsibleId: string;
  readonly birthMonth: YearMonth;
  readonly gender: Gender | null;
  readonly legalBasis: string;
  readonly requestedModule: Module | null;
  /** Minutes a week, 1 to 10080. */
  readonly requestedWeeklyMinutes: number | null;
  readonly reasons: readonly HelpReason[];
  readonly needs: readonly string[];
  readonly flags: readonly string[];
  readonly languages: readonly string[];
  readonly accessibilityNeeds: readonly string[];
  readonly municipalityAgs: string;
  /** `MO 14:00-18:00`; empty: any time. */
  readonly availability: readonly string[];
  readonly wantedFrom: LocalDate;
  readonly weeks: number;
  /** Kilometres; null: no limit. */
  readonly maxKm: number | null;
  /** 1 is the most urgent, 5 the least. */
  readonly priority: number;
  readonly childProtectionRelevant: boolean;
  readonly wishOfferIds: readonly string[];
  readonly allocation: boolean;
  readonly purpose: ReferralPurpose;
  /** § 8a SGB VIII: the day of a report, never what it says; null: none. */
  readonly endangermentReportedOn: LocalDate | null;
  readonly formerHelps: readonly FormerHelp[];
}

/** What somebody has typed: a field that is absent stays as it was, null empties it or sets its default. */
export type ReferralWish = { readonly [Field in keyof ReferralForm]?: ReferralForm[Field] | null };

/** Fields without which there is no form: whom, how old, on which legal basis, where, from when. */
export const REQUIRED_FIELDS = ['responsibleId', 'birthMonth', 'legalBasis', 'municipalityAgs', 'wantedFrom'] as const;
type RequiredField = (typeof REQUIRED_FIELDS)[number];

/** What holds where nothing is said; those of the exchange format. */
export const DEFAULTS: Omit<ReferralForm, RequiredField> = {
  gender: null,
  requestedModule: null,
  requestedWeeklyMinutes: null,
  reasons: [],
  needs: [],
  flags: [],
  languages: ['de'],
  accessibilityNeeds: [],
  availability: [],
  weeks: 26,
  maxKm: null,
  priority: 3,
  childProtectionRelevant: false,
  wishOfferIds: [],
  allocation: false,
  purpose: 'HELP',
  endangermentReportedOn: null,
  formerHelps: [],
};

export const FORM_FIELDS = [...REQUIRED_FIELDS, ...(Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[])] as const;

/** What may still change once the help is approved: what is looked for, and where a family lives, which may move; not what was approved. */
export const SEARCH_FIELDS: ReadonlySet<keyof ReferralForm> = new Set([
  'needs', 'flags', 'languages', 'accessibilityNeeds', 'availability', 'wantedFrom', 'weeks', 'maxKm', 'priority', 'wishOfferIds', 'gender', 'municipalityAgs',
] as const);
