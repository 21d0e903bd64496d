import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { findModuleHourWarnings } from '#matching';
import { ReserveSeatUseCase } from '#reservations';
import { must } from '../../support/agreement-network.js';
import { openApprovalOffice, type ApprovalOffice } from '../../support/approval-office.js';
import { addOffer, asGroupLead } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: ApprovalOffice;
let id: string;

/** A request from Monday 4 May 2026 for 12 weeks with BASIS: 3 to 5 hours a week. */
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  office = await openApprovalOffice(database);
  id = await office.submitted('F-1');
  must(await office.grant.run(office.signer, { referralId: id, module: 'BASIS', validFrom: '2026-05-04', search: true }));
});
afterEach(() => database.close());

/** A group of two hours on these days. */
async function group(code: string, ...dates: string[]): Promise<string> {
  const { id: offerId } = await addOffer(database.superuser, office.network, { code, dates });
  await database.superuser.query('UPDATE offers.session SET minutes = 120 WHERE offer_id = $1', [offerId]);
  return offerId;
}
const reserve = async (offerId: string) => must(await new ReserveSeatUseCase(database.unitOfWork).run(office.signer, { referralId: id, offerId, variant: 'INTEGRATED' }));
const warnings = (offerIds: string[], as = office.signer) => database.unitOfWork.run(as, (tx) => findModuleHourWarnings(tx, id, offerIds));

it('MODULE_HOURS: two groups of 2 hours are within BASIS (3 to 5 hours), a third one of 2 hours is told: 6 hours', async () => {
  const [first, second, third] = [await group('G-1', '2026-05-05', '2026-05-12'), await group('G-2', '2026-05-06'), await group('G-3', '2026-05-07', '2026-05-14')];
  expect(await warnings([first, second, third])).toEqual(new Map());
  await reserve(first);
  expect(await warnings([first, second, third])).toEqual(new Map());
  await reserve(second);
  const told = [{ code: 'MODULE_HOURS', module: 'BASIS', basis: 'PER_WEEK', week: '2026-05-04', plannedMinutes: 360, mostMinutes: 300 }];
  // It refuses nothing, and stays told once the seat is reserved: for each of the three.
  expect(await warnings([first, second, third])).toEqual(new Map([[third, told]]));
  await reserve(third);
  expect(await warnings([first, second, third])).toEqual(new Map([[first, told], [second, told], [third, told]]));
});

it('MODULE_HOURS: what is approved on the day counts, and approved hours like a module', async () => {
  const [first, second] = [await group('G-1', '2026-05-05', '2026-06-02'), await group('G-2', '2026-05-06', '2026-06-03')];
  await reserve(first);
  must(await office.changeModule.run(office.signer, { referralId: id, from: '2026-06-01', module: 'FLEX' }));
  expect((await warnings([second])).get(second)).toEqual([{ code: 'MODULE_HOURS', module: 'FLEX', basis: 'PER_WEEK', week: '2026-06-01', plannedMinutes: 240, mostMinutes: 180 }]);
  must(await office.changeModule.run(office.signer, { referralId: id, from: '2026-06-01', weeklyMinutesFrom: 60, weeklyMinutesTo: 239 }));
  expect((await warnings([second])).get(second)).toMatchObject([{ module: null, week: '2026-06-01', mostMinutes: 239 }]);
  must(await office.changeModule.run(office.signer, { referralId: id, from: '2026-06-01', weeklyMinutesFrom: 60, weeklyMinutesTo: 240 }));
  expect(await warnings([second])).toEqual(new Map());
});

it('MODULE_HOURS: a cancelled session and an expired or foreign seat are none; whoever does not see the referral is told nothing', async () => {
  const [first, second] = [await group('G-1', '2026-05-05'), await group('G-2', '2026-05-06')];
  await database.superuser.query('UPDATE offers.session SET minutes = 240 WHERE offer_id = $1', [first]);
  await reserve(first);
  expect((await warnings([second])).size).toBe(1);
  expect((await warnings([second], asGroupLead(office.network))).size).toBe(0);
  await database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE offer_id = $1`, [first]);
  expect((await warnings([second])).size).toBe(0);
});
