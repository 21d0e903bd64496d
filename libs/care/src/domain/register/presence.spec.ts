import { describe, expect, it } from '@jest/globals';
import { isInside, isPresence } from './presence.js';

describe('times of arrival and leave', () => {
  it.each([
    ['ATTENDED', null, null, true],
    ['ATTENDED', '15:10', null, true],
    ['ATTENDED', '15:10', '15:11', true],
    ['ATTENDED', '15:10', '15:10', false],
    ['ATTENDED', '15:10', '15:00', false],
    ['ATTENDED', '25:10', null, false],
    ['EXCUSED', '15:10', null, false],
    ['UNEXCUSED', null, '15:10', false],
    ['EXCUSED', null, undefined, true],
  ] as const)('%s from %s to %s can be said: %s', (status, presentFrom, presentTo, expected) => {
    expect(isPresence(status, { presentFrom, presentTo })).toBe(expected);
  });

  it.each([
    [null, null, true],
    ['15:00', '16:30', true],
    ['16:29', null, true],
    ['16:30', null, false],
    ['14:59', null, false],
    [null, '15:01', true],
    [null, '15:00', false],
    [null, '16:31', false],
  ])('from %s to %s lie within 15:00 and 90 minutes: %s', (presentFrom, presentTo, expected) => {
    expect(isInside({ presentFrom, presentTo }, { start: '15:00:00', minutes: 90 })).toBe(expected);
  });
});
