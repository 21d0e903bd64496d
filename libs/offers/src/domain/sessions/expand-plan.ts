import { addDays, ok, refuse, type LocalDate, type Result } from '#kernel';
import { isThere } from './local-time.js';
import { MOST_SESSIONS, parseRule } from './parse-rule.js';
import { isEndless, type RecurrenceRule } from './recurrence-rule.js';
import { ruleDays } from './rule-days.js';
import { ruleInvalid, type RuleInvalid } from './rule-invalid.js';
import { HORIZON_DAYS, LONGEST_PLAN_DAYS, UNKNOWN_HORIZON_DAYS, type LeftOutDay, type PlanDefinition } from './session-plan.js';

/** What is known of the days of one federal state. */
export interface HolidayCalendar {
  isPublicHoliday(day: LocalDate): boolean;
  /** The name of the school holidays; null: pupils have school, or nobody knows. */
  schoolHoliday(day: LocalDate): string | null;
  /** The last day of which it is known; null: of none. */
  readonly schoolHolidaysKnownUntil: LocalDate | null;
}

/** Which part of a plan is looked at. */
export interface PlanFrame {
  /** Days before are PAST. */
  readonly today: LocalDate;
  /** Only later days are named: what stands up to here was planned before; null: nothing was. */
  readonly plannedUntil: LocalDate | null;
  /** The last day that somebody has set; null: what the rule says. */
  readonly endsOn: LocalDate | null;
}

export interface ExpandedPlan {
  readonly days: readonly LocalDate[];
  readonly leftOut: readonly LeftOutDay[];
  /** The last day of the plan; null: it has no end. */
  readonly endsOn: LocalDate | null;
  /** Up to here every day was decided. */
  readonly plannedUntil: LocalDate;
}

/**
 * The days of a plan: those of its rule and those beside it, without exceptions and without the holidays that it leaves
 * out, in their order. COUNT counts what the rule names, so days that are left out are not made up for (RFC 5545: EXDATE
 * comes after the rule). What is excepted by name is left out whatever else says to keep it; what is kept or added by name
 * stays although a holiday is on it.
 *
 * A plan without an end goes 26 weeks ahead; where it leaves out school holidays, no further than they are known or else four
 * weeks, so that little is planned into holidays which have not been published yet.
 *
 * Refuses with RULE_INVALID: text that is no rule; a rule with an end that goes on for more than five years (TOO_FAR), and
 * one that names more than 1,000 days at once (TOO_MANY).
 */
export function expandPlan(plan: PlanDefinition, frame: PlanFrame, calendar: HolidayCalendar): Result<ExpandedPlan, RuleInvalid> {
  const parsed = parseRule(plan.rrule);
  if (!parsed.ok) return parsed;
  const reach = reachOf(parsed.value, plan, frame, calendar);
  if (!reach.ok) return reach;
  const { endsOn, lastDay, named } = reach.value;
  const extra = plan.extra.filter((day) => day >= plan.firstDay && day <= lastDay);
  const all = [...new Set([...named, ...extra])].sort().filter((day) => frame.plannedUntil === null || day > frame.plannedUntil);
  const sorted = all.map((date) => ({ date, out: whyNot(plan, date, frame.today, calendar) }));
  const days = sorted.filter(({ out }) => out === null).map(({ date }) => date);
  if (days.length > MOST_SESSIONS) return refuse(ruleInvalid('RRULE', 'TOO_MANY'));
  return ok({ days, leftOut: sorted.flatMap(({ out }) => (out === null ? [] : [out])), endsOn, plannedUntil: lastDay });
}

interface Reach {
  readonly endsOn: LocalDate | null;
  readonly lastDay: LocalDate;
  readonly named: readonly LocalDate[];
}

function reachOf(rule: RecurrenceRule, plan: PlanDefinition, frame: PlanFrame, calendar: HolidayCalendar): Result<Reach, RuleInvalid> {
  const furthest = addDays(plan.firstDay, LONGEST_PLAN_DAYS);
  const days = (lastDay: LocalDate) => ruleDays(rule, plan.firstDay, plan.start, lastDay);
  if (isEndless(rule)) {
    const lastDay = frame.endsOn ?? horizonOf(plan, frame.today, calendar);
    return ok({ endsOn: frame.endsOn, lastDay, named: days(lastDay) });
  }
  if (rule.until !== undefined && rule.until > furthest) return refuse(ruleInvalid('UNTIL', 'TOO_FAR'));
  const named = days(furthest);
  if (rule.count !== undefined && named.length < rule.count) return refuse(ruleInvalid('COUNT', 'TOO_FAR'));
  const ownEnd = [plan.firstDay, ...named.slice(-1), ...plan.extra.filter((day) => day <= furthest)].sort().at(-1)!;
  const endsOn = frame.endsOn !== null && frame.endsOn < ownEnd ? frame.endsOn : ownEnd;
  return ok({ endsOn, lastDay: endsOn, named: named.filter((day) => day <= endsOn) });
}

function horizonOf(plan: PlanDefinition, today: LocalDate, calendar: HolidayCalendar): LocalDate {
  const from = plan.firstDay > today ? plan.firstDay : today;
  const horizon = addDays(from, HORIZON_DAYS);
  const known = calendar.schoolHolidaysKnownUntil;
  if (plan.schoolHolidays === 'KEEP' || (known !== null && known >= horizon)) return horizon;
  // A group does not stop because nobody has published the holidays yet: it goes on four weeks at a time, and the preview says so.
  const short = addDays(from, UNKNOWN_HORIZON_DAYS);
  return known === null || known < short ? short : known;
}

function whyNot(plan: PlanDefinition, date: LocalDate, today: LocalDate, calendar: HolidayCalendar): LeftOutDay | null {
  const out = (reason: LeftOutDay['reason'], holiday: string | null = null): LeftOutDay => ({ date, reason, holiday });
  if (date < today) return out('PAST');
  if (plan.leftOut.includes(date)) return out('EXCEPTION');
  if (!isThere(date, plan.start)) return out('NO_SUCH_TIME');
  if (plan.kept.includes(date) || plan.extra.includes(date)) return null;
  if (plan.publicHolidays === 'LEAVE_OUT' && calendar.isPublicHoliday(date)) return out('PUBLIC_HOLIDAY');
  const school = plan.schoolHolidays === 'LEAVE_OUT' ? calendar.schoolHoliday(date) : null;
  return school === null ? null : out('SCHOOL_HOLIDAY', school);
}
