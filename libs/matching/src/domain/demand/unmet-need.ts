import type { YearMonth } from '#kernel';

export const NEED_DIMENSIONS = ['TOTAL', 'MUNICIPALITY', 'AGE', 'TOPIC'] as const;
export type NeedDimension = (typeof NEED_DIMENSIONS)[number];

export type AgeBand = 'AGE_0_5' | 'AGE_6_9' | 'AGE_10_13' | 'AGE_14_17' | 'AGE_18_UP';

/** A number as a month has published it; null: hidden. */
export interface PublishedNeed {
  readonly month: YearMonth;
  readonly dimension: NeedDimension;
  readonly code: string;
  readonly searches: number | null;
}

export interface NeedCell {
  readonly code: string;
  /** Sum of the months in which the cell is shown; null: it is hidden in all of them. */
  readonly searches: number | null;
  /** In how many of the months the cell is there and hidden. */
  readonly hiddenMonths: number;
}

/**
 * Adds up months as each was published. What is hidden in its month stays hidden in every sum, so that two spans that differ by a
 * month tell no more than the month itself. By code.
 */
export function addUp(published: readonly PublishedNeed[], dimension: NeedDimension): NeedCell[] {
  const cells = new Map<string, { searches: number | null; hiddenMonths: number }>();
  for (const { code, searches, ...one } of published) {
    if (one.dimension !== dimension) continue;
    const cell = cells.get(code) ?? { searches: null, hiddenMonths: 0 };
    if (searches === null) cell.hiddenMonths++;
    else cell.searches = (cell.searches ?? 0) + searches;
    cells.set(code, cell);
  }
  return [...cells].map(([code, cell]) => ({ code, ...cell })).sort((a, b) => (a.code < b.code ? -1 : 1));
}
