import { expect, it } from '@jest/globals';
import { runPromiseTrial } from '../support/matching/promise-trial.js';
import { countPromises } from '../support/matching/promises.js';
import { recordProof } from './record-proof.js';

const SIZE = Number(process.env['PV_PROOF_COUNT'] ?? 500);
const SEED = Number(process.env['PV_PROOF_SEED'] ?? 2_026);

it(`${SIZE} referrals × ${SIZE} offers: what the explanation promises of a relaxation is what it opens`, () => {
  const outcome = runPromiseTrial(SEED, { referrals: SIZE, offers: SIZE });
  expect(outcome.broken.slice(0, 5)).toEqual([]);
  expect(outcome.brokenPairs.slice(0, 5)).toEqual([]);
  const counts = Object.entries(countPromises(outcome.promises)).map(([kind, count]) => `${kind} ${count}`);
  recordProof('promises', {
    shows: 'For every relaxation that "why not" promises to open offers, applying it yields exactly the promised number',
    figures: `${SIZE} referrals × ${SIZE} offers: ${outcome.promises.length} promises (${counts.sort().join(', ')}) and ${outcome.pairs} of two relaxations at once, all kept; ${outcome.failingTwo} offers failed two criteria and were not to be counted`,
    control: 'libs/matching/src/domain/why-not/promises.spec.ts: a promise that is off by one is noticed; applied in the database in test/integration/matching/why-not-promises.spec.ts',
    seed: String(SEED),
  });
}, 3_600_000);
