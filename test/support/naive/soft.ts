// Section 3: "Soft criteria give the score … shared topics, distance, start soon after wanted_from, the family's wish, age at the
// middle of the range, group fill." It names them and what they look at, and leaves their curves to the product. What is published of
// them, the default weights, the kilometres and days that count one half, and what a sentence of each criterion says, is restated here by
// hand; the facts that go in (days, age, distance, seats) are this reckoning's own.

import type { Case } from './criteria.js';
import { ageOn, daysFrom } from './dates.js';

/** The default weights as `matchingWeights` publishes them (version 0), in the order in which criteria are listed. */
export const PUBLISHED_WEIGHTS = { TOPICS: 0.35, DISTANCE: 0.25, START: 0.15, WISH: 0.1, AGE_MIDDLE: 0.1, GROUP_FILL: 0.05 } as const;
export type SoftCode = keyof typeof PUBLISHED_WEIGHTS;
export const SOFT_CODES = Object.keys(PUBLISHED_WEIGHTS) as SoftCode[];
/** "Kilometres at which nearness counts one half", "Days of waiting at which an early start counts one half". */
const HALF_KM = 10;
const HALF_DAYS = 28;

/** One at the beginning, one half at `half`, strictly falling. */
const halving = (value: number, half: number): number => half / (half + value);

export function softScores({ referral, offer, stay, distanceKm }: Case, freeSeats: number): Record<SoftCode, number> {
  const needs = [...new Set(referral.needs)];
  return {
    TOPICS: needs.length === 0 ? 0.5 : needs.filter((need) => offer.topics.includes(need)).length / needs.length,
    // "ONLINE counts as distance 0."
    DISTANCE: halving(distanceKm ?? 0, HALF_KM),
    START: halving(daysFrom(referral.wantedFrom, stay.first), HALF_DAYS),
    WISH: referral.wishes.includes(offer.id) ? 1 : 0,
    AGE_MIDDLE: nearMiddle(ageOn(referral.birthMonth, stay.first), offer.ageFrom, offer.ageTo),
    GROUP_FILL: (offer.capacity - freeSeats) / offer.capacity,
  };
}

/** One at the middle, falling evenly to 0 one year outside the range; a range of less than two years counts as two. */
function nearMiddle(age: number, from: number | null, to: number | null): number {
  if (from === null || to === null) return 0.5;
  const reach = Math.max(2, to - from) / 2 + 1;
  return Math.max(0, (reach - Math.abs(age - (from + to) / 2)) / reach);
}

export function scoreOf(soft: Record<SoftCode, number>): number {
  return SOFT_CODES.reduce((sum, code) => sum + PUBLISHED_WEIGHTS[code] * soft[code], 0);
}
