import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluateReferrals, explainWhyNot, type RelaxationPair } from '#matching';
import type { Transaction } from '#platform';
import { addOffer, addReferral, asCaseworker, buildSeatNetwork, weekly, type SeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;

/** Groups for children from 14 on, in Turkish, and the third too far as well; the referrals are 12 and speak German. */
beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  network = await buildSeatNetwork(database.superuser);
  for (const code of ['G-1', 'G-2', 'G-3']) await addOffer(database.superuser, network, { code, dates: weekly('2026-05-05', 3) });
  await database.superuser.query(`UPDATE offers.offer SET age_from = 14, age_to = 17, languages = '{tr}'; UPDATE offers.offer SET lat = 10, lon = 10 WHERE code = 'G-3'`);
});
afterAll(() => database.close());

const whyNot = async (tx: Transaction, id: string) => (await explainWhyNot(tx, [id], { variant: 'INTEGRATED' })).get(id)!;
const matchesOf = async (tx: Transaction, id: string): Promise<string[]> =>
  (await evaluateReferrals(tx, [id], { wanted: 'MATCHES' })).get(id)!.evaluations.map(({ offerCode }) => offerCode).sort();

async function applied(tx: Transaction, referralId: string, { relaxations }: RelaxationPair): Promise<string[]> {
  for (const { criterion, bound } of relaxations) {
    await tx.sql(
      `INSERT INTO matching.relaxation (referral_id, agency_id, criterion, up_to_km, up_to_years, windows, reason, made_by) VALUES ($1, $2, $3, $4, $5, $6, 'promised', 'test')`,
      [referralId, network.agencyId, criterion, bound.upToKm, bound.upToYears, bound.windows],
    );
  }
  return matchesOf(tx, referralId);
}

describe('where no single relaxation opens anything', () => {
  it('two are offered, and applied together they open just as many offers', async () => {
    const id = await addReferral(database.superuser, network, 'F-1', { max_km: 30, languages: '{de}' });
    await database.unitOfWork.run(
      asCaseworker(network),
      async (tx) => {
        const { options, pairs } = await whyNot(tx, id);
        expect(options).toEqual([]);
        expect(pairs.map(({ sentence, offers }) => [sentence.de, offers])).toEqual([['2 Jahre außerhalb des Altersrahmens und ohne gemeinsame Sprache: 2 Angebote', 2]]);
        expect(await matchesOf(tx, id)).toEqual([]);
        expect(await applied(tx, id, pairs[0]!)).toEqual(['G-1', 'G-2']);
      },
      { dryRun: true },
    );
  });

  it('what is relaxed already is no second one: then a single one is offered, and no pair', async () => {
    const id = await addReferral(database.superuser, network, 'F-2', { max_km: 30, languages: '{de}' });
    await database.superuser.query(`INSERT INTO matching.relaxation (referral_id, agency_id, criterion, up_to_years, reason, made_by) VALUES ($1, $2, 'AGE', 2, 'r', 'p')`, [id, network.agencyId]);
    await database.unitOfWork.run(asCaseworker(network), async (tx) => {
      const { options, pairs } = await whyNot(tx, id);
      expect([options.map(({ criterion, offers }) => [criterion, offers]), pairs]).toEqual([[['LANGUAGE', 2]], []]);
    });
  });

  it('goes on from a relaxation that does not reach, and is none where nothing is approved', async () => {
    const [short, unapproved] = [
      await addReferral(database.superuser, network, 'F-3', { max_km: 30, languages: '{de}' }),
      await addReferral(database.superuser, network, 'F-4', { max_km: 30, languages: '{de}', approved_from: null, state: 'DRAFT' }),
    ];
    await database.superuser.query(`INSERT INTO matching.relaxation (referral_id, agency_id, criterion, up_to_years, reason, made_by) VALUES ($1, $2, 'AGE', 1, 'r', 'p')`, [short, network.agencyId]);
    await database.unitOfWork.run(asCaseworker(network), async (tx) => {
      expect((await whyNot(tx, short)).pairs.map(({ relaxations, offers }) => [relaxations.map(({ criterion, bound }) => [criterion, bound.upToYears]), offers])).toEqual([[[['AGE', 2], ['LANGUAGE', null]], 2]]);
      expect((await whyNot(tx, unapproved)).pairs).toEqual([]);
    });
  });
});
