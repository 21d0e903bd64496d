import { groupBy, type LocalDate } from '#kernel';
import type { ExistingSession } from './existing-session.js';
import { isAtOnce, type TimeOfDay } from './local-time.js';
import type { LeftOutDay } from './session-plan.js';

/** What every new session of a plan is like. */
export interface SessionShape {
  readonly start: TimeOfDay;
  readonly minutes: number;
  readonly capacity: number;
}

export interface FittedPlan {
  readonly added: readonly LocalDate[];
  /** Sessions that a plan once took back, and that take place after all. */
  readonly returned: readonly ExistingSession[];
  readonly leftOut: readonly LeftOutDay[];
  /** Sessions of the plan that are there and get another length or number of seats. */
  readonly changed: readonly ExistingSession[];
  /** Sessions of the plan that are no more in it, and that nobody has a seat in. */
  readonly cancelled: readonly ExistingSession[];
  /** Sessions that should change or go, and stay because somebody has a seat in them. */
  readonly held: readonly ExistingSession[];
}

/**
 * Fits the days of a plan in among the sessions that the offer has from today on. A session that is there, or was cancelled
 * by somebody, at the very same time stays as it is; one that only a change of plan took back comes back. A session that would be at the same time as another one is left out. Of the plan's
 * own sessions (planId; null: a new plan has none) those that nobody has a seat in follow the plan; the others stay, and no
 * other session of the plan is put on their day beside them.
 */
export function fitPlan(days: readonly LocalDate[], shape: SessionShape, planId: string | null, existing: readonly ExistingSession[]): FittedPlan {
  const wanted = new Set(days);
  const own = existing.filter((session) => planId !== null && session.planId === planId && session.state === 'PLANNED');
  const inPlan = own.filter((session) => wanted.has(session.date) && session.start === shape.start);
  const gone = own.filter((session) => !inPlan.includes(session));
  const differing = inPlan.filter((session) => session.minutes !== shape.minutes || session.capacity !== shape.capacity);
  const cancelled = gone.filter(({ seatsTaken }) => seatsTaken === 0);
  const staying = groupBy(existing.filter((session) => !cancelled.includes(session)), ({ date }) => date);
  const kept = new Set(gone.filter(({ seatsTaken }) => seatsTaken > 0).map(({ date }) => date));
  const planned = new Set(inPlan.map(({ date }) => date));
  const fitted = days.filter((date) => !planned.has(date)).map((date) => {
    const there = staying.get(date) ?? [];
    const back = there.find((session) => comesBack(session, shape));
    return { date, back, out: clash(date, shape, there.filter((session) => session !== back), kept) };
  });
  return {
    added: fitted.filter(({ back, out }) => back === undefined && out === null).map(({ date }) => date),
    returned: fitted.flatMap(({ back, out }) => (back === undefined || out !== null ? [] : [back])),
    leftOut: fitted.flatMap(({ out }) => (out === null ? [] : [out])),
    changed: differing.filter(({ seatsTaken }) => seatsTaken === 0),
    cancelled,
    held: [...gone, ...differing].filter(({ seatsTaken }) => seatsTaken > 0),
  };
}

const comesBack = (session: ExistingSession, shape: SessionShape): boolean =>
  session.state === 'CANCELLED' &&
  session.start === shape.start &&
  (session.cancelReason === 'PLAN_CHANGED' || session.cancelReason === 'PLAN_ENDED') &&
  session.seatsTaken <= shape.capacity;

function clash(date: LocalDate, shape: SessionShape, there: readonly ExistingSession[], kept: ReadonlySet<LocalDate>): LeftOutDay | null {
  const out = (reason: LeftOutDay['reason']): LeftOutDay => ({ date, reason, holiday: null });
  const same = there.find(({ start }) => start === shape.start);
  if (same !== undefined) return out(same.state === 'CANCELLED' ? 'CANCELLED_BEFORE' : 'ALREADY_THERE');
  if (kept.has(date)) return out('KEPT_SESSION');
  return there.some((session) => session.state !== 'CANCELLED' && isAtOnce(session, shape)) ? out('OVERLAPS') : null;
}
