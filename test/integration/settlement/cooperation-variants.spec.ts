import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ReserveSeatUseCase } from '#reservations';
import { ClearMonthUseCase, type ClearingDocument } from '#settlement';
import { must } from '../../support/agreement-network.js';
import { addOffer, addReferral, asCaseworker, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** One session that the case has attended; a seat costs 60.00 a session. */
const DATES = ['2026-05-05'];

let database: TestDatabase;
let network: SeatNetwork;

beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  network = await buildSeatNetwork(database.superuser);
  await database.superuser.query(
    `INSERT INTO agreements.settlement_rate (code, agency_id, host_id, unit, amount_cents, valid_from, origin) VALUES ('R', $1, $2, 'SEAT_SESSION', 6000, '2026-01-01', 'DEMO')`,
    [network.agencyId, network.hostId],
  );
});
afterEach(() => database.close());

/** The month of one case that has reserved through the service and attended the session. */
async function clearedMonth(variant: 'COMPLEMENTARY' | 'INTEGRATED'): Promise<ClearingDocument> {
  const offer = await addOffer(database.superuser, network, { code: `G-${variant}`, dates: DATES });
  const referralId = await addReferral(database.superuser, network, `F-${variant}`);
  must(await new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId, offerId: offer.id, variant }));
  await database.superuser.query(`UPDATE offers.session SET state = 'HELD' WHERE offer_id = $1`, [offer.id]);
  await database.superuser.query(
    `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id)
     SELECT id, $2, 'PROVIDER', 'ATTENDED', $3, $4 FROM offers.session WHERE offer_id = $1`,
    [offer.id, referralId, network.agencyId, network.hostId],
  );
  return must(await new ClearMonthUseCase(database.unitOfWork).run(asOperator, { agencyId: network.agencyId, period: '2026-05', origin: 'COMMAND_LINE', dryRun: true }));
}

/** What is owed for the month, and nothing else of it: line by line, and in sum. */
const debts = ({ lines, totals }: ClearingDocument) => ({
  lines: lines!.map(({ outcome, debtor, creditor, cents }) => ({ outcome, debtor, creditor, cents })),
  settlementCents: totals.settlementCents,
  directBillingCents: totals.directBillingCents,
});

describe('who pays a seat in another provider\'s group', () => {
  it('DD-20: a complementary reservation creates a billable item group-provider→Jugendamt and zero settlement lines', async () => {
    expect(debts(await clearedMonth('COMPLEMENTARY'))).toEqual({
      lines: [{ outcome: 'DIRECT_BILLING', debtor: 'AGENCY', creditor: 'HOST', cents: 6000 }],
      settlementCents: 0,
      directBillingCents: 6000,
    });
  });

  it('DD-21: an integrated reservation creates one settlement line main→partner and no Jugendamt invoice by the partner', async () => {
    expect(debts(await clearedMonth('INTEGRATED'))).toEqual({
      lines: [{ outcome: 'SETTLEMENT', debtor: 'MAIN', creditor: 'HOST', cents: 6000 }],
      settlementCents: 6000,
      directBillingCents: 0,
    });
  });
});

describe('who pays where budgets do', () => {
  /** How an agreement of the network pays; of two social spaces the provider's own one is named after it. */
  const pay = async (code: 'MAIN' | 'HOST', funding: string, hourRate: string | null = null): Promise<void> => {
    await database.superuser.query(
      `WITH space AS (INSERT INTO agreements.social_space (code, agency_id, name, municipality_ags, valid_from) VALUES ($1, $2, $1, '{06432004}', '2026-01-01') RETURNING id)
       UPDATE agreements.agreement SET funding = $3, social_space_id = space.id, hour_rate_eur = $4 FROM space WHERE code = 'LQE-' || $1`,
      [code, network.agencyId, funding, hourRate],
    );
  };

  it('BHV-02: a seat with a provider whose budget covers the legal basis is COVERED_BY_BUDGET and costs nothing; another legal basis is billed', async () => {
    await pay('HOST', 'PROVIDER_BUDGET');
    expect(debts(await clearedMonth('COMPLEMENTARY'))).toEqual({
      lines: [{ outcome: 'COVERED_BY_BUDGET', debtor: null, creditor: null, cents: 0 }],
      settlementCents: 0,
      directBillingCents: 0,
    });
    await database.superuser.query(`UPDATE agreements.agreement SET legal_bases = '{35}' WHERE code = 'LQE-HOST'`);
    const { totals } = must(await new ClearMonthUseCase(database.unitOfWork).run(asOperator, { agencyId: network.agencyId, period: '2026-05', origin: 'COMMAND_LINE', dryRun: true }));
    expect(totals).toMatchObject({ settlementCents: 0, directBillingCents: 6000 });
  });

  it('TS-07: between two social spaces the hour rate of the one that is responsible counts, not the host\'s and not the settlement rate', async () => {
    await pay('MAIN', 'SOCIAL_SPACE_BUDGET', '64.00');
    await pay('HOST', 'SOCIAL_SPACE_BUDGET', '80.00');
    const month = await clearedMonth('INTEGRATED');
    // 64.00 an hour × 1.5 hours × 2 of the staff ÷ 8 seats.
    expect(debts(month)).toEqual({ lines: [{ outcome: 'SETTLEMENT', debtor: 'MAIN', creditor: 'HOST', cents: 2400 }], settlementCents: 2400, directBillingCents: 0 });
    expect(month.lines!.map(({ unit, rate }) => [unit, rate])).toEqual([['SOCIAL_SPACE_HOUR', null]]);
  });
});
