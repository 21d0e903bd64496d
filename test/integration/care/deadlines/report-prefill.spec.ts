import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ReportPrefillQuery } from '#care';
import { openDeadlineOffice, type DeadlineOffice } from '../../../support/deadline-office.js';
import { addOffer, weekly } from '../../../support/seat-network.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let office: DeadlineOffice;
let referralId: string;
let skills: string;
let swimming: string;

/** Seven Tuesdays from 5 May to 16 June 2026 at a group of 90 minutes, and a swimming group that was missed once after the seat was given back. */
beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-07-01T08:00:00Z' });
  office = await openDeadlineOffice(database);
  const { superuser } = database;
  const { network } = office;
  referralId = await office.helped('F-1', '2026-03-02');
  const other = await office.helped('F-2', '2026-03-02');
  const group = await addOffer(superuser, network, { code: 'G-1', dates: weekly('2026-05-05', 7) });
  const pool = await addOffer(superuser, network, { code: 'G-2', dates: weekly('2026-05-06', 3) });
  [skills, swimming] = [group.id, pool.id];
  await superuser.query('SET session_replication_role = replica');
  const reserve = (code: string, referral: string, offerId: string, from: string, to: string, state: string) =>
    superuser.query(
      `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state)
       VALUES ($1, $2, 'F', $3, $4, $5, 'INTEGRATED', $6, $7, $8)`,
      [code, referral, network.agencyId, offerId, network.hostId, from, to, state],
    );
  await reserve('R-1', referralId, group.id, '2026-05-12', '2026-06-16', 'CONFIRMED');
  await reserve('R-2', referralId, pool.id, '2026-05-06', '2026-05-20', 'CANCELLED');
  await reserve('R-3', other, group.id, '2026-05-05', '2026-06-16', 'CONFIRMED');
  const attend = (sessionId: string, referral: string, status: string, by = 'PROVIDER', from: string | null = null) =>
    superuser.query(`INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id, present_from) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [sessionId, referral, by, status, network.agencyId, network.hostId, from]);
  const [, second, third, fourth, fifth, sixth] = group.sessionIds as string[];
  await attend(second!, referralId, 'ATTENDED');
  // Half an hour late: the group begins at 15:00.
  await attend(third!, referralId, 'ATTENDED', 'PROVIDER', '15:30');
  await attend(fourth!, referralId, 'EXCUSED');
  await attend(fifth!, referralId, 'UNEXCUSED');
  await attend(fifth!, referralId, 'ATTENDED', 'AGENCY');
  await superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE id = $1`, [sixth]);
  await attend(second!, other, 'ATTENDED');
  await attend(pool.sessionIds[0]!, referralId, 'ATTENDED');
  await superuser.query('SET session_replication_role = origin');
});
afterAll(() => database.close());

const prefill = (who: Parameters<ReportPrefillQuery['run']>[0], from = '2026-03-02', to = '2026-06-30') => new ReportPrefillQuery(database.unitOfWork).run(who, referralId, from, to);

it('BHV-17: a report is pre-filled with the group offers that were used in its span, for both sides of the case', async () => {
  const host = office.network.hostId;
  const expected = {
    referralId,
    from: '2026-03-02',
    to: '2026-06-30',
    groupOffers: [
      // 12, 19 and 26 May, 2 and 16 June; 9 June was cancelled. 90 + 60 minutes.
      { offerId: skills, hostId: host, expected: 5, attended: 2, excused: 1, unexcused: 1, minutes: 150 },
      { offerId: swimming, hostId: host, expected: 1, attended: 1, excused: 0, unexcused: 0, minutes: 90 },
    ],
  };
  expect(await prefill(office.caseworker)).toEqual(expected);
  expect(await prefill(office.caseLead)).toEqual(expected);
});

it('BHV-17: only of its span, and for nobody else, the host among them', async () => {
  expect(await prefill(office.caseLead, '2026-05-19', '2026-05-26')).toMatchObject({ groupOffers: [{ offerId: skills, expected: 2, attended: 1, excused: 1, minutes: 60 }] });
  expect(await prefill(office.caseLead, '2026-06-30', '2026-03-02')).toMatchObject({ groupOffers: [] });
  expect(await prefill(asOrganisation(office.network.hostId, ['CASE_LEAD', 'GROUP_LEAD']))).toBeNull();
  expect(await prefill({ ...office.caseLead, roles: ['BILLING'] })).toBeNull();
  expect(await new ReportPrefillQuery(database.unitOfWork).run(office.caseLead, 'no uuid', '2026-03-02', '2026-06-30')).toBeNull();
});
