import type { LocalDate } from '#kernel';
import { rational, roundHalfAway } from '../calculation/rational.js';
import type { PartialWeek } from '../regimes/regime-terms.js';

/**
 * Granted days of one ISO week that have the same rate; a week has as many parts as rates, and one without a rate where
 * none holds. Weeks are given whole, also where the asked span begins or ends within them.
 */
export interface WeekPart {
  /** The Monday. */
  readonly week: LocalDate;
  readonly firstDay: LocalDate;
  /** The first one of these days that the asked span holds; null: none. */
  readonly askedFrom: LocalDate | null;
  /** How many of these days the asked span holds, 0 to 7. */
  readonly askedDays: number;
  /** How many there are, 1 to 7, asked for or not. */
  readonly days: number;
  /** Null: no active rate holds on these days. */
  readonly rateId: string | null;
  readonly rateCents: bigint | null;
  /** The rule of the regime that holds on these days; null: the agency has none for this agreement. */
  readonly partialWeek: PartialWeek | null;
}

export interface WeeklyCharge {
  readonly week: LocalDate;
  readonly firstDay: LocalDate;
  /** Days that are charged, 1 to 7; 7 where a begun week counts whole. */
  readonly days: number;
  readonly rateId: string | null;
  readonly rateCents: bigint | null;
  /** Null where it cannot be said. */
  readonly cents: bigint | null;
  readonly problem: 'RATE_MISSING' | 'PARTIAL_WEEK_RULE_MISSING' | null;
}

/**
 * The weekly lump sums of a module over a span (DD-01, DD-10): weeks × the rate that holds in the week. Contacts are no
 * input, so no mix of them changes it. parts are in the order of their days.
 *
 * FULL_WEEK: a begun week counts once and whole, by the first rate of its granted days, in the span that holds its Monday,
 * or the first granted day where that lies in the week. So spans that adjoin, such as months, add up to the span of both.
 * BY_DAY: sevenths, each line rounded once, half away from zero, so that adjoining spans add up but for that cent; two
 * rates in a week are two lines. The rule is that of the week's first granted day; a whole week of one rate needs none, and
 * where none holds each span that it lies in has its sevenths: of two spans they add up to the week, for none is a half cent.
 */
export function weeklyCharges(parts: readonly WeekPart[]): WeeklyCharge[] {
  const weeks = new Map<LocalDate, WeekPart[]>();
  for (const part of parts) weeks.set(part.week, [...(weeks.get(part.week) ?? []), part]);
  return [...weeks.values()].flatMap(chargeWeek);
}

function chargeWeek(parts: readonly WeekPart[]): WeeklyCharge[] {
  const first = parts[0]!;
  if (parts.length === 1 && first.askedDays === 7) return [charge(first, 7)];
  const rule = first.partialWeek;
  const asked = parts.filter((part) => part.askedDays > 0);
  if (rule === 'BY_DAY') return asked.map((part) => charge(part, part.askedDays));
  // Begun in another span, which it belongs to.
  if (rule === 'FULL_WEEK' && first.askedFrom !== first.firstDay) return [];
  if (rule === null && parts.length === 1 && first.days === 7 && first.askedDays > 0) return [charge(first, first.askedDays)];
  const priced = parts.find((part) => part.rateCents !== null) ?? first;
  if (rule === 'FULL_WEEK') return [{ ...charge(priced, 7), firstDay: first.firstDay }];
  return asked.map((part) => ({ ...charge(part, part.askedDays), cents: null, problem: part.rateCents === null ? 'RATE_MISSING' : 'PARTIAL_WEEK_RULE_MISSING' }));
}

function charge(part: WeekPart, days: number): WeeklyCharge {
  const { week, rateId, rateCents } = part;
  const firstDay = part.askedFrom ?? part.firstDay;
  if (rateCents === null) return { week, firstDay, days, rateId, rateCents, cents: null, problem: 'RATE_MISSING' };
  return { week, firstDay, days, rateId, rateCents, cents: roundHalfAway(rational(rateCents * BigInt(days), 7n)), problem: null };
}
