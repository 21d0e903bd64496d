import type { HardCriterion } from './hard-criteria.js';

/** The hard criteria that a caseworker may relax for one referral (exchange-format.md 3). */
export const RELAXABLE_CRITERIA = ['AGE', 'GENDER', 'LANGUAGE', 'SCHEDULE', 'TOO_FAR'] as const satisfies readonly HardCriterion[];
export type RelaxableCriterion = (typeof RELAXABLE_CRITERIA)[number];

/** One criterion that is not insisted on for one referral: wholly, or where a bound is given, up to it. */
export interface Relaxation {
  readonly criterion: RelaxableCriterion;
  /** Kilometres in place of the referral's limit; only with TOO_FAR; null: however far. */
  readonly upToKm: number | null;
  /** Completed years below or above the offer's range; only with AGE; null: whatever age. */
  readonly upToYears: number | null;
  /** Windows besides those of the referral, `TH 00:00-24:00`; only with SCHEDULE; null: any time. */
  readonly windows: readonly string[] | null;
  /** Why; shown with the criterion. */
  readonly reason: string;
}

export const isRelaxable = (code: string): code is RelaxableCriterion => (RELAXABLE_CRITERIA as readonly string[]).includes(code);
