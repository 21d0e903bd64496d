import { describe, expect, it } from '@jest/globals';
import { badSchedule, NO_SCHEDULE } from './clearing-schedule.js';

describe('clearing schedule', () => {
  it('is off as long as nobody sets it', () => expect(NO_SCHEDULE.isActive).toBe(false));
  it.each([1, 28])('may be on day %i', (day) => expect(badSchedule({ isActive: true, day, hour: 0 })).toBeNull());
  it.each([0, 29, 1.5, -1])('is on no day %d: not every month has it', (day) => expect(badSchedule({ isActive: true, day, hour: 0 })?.field).toBe('day'));
  it.each([-1, 24, 0.5])('is at no hour %d', (hour) => expect(badSchedule({ isActive: true, day: 5, hour })?.field).toBe('hour'));
});
