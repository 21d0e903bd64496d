import { describe, expect, it } from '@jest/globals';
import { feedSpan } from './feed-span.js';

describe('the span of a calendar feed', () => {
  it.each([
    ['2026-10-08', '2026-08-13', '2027-10-08'],
    ['2026-03-01', '2026-01-04', '2027-03-01'],
    ['2028-02-29', '2028-01-04', '2029-02-28'],
    ['2027-01-01', '2026-11-06', '2028-01-01'],
  ])('on %s goes from %s to %s', (today, from, to) => {
    expect(feedSpan(today)).toEqual({ from, to });
  });
});
