import { expect, it } from '@jest/globals';
import { NetworkComparison } from '../support/compare-network.js';
import { createTestDatabase } from '../support/test-database.js';
import { recordProof } from './record-proof.js';

const NETWORKS = Number(process.env['PV_PROOF_COUNT'] ?? 2000);
const FIRST_SEED = Number(process.env['PV_PROOF_SEED'] ?? 1);

/** So many have one whole history: five months closed, decisions, months out of order, all matches. */
const WHOLE_ONE_IN = 10;

/** Random small networks through the product and through the naive reckoning; every document must be the same. */
it(`${NETWORKS} random networks agree with the naive reckoning`, async () => {
  let compared = 0;
  let whole = 0;
  for (let seed = FIRST_SEED; seed < FIRST_SEED + NETWORKS; seed++) {
    const database = await createTestDatabase();
    try {
      const result = await new NetworkComparison(database, seed, seed % WHOLE_ONE_IN !== 0).run();
      expect(result.differences.slice(0, 5)).toEqual([]);
      compared += result.compared;
      if (seed % WHOLE_ONE_IN === 0) whole++;
      if (seed % 50 === 0) process.stderr.write(`${seed - FIRST_SEED + 1} of ${NETWORKS} networks\n`);
    } finally {
      await database.close();
    }
  }
  recordProof('networks', {
    shows: 'Import counts, every match and every clearing with late corrections agree with a reckoning that shares no code',
    figures: `${NETWORKS} networks, ${compared} documents compared, 0 differences; all closed a month and corrected it after late changes and disputes, ${whole} closed five months, some out of order, and were matched`,
    control: 'test/integration/settlement/random-networks.spec.ts: rates changed by one cent are seen',
    seed: `${FIRST_SEED}–${FIRST_SEED + NETWORKS - 1}`,
  });
}, 8 * 3_600_000);
