import { describe, expect, it } from '@jest/globals';
import type { CellType } from './cell-type.js';
import { ags, language } from './codes.js';
import { list, shares } from './lists.js';
import { amount, fineAmount, percent, whole } from './numbers.js';
import { choice, identifier, text } from './texts.js';
import { date, time, weeklyWindow, yearMonth } from './times.js';

/** The stored spelling, null where the cell does not fit. */
const read = (type: CellType, cell: string, decimalComma = false): string | null => {
  const value = type.read(cell, decimalComma);
  return typeof value === 'string' ? value : null;
};

describe('cells (exchange-format.md 2)', () => {
  it.each(['a', 'Ö 1', '€', 'x'.repeat(64), '😀'.repeat(64), 'a,b;"c"\\d', '{1}'])('%j is an identifier', (cell) => {
    expect(read(identifier, cell)).toBe(cell);
  });
  it.each([' a', 'a ', '\u00a0a', 'a\u2003', 'a|b', 'a:b', 'a\u0000b', 'a\u0085b', 'a\u007f', 'x'.repeat(65), '😀'.repeat(65)])('%j is none', (cell) => {
    expect(read(identifier, cell)).toBeNull();
  });

  it.each([
    ['12', '1200'],
    ['12.5', '1250'],
    ['12.50', '1250'],
    ['0.05', '005'],
    ['012', '1200'],
    ['999999999999.99', '99999999999999'],
  ])('%s € are %s cents', (cell, cents) => {
    expect(Number(read(amount, cell))).toBe(Number(cents));
  });
  it.each(['', '-1', '+1', '.5', '5.', '1.234', '1,50', '1e2', '1 000', '1000000000000', 'NaN', '１'])('%j is no amount', (cell) => {
    expect(read(amount, cell)).toBeNull();
  });
  it('takes a decimal comma only in files with semicolons, and never both signs', () => {
    expect(read(amount, '1,50', true)).toBe('150');
    expect(read(amount, '1.50', true)).toBe('150');
    expect(read(amount, '1.000,50', true)).toBeNull();
    expect(read(fineAmount, '58,0724', true)).toBe('58.0724');
  });

  it.each(['0', '100', '100.00', '12.345', '099.5'])('%s is a percentage', (cell) => {
    expect(read(percent, cell)).toBe(cell);
  });
  it.each(['100.0000000000000000000001', '101', '-1', '1000'])('%s is none', (cell) => {
    expect(read(percent, cell)).toBeNull();
  });

  it('whole numbers have no decimals, no sign, and their bounds', () => {
    expect(['1', '5', '05'].map((cell) => read(whole(1, 5), cell))).toEqual(['1', '5', '5']);
    expect(['0', '6', '1.0', '-1', '+1', '1e0', ' 1'].map((cell) => read(whole(1, 5), cell))).toEqual(Array(7).fill(null));
  });

  it('days and months are those of the calendar', () => {
    expect(read(date, '2028-02-29')).toBe('2028-02-29');
    expect(['2026-02-29', '2026-2-01', '0000-01-01', '2026-01-01T00:00', '20260101'].map((cell) => read(date, cell))).toEqual(Array(5).fill(null));
    expect(read(yearMonth, '2014-05')).toBe('2014-05-01');
    expect(['2014-00', '2014-5', '2014-05-01'].map((cell) => read(yearMonth, cell))).toEqual([null, null, null]);
    expect(['00:00', '23:59', '9:00', '24:00', '12:60'].map((cell) => read(time, cell))).toEqual(['00:00', '23:59', null, null, null]);
  });

  it('an AGS has 8 digits, the first two 01 to 16', () => {
    expect(['01000000', '16999999', '00000000', '17000000', '0600000', '060000000'].map((cell) => read(ags, cell) !== null)).toEqual([true, true, false, false, false, false]);
  });

  it('lists keep their order and hold no empty element; an unfit element is named', () => {
    expect(read(list(text), 'b|a|"x\\')).toBe('{"b","a","\\"x\\\\"}');
    expect(['|', 'a|', '|a', 'a||b'].map((cell) => read(list(text), cell))).toEqual([null, null, null, null]);
    expect(list(choice('F', 'M')).read('F|X', false)).toEqual({ value: 'X', expected: 'one of F, M, separated by "|"' });
    expect(read(list(language), 'de|uk')).toBe('{"de","uk"}');
    expect(read(list(weeklyWindow), 'MO 14:00-14:00|SU 00:00-23:59')).not.toBeNull();
    expect(['MO 14:00 - 15:00', 'mo 14:00-15:00', 'MO 15:00-14:59', 'MO 9:00-10:00'].map((cell) => read(weeklyWindow, cell))).toEqual(Array(4).fill(null));
  });

  it('shares of co-hosts are above 0, at most 100 together, none twice', () => {
    expect(read(shares, 'A:33.33|B:33.33|C:33.34')).toBe('{"A:33.33","B:33.33","C:33.34"}');
    expect(read(shares, 'A:16,67|B:0,5', true)).toBe('{"A:16.67","B:0.5"}');
    expect(['A:33.33|B:33.33|C:33.35', 'A:0', 'A', 'A:', ':5', 'A:5:5', 'A:5|A:5', 'A:5|', 'A:100|B:0.000000000000000000001'].map((cell) => read(shares, cell))).toEqual(Array(9).fill(null));
  });
});
