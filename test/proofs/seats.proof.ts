import { expect, it } from '@jest/globals';
import { runSeatTrial, WITHOUT_LOCK_AND_CONSTRAINT } from '../support/seat-trial/seat-trial.js';
import { recordProof } from './record-proof.js';

const OPERATIONS = Number(process.env['PV_PROOF_COUNT'] ?? 1_000_000);
const SEED = Number(process.env['PV_PROOF_SEED'] ?? 1);
const PLAN = { clients: 64, offers: 20, seed: SEED };
/** The control has shown what it is to show long before. */
const CONTROL_OPERATIONS = Math.min(OPERATIONS, 5_000);

/** 64 clients on 20 offers with 3 to 12 seats; and the same without lock and constraint, which must be seen to oversell. */
it(`${OPERATIONS} claims, releases and expiries of 64 clients oversell nothing and lose nothing`, async () => {
  const outcome = await runSeatTrial({ ...PLAN, operations: OPERATIONS });
  expect(outcome.oversold.slice(0, 5)).toEqual([]);
  expect(outcome.miscounted.slice(0, 5)).toEqual([]);
  expect(outcome.differences.slice(0, 5)).toEqual([]);
  expect(outcome.errors).toEqual([]);
  const control = await runSeatTrial({ ...PLAN, operations: CONTROL_OPERATIONS, sabotage: WITHOUT_LOCK_AND_CONSTRAINT });
  expect(control.oversold.length).toBeGreaterThan(0);
  const { claimed, refused, released, expired, swept } = outcome.counts;
  const operations = claimed + refused + released + expired;
  expect(operations).toBeGreaterThanOrEqual(OPERATIONS);
  const rate = Math.round(operations / outcome.seconds);
  recordProof('seats', {
    shows: 'Concurrent claims, releases and expiries of stays over several sessions: never a seat too many, none lost, every answer and all news of free seats as a model has them that shares no code',
    figures:
      `64 clients, 20 offers of 12 sessions with 3 to 12 seats; ${operations} operations in ${Math.round(outcome.seconds)} s (${rate}/s): ${claimed} claims granted, ${refused} refused, ` +
      `${released} releases, ${expired} expiries, ${swept} sweeps; 0 oversold in ${outcome.samples} samples, 0 differences, ${outcome.deadlocks} deadlocks, ${outcome.repeated} repeated`,
    control: `the same with lock and constraint off: oversells (${control.oversold.length} sightings of oversold sessions in ${CONTROL_OPERATIONS} operations); also test/integration/offers/seat-model.spec.ts`,
    seed: String(SEED),
  });
}, 4 * 3_600_000);
