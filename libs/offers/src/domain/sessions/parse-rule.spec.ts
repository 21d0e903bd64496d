import { describe, expect, it } from '@jest/globals';
import { parseRule } from './parse-rule.js';
import { isEndless } from './recurrence-rule.js';

describe('the text of a rule', () => {
  it('is read part by part', () => {
    const rule = parseRule('FREQ=MONTHLY;INTERVAL=2;BYDAY=+1MO,-1FR;BYMONTH=1,12;BYSETPOS=-1;WKST=SU;COUNT=12');
    expect(rule).toEqual({
      ok: true,
      value: { freq: 'MONTHLY', interval: 2, count: 12, byDay: ['1MO', '-1FR'], byMonth: [1, 12], bySetPos: [-1], weekStart: 'SU' },
    });
  });

  it('may have no end', () => {
    const endless = ['FREQ=WEEKLY', 'FREQ=WEEKLY;COUNT=2', 'FREQ=WEEKLY;UNTIL=20260605'].map((text) => {
      const rule = parseRule(text);
      return rule.ok && isEndless(rule.value);
    });
    expect(endless).toEqual([true, false, false]);
  });

  it.each([
    ['', 'FREQ', 'MISSING', null],
    ['BYDAY=MO', 'FREQ', 'MISSING', null],
    ['FREQ=SOMETIMES', 'FREQ', 'BAD_VALUE', null],
    ['FREQ=HOURLY', 'FREQ', 'NOT_SUPPORTED', null],
    ['FREQ=DAILY;BYHOUR=9', 'BYHOUR', 'NOT_SUPPORTED', null],
    ['FREQ=DAILY;RSCALE=HEBREW', 'RSCALE', 'NOT_SUPPORTED', null],
    ['FREQ=DAILY;X-MINE=1', 'X-MINE', 'UNKNOWN', null],
    ['FREQ=DAILY;FREQ=WEEKLY', 'FREQ', 'REPEATED', null],
    ['FREQ=DAILY;INTERVAL', 'INTERVAL', 'BAD_VALUE', null],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL', 'BAD_VALUE', null],
    ['FREQ=DAILY;INTERVAL=1.5', 'INTERVAL', 'BAD_VALUE', null],
    ['FREQ=DAILY;COUNT=0', 'COUNT', 'BAD_VALUE', null],
    ['FREQ=DAILY;COUNT=1001', 'COUNT', 'TOO_MANY', null],
    ['FREQ=DAILY;COUNT=3;UNTIL=20260605', 'COUNT', 'NOT_WITH', 'UNTIL'],
    ['FREQ=DAILY;UNTIL=20260230', 'UNTIL', 'BAD_VALUE', null],
    ['FREQ=DAILY;UNTIL=20260605T120000', 'UNTIL', 'BAD_VALUE', null],
    ['FREQ=DAILY;UNTIL=20260605T250000Z', 'UNTIL', 'BAD_VALUE', null],
    ['FREQ=WEEKLY;BYDAY=XX', 'BYDAY', 'BAD_VALUE', null],
    ['FREQ=MONTHLY;BYDAY=54MO', 'BYDAY', 'BAD_VALUE', null],
    ['FREQ=WEEKLY;BYDAY=1MO', 'BYDAY', 'NOT_WITH', 'FREQ'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO', 'BYDAY', 'NOT_WITH', 'BYWEEKNO'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'BYMONTHDAY', 'NOT_WITH', 'FREQ'],
    ['FREQ=MONTHLY;BYYEARDAY=1', 'BYYEARDAY', 'NOT_WITH', 'FREQ'],
    ['FREQ=MONTHLY;BYWEEKNO=1', 'BYWEEKNO', 'NOT_WITH', 'FREQ'],
    ['FREQ=YEARLY;BYWEEKNO=1;INTERVAL=2', 'BYWEEKNO', 'NOT_WITH', 'INTERVAL'],
    ['FREQ=YEARLY;BYWEEKNO=54', 'BYWEEKNO', 'BAD_VALUE', null],
    ['FREQ=YEARLY;BYYEARDAY=60;BYDAY=MO', 'BYYEARDAY', 'NOT_WITH', 'BYDAY'],
    ['FREQ=YEARLY;BYMONTHDAY=1;BYDAY=1MO', 'BYDAY', 'NOT_WITH', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYMONTH=0', 'BYMONTH', 'BAD_VALUE', null],
    ['FREQ=MONTHLY;BYMONTH=-1', 'BYMONTH', 'BAD_VALUE', null],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'BYMONTHDAY', 'BAD_VALUE', null],
    ['FREQ=MONTHLY;BYMONTHDAY=', 'BYMONTHDAY', 'BAD_VALUE', null],
    ['FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS', 'MISSING', 'BYDAY'],
    ['FREQ=WEEKLY;WKST=1', 'WKST', 'BAD_VALUE', null],
    [`FREQ=WEEKLY;BYDAY=${'MO,'.repeat(200)}MO`, 'RRULE', 'TOO_FAR', null],
  ])('%s is refused: %s %s %s', (text, part, problem, other) => {
    expect(parseRule(text)).toMatchObject({ ok: false, refusal: { code: 'RULE_INVALID', part, problem, other } });
  });
});
