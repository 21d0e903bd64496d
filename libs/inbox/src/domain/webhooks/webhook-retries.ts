/**
 * Seconds from one attempt to the next: the first waits of the schedule of Standard Webhooks 1.0.0 ("Deliverability and
 * reliability") up to ten hours, and one more, so that the last attempt comes some 24 hours after the first.
 */
const WAITS = [5, 5 * 60, 30 * 60, 2 * 3_600, 5 * 3_600, 10 * 3_600, 6 * 3_600] as const;

/** Each wait is up to a tenth shorter or longer, so that what failed together does not come back together. */
const JITTER = 0.1;

/** A receiver may ask for more time (Retry-After), but for no more than this. */
const LONGEST_WISH = 6 * 3_600;

/** Attempts at a delivery, with the first. */
export const MOST_ATTEMPTS = WAITS.length + 1;

/**
 * Seconds until the next attempt after so many have failed (1 and more); null: that was the last one.
 * `random` gives numbers from 0 to 1; `wished` is what the receiver has asked for, in seconds.
 */
export function nextWait(failed: number, random: () => number, wished: number | null = null): number | null {
  const wait = WAITS[failed - 1];
  if (wait === undefined) return null;
  return Math.max(wait * (1 - JITTER + 2 * JITTER * random()), Math.min(wished ?? 0, LONGEST_WISH));
}
