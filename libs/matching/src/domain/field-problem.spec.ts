import { describe, expect, it } from '@jest/globals';
import { isReason } from './field-problem.js';

describe('a reason', () => {
  it.each<[string, string, boolean]>([
    ['words', 'Die Oma fährt', true],
    ['500 characters', 'x'.repeat(500), true],
    ['500 characters of two halves each', '😀'.repeat(500), true],
    ['501 characters', 'x'.repeat(501), false],
    ['blanks', ' \n', false],
    ['nothing', '', false],
    ['the character that PostgreSQL cannot store', 'a\0b', false],
    ['half a character', 'a\ud83d', false],
  ])('%s', (_name, text, isFine) => {
    expect(isReason(text)).toBe(isFine);
  });
});
