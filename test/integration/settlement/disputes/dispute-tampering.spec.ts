import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { settlementVerifier } from '#settlement';
import { DisputeOffice, disputeNetwork } from '../../../support/dispute-office.js';
import { asOperator, createTestDatabase, type TestDatabase, type TestWorld } from '../../../support/test-database.js';

let database: TestDatabase;
const DECIDED: TestWorld = {
  name: 'dispute decided, May cleared again',
  fill: async (world) => {
    const office = await DisputeOffice.of(world, disputeNetwork());
    await office.product.clear('2026-05', 'JA');
    const lines = [await office.line('V1', '2026-05-04', 2500)];
    await office.decided(await office.escalated('NORD', 'SUED', '2026-05', lines), lines);
    await office.product.clear('2026-05', 'JA');
  },
};
beforeEach(async () => {
  database = await createTestDatabase({ world: DECIDED });
});
afterEach(() => database.close());

/** What verification names after a change behind the back of all guards. */
async function named(sql: string): Promise<string[]> {
  await database.superuser.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = origin`);
  const { violations } = await database.unitOfWork.run(asOperator, (tx) => settlementVerifier.run(tx));
  return violations.map(({ kind, subject }) => `${kind} ${subject}`);
}

describe('a change of what was decided is found and named', () => {
  it('nothing is named where nothing was changed', async () => {
    expect(await named('SELECT 1')).toEqual([]);
  });

  it.each([
    ['one cent of a decision', 'UPDATE settlement.decision SET agreed_cents = agreed_cents + 1', ['DECISION_DIFFERS JA, reservation V1 on 2026-05-04', 'DECISION_UNSIGNED JA, reservation V1 on 2026-05-04']],
    ['who has signed first', `UPDATE settlement.decision SET proposed_by = 'somebody'`, ['DECISION_UNSIGNED JA, reservation V1 on 2026-05-04']],
    ['one cent of what was signed', 'UPDATE settlement.disputed_use SET proposed_cents = proposed_cents + 1', ['DECISION_UNSIGNED JA, reservation V1 on 2026-05-04']],
    ['a decision that is gone', 'DELETE FROM settlement.decision', ['DECISION_DIFFERS JA, reservation V1 on 2026-05-04', 'DECISION_UNSIGNED JA, reservation V1 on 2026-05-04']],
  ])('%s', async (_what, sql, expected) => {
    expect(await named(sql)).toEqual(expected);
  });

  it('a line of a dispute that is opened again', async () => {
    expect((await named(`UPDATE settlement.disputed_use SET state = 'OPEN'`)).map((name) => name.split(' ')[0])).toEqual(['DECISION_UNSIGNED', 'DISPUTE_ENDS']);
  });
});
