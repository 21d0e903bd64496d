import { describe, expect, it } from '@jest/globals';
import { normaliseLegalBasis, WorkingDays } from '#kernel';
import { contractEnd } from './contract-end.js';
import { coverageOf } from './coverage-of.js';
import { deadlineDay } from './deadline-day.js';
import { indirectMinutes } from './indirect-minutes.js';
import { listsLegalBasis } from './legal-basis.js';
import { REGIME_PRESETS } from './regime-presets.js';

const sta = REGIME_PRESETS.STA_DARMSTADT_DIEBURG.terms;
const bremerhaven = REGIME_PRESETS.PROVIDER_BUDGET_BREMERHAVEN.terms;
const trier = REGIME_PRESETS.SOCIAL_SPACES_TRIER_SAARBURG.terms;
const deadline = (code: string) => bremerhaven.deadlines.find((one) => one.code === code)!;

describe('legal bases of the regimes', () => {
  it('DD-02: the STA regime takes § 31 and refuses § 32', () => {
    expect(coverageOf(sta, '31')).toBe('PAYABLE');
    expect(coverageOf(sta, '32')).toBe('LEGAL_BASIS_NOT_COVERED');
    expect(['30', '31', '35', '35a', '41'].map((basis) => coverageOf(sta, basis))).toEqual(Array(5).fill('PAYABLE'));
    expect(coverageOf(sta, '29')).toBe('LEGAL_BASIS_NOT_COVERED');
  });

  it('TS-12: § 35a is taken in Darmstadt-Dieburg and refused in Trier-Saarburg', () => {
    expect(coverageOf(sta, '35a')).toBe('PAYABLE');
    expect(coverageOf(trier, '35a')).toBe('LEGAL_BASIS_NOT_COVERED');
    expect(coverageOf(trier, '29')).toBe('COVERED_BY_BUDGET');
  });

  it('BHV-03: § 39 stays billable beside the budget, which covers the rest', () => {
    expect(coverageOf(bremerhaven, '39')).toBe('PAYABLE');
    expect(coverageOf(bremerhaven, '31')).toBe('COVERED_BY_BUDGET');
    expect(coverageOf(bremerhaven, '35')).toBe('COVERED_BY_BUDGET');
    expect(coverageOf(bremerhaven, '35a')).toBe('LEGAL_BASIS_NOT_COVERED');
    expect(coverageOf(bremerhaven, '34')).toBe('LEGAL_BASIS_NOT_COVERED');
  });

  it.each([
    ['30', '30.1', true],
    ['30.1', '30', true],
    ['30.1', '30.2', false],
    ['35', '35a', false],
    ['35a', '35', false],
    ['3', '30', false],
    ['27.2', '§ 27,2 SGB VIII', true],
    ['27.2', '27 (2)', true],
    ['27.2', '27 Abs. 2', true],
  ])('%s covers %s: %s', (listed, asked, expected) => {
    expect(listsLegalBasis([listed], asked)).toBe(expected);
  });

  it('are spelled as referrals spell them', () => {
    expect(normaliseLegalBasis('§ 35a SGB VIII')).toBe('35a');
    for (const { terms } of Object.values(REGIME_PRESETS)) for (const basis of terms.legalBases) expect(normaliseLegalBasis(basis)).toBe(basis);
  });
});

describe('deadlines of the provider budget', () => {
  it('BHV-13: the first plan holds six months: from 2026-03-02 to 2026-09-01', () => {
    expect(deadlineDay(deadline('FIRST_PLAN'), '2026-03-02')).toBe('2026-09-01');
  });
  it('BHV-14: the action plan is due six weeks after the start: 2026-04-13', () => {
    expect(deadlineDay(deadline('ACTION_PLAN'), '2026-03-02')).toBe('2026-04-13');
  });
  it('BHV-15: seven working days, Monday to Saturday in the preset: 2026-06-04 in Bremen', () => {
    const bremen = new WorkingDays('MON_SAT', () => new Set());
    expect(deadline('COORDINATION').workingDays).toBe('MON_SAT');
    expect(deadlineDay(deadline('COORDINATION'), '2026-05-27', bremen)).toBe('2026-06-04');
    expect(() => deadlineDay(deadline('COORDINATION'), '2026-05-27')).toThrow('calendar');
  });
  it('BHV-16: the report is due six weeks before the talk of 2026-09-01: 2026-07-21', () => {
    expect(deadlineDay(deadline('REPORT_BEFORE_PLAN_TALK'), '2026-09-01')).toBe('2026-07-21');
  });
});

describe('terms of the contracts', () => {
  it('TS-19: five years from 2014-01-01 end with 2018-12-31', () => {
    expect(trier.contractYears).toBe(5);
    expect(contractEnd('2014-01-01', 5)).toBe('2018-12-31');
    expect(contractEnd('2024-02-29', 1)).toBe('2025-02-28');
  });

  it('BHV-01: sixty instalments over five years', () => {
    expect([bremerhaven.instalments, bremerhaven.contractYears]).toEqual([60, 5]);
    expect(contractEnd('2025-01-01', 5)).toBe('2029-12-31');
  });

  it('BHV-05: 1,000 direct hours have 200 or 250 indirect ones, depending on the base', () => {
    expect(indirectMinutes(60_000n, 20, 'DIRECT')).toBe(12_000n);
    expect(indirectMinutes(60_000n, 20, 'TOTAL')).toBe(15_000n);
  });

  it('TS-15: in Trier-Saarburg the agency approves each seat with signing right; elsewhere it is told', () => {
    expect([trier.seatApproval, trier.signingRightNeeded]).toEqual(['APPROVAL', true]);
    expect([bremerhaven.seatApproval, sta.seatApproval]).toEqual(['NOTICE', 'NOTICE']);
  });
});
