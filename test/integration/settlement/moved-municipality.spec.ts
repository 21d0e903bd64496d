import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ChangeSocialSpaceUseCase } from '#agreements';
import { must, person } from '../../support/rate-office.js';
import { addOffer, addReferral, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { ClearMonthUseCase } from '#settlement';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Municipalities of the Landkreis Trier-Saarburg, which the gazetteer knows. */
const [KELL, HERMESKEIL, ZERF] = ['07235058', '07235045', '07235152'] as const;

let database: TestDatabase;
let network: SeatNetwork;
let spaceId: string;

/** HOST is paid by the budget of a social space that holds KELL; the case lives in KELL. */
beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  const { superuser } = database;
  network = await buildSeatNetwork(superuser);
  const spaces = await superuser.query<{ id: string }>(
    `INSERT INTO agreements.social_space (code, agency_id, name, municipality_ags, valid_from) VALUES
       ('HOCHWALD', $1, 'Hochwald', $2, '2026-01-01'), ('SAARBURG', $1, 'Saarburg', $3, '2026-01-01') RETURNING id`,
    [network.agencyId, [KELL, HERMESKEIL], [ZERF]],
  );
  spaceId = spaces.rows[0]!.id;
  await superuser.query(`UPDATE agreements.agreement SET funding = 'SOCIAL_SPACE_BUDGET', social_space_id = $2, hour_rate_eur = 50, origin = 'DEMO' WHERE provider_id = $1`, [network.hostId, spaceId]);
  await superuser.query(
    `INSERT INTO agreements.settlement_rate (code, agency_id, host_id, unit, amount_cents, valid_from, origin) VALUES ('R', $1, $2, 'SEAT_SESSION', 6000, '2026-01-01', 'DEMO')`,
    [network.agencyId, network.hostId],
  );
  const offer = await addOffer(superuser, network, { code: 'G', dates: ['2026-05-07', '2026-05-14', '2026-05-15', '2026-05-21'] });
  const referralId = await addReferral(superuser, network, 'F', { municipality_ags: KELL });
  await superuser.query(
    `INSERT INTO reservations.reservation (code, referral_code, referral_id, offer_id, variant, valid_from, state, agency_id, host_id) VALUES ('B', 'F', $1, $2, 'COMPLEMENTARY', '2026-05-04', 'CONFIRMED', $3, $4)`,
    [referralId, offer.id, network.agencyId, network.hostId],
  );
  await superuser.query(`UPDATE offers.session SET state = 'HELD'`);
  await superuser.query(
    `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id) SELECT id, $1, 'PROVIDER', 'ATTENDED', $2, $3 FROM offers.session`,
    [referralId, network.agencyId, network.hostId],
  );
});
afterAll(() => database.close());

async function clear() {
  const document = await must(new ClearMonthUseCase(database.unitOfWork).run(asOperator, { agencyId: network.agencyId, period: '2026-05', origin: 'COMMAND_LINE', dryRun: true }));
  return { lines: document.lines!.map(({ date, outcome, cents }) => [date, outcome, cents]), directBillingCents: document.totals.directBillingCents };
}

it('a use is covered by the budget of the space that holds the municipality on that day, and billed once it has moved to another', async () => {
  expect(await clear()).toEqual({
    lines: ['2026-05-07', '2026-05-14', '2026-05-15', '2026-05-21'].map((date) => [date, 'COVERED_BY_BUDGET', 0]),
    directBillingCents: 0,
  });
  const change = new ChangeSocialSpaceUseCase(database.unitOfWork);
  const admin = person('admin', network.agencyId, 'ADMINISTRATOR');
  await must(change.run(admin, { socialSpaceId: spaceId, validFrom: '2026-05-15', municipalityAgs: [HERMESKEIL] }));
  // Until 14 May in the space, from 15 May on not: two uses at 60.00 = 120.00.
  expect(await clear()).toEqual({
    lines: [
      ['2026-05-07', 'COVERED_BY_BUDGET', 0],
      ['2026-05-14', 'COVERED_BY_BUDGET', 0],
      ['2026-05-15', 'DIRECT_BILLING', 6_000],
      ['2026-05-21', 'DIRECT_BILLING', 6_000],
    ],
    directBillingCents: 12_000,
  });
});
