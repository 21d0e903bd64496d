import type { Setback } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { isMinutes, isSeats } from './plan-form-state.js';

/** A session by itself, as it is typed. */
export interface Single {
  readonly date: string;
  readonly start: string;
  readonly minutes: string;
  readonly capacity: string;
  /** Whether one may begin here, where the group takes nobody in between. */
  readonly isEntry: boolean;
}

export const wrongInSingle = ({ date, start, minutes, capacity }: Single): ('date' | 'start' | 'minutes' | 'capacity')[] => [
  ...(date === '' || date < today() ? (['date'] as const) : []),
  ...(start === '' ? (['start'] as const) : []),
  ...(isMinutes(minutes) ? [] : (['minutes'] as const)),
  ...(isSeats(capacity) ? [] : (['capacity'] as const)),
];

export interface Clash {
  readonly kind: 'TAKEN' | 'OVERBOOKED' | 'NO_SUCH_TIME' | 'PAST';
  readonly date: string;
  /** Null: at whatever time. */
  readonly start: string | null;
}

interface Named {
  readonly slots?: readonly { readonly date: string; readonly start: string }[];
  readonly sessions?: readonly { readonly date: string; readonly start?: string }[];
  readonly days?: readonly string[];
}

/** Which of the days it was, where the service names them. */
export function clashesOf(setback: Setback | null): Clash[] {
  if (setback === null || !('refused' in setback)) return [];
  const { __typename, slots = [], sessions = [], days = [] } = setback.refused as typeof setback.refused & Named;
  return [
    ...slots.map(({ date, start }) => ({ kind: 'TAKEN' as const, date, start: start.slice(0, 5) })),
    ...sessions.map(({ date, start }) => ({ kind: 'OVERBOOKED' as const, date, start: start?.slice(0, 5) ?? null })),
    ...days.map((date) => ({ kind: __typename === 'NoSuchTime' ? ('NO_SUCH_TIME' as const) : ('PAST' as const), date, start: null })),
  ];
}
