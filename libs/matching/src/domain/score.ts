import { Temporal } from 'temporal-polyfill';
import { ageOn } from './distance.js';
import type { OfferFacts, ReferralFacts } from './match-facts.js';

export interface SoftCriterion {
  readonly code: keyof typeof DEFAULT_WEIGHTS;
  /** 0…1, higher suits better. */
  readonly score: number;
  readonly detail: string;
}

/**
 * The published default weights of the soft criteria; they add up to 1. Price is not among them and nothing here knows
 * a provider, so nobody can be favoured (NRW-09, GZ-16).
 */
export const DEFAULT_WEIGHTS = {
  TOPICS: 0.35,
  DISTANCE: 0.25,
  START: 0.15,
  WISH: 0.1,
  AGE_MIDDLE: 0.1,
  GROUP_FILL: 0.05,
} as const;

/** Kilometres at which the distance counts one half; the curve falls strictly, so the nearer offer always scores higher (DD-36). */
const HALF_DISTANCE_KM = 10;
/** Days of waiting at which an early start counts one half. */
const HALF_WAIT_DAYS = 28;

export function softCriteria(referral: ReferralFacts, offer: OfferFacts, distanceKm: number | null): SoftCriterion[] {
  return [
    topics(referral, offer),
    distance(distanceKm),
    start(referral, offer),
    wish(referral, offer),
    ageMiddle(referral, offer),
    groupFill(offer),
  ];
}

export function totalScore(criteria: readonly SoftCriterion[]): number {
  return criteria.reduce((sum, criterion) => sum + DEFAULT_WEIGHTS[criterion.code] * criterion.score, 0);
}

function topics(referral: ReferralFacts, offer: OfferFacts): SoftCriterion {
  const needs = new Set(referral.needs);
  const shared = [...needs].filter((need) => offer.topics.includes(need));
  const score = needs.size === 0 ? 0.5 : shared.length / needs.size;
  return { code: 'TOPICS', score, detail: `${shared.length} of ${needs.size} needs are topics of the offer.` };
}

function distance(distanceKm: number | null): SoftCriterion {
  const km = distanceKm ?? 0;
  return { code: 'DISTANCE', score: 1 / (1 + km / HALF_DISTANCE_KM), detail: distanceKm === null ? 'Online.' : `${km.toFixed(3)} km.` };
}

function start(referral: ReferralFacts, offer: OfferFacts): SoftCriterion {
  const days = Temporal.PlainDate.from(referral.wantedFrom).until(offer.stay.firstDate, { largestUnit: 'days' }).days;
  return { code: 'START', score: 1 / (1 + Math.max(0, days) / HALF_WAIT_DAYS), detail: `First session ${days} days after the wanted day.` };
}

function wish(referral: ReferralFacts, offer: OfferFacts): SoftCriterion {
  const wished = referral.wishOfferIds.includes(offer.id);
  return { code: 'WISH', score: wished ? 1 : 0, detail: wished ? "The family's wish (§ 5 SGB VIII)." : 'Not among the wishes.' };
}

function ageMiddle(referral: ReferralFacts, offer: OfferFacts): SoftCriterion {
  const age = ageOn(referral.birthMonth, offer.stay.firstDate);
  if (offer.ageFrom === null || offer.ageTo === null) return { code: 'AGE_MIDDLE', score: 0.5, detail: `${age} years; the range is open.` };
  const middle = (offer.ageFrom + offer.ageTo) / 2;
  const half = Math.max(1, (offer.ageTo - offer.ageFrom) / 2);
  return { code: 'AGE_MIDDLE', score: Math.max(0, 1 - Math.abs(age - middle) / (half + 1)), detail: `${age} years; middle of the range ${middle}.` };
}

/** A group that fills up stays alive (DD-19); small, so that it only decides between otherwise equal offers. */
function groupFill(offer: OfferFacts): SoftCriterion {
  const taken = Math.max(0, offer.capacity - offer.stay.freeSeats);
  return { code: 'GROUP_FILL', score: Math.min(1, taken / offer.capacity), detail: `${taken} of ${offer.capacity} seats taken.` };
}
