import type { RawRow } from '../../naive/csv.js';
import { addDays } from '../../naive/dates.js';
import { createNamer } from '../../naive/generate-names.js';
import { makeRow } from '../../naive/generate-plan.js';
import { createRng, type Rng } from '../../naive/rng.js';

export type Cells = Readonly<Record<string, string | number | boolean>>;

/** A generated network in the making; everything lies around one first of a month. */
export interface Scene {
  readonly seed: number;
  readonly rng: Rng;
  /** The first of the month around which everything lies; most referrals want to begin on it. */
  readonly day: (offset: number) => string;
  readonly agencies: readonly [string, string];
  /** Referrals that only take seats. */
  readonly fillers: readonly string[];
  readonly tables: ReadonlyMap<string, RawRow[]>;
  readonly nextOffer: () => string;
  readonly nextReferral: () => string;
  add(fileName: string, cells: Cells): RawRow;
  rows(fileName: string): RawRow[];
}

/** Most wish for four weeks: the last day of the span of who wants to begin on day 0. */
export const SPAN_END = 27;

/** Around a leap day, a year's end, short and long months. */
const MIDDLES = ['2026-09-01', '2027-02-01', '2028-02-01', '2027-01-01', '2026-11-01', '2028-03-01'] as const;

const FILLERS = 8;

export function createScene(seed: number): Scene {
  const rng = createRng(seed);
  const middle = MIDDLES[seed % MIDDLES.length] ?? MIDDLES[0];
  const nextReferral = createNamer(rng, ['Fall', 'Kind']);
  const tables = new Map<string, RawRow[]>();
  const rows = (fileName: string): RawRow[] => {
    if (!tables.has(fileName)) tables.set(fileName, []);
    return tables.get(fileName) ?? [];
  };
  return {
    seed,
    rng,
    day: (offset) => addDays(middle, offset),
    agencies: ['JA', 'Jugendamt B'],
    fillers: Array.from({ length: FILLERS }, () => nextReferral()),
    tables,
    nextOffer: createNamer(rng, ['Grp', 'Kurs']),
    nextReferral,
    rows,
    add: (fileName, cells) => {
      const row = makeRow(fileName, cells);
      rows(fileName).push(row);
      return row;
    },
  };
}
