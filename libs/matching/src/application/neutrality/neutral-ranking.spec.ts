import { describe, expect, it } from '@jest/globals';
import type { OfferFacts, ReferralFacts, TermsOnDay } from '../../domain/match-facts.js';
import { DEFAULT_WEIGHTS } from '../../domain/weights.js';
import { evaluateFacts } from '../offer-evaluation.js';
import { rank } from '../rank.js';

const REFERRALS = 10_000;
const PROVIDERS = 20;

const referral = (code: string): ReferralFacts => ({
  id: code, code, agencyId: 'agency', responsibleId: 'main', birthMonth: '2014-03-01', gender: 'F', legalBasis: '31', needs: ['ANGER'], flags: [], languages: ['de'], accessibilityNeeds: [],
  lat: 49.9, lon: 8.8, availability: [], wantedFrom: '2026-05-04', weeks: 12, maxKm: null, childProtectionRelevant: false, wishOfferIds: [], approvedFrom: '2026-01-01', approvedTo: null,
  purpose: 'HELP', relaxations: [],
});
const offer = (n: number, hostId: string): OfferFacts => ({
  id: `offer-${n}`, code: `G-${String(n).padStart(2, '0')}`, hostId, delivery: 'ON_SITE', capacity: 8, ageFrom: 10, ageTo: 14, genders: [], topics: ['ANGER'], languages: ['de'], accessibility: [],
  contraindications: [], leadQualification: 'PROFESSIONAL', lat: 49.95, lon: 8.8,
  stay: {
    sessionCount: 3, firstDate: '2026-05-05', lastDate: '2026-05-19', certified: true, firstUncertified: null, inWindows: true, firstOutsideWindows: null, outsideSlots: [], freeSeats: 4,
    firstFull: null, alreadyPlaced: false, admissionClosed: false, sessionIds: [],
  },
});
const terms: TermsOnDay = { responsible: { legalBases: ['31'], coUseOutgoing: true }, host: { coUseIncoming: true }, hostInNetwork: true };

/** The offers' codes in the order of the ranking; `hostOf` says whose the offers are. */
function ranking(code: string, offers: readonly number[], hostOf: (n: number) => string): string[] {
  const question = { referral: referral(code), variant: 'INTEGRATED', weights: DEFAULT_WEIGHTS } as const;
  return rank(code, offers.map((n) => evaluateFacts(question, offer(n, hostOf(n)), terms))).map(({ offerCode }) => offerCode);
}

const numbers = Array.from({ length: PROVIDERS }, (_, n) => n);
const own = (n: number) => `provider-${n}`;

describe('GZ-16: nothing in the ranking favours a provider', () => {
  it(`of ${PROVIDERS} providers with the same offer each is first for about as many of ${REFERRALS} referrals, and last`, () => {
    const first = new Map<string, number>();
    const last = new Map<string, number>();
    for (let n = 0; n < REFERRALS; n++) {
      const codes = ranking(`F-2026-${String(n).padStart(6, '0')}`, numbers, own);
      for (const [places, code] of [[first, codes[0]!], [last, codes.at(-1)!]] as const) places.set(code, (places.get(code) ?? 0) + 1);
    }
    // Expected 500 each. Chi-square with 19 degrees of freedom lies above 43.82 in one of a thousand fair draws.
    const chiSquare = (places: ReadonlyMap<string, number>) => numbers.reduce((sum, n) => sum + ((places.get(offer(n, '').code) ?? 0) - 500) ** 2 / 500, 0);
    expect(chiSquare(first)).toBeLessThan(43.82);
    expect(chiSquare(last)).toBeLessThan(43.82);
    // Negative control: whoever always puts the first code first is far beyond it.
    expect(chiSquare(new Map([['G-00', REFERRALS]]))).toBeGreaterThan(100_000);
  });

  it('the order is the same whoever hosts which offer, and in whatever order the offers come', () => {
    for (let n = 0; n < 200; n++) {
      const order = ranking(`F-${n}`, numbers, own);
      expect(ranking(`F-${n}`, numbers, (one) => own(PROVIDERS - 1 - one))).toEqual(order);
      expect(ranking(`F-${n}`, [...numbers].reverse(), own)).toEqual(order);
    }
  });
});
