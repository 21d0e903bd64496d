export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Median and ends of at least one value, to four digits after the point. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
  return { median: round(median), min: round(sorted[0]!), max: round(sorted.at(-1)!) };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
