import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entities } from '#installation';
import { openDataSource, SERVICE_ROLE, UnitOfWork } from '#platform';
import { ClearMonthUseCase } from '#settlement';
import { AGENCY, openChargeOffice, type ChargeOffice } from '../../../support/charges/charge-office.js';
import type { ChargeFacts } from '../../../support/naive/charges.js';
import { CASES, idOf } from '../../../support/naive/generate-charges.js';
import { countStatements } from '../../../support/statement-counter.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let office: ChargeOffice;

beforeAll(async () => {
  database = await createTestDatabase();
  office = await openChargeOffice(database);
});
afterAll(() => database.close());

/** So many cases with STANDARD from January on, at 100.00 a week and more. */
const facts = (cases: number, cents: number): ChargeFacts => ({
  approvals: CASES.slice(0, cases).map((one) => ({ referral: one.id, provider: one.provider, module: 'STANDARD', from: '2026-01-01', to: null })),
  lumps: [...new Set(CASES.map((one) => one.provider))].map((provider, n) => ({ id: idOf(3, n + 1), provider, from: '2026-01-01', to: null })),
  rates: [1, 2, 3].map((n) => ({ id: idOf(4, n), agreement: idOf(3, n), module: 'STANDARD', cents, from: '2026-01-01', to: null })),
  rules: [{ rule: 'BY_DAY', from: '2026-01-01', to: null }],
  budgets: [],
  regimeInstalments: null,
});

describe('charges of a run', () => {
  it('take the same statements for one case or twelve, corrections of closed months included', async () => {
    await office.write(facts(12, 10_000));
    for (const period of ['2026-01', '2026-02']) {
      await office.clear(period);
      await office.close(period);
    }
    const counter = await countStatements(database.url);
    const dataSource = await openDataSource({ url: counter.url, poolSize: 1, entities, role: SERVICE_ROLE, applicationName: 'pv-test' });
    const clear = new ClearMonthUseCase(new UnitOfWork(dataSource));
    const count = async (of: ChargeFacts) => {
      await office.write(of);
      await clear.run(asOrganisation(AGENCY), { agencyId: AGENCY, period: '2026-03', origin: 'SERVICE', summary: true, dryRun: true });
      counter.take();
      await clear.run(asOrganisation(AGENCY), { agencyId: AGENCY, period: '2026-03', origin: 'SERVICE', summary: true, dryRun: true });
      return counter.take();
    };
    // One case: eleven are reversed, 10 weeks each; twelve cases at another rate: all are reversed and charged anew.
    const one = await count(facts(1, 10_000));
    expect(await count(facts(12, 10_000))).toBe(one);
    expect(await count(facts(12, 12_345))).toBe(one);
    await dataSource.destroy();
    await counter.close();
    await office.clear('2026-03');
    expect((await office.charges('2026-03')).filter(({ corrects }) => corrects !== null).length).toBeGreaterThan(100);
  });
});
