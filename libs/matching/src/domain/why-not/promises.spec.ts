import { beforeAll, describe, expect, it } from '@jest/globals';
import { brokenPromises, countPromises, type KeptPromise } from '../../../../../test/support/matching/promises.js';
import { randomFacts } from '../../../../../test/support/matching/random-facts.js';
import { TERMS, toOfferFacts, toReferralFacts } from '../../../../../test/support/matching/to-facts.js';
import { judge, type Judgement } from '../judge.js';
import type { OfferFacts, ReferralFacts } from '../match-facts.js';
import { isRelaxable } from '../relaxation.js';
import { DEFAULT_WEIGHTS } from '../weights.js';
import { relaxationPairs } from './relaxation-pairs.js';
import { whyNot } from './why-not.js';

const SIZE = 500;

const judgeAll = (referral: ReferralFacts, offers: readonly OfferFacts[]) =>
  offers.map((offer) => judge({ referral, variant: 'INTEGRATED', weights: DEFAULT_WEIGHTS }, offer, TERMS));
const matchesOf = (referral: ReferralFacts, offers: readonly OfferFacts[]) => judgeAll(referral, offers).filter(({ passes }) => passes).length;
/** Whatever is relaxed, these stay out; they are judged again for every tenth referral alone, which saves half of the time. */
const isOutForGood = ({ failed }: Judgement) => failed.some((code) => !isRelaxable(code));

describe(`${SIZE} referrals × ${SIZE} offers`, () => {
  const promises: KeptPromise[] = [];
  let nearMissesByTwo = 0;
  let pairs = 0;
  const brokenPairs: string[] = [];

  beforeAll(() => {
    const random = randomFacts(2_026, SIZE, SIZE);
    for (const [index, one] of random.referrals.entries()) {
      const referral = toReferralFacts(one, index);
      const offers = random.offers.map((offer, n) => toOfferFacts(offer, n, referral));
      const judgements = judgeAll(referral, offers);
      nearMissesByTwo += judgements.filter(({ failed }) => failed.length === 2).length;
      const without = judgements.filter(({ passes }) => passes).length;
      const judgedAgain = offers.filter((_, n) => index % 10 === 0 || !isOutForGood(judgements[n]!));
      const nearMisses = judgements.filter(({ failed }) => failed.length === 1);
      for (const option of whyNot(nearMisses, { limitKm: referral.maxKm, relaxations: referral.relaxations }).options) {
        const relaxations = [...referral.relaxations.filter(({ criterion }) => criterion !== option.criterion), { criterion: option.criterion, ...option.bound, reason: 'r' }];
        promises.push({ referral: referral.code, option, opened: matchesOf({ ...referral, relaxations }, judgedAgain) - without });
      }
      if (index % 10 !== 0) continue;
      // As where no offer suits and no single relaxation opens any.
      const doubleMisses = judgements.filter(({ failed }) => failed.length === 2);
      const failingTwo = offers.filter((_, n) => judgements[n]!.failed.length >= 2);
      for (const { relaxations: two, offers: promised } of relaxationPairs(doubleMisses, { limitKm: referral.maxKm, relaxations: referral.relaxations })) {
        const relaxations = [...referral.relaxations.filter(({ criterion }) => two.every((one) => one.criterion !== criterion)), ...two.map(({ criterion, bound }) => ({ criterion, ...bound, reason: 'r' }))];
        const opened = matchesOf({ ...referral, relaxations }, failingTwo);
        pairs++;
        if (opened !== promised) brokenPairs.push(`${referral.code} ${JSON.stringify(two)}: promised ${promised}, opened ${opened}`);
      }
    }
  }, 600_000);

  it('for every relaxation that the explanation promises, applying it yields exactly the promised number', () => {
    expect(brokenPromises(promises)).toEqual([]);
    const counts = countPromises(promises);
    for (const kind of ['AGE bounded', 'GENDER wholly', 'LANGUAGE wholly', 'SCHEDULE bounded', 'SCHEDULE wholly', 'TOO_FAR bounded']) expect([kind, counts[kind]! > 100]).toEqual([kind, true]);
    expect(promises.every(({ option }) => option.offers > 0)).toBe(true);
    // Not easy ones: most offers fail more than one criterion, and must not be counted.
    expect(nearMissesByTwo).toBeGreaterThan(10_000);
    process.stdout.write(`promises looked at: ${JSON.stringify(counts)}\n`);
  });

  it('for pairs of relaxations, applying both yields exactly the promised number', () => {
    expect(brokenPairs).toEqual([]);
    expect(pairs).toBeGreaterThan(300);
  });

  it('a promise that is off by one is noticed', () => {
    const tampered = promises.map((promise, index) => (index === 7 ? { ...promise, option: { ...promise.option, offers: promise.option.offers + 1 } } : promise));
    expect(brokenPromises(tampered)).toHaveLength(1);
  });
});
