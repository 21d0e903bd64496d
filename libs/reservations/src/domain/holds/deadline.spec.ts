import { describe, expect, it } from '@jest/globals';
import { endOfDay, minutesAfter } from './deadline.js';

describe('deadlines', () => {
  it.each([
    ['in winter', '2026-11-20', '2026-11-20T23:00:00.000Z'],
    ['in summer', '2026-07-31', '2026-07-31T22:00:00.000Z'],
    ['on the day that has 25 hours', '2026-10-25', '2026-10-25T23:00:00.000Z'],
    ['on the day that has 23 hours', '2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['on the last day of a year', '2026-12-31', '2026-12-31T23:00:00.000Z'],
  ])('end with the day of Germany %s', (_when, day, expected) => {
    expect(endOfDay(day).toISOString()).toBe(expected);
  });

  it('in minutes count on from the moment', () => {
    expect(minutesAfter(new Date('2026-11-20T22:50:00Z'), 15).toISOString()).toBe('2026-11-20T23:05:00.000Z');
  });
});
