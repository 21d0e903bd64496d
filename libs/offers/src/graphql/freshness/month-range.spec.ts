import { describe, expect, it } from '@jest/globals';
import { boundedMonths } from './month-range.js';

describe('a range of months', () => {
  it('is one month to two years', () => {
    for (const range of [{ from: '2026-05', to: '2026-05' }, { from: '2026-05', to: '2028-04' }]) expect(boundedMonths(range)).toEqual(range);
    expect(() => boundedMonths({ from: '2026-05', to: '2028-05' })).toThrow('at most 24 months');
  });

  it('does not end before it begins', () => {
    expect(() => boundedMonths({ from: '2026-11', to: '2026-10' })).toThrow('to: the first month or a later one was expected.');
  });
});
