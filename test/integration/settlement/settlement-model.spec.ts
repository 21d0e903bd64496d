import { describe, expect, it } from '@jest/globals';
import { walkHistories } from '../../support/settlement-history/settlement-histories.js';

/** The short form of `npm run proof -- settlement-model`. */
describe('random histories of attendance, rates, clearing, disputes, signatures and payments', () => {
  it('go in the database as on sheets of paper', async () => {
    const outcome = await walkHistories({ runs: 12, seed: Number(process.env['PV_MODEL_SEED'] ?? 2026) });
    expect(outcome.failure).toBeNull();
    // Everything that is to be tried was tried.
    expect(TRIED.filter((told) => outcome.told[told] === undefined)).toEqual([]);
    if (process.env['SHOW']) console.log(Object.entries(outcome.told).sort(([, a], [, b]) => b - a).map(([k, n]) => `${k}: ${n}`).join(', '));
  }, 240_000);

  it.each(['CORRECTIONS', 'SECOND_PERSON', 'SIGNATURES', 'DECISIONS', 'REVERSALS'] as const)('negative control: a sheet that forgets %s is seen to differ', async (mistake) => {
    const outcome = await walkHistories({ runs: 60, seed: 2026, mistake });
    if (process.env['SHOW']) console.log(mistake, outcome.histories, outcome.failure?.slice(0, 1500));
    expect(outcome.failure).toContain('seed 2026, path');
  }, 240_000);

  it('negative control: a database in which payments move no month is seen to differ', async () => {
    const sabotage = `CREATE OR REPLACE FUNCTION settlement.follow_payments(items uuid[]) RETURNS void LANGUAGE sql AS 'SELECT'`;
    expect((await walkHistories({ runs: 60, seed: 2026, sabotage })).failure).toContain('seed 2026, path');
  }, 240_000);
});

const TRIED = ['record DONE'];
