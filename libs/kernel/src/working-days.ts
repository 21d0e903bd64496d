import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './dates.js';
import type { FederalState } from './federal-states.js';

/** What counts as a working day: MON_SAT is the Werktag of the law (§ 3 (2) BUrlG), MON_FRI what administrations often mean. */
export const WORKING_DAY_DEFINITIONS = ['MON_SAT', 'MON_FRI'] as const;
export type WorkingDayDefinition = (typeof WORKING_DAY_DEFINITIONS)[number];

/** Public holidays of a year. */
export type HolidaysOf = (year: number) => ReadonlySet<LocalDate>;

const SATURDAY = 6;
const SUNDAY = 7;

/** No deadline is counted further than this many working days; more is a mistake in a rule. */
const MOST_WORKING_DAYS = 2_000;

/** Working days of one federal state under one definition. Made by `openWorkingDays`, or with holidays of one's own in a test. */
export class WorkingDays {
  private readonly years = new Map<number, ReadonlySet<LocalDate>>();

  constructor(
    private readonly definition: WorkingDayDefinition,
    private readonly holidaysOf: HolidaysOf,
  ) {}

  /** A statutory holiday of the whole state; 24 and 31 December are none. */
  isHoliday(day: LocalDate): boolean {
    const year = Number(day.slice(0, 4));
    let holidays = this.years.get(year);
    if (holidays === undefined) this.years.set(year, (holidays = this.holidaysOf(year)));
    return holidays.has(day);
  }

  isWorkingDay(day: LocalDate): boolean {
    const weekday = weekdayOf(day);
    return weekday !== SUNDAY && !(weekday === SATURDAY && this.definition === 'MON_FRI') && !this.isHoliday(day);
  }

  /**
   * The n-th working day after a day, backwards for a negative n; 0 is the day itself. The day of the event is not
   * counted (§ 187 (1) BGB) and need not be a working day: 7 working days after Wednesday 2026-05-27 are, from Monday
   * to Saturday, 2026-06-04 in Bremen and 2026-06-05 in Hesse (BHV-15).
   */
  addWorkingDays(from: LocalDate, n: number): LocalDate {
    if (!Number.isInteger(n) || Math.abs(n) > MOST_WORKING_DAYS) throw new RangeError(`Working days are counted up to ${MOST_WORKING_DAYS}.`);
    let day = Temporal.PlainDate.from(from);
    for (let left = Math.abs(n); left > 0; ) {
      day = day.add({ days: Math.sign(n) });
      if (this.isWorkingDay(day.toString())) left -= 1;
    }
    return day.toString();
  }

  /**
   * Where a deadline ends that would end on this day: § 193 BGB moves it from a Saturday, Sunday or holiday to the next
   * day that is none. The law names the Saturday itself, so it moves under both definitions.
   */
  nextWorkingDay(day: LocalDate): LocalDate {
    let next = Temporal.PlainDate.from(day);
    while (next.dayOfWeek >= SATURDAY || this.isHoliday(next.toString())) next = next.add({ days: 1 });
    return next.toString();
  }
}

const weekdayOf = (day: LocalDate): number => Temporal.PlainDate.from(day).dayOfWeek;

/**
 * Working days by the holidays of a federal state. The library of holidays is loaded at the first call: it costs a
 * process some 90 ms and 25 MB, which programs without a deadline do not pay.
 */
export async function openWorkingDays(definition: WorkingDayDefinition, state: FederalState): Promise<WorkingDays> {
  const { default: Holidays } = await import('date-holidays');
  const source = new Holidays('DE', state);
  return new WorkingDays(definition, (year) => {
    const days = source.getHolidays(year).filter((holiday) => holiday.type === 'public');
    // `date` is the local day, as "2026-06-04 00:00:00"; `start` would be an instant.
    return new Set(days.map((holiday) => holiday.date.slice(0, 10)));
  });
}
