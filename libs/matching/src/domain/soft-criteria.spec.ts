import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyCase } from '../../../../test/support/matching/arbitrary-facts.js';
import { reading, suitable, wanting } from '../../../../test/support/matching/plain-facts.js';
import { judge } from './judge.js';
import type { OfferFacts, ReferralFacts } from './match-facts.js';
import { sharedTopics, softScores, totalScore, type SoftScores } from './soft-criteria.js';
import { DEFAULT_WEIGHTS, SOFT_CRITERIA, type SoftCriterionCode } from './weights.js';

interface Change {
  readonly referral?: Partial<ReferralFacts>;
  readonly offer?: Partial<OfferFacts>;
  readonly stay?: Partial<OfferFacts['stay']>;
  readonly km?: number | null;
  readonly age?: number;
}
const scores = ({ referral = {}, offer = {}, stay = {}, km = 0, age = 12 }: Change): SoftScores =>
  softScores({ referral: wanting(referral), variant: 'INTEGRATED', weights: DEFAULT_WEIGHTS }, suitable(offer, stay), km, age);

describe('soft criteria, by hand', () => {
  it.each<[SoftCriterionCode, string, Change, number]>([
    ['TOPICS', 'half when nothing is needed', { referral: { needs: [] } }, 0.5],
    ['TOPICS', 'one of one', { referral: { needs: ['ANGER'] }, offer: { topics: ['ANGER', 'SCHOOL'] } }, 1],
    ['TOPICS', 'one of four', { referral: { needs: ['ANGER', 'SCHOOL', 'FRIENDS', 'MEDIA'] }, offer: { topics: ['MEDIA'] } }, 0.25],
    ['TOPICS', 'none', { referral: { needs: ['ANGER'] }, offer: { topics: [] } }, 0],
    ['TOPICS', 'the same need twice counts once', { referral: { needs: ['ANGER', 'ANGER', 'SCHOOL'] }, offer: { topics: ['ANGER', 'ANGER'] } }, 0.5],
    ['DISTANCE', 'next door', { km: 0 }, 1],
    ['DISTANCE', 'half at 10 km', { km: 10 }, 0.5],
    ['DISTANCE', 'a quarter at 30 km', { km: 30 }, 0.25],
    ['DISTANCE', 'online as if next door', { km: null }, 1],
    ['START', 'on the day wanted', { stay: { firstDate: '2026-05-01' } }, 1],
    ['START', 'half after four weeks', { stay: { firstDate: '2026-05-29' } }, 0.5],
    ['START', 'a quarter after twelve weeks', { stay: { firstDate: '2026-07-24' } }, 0.25],
    ['START', '28 days over the end of a leap February', { referral: { wantedFrom: '2028-02-02' }, stay: { firstDate: '2028-03-01' } }, 0.5],
    ['START', '28 days over the end of a year', { referral: { wantedFrom: '2026-12-10' }, stay: { firstDate: '2027-01-07' } }, 0.5],
    ['WISH', 'not wished', {}, 0],
    ['WISH', 'wished', { referral: { wishOfferIds: ['another', 'offer'] } }, 1],
    ['AGE_MIDDLE', 'in the middle of 10 to 14', { age: 12 }, 1],
    // Half of the range is 2: 1 − 2 ÷ 3.
    ['AGE_MIDDLE', 'at its lower end', { age: 10 }, 1 / 3],
    ['AGE_MIDDLE', 'at its upper end', { age: 14 }, 1 / 3],
    ['AGE_MIDDLE', 'a year above, by a relaxation', { age: 15 }, 0],
    ['AGE_MIDDLE', 'far above', { age: 25 }, 0],
    ['AGE_MIDDLE', 'of 11 to 14 no year is the middle', { offer: { ageFrom: 11 }, age: 12 }, 0.8],
    ['AGE_MIDDLE', 'of 12 to 12', { offer: { ageFrom: 12, ageTo: 12 }, age: 12 }, 1],
    ['AGE_MIDDLE', 'half without a lower bound', { offer: { ageFrom: null }, age: 14 }, 0.5],
    ['AGE_MIDDLE', 'half without an upper bound', { offer: { ageTo: null }, age: 10 }, 0.5],
    ['GROUP_FILL', 'empty', { stay: { freeSeats: 8 } }, 0],
    ['GROUP_FILL', 'five of eight', { stay: { freeSeats: 3 } }, 0.625],
    ['GROUP_FILL', 'full', { stay: { freeSeats: 0 } }, 1],
    ['GROUP_FILL', 'larger sessions than the group', { stay: { freeSeats: 12 } }, 0],
  ])('%s: %s', (code, _name, change, expected) => {
    expect(scores(change)[code]).toBeCloseTo(expected, 12);
  });

  it('with the default weights come to their sum: 0.35 × ½ + 0.25 × ½ + 0.15 × ¼ + 0.1 + 0.1 × 1/3 + 0.05 × 5/8', () => {
    const soft = scores({
      referral: { needs: ['ANGER', 'SCHOOL'], wishOfferIds: ['offer'] }, offer: { topics: ['ANGER'] }, stay: { firstDate: '2026-07-24', freeSeats: 3 }, km: 10, age: 10,
    });
    expect(totalScore(soft, DEFAULT_WEIGHTS.weights)).toBeCloseTo(0.175 + 0.125 + 0.0375 + 0.1 + 0.0333333333 + 0.03125, 9);
  });

  it('count needs and what is shared', () => {
    expect(sharedTopics(['A', 'B', 'A', 'C'], ['C', 'A', 'D'])).toEqual({ shared: 2, of: 3 });
    expect(sharedTopics([], ['A'])).toEqual({ shared: 0, of: 0 });
  });

  it('have default weights of 0 to 1 that come to 1', () => {
    const weights = SOFT_CRITERIA.map((code) => DEFAULT_WEIGHTS.weights[code]);
    expect(weights.every((weight) => weight >= 0 && weight <= 1)).toBe(true);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(DEFAULT_WEIGHTS.weights.DISTANCE).toBeGreaterThan(0);
  });
});

describe('soft criteria, whatever they look at', () => {
  it('lie between 0 and 1, each and together', () => {
    fc.assert(
      fc.property(anyCase, ({ question, offer, terms }) => {
        const { soft, score } = judge(question, offer, terms);
        for (const value of [...Object.values(soft), score]) expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
        expect(Object.keys(soft).sort()).toEqual([...SOFT_CRITERIA].sort());
      }),
    );
  });

  it('give the nearer offer strictly more, and the wished one never less', () => {
    fc.assert(
      fc.property(anyCase, fc.double({ min: 0, max: 20_000, noNaN: true }), fc.double({ min: 0.001, max: 1_000, noNaN: true }), ({ question, offer }, km, further) => {
        const total = (distance: number, wishOfferIds: readonly string[]) =>
          totalScore(softScores({ ...question, referral: { ...question.referral, wishOfferIds } }, offer, distance, 12), question.weights.weights);
        expect(total(km, [])).toBeGreaterThan(total(km + further, []));
        expect(total(km, [offer.id])).toBeGreaterThanOrEqual(total(km, []));
      }),
    );
  });

  it('read nothing of an offer and a referral but these, no price and no provider (GZ-16)', () => {
    const read = new Set<string>();
    const question = { referral: reading(wanting({ needs: ['ANGER'] }), 'referral', read), variant: 'INTEGRATED', weights: DEFAULT_WEIGHTS } as const;
    const offer = suitable({});
    softScores(question, reading({ ...offer, stay: reading(offer.stay, 'stay', read) }, 'offer', read), 5, 12);
    expect([...read].sort()).toEqual([
      'offer.ageFrom', 'offer.ageTo', 'offer.capacity', 'offer.id', 'offer.stay', 'offer.topics',
      'referral.needs', 'referral.wantedFrom', 'referral.wishOfferIds',
      'stay.firstDate', 'stay.freeSeats',
    ]);
  });
});
