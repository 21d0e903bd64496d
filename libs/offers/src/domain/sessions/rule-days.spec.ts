import { describe, expect, it } from '@jest/globals';
import { isAtOnce, isThere } from './local-time.js';
import { parseRule } from './parse-rule.js';
import { ruleDays } from './rule-days.js';

function days(text: string, firstDay: string, lastDay: string, start = '15:00'): string[] {
  const rule = parseRule(text);
  if (!rule.ok) throw new Error(rule.refusal.message);
  return ruleDays(rule.value, firstDay, start, lastDay);
}

describe('a rule over the changes of the clock (Europe/Berlin: 2026-03-29 forward, 2026-10-25 back)', () => {
  it('keeps its days at 15:00, before, on and after both', () => {
    expect(days('FREQ=WEEKLY;BYDAY=SU', '2026-03-22', '2026-04-05')).toEqual(['2026-03-22', '2026-03-29', '2026-04-05']);
    expect(days('FREQ=WEEKLY;BYDAY=SU', '2026-10-18', '2026-11-01')).toEqual(['2026-10-18', '2026-10-25', '2026-11-01']);
    expect(days('FREQ=DAILY', '2026-10-24', '2026-10-26', '00:00')).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
  });

  it('leaves out the day on which 02:30 is not there, and does not count it', () => {
    expect(days('FREQ=WEEKLY;COUNT=3', '2026-03-22', '2026-12-31', '02:30')).toEqual(['2026-03-22', '2026-04-05', '2026-04-12']);
    expect(days('FREQ=DAILY;COUNT=3', '2026-03-28', '2026-12-31', '02:59')).toEqual(['2026-03-28', '2026-03-30', '2026-03-31']);
    expect(days('FREQ=DAILY;COUNT=3', '2026-03-28', '2026-12-31', '03:00')).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
  });

  it('has the day on which 02:30 comes twice, once', () => {
    expect(days('FREQ=WEEKLY', '2026-10-18', '2026-11-01', '02:30')).toEqual(['2026-10-18', '2026-10-25', '2026-11-01']);
  });

  it('does not begin at a time that is not there', () => {
    expect(() => days('FREQ=WEEKLY', '2026-03-29', '2026-12-31', '02:30')).toThrow(RangeError);
  });
});

describe('a time of day', () => {
  it.each([
    ['2026-03-29', '01:59', true],
    ['2026-03-29', '02:00', false],
    ['2026-03-29', '02:59', false],
    ['2026-03-29', '03:00', true],
    ['2026-03-28', '02:30', true],
    ['2026-10-25', '02:30', true],
    ['2027-03-28', '02:30', false],
  ])('on %s at %s is there: %s', (date, start, expected) => {
    expect(isThere(date, start)).toBe(expected);
  });

  it('is shared by two sessions where one begins before the other has ended', () => {
    expect(isAtOnce({ start: '15:00', minutes: 90 }, { start: '16:29', minutes: 30 })).toBe(true);
    expect(isAtOnce({ start: '15:00', minutes: 90 }, { start: '16:30', minutes: 30 })).toBe(false);
    expect(isAtOnce({ start: '16:30', minutes: 30 }, { start: '15:00', minutes: 90 })).toBe(false);
  });
});

describe('calendars at their corners', () => {
  it('29 February comes in leap years alone', () => {
    expect(days('FREQ=YEARLY', '2024-02-29', '2033-01-01')).toEqual(['2024-02-29', '2028-02-29', '2032-02-29']);
    expect(days('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', '2026-01-01', '2028-12-31')).toEqual(['2026-02-28', '2027-02-28', '2028-02-29']);
    expect(days('FREQ=MONTHLY', '2026-01-31', '2026-06-30')).toEqual(['2026-01-31', '2026-03-31', '2026-05-31']);
  });

  it('ISO week 53 is there in 2026 and not in 2027, and week 1 may begin in December', () => {
    expect(days('FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO,SU', '2026-01-01', '2028-12-31')).toEqual(['2026-12-28', '2027-01-03']);
    expect(days('FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO', '2024-06-01', '2027-12-31')).toEqual(['2024-12-30', '2025-12-29', '2027-01-04']);
    expect(days('FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SA', '2027-01-01', '2028-01-31')).toEqual(['2027-01-02', '2028-01-01']);
  });

  it('a rule that never comes true names no day and ends', () => {
    expect(days('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3', '2026-01-01', '2031-01-01')).toEqual([]);
    expect(days('FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2', '2026-01-01', '2031-01-01')).toEqual([]);
  });
});

describe('what groups meet by', () => {
  it.each([
    ['every Tuesday and Thursday, six times', 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=6', '2026-05-05', ['2026-05-05', '2026-05-07', '2026-05-12', '2026-05-14', '2026-05-19', '2026-05-21']],
    ['every other Friday until a day', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20260605', '2026-05-08', ['2026-05-08', '2026-05-22', '2026-06-05']],
    ['the first Monday of a month', 'FREQ=MONTHLY;BYDAY=1MO;COUNT=3', '2026-05-01', ['2026-05-04', '2026-06-01', '2026-07-06']],
    ['the last working day of a month', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', '2026-05-01', ['2026-05-29', '2026-06-30', '2026-07-31']],
    ['until an instant that is the next day in Berlin', 'RRULE:FREQ=DAILY;UNTIL=20260506T220000Z', '2026-05-05', ['2026-05-05', '2026-05-06', '2026-05-07']],
    ['until an instant of the same day', 'freq=daily;until=20260506T215959Z', '2026-05-05', ['2026-05-05', '2026-05-06']],
    ['every other week, whose rhythm the first day of the week gives', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU;COUNT=2', '2026-05-06', ['2026-05-17', '2026-05-31']],
  ])('%s', (_what, text, firstDay, expected) => {
    expect(days(text, firstDay, '2027-12-31')).toEqual(expected);
  });

  it('and no further than was asked for', () => {
    expect(days('FREQ=WEEKLY', '2026-05-05', '2026-05-18')).toEqual(['2026-05-05', '2026-05-12']);
    expect(days('FREQ=WEEKLY', '2026-05-05', '2026-05-04')).toEqual([]);
  });
});
