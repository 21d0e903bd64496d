import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '#kernel';
import { CallLimit } from './call-limit.js';

describe('calls of an open route', () => {
  it('are counted by address for a minute, and say how long to wait', () => {
    const clock = new FixedClock('2026-05-05T12:00:00Z');
    const limit = new CallLimit(clock, 2);
    expect([limit.take('a'), limit.take('a'), limit.take('a'), limit.take('b')]).toEqual([null, null, 60, null]);
    clock.moveTo('2026-05-05T12:00:59.500Z');
    expect(limit.take('a')).toBe(1);
    clock.moveTo('2026-05-05T12:01:00Z');
    expect(limit.take('a')).toBeNull();
  });

  it('of ever new addresses are forgotten rather than kept without end', () => {
    const limit = new CallLimit(new FixedClock('2026-05-05T12:00:00Z'), 1);
    limit.take('first');
    for (let n = 0; n < 20_000; n++) limit.take(String(n));
    expect(limit.take('first')).toBeNull();
    expect(limit.take('19999')).toBe(60);
  });
});
