import { expect, it } from '@jest/globals';
import { walkHistories } from '../support/settlement-history/settlement-histories.js';
import { recordProof } from './record-proof.js';

const HISTORIES = Number(process.env['PV_PROOF_COUNT'] ?? 1_000);
const SEED = Number(process.env['PV_PROOF_SEED'] ?? 1);
/** fast-check's path of a history that failed, to walk it again. */
const PATH = process.env['PV_PROOF_PATH'];

/** Random histories of a settlement beside sheets of paper; a failing one is printed with its seed and path. */
it(`${HISTORIES} random histories of a settlement go in the database as on sheets of paper`, async () => {
  const outcome = await walkHistories({ runs: HISTORIES, seed: SEED, ...(PATH === undefined ? {} : { path: PATH }) });
  expect(outcome.failure).toBeNull();
  const control = await walkHistories({ runs: 20, seed: SEED, mistake: 'CORRECTIONS' });
  expect(control.failure).not.toBeNull();
  const steps = Object.values(outcome.told).reduce((sum, count) => sum + count, 0);
  const signatures = Object.values(outcome.asked).reduce((sum, count) => sum + count, 0);
  recordProof('settlement-model', {
    shows:
      'Recording, correcting, back-dating, changed rates, clearing of months and pairs, disputes and decisions, signatures, closing, payments and reversals in random order: every answer, line, sum, state, signature, dispute, balance and open item as naive sheets of paper have them, after every step, and `pv verify` finds nothing',
    figures: `${outcome.histories} histories, ${steps} commands with ${Object.keys(outcome.told).length} different pairs of command and answer, ${signatures} signatures rehearsed; 0 differences`,
    control:
      'sheets that forget corrections of closed months, the second person, that other figures take signatures back, what was decided, or that a reversal takes a payment back are seen to differ, and so is a database in which payments move no month: test/integration/settlement/settlement-model.spec.ts',
    seed: String(SEED),
  });
}, 8 * 3_600_000);
