import type { Module } from '../referral-codes.js';
import type { WeeklyMinutes } from './approval-record.js';

/** A module, or hours instead of one, as a screen sends them. */
export interface ExtentWish {
  readonly module?: Module | undefined;
  readonly weeklyMinutesFrom?: number | undefined;
  readonly weeklyMinutesTo?: number | undefined;
}

export interface Extent {
  readonly module: Module | null;
  readonly weeklyMinutes: WeeklyMinutes | null;
}

/** Minutes of a week. */
const MOST_MINUTES = 10_080;

/** A field that does not do, and what it should be. */
export interface ExtentProblem {
  readonly field: 'module' | 'weeklyMinutesFrom' | 'weeklyMinutesTo';
  readonly expected: string;
}

/** The extent, or the field that does not do: exactly one of module and hours, hours from 1 minute up to a whole week. */
export function checkExtent({ module, weeklyMinutesFrom, weeklyMinutesTo }: ExtentWish): Extent | ExtentProblem {
  const hasHours = weeklyMinutesFrom !== undefined || weeklyMinutesTo !== undefined;
  if ((module !== undefined) === hasHours) return { field: 'module', expected: hasHours ? 'a module or hours, and not both' : 'a module or hours' };
  if (module !== undefined) return { module, weeklyMinutes: null };
  if (weeklyMinutesFrom === undefined || weeklyMinutesFrom < 1) return { field: 'weeklyMinutesFrom', expected: 'minutes from 1 on' };
  if (weeklyMinutesTo === undefined || weeklyMinutesTo < weeklyMinutesFrom || weeklyMinutesTo > MOST_MINUTES) return { field: 'weeklyMinutesTo', expected: `minutes from ${weeklyMinutesFrom} to ${MOST_MINUTES}` };
  return { module: null, weeklyMinutes: { from: weeklyMinutesFrom, to: weeklyMinutesTo } };
}
