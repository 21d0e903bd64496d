import { addDays, ok, refuse, type LocalDate, type Result } from '#kernel';
import type { Transaction } from '#platform';
import { expandPlan, type ExpandedPlan } from '../../domain/sessions/expand-plan.js';
import { fitPlan, type FittedPlan, type SessionShape } from '../../domain/sessions/fit-plan.js';
import { isThere } from '../../domain/sessions/local-time.js';
import type { RuleInvalid } from '../../domain/sessions/rule-invalid.js';
import { OLDEST_FIRST_DAY, type PlanDefinition } from '../../domain/sessions/session-plan.js';
import { noSuchTime, outOfRange, type NoSuchTime, type OutOfRange } from '../../domain/sessions/session-refusals.js';
import { lockSessionsOf, type LockedOffer } from '../../persistence/sessions/offer-lock.sql.js';
import { bringBack, cancelAll, insertSessions, reshape } from '../../persistence/sessions/session-writes.sql.js';
import { openHolidays } from './open-holidays.js';
import { asFound, type PlanOutcome } from './plan-outcome.js';
import { tellOfNewSeats } from './tell-of-sessions.js';

/** Which plan is worked on, and what is asked of it. */
export interface PlanWish {
  /** Null: a new plan. */
  readonly planId: string | null;
  readonly definition: PlanDefinition;
  /** A last day that somebody has set; null: what the rule says. */
  readonly endsOn: LocalDate | null;
  readonly why: 'PLAN_CHANGED' | 'PLAN_ENDED';
}

export interface FoundPlan {
  readonly outcome: PlanOutcome;
  readonly fitted: FittedPlan;
  readonly shape: SessionShape;
}

export type PlanRefusal = RuleInvalid | NoSuchTime | OutOfRange;

/**
 * Works out what a plan comes to among the sessions that the offer has, which are locked from here on. The same number of
 * statements for a plan of two sessions and for one of a thousand.
 */
export async function findPlan(tx: Transaction, offer: LockedOffer, wish: PlanWish): Promise<Result<FoundPlan, PlanRefusal>> {
  const { definition, planId } = wish;
  const wrong = findWrong(definition, offer.today, planId !== null);
  if (wrong !== null) return refuse(wrong);
  const calendar = (await openHolidays(tx, offer.hostId, [offer.state])).get(offer.state)!;
  const expanded = expandPlan(definition, { today: offer.today, plannedUntil: null, endsOn: wish.endsOn }, calendar);
  if (!expanded.ok) return expanded;
  const existing = await lockSessionsOf(tx, [offer.id], offer.today);
  const shape = { start: definition.start, minutes: definition.minutes, capacity: definition.capacity ?? offer.capacity };
  const fitted = fitPlan(expanded.value.days, shape, planId, existing);
  return ok({ fitted, shape, outcome: outcomeOf(expanded.value, fitted, calendar.schoolHolidaysKnownUntil, planId !== null) });
}

function outcomeOf(expanded: ExpandedPlan, fitted: FittedPlan, schoolHolidaysKnownUntil: LocalDate | null, isChange: boolean): PlanOutcome {
  const leftOut = [...expanded.leftOut.filter(({ reason }) => !isChange || reason !== 'PAST'), ...fitted.leftOut];
  return {
    days: [...fitted.added, ...fitted.returned.map(({ date }) => date)].sort(),
    leftOut: leftOut.sort((a, b) => (a.date < b.date ? -1 : 1)),
    changed: fitted.changed.map(asFound),
    cancelled: fitted.cancelled.map(asFound),
    held: fitted.held.map(asFound),
    endsOn: expanded.endsOn,
    plannedUntil: expanded.plannedUntil,
    schoolHolidaysKnownUntil,
  };
}

/** Writes what was worked out for a plan that is there by now: what goes first, then what comes. */
export async function writePlan(tx: Transaction, offer: LockedOffer, planId: string, found: FoundPlan, why: PlanWish['why']): Promise<void> {
  const { fitted, shape } = found;
  await cancelAll(tx, fitted.cancelled.map(({ id }) => id), why);
  await reshape(tx, fitted.changed.map(({ id }) => id), shape);
  await bringBack(tx, fitted.returned.map(({ id, entry }) => ({ id, planId, minutes: shape.minutes, capacity: shape.capacity, entry })));
  await insertSessions(tx, fitted.added.map((date) => ({ ...shape, date, offerId: offer.id, planId, entry: false })));
  if (found.outcome.days.length > 0) await tellOfNewSeats(tx, [offer.id]);
}

function findWrong({ minutes, capacity, firstDay, start, leftOut, kept, extra }: PlanDefinition, today: LocalDate, isChange: boolean): NoSuchTime | OutOfRange | null {
  if (minutes < 1 || minutes > 1_440) return outOfRange('minutes', 1, 1_440);
  if (capacity !== null && (capacity < 1 || capacity > 100_000)) return outOfRange('capacity', 1, 100_000);
  const [oldest, latest] = [addDays(today, -OLDEST_FIRST_DAY), addDays(today, 2 * OLDEST_FIRST_DAY)];
  if ((!isChange && firstDay < oldest) || firstDay > latest) return outOfRange('firstDay', oldest, latest);
  if ([leftOut, kept, extra].some((days) => days.length > 400)) return outOfRange('days', 0, 400);
  return isThere(firstDay, start) ? null : noSuchTime([firstDay]);
}
