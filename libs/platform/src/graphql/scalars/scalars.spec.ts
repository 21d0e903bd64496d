import { describe, expect, it } from '@jest/globals';
import { CentsScalar } from './cents.scalar.js';
import { DateTimeScalar } from './date-time.scalar.js';
import { LocalDateScalar } from './local-date.scalar.js';
import { LocalTimeScalar } from './local-time.scalar.js';
import { YearMonthScalar } from './year-month.scalar.js';

describe('Cents', () => {
  it('keep every digit, both ways', () => {
    expect(CentsScalar.serialize(9_007_199_254_740_993n)).toBe('9007199254740993');
    expect(CentsScalar.parseValue('-9007199254740993')).toBe(-9_007_199_254_740_993n);
    expect(CentsScalar.serialize(0n)).toBe('0');
  });

  it.each(['1.5', '1e3', '', ' 1', '01', '-0', '+1', '1234567890123456789', 12, null])('refuse %p', (value) => {
    expect(() => CentsScalar.parseValue(value)).toThrow('Cents: a string of at most 18 digits was expected.');
  });
});

describe('days, months, times and instants', () => {
  it('are what the calendar knows', () => {
    expect(LocalDateScalar.parseValue('2024-02-29')).toBe('2024-02-29');
    expect(() => LocalDateScalar.parseValue('2026-02-29')).toThrow();
    expect(YearMonthScalar.parseValue('2026-12')).toBe('2026-12');
    expect(() => YearMonthScalar.parseValue('2026-13')).toThrow();
    expect(LocalTimeScalar.parseValue('23:59')).toBe('23:59');
    expect(() => LocalTimeScalar.parseValue('24:00')).toThrow();
    expect(DateTimeScalar.parseValue('2026-05-04T15:30:00+02:00')).toEqual(new Date('2026-05-04T13:30:00Z'));
    expect(() => DateTimeScalar.parseValue('2026-05-04T15:30:00')).toThrow();
  });

  it('leave as they are written here', () => {
    expect(YearMonthScalar.serialize('2014-03-01')).toBe('2014-03');
    expect(LocalTimeScalar.serialize('15:30:00')).toBe('15:30');
    expect(DateTimeScalar.serialize(new Date('2026-05-04T13:30:00.5Z'))).toBe('2026-05-04T13:30:00.500Z');
  });
});
