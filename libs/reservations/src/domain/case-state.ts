/** The states of a referral as referrals.referral_v gives them; the compiler compares them with those of referrals/ where they meet. */
export type CaseState = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'SEARCHING' | 'PLACED' | 'PAUSED' | 'ENDED';
