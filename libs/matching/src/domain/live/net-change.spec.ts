import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { netChange, type AnswerChange } from './net-change.js';

describe('what several changes of an answer come to', () => {
  it('is nothing for none', () => {
    expect(netChange([])).toEqual({ appeared: [], gone: [] });
  });

  it('leaves out what came and went, and what went and came back', () => {
    const changes = [
      { version: 1, appeared: ['a', 'b'], gone: [] },
      { version: 2, appeared: [], gone: ['a', 'c'] },
      { version: 3, appeared: ['c', 'd'], gone: ['b'] },
    ];
    expect(netChange(changes)).toEqual({ appeared: ['d'], gone: [] });
  });

  it('turns any set into the one at the end of any history', () => {
    const sets = fc.array(fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e')), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sets, (history) => {
        const changes: AnswerChange[] = history.slice(1).map((now, index) => {
          const before = history[index]!;
          return { version: index + 1, appeared: now.filter((one) => !before.includes(one)), gone: before.filter((one) => !now.includes(one)) };
        });
        const { appeared, gone } = netChange(changes);
        const reached = new Set([...history[0]!, ...appeared]);
        gone.forEach((one) => reached.delete(one));
        expect([...reached].sort()).toEqual([...history.at(-1)!].sort());
        expect(appeared.filter((one) => history[0]!.includes(one))).toEqual([]);
        expect(gone.filter((one) => !history[0]!.includes(one))).toEqual([]);
      }),
    );
  });
});
