import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '#kernel';
import { PreviewLimit } from './preview-limit.js';

describe('previews of a draft', () => {
  it('are counted by person, for an hour', () => {
    const clock = new FixedClock('2026-05-05T12:00:00Z');
    const limit = new PreviewLimit(clock, 2);
    expect([limit.take('a'), limit.take('a'), limit.take('a'), limit.take('b')]).toEqual([true, true, false, true]);
    clock.moveTo('2026-05-05T12:59:59Z');
    expect(limit.take('a')).toBe(false);
    clock.moveTo('2026-05-05T13:00:00Z');
    expect(limit.take('a')).toBe(true);
  });
});
