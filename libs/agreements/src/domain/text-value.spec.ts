import { describe, expect, it } from '@jest/globals';
import { isCode, isTextValue } from './text-value.js';

describe('texts from outside', () => {
  it('say something, in not too many characters, and can be stored', () => {
    expect([isTextValue('Zwei Fachkräfte', 20), isTextValue('😀😀', 2)]).toEqual([true, true]);
    for (const text of ['', '  \n', 'a\0b', 'abc']) expect(isTextValue(text, 2)).toBe(false);
  });

  it('are codes of letters, digits, dots, hyphens and underscores', () => {
    for (const text of ['A', 'SK-2026.1_b', 'x'.repeat(64)]) expect(isCode(text)).toBe(true);
    for (const text of ['', '-A', 'A B', 'Ä', 'x'.repeat(65), 'A\n', 'A\0']) expect(isCode(text)).toBe(false);
  });
});
