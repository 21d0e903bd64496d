import type { RegimePreset } from './regime-terms.js';

/** Trägerbudget: a constant sum for five calendar years replaces single payments (BHV-01 to BHV-05, BHV-13 to BHV-16). */
export const BREMERHAVEN: RegimePreset = {
  code: 'PROVIDER_BUDGET_BREMERHAVEN',
  regimeCode: 'TRAEGERBUDGET',
  name: 'Trägerbudget',
  funding: 'PROVIDER_BUDGET',
  terms: {
    legalBases: ['27.2', '30.1', '30.2', '31.1', '35'],
    excludedLegalBases: [],
    coversGroupOffers: true,
    approvalUnit: 'HELP',
    seatApproval: 'NOTICE',
    signingRightNeeded: false,
    coverage: 'COVERED_BY_BUDGET',
    payableLegalBases: ['39'],
    rateSource: 'NONE',
    partialWeek: 'FULL_WEEK',
    federalState: 'HB',
    contractYears: 5,
    instalments: 60,
    indirectBase: 'DIRECT',
    indirectPercent: 20,
    asdBasisPoints: null,
    variableBasisPoints: null,
    providerBasisPoints: null,
    deadlines: [
      { code: 'FIRST_PLAN', amount: 6, unit: 'MONTHS', counting: 'SPAN', workingDays: null, recurring: false },
      { code: 'ACTION_PLAN', amount: 6, unit: 'WEEKS', counting: 'AFTER', workingDays: null, recurring: false },
      { code: 'COORDINATION', amount: 7, unit: 'WORKING_DAYS', counting: 'AFTER', workingDays: 'MON_SAT', recurring: false },
      { code: 'REPORT', amount: 6, unit: 'MONTHS', counting: 'AFTER', workingDays: null, recurring: true },
      { code: 'REPORT_BEFORE_PLAN_TALK', amount: 6, unit: 'WEEKS', counting: 'BEFORE', workingDays: null, recurring: false },
    ],
    modules: [],
  },
};
