import { expect, it } from '@jest/globals';
import { runLiveTrial } from '../support/live-trial/live-trial.js';
import { recordProof } from './record-proof.js';

const CHANGES = Number(process.env['PV_PROOF_COUNT'] ?? 600);
const PLAN = { searches: 200, changesASecond: 5 };

it(`${PLAN.searches} open searches hear of every one of ${CHANGES} seat changes that alters their answer, and of no other`, async () => {
  const outcome = await runLiveTrial({ ...PLAN, changes: CHANGES, controlChanges: 10 });
  expect(outcome.unexpected.slice(0, 5)).toEqual([]);
  expect(outcome.missing).toBe(0);
  expect(outcome.missingWithoutTrigger).toBeGreaterThan(0);
  const { p50, p95, max } = outcome.delays;
  recordProof('live', {
    shows: 'Subscriptions through the real API and worker: every seat change that alters the answer to an open search arrives at its follower, and nothing else does',
    figures:
      `${PLAN.searches} open searches, ${PLAN.changesASecond} seat changes a second for ${Math.round(CHANGES / PLAN.changesASecond)} s, ${outcome.silent} of them without effect; ` +
      `${outcome.expected} announcements, 0 missing, 0 unexpected; delay from before the change to the follower p50 ${p50} ms, p95 ${p95} ms, most ${max} ms`,
    control: `the same with the trigger off that notes seats: ${outcome.missingWithoutTrigger} announcements are seen to be missing; also test/e2e/live-trial.spec.ts`,
    seed: 'none',
  });
}, 1_800_000);
