import { codeList } from '#platform/graphql';
import type { Gender, ReferralPurpose } from '../domain/referral-codes.js';

export const GenderCodes = codeList<Gender>('Gender', 'Gender, as far as groups ask for it.', { F: 'Female.', M: 'Male.', D: 'Diverse.' });

export const ReferralPurposeCodes = codeList<ReferralPurpose>('ReferralPurpose', 'What a seat is for.', {
  HELP: 'Part of a help.',
  RELIEF: 'A training beside a stationary help.',
});
