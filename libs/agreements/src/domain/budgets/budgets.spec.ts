import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { REGIME_PRESETS } from '../regimes/regime-presets.js';
import { socialSpaceHourRate } from './social-space-hour-rate.js';
import { splitBudget, type BudgetShares } from './split-budget.js';
import { splitExactly } from './split-exactly.js';
import { totalVolume } from './total-volume.js';

const trier = REGIME_PRESETS.SOCIAL_SPACES_TRIER_SAARBURG.terms;
const none: BudgetShares = { asdBasisPoints: null, variableBasisPoints: null, providerBasisPoints: null };
const amounts = (total: bigint, shares: BudgetShares) => Object.fromEntries(splitBudget(total, shares).map(({ kind, amount }) => [kind, amount]));

describe('splits of a budget', () => {
  it('TS-02 and TS-03: 1,000,000 € are 850,000 (680,000 + 170,000) and 150,000', () => {
    const parts = amounts(100_000_000n, trier);
    expect(parts).toEqual({ PERSONALISED: 68_000_000n, VARIABLE: 17_000_000n, ASD: 15_000_000n });
    expect(parts['PERSONALISED']! + parts['VARIABLE']!).toBe(85_000_000n);
  });

  it('GZ-02: the provider has 22 % of 1,000,000 €: 220,000.00', () => {
    expect(amounts(100_000_000n, { ...none, providerBasisPoints: 2200 })).toEqual({ PROVIDER_BUDGET: 22_000_000n, ASD: 78_000_000n });
  });

  it('BHV-01: a provider budget is one account', () => {
    expect(amounts(300_000_001n, none)).toEqual({ PROVIDER_BUDGET: 300_000_001n });
  });

  it('by hand: 0.01 € and 0.03 €', () => {
    expect(amounts(1n, trier)).toEqual({ PERSONALISED: 1n, VARIABLE: 0n, ASD: 0n });
    // 3 × 0.85 = 2.55 → 3 (largest remainder), 3 × 0.15 = 0.45 → 0; 3 × 0.8 = 2.4 → 2, 3 × 0.2 = 0.6 → 1
    expect(amounts(3n, trier)).toEqual({ PERSONALISED: 2n, VARIABLE: 1n, ASD: 0n });
  });

  it('TS-02: the parts always add up to the total, and none is a cent or more off its share', () => {
    const share = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 17n), share, share, (total, asd, variable) => {
        const parts = splitBudget(total, { ...none, asdBasisPoints: asd, variableBasisPoints: variable });
        expect(parts.reduce((sum, part) => sum + part.amount, 0n)).toBe(total);
        const exact = total * BigInt(asd);
        const off = parts[2]!.amount * 10_000n - exact;
        expect(off > -10_000n && off < 10_000n).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('equal remainders go by the order of the weights', () => {
    expect(splitExactly(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(splitExactly(101n, [1n, 1n, 1n])).toEqual([34n, 34n, 33n]);
    expect(splitExactly(5n, [0n, 1n])).toEqual([0n, 5n]);
  });
});

describe('volumes and rates of social spaces', () => {
  it('TS-01: base need, 4.6 % of staff costs, network and prevention; tariff rises count from 2018 on', () => {
    const basis = {
      baseCents: 80_000_000n,
      staffShareBasisPoints: 460,
      networkAndPreventionCents: 6_800_000n,
      tariffRises: [
        { fromYear: 2016, cents: 99n },
        { fromYear: 2018, cents: 1_000_000n },
        { fromYear: 2020, cents: 500_000n },
      ],
    };
    // 800,000 + 36,800 + 68,000 = 904,800 €
    expect([2014, 2017, 2018, 2019, 2020].map((year) => totalVolume(basis, year))).toEqual([90_480_000n, 90_480_000n, 91_480_000n, 91_480_000n, 91_980_000n]);
  });

  it('TS-06: 78,000 € and 1,600 h are 48.75 € an hour (demo figures)', () => {
    expect(socialSpaceHourRate(7_800_000n, 96_000n)).toBe('48.75');
    expect(socialSpaceHourRate(7_800_000n, 94_080n)).toBe('49.7449');
    expect(socialSpaceHourRate(1n, 7n * 60n)).toBe('0.0014');
  });
});
