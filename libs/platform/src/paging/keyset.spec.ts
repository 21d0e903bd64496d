import { describe, expect, it } from '@jest/globals';
import { BadCursorError } from './bad-cursor-error.js';
import { Keyset } from './keyset.js';

const byTime = new Keyset('sessions', [
  { sql: 's.date', type: 'date' },
  { sql: 's.start', type: 'time' },
  { sql: 's.id', type: 'uuid' },
]);
const KEY = ['2026-05-04', '15:30:00', '00000000-0000-7000-8000-000000000001'];

describe('cursors of a keyset', () => {
  it('come back as the key they were made of', () => {
    expect(byTime.decode(byTime.encode(KEY))).toEqual(KEY);
    expect(byTime.decode(undefined)).toBeNull();
  });

  it('carry any text, also beyond the first plane', () => {
    const byCode = new Keyset('offers', [{ sql: 'o.code', type: 'text' }]);
    expect(byCode.decode(byCode.encode(['Ä|"\\ 😀']))).toEqual(['Ä|"\\ 😀']);
  });

  const raw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    ['nonsense', 'nonsense'],
    ['of another list', new Keyset('offers', [{ sql: 'o.code', type: 'text' }]).encode(['x'])],
    ['with too few values', raw(['sessions', '2026-05-04', '15:30:00'])],
    ['with an impossible day', raw(['sessions', '2026-02-30', ...KEY.slice(1)])],
    ['with an impossible time', raw(['sessions', KEY[0], '24:30:00', KEY[2]])],
    ['with no uuid', raw(['sessions', KEY[0], KEY[1], "' OR true --"])],
    ['with a number', raw(['sessions', KEY[0], KEY[1], 7])],
    ['with an object', raw({ sessions: KEY })],
  ])('are refused: %s', (_name, cursor) => {
    expect(() => byTime.decode(cursor)).toThrow(BadCursorError);
  });
});

describe('pages', () => {
  it('show at most what was asked for and say whether more follows', () => {
    const rows = ['a', 'b', 'c'].map((node) => ({ node, key: KEY }));
    expect(byTime.page(rows, { first: 2 })).toMatchObject({ rows: [{ node: 'a' }, { node: 'b' }], hasNextPage: true });
    expect(byTime.page(rows, { first: 3 })).toMatchObject({ hasNextPage: false });
  });
});
