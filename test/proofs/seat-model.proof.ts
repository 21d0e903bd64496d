import { expect, it } from '@jest/globals';
import { walkHistories } from '../support/seat-history/seat-histories.js';
import { recordProof } from './record-proof.js';

const HISTORIES = Number(process.env['PV_PROOF_COUNT'] ?? 3_000);
const SEED = Number(process.env['PV_PROOF_SEED'] ?? 1);
/** fast-check's path of a history that failed, to walk it again. */
const PATH = process.env['PV_PROOF_PATH'];

/** Random histories of seats beside a sheet of paper; a failing one is printed with its seed and path. */
it(`${HISTORIES} random histories of seats go in the database as on a sheet of paper`, async () => {
  const outcome = await walkHistories({ runs: HISTORIES, seed: SEED, ...(PATH === undefined ? {} : { path: PATH }) });
  expect(outcome.failure).toBeNull();
  const control = await walkHistories({ runs: 200, seed: SEED, mistake: 'EXPIRY' });
  expect(control.failure).not.toBeNull();
  const steps = Object.values(outcome.told).reduce((sum, count) => sum + count, 0);
  recordProof('seat-model', {
    shows: 'Holds, requests, answers, seats, pauses, transfers, deadlines and cancellations in random order: every answer, everybody who sits in a session and every state as a naive sheet of paper has them, and `pv verify` finds nothing, after every step',
    figures: `${outcome.histories} histories, ${steps} commands with ${Object.keys(outcome.told).length} different pairs of command and answer; 0 differences`,
    control: 'a sheet that forgets expiry, asking the host, the signing right, or that nobody wishes twice is seen to differ, and so is a database whose expired claims count: test/integration/reservations/seat-model.spec.ts',
    seed: String(SEED),
  });
}, 4 * 3_600_000);
