import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openChargeOffice, type ChargeOffice } from '../../../support/charges/charge-office.js';
import type { ChargeFacts } from '../../../support/naive/charges.js';
import { CASES, idOf, PROVIDERS } from '../../../support/naive/generate-charges.js';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

const NOTHING: ChargeFacts = { approvals: [], lumps: [], rates: [], rules: [], budgets: [], regimeInstalments: null };
const PROVIDER = PROVIDERS[0]!;
const budget = (change: Partial<ChargeFacts['budgets'][number]> = {}) => ({ id: idOf(5, 1), provider: PROVIDER, from: '2025-01-01', to: '2029-12-31', cents: 300_000_001, instalments: 60, ...change });

const months = (year: number, count: number): string[] => Array.from({ length: count }, (_, n) => `${year + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`);

let database: TestDatabase;
let office: ChargeOffice;
beforeEach(async () => {
  database = await createTestDatabase();
  office = await openChargeOffice(database);
});
afterEach(() => database.close());

async function instalments(periods: readonly string[]) {
  const found = [];
  for (const period of periods) {
    await office.clear(period);
    found.push(...(await office.charges(period)).map((charge) => ({ period, ...charge })));
  }
  return found;
}

describe('BHV-01: a budget is paid in monthly part sums in advance', () => {
  it('BHV-01: 3,000,000.01 € from 2025 to 2029 are 59 × 50,000.00 and one 50,000.01, each due before its month', async () => {
    await office.write({ ...NOTHING, budgets: [budget()] });
    const paid = await instalments(months(2025, 60));
    expect(paid).toHaveLength(60);
    expect(paid.map(({ no }) => no)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
    expect(paid.filter(({ cents }) => cents === 5_000_000)).toHaveLength(59);
    // Nothing is paid sooner than its share: the last one has the cent.
    expect(paid[59]).toMatchObject({ cents: 5_000_001, kind: 'INSTALMENT', provider: PROVIDER, reason: null });
    expect(paid.every(({ period, dueOn }) => dueOn! < `${period}-01`)).toBe(true);
    // 1 January 2025: the last working day before is Tuesday 31 December; 1 June: Sunday, so Friday 30 May; in Bremen the Reformation is a holiday, 31 October 2025, so Thursday 30 October.
    const due = new Map(paid.map(({ period, dueOn }) => [period, dueOn]));
    expect([due.get('2025-01'), due.get('2025-06'), due.get('2025-11')]).toEqual(['2024-12-31', '2025-05-30', '2025-10-30']);
    // Before and after nothing is owed.
    expect(await instalments(['2024-12', '2030-01'])).toEqual([]);
  });

  it('BHV-01: the number of the regime holds, so that an agreement that ends early has paid for its months and no more', async () => {
    await office.write({ ...NOTHING, regimeInstalments: 60, budgets: [budget({ to: '2025-06-30' })] });
    expect((await instalments(['2025-05', '2025-06', '2025-07'])).map(({ no, cents }) => [no, cents])).toEqual([[5, 5_000_000], [6, 5_000_000]]);
  });

  it('BHV-01: what is booked of an instalment is due before its month, whenever the month is closed; weekly lump sums are due after the closing', async () => {
    await office.write({
      ...NOTHING,
      budgets: [budget()],
      approvals: [{ referral: CASES[1]!.id, provider: CASES[1]!.provider, module: 'STANDARD', from: '2026-05-04', to: '2026-05-10' }],
      lumps: [{ id: idOf(3, 1), provider: CASES[1]!.provider, from: '2026-01-01', to: null }],
      rates: [{ id: idOf(4, 1), agreement: idOf(3, 1), module: 'STANDARD', cents: 40_000, from: '2026-01-01', to: null }],
    });
    await office.clear('2026-05');
    await office.close('2026-05');
    const { rows } = await database.superuser.query(
      `SELECT i.charge_kind AS kind, i.cents, i.due_on::text AS "dueOn", i.due_on > (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS "isAhead" FROM settlement.open_item i ORDER BY 1`,
    );
    // 1 May 2026 is a holiday; the last working day before is Thursday 30 April.
    expect(rows).toMatchObject([
      { kind: 'INSTALMENT', cents: '5000000', dueOn: '2026-04-30', isAhead: false },
      { kind: 'WEEKLY_RATE', cents: '40000', isAhead: true },
    ]);
  });

  it('a version that follows within a month goes on in the next one: no month is paid twice', async () => {
    await office.write({ ...NOTHING, regimeInstalments: 60, budgets: [budget({ to: '2026-06-15' }), budget({ id: idOf(5, 2), from: '2026-06-16', cents: 360_000_000 })] });
    expect((await instalments(['2026-05', '2026-06', '2026-07'])).map(({ no, cents }) => [no, cents])).toEqual([[17, 5_000_000], [18, 5_000_000], [2, 6_000_000]]);
  });

  it('is held without a sum, and where nobody knows how many instalments there are', async () => {
    await office.write({ ...NOTHING, budgets: [budget({ cents: null }), budget({ id: idOf(5, 2), provider: PROVIDERS[1]!, to: null })] });
    expect((await instalments(['2026-05'])).map(({ provider, reason, cents }) => [provider, reason, cents])).toEqual([
      [PROVIDERS[0], 'BUDGET_TOTAL_MISSING', 0],
      [PROVIDERS[1], 'INSTALMENTS_MISSING', 0],
    ]);
  });

  it('an instalment of a closed month that was held is carried by the next one once the sum is known', async () => {
    await office.write({ ...NOTHING, budgets: [budget({ cents: null })] });
    await office.clear('2026-05');
    await office.close('2026-05');
    await office.write({ ...NOTHING, budgets: [budget()] });
    await office.clear('2026-06');
    expect((await office.charges('2026-06')).map(({ no, cents, corrects, isReversal, dueOn }) => [no, cents, corrects, isReversal, dueOn])).toEqual([
      [17, 5_000_000, '2026-05', false, '2026-04-30'],
      [18, 5_000_000, null, false, '2026-05-29'],
    ]);
  });
});
