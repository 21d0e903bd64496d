import { HARD_CRITERIA, type HardCriterion } from '../hard-criteria.js';
import { reaches } from '../judge.js';
import { isRelaxable, RELAXABLE_CRITERIA, type RelaxableCriterion } from '../relaxation.js';
import { WHOLLY, widens, type RelaxationBound } from '../relaxations/relaxation-bound.js';
import type { Sentence } from '../sentence.js';
import { promise } from './promise.js';
import { stepsOf, type NearMiss, type WhyNotQuestion } from './steps-of.js';

/** A relaxation that would open offers with a free seat for one referral. */
export interface RelaxationOption {
  readonly criterion: RelaxableCriterion;
  /** As the relaxation takes it: made with this bound it opens just as many offers as promised. */
  readonly bound: RelaxationBound;
  /** Offers that would become matches. */
  readonly offers: number;
  readonly sentence: Sentence;
}

export interface CriterionCount {
  readonly criterion: HardCriterion;
  readonly offers: number;
}

export interface WhyNot {
  /** The smallest change first: by criterion in the order of their table, then by the bound. */
  readonly options: readonly RelaxationOption[];
  /** Near misses by a criterion that nobody relaxes, in the order of the table: NO_FREE_SEAT 7, seven would suit if a seat were free. */
  readonly blocked: readonly CriterionCount[];
}

/**
 * Why there is no match, or no more of them: what is left out and, criterion by criterion, the smallest relaxations with
 * the number of offers that each would open. Only near misses count: an offer that fails two criteria is opened by none.
 */
export function whyNot(nearMisses: readonly NearMiss[], question: WhyNotQuestion): WhyNot {
  const missesOf = (code: HardCriterion) => nearMisses.filter(({ failed }) => failed.length === 1 && failed[0] === code);
  const options = RELAXABLE_CRITERIA.flatMap((criterion) => optionsOf(criterion, missesOf(criterion), question));
  const blocked = HARD_CRITERIA.filter((code) => !isRelaxable(code)).map((criterion) => ({ criterion, offers: missesOf(criterion).length }));
  return { options, blocked: blocked.filter(({ offers }) => offers > 0) };
}

/** One that goes beyond another and opens no more is left out. */
function optionsOf(criterion: RelaxableCriterion, misses: readonly NearMiss[], question: WhyNotQuestion): RelaxationOption[] {
  const options: RelaxationOption[] = [];
  for (const { bound: part, words } of stepsOf(criterion, misses, question)) {
    const bound = { ...WHOLLY, ...part };
    // The count is made by the rule that judges, so that applying it cannot give another one.
    const offers = misses.filter((miss) => reaches({ criterion, ...bound }, miss)).length;
    if (offers === 0 || options.some((smaller) => smaller.offers >= offers && widens(bound, smaller.bound))) continue;
    options.push({ criterion, bound, offers, sentence: promise(words, offers) });
  }
  return options;
}
