import type { LocalDate } from '#kernel';
import { Temporal } from 'temporal-polyfill';

export interface SessionTimes {
  readonly start: Temporal.PlainDateTime;
  readonly end: Temporal.PlainDateTime;
}

/**
 * Beginning and end of a session as clocks in Europe/Berlin show them. The end is reckoned through the zone: what begins an
 * hour before a clock change and lasts two hours ends at another hour than it would on any other day.
 */
export function sessionTimes(date: LocalDate, start: string, minutes: number): SessionTimes {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(start));
  const end = wall.toZonedDateTime('Europe/Berlin').add({ minutes }).toPlainDateTime();
  // An end in the hour that a clock shows twice reads as the first of the two: never before its own beginning.
  return { start: wall, end: Temporal.PlainDateTime.compare(end, wall) > 0 ? end : wall.add({ minutes }) };
}
