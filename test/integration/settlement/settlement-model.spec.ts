import { describe, expect, it } from '@jest/globals';
import { walkHistories } from '../../support/settlement-history/settlement-histories.js';

it('try', async () => {
  const t = Date.now();
  const outcome = await walkHistories({ runs: Number(process.env['R'] ?? 5), seed: Number(process.env['PV_MODEL_SEED'] ?? 2026), ...(process.env['P'] ? { path: process.env['P'] } : {}) });
  console.log(JSON.stringify({ ...outcome, failure: null }, null, 1), Date.now() - t);
  if (outcome.failure) console.log(outcome.failure);
  expect(outcome.failure).toBeNull();
}, 600_000);
void describe;
