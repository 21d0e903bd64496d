import type { LocalDate } from '#kernel';
import type { Admission, Delivery, LeadQualification, OfferKind } from '../offer-codes.js';

export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

/** A part of a weekday in Europe/Berlin. */
export interface WeeklyTime {
  readonly weekday: Weekday;
  /** HH:MM. */
  readonly from: string;
  readonly to: string;
}

/** Around a municipality (AGS) or a point in degrees. */
export interface Near {
  readonly ags?: string | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  /** Great-circle kilometres, 1 to 300. */
  readonly km: number;
}

/** A seat in every session of the span, and a session in every week of it. */
export interface FreeWeekly {
  /** First day of the first week. */
  readonly from: LocalDate;
  /** 1 to 104. */
  readonly weeks: number;
  /** Weeks that may have no session, as in holidays. */
  readonly weeksWithoutSession: number;
}

/**
 * What an offer must be like to be found; what is absent does not matter. Codes, numbers and words to look for: nothing of
 * a case may be written here, for it is kept with saved searches.
 */
export interface OfferCriteria {
  readonly text?: string | undefined;
  readonly kinds?: readonly OfferKind[] | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly topicsAny?: readonly string[] | undefined;
  readonly topicsAll?: readonly string[] | undefined;
  /** Held in one of these languages. */
  readonly languages?: readonly string[] | undefined;
  /** Completed years of the child. */
  readonly age?: number | undefined;
  /** F, M or D. */
  readonly gender?: string | undefined;
  /** Accessible for all of these. */
  readonly accessibility?: readonly string[] | undefined;
  /** Suited in spite of all of these. */
  readonly withoutContraindications?: readonly string[] | undefined;
  readonly delivery?: Delivery | undefined;
  readonly admission?: Admission | undefined;
  readonly leadQualification?: LeadQualification | undefined;
  readonly hostId?: string | undefined;
  readonly siteId?: string | undefined;
  /** False: entries for information alone (DD-30). */
  readonly settleable?: boolean | undefined;
  readonly onDemand?: boolean | undefined;
  readonly resourceKinds?: readonly string[] | undefined;
  /** The agency for which it is certified on every day of the span, or today. */
  readonly certifiedFor?: string | undefined;
  /** Seats that are free in every session of the span, or in the next session. */
  readonly minimumFree?: number | undefined;
  /** Every session of the span, or of the next four weeks, lies in one of these. */
  readonly times?: readonly WeeklyTime[] | undefined;
  readonly near?: Near | undefined;
  readonly freeWeekly?: FreeWeekly | undefined;
}

/** Where a search is around, once its municipality was looked up. */
export interface SearchPoint {
  readonly lat: number;
  readonly lon: number;
  readonly km: number;
}
