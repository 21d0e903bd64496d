import { describe, expect, it } from '@jest/globals';
import rrule from 'rrule';
import { Temporal } from 'temporal-polyfill';
import { parseRule } from './parse-rule.js';
import { ruleDays } from './rule-days.js';

// The package is CommonJS.
const { RRule } = rrule;

/** Which rules are drawn: PV_RULES_SEED repeats a run. */
const SEED = Number(process.env['PV_RULES_SEED'] ?? 20_260_329);
const RULES = 2_000;

/** A generator of its own, so that a seed gives the same rules on every machine (mulberry32). */
function drawing(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const chance = (percent: number) => next() * 100 < percent;
  const some = <T>(from: readonly T[], most: number): T[] => {
    const left = [...from];
    return Array.from({ length: 1 + below(Math.min(most, left.length)) }, () => left.splice(below(left.length), 1)[0]!);
  };
  return { below, chance, some, of: <T>(from: readonly T[]): T => from[below(from.length)]! };
}

type Draw = ReturnType<typeof drawing>;

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const signed = (draw: Draw, most: number): number => (1 + draw.below(most)) * (draw.chance(40) ? -1 : 1);

interface Drawn {
  readonly text: string;
  readonly firstDay: string;
  readonly start: string;
  readonly lastDay: string;
}

/** First days around which calendars go wrong are drawn more often than others. */
const CORNERS = ['2024-02-29', '2028-02-29', '2026-03-29', '2026-10-25', '2027-03-28', '2020-12-28', '2026-12-28', '2026-12-31', '2027-01-01', '2029-12-31', '2025-12-29', '2024-12-30'];

function drawRule(draw: Draw): Drawn {
  const anyDay = draw.chance(35) ? draw.of(CORNERS) : Temporal.PlainDate.from('2020-01-01').add({ days: draw.below(3_650) }).toString();
  const freq = draw.of(['DAILY', 'WEEKLY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
  const weekStart = draw.chance(25) ? draw.of(DAYS) : null;
  const days = daysOf(draw, freq);
  const isWeekNumbered = days.some((part) => part.startsWith('BYWEEKNO'));
  const position = days.length > 0 && !isWeekNumbered && draw.chance(30) ? positionOf(draw, freq, days) : [];
  // Every other month and only in June may never meet, see positionOf.
  const mayNeverMeet = isWeekNumbered || (freq === 'MONTHLY' && days.some((part) => part.startsWith('BYMONTH=')));
  const interval = draw.chance(45) && !mayNeverMeet ? [`INTERVAL=${freq === 'DAILY' ? draw.of([1, 2, 3, 5, 8, 10, 13]) : 1 + draw.below(4)}`] : [];
  const firstDay = freq === 'WEEKLY' && position.length > 0 ? startOfWeek(anyDay, weekStart ?? 'MO') : anyDay;
  const lastDay = Temporal.PlainDate.from(firstDay).add({ days: 200 + draw.below(900) }).toString();
  const end = draw.chance(40) ? [`COUNT=${1 + draw.below(60)}`] : draw.chance(60) ? [`UNTIL=${Temporal.PlainDate.from(firstDay).add({ days: draw.below(700) }).toString().replaceAll('-', '')}`] : [];
  const parts = [`FREQ=${freq}`, ...interval, ...days, ...position, ...(weekStart === null ? [] : [`WKST=${weekStart}`]), ...end];
  return { text: parts.join(';'), firstDay, start: draw.of(['00:00', '01:59', '03:00', '09:30', '15:00', '23:59']), lastDay };
}

function daysOf(draw: Draw, freq: string): string[] {
  if (freq === 'YEARLY' && draw.chance(15)) return [`BYYEARDAY=${draw.some([1, 59, 60, 61, 200, 365, 366, -1, -366], 3).join(',')}`];
  const parts: string[] = [];
  const isWeekNumbered = freq === 'YEARLY' && draw.chance(30);
  const isCounted = (freq === 'MONTHLY' || (freq === 'YEARLY' && !isWeekNumbered)) && draw.chance(35);
  if (isWeekNumbered) parts.push(`BYWEEKNO=${draw.some([1, 2, 9, 20, 52, 53, -1, -53], 3).join(',')}`);
  if (!isWeekNumbered && draw.chance(25)) parts.push(`BYMONTH=${draw.some([1, 2, 3, 5, 6, 10, 12], 3).join(',')}`);
  if (freq !== 'WEEKLY' && !isWeekNumbered && !isCounted && draw.chance(30)) {
    parts.push(`BYMONTHDAY=${draw.some([1, 13, 15, 28, 29, 30, 31, -1, -2, -31], 3).join(',')}`);
  }
  if (isCounted || draw.chance(45)) {
    parts.push(`BYDAY=${draw.some(DAYS, 4).map((day) => (isCounted ? `${signed(draw, 5)}${day}` : day)).join(',')}`);
  }
  return parts;
}

/** Positions that there surely are: on a rule that never comes true the other implementation searches until the year 9999. */
function positionOf(draw: Draw, freq: string, days: readonly string[]): string[] {
  const weekdays = /^BYDAY=[A-Z,]+$/.test(days[0]!) ? days[0]!.split(',').length : 1;
  const hasMany = freq === 'MONTHLY' && days.length === 1 && /^BYDAY=[A-Z,]+$/.test(days[0]!);
  const most = hasMany ? 4 : freq === 'WEEKLY' && days.length === 1 ? weekdays : 1;
  return [`BYSETPOS=${draw.chance(40) ? draw.of(hasMany ? [-1, -2] : [-1]) : draw.some([1, 2, 3, 4].slice(0, most), 2).join(',')}`];
}

function startOfWeek(day: string, weekStart: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: (date.dayOfWeek - 1 - DAYS.indexOf(weekStart) + 7) % 7 }).toString();
}

/**
 * What the other implementation says: rrule computes with floating times in UTC, which knows no change of the clock. Where
 * the rule leaves the weekday of a numbered week open, RFC 5545 takes it from the start; rrule takes all seven, so it is told.
 */
function otherwise({ text, firstDay, start, lastDay }: Drawn): string[] {
  const weekday = DAYS[Temporal.PlainDate.from(firstDay).dayOfWeek - 1]!;
  const told = text.includes('BYWEEKNO') && !text.includes('BYDAY') ? `${text};BYDAY=${weekday}` : text;
  const options = RRule.parseString(told.replace(/UNTIL=(\d{8})/, 'UNTIL=$1T235959Z'));
  const end = new Date(`${lastDay}T23:59:59Z`);
  const rule = new RRule({ ...options, until: options.until ?? end, dtstart: new Date(`${firstDay}T${start}:00Z`) });
  return rule.between(new Date(`${firstDay}T00:00:00Z`), end, true).map((at) => at.toISOString().slice(0, 10));
}

function ours({ text, firstDay, start, lastDay }: Drawn): string[] {
  const rule = parseRule(text);
  if (!rule.ok) throw new Error(`${text}: ${rule.refusal.message}`);
  return ruleDays(rule.value, firstDay, start, lastDay);
}

/**
 * Numbered weeks by their definition (RFC 5545 3.3.10, ISO 8601): a week begins on WKST and belongs to the year in which four
 * of its days lie; -1 is the last one of that year. Every week is asked, so no period is ever begun in the wrong year.
 */
function byDefinition({ text, firstDay, lastDay }: Drawn): string[] {
  const part = (name: string): string | undefined => new RegExp(`${name}=([^;]+)`).exec(text)?.[1];
  const weeks = part('BYWEEKNO')!.split(',').map(Number);
  const weekdays = part('BYDAY')?.split(',') ?? [DAYS[Temporal.PlainDate.from(firstDay).dayOfWeek - 1]!];
  const until = part('UNTIL')?.replace(/(....)(..)(..)/, '$1-$2-$3');
  const last = until !== undefined && until < lastDay ? until : lastDay;
  const days: string[] = [];
  for (let first = Temporal.PlainDate.from(startOfWeek(firstDay, part('WKST') ?? 'MO')); first.toString() <= last; first = first.add({ days: 7 })) {
    const fourth = first.add({ days: 3 });
    const number = Math.floor((fourth.dayOfYear - 1) / 7) + 1;
    const fromTheEnd = -Math.floor((fourth.daysInYear - fourth.dayOfYear) / 7) - 1;
    if (!weeks.includes(number) && !weeks.includes(fromTheEnd)) continue;
    const week = [0, 1, 2, 3, 4, 5, 6].map((n) => first.add({ days: n })).filter((day) => weekdays.includes(DAYS[day.dayOfWeek - 1]!));
    days.push(...week.map(String).filter((day) => firstDay <= day && day <= last));
  }
  return days.slice(0, Number(part('COUNT') ?? days.length));
}

interface Difference {
  readonly text: string;
  readonly firstDay: string;
  readonly only: readonly string[];
  readonly missing: readonly string[];
}

function difference(drawn: Drawn, other: readonly string[]): Difference[] {
  const own = ours(drawn);
  if (own.join() === other.join()) return [];
  return [{ text: drawn.text, firstDay: drawn.firstDay, only: own.filter((day) => !other.includes(day)), missing: other.filter((day) => !own.includes(day)) }];
}

describe(`${RULES} random rules against an independent implementation (seed ${SEED})`, () => {
  const draw = drawing(SEED);
  const drawn = Array.from({ length: RULES }, () => drawRule(draw));
  const numbered = drawn.filter(({ text }) => text.includes('BYWEEKNO'));

  it('name the same days', () => {
    const others = drawn.filter((rule) => !numbered.includes(rule));
    expect(others.length).toBeGreaterThan(RULES * 0.8);
    expect(others.flatMap((rule) => difference(rule, otherwise(rule)))).toEqual([]);
  });

  it('by numbered weeks name the days of those weeks by definition', () => {
    expect(numbered.length).toBeGreaterThan(50);
    expect(numbered.flatMap((rule) => difference(rule, byDefinition(rule)))).toEqual([]);
  });

  it('by numbered weeks name what the other implementation names, but for the days of weeks 1, 52 and 53 over the turn of a year', () => {
    // Where the two differ the definition above decides, and it decides for ours: rrule counts the weeks of a calendar year,
    // and loses or invents the days by which a week reaches into the year beside its own.
    const differing = numbered.filter((rule) => !rule.text.includes('COUNT')).flatMap((rule) => difference(rule, otherwise(rule)));
    const days = differing.flatMap(({ only, missing }) => [...only, ...missing]);
    expect(days.filter((day) => !/-(01-0[1-7]|12-2[4-9]|12-3[01])$/.test(day))).toEqual([]);
    expect(differing.length).toBeLessThan(numbered.length * 0.1);
  });

  it('are seen to differ: a rule that is read wrongly is found', () => {
    const rule = drawn.find(({ text }) => /INTERVAL=[234]/.test(text) && text.includes('WEEKLY') && !text.includes('BYSETPOS'))!;
    expect(difference(rule, otherwise({ ...rule, text: rule.text.replace(/INTERVAL=\d/, 'INTERVAL=1') }))).not.toEqual([]);
  });
});
