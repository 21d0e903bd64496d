import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accruesOn, EndReferralUseCase, TellOfApprovalEndsUseCase } from '#referrals';
import { must, refusalOf } from '../../support/agreement-network.js';
import { openApprovalOffice, type ApprovalOffice } from '../../support/approval-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: ApprovalOffice;
let id: string;
let tell: TellOfApprovalEndsUseCase;

/** A crisis from Monday 4 May 2026: day 42 is Sunday 14 June, day 43 Monday 15 June. */
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-04T08:00:00Z' });
  office = await openApprovalOffice(database);
  id = await office.submitted('F-1');
  tell = new TellOfApprovalEndsUseCase(database.unitOfWork);
});
afterEach(() => database.close());

const on = (day: string) => tell.run({ now: `${day}T08:00:00Z` });
const tasks = async () =>
  (
    await database.superuser.query<{ task: string }>(
      `SELECT concat_ws(' ', o.code, t.owner_role, t.kind, t.due_on, t.state) AS task FROM inbox.task t JOIN identity.organisation o ON o.id = t.organisation_id ORDER BY t.kind, t.due_on, t.state`,
    )
  ).rows.map(({ task }) => task);
const grantCrisis = (change: object = {}) => office.grant.run(office.signer, { referralId: id, module: 'KRISE', validFrom: '2026-05-04', ...change });
const noted = () => office.note.run(office.colleague, { referralId: id, reportedOn: '2026-05-03' });

describe('DD-08: the crisis module', () => {
  it('DD-08: granting KRISE without endangermentReportRef is refused; with a noted report it lasts six weeks', async () => {
    expect(refusalOf(await grantCrisis())).toMatchObject({ code: 'ENDANGERMENT_REPORT_MISSING' });
    expect(refusalOf(await office.note.run(office.colleague, { referralId: id, reportedOn: '2026-05-05' }))).toMatchObject({ code: 'APPROVAL_INVALID', field: 'reportedOn' });
    must(await noted());
    expect(refusalOf(await grantCrisis({ validTo: '2026-06-15' }))).toMatchObject({ code: 'MODULE_TOO_LONG', mostDays: 42, latest: '2026-06-14' });
    must(await grantCrisis());
    expect(await office.spans(id)).toEqual(['KRISE 31 2026-05-04 2026-06-14']);
    // Only that there is a report, and of which day, stands in the journal.
    const { rows } = await database.superuser.query(`SELECT before, after, actor FROM platform.journal WHERE action = 'referral.endangerment-report-noted'`);
    expect(rows).toEqual([{ before: { reportedOn: null }, after: { reportedOn: '2026-05-03' }, actor: 'colleague' }]);
  });

  it('DD-08: on day 43 without ASD-approved extension the weekly accrual stops and the ASD gets a task', async () => {
    must(await noted());
    must(await grantCrisis());
    const approvals = await office.approvals(id);
    expect([accruesOn(approvals, '2026-05-03'), accruesOn(approvals, '2026-05-04'), accruesOn(approvals, '2026-06-14'), accruesOn(approvals, '2026-06-15')]).toEqual([false, true, true, false]);
    expect(await on('2026-06-14')).toMatchObject({ crises: 0 });
    await database.superuser.query(`DELETE FROM inbox.task`);
    expect(await on('2026-06-15')).toEqual({ ending: 0, crises: 1, settled: 0 });
    expect(await tasks()).toEqual(['AGENCY CASEWORKER CRISIS_OVER 2026-06-15 OPEN']);
    // Told once, also when somebody has ticked it off.
    await database.superuser.query(`UPDATE inbox.task SET state = 'DONE', done_at = platform.now(), done_by = 'x'`);
    expect(await on('2026-07-15')).toEqual({ ending: 0, crises: 0, settled: 0 });
  });

  it('DD-08: an extension is signed by the agency with a reason, closes the task, and accrues for six weeks more', async () => {
    must(await noted());
    must(await grantCrisis());
    await on('2026-06-15');
    expect(refusalOf(await grantCrisis({ validFrom: '2026-06-15' }))).toMatchObject({ code: 'EXTENSION_NEEDED' });
    const [crisis] = await office.approvals(id);
    expect(refusalOf(await office.extend.run(office.colleague, { approvalId: crisis!.id, reason: 'DANGER_GOES_ON' }))).toMatchObject({ code: 'SIGNING_RIGHT_MISSING' });
    expect(refusalOf(await office.extend.run(office.signer, { approvalId: crisis!.id, validTo: '2026-07-27', reason: 'DANGER_GOES_ON' }))).toMatchObject({ code: 'MODULE_TOO_LONG', latest: '2026-07-26' });
    must(await office.extend.run(office.signer, { approvalId: crisis!.id, reason: 'DANGER_GOES_ON' }));
    expect(await office.spans(id)).toEqual(['KRISE 31 2026-05-04 2026-06-14', 'KRISE 31 2026-06-15 2026-07-26']);
    const approvals = await office.approvals(id);
    expect([accruesOn(approvals, '2026-06-15'), accruesOn(approvals, '2026-07-26'), accruesOn(approvals, '2026-07-27')]).toEqual([true, true, false]);
    expect(await tasks()).toEqual(['AGENCY CASEWORKER CRISIS_OVER 2026-06-15 DONE']);
  });

  it('DD-08: in the middle of another module a crisis takes six weeks, and the other module goes on after it', async () => {
    must(await noted());
    must(await office.grant.run(office.signer, { referralId: id, module: 'BASIS', validFrom: '2026-04-01' }));
    must(await office.changeModule.run(office.signer, { referralId: id, from: '2026-05-04', module: 'KRISE' }));
    expect(await office.spans(id)).toEqual(['BASIS 31 2026-04-01 2026-05-03', 'KRISE 31 2026-05-04 2026-06-14', 'BASIS 31 2026-06-15 open']);
    expect(await on('2026-06-15')).toEqual({ ending: 0, crises: 0, settled: 0 });
    expect(refusalOf(await office.changeModule.run(office.signer, { referralId: id, from: '2026-06-15', module: 'KRISE' }))).toMatchObject({ code: 'EXTENSION_NEEDED' });
  });

  it('DD-08: a crisis some days after the former one is another one, with a report of its own', async () => {
    must(await noted());
    must(await grantCrisis());
    // Eight days after the last one of the first, on the report of which it would rest.
    expect(refusalOf(await grantCrisis({ validFrom: '2026-06-22' }))).toMatchObject({ code: 'ENDANGERMENT_REPORT_MISSING', message: expect.stringContaining('2026-05-04') });
    await database.superuser.query(`UPDATE referrals.referral SET endangerment_reported_on = '2026-05-05' WHERE id = $1`, [id]);
    must(await grantCrisis({ validFrom: '2026-06-22' }));
    expect(await office.spans(id)).toEqual(['KRISE 31 2026-05-04 2026-06-14', 'KRISE 31 2026-06-22 2026-08-02']);
  });

  it('DD-08: a report is of a day on which somebody who is helped was alive, and none is noted of a case that has ended', async () => {
    const note = (reportedOn: string) => office.note.run(office.colleague, { referralId: id, reportedOn });
    // 27 years before May 2026.
    for (const day of ['0001-01-01', '1999-04-30', '2026-05-05']) {
      expect(refusalOf(await note(day))).toMatchObject({ code: 'APPROVAL_INVALID', field: 'reportedOn', expected: 'a day from 1999-05-01 to 2026-05-04', given: day });
    }
    must(await note('1999-05-01'));
    must(await new EndReferralUseCase(database.unitOfWork).run(office.colleague, { referralId: id, reason: 'NOT_NEEDED' }));
    expect(refusalOf(await note('2026-05-03'))).toMatchObject({ code: 'WRONG_STATE', state: 'ENDED' });
    const { rows } = await database.superuser.query(`SELECT endangerment_reported_on::text AS day FROM referrals.referral WHERE id = $1`, [id]);
    expect(rows).toEqual([{ day: '1999-05-01' }]);
  });

  it('DD-08: a crisis that an import has brought without an end accrues for 42 days and no longer', () => {
    const approvals = [{ validFrom: '2026-05-04', validTo: null, module: 'KRISE' as const }];
    expect([accruesOn(approvals, '2026-06-14'), accruesOn(approvals, '2026-06-15')]).toEqual([true, false]);
  });
});

describe('ends of approvals', () => {
  // Ten working days before Friday 26 June 2026 in Hesse: 25, 24, 23, 22, 19, 18, 17, 16, 15, 12 June.
  it('are told to the caseworkers ten working days before, once, and not when something follows or somebody has ended it', async () => {
    must(await office.grant.run(office.signer, { referralId: id, module: 'BASIS', validFrom: '2026-05-04', validTo: '2026-06-26' }));
    expect(await on('2026-06-11')).toEqual({ ending: 0, crises: 0, settled: 0 });
    expect(await on('2026-06-12')).toEqual({ ending: 1, crises: 0, settled: 0 });
    expect(await on('2026-06-12')).toEqual({ ending: 0, crises: 0, settled: 0 });
    expect(await tasks()).toEqual(['AGENCY CASEWORKER APPROVAL_ENDS 2026-06-26 OPEN']);
    must(await office.extend.run(office.signer, { approvalId: (await office.approvals(id))[0]!.id, validTo: '2026-07-31', reason: 'TRANSITION' }));
    expect(await tasks()).toEqual(['AGENCY CASEWORKER APPROVAL_ENDS 2026-06-26 DONE']);
    must(await office.end.run(office.signer, { approvalId: (await office.approvals(id))[1]!.id, lastDay: '2026-06-30', reason: 'GOALS_REACHED' }));
    expect(await on('2026-06-26')).toEqual({ ending: 0, crises: 0, settled: 0 });
  });

  it('of a case that has ended meanwhile are closed by the next run', async () => {
    must(await office.grant.run(office.signer, { referralId: id, module: 'BASIS', validFrom: '2026-05-04', validTo: '2026-06-26' }));
    await on('2026-06-12');
    await database.superuser.query(`UPDATE referrals.referral SET state = 'ENDED' WHERE id = $1`, [id]);
    expect(await on('2026-06-13')).toEqual({ ending: 0, crises: 0, settled: 1 });
    expect(await tasks()).toEqual(['AGENCY CASEWORKER APPROVAL_ENDS 2026-06-26 DONE']);
  });

  it('several workers at once tell of it once', async () => {
    must(await noted());
    must(await grantCrisis());
    const told = await Promise.all([1, 2, 3].map(() => on('2026-06-15')));
    expect(told.map(({ crises }) => crises).sort()).toEqual([0, 0, 1]);
    // Negative control: without the mark it is told again.
    await database.superuser.query('UPDATE referrals.approval SET crisis_told_on = NULL');
    expect((await on('2026-06-16')).crises).toBe(1);
  });
});
