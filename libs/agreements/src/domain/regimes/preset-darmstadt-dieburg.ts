import { STA_MODULES } from '../modules/sta-modules.js';
import type { RegimePreset } from './regime-terms.js';

/** Sozialpädagogische Teilhabearbeit (DD-01, DD-02). The source names no amounts: rates are agreements' own data. */
export const DARMSTADT_DIEBURG: RegimePreset = {
  code: 'STA_DARMSTADT_DIEBURG',
  regimeCode: 'STA',
  name: 'Sozialpädagogische Teilhabearbeit (STA)',
  funding: 'STA_LUMP',
  terms: {
    legalBases: ['30', '31', '35', '35a', '41'],
    excludedLegalBases: [],
    coversGroupOffers: false,
    approvalUnit: 'WEEK_MODULE',
    seatApproval: 'NOTICE',
    signingRightNeeded: false,
    coverage: 'PAYABLE',
    payableLegalBases: [],
    rateSource: 'WEEKLY_RATE',
    // The source is silent on partial weeks; an agency that agrees otherwise writes a version.
    partialWeek: 'FULL_WEEK',
    federalState: 'HE',
    contractYears: null,
    instalments: null,
    indirectBase: null,
    indirectPercent: null,
    asdBasisPoints: null,
    variableBasisPoints: null,
    providerBasisPoints: null,
    deadlines: [
      { code: 'CARE_REPORT', amount: 1, unit: 'MONTHS', counting: 'AFTER', workingDays: null, recurring: true },
      { code: 'CRISIS_END', amount: 6, unit: 'WEEKS', counting: 'SPAN', workingDays: null, recurring: false },
    ],
    modules: STA_MODULES,
  },
};
