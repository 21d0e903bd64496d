import { describe, expect, it } from '@jest/globals';
import { saidByReferral } from './attendance-entries.js';

describe('entries of an attendance list', () => {
  it('count once when they say the same twice, however the id is spelt', () => {
    const { said, contradictory } = saidByReferral([
      { referralId: 'aa', status: 'ATTENDED' },
      { referralId: 'bb', status: 'EXCUSED' },
      { referralId: 'AA', status: 'ATTENDED' },
    ]);
    expect([...said].map(([id, { status }]) => [id, status])).toEqual([
      ['aa', 'ATTENDED'],
      ['bb', 'EXCUSED'],
    ]);
    expect(contradictory).toEqual([]);
  });

  it('contradict each other when they say two things of one referral', () => {
    const { contradictory } = saidByReferral([
      { referralId: 'aa', status: 'ATTENDED' },
      { referralId: 'bb', status: 'EXCUSED' },
      { referralId: 'aa', status: 'UNEXCUSED' },
    ]);
    expect(contradictory).toEqual(['aa']);
  });

  it('contradict each other, too, when they say two times of one referral', () => {
    const { contradictory } = saidByReferral([
      { referralId: 'aa', status: 'ATTENDED', presentFrom: '15:10' },
      { referralId: 'bb', status: 'ATTENDED', presentFrom: null },
      { referralId: 'AA', status: 'ATTENDED' },
      { referralId: 'bb', status: 'ATTENDED' },
    ]);
    expect(contradictory).toEqual(['aa']);
  });
});
