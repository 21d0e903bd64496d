import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ClearingTrial, type Disturbance, type Round } from '../support/clearing-trial/clearing-trial.js';
import { HASTE } from '../support/jobs/start-work.js';

let trial: ClearingTrial;
let calm: Round;

/** The short form of `npm run proof -- kill-loop`, with workers that are less patient than the service. */
beforeAll(async () => {
  trial = await ClearingTrial.open(1_600, JSON.stringify({ ...HASTE, beatMs: 200, sweep: { patienceMs: 2_000, silenceMs: 1_500 } }));
  calm = await trial.round('NONE');
}, 120_000);
afterAll(() => trial.close());

it('undisturbed, every seat use has its line and one run is in force', () => expect(calm.seen.faults).toEqual([]));

it.each<readonly [Disturbance, string]>([
  ['KILL', 'the worker is killed in the middle'],
  ['EMPTY', 'the storage of the queue is emptied meanwhile'],
  ['EMPTY_KILL', 'the queue is emptied and the worker killed'],
  ['CUT', 'all its database backends are terminated'],
  ['TWICE', 'somebody else is given the same job'],
])('%s: %s, and the result is that of an undisturbed clearing', async (disturbance) => {
  for (const share of [0, 0.5]) {
    const { seen } = await trial.round(disturbance, share * Math.min(calm.totalMs, 500));
    expect(seen).toEqual(calm.seen);
  }
}, 180_000);
