import { describe, expect, it } from '@jest/globals';
import { readTextList } from './text-lists.js';

describe('a text[] as PostgreSQL writes it', () => {
  it.each<[string, string[]]>([
    ['{}', []],
    ['{de}', ['de']],
    ['{de,tr}', ['de', 'tr']],
    ['{"a b","c,d","say \\"no\\"","back\\\\slash","","null"}', ['a b', 'c,d', 'say "no"', 'back\\slash', '', 'null']],
    ['{"{x}",y}', ['{x}', 'y']],
    ['{"two\nlines"}', ['two\nlines']],
  ])('%s', (text, list) => {
    expect(readTextList(text)).toEqual(list);
    expect(readTextList(text)).toBe(readTextList(text));
  });
});
