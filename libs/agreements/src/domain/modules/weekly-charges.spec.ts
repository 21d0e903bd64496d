import { describe, expect, it } from '@jest/globals';
import { weeklyCharges, type WeekPart } from './weekly-charges.js';

/** All of its granted days are asked for where the test says nothing else. */
const part = ({ days = 7, firstDay = '2026-06-01', ...change }: Partial<WeekPart>): WeekPart => ({
  week: '2026-06-01',
  firstDay,
  askedFrom: firstDay,
  askedDays: days,
  days,
  rateId: 'old',
  rateCents: 40_000n,
  partialWeek: 'FULL_WEEK',
  ...change,
});
const brief = (parts: WeekPart[]) => weeklyCharges(parts).map((one) => [one.week, one.firstDay, one.days, one.rateId, one.cents, one.problem]);

describe('weekly charges', () => {
  it('DD-01: every week is one line with the rate that holds in it', () => {
    expect(brief([part({}), part({ week: '2026-06-08', firstDay: '2026-06-08', rateId: 'new', rateCents: 42_000n })])).toEqual([
      ['2026-06-01', '2026-06-01', 7, 'old', 40_000n, null],
      ['2026-06-08', '2026-06-08', 7, 'new', 42_000n, null],
    ]);
  });

  it('FULL_WEEK: a begun week counts once and whole, by its first rate', () => {
    expect(brief([part({ firstDay: '2026-06-03', days: 5 })])).toEqual([['2026-06-01', '2026-06-03', 7, 'old', 40_000n, null]]);
    const changed = [part({ days: 2 }), part({ firstDay: '2026-06-03', days: 5, rateId: 'new', rateCents: 42_000n })];
    expect(brief(changed)).toEqual([['2026-06-01', '2026-06-01', 7, 'old', 40_000n, null]]);
    const late = [part({ days: 2, rateId: null, rateCents: null }), part({ firstDay: '2026-06-03', days: 5, rateId: 'new', rateCents: 42_000n })];
    expect(brief(late)).toEqual([['2026-06-01', '2026-06-01', 7, 'new', 42_000n, null]]);
  });

  it('BY_DAY: sevenths, rounded half away from zero once per line; two rates are two lines', () => {
    // 40,000 × 5 ÷ 7 = 28,571.43; 2 ÷ 7 = 11,428.57
    expect(brief([part({ firstDay: '2026-06-03', days: 5, partialWeek: 'BY_DAY' })])).toEqual([['2026-06-01', '2026-06-03', 5, 'old', 28_571n, null]]);
    const changed = [part({ days: 2, partialWeek: 'BY_DAY' }), part({ firstDay: '2026-06-03', days: 5, rateId: 'new', rateCents: 42_000n, partialWeek: 'BY_DAY' })];
    expect(brief(changed)).toEqual([
      ['2026-06-01', '2026-06-01', 2, 'old', 11_429n, null],
      ['2026-06-01', '2026-06-03', 5, 'new', 30_000n, null],
    ]);
  });

  it('FULL_WEEK: a week that was begun in another span is not of this one, whatever rate begins in it', () => {
    expect(brief([part({ askedFrom: '2026-06-03', askedDays: 5 })])).toEqual([]);
    expect(brief([part({ askedFrom: null, askedDays: 0 }), part({ firstDay: '2026-06-03', days: 5, rateId: 'new', rateCents: 42_000n })])).toEqual([]);
    expect(brief([part({ askedDays: 2 })])).toEqual([['2026-06-01', '2026-06-01', 7, 'old', 40_000n, null]]);
    // Granted from the Wednesday on: its first granted day begins the week.
    expect(brief([part({ firstDay: '2026-06-03', askedFrom: '2026-06-04', askedDays: 4 })])).toEqual([]);
  });

  it('without a rate, or with a partial week and no rule, there is no amount but a reason', () => {
    expect(brief([part({ rateId: null, rateCents: null })])).toEqual([['2026-06-01', '2026-06-01', 7, null, null, 'RATE_MISSING']]);
    expect(brief([part({ days: 5, partialWeek: null })])).toEqual([['2026-06-01', '2026-06-01', 5, 'old', null, 'PARTIAL_WEEK_RULE_MISSING']]);
    expect(brief([part({ partialWeek: null })])).toEqual([['2026-06-01', '2026-06-01', 7, 'old', 40_000n, null]]);
  });

  it('DD-01: a whole week of one rate over the end of a span needs no rule, and the parts of both spans add up to it', () => {
    // 400.01 × 2 ÷ 7 = 114.2886, × 5 ÷ 7 = 285.7214
    const whole = { rateCents: 40_001n, partialWeek: null, days: 7 };
    expect(brief([part({ ...whole, askedDays: 2 })])).toEqual([['2026-06-01', '2026-06-01', 2, 'old', 11_429n, null]]);
    expect(brief([part({ ...whole, askedFrom: '2026-06-03', askedDays: 5 })])).toEqual([['2026-06-01', '2026-06-03', 5, 'old', 28_572n, null]]);
    // With a rule it is the rule's: a begun week is of the span in which it begins.
    expect(brief([part({ ...whole, partialWeek: 'FULL_WEEK', askedFrom: '2026-06-03', askedDays: 5 })])).toEqual([]);
    // Of two rates, or granted for six days, it is no whole week of one rate.
    const two = [part({ partialWeek: null, days: 3 }), part({ partialWeek: null, firstDay: '2026-06-04', days: 4, rateId: 'new', askedFrom: null, askedDays: 0 })];
    expect(brief(two)).toEqual([['2026-06-01', '2026-06-01', 3, 'old', null, 'PARTIAL_WEEK_RULE_MISSING']]);
    expect(brief([part({ ...whole, days: 6, askedDays: 2 })])).toEqual([['2026-06-01', '2026-06-01', 2, 'old', null, 'PARTIAL_WEEK_RULE_MISSING']]);
  });
});
