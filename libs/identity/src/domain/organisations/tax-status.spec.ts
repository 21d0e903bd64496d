import { describe, expect, it } from '@jest/globals';
import { taxStatusProblem, type TaxStatus } from './tax-status.js';

const status = (vatStatus: TaxStatus['vatStatus'], exemptionBasis: TaxStatus['exemptionBasis'], exemptionYear: number | null): TaxStatus => ({
  vatStatus,
  exemptionBasis,
  exemptionYear,
});

describe('a tax status', () => {
  it.each([
    ['an exemption with basis and year', status('EXEMPT', 'RECOGNISED_75', 2025), null],
    ['an exemption with the evidence of this year', status('EXEMPT', 'PREDOMINANTLY_PUBLIC_FUNDED', 2026), null],
    ['taxable', status('TAXABLE', null, null), null],
    ['not known', status(null, null, null), null],
    ['an exemption without evidence', status('EXEMPT', null, null), 'EVIDENCE_MISSING'],
    ['an exemption without a year', status('EXEMPT', 'RECOGNISED_75', null), 'EVIDENCE_MISSING'],
    ['an exemption without a basis', status('EXEMPT', null, 2025), 'EVIDENCE_MISSING'],
    ['evidence of next year', status('EXEMPT', 'RECOGNISED_75', 2027), 'YEAR_OUT_OF_RANGE'],
    ['evidence from before the law', status('EXEMPT', 'RECOGNISED_75', 1989), 'YEAR_OUT_OF_RANGE'],
    ['taxable with a basis', status('TAXABLE', 'RECOGNISED_75', null), 'EVIDENCE_WITHOUT_EXEMPTION'],
    ['not known, with a year', status(null, null, 2025), 'EVIDENCE_WITHOUT_EXEMPTION'],
  ])('%s → %s', (_, given, problem) => {
    expect(taxStatusProblem(given, 2026)).toBe(problem);
  });
});
