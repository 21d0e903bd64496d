import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CareCourseQuery } from '#care';
import { personOf } from '../../support/agreement-network.js';
import { asCaseLead, weekly } from '../../support/seat-network.js';
import { openReportOffice, type ReportOffice } from '../../support/report-office.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: ReportOffice;
let referralId: string;

/** BASIS (3 to 5 hours) until Wednesday 10 June 2026, STANDARD (6 to 8) from Thursday on; a group of 90 minutes every Tuesday. */
beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-07-01T08:00:00Z' });
  office = await openReportOffice(database);
  await database.superuser.query('ALTER TABLE referrals.approval DISABLE TRIGGER approval_guard');
  referralId = await office.openCase('F-1');
  await office.approve(referralId, { from: '2026-06-01', to: '2026-06-10', module: 'BASIS' });
  await office.approve(referralId, { from: '2026-06-11', module: 'STANDARD' });
  const group = await office.group('G-1', weekly('2026-06-02', 4));
  await office.seat(referralId, group, '2026-06-01', '2026-06-30', ['ATTENDED', 'EXCUSED', 'UNEXCUSED', null]);
  await office.hours(referralId, '2026-05-29', 600);
  await office.hours(referralId, '2026-06-03', 120);
  await office.hours(referralId, '2026-06-08', 60, 'PARENT');
  await office.hours(referralId, '2026-06-11', 300);
  await office.hours(referralId, '2026-06-17', 500);
});
afterAll(() => database.close());

const course = (who = office.caseworker, from = '2026-05-27', to = '2026-06-23') => new CareCourseQuery(database.unitOfWork).run(who, referralId, from, to);

it('DD-12: shows each week of an approval beside its range, cut where another approval begins', async () => {
  const { weeks } = (await course())!;
  expect(weeks.map((week) => [week.from, week.to, week.days, week.module, week.deliveredMinutes, week.verdict].join(' '))).toEqual([
    // 90 in the group and 120: 210 minutes are within 180 to 300. The ten hours in May were approved by nobody.
    '2026-06-01 2026-06-07 7 BASIS 210 WITHIN',
    // 60 of three days, that is 140 of a week.
    '2026-06-08 2026-06-10 3 BASIS 60 UNDER',
    // 300 of four days are 525 of a week, above 480.
    '2026-06-11 2026-06-14 4 STANDARD 300 OVER',
    '2026-06-15 2026-06-21 7 STANDARD 500 OVER',
    '2026-06-22 2026-06-23 2 STANDARD 0 UNDER',
  ]);
  expect(weeks[0]).toMatchObject({ rangeFromMinutes: 180, rangeToMinutes: 300, hoursBasis: 'PER_WEEK', groupMinutes: 90, singleMinutes: 120, sessionsExpected: 1, sessionsAttended: 1 });
});

it('has the sessions one by one, also those that nobody has recorded yet', async () => {
  const { sessions } = (await course())!;
  expect(sessions.map(({ date, status, minutes }) => [date, status ?? '-', minutes ?? '-'].join(' '))).toEqual(['2026-06-02 ATTENDED 90', '2026-06-09 EXCUSED -', '2026-06-16 UNEXCUSED -', '2026-06-23 - -']);
});

it('says of a whole month what its report says, to both sides of the case alike', async () => {
  await office.work();
  const reports = await office.reports(referralId);
  const sums = new Map<string, number>();
  for (const { approvalId, deliveredMinutes } of (await course(office.caseworker, '2026-06-01', '2026-06-30'))!.weeks) sums.set(approvalId, (sums.get(approvalId) ?? 0) + deliveredMinutes);
  expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(reports.filter(({ period }) => period === '2026-06').map(({ approvalId, deliveredMinutes }) => [approvalId, deliveredMinutes])));
  expect(await course(asCaseLead(office.network))).toEqual(await course());
  // Four Tuesdays of June: two in the days of BASIS, two in those of STANDARD.
  const june = reports.filter(({ period }) => period === '2026-06').map(({ id }) => id);
  const uses = await office.find.groupOffersOf(office.caseworker, june);
  expect(june.map((id) => uses.get(id)?.map(({ expected, attended, excused, unexcused, minutes }) => [expected, attended, excused, unexcused, minutes]))).toEqual([[[2, 1, 1, 0, 90]], [[2, 0, 0, 1, 0]]]);
  expect((await office.find.groupOffersOf(personOf(office.network.hostId, 'host', 'CASE_LEAD'), june)).size).toBe(0);
});

it('is null for a host, for another role, and for a case that is not there', async () => {
  const { hostId, agencyId } = office.network;
  expect(await course(personOf(hostId, 'host', 'CASE_LEAD'))).toBeNull();
  expect(await course(asOrganisation(agencyId, ['AUDITOR']))).toBeNull();
  expect(await new CareCourseQuery(database.unitOfWork).run(office.caseworker, 'no-id', '2026-06-01', '2026-06-02')).toBeNull();
});
