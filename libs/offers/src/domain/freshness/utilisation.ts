/**
 * What `occupied` is of `offered`, in percent with two places, rounded half up: `70.83`. Null where nothing was offered. Exact:
 * reckoned in whole hundredths.
 */
export function percentOf(occupied: bigint, offered: bigint): string | null {
  if (offered <= 0n) return null;
  const hundredths = (occupied * 20_000n + offered) / (offered * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

/** Whether less than this part of what was offered is occupied (DD-19); by the exact numbers, not by the rounded percentage. */
export const isUnderThreshold = (occupied: bigint, offered: bigint, thresholdPercent: number): boolean =>
  offered > 0n && occupied * 100n < offered * BigInt(thresholdPercent);
