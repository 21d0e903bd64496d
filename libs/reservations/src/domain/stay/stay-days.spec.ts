import { describe, expect, it } from '@jest/globals';
import { addPause, clipPauses, cutPauses, toMultirange } from './stay-days.js';

const june = { from: '2026-06-08', to: '2026-06-14' };

describe('pauses of a stay', () => {
  it.each([
    ['overlap', { from: '2026-06-10', to: '2026-06-21' }, [{ from: '2026-06-08', to: '2026-06-21' }]],
    ['lie inside', { from: '2026-06-09', to: '2026-06-10' }, [june]],
    ['follow at once', { from: '2026-06-15', to: '2026-06-16' }, [{ from: '2026-06-08', to: '2026-06-16' }]],
    ['come before at once', { from: '2026-06-01', to: '2026-06-07' }, [{ from: '2026-06-01', to: '2026-06-14' }]],
    ['leave a day between them', { from: '2026-06-16', to: '2026-06-20' }, [june, { from: '2026-06-16', to: '2026-06-20' }]],
  ])('that %s become one, or stay two', (_how, further, expected) => {
    expect(addPause([june], further)).toEqual(expected);
  });

  it('one that bridges two makes one of three', () => {
    expect(addPause([june, { from: '2026-06-22', to: '2026-06-28' }], { from: '2026-06-14', to: '2026-06-22' })).toEqual([{ from: '2026-06-08', to: '2026-06-28' }]);
  });

  it.each([
    ['its beginning', { from: '2026-06-01', to: '2026-06-09' }, [{ from: '2026-06-10', to: '2026-06-14' }]],
    ['its end', { from: '2026-06-11', to: '2026-06-30' }, [{ from: '2026-06-08', to: '2026-06-10' }]],
    ['its middle', { from: '2026-06-10', to: '2026-06-11' }, [{ from: '2026-06-08', to: '2026-06-09' }, { from: '2026-06-12', to: '2026-06-14' }]],
    ['all of it', { from: '2026-06-01', to: '2026-06-30' }, []],
    ['nothing', { from: '2026-06-15', to: '2026-06-30' }, [june]],
  ])('loses %s', (_what, span, expected) => {
    expect(cutPauses([june], span)).toEqual(expected);
  });

  it('end with the span, and are gone where it ends before them', () => {
    expect(clipPauses([june], '2026-05-05', '2026-06-09')).toEqual([{ from: '2026-06-08', to: '2026-06-09' }]);
    expect(clipPauses([june], '2026-05-05', '2026-06-07')).toEqual([]);
    expect(clipPauses([june], '2026-06-10', null)).toEqual([{ from: '2026-06-10', to: '2026-06-14' }]);
  });

  it('are a range of days for the database', () => {
    expect(toMultirange([])).toBe('{}');
    expect(toMultirange([june, { from: '2026-06-20', to: '2026-06-20' }])).toBe('{[2026-06-08,2026-06-14],[2026-06-20,2026-06-20]}');
  });
});
