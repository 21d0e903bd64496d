import { describe, expect, it } from '@jest/globals';
import { dividedBy, parseDecimal, rational, roundHalfAway, toDecimal } from './rational.js';

describe('exact fractions', () => {
  it('round halves away from zero', () => {
    const cases: [bigint, bigint, bigint][] = [
      [5n, 2n, 3n],
      [-5n, 2n, -3n],
      [49n, 20n, 2n],
      [-49n, 20n, -2n],
      [1n, 3n, 0n],
      [5n, -2n, -3n],
      [0n, 7n, 0n],
    ];
    for (const [over, under, expected] of cases) expect(roundHalfAway(rational(over, under))).toBe(expected);
  });

  it('are written without trailing zeros', () => {
    expect([toDecimal(rational(3, 2), 4), toDecimal(rational(2, 3), 4), toDecimal(rational(6), 4), toDecimal(rational(-1, 8), 2)]).toEqual(['1.5', '0.6667', '6', '-0.13']);
    expect(toDecimal(rational(1, 100_000), 4)).toBe('0');
  });

  it('are read from decimal numbers only', () => {
    expect(parseDecimal('66.67', 2)).toEqual({ over: 6_667n, under: 100n });
    for (const text of ['', '.5', '5.', '1,5', '-1', '1e2', ' 1', '1.234', '1234567890']) expect(parseDecimal(text, 2)).toBeNull();
  });

  it('have something below the line', () => {
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => dividedBy(rational(1), rational(0))).toThrow(RangeError);
  });
});
