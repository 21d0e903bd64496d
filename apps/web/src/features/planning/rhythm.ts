import { useTranslation } from 'react-i18next';
import { addDays, weekdayOf } from '../../app/days.js';
import { day, listed, weekdayName } from '../../app/format.js';
import './planning-texts.js';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
const A_MONDAY = '2026-01-05';

/** What the form can say of how sessions come back. */
export interface Rhythm {
  /** Every so many weeks. */
  readonly weeks: number;
  /** None: the weekday of the first day. */
  readonly days: readonly Weekday[];
  /** Empty: it has no end. */
  readonly endsOn: string;
}

export const weekdayOn = (date: string): Weekday => WEEKDAYS[weekdayOf(date)]!;
export const nameOfWeekday = (weekday: Weekday): string => weekdayName(addDays(A_MONDAY, WEEKDAYS.indexOf(weekday)));
export const inWeekOrder = (days: readonly string[]): Weekday[] => WEEKDAYS.filter((one) => days.includes(one));

export const ruleOf = ({ weeks, days, endsOn }: Rhythm): string =>
  ['FREQ=WEEKLY', ...(weeks > 1 ? [`INTERVAL=${weeks}`] : []), ...(days.length > 0 ? [`BYDAY=${inWeekOrder(days).join(',')}`] : []), ...(endsOn === '' ? [] : [`UNTIL=${endsOn.replaceAll('-', '')}`])].join(';');

/** A rule as the form says it; null: it says more than weeks, weekdays and a last day. */
export function rhythmOf(rule: string): Rhythm | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const { FREQ, INTERVAL = '1', BYDAY = '', UNTIL = '', ...others } = Object.fromEntries(parts) as Record<string, string | undefined>;
  const days = BYDAY === '' ? [] : BYDAY.split(',');
  const isSaid = FREQ === 'WEEKLY' && /^\d+$/.test(INTERVAL) && days.every((one) => WEEKDAYS.includes(one as Weekday)) && /^(\d{8})?$/.test(UNTIL);
  if (!isSaid || Object.keys(others).some((name) => name !== 'WKST')) return null;
  return { weeks: Number(INTERVAL), days: inWeekOrder(days), endsOn: UNTIL.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') };
}

interface Plan {
  readonly rrule: string;
  readonly firstDay: string;
}

/** A plan in words, such as "every week on Tuesday and Thursday". */
export function useRhythmWords(): (plan: Plan) => string {
  const { t } = useTranslation('planning');
  return ({ rrule, firstDay }) => {
    const rhythm = rhythmOf(rrule);
    if (rhythm === null) return t('rhythm.other', { from: day(firstDay) });
    const days = rhythm.days.length > 0 ? rhythm.days : [weekdayOn(firstDay)];
    return t('rhythm.every', { count: rhythm.weeks, days: listed(days.map(nameOfWeekday)) });
  };
}
