import { describe, expect, it } from '@jest/globals';
import { dayNumber, dayText, easterSunday, statutoryHolidays, weekday, type State } from '../../../test/support/german-holidays.js';
import { FEDERAL_STATES } from './federal-states.js';
import { openWorkingDays, WorkingDays, type WorkingDayDefinition } from './working-days.js';

const STATES: readonly State[] = ['HE', 'NW', 'BE', 'HB', 'RP'];
const YEARS = [2025, 2026, 2027, 2028, 2029, 2030];
const DEFINITIONS: readonly WorkingDayDefinition[] = ['MON_SAT', 'MON_FRI'];

/** Every day from 2025-01-01 to 2030-12-31. */
const everyDay = Array.from({ length: dayNumber('2031-01-01') - dayNumber('2025-01-01') }, (_, index) => dayNumber('2025-01-01') + index);

describe('the second opinion', () => {
  it('knows Easter as printed calendars have it', () => {
    expect(YEARS.map(easterSunday)).toEqual(['2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21']);
  });

  it('counts the holidays of 2026 as domain.md 3.5 lists them', () => {
    expect(STATES.map((state) => [state, statutoryHolidays(state, 2026).length])).toEqual([['HE', 10], ['NW', 11], ['BE', 10], ['HB', 10], ['RP', 11]]);
  });

  it('knows weekdays: 2026-05-27 is a Wednesday, 2028-02-29 a Tuesday', () => {
    expect([weekday(dayNumber('2026-05-27')), weekday(dayNumber('2028-02-29')), dayText(dayNumber('2028-02-29'))]).toEqual([3, 2, '2028-02-29']);
  });
});

describe('working days of five federal states, 2025 to 2030', () => {
  it.each(STATES)('are, in %s, those of the independent calculation, day by day', async (state) => {
    const holidays = new Set(YEARS.flatMap((year) => statutoryHolidays(state, year)));
    for (const definition of DEFINITIONS) {
      const workingDays = await openWorkingDays(definition, state);
      const free = definition === 'MON_SAT' ? [0] : [0, 6];
      const expected = everyDay.map((day) => !free.includes(weekday(day)) && !holidays.has(dayText(day)));
      expect(everyDay.map((day) => workingDays.isWorkingDay(dayText(day)))).toEqual(expected);
      expect(everyDay.map(dayText).filter((day) => workingDays.isHoliday(day))).toEqual([...holidays].sort());
    }
  });

  it.each([
    ['HE', 10],
    ['NW', 11],
    ['BE', 10],
    ['HB', 10],
    ['RP', 11],
  ] as const)('%s has %i holidays in 2026', async (state, count) => {
    const workingDays = await openWorkingDays('MON_SAT', state);
    const days = everyDay.map(dayText).filter((day) => day.startsWith('2026-'));
    expect(days.filter((day) => workingDays.isHoliday(day))).toHaveLength(count);
  });

  it('has the two one-offs of Berlin, and nobody else has them', async () => {
    for (const state of STATES) {
      const workingDays = await openWorkingDays('MON_SAT', state);
      expect([state, workingDays.isHoliday('2025-05-08'), workingDays.isHoliday('2028-06-17')]).toEqual([state, state === 'BE', state === 'BE']);
    }
  });
});

describe('counting', () => {
  it.each([
    ['MON_SAT', 'HB', '2026-06-04'],
    ['MON_SAT', 'BE', '2026-06-04'],
    ['MON_SAT', 'HE', '2026-06-05'],
    ['MON_SAT', 'RP', '2026-06-05'],
    ['MON_SAT', 'NW', '2026-06-05'],
    ['MON_FRI', 'HB', '2026-06-05'],
    ['MON_FRI', 'BE', '2026-06-05'],
    ['MON_FRI', 'HE', '2026-06-08'],
    ['MON_FRI', 'RP', '2026-06-08'],
    ['MON_FRI', 'NW', '2026-06-08'],
  ] as const)('BHV-15: opened on Wednesday 2026-05-27, 7 working days end (%s, %s) on %s', async (definition, state, end) => {
    const workingDays = await openWorkingDays(definition, state);
    expect(workingDays.addWorkingDays('2026-05-27', 7)).toBe(end);
  });

  it('goes backwards, stands still for 0, and starts from a day that is none', async () => {
    const hesse = await openWorkingDays('MON_FRI', 'HE');
    // Friday 5 June 2026, back over Corpus Christi and a weekend.
    expect(hesse.addWorkingDays('2026-06-05', -1)).toBe('2026-06-03');
    expect(hesse.addWorkingDays('2026-06-05', -4)).toBe('2026-05-29');
    expect(hesse.addWorkingDays('2026-06-06', 0)).toBe('2026-06-06');
    expect(hesse.addWorkingDays('2026-06-06', 1)).toBe('2026-06-08');
    // Over the turn of the year: 1 January is a holiday, 2 January 2026 a Friday.
    expect(hesse.addWorkingDays('2025-12-31', 1)).toBe('2026-01-02');
  });

  it('counts no fraction and no lifetime', async () => {
    const hesse = await openWorkingDays('MON_FRI', 'HE');
    expect(() => hesse.addWorkingDays('2026-06-05', 1.5)).toThrow(RangeError);
    expect(() => hesse.addWorkingDays('2026-06-05', 100_000)).toThrow(RangeError);
  });

  it('§ 193 BGB: a deadline that ends on a Saturday, Sunday or holiday ends on the next day that is none, under both definitions', async () => {
    for (const definition of DEFINITIONS) {
      const hesse = await openWorkingDays(definition, 'HE');
      // Good Friday 2026-04-03 to Easter Monday; Saturday 2026-10-03 is the day of unity; a plain Saturday; a plain Monday.
      expect(['2026-04-03', '2026-04-04', '2026-10-03', '2026-06-13', '2026-06-15'].map((day) => hesse.nextWorkingDay(day))).toEqual([
        '2026-04-07',
        '2026-04-07',
        '2026-10-05',
        '2026-06-15',
        '2026-06-15',
      ]);
    }
  });

  it('asks for the holidays of a year once', () => {
    const asked: number[] = [];
    const days = new WorkingDays('MON_SAT', (year) => (asked.push(year), new Set(['2026-01-01'])));
    expect(['2026-01-01', '2026-01-02', '2027-01-01'].map((day) => days.isWorkingDay(day))).toEqual([false, true, true]);
    expect(asked).toEqual([2026, 2027]);
  });

  it('is there for all sixteen states', async () => {
    for (const state of FEDERAL_STATES) expect((await openWorkingDays('MON_SAT', state)).isHoliday('2026-10-03')).toBe(true);
  });
});
