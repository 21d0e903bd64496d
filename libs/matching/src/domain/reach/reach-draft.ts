import type { LocalDate } from '#kernel';
import type { WeekSlot } from '../match-facts.js';

/** What of an offer decides which referrals it can serve, before it is published and has sessions. */
export interface ReachDraft {
  /** First day on which a session may be. */
  readonly from: LocalDate;
  /** Last day; null: without an end. */
  readonly to: LocalDate | null;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** F, M, D; empty: all. */
  readonly genders: readonly string[];
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  readonly contraindications: readonly string[];
  readonly isProfessional: boolean;
  /** Null: online, or its place is not known yet; then no distance is judged. */
  readonly point: { readonly lat: number; readonly lon: number } | null;
  /** Times of every week; empty: not said yet, then no time is judged. */
  readonly slots: readonly WeekSlot[];
}

/** The criteria that a draft is judged by. What hangs on sessions, seats and certificates is not known of a draft. */
export const REACH_CRITERIA = [
  'LEGAL_BASIS_NOT_COVERED',
  'MAIN_LQE_MISSING_CLAUSE',
  'PARTNER_LQE_MISSING_CLAUSE',
  'AGE',
  'GENDER',
  'LANGUAGE',
  'ACCESSIBILITY',
  'CONTRAINDICATION',
  'QUALIFICATION',
  'SCHEDULE',
  'TOO_FAR',
] as const;
export type ReachCriterion = (typeof REACH_CRITERIA)[number];
