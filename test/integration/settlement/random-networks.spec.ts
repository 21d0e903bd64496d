import { afterEach, describe, expect, it } from '@jest/globals';
import { NetworkComparison } from '../../support/compare-network.js';
import { generateNetwork } from '../../support/naive/generate.js';
import { ProductUnderTest } from '../../support/product-under-test.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
afterEach(() => database.close());

/** The short form of `npm run proof -- networks`, which runs 500. */
const SEEDS = Array.from({ length: 6 }, (_, index) => index + 1);

describe('random networks agree with the naive reckoning (exchange-format.md 3 and 5)', () => {
  it.each(SEEDS)('network %i: counts, matches, five closed months and late changes before each', async (seed) => {
    database = await createTestDatabase();
    const { compared, differences } = await new NetworkComparison(database, seed).run();
    expect(differences.slice(0, 5)).toEqual([]);
    expect(compared).toBeGreaterThan(10);
  });

  it('negative control: one rate changed behind the back of both is seen', async () => {
    database = await createTestDatabase();
    const product = new ProductUnderTest(database);
    await product.import(generateNetwork(1, {}));
    await database.superuser.query(`UPDATE agreements.settlement_rate SET amount_cents = amount_cents + 1`);
    const { differences } = await new NetworkComparison(database, 1).run().catch((error: unknown) => ({ differences: [String(error)] }));
    expect(differences.length).toBeGreaterThan(0);
  });
});
