import { parseWindows } from '../availability.js';
import type { FieldProblem } from '../field-problem.js';
import { holds } from '../judge.js';
import type { ReferralFacts } from '../match-facts.js';
import type { RelaxableCriterion, Relaxation } from '../relaxation.js';

/** How far a criterion is relaxed; all null: wholly. */
export type RelaxationBound = Pick<Relaxation, 'upToKm' | 'upToYears' | 'windows'>;

export const WHOLLY: RelaxationBound = { upToKm: null, upToYears: null, windows: null };

export const MOST_WINDOWS = 50;
const MOST_KM = 20_100;
const MOST_YEARS = 30;
const WINDOW = /^(?:MO|TU|WE|TH|FR|SA|SU) (?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

const BOUND_OF: Readonly<Record<RelaxableCriterion, keyof RelaxationBound | null>> = { AGE: 'upToYears', GENDER: null, LANGUAGE: null, SCHEDULE: 'windows', TOO_FAR: 'upToKm' };

/** Bounds that the criterion does not know: kilometres are for TOO_FAR, years for AGE, windows for SCHEDULE. */
export function strangeBounds(criterion: RelaxableCriterion, bound: RelaxationBound): (keyof RelaxationBound)[] {
  return (['upToKm', 'upToYears', 'windows'] as const).filter((field) => bound[field] !== null && BOUND_OF[criterion] !== field);
}

/** What of a bound cannot be, whoever it is for. */
export function boundProblems({ upToKm, upToYears, windows }: RelaxationBound): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (upToKm !== null && !(upToKm > 0 && upToKm <= MOST_KM && Math.abs(upToKm * 10 - Math.round(upToKm * 10)) < 1e-6)) {
    problems.push({ field: 'bound.upToKm', expected: `kilometres above 0, at most ${MOST_KM}, with at most one decimal` });
  }
  if (upToYears !== null && !(Number.isInteger(upToYears) && upToYears >= 1 && upToYears <= MOST_YEARS)) {
    problems.push({ field: 'bound.upToYears', expected: `whole years from 1 to ${MOST_YEARS}` });
  }
  if (windows !== null && !(windows.length >= 1 && windows.length <= MOST_WINDOWS && windows.every(isWindow))) {
    problems.push({ field: 'bound.windows', expected: `1 to ${MOST_WINDOWS} windows such as TH 14:00-18:00 (MO TU WE TH FR SA SU) that end after they start, at the latest at 24:00` });
  }
  return problems;
}

function isWindow(text: string): boolean {
  if (!WINDOW.test(text)) return false;
  const [window] = parseWindows([text]);
  return window!.from < window!.to;
}

/** Whether what is wanted allows all that is allowed already, and more: only then does it take its place. */
export const widens = (wanted: RelaxationBound, active: RelaxationBound): boolean => includes(wanted, active) && !includes(active, wanted);

function includes(outer: RelaxationBound, inner: RelaxationBound): boolean {
  if (isWhole(outer)) return true;
  if (isWhole(inner)) return false;
  if (outer.upToKm !== null && inner.upToKm !== null) return outer.upToKm >= inner.upToKm;
  if (outer.upToYears !== null && inner.upToYears !== null) return outer.upToYears >= inner.upToYears;
  const outerWindows = parseWindows(outer.windows ?? []);
  return parseWindows(inner.windows ?? []).every((slot) => outerWindows.some((window) => holds(window, slot)));
}

export const isWhole = ({ upToKm, upToYears, windows }: RelaxationBound): boolean => upToKm === null && upToYears === null && windows === null;

/** What a referral allows by itself. */
export type OwnLimits = Pick<ReferralFacts, 'maxKm' | 'availability'>;

/**
 * Why relaxing would allow no more than the referral does by itself; empty: it would. Every match would be shown as relaxed and
 * nothing would be opened.
 */
export function idleProblems(criterion: RelaxableCriterion, { upToKm, windows }: RelaxationBound, { maxKm, availability }: OwnLimits): FieldProblem[] {
  if (criterion === 'TOO_FAR') {
    if (maxKm === null) return [{ field: 'criterion', expected: 'a criterion that the referral limits; it has no limit of kilometres' }];
    if (upToKm !== null && upToKm <= maxKm) return [{ field: 'bound.upToKm', expected: `more kilometres than the referral's own limit of ${maxKm}` }];
  }
  if (criterion === 'SCHEDULE') {
    if (availability.length === 0) return [{ field: 'criterion', expected: 'a criterion that the referral limits; it has no limit of times' }];
    const own = parseWindows(availability);
    if (windows !== null && parseWindows(windows).every((slot) => own.some((window) => holds(window, slot)))) {
      return [{ field: 'bound.windows', expected: "a window beyond the referral's own ones" }];
    }
  }
  return [];
}
