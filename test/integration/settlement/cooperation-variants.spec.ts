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
