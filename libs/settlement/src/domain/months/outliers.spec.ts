import { describe, expect, it } from '@jest/globals';
import { compareWithMonthBefore } from './outliers.js';

const pair = (firstOwes: bigint, secondOwes = 0n) => ({ firstOwes, secondOwes });

describe('a pair stands out against the month before', () => {
  it.each([
    ['more than 50 percent and more than 100.00 €', pair(30_001n), pair(20_000n), true],
    ['50 percent are not more than 50', pair(30_000n), pair(20_000n), false],
    ['100.00 € are not more than 100.00', pair(15_000n), pair(5_000n), false],
    ['one cent more than 100.00 € of a small pair', pair(15_001n), pair(5_000n), true],
    ['much money and few percent', pair(1_400_000n), pair(1_000_000n), false],
    ['one direction up and the other down by as much', pair(40_000n, 10_000n), pair(10_000n, 40_000n), true],
    ['less by more than half', pair(9_999n), pair(20_001n), true],
    ['nothing before, although it was there', pair(10_001n), pair(0n), true],
    ['a correction prevails', pair(-10_001n), pair(0n), true],
  ])('%s', (_what, now, before, isOutlier) => expect(compareWithMonthBefore(now, before).isOutlier).toBe(isOutlier));

  it('when it is new, and when it is there no more', () => {
    expect(compareWithMonthBefore(pair(1n), null)).toEqual({ cents: 1n, percent: null, isOutlier: true });
    expect(compareWithMonthBefore(null, pair(1n))).toEqual({ cents: -1n, percent: '-100.0', isOutlier: true });
  });

  it('with the difference in cents and in percent of the month before', () => {
    expect(compareWithMonthBefore(pair(20_000n, 2_500n), pair(20_000n))).toEqual({ cents: 2_500n, percent: '12.5', isOutlier: false });
    expect(compareWithMonthBefore(pair(2n), pair(3n))).toEqual({ cents: -1n, percent: '-33.3', isOutlier: false });
    expect(compareWithMonthBefore(pair(3n), pair(3n)).percent).toBe('0.0');
  });
});
