import { describe, expect, it } from '@jest/globals';
import { isUnderThreshold, percentOf } from './utilisation.js';

describe('utilisation in percent', () => {
  it.each<[bigint, bigint, string | null]>([
    [0n, 24n, '0.00'],
    [17n, 24n, '70.83'],
    [2n, 3n, '66.67'],
    [1n, 800n, '0.13'],
    [24n, 24n, '100.00'],
    [9n, 8n, '112.50'],
    [0n, 0n, null],
    [5n, 0n, null],
  ])('%s of %s is %s', (occupied, offered, percent) => {
    expect(percentOf(occupied, offered)).toBe(percent);
  });
});

describe('the threshold', () => {
  it('is met by what reaches it exactly, and missed by less, whatever the percentage is rounded to', () => {
    expect(isUnderThreshold(60n, 100n, 60)).toBe(false);
    expect(isUnderThreshold(59n, 100n, 60)).toBe(true);
    // 59.998 % is shown as 60.00 and still lies below.
    expect(percentOf(29_999n, 50_000n)).toBe('60.00');
    expect(isUnderThreshold(29_999n, 50_000n, 60)).toBe(true);
  });

  it('says nothing of a group that offered nothing', () => {
    expect(isUnderThreshold(0n, 0n, 60)).toBe(false);
  });
});
