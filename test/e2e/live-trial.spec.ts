import { expect, it } from '@jest/globals';
import { runLiveTrial } from '../support/live-trial/live-trial.js';

/** The short form of `npm run proof -- live`. */
it('twenty searches hear of every seat change that alters their answer and of no other; without the trigger that notes seats, it is seen', async () => {
  const outcome = await runLiveTrial({ searches: 20, changes: 30, changesASecond: 10, controlChanges: 5 });
  expect(outcome.expected).toBeGreaterThan(30);
  expect(outcome.missing).toBe(0);
  expect(outcome.unexpected).toEqual([]);
  expect(outcome.missingWithoutTrigger).toBeGreaterThan(0);
}, 120_000);
