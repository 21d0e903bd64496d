// Section 3 and the row `pv match` of section 1: the whole document, with score, criteria and order.

import { createHash } from 'node:crypto';
import { CRITERIA } from './criteria.js';
import { judgeAll, nearMissesOf, printedKm, type Gazetteer, type Judged, type MatchOptions } from './match.js';
import { scoreOf, SOFT_CODES, softScores } from './soft.js';
import type { World } from './world.js';

export interface DocumentCriterion {
  readonly code: string;
  readonly verdict: 'PASS' | 'FAIL' | 'SOFT';
  readonly score: number | null;
}

export interface DocumentMatch {
  readonly offer: string;
  readonly score: number;
  readonly distanceKm: number | null;
  readonly freeSeats: number;
  /** First and last session of the stay, and the variants it allows; GraphQL gives them, `pv match` does not. */
  readonly firstDate: string;
  readonly lastDate: string;
  readonly variants: readonly string[];
  readonly criteria: readonly DocumentCriterion[];
}

export interface MatchDocument {
  readonly referral: string;
  readonly matches: readonly DocumentMatch[];
  readonly rejected: readonly { readonly offer: string; readonly reasons: readonly string[] }[];
  readonly nearMisses: readonly { readonly offer: string; readonly reason: string }[];
}

/** "then by the hex SHA-256 of `<referral>:<offer>`" */
export const lotOf = (referral: string, offer: string): string => createHash('sha256').update(`${referral}:${offer}`, 'utf8').digest('hex');

/** Two scores this near are one: the last bits of a sum depend on the order in which it is added up. */
export const SAME_SCORE = 1e-12;

/** The document, and what was judged for it, by offer. */
export function matchDocument(world: World, referral: string, options: MatchOptions, gazetteer: Gazetteer): { document: MatchDocument; judged: readonly Judged[] } {
  const judged = judgeAll(world, referral, options, gazetteer);
  const matches = judged.filter(({ reasons }) => reasons.length === 0).map((one) => toMatch(one));
  const rejected = judged.filter(({ reasons }) => reasons.length > 0).map(({ facts, reasons }) => ({ offer: facts.offer.id, reasons }));
  matches.sort((a, b) => (Math.abs(a.score - b.score) > SAME_SCORE ? b.score - a.score : lotOf(referral, a.offer) < lotOf(referral, b.offer) ? -1 : 1));
  return { document: { referral, matches, rejected, nearMisses: nearMissesOf(rejected) }, judged };
}

function toMatch({ facts, freeSeats }: Judged): DocumentMatch {
  const soft = softScores(facts, freeSeats);
  const { offer, stay, distanceKm } = facts;
  return {
    offer: offer.id,
    score: scoreOf(soft),
    distanceKm: printedKm(distanceKm),
    freeSeats,
    firstDate: stay.first,
    lastDate: stay.last,
    variants: ['INTEGRATED', 'COMPLEMENTARY'].filter((variant) => CRITERIA.every(([, passes]) => passes({ ...facts, variant }))),
    criteria: [
      ...CRITERIA.map(([code]) => ({ code, verdict: 'PASS' as const, score: null })),
      ...SOFT_CODES.map((code) => ({ code, verdict: 'SOFT' as const, score: soft[code] })),
    ],
  };
}
