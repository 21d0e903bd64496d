import { addDays, weekdayOf } from '../../app/days.js';
import type { CarePageQuery, ContactFragment, WeekFragment } from './course.generated.js';

export type CareSession = NonNullable<CarePageQuery['careCourse']>['sessions'][number];

/** A week from Monday: what counts in it, by approval, and what happened in it. */
export interface CourseWeek {
  readonly monday: string;
  readonly sunday: string;
  readonly parts: readonly WeekFragment[];
  readonly sessions: readonly CareSession[];
  readonly contacts: readonly ContactFragment[];
}

export const mondayOf = (day: string): string => addDays(day, -weekdayOf(day));

/** So many whole weeks, the one with that day at last. */
export const spanOf = (lastDay: string, weeks: number): { readonly from: string; readonly to: string } => {
  const monday = mondayOf(lastDay);
  return { from: addDays(monday, -7 * (weeks - 1)), to: addDays(monday, 6) };
};

/** The weeks of a span, the newest first. */
export function weeksOf(from: string, to: string, parts: readonly WeekFragment[], sessions: readonly CareSession[], contacts: readonly ContactFragment[]): CourseWeek[] {
  const weeks: CourseWeek[] = [];
  for (let monday = from; monday <= to; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6);
    const isIn = (day: string): boolean => monday <= day && day <= sunday;
    weeks.unshift({
      monday,
      sunday,
      parts: parts.filter((part) => isIn(part.from)),
      sessions: sessions.filter(({ date }) => isIn(date)),
      contacts: contacts.filter(({ date }) => isIn(date)),
    });
  }
  return weeks;
}

/** The range of a week for the days that are approved in it, in whole minutes for showing; null: it has none by the week. */
export function rangeOf({ hoursBasis, rangeFromMinutes, rangeToMinutes, days }: WeekFragment): { readonly from: number; readonly to: number } | null {
  if (hoursBasis !== 'PER_WEEK' || rangeFromMinutes === null || rangeToMinutes === null) return null;
  return { from: Math.round((rangeFromMinutes * days) / 7), to: Math.round((rangeToMinutes * days) / 7) };
}

export interface Standing {
  readonly part: WeekFragment;
  /** Whole weeks and parts of them that are over. */
  readonly minutes: number;
  readonly days: number;
  readonly averageMinutes: number;
  readonly verdict: 'UNDER' | 'WITHIN' | 'OVER' | null;
  /** Of the week that goes on; null: none does. */
  readonly runningMinutes: number | null;
}

/** How the approval of the last week stands: the weeks that are over beside its range, compared in whole numbers. */
export function standingOf(parts: readonly WeekFragment[], today: string): Standing | null {
  const part = parts.at(-1);
  if (part === undefined) return null;
  const own = parts.filter((one) => one.approvalId === part.approvalId);
  const over = own.filter(({ to }) => to < today);
  const minutes = over.reduce((sum, one) => sum + one.deliveredMinutes, 0);
  const days = over.reduce((sum, one) => sum + one.days, 0);
  const running = own.find(({ from, to }) => from <= today && today <= to);
  return { part, minutes, days, averageMinutes: days === 0 ? 0 : Math.round((minutes * 7) / days), verdict: verdictOf(part, minutes, days), runningMinutes: running?.deliveredMinutes ?? null };
}

function verdictOf({ hoursBasis, rangeFromMinutes: from, rangeToMinutes: to }: WeekFragment, minutes: number, days: number): Standing['verdict'] {
  if (hoursBasis !== 'PER_WEEK' || from === null || to === null || days === 0) return null;
  if (minutes * 7 < from * days) return 'UNDER';
  return minutes * 7 > to * days ? 'OVER' : 'WITHIN';
}
