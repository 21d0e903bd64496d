import { describe, expect, it } from '@jest/globals';
import { isSameScope, namedFields, specificity, type RateScope } from './rate-scope.js';

const none: RateScope = { offerId: null, hostId: null, userId: null, category: null };

describe('scope of a settlement rate', () => {
  it('weighs offer 16, host 8, user 4, category 2, summed (exchange-format.md 5)', () => {
    const cases: [Partial<RateScope>, number][] = [
      [{}, 0],
      [{ category: 'c' }, 2],
      [{ userId: 'u' }, 4],
      [{ userId: 'u', category: 'c' }, 6],
      [{ hostId: 'h' }, 8],
      [{ hostId: 'h', userId: 'u', category: 'c' }, 14],
      [{ offerId: 'o' }, 16],
      [{ offerId: 'o', hostId: 'h', userId: 'u', category: 'c' }, 30],
    ];
    for (const [named, expected] of cases) expect(specificity({ ...none, ...named })).toBe(expected);
  });

  it('names its fields, the weightiest first', () => {
    expect(namedFields({ ...none, category: 'c', offerId: 'o' })).toEqual(['OFFER', 'CATEGORY']);
    expect(namedFields(none)).toEqual([]);
  });

  it('is the same only where every field is', () => {
    expect(isSameScope({ ...none, hostId: 'h' }, { ...none, hostId: 'h' })).toBe(true);
    for (const other of [{ ...none }, { ...none, userId: 'h' }, { ...none, hostId: 'x' }, { ...none, hostId: 'h', category: 'c' }]) {
      expect(isSameScope({ ...none, hostId: 'h' }, other)).toBe(false);
    }
  });
});
