/** The codes of the hard criteria in the order of exchange-format.md section 3; reasons are always listed in this order. */
export const HARD_CRITERIA = [
  'NOT_CERTIFIED',
  'LEGAL_BASIS_NOT_COVERED',
  'MAIN_LQE_MISSING_CLAUSE',
  'PARTNER_LQE_MISSING_CLAUSE',
  'NOT_IN_NETWORK',
  'AGE',
  'GENDER',
  'LANGUAGE',
  'ACCESSIBILITY',
  'CONTRAINDICATION',
  'QUALIFICATION',
  'SCHEDULE',
  'ADMISSION_CLOSED',
  'NO_SESSIONS',
  'NO_FREE_SEAT',
  'TOO_FAR',
  'NOT_APPROVED',
  'ALREADY_PLACED',
] as const;

export type HardCriterion = (typeof HARD_CRITERIA)[number];

export type Variant = 'INTEGRATED' | 'COMPLEMENTARY';
