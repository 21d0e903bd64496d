import { describe, expect, it } from '@jest/globals';
import { MOST_ATTEMPTS, nextWait } from './webhook-retries.js';

const middle = () => 0.5;

describe('a delivery that fails', () => {
  it('is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 6 h, some 24 hours in all, and then no more', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((failed) => nextWait(failed, middle));
    expect(waits).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 21_600, null]);
    expect(MOST_ATTEMPTS).toBe(8);
  });

  it('waits up to a tenth less or more', () => {
    expect(nextWait(2, () => 0)).toBeCloseTo(270);
    expect(nextWait(2, () => 1)).toBeCloseTo(330);
  });

  it('waits as long as the receiver asks, up to six hours, and never less than the schedule says', () => {
    expect(nextWait(1, middle, 120)).toBe(120);
    expect(nextWait(2, middle, 1)).toBe(300);
    expect(nextWait(1, middle, 999_999)).toBe(21_600);
    expect(nextWait(8, middle, 120)).toBeNull();
  });
});
