import { describe, expect, it } from '@jest/globals';
import { sessionTimes } from './session-times.js';

describe('the times of a session in a calendar', () => {
  it.each([
    ['2026-10-24', '15:30', 90, '2026-10-24T15:30:00', '2026-10-24T17:00:00'],
    // 25 October 2026: 03:00 summer time is 02:00 winter time
    ['2026-10-25', '01:30', 180, '2026-10-25T01:30:00', '2026-10-25T03:30:00'],
    ['2026-10-25', '15:30', 90, '2026-10-25T15:30:00', '2026-10-25T17:00:00'],
    // 29 March 2026: 02:00 winter time is 03:00 summer time
    ['2026-03-29', '01:30', 60, '2026-03-29T01:30:00', '2026-03-29T03:30:00'],
    ['2026-03-28', '23:00', 300, '2026-03-28T23:00:00', '2026-03-29T05:00:00'],
    ['2026-12-31', '23:30', 60, '2026-12-31T23:30:00', '2027-01-01T00:30:00'],
  ])('%s %s, %d minutes', (date, start, minutes, from, to) => {
    const times = sessionTimes(date, start, minutes);
    expect([times.start.toString(), times.end.toString()]).toEqual([from, to]);
  });

  it('never end before they begin, whatever the clock does meanwhile', () => {
    const { start, end } = sessionTimes('2026-10-25', '02:50', 30);
    expect(end.toString() > start.toString()).toBe(true);
  });
});
