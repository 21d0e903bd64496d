import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './dates.js';
import { addSpan, type DayCounting, type Span } from './spans.js';

const days = (amount: number): Span => ({ amount, unit: 'DAYS' });
const weeks = (amount: number): Span => ({ amount, unit: 'WEEKS' });
const months = (amount: number): Span => ({ amount, unit: 'MONTHS' });

describe('spans (§§ 187, 188 BGB)', () => {
  const cases: readonly [string, Span, DayCounting, string][] = [
    // The day is the first one of the span.
    ['2026-03-02', months(6), 'SPAN', '2026-09-01'],
    ['2026-03-02', weeks(6), 'SPAN', '2026-04-12'],
    ['2026-03-02', days(1), 'SPAN', '2026-03-02'],
    ['2026-01-01', months(12), 'SPAN', '2026-12-31'],
    ['2026-02-01', months(1), 'SPAN', '2026-02-28'],
    // § 188 (3): February lacks the 30th and the 29th.
    ['2026-08-31', months(6), 'SPAN', '2027-02-28'],
    ['2026-08-30', months(6), 'SPAN', '2027-02-28'],
    ['2027-08-30', months(6), 'SPAN', '2028-02-29'],
    ['2026-01-31', months(3), 'SPAN', '2026-04-30'],
    // The day is that of an event.
    ['2026-03-02', weeks(6), 'AFTER', '2026-04-13'],
    ['2026-03-02', months(6), 'AFTER', '2026-09-02'],
    ['2026-08-31', months(6), 'AFTER', '2027-02-28'],
    ['2026-01-31', months(1), 'AFTER', '2026-02-28'],
    ['2026-05-27', days(14), 'AFTER', '2026-06-10'],
    // Backwards.
    ['2026-09-01', weeks(-6), 'AFTER', '2026-07-21'],
    ['2026-09-01', months(-6), 'SPAN', '2026-03-02'],
    ['2026-04-12', weeks(-6), 'SPAN', '2026-03-02'],
    ['2026-03-31', months(-1), 'AFTER', '2026-02-28'],
  ];

  it.each(cases)('%s and %j, %s: %s', (start, span, counting, end) => {
    expect(addSpan(start, span, counting)).toBe(end);
  });

  it('has no span of nothing, and none of a part of a day', () => {
    expect(() => addSpan('2026-03-02', days(0), 'AFTER')).toThrow(RangeError);
    expect(() => addSpan('2026-03-02', weeks(1.5), 'SPAN')).toThrow(RangeError);
  });

  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));

  it('a span of days or weeks that starts on a day ends one day before the one counted after it, and backwards leads home', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 500 }), fc.constantFrom('DAYS' as const, 'WEEKS' as const), (day, amount, unit) => {
        const end = addSpan(day, { amount, unit }, 'SPAN');
        expect(addDays(end, 1)).toBe(addSpan(day, { amount, unit }, 'AFTER'));
        expect(addSpan(end, { amount: -amount, unit }, 'SPAN')).toBe(day);
      }),
    );
  });

  it('spans of months that begin on the first of a month follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2060 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 36 }), (year, month, amount) => {
        const first = `${year}-${String(month).padStart(2, '0')}-01`;
        expect(addDays(addSpan(first, months(amount), 'SPAN'), 1)).toBe(addSpan(first, months(amount), 'AFTER'));
      }),
    );
  });
});
