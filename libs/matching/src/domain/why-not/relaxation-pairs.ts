import { reaches } from '../judge.js';
import { RELAXABLE_CRITERIA, type RelaxableCriterion } from '../relaxation.js';
import { WHOLLY, type RelaxationBound } from '../relaxations/relaxation-bound.js';
import type { Sentence } from '../sentence.js';
import { promise } from './promise.js';
import type { RelaxationStep } from './relaxation-steps.js';
import { stepsOf, type NearMiss, type WhyNotQuestion } from './steps-of.js';

interface RelaxationOfPair {
  readonly criterion: RelaxableCriterion;
  readonly bound: RelaxationBound;
}

/** Two relaxations that open offers together. */
export interface RelaxationPair {
  readonly relaxations: readonly [RelaxationOfPair, RelaxationOfPair];
  /** Offers that would become matches with both of them, where neither opens any by itself. */
  readonly offers: number;
  readonly sentence: Sentence;
}

/** Two criteria, as they come in their table. */
export const PAIRS: readonly (readonly [RelaxableCriterion, RelaxableCriterion])[] = RELAXABLE_CRITERIA.flatMap((one, n) =>
  RELAXABLE_CRITERIA.slice(n + 1).map((other) => [one, other] as const),
);

/**
 * What opens offers that fail exactly two criteria which can be relaxed; of others nothing is said. Of each two criteria at most two
 * pairs: the smallest that opens anything, and the smallest that opens as much as any does. By the criteria in the order of their
 * table, the smaller first.
 */
export function relaxationPairs(misses: readonly NearMiss[], question: WhyNotQuestion): RelaxationPair[] {
  return PAIRS.flatMap((pair) => {
    const failing = misses.filter(({ failed }) => failed.length === 2 && pair.every((criterion) => failed.includes(criterion)));
    const found = smallestFirst(pair.map((criterion) => stepsOf(criterion, failing, question))).map((steps) => pairOf(pair, steps, failing));
    const most = Math.max(0, ...found.map(({ offers }) => offers));
    const picked = [found.find(({ offers }) => offers > 0), found.find(({ offers }) => offers > 0 && offers === most)];
    return [...new Set(picked)].filter((one) => one !== undefined);
  });
}

type TwoSteps = readonly [RelaxationStep, RelaxationStep];

/** Every step of the one with every step of the other: those that lie early in both lists come first. */
function smallestFirst([some, others]: readonly (readonly RelaxationStep[])[]): TwoSteps[] {
  const all = some!.flatMap((one, n) => others!.map((other, m) => ({ steps: [one, other] as const, size: n + m })));
  return all.sort((a, b) => a.size - b.size).map(({ steps }) => steps);
}

function pairOf(pair: readonly [RelaxableCriterion, RelaxableCriterion], [one, other]: TwoSteps, failing: readonly NearMiss[]): RelaxationPair {
  const relaxations = [
    { criterion: pair[0], bound: { ...WHOLLY, ...one.bound } },
    { criterion: pair[1], bound: { ...WHOLLY, ...other.bound } },
  ] as const;
  const offers = failing.filter((miss) => relaxations.every(({ criterion, bound }) => reaches({ criterion, ...bound }, miss))).length;
  const words = { de: `${one.words.de} und ${inside(other.words.de)}`, en: `${one.words.en} and ${ofWeekday.test(other.words.en) ? other.words.en : inside(other.words.en)}` };
  return { relaxations, offers, sentence: promise(words, offers) };
}

/** In English a weekday has its capital letter inside of a sentence, too. */
const ofWeekday = /^[A-Z][a-z]+days /;
const inside = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
