import { describe, expect, it } from '@jest/globals';
import { expectedHours } from './expected-hours.js';

describe('DD-12: the hours that a range means for the days of a report', () => {
  it.each([
    ['STANDARD in June 2026', 30, '25.71', '34.29'],
    ['STANDARD in a February of 28 days', 28, '24.00', '32.00'],
    ['STANDARD in a February of 29 days', 29, '24.86', '33.14'],
    ['STANDARD in a month of 31 days', 31, '26.57', '35.43'],
    ['STANDARD on one day', 1, '0.86', '1.14'],
  ])('%s', (_when, days, from, to) => {
    expect([expectedHours(360, days, 'PER_WEEK'), expectedHours(480, days, 'PER_WEEK')]).toEqual([from, to]);
  });

  it('of an intervention the whole of it, however many days', () => {
    expect(expectedHours(600, 12, 'PER_INTERVENTION')).toBe('10.00');
  });

  it.each([
    [9, '0.15'],
    [40, '0.67'],
    [50, '0.83'],
    [61, '1.02'],
    [0, '0.00'],
  ])('%i minutes are %s hours', (minutes, hours) => {
    expect(expectedHours(minutes, 1, 'PER_INTERVENTION')).toBe(hours);
  });
});
