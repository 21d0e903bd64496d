import { describe, expect, it } from '@jest/globals';
import type { ReferralFacts } from './match-facts.js';
import { spanOf } from './span.js';

const referral = (wantedFrom: string, weeks: number, approvedTo: string | null): ReferralFacts => ({ wantedFrom, weeks, approvedTo }) as ReferralFacts;

describe('the span of a referral (exchange-format.md 3)', () => {
  it.each([
    ['26 weeks', referral('2026-05-01', 26, null), '2026-10-29'],
    ['cut by the end of the approval', referral('2026-05-01', 26, '2026-06-30'), '2026-06-30'],
    ['an approval that ends later does not lengthen it', referral('2026-05-01', 1, '2026-12-31'), '2026-05-07'],
    ['ends with the calendar', referral('9999-12-01', 26, null), '9999-12-31'],
    ['cut by the approval however many weeks', referral('2026-05-01', 420_000, '2026-12-31'), '2026-12-31'],
  ])('%s', (_name, facts, to) => {
    expect(spanOf(facts)).toEqual({ from: facts.wantedFrom, to });
  });
});
