import { describe, expect, it } from '@jest/globals';
import { checkHours, kindsToRead, kindsToRecord } from './check-hours.js';

describe('an entry of hours', () => {
  const today = '2026-05-12';

  it.each([
    ['of today', '2026-05-12', 1440, null],
    ['of long ago', '2020-02-29', 1, null],
    ['of tomorrow', '2026-05-13', 60, 'date'],
    ['without time', '2026-05-12', 0, 'minutes'],
    ['of more than a day', '2026-05-12', 1441, 'minutes'],
    ['of half a minute', '2026-05-12', 0.5, 'minutes'],
  ])('%s', (_what, date, minutes, field) => {
    expect(checkHours({ date, minutes }, today)?.field ?? null).toBe(field);
  });
});

describe('who records and reads which contacts', () => {
  const everything = ['SINGLE', 'PARENT', 'RESOURCE_PERSON', 'GROUP_INTERNAL'];

  it.each([
    ['case leads of the responsible provider', ['CASE_LEAD'], 'RESPONSIBLE', everything],
    ['administrators of the responsible provider', ['ADMINISTRATOR'], 'RESPONSIBLE', everything],
    ['group leads of the responsible provider', ['GROUP_LEAD'], 'RESPONSIBLE', ['GROUP_INTERNAL']],
    ['case leads of a host', ['CASE_LEAD'], 'HOST', ['GROUP_INTERNAL']],
    ['group leads of a host', ['GROUP_LEAD'], 'HOST', ['GROUP_INTERNAL']],
    ['billing', ['BILLING'], 'RESPONSIBLE', []],
  ] as const)('%s', (_who, roles, side, kinds) => {
    expect(kindsToRecord(roles, side)).toEqual(kinds);
  });

  it('a group lead reads those of groups alone', () => {
    expect(kindsToRead(['GROUP_LEAD'])).toEqual(['GROUP_INTERNAL']);
    expect(kindsToRead(['GROUP_LEAD', 'CASE_LEAD'])).toEqual(everything);
  });
});
