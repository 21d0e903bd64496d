import { expect, it } from '@jest/globals';
import { runWaitingTrials } from '../support/waiting-trial/waiting-trial.js';
import { recordProof } from './record-proof.js';

const RUNS = Number(process.env['PV_PROOF_COUNT'] ?? 2_000);
const SEED = Number(process.env['PV_PROOF_SEED'] ?? 1);

it(`${RUNS} random histories of a waiting list are as a model keeps them that shares no code`, async () => {
  const began = performance.now();
  expect(await runWaitingTrials(RUNS, SEED)).toBe(RUNS);
  recordProof('waiting', {
    shows: 'Joining, leaving, pausing, siblings, declining, accepting, deadlines, seats taken and freed by others, the stop switch: whoever is first in the queue and can be offered a seat is, nobody else, and no seat is held by nobody',
    figures: `${RUNS} histories of 6 to 22 steps with 6 cases, two of them siblings, on 3 offers with 1 to 3 seats, in ${Math.round((performance.now() - began) / 1000)} s: 0 differences`,
    control: 'test/integration/reservations/waiting-model.spec.ts: the model sees whoever is passed by and whoever is asked out of turn',
    seed: String(SEED),
  });
}, 12 * 3_600_000);
