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

/** The extent, or the field that does not do: exactly one of module and hours, hours from 1 minute up to a whole week. */
export function checkExtent({ module, weeklyMinutesFrom, weeklyMinutesTo }: ExtentWish): Extent | { readonly field: 'module' | 'weeklyMinutesFrom' | 'weeklyMinutesTo' } {
  const hasHours = weeklyMinutesFrom !== undefined || weeklyMinutesTo !== undefined;
  if ((module !== undefined) === hasHours) return { field: 'module' };
  if (module !== undefined) return { module, weeklyMinutes: null };
  if (weeklyMinutesFrom === undefined || weeklyMinutesFrom < 1) return { field: 'weeklyMinutesFrom' };
  if (weeklyMinutesTo === undefined || weeklyMinutesTo < weeklyMinutesFrom || weeklyMinutesTo > MOST_MINUTES) return { field: 'weeklyMinutesTo' };
  return { module: null, weeklyMinutes: { from: weeklyMinutesFrom, to: weeklyMinutesTo } };
}
