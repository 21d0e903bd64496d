/** Code lists of a referral (exchange-format.md 2, referrals.csv). */
export type Gender = 'F' | 'M' | 'D';
export type Module = 'FLEX' | 'BASIS' | 'STANDARD' | 'ZUSATZ' | 'SONDER' | 'KRISE';
export type ReferralPurpose = 'HELP' | 'RELIEF';
