import type { FieldProblem } from '../field-problem.js';
import { SOFT_CRITERIA, type SoftCriterionCode, type SoftWeights } from '../weights.js';

/** What an agency publishes; the version is given by the service. */
export interface WeightsProposal {
  readonly weights: SoftWeights;
  readonly halfDistanceKm: number;
  readonly halfWaitDays: number;
}

/** As the fields of the input are called. */
export const WEIGHT_FIELDS: Readonly<Record<SoftCriterionCode, string>> = {
  TOPICS: 'topics',
  DISTANCE: 'distance',
  START: 'start',
  WISH: 'wish',
  AGE_MIDDLE: 'ageMiddle',
  GROUP_FILL: 'groupFill',
};

/** Below it two offers at different distances would hardly be told apart (DD-36). */
const LEAST_DISTANCE = 50;
const WHOLE = 1_000;

/**
 * What of a proposal cannot be, field by field; empty: it can be published. Weights are counted in thousandths, so that
 * their sum is exact.
 */
export function weightsProblems({ weights, halfDistanceKm, halfWaitDays }: WeightsProposal): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const parts = SOFT_CRITERIA.map((code) => ({ code, part: wholeOf(weights[code], WHOLE) }));
  for (const { code, part } of parts) {
    const least = code === 'DISTANCE' ? LEAST_DISTANCE : 0;
    if (part === null || part < least || part > WHOLE) problems.push({ field: WEIGHT_FIELDS[code], expected: `a number from ${least / WHOLE} to 1 with at most three decimals` });
  }
  const sum = parts.reduce((total, { part }) => total + (part ?? 0), 0);
  if (problems.length === 0 && sum !== WHOLE) problems.push({ field: 'weights', expected: `a sum of exactly 1, not ${sum / WHOLE}` });
  const tenths = wholeOf(halfDistanceKm, 10);
  if (tenths === null || tenths < 10 || tenths > 5_000) problems.push({ field: 'halfDistanceKm', expected: 'kilometres from 1 to 500 with at most one decimal' });
  if (!Number.isInteger(halfWaitDays) || halfWaitDays < 1 || halfWaitDays > 365) problems.push({ field: 'halfWaitDays', expected: 'whole days from 1 to 365' });
  return problems;
}

/** 0.35 → 350 thousandths; null for a number with more decimals. A double is off by far less than the tolerance. */
function wholeOf(value: number, parts: number): number | null {
  const scaled = value * parts;
  const whole = Math.round(scaled);
  return Number.isFinite(scaled) && Math.abs(scaled - whole) < 1e-6 ? whole : null;
}

export const SAME_WEIGHTS_PROBLEM: FieldProblem = { field: 'weights', expected: 'something else than what counts already' };

/**
 * Whether nothing would change by publishing these. Of an agency's own versions alone: who publishes what the default weights are says that
 * they shall stay so, whatever becomes of the defaults.
 */
export function areSameWeights(some: WeightsProposal, others: WeightsProposal): boolean {
  const isSame = (a: number, b: number, parts: number) => wholeOf(a, parts) === wholeOf(b, parts);
  return (
    SOFT_CRITERIA.every((code) => isSame(some.weights[code], others.weights[code], WHOLE)) && isSame(some.halfDistanceKm, others.halfDistanceKm, 10) && some.halfWaitDays === others.halfWaitDays
  );
}
