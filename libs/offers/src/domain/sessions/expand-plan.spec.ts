import { describe, expect, it } from '@jest/globals';
import { expandPlan, type HolidayCalendar, type PlanFrame } from './expand-plan.js';
import type { PlanDefinition } from './session-plan.js';

const calendar: HolidayCalendar = {
  isPublicHoliday: (day) => day === '2026-05-14',
  schoolHoliday: (day) => (day >= '2026-05-18' && day <= '2026-05-23' ? 'Pfingstferien' : null),
  schoolHolidaysKnownUntil: '2026-05-31',
};
const plan: PlanDefinition = {
  rrule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=4',
  firstDay: '2026-05-07',
  start: '15:00',
  minutes: 90,
  capacity: null,
  schoolHolidays: 'LEAVE_OUT',
  publicHolidays: 'LEAVE_OUT',
  leftOut: [],
  kept: [],
  extra: [],
};
const frame: PlanFrame = { today: '2026-05-01', plannedUntil: null, endsOn: null };

function expanded(change: Partial<PlanDefinition> = {}, at: Partial<PlanFrame> = {}) {
  const outcome = expandPlan({ ...plan, ...change }, { ...frame, ...at }, calendar);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}

describe('the days of a plan', () => {
  it('are those of the rule without the holidays, which are not made up for', () => {
    const { days, leftOut, endsOn } = expanded();
    expect(days).toEqual(['2026-05-07', '2026-05-28']);
    expect(leftOut.map(({ date, reason }) => [date, reason])).toEqual([
      ['2026-05-14', 'PUBLIC_HOLIDAY'],
      ['2026-05-21', 'SCHOOL_HOLIDAY'],
    ]);
    expect(endsOn).toBe('2026-05-28');
  });

  it('keep single days and have others beside the rule; what is left out by name goes before all', () => {
    const { days, leftOut } = expanded({ kept: ['2026-05-14'], extra: ['2026-05-20', '2026-05-28', '2026-06-02'], leftOut: ['2026-05-28', '2026-05-07'] });
    expect(days).toEqual(['2026-05-14', '2026-05-20', '2026-06-02']);
    expect(leftOut.map(({ date, reason }) => [date, reason])).toEqual([
      ['2026-05-07', 'EXCEPTION'],
      ['2026-05-21', 'SCHOOL_HOLIDAY'],
      ['2026-05-28', 'EXCEPTION'],
    ]);
  });

  it('begin today', () => {
    expect(expanded({}, { today: '2026-05-20' }).leftOut.slice(0, 2)).toEqual([
      { date: '2026-05-07', reason: 'PAST', holiday: null },
      { date: '2026-05-14', reason: 'PAST', holiday: null },
    ]);
  });

  it('end where somebody has set an end', () => {
    expect(expanded({}, { endsOn: '2026-05-20' })).toMatchObject({ days: ['2026-05-07'], endsOn: '2026-05-20', plannedUntil: '2026-05-20' });
    expect(expanded({ rrule: 'FREQ=WEEKLY;BYDAY=TH' }, { endsOn: '2026-05-28' })).toMatchObject({ days: ['2026-05-07', '2026-05-28'], endsOn: '2026-05-28' });
  });
});

describe('a plan without an end', () => {
  const endless = { rrule: 'FREQ=WEEKLY;BYDAY=TH' };

  it('goes 26 weeks ahead from today, or from its first day', () => {
    expect(expanded({ ...endless, schoolHolidays: 'KEEP' })).toMatchObject({ endsOn: null, plannedUntil: '2026-11-05' });
    expect(expanded({ ...endless, schoolHolidays: 'KEEP', firstDay: '2026-01-01' })).toMatchObject({ plannedUntil: '2026-10-30' });
  });

  it('goes no further than school holidays are known where it leaves them out', () => {
    expect(expanded({ ...endless, firstDay: '2026-04-30' })).toMatchObject({ plannedUntil: '2026-05-31', days: ['2026-05-07', '2026-05-28'] });
  });

  it('goes on four weeks at a time where nothing is known', () => {
    const unknown = { ...calendar, schoolHolidaysKnownUntil: null };
    expect(expandPlan({ ...plan, ...endless }, frame, unknown)).toMatchObject({ ok: true, value: { plannedUntil: '2026-06-04' } });
    expect(expandPlan({ ...plan, ...endless, firstDay: '2026-06-04' }, frame, calendar)).toMatchObject({ ok: true, value: { plannedUntil: '2026-07-02' } });
  });

  it('is extended by the days after those that are planned', () => {
    expect(expanded({ ...endless, schoolHolidays: 'KEEP' }, { today: '2026-05-15', plannedUntil: '2026-11-05' })).toMatchObject({ days: ['2026-11-12'], leftOut: [], plannedUntil: '2026-11-13' });
  });
});

describe('a plan that goes too far', () => {
  it.each([
    ['FREQ=DAILY;UNTIL=20310601', 'UNTIL', 'TOO_FAR'],
    ['FREQ=YEARLY;COUNT=7', 'COUNT', 'TOO_FAR'],
    ['FREQ=DAILY;UNTIL=20300101', 'RRULE', 'TOO_MANY'],
    ['FREQ=DAILY;BYHOUR=9', 'BYHOUR', 'NOT_SUPPORTED'],
  ])('%s: %s %s', (rrule, part, problem) => {
    expect(expandPlan({ ...plan, rrule, schoolHolidays: 'KEEP' }, frame, calendar)).toMatchObject({ ok: false, refusal: { code: 'RULE_INVALID', part, problem } });
  });
});
