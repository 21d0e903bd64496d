import { addDays, addSpan, type LocalDate } from '#kernel';
import type { CaseFacts, DeadlineRule, KnownDeadline } from './case-facts.js';

/** Days after a plan talk in which a report of the regime's rhythm would only repeat the one that was written for it. */
const DAYS_AFTER_TALK = 14;

/** No rhythm is followed further than this many reports. */
const MOST_REPORTS = 5_000;

export interface ReportQuestion {
  readonly facts: CaseFacts & { readonly firstDay: LocalDate };
  readonly rule: DeadlineRule;
  /** The day of the last report that is done; null: none is. */
  readonly doneUpTo: LocalDate | null;
  /** Reports of the time before are not asked for. */
  readonly notBefore: LocalDate;
  /** The reports for plan talks: when they are due, and the talk. */
  readonly talks: readonly Pick<KnownDeadline, 'countedFrom' | 'dueOn'>[];
}

/**
 * When the next report is due (BHV-16): every so many months from the first day of the help on, counted from there each time, so
 * that no month's end is lost; sooner where the Hilfeplan says so, from the day on which it does. One that would come between the
 * report for a plan talk and two weeks after the talk is that report already. Null: none comes.
 */
export function nextReport({ facts, rule, doneUpTo, notBefore, talks }: ReportQuestion): LocalDate | null {
  const { dueOn, isShorter } = rhythmOf(facts, rule);
  const most = rule.recurring || isShorter ? MOST_REPORTS : 1;
  const from = isShorter && facts.reportMonthsSetOn! > notBefore ? facts.reportMonthsSetOn! : notBefore;
  for (let times = 1; times <= most; times++) {
    const day = dueOn(times);
    if (day === null) return null;
    const isPast = day < from || (doneUpTo !== null && day <= doneUpTo);
    if (!isPast && !talks.some((talk) => day >= talk.dueOn && day <= addDays(talk.countedFrom, DAYS_AFTER_TALK))) return day;
  }
  return null;
}

/** The months of the Hilfeplan where they are fewer than what the regime says; never more. */
function rhythmOf({ firstDay, reportMonths }: ReportQuestion['facts'], rule: DeadlineRule) {
  const byRegime = (times: number) => rule.dueOn(firstDay, times);
  if (reportMonths === null) return { dueOn: byRegime, isShorter: false };
  const byPlan = (times: number) => monthsFrom(firstDay, reportMonths * times, rule);
  const regime = byRegime(1);
  return regime !== null && byPlan(1) >= regime ? { dueOn: byRegime, isShorter: false } : { dueOn: byPlan, isShorter: true };
}

/** So many months from a day, counted as the regime counts. */
export const monthsFrom = (day: LocalDate, months: number, { countsFirstDay }: Pick<DeadlineRule, 'countsFirstDay'>): LocalDate =>
  addSpan(day, { amount: months, unit: 'MONTHS' }, countsFirstDay ? 'SPAN' : 'AFTER');
