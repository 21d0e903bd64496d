import { describe, expect, it } from '@jest/globals';
import type { RelaxableCriterion } from '../relaxation.js';
import { boundProblems, idleProblems, strangeBounds, WHOLLY, widens, type RelaxationBound } from './relaxation-bound.js';

const km = (upToKm: number): RelaxationBound => ({ ...WHOLLY, upToKm });
const years = (upToYears: number): RelaxationBound => ({ ...WHOLLY, upToYears });
const windows = (...texts: string[]): RelaxationBound => ({ ...WHOLLY, windows: texts });

describe('the bound of a relaxation', () => {
  it.each<[RelaxableCriterion, RelaxationBound, string[]]>([
    ['TOO_FAR', km(20), []],
    ['TOO_FAR', { ...km(20), upToYears: 1 }, ['upToYears']],
    ['AGE', years(1), []],
    ['AGE', km(20), ['upToKm']],
    ['SCHEDULE', windows('TH 00:00-24:00'), []],
    ['SCHEDULE', years(2), ['upToYears']],
    ['GENDER', WHOLLY, []],
    ['GENDER', windows('TH 00:00-24:00'), ['windows']],
    ['LANGUAGE', km(1), ['upToKm']],
  ])('of %s is of its own kind: %j', (criterion, bound, strange) => {
    expect(strangeBounds(criterion, bound)).toEqual(strange);
  });

  it.each<[string, RelaxationBound, boolean]>([
    ['none at all', WHOLLY, true],
    ['a tenth of a kilometre', km(10.1), true],
    ['no kilometre', km(0), false],
    ['further than the world', km(20_101), false],
    ['metres', km(10.125), false],
    ['a year', years(1), true],
    ['30 years', years(30), true],
    ['31 years', years(31), false],
    ['half a year', years(0.5), false],
    ['a day to its end', windows('TH 00:00-24:00'), true],
    ['past midnight', windows('TH 23:00-01:00'), false],
    ['no time', windows('TH 10:00-10:00'), false],
    ['after 24:00', windows('TH 10:00-24:30'), false],
    ['no weekday', windows('XX 10:00-11:00'), false],
    ['no window', windows(), false],
    ['51 windows', windows(...Array<string>(51).fill('TH 10:00-11:00')), false],
  ])('can be or not: %s', (_name, bound, isFine) => {
    expect(boundProblems(bound).length === 0).toBe(isFine);
  });

  it.each<[string, RelaxationBound, RelaxationBound, boolean]>([
    ['further', km(20), km(15), true],
    ['as far', km(15), km(15), false],
    ['less far', km(10), km(15), false],
    ['wholly instead of a bound', WHOLLY, km(15), true],
    ['a bound instead of wholly', km(15), WHOLLY, false],
    ['wholly again', WHOLLY, WHOLLY, false],
    ['a year more', years(2), years(1), true],
    ['another day in addition', windows('TU 00:00-24:00', 'TH 00:00-24:00'), windows('TU 00:00-24:00'), true],
    ['another day instead', windows('TH 00:00-24:00'), windows('TU 00:00-24:00'), false],
    ['a longer window', windows('TH 14:00-18:00'), windows('TH 14:00-17:00'), true],
    ['the same in other words', windows('TH 14:00-18:00', 'TH 15:00-16:00'), windows('TH 14:00-18:00'), false],
  ])('takes the place of another only where it allows more: %s', (_name, wanted, active, does) => {
    expect(widens(wanted, active)).toBe(does);
  });

  it.each<[string, RelaxableCriterion, RelaxationBound, string[]]>([
    ['more kilometres', 'TOO_FAR', km(30.1), []],
    ['however far', 'TOO_FAR', WHOLLY, []],
    ['as many kilometres', 'TOO_FAR', km(30), ['bound.upToKm']],
    ['fewer kilometres', 'TOO_FAR', km(5), ['bound.upToKm']],
    ['another time', 'SCHEDULE', windows('MO 14:00-18:00', 'TU 14:00-15:00'), []],
    ['any time', 'SCHEDULE', WHOLLY, []],
    ['times that are possible already', 'SCHEDULE', windows('MO 15:00-16:00'), ['bound.windows']],
    ['an age', 'AGE', years(1), []],
    ['a language', 'LANGUAGE', WHOLLY, []],
  ])('allows more than the referral by itself, or is refused: %s', (_name, criterion, bound, fields) => {
    expect(idleProblems(criterion, bound, { maxKm: 30, availability: ['MO 14:00-18:00'] }).map(({ field }) => field)).toEqual(fields);
  });

  it('is of no use where the referral has no limit', () => {
    const limitless = { maxKm: null, availability: [] };
    for (const [criterion, bound] of [['TOO_FAR', WHOLLY], ['TOO_FAR', km(30)], ['SCHEDULE', WHOLLY], ['SCHEDULE', windows('MO 14:00-18:00')]] as const) {
      expect(idleProblems(criterion, bound, limitless).map(({ field }) => field)).toEqual(['criterion']);
    }
    expect(idleProblems('GENDER', WHOLLY, limitless)).toEqual([]);
  });
});
