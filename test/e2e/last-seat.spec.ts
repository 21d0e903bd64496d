import { describe, expect, it } from '@jest/globals';
import { runLastSeatTrial } from '../support/last-seat/last-seat-trial.js';
import { WITHOUT_CHECK, withoutLocks } from '../support/last-seat/without-locks.js';

const PLAN = { clients: 12, rounds: 2, expires: false, workers: 'none' } as const;

/** The short form of `npm run proof -- last-seat`. */
describe('many clients on the one seat of a group, through the API', () => {
  it.each([
    ['a free one', PLAN],
    ['one whose hold ends meanwhile', { ...PLAN, expires: true }],
  ])('%s: one gets it, all others are told SEAT_TAKEN and what to take instead', async (_which, plan) => {
    const outcome = await runLastSeatTrial(plan);
    expect(outcome).toMatchObject({ won: [1, 1], lost: { SEAT_TAKEN: 22 }, withoutNext: 0, seated: 1, violations: [] });
    expect(Object.keys(outcome.lost)).toEqual(['SEAT_TAKEN']);
  }, 120_000);

  it('negative control: without lock and constraint it is given away more than once, and that is seen', async () => {
    const outcome = await runLastSeatTrial({ ...PLAN, rounds: 1, sabotage: [withoutLocks(2), WITHOUT_CHECK] });
    expect(outcome.won[0]).toBeGreaterThan(1);
    expect(outcome.seated).toBeGreaterThan(1);
  }, 120_000);
});
