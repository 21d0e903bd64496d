import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomFacts } from '../../../../../test/support/matching/random-facts.js';
import { TERMS, toOfferFacts, toReferralFacts } from '../../../../../test/support/matching/to-facts.js';
import { judge } from '../judge.js';
import type { OfferFacts } from '../match-facts.js';
import { DEFAULT_WEIGHTS, SOFT_CRITERIA } from '../weights.js';

/** Hosts, dealt anew among the offers: each offer gets another's. */
function swapHosts(offers: readonly OfferFacts[], order: readonly number[]): OfferFacts[] {
  return offers.map((offer, n) => ({ ...offer, hostId: offers[order[n]! % offers.length]!.hostId }));
}

describe('nothing in the ranking favours a provider', () => {
  it('GZ-16: whoever hosts, an offer on equal terms has the same verdicts and the same score', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.array(fc.nat(39), { minLength: 40, maxLength: 40 }), (seed, order) => {
        const random = randomFacts(seed, 1, 40);
        const referral = toReferralFacts(random.referrals[0]!, 0);
        const question = { referral, variant: 'INTEGRATED', weights: DEFAULT_WEIGHTS } as const;
        const offers = random.offers.map((offer, n) => toOfferFacts(offer, n, referral));
        const verdicts = (list: readonly OfferFacts[]) => list.map((offer) => judge(question, offer, TERMS)).map(({ passes, failed, soft, score }) => ({ passes, failed, soft, score }));
        expect(verdicts(swapHosts(offers, order))).toEqual(verdicts(offers));
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it('NRW-09: what counts are six criteria, and neither a price nor a provider is among them', () => {
    expect(SOFT_CRITERIA).toEqual(['TOPICS', 'DISTANCE', 'START', 'WISH', 'AGE_MIDDLE', 'GROUP_FILL']);
    // What is judged knows its host as a party of agreements, and no price at all.
    const referral = toReferralFacts(randomFacts(1, 1, 1).referrals[0]!, 0);
    const names = Object.keys(toOfferFacts(randomFacts(1, 1, 1).offers[0]!, 0, referral)).join(' ');
    expect(names).not.toMatch(/price|cents|cost|rate|fee|amount/i);
  });
});
