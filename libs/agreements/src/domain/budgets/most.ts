/** Most that one budget, booking or shift may say: 100 billion euro. More is a slip of the keyboard; the database refuses it too. */
export const MOST_CENTS = 10_000_000_000_000n;

/** And most minutes. */
export const MOST_MINUTES = 10_000_000_000n;

/** True for 0 up to the most of both. */
export const isPossible = (cents: bigint, minutes: bigint): boolean => cents >= 0n && minutes >= 0n && cents <= MOST_CENTS && minutes <= MOST_MINUTES;
