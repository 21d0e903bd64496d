export { FindSeatUseQuery } from './application/hubs/find-seat-use.query.js';
export { FindReferralsQuery } from './application/find-referrals.query.js';
export type { Gender, Module, ReferralPurpose } from './domain/referral-codes.js';
export { Referrals1764000000005 } from './persistence/migrations/0005-referrals.migration.js';
export { OwnCases1764000000021 } from './persistence/migrations/0021-own-cases.migration.js';
export { SeatUseByCase1764000000031 } from './persistence/migrations/0031-seat-use-by-case.migration.js';
export { Referral } from './persistence/referral.entity.js';
export { ReferralsModule } from './referrals.module.js';
