import { describe, expect, it } from '@jest/globals';
import { recorderOf } from './recorder.js';

describe('for whom attendance is recorded (TS-16)', () => {
  it.each([
    ['group lead of the host', 'host', ['GROUP_LEAD'], 'PROVIDER'],
    ['case lead of the host', 'host', ['CASE_LEAD'], 'PROVIDER'],
    ['administrator of the host', 'host', ['ADMINISTRATOR'], 'PROVIDER'],
    ['caseworker of the agency', 'agency', ['CASEWORKER'], 'AGENCY'],
    ['billing of the host', 'host', ['BILLING'], null],
    ['caseworker role at the host', 'host', ['CASEWORKER'], null],
    ['case lead of another provider', 'other', ['CASE_LEAD', 'GROUP_LEAD', 'ADMINISTRATOR'], null],
    ['somebody who acts for no organisation', null, ['CASEWORKER', 'GROUP_LEAD'], null],
  ])('%s', (_who, organisationId, roles, expected) => {
    expect(recorderOf({ organisationId, roles }, 'host')).toBe(expected);
  });
});
