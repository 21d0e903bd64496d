/** Under this nothing is told (§ 64 (3) SGB VIII; small cells tell of single people). */
export const SMALLEST_SHOWN = 5;

export interface Cell {
  readonly code: string;
  readonly searches: number;
}

export interface ShownCell {
  readonly code: string;
  /** Null: hidden. */
  readonly searches: number | null;
}

/**
 * Hides what is under five in the cells of one dimension, and besides so many of the smallest others that what is hidden cannot be
 * reckoned back from a total: at least two cells are hidden then, and at least five searches in them together. By size, then
 * by code, so that the same numbers always hide the same cells. A cell of 0 is none.
 */
export function suppress(cells: readonly Cell[]): ShownCell[] {
  const there = cells.filter(({ searches }) => searches > 0);
  const bySize = [...there].sort((a, b) => a.searches - b.searches || (a.code < b.code ? -1 : 1));
  const hidden = new Set<string>();
  let inHidden = 0;
  for (const { code, searches } of bySize) {
    const isSafe = hidden.size === 0 || (hidden.size >= 2 && inHidden >= SMALLEST_SHOWN);
    if (searches >= SMALLEST_SHOWN && isSafe) break;
    hidden.add(code);
    inHidden += searches;
  }
  return there.map(({ code, searches }) => ({ code, searches: hidden.has(code) ? null : searches }));
}
