import { describe, expect, it } from '@jest/globals';
import { hasSeenAll } from './licence-dependency.js';

describe('DD-26: whoever ends co-use has seen just the facilities that depend on it', () => {
  const [a, b] = [{ id: 'aa' }, { id: 'bb' }];
  it.each<[string, readonly { id: string }[], readonly string[], boolean]>([
    ['nothing depends', [], [], true],
    ['nothing depends any more', [], ['aa'], true],
    ['nothing was seen', [a], [], false],
    ['all were seen, in another order and in capitals', [a, b], ['BB', 'aa'], true],
    ['one has come since', [a, b], ['aa'], false],
    ['one has gone since', [a], ['aa', 'bb'], false],
    ['one was seen twice', [a, b], ['aa', 'aa'], false],
  ])('%s', (_what, dependents, seen, expected) => {
    expect(hasSeenAll(dependents, seen)).toBe(expected);
  });
});
