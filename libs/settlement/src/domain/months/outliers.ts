/**
 * When a pair of organisations stands out against the month before (published, docs/api.md): one direction of it has changed by more than
 * 50 percent and by more than 100.00 €, or the pair is there for the first time, or not there any more. Both limits are to be passed: small pairs
 * double easily, and of large ones 100.00 € are little. It says where to look first; it stops nothing.
 */
export const OUTLIER_PERCENT = 50n;
export const OUTLIER_CENTS = 10_000n;

/** What two organisations owe each other gross in a month, each direction by itself, in cents; negative where corrections prevail. */
export interface PairAmounts {
  readonly firstOwes: bigint;
  readonly secondOwes: bigint;
}

export interface PairChange {
  /** What both owe together, less that of the month before. */
  readonly cents: bigint;
  /** The same in percent of the month before, one decimal, rounded half away from zero; null where that was 0. */
  readonly percent: string | null;
  readonly isOutlier: boolean;
}

/** How a pair has changed. `before` null: it was not there. Only of months that have a month before them. */
export function compareWithMonthBefore(now: PairAmounts | null, before: PairAmounts | null): PairChange {
  const sum = (amounts: PairAmounts | null): bigint => (amounts === null ? 0n : amounts.firstOwes + amounts.secondOwes);
  const cents = sum(now) - sum(before);
  const isOutlier = now === null || before === null || stands(now.firstOwes, before.firstOwes) || stands(now.secondOwes, before.secondOwes);
  return { cents, percent: percentOf(cents, sum(before)), isOutlier };
}

const size = (value: bigint): bigint => (value < 0n ? -value : value);

function stands(now: bigint, before: bigint): boolean {
  const change = size(now - before);
  return change > OUTLIER_CENTS && change * 100n > size(before) * OUTLIER_PERCENT;
}

function percentOf(cents: bigint, of: bigint): string | null {
  if (of === 0n) return null;
  const tenths = (size(cents) * 2_000n + size(of)) / (2n * size(of));
  const sign = cents < 0n !== of < 0n && tenths > 0n ? '-' : '';
  return `${sign}${tenths / 10n}.${tenths % 10n}`;
}
