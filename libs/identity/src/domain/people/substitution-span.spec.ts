import { describe, expect, it } from '@jest/globals';
import { isPossibleSpan } from './substitution-span.js';

describe('the days of a substitution', () => {
  it('begin today at the earliest and hold one day at least', () => {
    expect(isPossibleSpan({ from: '2026-05-04', to: '2026-05-04' }, '2026-05-04')).toBe(true);
    expect(isPossibleSpan({ from: '2026-05-03', to: '2026-05-10' }, '2026-05-04')).toBe(false);
    expect(isPossibleSpan({ from: '2026-05-06', to: '2026-05-05' }, '2026-05-04')).toBe(false);
  });
});
