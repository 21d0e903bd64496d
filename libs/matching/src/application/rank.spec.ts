import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OfferEvaluation } from './offer-evaluation.js';
import { rank } from './rank.js';

const offer = (offerCode: string, score: number): OfferEvaluation => ({ offerCode, score }) as OfferEvaluation;
const ranked = (referral: string, ...offers: readonly OfferEvaluation[]): string[] => rank(referral, [...offers]).map(({ offerCode }) => offerCode);
const EQUAL = ['G-1', 'G-2', 'G-3', 'G-4'].map((code) => offer(code, 0.5));

describe('the order of matches', () => {
  it('is that of the score, best first', () => {
    expect(ranked('F-1', offer('G-1', 0.5), offer('G-2', 0.7), offer('G-3', 0.6))).toEqual(['G-2', 'G-3', 'G-1']);
  });

  it('of equal scores is that of the SHA-256 of referral and offer, another one for each referral', () => {
    // Of F-1:G-1 … F-1:G-4 they begin with 4ac1, d841, 183e and 0511; of F-2:G-1 … with cbc7, 5fec, 3816 and 1d21.
    expect(ranked('F-1', ...EQUAL)).toEqual(['G-4', 'G-3', 'G-1', 'G-2']);
    expect(ranked('F-2', ...EQUAL)).toEqual(['G-4', 'G-3', 'G-2', 'G-1']);
  });

  it('is the same whatever order the offers come in', () => {
    const offers = fc.uniqueArray(fc.record({ code: fc.string({ maxLength: 6 }), score: fc.constantFrom(0.1, 0.5, 0.5000001, 0.9) }), { selector: ({ code }) => code, minLength: 2, maxLength: 20 });
    const mixed = offers.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(mixed, fc.string({ minLength: 1, maxLength: 6 }), ([one, other], referral) => {
        const order = (list: typeof one) => ranked(referral, ...list.map(({ code, score }) => offer(code, score)));
        expect(order(other)).toEqual(order(one));
      }),
    );
  });
});
