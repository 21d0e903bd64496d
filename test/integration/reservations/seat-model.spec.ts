import { describe, expect, it } from '@jest/globals';
import { walkHistories } from '../../support/seat-history/seat-histories.js';

/** The short form of `npm run proof -- seat-model`. */
describe('random histories of holds, requests, answers, seats and deadlines', () => {
  it('go in the database as on a sheet of paper', async () => {
    const outcome = await walkHistories({ runs: 40, seed: Number(process.env['PV_MODEL_SEED'] ?? 2026), most: 20 });
    expect(outcome.failure).toBeNull();
    // Everything that is to be tried was tried.
    for (const told of ['hold HELD', 'hold SEAT_TAKEN', 'reserve CONFIRMED', 'reserve REQUESTED', 'extend HELD', 'request CONFIRMED', 'request REQUESTED', 'request RESERVATION_WRONG_STATE', 'cancel CANCELLED', 'pause CONFIRMED', 'transfer CONFIRMED', 'shorten HELD']) {
      expect([told, outcome.told[told] ?? 0]).toEqual([told, expect.any(Number)]);
      expect(outcome.told[told] ?? 0).toBeGreaterThan(0);
    }
  }, 240_000);

  it.each(['EXPIRY', 'HOST', 'SIGNING', 'OWN_WISH', 'PAUSE'] as const)('negative control: a sheet that forgets %s is seen to differ', async (mistake) => {
    const outcome = await walkHistories({ runs: 60, seed: 2026, most: 20, mistake });
    expect(outcome.failure).toContain('seed 2026, path');
  }, 240_000);

  it('negative control: a database whose expired claims still count is seen to differ', async () => {
    const sabotage = `CREATE OR REPLACE FUNCTION offers.free_expired_claims(session_ids uuid[]) RETURNS integer LANGUAGE sql AS 'SELECT 0'`;
    expect((await walkHistories({ runs: 60, seed: 2026, most: 20, sabotage })).failure).toContain('seed 2026, path');
  }, 240_000);
});
