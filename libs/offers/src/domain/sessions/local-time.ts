import type { LocalDate } from '#kernel';
import { Temporal } from 'temporal-polyfill';

export const ZONE = 'Europe/Berlin';

/** A time of day of Europe/Berlin, as HH:MM. */
export type TimeOfDay = string;

/**
 * False for a time that the clocks leap over: from 02:00 to 02:59 on the last Sunday of March. Nobody can meet then, so a
 * single session there is refused, and a plan leaves it out and does not count it, as RFC 5545 3.3.10 says of such an
 * instance. Shifting it to 03:30 would plan a time that nobody has asked for. The hour that comes twice, on the last Sunday
 * of October, is there: a start in it means the first of the two (RFC 5545 3.3.5).
 */
export function isThere(date: LocalDate, start: TimeOfDay): boolean {
  const wall = Temporal.PlainDateTime.from(`${date}T${start}`);
  return wall.toZonedDateTime(ZONE, { disambiguation: 'earlier' }).toPlainDateTime().equals(wall);
}

/** Whether two sessions on one day are at the same time for a while; minutes from midnight, so one that runs past midnight ends with the day. */
export function isAtOnce(a: { readonly start: TimeOfDay; readonly minutes: number }, b: { readonly start: TimeOfDay; readonly minutes: number }): boolean {
  const [from, other] = [minuteOf(a.start), minuteOf(b.start)];
  return from < other + b.minutes && other < from + a.minutes;
}

const minuteOf = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
