import type { LocalDate } from '#kernel';
import { CARE_KINDS, type CareKind } from './care-codes.js';

/** A day has no more. */
export const MOST_MINUTES = 1_440;

export interface HoursProblem {
  readonly field: 'date' | 'minutes';
  readonly expected: string;
}

/** What cannot be in an entry of hours: a day to come (Europe/Berlin), and more minutes than a day has. Null: nothing. */
export function checkHours({ date, minutes }: { readonly date: LocalDate; readonly minutes: number }, today: LocalDate): HoursProblem | null {
  if (date > today) return { field: 'date', expected: `a day up to ${today}` };
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) return { field: 'minutes', expected: `a whole number from 1 to ${MOST_MINUTES}` };
  return null;
}

/** Who gives care to a case: RESPONSIBLE, the provider that is responsible for it; HOST, one with a seat of the case in a group of its own. */
export type CareSide = 'RESPONSIBLE' | 'HOST';

const LEADERS_OF_CASES = ['CASE_LEAD', 'ADMINISTRATOR'];

/**
 * Which contacts somebody records: single work with a case is the responsible provider's, and its case leads' to record; time with a
 * group of one's own also a host's with a seat of the case, and its group leads'. Empty: none.
 */
export function kindsToRecord(roles: readonly string[], side: CareSide): readonly CareKind[] {
  if (roles.some((role) => LEADERS_OF_CASES.includes(role))) return side === 'RESPONSIBLE' ? CARE_KINDS : ['GROUP_INTERNAL'];
  return roles.includes('GROUP_LEAD') ? ['GROUP_INTERNAL'] : [];
}

/** Which contacts somebody reads: group leads those of groups, everybody else who reads any of them all. */
export const kindsToRead = (roles: readonly string[]): readonly CareKind[] =>
  roles.some((role) => ['CASEWORKER', 'CASE_LEAD', 'ADMINISTRATOR', 'AUDITOR'].includes(role)) ? CARE_KINDS : ['GROUP_INTERNAL'];

/** Whether somebody records work without a case for their organisation. */
export const mayRecordWork = (roles: readonly string[]): boolean => roles.some((role) => ['CASE_LEAD', 'GROUP_LEAD', 'ADMINISTRATOR'].includes(role));
