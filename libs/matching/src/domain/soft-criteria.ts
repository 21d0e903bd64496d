import { daysBetween } from './day-number.js';
import type { MatchQuestion, OfferFacts } from './match-facts.js';
import { SOFT_CRITERIA, type SoftCriterionCode, type SoftWeights } from './weights.js';

/** 0…1 each, higher suits better. */
export type SoftScores = Readonly<Record<SoftCriterionCode, number>>;

/** What the soft criteria say of an offer; `age` in completed years on the first day of the stay. Nothing here knows a price, a provider or the clock. */
export function softScores({ referral, weights }: MatchQuestion, offer: OfferFacts, distanceKm: number | null, age: number): SoftScores {
  const days = Math.max(0, daysBetween(referral.wantedFrom, offer.stay.firstDate));
  return {
    TOPICS: topics(referral.needs, offer.topics),
    // Online counts as no distance.
    DISTANCE: 1 / (1 + (distanceKm ?? 0) / weights.halfDistanceKm),
    START: 1 / (1 + days / weights.halfWaitDays),
    WISH: referral.wishOfferIds.includes(offer.id) ? 1 : 0,
    AGE_MIDDLE: ageMiddle(age, offer.ageFrom, offer.ageTo),
    // A group that fills up stays alive (DD-19); small, so that it only decides between otherwise equal offers.
    GROUP_FILL: Math.min(1, Math.max(0, offer.capacity - offer.stay.freeSeats) / offer.capacity),
  };
}

export function totalScore(scores: SoftScores, weights: SoftWeights): number {
  let sum = 0;
  for (const code of SOFT_CRITERIA) sum += weights[code] * scores[code];
  return sum;
}

/** How many different needs are topics of the offer, and of how many. */
export function sharedTopics(needs: readonly string[], offered: readonly string[]): { shared: number; of: number } {
  let [shared, of] = [0, 0];
  for (const [n, need] of needs.entries()) {
    if (needs.indexOf(need) !== n) continue;
    of++;
    if (offered.includes(need)) shared++;
  }
  return { shared, of };
}

function topics(needs: readonly string[], offered: readonly string[]): number {
  const { shared, of } = sharedTopics(needs, offered);
  return of === 0 ? 0.5 : shared / of;
}

function ageMiddle(age: number, from: number | null, to: number | null): number {
  if (from === null || to === null) return 0.5;
  const half = Math.max(1, (to - from) / 2);
  return Math.max(0, 1 - Math.abs(age - (from + to) / 2) / (half + 1));
}
