import { describe, expect, it } from '@jest/globals';
import { allocate, allocateAsWished } from './allocate.js';

const items = [
  { itemId: 'a', openCents: 500n },
  { itemId: 'b', openCents: 300n },
];

describe('an amount is spread over what is open', () => {
  it.each([
    [200n, [['a', 200n]], 0n],
    [500n, [['a', 500n]], 0n],
    [650n, [['a', 500n], ['b', 150n]], 0n],
    [800n, [['a', 500n], ['b', 300n]], 0n],
    [1_000n, [['a', 500n], ['b', 300n]], 200n],
  ] as const)('%s cents, the first due first', (cents, parts, restCents) => {
    expect(allocate(cents, items)).toEqual({ allocations: parts.map(([itemId, part]) => ({ itemId, cents: part })), restCents });
  });

  it('as somebody wishes, with what is left as the rest', () => {
    expect(allocateAsWished(400n, items, [{ itemId: 'b', cents: 300n }])).toEqual({ allocations: [{ itemId: 'b', cents: 300n }], restCents: 100n });
  });

  it.each([
    ['an item that is not open', [{ itemId: 'c', cents: 1n }]],
    ['more than is open', [{ itemId: 'b', cents: 301n }]],
    ['nothing', [{ itemId: 'b', cents: 0n }]],
    ['less than nothing', [{ itemId: 'b', cents: -1n }]],
    ['one twice', [{ itemId: 'a', cents: 1n }, { itemId: 'a', cents: 1n }]],
    ['more than was paid', [{ itemId: 'a', cents: 500n }]],
  ])('never %s', (_what, wish) => {
    expect(allocateAsWished(400n, items, wish)).toBeNull();
  });
});
