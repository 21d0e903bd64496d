import type { LocalDate } from '#kernel';

/** How far a referral has come, as referrals/ says it. */
export interface CaseStanding {
  readonly state: 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'SEARCHING' | 'PLACED' | 'PAUSED' | 'ENDED';
  /** Null: it was never approved. */
  readonly approvedFrom: LocalDate | null;
}
