import { describe, expect, it } from '@jest/globals';
import { MOST_SESSIONS, ownSeatsProblem, pastDay } from './own-seats.js';

const days = { from: '2026-05-04', to: '2026-05-29' };

describe('a wish for seats of the host\'s own', () => {
  it('names days or sessions, and not both', () => {
    expect(ownSeatsProblem({ ...days, seats: 2 })).toBeNull();
    expect(ownSeatsProblem({ sessionIds: ['a'], seats: 2 })).toBeNull();
    for (const wish of [{}, { from: days.from }, { to: days.to }, { ...days, sessionIds: ['a'] }, { from: days.from, sessionIds: ['a'] }])
      expect(ownSeatsProblem({ ...wish, seats: 2 })).toBe('SESSIONS_UNCLEAR');
    expect(ownSeatsProblem({ sessionIds: Array<string>(MOST_SESSIONS + 1).fill('a'), seats: 1 })).toBe('TOO_MANY_SESSIONS');
  });

  it('has its days in order and at least one seat', () => {
    expect(ownSeatsProblem({ from: days.to, to: days.from, seats: 1 })).toBe('DAYS_REVERSED');
    expect(ownSeatsProblem({ from: days.from, to: days.from, seats: 1 })).toBeNull();
    for (const seats of [0, -1, 1.5, 100_001]) expect(ownSeatsProblem({ ...days, seats })).toBe('SEATS_OUT_OF_RANGE');
    expect(ownSeatsProblem({ ...days, seats: 100_000 })).toBeNull();
  });

  it('does not reach into the past', () => {
    expect(pastDay({ ...days, seats: 1, until: '2026-05-10' }, '2026-05-04')).toBeNull();
    expect(pastDay({ ...days, seats: 1 }, '2026-05-05')).toBe('2026-05-04');
    expect(pastDay({ sessionIds: ['a'], seats: 1, until: '2026-05-04' }, '2026-05-05')).toBe('2026-05-04');
  });
});
