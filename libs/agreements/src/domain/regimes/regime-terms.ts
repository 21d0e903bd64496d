import type { DayCounting, FederalState, SpanUnit, WorkingDayDefinition } from '#kernel';
import type { Funding } from '../agreement-codes.js';
import type { ModuleTerms } from '../modules/module-terms.js';

/** What an approval counts in: module weeks, hours, seats, or the help as a whole (hours are the provider's to steer, BHV-11). */
export const APPROVAL_UNITS = ['WEEK_MODULE', 'HOUR', 'SEAT', 'HELP'] as const;
export type ApprovalUnit = (typeof APPROVAL_UNITS)[number];

/** NOTICE: the decision on the help covers a seat, and the agency is told (BHV-17). APPROVAL: the agency approves each seat (TS-15). */
export type SeatApproval = 'NOTICE' | 'APPROVAL';
export type Coverage = 'PAYABLE' | 'COVERED_BY_BUDGET';
export type RateSource = 'WEEKLY_RATE' | 'SETTLEMENT_RATE' | 'SOCIAL_SPACE_HOUR' | 'NONE';
/** A week that has begun counts whole, or each of its days a seventh. */
export type PartialWeek = 'FULL_WEEK' | 'BY_DAY';
/** What the percentage of indirect hours is a percentage of (domain.md 1.0 note 5). */
export type IndirectBase = 'TOTAL' | 'DIRECT';
export type RegimePresetCode = 'STA_DARMSTADT_DIEBURG' | 'PROVIDER_BUDGET_BREMERHAVEN' | 'SOCIAL_SPACES_TRIER_SAARBURG';

export interface RegimeDeadline {
  readonly code: string;
  readonly amount: number;
  readonly unit: SpanUnit | 'WORKING_DAYS';
  /** SPAN: the day it is counted from is its first day. AFTER and BEFORE: that day is an event and not counted. */
  readonly counting: DayCounting | 'BEFORE';
  /** Only for working days. */
  readonly workingDays: WorkingDayDefinition | null;
  /** Comes again and again at this distance, such as a report every six months. */
  readonly recurring: boolean;
}

/** The rules of one version of a regime; shares in basis points (1 % = 100). */
export interface RegimeTerms {
  readonly legalBases: readonly string[];
  readonly excludedLegalBases: readonly string[];
  /** Group offers that were there before the regime are covered by it (BHV-02). */
  readonly coversGroupOffers: boolean;
  readonly approvalUnit: ApprovalUnit;
  readonly seatApproval: SeatApproval;
  /** Only somebody with signing right approves (TS-15). */
  readonly signingRightNeeded: boolean;
  readonly coverage: Coverage;
  /** Legal bases that stay billable although a budget covers the rest (BHV-03). */
  readonly payableLegalBases: readonly string[];
  readonly rateSource: RateSource;
  readonly partialWeek: PartialWeek;
  readonly federalState: FederalState;
  readonly contractYears: number | null;
  readonly instalments: number | null;
  readonly indirectBase: IndirectBase | null;
  readonly indirectPercent: number | null;
  readonly asdBasisPoints: number | null;
  readonly variableBasisPoints: number | null;
  readonly providerBasisPoints: number | null;
  readonly deadlines: readonly RegimeDeadline[];
  readonly modules: readonly ModuleTerms[];
}

export interface RegimePreset {
  readonly code: RegimePresetCode;
  /** Short name of the regime within an agency. */
  readonly regimeCode: string;
  /** As shown on screens. */
  readonly name: string;
  readonly funding: Funding;
  readonly terms: RegimeTerms;
}
