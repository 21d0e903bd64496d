import { describe, expect, it } from '@jest/globals';
import { statusByReferral } from './attendance-entries.js';

describe('entries of an attendance list', () => {
  it('count once when they say the same twice, however the id is spelt', () => {
    const { statuses, contradictory } = statusByReferral([
      { referralId: 'aa', status: 'ATTENDED' },
      { referralId: 'bb', status: 'EXCUSED' },
      { referralId: 'AA', status: 'ATTENDED' },
    ]);
    expect([...statuses]).toEqual([
      ['aa', 'ATTENDED'],
      ['bb', 'EXCUSED'],
    ]);
    expect(contradictory).toEqual([]);
  });

  it('contradict each other when they say two things of one referral', () => {
    const { contradictory } = statusByReferral([
      { referralId: 'aa', status: 'ATTENDED' },
      { referralId: 'bb', status: 'EXCUSED' },
      { referralId: 'aa', status: 'UNEXCUSED' },
    ]);
    expect(contradictory).toEqual(['aa']);
  });
});
