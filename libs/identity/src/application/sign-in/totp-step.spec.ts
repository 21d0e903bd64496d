import { describe, expect, it } from '@jest/globals';
import { totpStep } from './totp-step.js';

/** Secret, times and codes (their last six digits) of RFC 6238, appendix B. */
const SECRET = '12345678901234567890';

describe('the step of a code', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_234_567_890, '005924', 41_152_263],
    [20_000_000_000, '353130', 666_666_666],
  ])('at %d s the code %s is that of step %d', (at, code, step) => {
    expect(totpStep(SECRET, code, at)).toBe(step);
    expect(totpStep(SECRET, code, at + 30)).toBe(step);
    expect(totpStep(SECRET, code, at - 30)).toBe(step);
  });

  it('is none for a code of another time, of another secret, or for no code at all', () => {
    expect(totpStep(SECRET, '081804', 1_111_111_109 + 120)).toBeUndefined();
    expect(totpStep('09876543210987654321', '081804', 1_111_111_109)).toBeUndefined();
    expect(totpStep(SECRET, '', 1_111_111_109)).toBeUndefined();
  });
});
