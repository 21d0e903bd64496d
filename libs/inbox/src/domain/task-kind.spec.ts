import { describe, expect, it } from '@jest/globals';
import { WorkingDays } from '#kernel';
import { taskDays } from './task-days.js';
import { checkKind, TaskKinds, type TaskKind } from './task-kind.js';
import { summarise } from './task-summary.js';

const kind: TaskKind = { code: 'APPROVAL', title: 'Vereinbarung prüfen', reminderWorkingDaysBefore: 2, escalateWorkingDaysAfter: 1, escalateTo: 'ADMINISTRATOR' };

describe('kinds of tasks', () => {
  it.each([
    ['a code in lower case', { code: 'approval' }],
    ['a code with a space', { code: 'THE APPROVAL' }],
    ['a reminder after the due day', { reminderWorkingDaysBefore: -1 }],
    ['a reminder on half a day', { reminderWorkingDaysBefore: 0.5 }],
    ['an escalation on the due day', { escalateWorkingDaysAfter: 0 }],
    ['an escalation to nobody', { escalateTo: null }],
    ['somebody without an escalation', { escalateWorkingDaysAfter: null }],
  ])('with %s are programming errors', (_what, change) => {
    expect(() => checkKind({ ...kind, ...change })).toThrow('Task kind');
    expect(() => new TaskKinds([{ ...kind, ...change }])).toThrow('Task kind');
  });

  it('are registered once', () => {
    expect(() => new TaskKinds([kind, { ...kind, title: 'Anders' }])).toThrow('registered twice');
  });

  it('show their code where the program does not know them', () => {
    expect([new TaskKinds([kind]).titleOf('APPROVAL'), new TaskKinds([]).titleOf('APPROVAL')]).toEqual(['Vereinbarung prüfen', 'APPROVAL']);
  });
});

describe('the days of a task', () => {
  // Monday to Friday without a holiday.
  const days = new WorkingDays('MON_FRI', () => new Set());

  it('are counted in working days from the due day', () => {
    // Due on Monday 2026-06-15.
    expect(taskDays(kind, '2026-06-15', days)).toEqual({ remindOn: '2026-06-11', escalateOn: '2026-06-16' });
    expect(taskDays({ ...kind, reminderWorkingDaysBefore: 0 }, '2026-06-14', days)).toEqual({ remindOn: '2026-06-14', escalateOn: '2026-06-15' });
  });

  it('are none without a due day or where the kind names none', () => {
    expect(taskDays(kind, null, days)).toEqual({ remindOn: null, escalateOn: null });
    expect(taskDays({ ...kind, reminderWorkingDaysBefore: null, escalateWorkingDaysAfter: null, escalateTo: null }, '2026-06-15', days)).toEqual({ remindOn: null, escalateOn: null });
  });
});

describe('the lines of a mail', () => {
  const line = { organisation: 'Jugendamt', kind: 'APPROVAL', total: 3, fresh: 0, dueSoon: 0, overdue: 0 };

  it('tell numbers by organisation and kind', () => {
    const kinds = new TaskKinds([kind]);
    expect(summarise([line, { ...line, kind: 'OTHER', total: 1, fresh: 1 }, { ...line, organisation: 'Verein', overdue: 2, dueSoon: 1 }], kinds)).toBe(
      'Jugendamt:\n- Vereinbarung prüfen: 3\n- OTHER: 1 (neu: 1)\n\nVerein:\n- Vereinbarung prüfen: 3 (bald fällig: 1, überfällig: 2)',
    );
    expect(summarise([], kinds)).toBe('');
  });
});
