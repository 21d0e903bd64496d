import type { RegimePreset } from './regime-terms.js';

/** Sozialräume: volumes per social space for five years, 85 / 15 and 80 / 20 (TS-02, TS-03, TS-12, TS-15, TS-19). */
export const TRIER_SAARBURG: RegimePreset = {
  code: 'SOCIAL_SPACES_TRIER_SAARBURG',
  regimeCode: 'SOZIALRAUM',
  name: 'Sozialraumbudget',
  funding: 'SOCIAL_SPACE_BUDGET',
  terms: {
    legalBases: ['28', '29', '30', '31', '32', '33', '37', '41', '52'],
    excludedLegalBases: ['35a'],
    coversGroupOffers: false,
    approvalUnit: 'HOUR',
    seatApproval: 'APPROVAL',
    signingRightNeeded: true,
    coverage: 'COVERED_BY_BUDGET',
    payableLegalBases: [],
    rateSource: 'SOCIAL_SPACE_HOUR',
    partialWeek: 'FULL_WEEK',
    federalState: 'RP',
    contractYears: 5,
    instalments: null,
    indirectBase: null,
    indirectPercent: null,
    asdBasisPoints: 1500,
    variableBasisPoints: 2000,
    providerBasisPoints: null,
    deadlines: [{ code: 'USE_OF_FUNDS', amount: 3, unit: 'MONTHS', counting: 'AFTER', workingDays: null, recurring: true }],
    modules: [],
  },
};
