import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AcceptSeatRequestUseCase } from '#reservations';
import { ClearMonthUseCase } from '#settlement';
import { must } from '../../support/agreement-network.js';
import { addOffer, addReferral, asGroupLead, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { seatTroubles, stayOffice } from '../../support/stay-office.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Sessions on Tuesdays and Thursdays of May 2026: two in each of four calendar weeks. */
const DAYS = ['2026-05-05', '2026-05-07', '2026-05-12', '2026-05-14', '2026-05-19', '2026-05-21', '2026-05-26', '2026-05-28'];

let database: TestDatabase;
let network: SeatNetwork;
let office: ReturnType<typeof stayOffice>;
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z', poolSize: 4 });
  network = await buildSeatNetwork(database.superuser);
  office = stayOffice(database, network);
});
afterEach(() => database.close());

/** The lines of May by their day. */
async function cleared(): Promise<string[]> {
  const { lines } = must(await new ClearMonthUseCase(database.unitOfWork).run(asOperator, { agencyId: network.agencyId, period: '2026-05', origin: 'COMMAND_LINE', dryRun: true }));
  return lines!.map(({ date, outcome, cents }) => `${date.slice(8)} ${outcome} ${cents}`);
}

/** Days from Thursday 14 May on, for which the host is asked and says yes: the stay until Tuesday of that week is made longer by them. */
async function lengthen(offerId: string, reservationId: string): Promise<void> {
  await database.superuser.query('INSERT INTO reservations.offer_rule (offer_id, host_id, asks_first) VALUES ($1, $2, true)', [offerId, network.hostId]);
  const { id } = must(await office.change({ reservationId, to: '2026-05-28' }));
  expect(id).not.toBe(reservationId);
  must(await new AcceptSeatRequestUseCase(database.unitOfWork).run(asGroupLead(network), { reservationId: id }));
}

/** What a stay with this pause, or asked days, costs by a rate of 100 € for each unit: the lines of May by their day. */
async function costs(unit: string, pause: { from: string; to: string } | null, resume?: string, isLengthened = false): Promise<string[]> {
  await database.superuser.query(
    `INSERT INTO agreements.settlement_rate (code, agency_id, host_id, unit, amount_cents, valid_from, origin) VALUES ('R', $1, $2, $3, 10000, '2026-01-01', 'DEMO')`,
    [network.agencyId, network.hostId, unit],
  );
  const offer = await addOffer(database.superuser, network, { code: 'G-1', dates: DAYS });
  const referralId = await addReferral(database.superuser, network, 'F-1');
  const { id: reservationId } = await office.reserved({ referralId, offerId: offer.id, ...(isLengthened ? { to: '2026-05-12' } : {}) });
  if (isLengthened) await lengthen(offer.id, reservationId);
  if (pause !== null) must(await office.pause({ reservationId, ...pause }));
  if (resume !== undefined) must(await office.resume({ reservationId, from: resume }));
  await database.superuser.query(`UPDATE offers.session SET state = 'HELD'`);
  await database.superuser.query(
    `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id)
     SELECT s.id, $1, 'PROVIDER', 'ATTENDED', $2, $3 FROM offers.session s JOIN offers.seat_claim c ON c.session_id = s.id AND c.referral_id = $1`,
    [referralId, network.agencyId, network.hostId],
  );
  return cleared();
}

describe('what is settled of a stay that was made longer by days that the host was asked for', () => {
  it('COURSE: is paid once for both of its reservations', async () => {
    expect(await costs('COURSE', null, undefined, true)).toEqual(['05 SETTLEMENT 10000', '07 SETTLEMENT 0', '12 SETTLEMENT 0', '14 SETTLEMENT 0', '19 SETTLEMENT 0', '21 SETTLEMENT 0', '26 SETTLEMENT 0', '28 SETTLEMENT 0']);
    // Two reservations of one case that are not one stay are paid twice.
    await database.superuser.query('ALTER TABLE reservations.reservation DISABLE TRIGGER USER; UPDATE reservations.reservation SET stay_id = NULL');
    expect((await cleared()).filter((line) => line.endsWith(' 10000'))).toEqual(['05 SETTLEMENT 10000', '14 SETTLEMENT 10000']);
  });

  it('SEAT_WEEK: is paid once in the week that both share', async () => {
    expect(await costs('SEAT_WEEK', null, undefined, true)).toEqual([
      '05 SETTLEMENT 10000', '07 SETTLEMENT 0', '12 SETTLEMENT 10000', '14 SETTLEMENT 0', '19 SETTLEMENT 10000', '21 SETTLEMENT 0', '26 SETTLEMENT 10000', '28 SETTLEMENT 0',
    ]);
    expect(await seatTroubles(database)).toEqual([]);
  });
});

describe('what is settled of a stay that is paused', () => {
  it('SEAT_WEEK: a week that is paused as a whole costs nothing, and has no lines', async () => {
    expect(await costs('SEAT_WEEK', { from: '2026-05-11', to: '2026-05-17' })).toEqual([
      '05 SETTLEMENT 10000', '07 SETTLEMENT 0', '19 SETTLEMENT 10000', '21 SETTLEMENT 0', '26 SETTLEMENT 10000', '28 SETTLEMENT 0',
    ]);
  });

  it('SEAT_WEEK: of a week that is paused in part the first day that is left counts', async () => {
    expect(await costs('SEAT_WEEK', { from: '2026-05-11', to: '2026-05-19' }, '2026-05-18')).toEqual([
      '05 SETTLEMENT 10000', '07 SETTLEMENT 0', '19 SETTLEMENT 10000', '21 SETTLEMENT 0', '26 SETTLEMENT 10000', '28 SETTLEMENT 0',
    ]);
    const { rows } = await database.superuser.query('SELECT pauses::text FROM reservations.reservation');
    expect(rows).toEqual([{ pauses: '{[2026-05-11,2026-05-18)}' }]);
  });

  it('SEAT_WEEK: with its first session paused the second one carries the week', async () => {
    expect(await costs('SEAT_WEEK', { from: '2026-05-11', to: '2026-05-12' })).toEqual([
      '05 SETTLEMENT 10000', '07 SETTLEMENT 0', '14 SETTLEMENT 10000', '19 SETTLEMENT 10000', '21 SETTLEMENT 0', '26 SETTLEMENT 10000', '28 SETTLEMENT 0',
    ]);
  });

  it('COURSE: is paid once, with or without a pause, because it stays one reservation', async () => {
    expect(await costs('COURSE', { from: '2026-05-11', to: '2026-05-24' })).toEqual(['05 SETTLEMENT 10000', '07 SETTLEMENT 0', '26 SETTLEMENT 0', '28 SETTLEMENT 0']);
  });

  it('SEAT_SESSION: each session that is not paused', async () => {
    expect(await costs('SEAT_SESSION', { from: '2026-05-07', to: '2026-05-26' })).toEqual(['05 SETTLEMENT 10000', '28 SETTLEMENT 10000']);
  });
});
