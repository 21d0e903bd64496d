import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RecordAttendanceUseCase } from '#care';
import { ReserveSeatUseCase } from '#reservations';
import { ClearMonthUseCase, CloseMonthUseCase } from '#settlement';
import { activeRate, must, openRateOffice } from '../../support/rate-office.js';
import { addOffer, addReferral, asCaseworker, asGroupLead, buildSeatNetwork, weekly, type SeatNetwork } from '../../support/seat-network.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-31T18:00:00Z' });
  network = await buildSeatNetwork(database.superuser);
  const offer = await addOffer(database.superuser, network, { code: 'G-1', dates: weekly('2026-05-05', 2) });
  const referralId = await addReferral(database.superuser, network, 'F-1');
  await must(new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId, offerId: offer.id, variant: 'INTEGRATED' }));
  const record = new RecordAttendanceUseCase(database.unitOfWork);
  for (const sessionId of offer.sessionIds) await must(record.run(asGroupLead(network), { sessionId, entries: [{ referralId, status: 'ATTENDED' }] }));
});
afterAll(() => database.close());

async function clear(period: string) {
  const agency = asOrganisation(network.agencyId, ['BILLING']);
  const document = await must(new ClearMonthUseCase(database.unitOfWork).run(agency, { agencyId: network.agencyId, period, origin: 'SERVICE' }));
  return { lines: document.lines!.map(({ date, rate, cents, corrects }) => ({ date, rate, cents, corrects })), settlementCents: document.totals.settlementCents };
}

it('a rate made active for days of a closed month is a correction in the next one: reversal and new line', async () => {
  const office = await openRateOffice(database, network.agencyId);
  const replacesId = await activeRate(database, office, { hostId: network.hostId, amountCents: 6_000n });
  const codeOfRate = async (id: string) => (await database.superuser.query<{ code: string }>('SELECT code FROM agreements.settlement_rate WHERE id = $1', [id])).rows[0]!.code;
  const was = await codeOfRate(replacesId);
  // Two sessions at 60.00: 120.00.
  expect(await clear('2026-05')).toEqual({
    lines: [
      { date: '2026-05-05', rate: was, cents: 6_000, corrects: null },
      { date: '2026-05-12', rate: was, cents: 6_000, corrects: null },
    ],
    settlementCents: 12_000,
  });
  await must(new CloseMonthUseCase(database.unitOfWork).run({ ...asOperator, organisationId: network.agencyId }, { agencyId: network.agencyId, period: '2026-05', origin: 'COMMAND_LINE' }));

  // From 10 May on 72.50: the session of 5 May stays as it is.
  const id = await activeRate(database, office, { hostId: network.hostId, amountCents: 7_250n, validFrom: '2026-05-10', replacesId });
  const { rows } = await database.superuser.query('SELECT id, state, version, valid_to FROM agreements.settlement_rate ORDER BY version');
  expect(rows).toEqual([
    { id: replacesId, state: 'ACTIVE', version: 1, valid_to: '2026-05-09' },
    { id, state: 'ACTIVE', version: 2, valid_to: null },
  ]);
  expect(await clear('2026-06')).toEqual({
    lines: [
      { date: '2026-05-12', rate: was, cents: -6_000, corrects: '2026-05' },
      { date: '2026-05-12', rate: await codeOfRate(id), cents: 7_250, corrects: '2026-05' },
    ],
    settlementCents: 1_250,
  });
});
