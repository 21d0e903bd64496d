import type { HardCriterion } from '../hard-criteria.js';
import type { Gap } from '../judge.js';
import type { RelaxableCriterion, Relaxation } from '../relaxation.js';
import { ageSteps, distanceSteps, scheduleSteps, wholeStep, type RelaxationStep } from './relaxation-steps.js';

/** An offer that fails few hard criteria, and by how much. */
export interface NearMiss extends Gap {
  readonly failed: readonly HardCriterion[];
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

/** The relaxations of a criterion that could open one of these offers, the smallest first; none where there are no offers. */
export function stepsOf(criterion: RelaxableCriterion, misses: readonly NearMiss[], { limitKm, relaxations }: WhyNotQuestion): readonly RelaxationStep[] {
  if (misses.length === 0) return [];
  return STEPS[criterion](misses, { limitKm: limitKm ?? 0, active: relaxations.find((one) => one.criterion === criterion) });
}
