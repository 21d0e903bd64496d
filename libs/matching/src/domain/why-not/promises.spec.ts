import { beforeAll, describe, expect, it } from '@jest/globals';
import { runPromiseTrial, type PromiseOutcome } from '../../../../../test/support/matching/promise-trial.js';
import { brokenPromises, countPromises } from '../../../../../test/support/matching/promises.js';

/** The short form of `npm run proof -- promises`, which takes 500 referrals. */
const SIZE = { referrals: 80, offers: 500 };

describe(`${SIZE.referrals} referrals × ${SIZE.offers} offers`, () => {
  let outcome: PromiseOutcome;

  beforeAll(() => {
    outcome = runPromiseTrial(2_026, SIZE);
  }, 300_000);

  it('for every relaxation that the explanation promises, applying it yields exactly the promised number', () => {
    expect(outcome.broken).toEqual([]);
    const counts = countPromises(outcome.promises);
    for (const kind of ['AGE bounded', 'GENDER wholly', 'LANGUAGE wholly', 'SCHEDULE bounded', 'SCHEDULE wholly', 'TOO_FAR bounded']) expect([kind, counts[kind]! > 10]).toEqual([kind, true]);
    expect(outcome.promises.every(({ option }) => option.offers > 0)).toBe(true);
    // Not easy ones: most offers fail more than one criterion, and must not be counted.
    expect(outcome.failingTwo).toBeGreaterThan(1_500);
  });

  it('for pairs of relaxations, applying both yields exactly the promised number', () => {
    expect(outcome.brokenPairs).toEqual([]);
    expect(outcome.pairs).toBeGreaterThan(40);
  });

  it('a promise that is off by one is noticed', () => {
    const tampered = outcome.promises.map((promise, index) => (index === 7 ? { ...promise, option: { ...promise.option, offers: promise.option.offers + 1 } } : promise));
    expect(brokenPromises(tampered)).toHaveLength(1);
  });
});
