import { describe, expect, it } from '@jest/globals';
import { walkHistories } from '../../support/settlement-history/settlement-histories.js';

/** Everything that is to be tried in the short form; the seed is one in which it all occurs. */
const TRIED = [
  'fill DONE',
  'record DONE',
  'correct DONE',
  'back-date DONE',
  'record SESSION_IN_FUTURE',
  'change rate DONE',
  'clear DONE',
  'clear again DONE',
  'queued pair DONE',
  'dispute DONE',
  'ACCEPT DONE',
  'PARTLY DONE',
  'SIGN DONE',
  'REJECT DONE',
  'ESCALATE DONE',
  'RULE DONE',
  'CONFIRM DONE',
  'dispute MONTH_APPROVED',
  'start DONE',
  'start MONTH_NOT_OVER',
  'submit DONE',
  'approve DONE',
  'approve MONTH_SECOND_PERSON_NEEDED',
  'close DONE',
  'close from outside DONE',
  'pay DONE',
  'pay OVERPAID',
  'pay again PAYMENT_KNOWN',
  'reverse DONE',
];

/** The short form of `npm run proof -- settlement-model`. */
describe('random histories of attendance, rates, clearing, disputes, signatures and payments', () => {
  it('go in the database as on sheets of paper', async () => {
    const outcome = await walkHistories({ runs: 12, seed: Number(process.env['PV_MODEL_SEED'] ?? 433), reaching: ' CLOSED, submitted by ' });
    expect(outcome.failure).toBeNull();
    expect(TRIED.filter((told) => outcome.told[told] === undefined)).toEqual([]);
  }, 240_000);

  it.each(['CORRECTIONS', 'SECOND_PERSON', 'SIGNATURES', 'DECISIONS', 'REVERSALS'] as const)('negative control: a sheet that forgets %s is seen to differ', async (mistake) => {
    const outcome = await walkHistories({ runs: 3, seed: 2026, mistake });
    expect(outcome.failure).toContain('seed 2026, path');
  }, 240_000);

  it('negative control: a database in which payments move no month is seen to differ', async () => {
    const sabotage = `CREATE OR REPLACE FUNCTION settlement.follow_payments(items uuid[]) RETURNS void LANGUAGE sql AS 'SELECT'`;
    expect((await walkHistories({ runs: 3, seed: 2026, sabotage, reaching: ' PAID, submitted by ' })).failure).toContain('seed 2026, path');
  }, 240_000);
});
