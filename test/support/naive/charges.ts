// Charges reckoned the slow way: day by day over plain facts, one case, one module, one week after another. Knows neither the SQL nor the
// rules' code of the product.
import { addDays, covers, monthOf, nextMonth, weekdayOf, type Range } from './dates.js';

export interface ChargeFacts {
  readonly approvals: readonly (Range & { readonly referral: string; readonly provider: string; readonly module: string })[];
  /** Agreements with weekly lump sums. */
  readonly lumps: readonly (Range & { readonly id: string; readonly provider: string })[];
  readonly rates: readonly (Range & { readonly id: string; readonly agreement: string; readonly module: string; readonly cents: number })[];
  readonly rules: readonly (Range & { readonly rule: 'FULL_WEEK' | 'BY_DAY' })[];
  readonly budgets: readonly (Range & { readonly id: string; readonly provider: string; readonly cents: number | null; readonly instalments: number | null })[];
  /** Of the regime of budgets; null: there is none, and a budget has as many as months. */
  readonly regimeInstalments: number | null;
}

export interface NaiveCharge {
  readonly kind: 'WEEKLY_RATE' | 'INSTALMENT';
  readonly provider: string;
  readonly referral: string | null;
  readonly module: string | null;
  readonly from: string;
  readonly days: number;
  readonly rate: string | null;
  readonly reason: string | null;
  readonly cents: number;
}

/** What an agency is charged for one month, in the order of `keyOf`. */
export function chargesOf(facts: ChargeFacts, period: string): NaiveCharge[] {
  return [...weeklyOf(facts, period), ...instalmentsOf(facts, period)].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

export const keyOf = (c: NaiveCharge): string => [c.kind, c.referral ?? c.provider, c.module ?? '', c.from].join(' ');

/** The charges that are compared as one when a month is reckoned again: those of a case and module in a week, or of a provider's month. */
export function slotOf(c: NaiveCharge): string {
  const monday = mondayOf(c.from);
  const first = c.kind === 'INSTALMENT' || monthOf(monday) < monthOf(c.from) ? `${monthOf(c.from)}-01` : monday;
  return [c.kind, c.referral ?? c.provider, c.module ?? '', first].join(' ');
}

interface Day {
  readonly day: string;
  readonly rate: { readonly id: string; readonly cents: number } | null;
}

function weeklyOf(facts: ChargeFacts, period: string): NaiveCharge[] {
  const charges: NaiveCharge[] = [];
  const cases = new Map(facts.approvals.map((a) => [`${a.referral} ${a.module}`, a]));
  for (const { referral, provider, module } of cases.values()) {
    for (const monday of mondaysOf(period)) {
      const days = Array.from({ length: 7 }, (_, n) => addDays(monday, n)).flatMap((day) => grantedDay(facts, { referral, provider, module }, day));
      for (const charge of chargesOfWeek(facts, days, period)) charges.push({ kind: 'WEEKLY_RATE', provider, referral, module, ...charge });
    }
  }
  return charges;
}

/** The day, if it is approved and there is an agreement of weekly lump sums on it. */
function grantedDay(facts: ChargeFacts, of: { referral: string; provider: string; module: string }, day: string): Day[] {
  if (!facts.approvals.some((a) => a.referral === of.referral && a.module === of.module && covers(a, day))) return [];
  const agreement = facts.lumps.find((l) => l.provider === of.provider && covers(l, day));
  if (agreement === undefined) return [];
  return [{ day, rate: facts.rates.find((r) => r.agreement === agreement.id && r.module === of.module && covers(r, day)) ?? null }];
}

type Priced = Pick<NaiveCharge, 'from' | 'days' | 'rate' | 'reason' | 'cents'>;

function chargesOfWeek(facts: ChargeFacts, granted: readonly Day[], period: string): Priced[] {
  const asked = granted.filter(({ day }) => monthOf(day) === period);
  if (asked.length === 0) return [];
  const rates = new Set(granted.map(({ rate }) => rate?.id ?? null));
  if (asked.length === 7 && rates.size === 1) return [priced(asked[0]!.day, 7, asked[0]!.rate)];
  const rule = facts.rules.find((r) => covers(r, granted[0]!.day))?.rule;
  if (rule === 'FULL_WEEK') {
    const begins = granted[0]!.day;
    return monthOf(begins) === period ? [priced(begins, 7, granted.find(({ rate }) => rate !== null)?.rate ?? null)] : [];
  }
  if (rule === undefined && granted.length === 7 && rates.size === 1) {
    // The part that begins the week is rounded, and the other one is what the week's rate leaves.
    const part = priced(asked[0]!.day, asked.length, asked[0]!.rate);
    if (part.reason !== null || asked[0] === granted[0]) return [part];
    const { rate } = granted[0]!;
    return [{ ...part, cents: rate!.cents - priced(granted[0]!.day, 7 - asked.length, rate).cents }];
  }
  return [...new Set(asked.map(({ rate }) => rate?.id ?? null))].map((id) => {
    const days = asked.filter(({ rate }) => (rate?.id ?? null) === id);
    const charge = priced(days[0]!.day, days.length, days[0]!.rate);
    return rule === 'BY_DAY' || charge.reason !== null ? charge : { ...charge, reason: 'PARTIAL_WEEK_RULE_MISSING', cents: 0 };
  });
}

function priced(from: string, days: number, rate: Day['rate']): Priced {
  if (rate === null) return { from, days, rate: null, reason: 'RATE_MISSING', cents: 0 };
  const seventh = (rate.cents * days) / 7;
  return { from, days, rate: rate.id, reason: null, cents: Math.round(seventh) };
}

function instalmentsOf(facts: ChargeFacts, period: string): NaiveCharge[] {
  const charges: NaiveCharge[] = [];
  for (const provider of new Set(facts.budgets.map((b) => b.provider))) {
    for (const budget of facts.budgets.filter((b) => b.provider === provider).sort((a, b) => (a.from < b.from ? -1 : 1))) {
      const charge = instalmentOf(budget, period);
      if (charge === null) continue;
      charges.push(charge);
      break;
    }
  }
  return charges;
}

/** Walks from the first month of the agreement on, handing out what is due by each month and not paid yet. */
function instalmentOf(budget: ChargeFacts['budgets'][number], period: string): NaiveCharge | null {
  const { provider, cents, instalments } = budget;
  const charge = { kind: 'INSTALMENT' as const, provider, referral: null, module: null, from: `${period}-01`, days: daysIn(period), rate: null };
  let paid = 0n;
  let no = 0;
  for (let month = monthOf(budget.from); month <= period; month = nextMonth(month)) {
    no += 1;
    if (budget.to !== null && month > monthOf(budget.to)) return null;
    if (instalments !== null && no > instalments) return null;
    if (cents === null || instalments === null) {
      if (month === period) return { ...charge, reason: cents === null ? 'BUDGET_TOTAL_MISSING' : 'INSTALMENTS_MISSING', cents: 0 };
      continue;
    }
    const due = (BigInt(cents) * BigInt(no)) / BigInt(instalments) - paid;
    paid += due;
    if (month === period) return { ...charge, reason: null, cents: Number(due) };
  }
  return null;
}

const daysIn = (period: string): number => Number(addDays(`${nextMonth(period)}-01`, -1).slice(8));

function mondayOf(date: string): string {
  let day = date;
  while (weekdayOf(day) !== 'MO') day = addDays(day, -1);
  return day;
}

/** Every week with a day in the month. */
function mondaysOf(period: string): string[] {
  const mondays: string[] = [];
  for (let monday = mondayOf(`${period}-01`); monday < `${nextMonth(period)}-01`; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
}
