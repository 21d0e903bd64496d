import { describe, expect, it } from '@jest/globals';
import { moduleHoursWarning, type ModuleBound } from './module-hours.js';

const session = (date: string, hours: number) => ({ date, minutes: hours * 60 });
const basis: ModuleBound = { from: '2026-05-01', to: null, module: 'BASIS', mostMinutes: 300, basis: 'PER_WEEK' };

describe('MODULE_HOURS (exchange-format.md 3)', () => {
  it('BASIS has 3 to 5 hours: two groups of 2 hours do, a third one is a warning', () => {
    // Monday 4 May to Sunday 10 May 2026.
    const held = [session('2026-05-04', 2)];
    expect(moduleHoursWarning([session('2026-05-05', 2)], held, [basis])).toBeNull();
    expect(moduleHoursWarning([session('2026-05-10', 2)], [...held, session('2026-05-05', 2)], [basis])).toEqual({
      code: 'MODULE_HOURS',
      module: 'BASIS',
      basis: 'PER_WEEK',
      week: '2026-05-04',
      plannedMinutes: 360,
      mostMinutes: 300,
    });
  });

  it('the bound itself is no warning, and Sunday and Monday are two weeks', () => {
    expect(moduleHoursWarning([session('2026-05-05', 3)], [session('2026-05-06', 2)], [basis])).toBeNull();
    expect(moduleHoursWarning([session('2026-05-10', 3)], [session('2026-05-11', 3)], [basis])).toBeNull();
  });

  it('weeks without a session of the offer are no matter of it, and the fullest one is told', () => {
    const others = [session('2026-05-05', 9), session('2026-05-13', 4), session('2026-05-20', 5)];
    expect(moduleHoursWarning([session('2026-05-12', 2), session('2026-05-19', 2)], others, [basis])).toMatchObject({ week: '2026-05-18', plannedMinutes: 420 });
  });

  it('the module of the day counts: STANDARD has up to 8 hours', () => {
    const bounds: ModuleBound[] = [{ ...basis, to: '2026-05-10' }, { ...basis, from: '2026-05-11', module: 'STANDARD', mostMinutes: 480 }];
    const others = [session('2026-05-05', 4), session('2026-05-12', 4)];
    expect(moduleHoursWarning([session('2026-05-06', 2), session('2026-05-13', 2)], others, bounds)).toMatchObject({ module: 'BASIS', week: '2026-05-04', plannedMinutes: 360 });
    expect(moduleHoursWarning([session('2026-05-13', 2)], others, bounds)).toBeNull();
  });

  it('of a module for a whole intervention the sum counts: KRISE has 10 hours', () => {
    const crisis: ModuleBound = { from: '2026-05-04', to: '2026-06-14', module: 'KRISE', mostMinutes: 600, basis: 'PER_INTERVENTION' };
    const weekly = ['2026-05-05', '2026-05-12', '2026-05-19', '2026-05-26', '2026-06-02'].map((day) => session(day, 2));
    expect(moduleHoursWarning(weekly, [session('2026-06-15', 2)], [crisis])).toBeNull();
    expect(moduleHoursWarning(weekly, [session('2026-06-14', 1)], [crisis])).toMatchObject({ week: null, plannedMinutes: 660, mostMinutes: 600 });
  });

  it('nothing is said of days without an approval', () => {
    expect(moduleHoursWarning([session('2026-04-30', 9)], [], [basis])).toBeNull();
    expect(moduleHoursWarning([], [session('2026-05-05', 9)], [basis])).toBeNull();
  });
});
