import { addDays, type LocalDate } from '#kernel';
import { Temporal } from 'temporal-polyfill';

/** A session of a group in which the referral has a seat or would have one. */
export interface GroupSession {
  readonly date: LocalDate;
  readonly minutes: number;
}

/** The upper bound of what is approved, on the days from `from` to `to`. */
export interface ModuleBound {
  readonly from: LocalDate;
  /** The last day; null: open. */
  readonly to: LocalDate | null;
  /** Null: hours are approved, and no module. */
  readonly module: string | null;
  readonly mostMinutes: number;
  readonly basis: 'PER_WEEK' | 'PER_INTERVENTION';
}

/** MODULE_HOURS: planned group hours with this seat above the module's upper bound. Tells a person; refuses nothing. */
export interface ModuleHoursWarning {
  readonly code: 'MODULE_HOURS';
  readonly module: string | null;
  readonly basis: ModuleBound['basis'];
  /** Monday of the fullest week; null where the hours of the whole intervention are meant. */
  readonly week: LocalDate | null;
  readonly plannedMinutes: number;
  readonly mostMinutes: number;
}

/**
 * What one should know before a seat is taken (exchange-format.md 3): by ISO week with a session of the offer its minutes and those
 * of the seats that the referral has, against the bound of the week's first session of the offer; of an intervention the sum of its
 * days. Of several weeks above it the one that exceeds it most is told, the earliest of equals; null where none does.
 */
export function moduleHoursWarning(own: readonly GroupSession[], others: readonly GroupSession[], bounds: readonly ModuleBound[]): ModuleHoursWarning | null {
  let worst: ModuleHoursWarning | null = null;
  const sessions = [...own, ...others];
  const seen = new Set<string>();
  for (const { date } of [...own].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const bound = bounds.find(({ from, to }) => from <= date && (to === null || date <= to));
    const week = mondayOf(date);
    if (!bound) continue;
    const part = `${bound.basis} ${bound.basis === 'PER_WEEK' ? week : bound.from}`;
    if (seen.has(part)) continue;
    seen.add(part);
    const span = bound.basis === 'PER_WEEK' ? { from: week, to: addDays(week, 6) } : bound;
    const plannedMinutes = minutesIn(sessions, span.from, span.to);
    const excess = plannedMinutes - bound.mostMinutes;
    if (excess <= (worst === null ? 0 : worst.plannedMinutes - worst.mostMinutes)) continue;
    const { module, basis, mostMinutes } = bound;
    worst = { code: 'MODULE_HOURS', module, basis, week: basis === 'PER_WEEK' ? week : null, plannedMinutes, mostMinutes };
  }
  return worst;
}

const minutesIn = (sessions: readonly GroupSession[], from: LocalDate, to: LocalDate | null): number =>
  sessions.reduce((sum, { date, minutes }) => (from <= date && (to === null || date <= to) ? sum + minutes : sum), 0);

function mondayOf(day: LocalDate): LocalDate {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}
