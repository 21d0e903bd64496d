import type { LocalDate } from '#kernel';

/** Why an offer is not taken for a referral: a code, so that nothing is told of the family. */
export const DECLINE_REASONS = ['FAMILY_DECLINED', 'TOO_FAR_IN_PRACTICE', 'TIMES', 'GROUP_DOES_NOT_SUIT', 'HOST_DECLINED', 'OTHER'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** An offer that was declined for a referral. It stays in the ranking where it was: who declines does not rank. */
export interface DeclineRecord {
  readonly referralId: string;
  readonly offerId: string;
  readonly reason: DeclineReason;
  readonly declinedAt: Date;
  /** Null: it holds. */
  readonly withdrawnAt: Date | null;
}

/** For how many months it is known what was shown for a referral; the report looks back a year. */
export const SHOWN_IS_KEPT_MONTHS = 13;

export interface Days {
  /** Both belong to it. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}
