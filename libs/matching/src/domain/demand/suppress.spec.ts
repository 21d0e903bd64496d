import { describe, expect, it } from '@jest/globals';
import { suppress } from './suppress.js';

const shown = (cells: Readonly<Record<string, number>>) => Object.fromEntries(suppress(Object.entries(cells).map(([code, searches]) => ({ code, searches }))).map(({ code, searches }) => [code, searches]));

describe('cells of the unmet-need report', () => {
  it('of five and more are shown, and one of none is no cell', () => {
    expect(shown({ a: 5, b: 6, c: 0 })).toEqual({ a: 5, b: 6 });
  });

  it('of four are hidden, and the next smallest with it: the total less what is shown would be the four', () => {
    expect(shown({ a: 4, b: 9, c: 5, d: 20 })).toEqual({ a: null, b: 9, c: null, d: 20 });
  });

  it('are hidden further while what is hidden together is under five: two ones would be seen to be one each', () => {
    expect(shown({ a: 1, b: 1, c: 7, d: 8 })).toEqual({ a: null, b: null, c: null, d: 8 });
    expect(shown({ a: 2, b: 3, c: 7, d: 8 })).toEqual({ a: null, b: null, c: 7, d: 8 });
  });

  it('hides everything where nothing can be hidden behind', () => {
    expect(shown({ a: 4 })).toEqual({ a: null });
    expect(shown({ a: 4, b: 50 })).toEqual({ a: null, b: null });
  });

  it('hides the first of two equal ones by its code, always the same', () => {
    expect(shown({ d: 6, c: 6, a: 3 })).toEqual({ d: 6, c: null, a: null });
  });

  it('never lets a hidden cell be reckoned from the total: with what is shown, at least two worlds are possible', () => {
    for (let a = 0; a <= 8; a++)
      for (let b = 0; b <= 8; b++)
        for (let c = 0; c <= 8; c++) {
          const answer = suppress([{ code: 'a', searches: a }, { code: 'b', searches: b }, { code: 'c', searches: c }]);
          const hidden = answer.filter(({ searches }) => searches === null);
          const rest = a + b + c - answer.reduce((sum, { searches }) => sum + (searches ?? 0), 0);
          // The total is hidden too where it is under five: then nothing can be subtracted from.
          if (a + b + c >= 5 && hidden.length > 0) expect([a, b, c, hidden.length >= 2 && rest >= 5]).toEqual([a, b, c, true]);
        }
  });
});
