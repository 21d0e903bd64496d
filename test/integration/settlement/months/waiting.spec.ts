import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CloseMonthUseCase, StartClearingUseCase } from '#settlement';
import { codeOf, DisputeOffice, disputeNetwork } from '../../../support/dispute-office.js';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let office: DisputeOffice;
beforeAll(async () => {
  database = await createTestDatabase();
  office = await DisputeOffice.of(database, disputeNetwork());
  await office.product.clear('2026-05', 'JA');
});
afterAll(() => database.close());

/** What somebody holds while the other one works. */
async function whileHeld<T>(sql: string, work: () => Promise<T>): Promise<T> {
  await database.superuser.query('BEGIN');
  try {
    await database.superuser.query(sql);
    return await work();
  } finally {
    await database.superuser.query('ROLLBACK');
  }
}

describe('whoever finds a month in the hands of others is told to try again, as by any command', () => {
  it('closing, after ten seconds and not after five minutes', async () => {
    const operator = { ...office.as('JA'), actor: 'operator', scope: 'OPERATOR' as const };
    const close = () => new CloseMonthUseCase(database.unitOfWork).run(operator, { agencyId: office.id('JA'), period: '2026-05', origin: 'COMMAND_LINE' });
    expect(codeOf(await whileHeld('SELECT 1 FROM settlement.month FOR UPDATE', close))).toBe('TRY_AGAIN');
    expect(codeOf(await close())).toBe('DONE');
  }, 30_000);

  it('queueing', async () => {
    const queue = () => new StartClearingUseCase(database.unitOfWork).run(office.as('JA'), { period: '2026-06' });
    expect(codeOf(await whileHeld('LOCK TABLE settlement.clearing_run IN SHARE MODE', queue))).toBe('TRY_AGAIN');
    expect(codeOf(await queue())).toBe('DONE');
  }, 30_000);
});
