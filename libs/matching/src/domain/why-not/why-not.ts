import type { Sentence } from '../explain.js';
import { HARD_CRITERIA, type HardCriterion } from '../hard-criteria.js';
import { reaches, type Gap } from '../judge.js';
import { isRelaxable, RELAXABLE_CRITERIA, type RelaxableCriterion, type Relaxation } from '../relaxation.js';
import { WHOLLY, type RelaxationBound } from '../relaxations/relaxation-bound.js';
import { ageSteps, distanceSteps, scheduleSteps, wholeStep, type RelaxationStep } from './relaxation-steps.js';

/** An offer that fails exactly one hard criterion, and by how much. */
export interface NearMiss extends Gap {
  readonly failed: readonly HardCriterion[];
}

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

export interface WhyNotQuestion {
  /** Kilometres; null: no limit. */
  readonly limitKm: number | null;
  readonly relaxations: readonly Relaxation[];
}

type Steps = (misses: readonly NearMiss[], asked: { readonly limitKm: number; readonly active: Relaxation | undefined }) => readonly RelaxationStep[];

const STEPS: Readonly<Record<RelaxableCriterion, Steps>> = {
  AGE: (misses) => ageSteps(misses.map(({ yearsOutside }) => yearsOutside)),
  GENDER: () => [wholeStep({ de: 'Ohne Rücksicht auf das Geschlecht', en: 'Whatever the gender' })],
  LANGUAGE: () => [wholeStep({ de: 'Ohne gemeinsame Sprache', en: 'Without a language in common' })],
  SCHEDULE: (misses, { active }) => scheduleSteps(misses.map(({ outsideSlots }) => outsideSlots), active?.windows ?? []),
  TOO_FAR: (misses, { limitKm, active }) => distanceSteps(misses.map(({ distanceKm }) => distanceKm ?? 0), Math.max(limitKm, active?.upToKm ?? 0)),
};

/**
 * Why there is no match, or no more of them: what is left out and, criterion by criterion, the smallest relaxations with
 * the number of offers that each would open. Only near misses count: an offer that fails two criteria is opened by none.
 */
export function whyNot(nearMisses: readonly NearMiss[], { limitKm, relaxations }: WhyNotQuestion): WhyNot {
  const missesOf = (code: HardCriterion) => nearMisses.filter(({ failed }) => failed.length === 1 && failed[0] === code);
  const options = RELAXABLE_CRITERIA.flatMap((criterion) => {
    const misses = missesOf(criterion);
    if (misses.length === 0) return [];
    const active = relaxations.find((one) => one.criterion === criterion);
    return STEPS[criterion](misses, { limitKm: limitKm ?? 0, active }).flatMap(({ bound, words }): RelaxationOption[] => {
      // The count is made by the rule that judges, so that applying it cannot give another one.
      const offers = misses.filter((miss) => reaches({ criterion, ...WHOLLY, ...bound }, miss)).length;
      return offers === 0 ? [] : [{ criterion, bound: { ...WHOLLY, ...bound }, offers, sentence: promise(words, offers) }];
    });
  });
  const blocked = HARD_CRITERIA.filter((code) => !isRelaxable(code)).map((criterion) => ({ criterion, offers: missesOf(criterion).length }));
  return { options, blocked: blocked.filter(({ offers }) => offers > 0) };
}

const promise = ({ de, en }: Sentence, offers: number): Sentence => ({
  de: `${de}: ${offers} ${offers === 1 ? 'Angebot' : 'Angebote'}`,
  en: `${en}: ${offers} ${offers === 1 ? 'offer' : 'offers'}`,
});
