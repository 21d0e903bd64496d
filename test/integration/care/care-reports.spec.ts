import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readCareReportRows, type ReportRecord } from '#care';
import { openReportOffice, type ReportOffice } from '../../support/report-office.js';
import { weekly } from '../../support/seat-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** One minute past midnight on 1 July 2026 in Germany; in UTC it is still June. */
const FIRST_OF_JULY = '2026-06-30T22:01:00Z';

let database: TestDatabase;
let office: ReportOffice;

beforeEach(async () => {
  database = await createTestDatabase({ now: FIRST_OF_JULY });
  office = await openReportOffice(database);
});
afterEach(() => database.close());

const only = async (referralId: string): Promise<ReportRecord> => {
  const reports = await office.reports(referralId);
  expect(reports).toHaveLength(1);
  return reports[0]!;
};
const shape = ({ period, from, to, days, module, verdict }: ReportRecord) => [period, from, to, days, module, verdict];

describe('DD-11: one report per approval on the first of the month', () => {
  it('DD-11: has group, single, parent and resource-person minutes in columns of their own, and the sessions that were expected', async () => {
    const id = await office.openCase('F-1');
    await office.approve(id, { from: '2026-06-01', module: 'STANDARD' });
    // Tuesdays of June: 2, 9, 16, 23, 30; 90 minutes from 15:00 on.
    const group = await office.group('G-1', weekly('2026-06-02', 5));
    await office.seat(id, group, '2026-06-01', '2026-12-31', ['ATTENDED', 'ATTENDED', 'EXCUSED', 'UNEXCUSED', null]);
    await office.attend(group.sessionIds[1]!, id, 'ATTENDED', '15:10', '16:15');
    await office.hours(id, '2026-06-03', 60, 'GROUP_INTERNAL', 'SEMI_PROFESSIONAL');
    await office.hours(id, '2026-06-04', 100);
    await office.hours(id, '2026-06-05', 45, 'PARENT', null);
    await office.hours(id, '2026-06-06', 30, 'RESOURCE_PERSON', 'SEMI_PROFESSIONAL');
    await office.hours(id, '2026-05-31', 999);
    await office.hours(id, '2026-07-01', 999);
    await office.work();
    expect(await only(id)).toMatchObject({
      period: '2026-06',
      version: 1,
      groupMinutes: 90 + 65 + 60,
      singleMinutes: 100,
      parentMinutes: 45,
      resourcePersonMinutes: 30,
      deliveredMinutes: 390,
      professionalMinutes: 100,
      semiProfessionalMinutes: 90,
      notGivenMinutes: 200,
      sessionsExpected: 5,
      sessionsAttended: 2,
      sessionsExcused: 1,
      sessionsUnexcused: 1,
      verdict: 'UNDER',
    });
    const rows = await database.unitOfWork.run(asOperator, (tx) => tx.sql(`SELECT sum(minutes)::int AS minutes FROM care.group_contact_v WHERE referral_id = $1`, [id]));
    expect(rows).toEqual([{ minutes: 155 }]);
  });

  it('DD-11: nothing is made in the evening before, and once however often and in how many workers it runs', async () => {
    const id = await office.openCase('F-1');
    await office.approve(id, { from: '2026-06-01', module: 'STANDARD' });
    expect(await office.queue('2026-06-30T21:59:00Z')).toEqual({ queued: 0, revived: 0 });
    expect(await Promise.all([office.queue(), office.queue(), office.queue()]).then((all) => all.reduce((sum, { queued }) => sum + queued, 0))).toBe(1);
    await office.work();
    await office.work();
    expect(await only(id)).toMatchObject({ version: 1 });
  });

  it('DD-11: months that passed while nobody worked are made up for, from the first month with approvals on', async () => {
    const id = await office.openCase('F-1');
    await office.approve(id, { from: '2026-01-20', to: '2026-05-03', module: 'BASIS' });
    await office.work();
    expect((await office.reports(id)).map(({ period, from, to, days }) => [period, from, to, days])).toEqual([
      ['2026-01', '2026-01-20', '2026-01-31', 12],
      ['2026-02', '2026-02-01', '2026-02-28', 28],
      ['2026-03', '2026-03-01', '2026-03-31', 31],
      ['2026-04', '2026-04-01', '2026-04-30', 30],
      ['2026-05', '2026-05-01', '2026-05-03', 3],
    ]);
    const { rows } = await database.superuser.query(`SELECT count(*)::int AS runs FROM care.report_run`);
    expect(rows).toEqual([{ runs: 6 }]);
  });

  it('DD-11: at most 24 months are made up for, whatever an import has brought', async () => {
    const id = await office.openCase('F-1');
    await office.approve(id, { from: '2020-03-05', module: 'BASIS' });
    await office.work();
    const reports = await office.reports(id);
    expect(reports).toHaveLength(24);
    expect([reports[0]!.period, reports[23]!.period]).toEqual(['2024-07', '2026-06']);
  });

  it('DD-11: a corrected version stays with the provider that was responsible in that month, whoever is by now', async () => {
    const { superuser } = database;
    const { mainId, hostId } = office.network;
    const id = await office.openCase('F-1');
    await office.approve(id, { from: '2026-06-01', module: 'STANDARD' });
    await office.work();
    await superuser.query('UPDATE referrals.referral SET responsible_id = $2 WHERE id = $1', [id, hostId]);
    await office.hours(id, '2026-06-04', 100);
    expect(await office.correct()).toMatchObject({ versions: 1 });
    const { rows } = await superuser.query('SELECT version, provider_id, delivered_minutes FROM care.report WHERE referral_id = $1 ORDER BY version', [id]);
    expect(rows).toEqual([{ version: 1, provider_id: mainId, delivered_minutes: 0 }, { version: 2, provider_id: mainId, delivered_minutes: 100 }]);
  });

  it('DD-11: a run that was restored from a copy of another cluster, whose transactions were further on, goes on', async () => {
    const id = await office.openCase('F-1');
    await office.approve(id, { from: '2026-06-01', module: 'STANDARD' });
    await office.queue();
    await database.superuser.query(`UPDATE care.report_run SET queued_in = '99999999999'`);
    await office.work();
    expect(await only(id)).toMatchObject({ version: 1 });
  });

  it('DD-11: an import\'s approval that the agency takes over in the service keeps its report', async () => {
    const { superuser } = database;
    const id = await office.openCase('F-1', { approved_from: '2026-06-10', approved_to: '2026-06-20', module: 'FLEX', state: 'APPROVED', origin: 'IMPORT' });
    await office.work();
    expect(shape(await only(id))).toEqual(['2026-06', '2026-06-10', '2026-06-20', 11, 'FLEX', 'UNDER']);
    await superuser.query(
      `INSERT INTO referrals.approval (referral_id, agency_id, kind, legal_basis, module, valid_from, valid_to, signed_by) VALUES ($1, $2, 'BROUGHT', '31', 'FLEX', '2026-06-10', '2026-06-20', 'signer')`,
      [id, office.network.agencyId],
    );
    expect(await office.correct()).toEqual({ months: 1, versions: 0 });
    expect(await only(id)).toMatchObject({ version: 1, approvalId: id });
  });
});

describe('DD-12: care beside the range, for exactly the days of the approval', () => {
  it('DD-12: STANDARD in June 2026 is 25.71 to 34.29 hours, and 20 hours are UNDER', async () => {
    const id = await office.openCase('F-1');
    await office.approve(id, { from: '2026-06-01', module: 'STANDARD' });
    await office.hours(id, '2026-06-15', 1200);
    await office.work();
    const report = await only(id);
    expect(report).toMatchObject({ days: 30, rangeFromMinutes: 360, rangeToMinutes: 480, hoursBasis: 'PER_WEEK', verdict: 'UNDER' });
    expect(await database.unitOfWork.run(office.caseworker, (tx) => readCareReportRows(tx, { period: '2026-06' }))).toMatchObject([
      { reportId: report.id, referralCode: 'F-1', agencyName: 'Jugendamt', providerName: 'Träger', expectedFromHours: '25.71', expectedToHours: '34.29', deliveredMinutes: 1200, answer: null },
    ]);
  });

  it.each([
    // 25.714… hours are 1542.857… minutes: 1542 are too few, 1543 enough; 34.285… are 2057.14…: 2057 are not too many, 2058 are.
    [1542, 'UNDER'],
    [1543, 'WITHIN'],
    [2057, 'WITHIN'],
    [2058, 'OVER'],
  ])('DD-12: to the minute, without rounding: %i minutes in June 2026 on STANDARD are %s', async (minutes, verdict) => {
    const id = await office.openCase('F-1');
    await office.approve(id, { from: '2026-06-01', module: 'STANDARD' });
    await office.hours(id, '2026-06-15', minutes);
    await office.work();
    expect(await only(id)).toMatchObject({ verdict });
  });

  it.each([
    ['28 days', '2026-02', '2026-03-01T08:00:00Z', 28, 1440],
    ['29 days', '2028-02', '2028-03-01T08:00:00Z', 29, 1492],
    ['30 days', '2026-06', '2026-07-01T08:00:00Z', 30, 1543],
    ['31 days', '2026-05', '2026-06-01T08:00:00Z', 31, 1595],
  ])('DD-12: a month of %s', async (_days, period, now, days, enough) => {
    const [full, short] = [await office.openCase('F-1'), await office.openCase('F-2')];
    for (const id of [full, short]) await office.approve(id, { from: `${period}-01`, module: 'STANDARD' });
    await office.hours(full, `${period}-15`, enough);
    await office.hours(short, `${period}-15`, enough - 1);
    await office.work(now);
    expect((await office.reports(full)).find((report) => report.period === period)).toMatchObject({ days, verdict: 'WITHIN' });
    expect((await office.reports(short)).find((report) => report.period === period)).toMatchObject({ days, verdict: 'UNDER' });
  });

  it('DD-12: approvals that begin, change their module and end in mid-month have reports for their own days, with their own care', async () => {
    const id = await office.openCase('F-1');
    const first = await office.approve(id, { from: '2026-06-05', to: '2026-06-14', module: 'STANDARD' });
    await office.approve(id, { from: '2026-06-15', to: '2026-06-24', module: 'BASIS', kind: 'MODULE_CHANGE', followsId: first });
    await office.hours(id, '2026-06-04', 500);
    // 10 days of STANDARD: 514.28… to 685.71… minutes; of BASIS 257.14… to 428.57….
    await office.hours(id, '2026-06-05', 300);
    await office.hours(id, '2026-06-14', 215);
    await office.hours(id, '2026-06-15', 257);
    await office.hours(id, '2026-06-25', 500);
    await office.work();
    expect((await office.reports(id)).map((report) => [...shape(report), report.deliveredMinutes])).toEqual([
      ['2026-06', '2026-06-05', '2026-06-14', 10, 'STANDARD', 'WITHIN', 515],
      ['2026-06', '2026-06-15', '2026-06-24', 10, 'BASIS', 'UNDER', 257],
    ]);
  });

  it('DD-03: 3.5 hours a week on FLEX are OVER', async () => {
    const id = await office.openCase('F-1');
    await office.approve(id, { from: '2026-06-01', to: '2026-06-28', module: 'FLEX' });
    for (const day of ['2026-06-02', '2026-06-09', '2026-06-16', '2026-06-23']) await office.hours(id, day, 210);
    await office.work();
    expect(await only(id)).toMatchObject({ deliveredMinutes: 840, verdict: 'OVER' });
  });

  it('DD-12: approved hours are a range of their own', async () => {
    const id = await office.openCase('F-1');
    await office.approve(id, { from: '2026-06-01', to: '2026-06-07', minutes: [120, 240] });
    await office.hours(id, '2026-06-02', 240);
    await office.work();
    expect(await only(id)).toMatchObject({ module: null, rangeFromMinutes: 120, rangeToMinutes: 240, verdict: 'WITHIN' });
  });

  it('DD-10: a missed session changes the report and nothing of what is paid by the week', async () => {
    const [came, missed] = [await office.openCase('F-1'), await office.openCase('F-2')];
    const group = await office.group('G-1', ['2026-06-02']);
    for (const [id, status] of [[came, 'ATTENDED'], [missed, 'UNEXCUSED']] as const) {
      await office.approve(id, { from: '2026-06-01', to: '2026-06-07', module: 'FLEX' });
      await office.seat(id, group, '2026-06-01', '2026-06-07', [status]);
    }
    await office.work();
    expect([await only(came), await only(missed)].map(({ groupMinutes, sessionsUnexcused, verdict }) => [groupMinutes, sessionsUnexcused, verdict])).toEqual([
      [90, 0, 'WITHIN'],
      [0, 1, 'UNDER'],
    ]);
    const { rows } = await database.superuser.query(`SELECT column_name FROM information_schema.columns WHERE table_schema = 'care' AND table_name = 'report' AND column_name ~ 'cent|rate|amount'`);
    expect(rows).toEqual([]);
  });
});

describe('DD-08: a crisis is counted over the whole intervention', () => {
  it('DD-08: RUNNING until the month in which the last of its adjoining approvals ends', async () => {
    const id = await office.openCase('F-1');
    const first = await office.approve(id, { from: '2026-04-10', to: '2026-05-21', module: 'KRISE' });
    await office.approve(id, { from: '2026-05-22', to: '2026-06-12', module: 'KRISE', kind: 'EXTENSION', followsId: first });
    await office.hours(id, '2026-04-09', 777);
    await office.hours(id, '2026-04-10', 200);
    await office.hours(id, '2026-05-25', 200, 'PARENT');
    await office.hours(id, '2026-06-12', 200);
    await office.hours(id, '2026-06-13', 777);
    await office.work();
    expect((await office.reports(id)).map(({ from, to, verdict, deliveredMinutes, interventionMinutes }) => [from, to, verdict, deliveredMinutes, interventionMinutes])).toEqual([
      ['2026-04-10', '2026-04-30', 'RUNNING', 200, null],
      ['2026-05-01', '2026-05-21', 'RUNNING', 0, null],
      ['2026-05-22', '2026-05-31', 'RUNNING', 200, null],
      ['2026-06-01', '2026-06-12', 'WITHIN', 200, 600],
    ]);
  });

  it('DD-08: an extension that is signed later takes the verdict back, and late care of an earlier month counts in the last one', async () => {
    const id = await office.openCase('F-1');
    const first = await office.approve(id, { from: '2026-05-20', to: '2026-06-30', module: 'KRISE' });
    await office.hours(id, '2026-06-10', 300);
    await office.work();
    expect((await office.reports(id)).at(-1)).toMatchObject({ verdict: 'UNDER', interventionMinutes: 300 });
    await office.hours(id, '2026-05-25', 300);
    await office.correct();
    expect((await office.reports(id)).at(-1)).toMatchObject({ version: 2, verdict: 'WITHIN', interventionMinutes: 600 });
    await office.approve(id, { from: '2026-07-01', to: '2026-07-20', module: 'KRISE', kind: 'EXTENSION', followsId: first });
    await office.correct();
    expect((await office.reports(id)).at(-1)).toMatchObject({ period: '2026-06', version: 3, verdict: 'RUNNING', interventionMinutes: null });
  });
});

describe('BHV-11: where the help as such is approved', () => {
  it.each([
    ['hours over the named number raise nothing', { minutes: [120, 240] as const }],
    ['nothing is known either', {}],
  ])('BHV-11: %s', async (_what, terms) => {
    const other = await createTestDatabase({ now: FIRST_OF_JULY });
    try {
      const bremerhaven = await openReportOffice(other, 'minutes' in terms ? 'PROVIDER_BUDGET_BREMERHAVEN' : null);
      const id = 'minutes' in terms ? await bremerhaven.openCase('F-1') : await bremerhaven.openCase('F-1', { approved_from: '2026-06-01', state: 'APPROVED', origin: 'IMPORT' });
      if ('minutes' in terms) await bremerhaven.approve(id, { from: '2026-06-01', ...terms });
      await bremerhaven.hours(id, '2026-06-15', 9000);
      await bremerhaven.work();
      expect(await bremerhaven.reports(id)).toMatchObject([{ verdict: 'NO_RANGE', deliveredMinutes: 9000, rangeToMinutes: null, hoursBasis: null, answerBy: null }]);
      expect(await bremerhaven.tasks()).toEqual([]);
    } finally {
      await other.close();
    }
  });
});
