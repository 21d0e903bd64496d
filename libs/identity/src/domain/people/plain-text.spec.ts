import { describe, expect, it } from '@jest/globals';
import { isExchangeCode, parseLine } from './plain-text.js';

describe('a line', () => {
  it('loses the blanks around it and counts characters, not code units', () => {
    expect(parseLine('  Jürgen Straße ', 80)).toBe('Jürgen Straße');
    expect(parseLine('😀😀', 2)).toBe('😀😀');
  });

  it.each(['', '   ', 'abc', 'a\nb', 'a\0'])('is not %j', (text) => {
    expect(parseLine(text, 2)).toBeNull();
  });
});

describe('an identifier', () => {
  it('is the sender’s own', () => {
    expect(['JA-DADI', 'ä b', 'x'.repeat(64)].map(isExchangeCode)).toEqual([true, true, true]);
    expect(['', ' a', 'a ', 'a|b', 'a:b', 'x'.repeat(65), 'a\tb'].map(isExchangeCode)).toEqual([false, false, false, false, false, false, false]);
  });
});
