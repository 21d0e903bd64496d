import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifiers } from '#installation';
import { operatorContext, runVerification } from '#platform';
import { openChargeOffice, type ChargeOffice, type StoredCharge } from '../../../support/charges/charge-office.js';
import { chargesOf, keyOf, slotOf, type ChargeFacts, type NaiveCharge } from '../../../support/naive/charges.js';
import { generateCharges } from '../../../support/naive/generate-charges.js';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

const MONTHS = ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];
const SEEDS = Array.from({ length: 12 }, (_, n) => n + 1);

/** What a case, module and week, or a provider and month, come to. */
function sums(charges: readonly NaiveCharge[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const charge of charges) found.set(slotOf(charge), (found.get(slotOf(charge)) ?? 0) + charge.cents);
  return found;
}

const own = (charges: readonly StoredCharge[]): NaiveCharge[] =>
  charges.filter(({ corrects }) => corrects === null).map(({ kind, provider, referral, module, from, days, rate, reason, cents }) => ({ kind, provider, referral, module, from, days, rate, reason, cents }));

/** Late facts: those of another seed, of which each case, agreement and rule keeps what it had as often as not. */
function changed(facts: ChargeFacts, seed: number): ChargeFacts {
  const other = generateCharges(seed);
  return seed % 3 === 0 ? { ...facts, approvals: other.approvals } : seed % 3 === 1 ? { ...facts, rates: facts.rates.map((r, n) => (n % 4 === 0 ? { ...r, cents: r.cents + 700 } : r)), rules: other.rules } : other;
}

describe('charges of random approvals agree with a reckoning day by day', () => {
  let database: TestDatabase;
  let office: ChargeOffice;

  beforeAll(async () => {
    database = await createTestDatabase();
    office = await openChargeOffice(database);
  });
  afterAll(() => database.close());

  it.each(SEEDS)('facts %i: every month that is cleared', async (seed) => {
    const facts = generateCharges(seed);
    await office.write(facts);
    let compared = 0;
    for (const period of MONTHS) {
      await office.clear(period);
      const expected = chargesOf(facts, period);
      expect(own(await office.charges(period))).toEqual(expected);
      compared += expected.length;
    }
    expect(compared).toBeGreaterThan(0);
  });
});

describe('months that follow closed ones', () => {
  it.each([1, 2, 3, 4, 5, 6])('history %i: corrections are what is reckoned anew less what is carried, and the books are in order', async (seed) => {
    const database = await createTestDatabase();
    try {
      const office = await openChargeOffice(database);
      let facts = generateCharges(seed);
      const carried = new Map<string, number>();
      let corrections = 0;
      for (const [index, period] of MONTHS.slice(0, 4).entries()) {
        await office.write(facts);
        await office.clear(period);
        const stored = await office.charges(period);
        expect(own(stored)).toEqual(chargesOf(facts, period));

        const late = stored.filter(({ corrects }) => corrects !== null);
        const anew = sums(MONTHS.slice(0, index).flatMap((month) => chargesOf(facts, month)));
        const differences = [...new Set([...anew.keys(), ...carried.keys()])].map((slot) => [slot, (anew.get(slot) ?? 0) - (carried.get(slot) ?? 0)] as const);
        const said = sums(late);
        expect(new Map([...said].filter(([, cents]) => cents !== 0).sort())).toEqual(new Map(differences.filter(([, cents]) => cents !== 0).sort()));
        // A reversal takes back all that is carried, and nothing is reversed for nothing.
        for (const slot of said.keys()) {
          const reversed = late.filter((c) => c.isReversal && slotOf(c) === slot).reduce((sum, { cents }) => sum + cents, 0);
          expect([slot, reversed]).toEqual([slot, 0 - (carried.get(slot) ?? 0)]);
          expect(said.get(slot)).not.toBe(0);
        }
        for (const [slot, cents] of said) carried.set(slot, (carried.get(slot) ?? 0) + cents);
        for (const [slot, cents] of sums(own(stored))) carried.set(slot, cents);
        corrections += late.length;
        await office.close(period);
        facts = changed(facts, seed + index);
      }
      expect(corrections).toBeGreaterThan(0);
      const { violations } = await runVerification(database.unitOfWork, operatorContext('TEST', 'test'), verifiers);
      expect(violations).toEqual([]);
    } finally {
      await database.close();
    }
  });

  it('negative control: a rate that only one of the two knows is seen', async () => {
    const database = await createTestDatabase();
    try {
      const office = await openChargeOffice(database);
      const facts = generateCharges(1);
      await office.write({ ...facts, rates: facts.rates.map((rate) => ({ ...rate, cents: rate.cents + 7 })) });
      await office.clear('2026-03');
      expect(own(await office.charges('2026-03')).map(keyOf)).toEqual(chargesOf(facts, '2026-03').map(keyOf));
      expect(own(await office.charges('2026-03'))).not.toEqual(chargesOf(facts, '2026-03'));
    } finally {
      await database.close();
    }
  });
});
