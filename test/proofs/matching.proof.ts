import { expect, it } from '@jest/globals';
import { BorderCount } from '../support/matching/agree/border-count.js';
import { MatchingComparison } from '../support/matching/agree/compare-matching.js';
import { createTestDatabase } from '../support/test-database.js';
import { recordProof } from './record-proof.js';

const NETWORKS = Number(process.env['PV_PROOF_COUNT'] ?? 100);
const FIRST_SEED = Number(process.env['PV_PROOF_SEED'] ?? 1);
const REFERRALS = 52;

/** Generated networks full of the special cases of section 3: matches, near misses and rejected offers by the product and by a naive evaluation. */
it(`${NETWORKS} networks match as section 3 has it`, async () => {
  const count = new BorderCount();
  let [compared, judged] = [0, 0];
  for (let seed = FIRST_SEED; seed < FIRST_SEED + NETWORKS; seed++) {
    const database = await createTestDatabase();
    try {
      const comparison = new MatchingComparison(database, seed, count);
      await comparison.load(REFERRALS);
      await comparison.run();
      expect(comparison.found.slice(0, 5)).toEqual([]);
      compared += comparison.compared;
      judged += comparison.judged;
    } finally {
      await database.close();
    }
  }
  expect(count.below(1)).toEqual([]);
  recordProof('matching', {
    shows: 'Matches with every verdict, score and order, near misses and rejected offers, by `pv match` and by the lists screened in the database, agree with a naive evaluation of section 3 that shares no code',
    figures: `${NETWORKS} networks of 60 referrals and 73 offers; ${judged} offers judged for a referral, ${compared} documents and lists compared, 0 differences; each of ${count.size} special cases decided at least ${count.least} times`,
    control: 'test/integration/matching/matching-agrees.spec.ts: a session shifted by a minute and each of the mistakes of mistakes.ts are seen',
    seed: `${FIRST_SEED}–${FIRST_SEED + NETWORKS - 1}`,
  });
}, 3 * 3_600_000);
