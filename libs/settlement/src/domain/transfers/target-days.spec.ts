import { describe, expect, it } from '@jest/globals';
import { dueDayOf, executionDay, nextTargetDay } from './target-days.js';

describe('days on which banks work', () => {
  it.each([
    ['2026-06-22', '2026-06-22', 'a Monday'],
    ['2026-06-20', '2026-06-22', 'a Saturday'],
    ['2026-06-21', '2026-06-22', 'a Sunday'],
    ['2026-01-01', '2026-01-02', 'New Year'],
    ['2026-04-03', '2026-04-07', 'Good Friday to Easter Monday'],
    ['2027-03-26', '2027-03-30', 'Good Friday of another year'],
    ['2038-04-26', '2038-04-27', 'the latest Easter Monday of the century'],
    ['2026-05-01', '2026-05-04', '1 May, a Friday'],
    ['2026-12-25', '2026-12-28', 'Christmas before a weekend'],
    ['2026-10-03', '2026-10-05', 'a Saturday that is a German holiday too'],
    ['2029-10-03', '2029-10-03', 'a German holiday on which banks work'],
  ])('%s → %s: %s', (day, expected) => {
    expect(nextTargetDay(day)).toBe(expected);
  });

  it('is due 14 days after the closing, by the day in Germany', () => {
    expect(dueDayOf('2026-06-08T10:00:00Z')).toBe('2026-06-22');
    // Half past midnight in Berlin, still the day before in Greenwich.
    expect(dueDayOf('2026-06-08T22:30:00Z')).toBe('2026-06-23');
    expect(dueDayOf('2026-12-11T12:00:00Z')).toBe('2026-12-25');
    expect(executionDay('2026-12-11T12:00:00Z')).toBe('2026-12-28');
  });
});
