import { describe, expect, it } from '@jest/globals';
import { isNoteText } from './note-kinds.js';

describe('the text of a note', () => {
  it('says something, in up to 2000 characters, whatever these are made of', () => {
    expect(['a', ' a ', 'ä'.repeat(2000), '😀'.repeat(2000)].map(isNoteText)).toEqual([true, true, true, true]);
    expect(['', '  \n', 'a'.repeat(2001), '😀'.repeat(2001), 'a\0b'].map(isNoteText)).toEqual([false, false, false, false, false]);
  });
});
