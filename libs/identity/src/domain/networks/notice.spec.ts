import { describe, expect, it } from '@jest/globals';
import { endingOf } from './notice.js';

const TODAY = '2026-05-04';
const open = { validFrom: '2026-01-01', validTo: null };

describe('the end of a membership', () => {
  // 90 days after 4 May: 27 of May, 30 of June, 31 of July, and 2 of August.
  it('is at the earliest today + notice', () => {
    expect(endingOf(open, null, TODAY, 90)).toEqual({ lastDay: '2026-08-02' });
    expect(endingOf(open, '2026-08-02', TODAY, 90)).toEqual({ lastDay: '2026-08-02' });
    expect(endingOf(open, '2026-08-01', TODAY, 90)).toEqual({ refused: 'NOTICE_TOO_SHORT', earliestLastDay: '2026-08-02' });
  });

  it('may be later than that', () => {
    expect(endingOf(open, '2026-12-31', TODAY, 90)).toEqual({ lastDay: '2026-12-31' });
  });

  it('is today where the agency has settled no notice', () => {
    expect(endingOf(open, null, TODAY, 0)).toEqual({ lastDay: TODAY });
  });

  it('is not before its beginning', () => {
    const later = { validFrom: '2026-10-01', validTo: null };
    expect(endingOf(later, null, TODAY, 90)).toEqual({ lastDay: '2026-10-01' });
    expect(endingOf(later, '2026-09-30', TODAY, 90)).toEqual({ refused: 'NOTICE_TOO_SHORT', earliestLastDay: '2026-10-01' });
  });

  it('comes nearer where one was set, and never goes further away', () => {
    const ending = { validFrom: '2026-01-01', validTo: '2026-12-31' };
    expect(endingOf(ending, '2026-09-30', TODAY, 90)).toEqual({ lastDay: '2026-09-30' });
    expect(endingOf(ending, '2026-12-31', TODAY, 90)).toEqual({ refused: 'MEMBERSHIP_ENDS', lastDay: '2026-12-31' });
    expect(endingOf(ending, '2027-01-31', TODAY, 90)).toEqual({ refused: 'MEMBERSHIP_ENDS', lastDay: '2026-12-31' });
    expect(endingOf({ ...ending, validTo: '2026-06-30' }, null, TODAY, 90)).toEqual({ refused: 'MEMBERSHIP_ENDS', lastDay: '2026-06-30' });
    expect(endingOf({ ...ending, validTo: '2026-06-30' }, '2026-05-31', TODAY, 90)).toEqual({ refused: 'MEMBERSHIP_ENDS', lastDay: '2026-06-30' });
  });
});
