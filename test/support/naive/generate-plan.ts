// What all parts of a generated network share: the random source, the months, the names, and small helpers.

import type { RawRow } from './csv.js';
import { addDays, nextMonth } from './dates.js';
import type { Rng } from './rng.js';
import { schemaOf } from './schema.js';

export interface GenerateOptions {
  /** Leave out co-hosts, the units SEAT_WEEK and COURSE, and differing social spaces (so no SOCIAL_SPACE_HOUR). */
  readonly slice?: boolean;
}

export interface Plan {
  readonly rng: Rng;
  readonly slice: boolean;
  /** Five months: sessions were held in the first three, the last two are ahead. */
  readonly months: readonly string[];
  readonly firstDay: string;
  readonly lastDay: string;
  /** The first day that lies ahead. */
  readonly ahead: string;
}

/** First months whose successors cross a year, an ISO year of 53 weeks, a leap day, or the change of the clocks. */
const FIRST_MONTHS = ['2026-08', '2026-10', '2026-11', '2026-12', '2027-01', '2027-12', '2025-11'] as const;

export function createPlan(rng: Rng, options: GenerateOptions): Plan {
  const months: string[] = [rng.pick(FIRST_MONTHS)];
  while (months.length < 5) months.push(nextMonth(months[months.length - 1] ?? ''));
  const firstOf = (month: string | undefined): string => `${month ?? ''}-01`;
  return {
    rng,
    slice: options.slice === true,
    months,
    firstDay: firstOf(months[0]),
    lastDay: addDays(firstOf(nextMonth(months[4] ?? '')), -1),
    ahead: firstOf(months[3]),
  };
}

type Cell = string | number | boolean | null | undefined;

/** A row with every column of its file, defaults put in where nothing is given. */
export function makeRow(fileName: string, cells: Readonly<Record<string, Cell>>): RawRow {
  return Object.fromEntries(
    schemaOf(fileName).columns.map(({ name, fallback }) => {
      const cell = cells[name];
      return [name, cell === undefined || cell === null || cell === '' ? fallback : String(cell)];
    }),
  );
}

/** Some day of the time that the network covers. */
export function someDay({ rng, firstDay }: Plan): string {
  return addDays(firstDay, rng.int(0, 120));
}

export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Stretches of validity one after the other: whole, ended, adjacent, or with a gap; never overlapping. */
export function timeline(plan: Plan, complete = 0.6): Stretch[] {
  const { rng } = plan;
  const cut = someDay(plan);
  const open = rng.chance(0.7) ? '' : addDays(plan.lastDay, rng.int(0, 400));
  if (rng.chance(complete)) return [{ from: '2025-01-01', to: open }];
  if (rng.chance(0.2)) return [{ from: '2025-01-01', to: cut }];
  if (rng.chance(0.2)) return [{ from: cut, to: open }];
  const gap = rng.chance(0.6) ? 1 : rng.int(2, 20);
  return [
    { from: '2025-01-01', to: cut },
    { from: addDays(cut, gap), to: open },
  ];
}

/** An amount in euro with odd cents more often than not. */
export function amount(rng: Rng, from: number, to: number): string {
  const cents = rng.int(0, 2) === 0 ? 0 : rng.int(0, 99);
  return trimmed(`${String(rng.int(from, to))}.${String(cents).padStart(2, '0')}`);
}

export function trimmed(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
