import { ok, parseLocalDate, refuse, type LocalDate, type Result } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import { FREQUENCIES, WEEKDAYS, type Frequency, type RecurrenceRule, type Weekday } from './recurrence-rule.js';
import { ruleInvalid, type RuleInvalid, type RuleProblem } from './rule-invalid.js';

/** As many characters as the database keeps. */
const LONGEST_RULE = 500;

/** More sessions than a group can hold in years of daily meetings. */
export const MOST_SESSIONS = 1_000;

const MOST_INTERVAL = 366;

/** Parts that RFC 5545 or RFC 7529 knows, and that days of sessions do not need: a plan has one start, in one calendar. */
const NOT_SUPPORTED = ['BYHOUR', 'BYMINUTE', 'BYSECOND', 'RSCALE', 'SKIP'];
const PARTS = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTH', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYSETPOS', 'WKST'];

/** Not a Result: thrown and caught inside this file, so that the first wrong part ends the reading wherever it is found. */
class WrongPart extends Error {
  constructor(readonly refusal: RuleInvalid) {
    super(refusal.message);
  }
}

const wrong = (part: string, problem: RuleProblem, other: string | null = null): never => {
  throw new WrongPart(ruleInvalid(part, problem, other));
};

/**
 * Reads a rule such as `FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261218`, with or without `RRULE:` before it, by the grammar and the
 * prohibitions of RFC 5545 3.3.10. UNTIL is a day (the last one, in Europe/Berlin) or, as the RFC wants it beside a local
 * start, an instant in UTC, of which the day in Berlin counts. Refuses with the first part that is wrong, and why.
 */
export function parseRule(text: string): Result<RecurrenceRule, RuleInvalid> {
  try {
    return ok(read(text));
  } catch (error) {
    if (error instanceof WrongPart) return refuse(error.refusal);
    throw error;
  }
}

function read(text: string): RecurrenceRule {
  const parts = partsOf(text.trim().toUpperCase().replace(/^RRULE:/, ''));
  const freq = frequencyOf(parts.get('FREQ'));
  const rule = { freq, interval: wholeNumber(parts, 'INTERVAL', 1, MOST_INTERVAL) ?? 1, ...endOf(parts), ...daysOf(parts), ...weekStartOf(parts) };
  checkTogether(freq, parts);
  return rule;
}

function partsOf(text: string): ReadonlyMap<string, string> {
  if (text.length > LONGEST_RULE) wrong('RRULE', 'TOO_FAR');
  const parts = new Map<string, string>();
  for (const piece of text.replace(/;$/, '').split(';')) {
    const [name, value, ...more] = piece.split('=');
    if (NOT_SUPPORTED.includes(name!)) wrong(name!, 'NOT_SUPPORTED');
    if (!PARTS.includes(name!)) wrong(name!.slice(0, 30) || 'FREQ', name === '' ? 'MISSING' : 'UNKNOWN');
    if (parts.has(name!)) wrong(name!, 'REPEATED');
    if (value === undefined || value === '' || more.length > 0) wrong(name!, 'BAD_VALUE');
    parts.set(name!, value!);
  }
  return parts;
}

function frequencyOf(value: string | undefined): Frequency {
  if (value === undefined) return wrong('FREQ', 'MISSING');
  if (['HOURLY', 'MINUTELY', 'SECONDLY'].includes(value)) wrong('FREQ', 'NOT_SUPPORTED');
  return FREQUENCIES.find((freq) => freq === value) ?? wrong('FREQ', 'BAD_VALUE');
}

function endOf(parts: ReadonlyMap<string, string>): { count?: number; until?: LocalDate } {
  const until = parts.get('UNTIL');
  if (until === undefined) {
    const count = wholeNumber(parts, 'COUNT', 1, MOST_SESSIONS);
    return count === undefined ? {} : { count };
  }
  if (parts.has('COUNT')) wrong('COUNT', 'NOT_WITH', 'UNTIL');
  return { until: untilDay(until) ?? wrong('UNTIL', 'BAD_VALUE') };
}

/** `20261218`, or `20261218T225959Z`, which is a day of Berlin: the last moment of a day there lies on the day before in UTC. */
function untilDay(text: string): LocalDate | null {
  const [, year, month, day, time] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})Z)?$/.exec(text) ?? [];
  if (year === undefined) return null;
  const date = parseLocalDate(`${year}-${month}-${day}`);
  if (date === null || time === undefined) return date;
  try {
    const instant = Temporal.Instant.from(`${date}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`);
    return instant.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
  } catch {
    return null;
  }
}

function daysOf(parts: ReadonlyMap<string, string>): Partial<RecurrenceRule> {
  const lists = {
    byDay: listOf(parts, 'BYDAY')?.map((item) => (/^([+-]?([1-9]|[1-4]\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)$/.test(item) ? item.replace('+', '') : wrong('BYDAY', 'BAD_VALUE'))),
    byMonth: numbersOf(parts, 'BYMONTH', 12, 'POSITIVE'),
    byMonthDay: numbersOf(parts, 'BYMONTHDAY', 31),
    byYearDay: numbersOf(parts, 'BYYEARDAY', 366),
    byWeekNo: numbersOf(parts, 'BYWEEKNO', 53),
    bySetPos: numbersOf(parts, 'BYSETPOS', 366),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined));
}

function weekStartOf(parts: ReadonlyMap<string, string>): { weekStart?: Weekday } {
  const value = parts.get('WKST');
  if (value === undefined) return {};
  return { weekStart: WEEKDAYS.find((weekday) => weekday === value) ?? wrong('WKST', 'BAD_VALUE') };
}

/**
 * What the RFC says must not stand together; and what it allows but leaves so open that implementations differ (found by
 * the property test): days of the year beside other days, counted weekdays of a year beside days of the month, and numbered
 * weeks with an interval or a position, because the days of weeks 1, 52 and 53 may lie in another year than their week. No
 * group meets by such a rule, so they are refused rather than guessed.
 */
function checkTogether(freq: Frequency, parts: ReadonlyMap<string, string>): void {
  const isCounted = /[0-9]/.test(parts.get('BYDAY') ?? '');
  if (isCounted && freq !== 'MONTHLY' && freq !== 'YEARLY') wrong('BYDAY', 'NOT_WITH', 'FREQ');
  if (isCounted && parts.has('BYWEEKNO')) wrong('BYDAY', 'NOT_WITH', 'BYWEEKNO');
  if (parts.has('BYMONTHDAY') && freq === 'WEEKLY') wrong('BYMONTHDAY', 'NOT_WITH', 'FREQ');
  if (parts.has('BYYEARDAY') && freq !== 'YEARLY') wrong('BYYEARDAY', 'NOT_WITH', 'FREQ');
  if (isCounted && freq === 'YEARLY' && parts.has('BYMONTHDAY')) wrong('BYDAY', 'NOT_WITH', 'BYMONTHDAY');
  for (const other of ['BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYWEEKNO']) if (parts.has('BYYEARDAY') && parts.has(other)) wrong('BYYEARDAY', 'NOT_WITH', other);
  if (parts.has('BYWEEKNO') && freq !== 'YEARLY') wrong('BYWEEKNO', 'NOT_WITH', 'FREQ');
  for (const other of ['BYMONTHDAY', 'BYSETPOS']) if (parts.has('BYWEEKNO') && parts.has(other)) wrong('BYWEEKNO', 'NOT_WITH', other);
  if (parts.has('BYWEEKNO') && (parts.get('INTERVAL') ?? '1') !== '1') wrong('BYWEEKNO', 'NOT_WITH', 'INTERVAL');
  const isExpanded = [...parts.keys()].some((name) => name.startsWith('BY') && name !== 'BYSETPOS');
  if (parts.has('BYSETPOS') && !isExpanded) wrong('BYSETPOS', 'MISSING', 'BYDAY');
}

const listOf = (parts: ReadonlyMap<string, string>, name: string): string[] | undefined => parts.get(name)?.split(',');

function wholeNumber(parts: ReadonlyMap<string, string>, name: string, from: number, to: number): number | undefined {
  const text = parts.get(name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text) || Number(text) < from) wrong(name, 'BAD_VALUE');
  if (Number(text) > to) wrong(name, name === 'COUNT' ? 'TOO_MANY' : 'BAD_VALUE');
  return Number(text);
}

function numbersOf(parts: ReadonlyMap<string, string>, name: string, most: number, sign: 'POSITIVE' | 'ANY' = 'ANY'): number[] | undefined {
  return listOf(parts, name)?.map((item) => {
    const number = /^[+-]?\d{1,3}$/.test(item) ? Number(item) : 0;
    return number === 0 || Math.abs(number) > most || (number < 0 && sign === 'POSITIVE') ? wrong(name, 'BAD_VALUE') : number;
  });
}
