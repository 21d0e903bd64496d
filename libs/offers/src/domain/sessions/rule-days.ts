import { addDays, type LocalDate } from '#kernel';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { isThere, ZONE, type TimeOfDay } from './local-time.js';
import type { RecurrenceRule } from './recurrence-rule.js';

/**
 * The days that a rule names, from its first day to the last one asked for, both included, in their order. The start is a
 * time of the clock on the wall: it stays the same across both changes of the clock, and a day on which the clocks leap
 * over it is none and does not count for COUNT (RFC 5545 3.3.10). The first day gives the rhythm and what the rule leaves
 * open (the weekday, the day of the month); it is a day of the rule only where it fits the rule.
 *
 * The last day bounds the search, too: a rule that never comes true (30 February) ends there. Throws for a first day on which
 * the start is not there.
 */
export function ruleDays(rule: RecurrenceRule, firstDay: LocalDate, start: TimeOfDay, lastDay: LocalDate): LocalDate[] {
  const last = rule.until !== undefined && rule.until < lastDay ? rule.until : lastDay;
  if (last < firstDay) return [];
  if (!isThere(firstDay, start)) throw new RangeError('The clocks leap over the start on the first day.');
  if (rule.byWeekNo === undefined) return occurrences(rule, firstDay, start, last);
  // The first days of January may belong to the last week of the year before. The library looks at weeks from the year of the
  // first day on and would miss them; 52 weeks earlier it has the same weekday.
  const { count, ...uncounted } = rule;
  return occurrences(uncounted, addDays(firstDay, -364), start, last).filter((day) => day >= firstDay).slice(0, count);
}

function occurrences(rule: RecurrenceRule, firstDay: LocalDate, start: TimeOfDay, lastDay: LocalDate): LocalDate[] {
  const options = {
    dtstart: Temporal.PlainDateTime.from(`${firstDay}T${start}`).toZonedDateTime(ZONE),
    tzid: ZONE,
    freq: rule.freq,
    interval: rule.interval,
    count: rule.count,
    until: Temporal.PlainDate.from(addDays(lastDay, 1)).toZonedDateTime(ZONE).subtract({ seconds: 1 }),
    byDay: copy(rule.byDay),
    byMonth: copy(rule.byMonth),
    byMonthDay: copy(rule.byMonthDay),
    byYearDay: copy(rule.byYearDay),
    byWeekNo: copy(rule.byWeekNo),
    bySetPos: copy(rule.bySetPos),
    wkst: rule.weekStart,
    cache: false,
  };
  return new RRuleTemporal(options).all().map((at) => at.toPlainDate().toString());
}

const copy = <T>(list: readonly T[] | undefined): T[] | undefined => (list === undefined ? undefined : [...list]);
