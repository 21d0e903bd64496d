/** What hours of a module are counted by; null: there is no range. */
export type HoursBasis = 'PER_WEEK' | 'PER_INTERVENTION';

const MINUTES_PER_HOUR = 60n;
const DAYS_PER_WEEK = 7n;
const HUNDREDTHS = 100n;

/**
 * The hours that a range means for so many days, as a decimal with two places (DD-12: 6 to 8 hours a week are 25.71 to 34.29 in 30 days);
 * of a range per intervention the whole of it. For showing alone: the exact fraction is rounded half up, once.
 */
export function expectedHours(minutes: number, days: number, basis: HoursBasis): string {
  const [above, below] = basis === 'PER_WEEK' ? [BigInt(minutes) * BigInt(days), DAYS_PER_WEEK * MINUTES_PER_HOUR] : [BigInt(minutes), MINUTES_PER_HOUR];
  const hundredths = (2n * above * HUNDREDTHS + below) / (2n * below);
  return `${hundredths / HUNDREDTHS}.${(hundredths % HUNDREDTHS).toString().padStart(2, '0')}`;
}
