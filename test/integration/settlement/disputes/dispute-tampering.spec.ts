import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { settlementVerifier } from '#settlement';
import { DisputeOffice, disputeNetwork } from '../../../support/dispute-office.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let office: DisputeOffice;
beforeEach(async () => {
  database = await createTestDatabase();
  office = await DisputeOffice.of(database, disputeNetwork());
  await office.product.clear('2026-05', 'JA');
  const lines = [await office.line('V1', '2026-05-04', 2500)];
  await office.decided(await office.escalated('NORD', 'SUED', '2026-05', lines), lines);
  await office.product.clear('2026-05', 'JA');
});
afterEach(() => database.close());

/** What verification names after a change behind the back of all guards. */
async function named(sql: string): Promise<string[]> {
  await database.superuser.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = origin`);
  const { violations } = await database.unitOfWork.run(asOperator, (tx) => settlementVerifier.run(tx));
  // By the day that they are about, not by ids that are different each time.
  return violations.map(({ kind, subject }) => `${kind} ${subject.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, 'ID')}`);
}

const SIGNED = 'DECISION_CHANGED JA, decision ID about reservation V1 on 2026-05-04';

describe('a change of what was decided is found and named', () => {
  it('nothing is named where nothing was changed', async () => {
    expect(await named('SELECT 1')).toEqual([]);
  });

  it.each([
    ['one cent of a decision', 'UPDATE settlement.decision SET agreed_cents = agreed_cents + 1', ['DECISION_DIFFERS JA, reservation V1 on 2026-05-04', 'DECISION_UNSIGNED JA, reservation V1 on 2026-05-04', SIGNED]],
    ['who has signed first', `UPDATE settlement.decision SET proposed_by = 'somebody'`, ['DECISION_UNSIGNED JA, reservation V1 on 2026-05-04', SIGNED]],
    ['one cent of what was signed', 'UPDATE settlement.disputed_use SET proposed_cents = proposed_cents + 1', ['DECISION_UNSIGNED JA, reservation V1 on 2026-05-04', 'DISPUTE_CHANGED JA, dispute ID']],
    ['a decision that is gone', 'DELETE FROM settlement.decision', ['DECISION_DIFFERS JA, reservation V1 on 2026-05-04', 'DECISION_UNSIGNED JA, reservation V1 on 2026-05-04', 'DECISION_CHANGED JA, decision ID']],
  ])('%s', async (_what, sql, expected) => {
    expect(await named(sql)).toEqual(expected);
  });

  it('a line of a dispute that is opened again', async () => {
    expect((await named(`UPDATE settlement.disputed_use SET state = 'OPEN'`)).map((name) => name.split(' ')[0])).toEqual(['DECISION_UNSIGNED', 'DISPUTE_ENDS', 'DISPUTE_CHANGED']);
  });

  it('a sum that is forged where it is decided, where it was signed, and before the next clearing bills it', async () => {
    expect(await named('UPDATE settlement.decision SET agreed_cents = 250000; UPDATE settlement.disputed_use SET proposed_cents = 250000')).toEqual([
      'DECISION_DIFFERS JA, reservation V1 on 2026-05-04', SIGNED, 'DISPUTE_CHANGED JA, dispute ID',
    ]);
    await office.product.clear('2026-05', 'JA');
    expect(await named('SELECT 1')).toEqual([SIGNED, 'DISPUTE_CHANGED JA, dispute ID']);
  });
});
