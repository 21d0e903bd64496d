import { describe, expect, it } from '@jest/globals';
import { parseLeitwegId } from './leitweg-id.js';

describe('a Leitweg-ID', () => {
  // The worked example of the format's specification, and three that are in use.
  it.each(['04011000-1234512345-06', '04011000-900X999-08', '992-90009-96', '09564000-NUE0001-49'])('%s is one', (code) => {
    expect(parseLeitwegId(code)).toBe(code);
  });

  // 06 and 00 append: 600 mod 97 is 18, so the check digits are 98 − 18.
  it('may go without the part in the middle', () => {
    expect(parseLeitwegId('06-80')).toBe('06-80');
  });

  it('is written in upper case, without blanks around it', () => {
    expect(parseLeitwegId(' 09564000-nue0001-49 ')).toBe('09564000-NUE0001-49');
  });

  it.each([
    ['other check digits', '04011000-1234512345-07'],
    ['two digits exchanged', '04011000-1234513245-06'],
    ['no check digits', '04011000-1234512345'],
    ['a federal state that is none', '17011000-12345-33'],
    ['letters in the first part', '0401A000-12345-03'],
    ['a first part of 13 digits', '0401100012345-1-06'],
    ['a middle part of 31 characters', `04011000-${'1'.repeat(31)}-06`],
    ['a blank inside', '04011000-12345 12345-06'],
    ['nothing', ''],
  ])('with %s is none', (_, code) => {
    expect(parseLeitwegId(code)).toBeNull();
  });
});
