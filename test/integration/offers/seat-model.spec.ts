import { describe, expect, it } from '@jest/globals';
import { runSeatTrial, WITHOUT_LOCK_AND_CONSTRAINT } from '../../support/seat-trial/seat-trial.js';

const PLAN = { clients: 16, offers: 4, seed: 7 };

/** The short form of `npm run proof -- seats`. */
describe('clients that claim, let expire and give back at random', () => {
  it('never get a seat too many, lose none, and are answered as the model says', async () => {
    const outcome = await runSeatTrial({ ...PLAN, operations: 3_000 });
    expect(outcome).toMatchObject({ oversold: [], miscounted: [], differences: [], errors: [], repeated: 0, deadlocks: 0, triedAgain: 0 });
    // Everything that is to be tried was tried.
    for (const count of Object.values(outcome.counts)) expect(count).toBeGreaterThan(5);
    expect(outcome.samples).toBeGreaterThan(1);
  }, 120_000);

  it('negative control: without lock and constraint they oversell, and observer and model both see it', async () => {
    const outcome = await runSeatTrial({ ...PLAN, operations: 600, sabotage: WITHOUT_LOCK_AND_CONSTRAINT });
    expect(outcome.oversold.length).toBeGreaterThan(0);
    expect(outcome.differences.length).toBeGreaterThan(0);
  }, 120_000);
});
