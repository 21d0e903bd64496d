import { describe, expect, it } from '@jest/globals';
import { openWorkingDays } from '#kernel';
import { chaseDays } from './chase-days.js';

const hesse = await openWorkingDays('MON_FRI', 'HE');
const days = (today: string, answer: number, chaseWorkingDays: number, escalateWorkingDays: number) => chaseDays(today, answer, { chaseWorkingDays, escalateWorkingDays }, hesse);

describe('the days of a request', () => {
  it('are counted in working days, past weekends and holidays', () => {
    // 2026-05-01 is a holiday and a Friday.
    expect(days('2026-04-29', 3, 1, 2)).toEqual({ chaseOn: '2026-04-30', dueOn: '2026-04-30', escalateOn: '2026-05-04', reminderBefore: 0 });
    expect(days('2026-05-04', 10, 2, 5)).toEqual({ chaseOn: '2026-05-06', dueOn: '2026-05-08', escalateOn: '2026-05-11', reminderBefore: 2 });
  });

  it('end with the deadline: it is escalated on its last day at the latest, and chased before', () => {
    expect(days('2026-05-04', 2, 4, 5)).toEqual({ chaseOn: '2026-05-05', dueOn: '2026-05-05', escalateOn: '2026-05-06', reminderBefore: 0 });
    expect(days('2026-05-04', 1, 1, 2)).toEqual({ chaseOn: '2026-05-04', dueOn: '2026-05-04', escalateOn: '2026-05-05', reminderBefore: 0 });
  });

  it('begin on any day: what is asked on a Saturday is due on it, and escalated on Monday at the earliest', () => {
    expect(days('2026-05-09', 1, 1, 2)).toEqual({ chaseOn: '2026-05-09', dueOn: '2026-05-09', escalateOn: '2026-05-11', reminderBefore: 0 });
  });
});
