// Section 3: which offers match one referral, which do not and why. Scores are left out; `matches` is ordered by offer.

import { compareText } from './code-points.js';
import { CRITERIA, freeSeats, type Case } from './criteria.js';
import { referralOf } from './lookups.js';
import { stayOf } from './stay.js';
import type { Offer, Point, Referral, World } from './world.js';

/** The point of a municipality by its AGS; undefined where the gazetteer lacks it. */
export type Gazetteer = (ags: string) => Point | undefined;

export interface MatchOptions {
  readonly variant?: 'INTEGRATED' | 'COMPLEMENTARY';
  /** "replaces the referral's max_km for this call" */
  readonly maxKm?: number;
}

export interface MatchResult {
  readonly referral: string;
  readonly matches: readonly { readonly offer: string; readonly freeSeats: number; readonly distanceKm: number | null }[];
  readonly rejected: readonly { readonly offer: string; readonly reasons: readonly string[] }[];
  readonly nearMisses: readonly { readonly offer: string; readonly reason: string }[];
}

const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** "A referral or an ON_SITE offer without lat and lon lies at its municipality's point in the gazetteer." */
function pointOf(own: Point | null, municipality: string | null, gazetteer: Gazetteer): Point {
  const point = own ?? (municipality === null ? undefined : gazetteer(municipality));
  if (point === undefined) throw new Error(`no point for municipality ${String(municipality)}`);
  return point;
}

/** What section 3 says of one offer for one referral. */
export interface Judged {
  readonly facts: Case;
  /** All criteria that fail, in the order of the table. */
  readonly reasons: readonly string[];
  /** The smallest number over the sessions of the stay; Infinity where it is empty. */
  readonly freeSeats: number;
}

export function judgeOffer(world: World, referral: Referral, offer: Offer, options: MatchOptions, gazetteer: Gazetteer): Judged {
  const stay = stayOf(world, referral, offer);
  const distance =
    offer.delivery === 'ONLINE'
      ? null
      : distanceKm(
          pointOf(referral.point, referral.municipality, gazetteer),
          pointOf(offer.point, offer.municipality, gazetteer),
        );
  const variant = options.variant ?? 'INTEGRATED';
  const maxKm = options.maxKm ?? referral.maxKm;
  const facts = { world, referral, offer, stay, variant, maxKm, distanceKm: distance };
  const reasons = CRITERIA.filter(([, passes]) => !passes(facts)).map(([code]) => code);
  return { facts, reasons, freeSeats: Math.min(...stay.sessions.map((session) => freeSeats(world, offer, session))) };
}

/** All offers of the installation, ordered by offer. */
export function judgeAll(world: World, referralId: string, options: MatchOptions, gazetteer: Gazetteer): Judged[] {
  const referral = referralOf(world, referralId);
  const offers = [...world.offers].sort((a, b) => compareText(a.id, b.id));
  return offers.map((offer) => judgeOffer(world, referral, offer, options, gazetteer));
}

// Reading: the limit is compared with the unrounded distance; only the printed one has three decimals.
export const printedKm = (distance: number | null): number | null => (distance === null ? null : Math.round(distance * 1000) / 1000);

export function matchReferral(world: World, referralId: string, options: MatchOptions, gazetteer: Gazetteer): MatchResult {
  const judged = judgeAll(world, referralId, options, gazetteer);
  const matches = judged
    .filter(({ reasons }) => reasons.length === 0)
    .map(({ facts, freeSeats: free }) => ({ offer: facts.offer.id, freeSeats: free, distanceKm: printedKm(facts.distanceKm) }));
  const rejected = judged.filter(({ reasons }) => reasons.length > 0).map(({ facts, reasons }) => ({ offer: facts.offer.id, reasons }));
  return { referral: referralId, matches, rejected, nearMisses: nearMissesOf(rejected) };
}

/** "A near miss fails exactly one hard criterion." */
export function nearMissesOf(rejected: readonly { readonly offer: string; readonly reasons: readonly string[] }[]): { offer: string; reason: string }[] {
  return rejected.flatMap(({ offer, reasons }) => (reasons.length === 1 && reasons[0] !== undefined ? [{ offer, reason: reasons[0] }] : []));
}
