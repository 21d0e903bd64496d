import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { REGIME_PRESETS, type RegimePresetCode } from '#agreements';
import { MatchReferralQuery } from '#matching';
import { must } from '../../support/agreement-network.js';
import { addOffer, addReferral, asCaseworker, buildSeatNetwork, weekly, type SeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
});
afterEach(() => database.close());

/** A network whose agreements list the legal bases of a regime, as the source documents have them, with one group certified there. */
async function under(preset: RegimePresetCode, prefix = ''): Promise<{ network: SeatNetwork; offerId: string }> {
  const network = await buildSeatNetwork(database.superuser, prefix);
  const { terms } = REGIME_PRESETS[preset];
  await database.superuser.query(
    `SET session_replication_role = replica; UPDATE agreements.agreement SET legal_bases = '{${terms.legalBases.join(',')}}' WHERE agency_id = '${network.agencyId}'; SET session_replication_role = origin`,
  );
  const offer = await addOffer(database.superuser, network, { code: `${prefix}G-1`, dates: weekly('2026-05-05', 3) });
  return { network, offerId: offer.id };
}

/** The reasons why the group does not suit; empty: it does. */
async function reasons(network: SeatNetwork, offerId: string, legalBasis: string, change: object = {}): Promise<readonly string[]> {
  const id = await addReferral(database.superuser, network, `F-${legalBasis}-${network.agencyId}-${Object.values(change).join()}`, { legal_basis: legalBasis, ...change });
  const { matches, rejected } = must(await new MatchReferralQuery(database.unitOfWork).run(asCaseworker(network), { referral: { id } }));
  return [...matches, ...rejected].find((one) => one.offerId === offerId)!.failed;
}

describe('legal bases of a regime', () => {
  it('DD-02: a referral with § 31 is accepted by the STA regime, one with § 32 is refused with reason LEGAL_BASIS_NOT_COVERED', async () => {
    const { network, offerId } = await under('STA_DARMSTADT_DIEBURG');
    for (const legalBasis of ['30', '31', '35', '35a', '41']) expect([legalBasis, await reasons(network, offerId, legalBasis)]).toEqual([legalBasis, []]);
    expect(await reasons(network, offerId, '32')).toEqual(['LEGAL_BASIS_NOT_COVERED']);
  });

  it('TS-12: same group: § 35a referral accepted in Darmstadt-Dieburg regime, refused in Trier-Saarburg regime', async () => {
    const dieburg = await under('STA_DARMSTADT_DIEBURG', 'D');
    const trier = await under('SOCIAL_SPACES_TRIER_SAARBURG', 'T');
    // The group of the one network is certified in the other too, and its host has an agreement there.
    await database.superuser.query(`INSERT INTO offers.certificate (offer_id, agency_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [dieburg.offerId, trier.network.agencyId]);
    await database.superuser.query(
      `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_incoming, origin)
       VALUES ('LQE-BOTH', $1, $2, '2026-01-01', '{31}', 's', 'q', 'f', true, 'DEMO')`,
      [trier.network.agencyId, dieburg.network.hostId],
    );
    expect(await reasons(dieburg.network, dieburg.offerId, '35a')).toEqual([]);
    expect(await reasons(trier.network, dieburg.offerId, '35a')).toEqual(['LEGAL_BASIS_NOT_COVERED']);
    expect(await reasons(trier.network, dieburg.offerId, '31')).toEqual([]);
  });

  it('DD-27: a reservation with purpose RELIEF may reference a stationary help (§ 34) even where the STA regime does not', async () => {
    const { network, offerId } = await under('STA_DARMSTADT_DIEBURG');
    expect(await reasons(network, offerId, '34')).toEqual(['LEGAL_BASIS_NOT_COVERED']);
    expect(await reasons(network, offerId, '34', { purpose: 'RELIEF' })).toEqual([]);
  });
});
