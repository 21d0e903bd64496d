import type { LocalDate } from '#kernel';
import { rational, roundHalfAway } from '../calculation/rational.js';
import type { PartialWeek } from '../regimes/regime-terms.js';

/** Days of one ISO week that have the same rate; a week has as many parts as rates, and one without a rate where none holds. */
export interface WeekPart {
  /** The Monday. */
  readonly week: LocalDate;
  readonly firstDay: LocalDate;
  /** 1 to 7. */
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
 * input, so no mix of them changes it. FULL_WEEK: a begun week counts once, by the first rate of its days in the span.
 * BY_DAY: sevenths, each line rounded once, half away from zero; two rates in a week are two lines. A whole week of one
 * rate needs no rule. parts are in the order of their days.
 */
export function weeklyCharges(parts: readonly WeekPart[]): WeeklyCharge[] {
  const weeks = new Map<LocalDate, WeekPart[]>();
  for (const part of parts) weeks.set(part.week, [...(weeks.get(part.week) ?? []), part]);
  return [...weeks.values()].flatMap(chargeWeek);
}

function chargeWeek(parts: readonly WeekPart[]): WeeklyCharge[] {
  const first = parts[0]!;
  if (parts.length === 1 && first.days === 7) return [charge(first, 7)];
  const rule = first.partialWeek;
  if (rule === 'BY_DAY') return parts.map((part) => charge(part, part.days));
  const priced = parts.find((part) => part.rateCents !== null) ?? first;
  if (rule === 'FULL_WEEK') return [{ ...charge(priced, 7), firstDay: first.firstDay }];
  return parts.map((part) => ({ ...charge(part, part.days), cents: null, problem: part.rateCents === null ? 'RATE_MISSING' : 'PARTIAL_WEEK_RULE_MISSING' }));
}

function charge(part: WeekPart, days: number): WeeklyCharge {
  const { week, firstDay, rateId, rateCents } = part;
  if (rateCents === null) return { week, firstDay, days, rateId, rateCents, cents: null, problem: 'RATE_MISSING' };
  return { week, firstDay, days, rateId, rateCents, cents: roundHalfAway(rational(rateCents * BigInt(days), 7n)), problem: null };
}
