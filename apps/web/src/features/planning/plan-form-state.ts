import { addDays, today, weekdayOf } from '../../app/days.js';
import type { PlanDefinitionInput, PlanPartsFragment } from './planning.generated.js';
import { rhythmOf, ruleOf, weekdayOn, type Weekday } from './rhythm.js';

/** A rhythm as it is typed: numbers are texts until they are sent. */
export interface PlanForm {
  readonly firstDay: string;
  readonly days: readonly Weekday[];
  readonly weeks: string;
  readonly start: string;
  readonly minutes: string;
  readonly endsOn: string;
  readonly capacity: string;
  /** Whether there is a session on holidays, too. */
  readonly onPublicHolidays: boolean;
  readonly inSchoolHolidays: boolean;
  /** Days on which there is one although a holiday is on them. */
  readonly kept: readonly string[];
  readonly leftOut: readonly string[];
  readonly extra: readonly string[];
}

/** A new rhythm, or an existing one that its rule says in the form's words. */
export function planFormOf(plan: PlanPartsFragment | null): PlanForm {
  if (plan === null) {
    const firstDay = inAWeek();
    const nothing = { endsOn: '', capacity: '', onPublicHolidays: false, inSchoolHolidays: false, kept: [], leftOut: [], extra: [] };
    return { firstDay, days: [weekdayOn(firstDay)], weeks: '1', start: '15:00', minutes: '90', ...nothing };
  }
  const { weeks = 1, days = [], endsOn = '' } = rhythmOf(plan.rrule) ?? {};
  const { firstDay, minutes, capacity, kept, leftOut, extra } = plan;
  // Who ended a rhythm left its rule as it was.
  const lastDay = plan.endsOn !== null && (endsOn === '' || plan.endsOn < endsOn) ? plan.endsOn : endsOn;
  return {
    firstDay,
    days: days.length > 0 ? days : [weekdayOn(firstDay)],
    weeks: String(weeks),
    start: plan.start.slice(0, 5),
    minutes: String(minutes),
    endsOn: lastDay,
    capacity: capacity === null ? '' : String(capacity),
    onPublicHolidays: plan.publicHolidays === 'KEEP',
    inSchoolHolidays: plan.schoolHolidays === 'KEEP',
    kept,
    leftOut,
    extra,
  };
}

/** Seldom is a group at the weekend. */
export function inAWeek(): string {
  const day = addDays(today(), 7);
  const weekday = weekdayOf(day);
  return weekday < 5 ? day : addDays(day, 7 - weekday);
}

export const definitionOf = (form: PlanForm): PlanDefinitionInput => ({
  rrule: ruleOf({ weeks: Number(form.weeks), days: form.days, endsOn: form.endsOn }),
  firstDay: form.firstDay,
  start: form.start,
  minutes: Number(form.minutes),
  capacity: form.capacity.trim() === '' ? null : Number(form.capacity),
  publicHolidays: form.onPublicHolidays ? 'KEEP' : 'LEAVE_OUT',
  schoolHolidays: form.inSchoolHolidays ? 'KEEP' : 'LEAVE_OUT',
  kept: [...form.kept],
  leftOut: [...form.leftOut],
  extra: [...form.extra],
});

export const isMinutes = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text.trim()) && Number(text) <= 1440;
/** Empty: as many as the group has. */
export const isSeats = (text: string): boolean => text.trim() === '' || /^[1-9]\d{0,4}$/.test(text.trim());

export type PlanField = 'firstDay' | 'days' | 'start' | 'minutes' | 'endsOn' | 'capacity';

/** What cannot be so before anything is asked; a plan that exists may have begun long ago. */
export const wrongInPlan = (form: PlanForm, isNew: boolean): PlanField[] => [
  ...(form.firstDay === '' || (isNew && form.firstDay < today()) ? (['firstDay'] as const) : []),
  ...(form.days.length === 0 ? (['days'] as const) : []),
  ...(form.start === '' ? (['start'] as const) : []),
  ...(isMinutes(form.minutes) ? [] : (['minutes'] as const)),
  ...(form.endsOn !== '' && form.endsOn < form.firstDay ? (['endsOn'] as const) : []),
  ...(isSeats(form.capacity) ? [] : (['capacity'] as const)),
];
