import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ChangeRegimeUseCase, FindRegimesQuery, REGIME_PRESETS } from '#agreements';
import { keepDeadlines } from '#care';
import { KeepCaseDeadlinesProcessor } from '#care/jobs';
import { entities } from '#installation';
import { JobExecutor, openDataSource, SERVICE_ROLE, UnitOfWork } from '#platform';
import { EndReferralUseCase, GrantApprovalUseCase, NoteEndangermentReportUseCase } from '#referrals';
import { must, refusalOf } from '../../../support/agreement-network.js';
import { openDeadlineOffice, type DeadlineOffice } from '../../../support/deadline-office.js';
import { registryOf, silent } from '../../../support/jobs/start-work.js';
import { meeting } from '../../../support/meeting.js';
import { addReferral } from '../../../support/seat-network.js';
import { countStatements } from '../../../support/statement-counter.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let office: DeadlineOffice;
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-03-02T08:00:00Z' });
  office = await openDeadlineOffice(database);
});
afterEach(() => database.close());

const idOf = async (code: string, day = '2026-03-02') => (await office.list(day)).find((one) => one.code === code && one.state === 'OPEN')!.id;

describe('the deadlines of a help under a provider budget', () => {
  it('BHV-13: a start on 2026-03-02 makes the first plan end on 2026-09-01, for the caseworkers of the agency', async () => {
    await office.helped('F-1', '2026-03-02');
    expect(await office.keep('2026-03-02')).toEqual({ opened: 3, moved: 0, cancelled: 0 });
    expect(await office.shown('2026-03-02')).toContain('AGENCY FIRST_PLAN 2026-09-01 OPEN');
    expect(await office.tasks()).toContain('AGENCY CASEWORKER FIRST_PLAN_DUE 2026-09-01 OPEN');
    const { rows } = await database.superuser.query(`SELECT action, after ->> 'dueOn' AS due FROM platform.journal WHERE subject_kind = 'case_deadline' AND after ->> 'code' = 'FIRST_PLAN'`);
    expect(rows).toEqual([{ action: 'deadline.opened', due: '2026-09-01' }]);
  });

  it('BHV-14: a start on 2026-03-02 makes the plan of action due on 2026-04-13, overdue on 04-14, with a yes or no on group offers', async () => {
    await office.helped('F-1', '2026-03-02');
    await office.keep('2026-03-02');
    expect(await office.shown('2026-04-13', office.caseLead, { overdue: true })).toEqual([]);
    expect(await office.shown('2026-04-14', office.caseLead, { overdue: true })).toEqual(['PROVIDER ACTION_PLAN 2026-04-13 OPEN overdue']);
    const id = await idOf('ACTION_PLAN');
    expect(refusalOf(await office.complete('2026-04-10', office.caseLead, id))).toMatchObject({ code: 'GROUP_OFFERS_UNANSWERED' });
    expect(refusalOf(await office.complete('2026-04-10', office.caseworker, id, { coversGroupOffers: true }))).toMatchObject({ code: 'DEADLINE_OF_OTHER_SIDE' });
    expect(refusalOf(await office.complete('2026-04-10', office.caseLead, id, { doneOn: '2026-04-11', coversGroupOffers: true }))).toMatchObject({ code: 'VALUE_INVALID', expected: 'a day up to 2026-04-10' });
    expect(must(await office.complete('2026-04-10', office.caseLead, id, { doneOn: '2026-04-09', coversGroupOffers: false }))).toMatchObject({
      state: 'DONE', doneOn: '2026-04-09', doneBy: 'lead', coversGroupOffers: false,
    });
    expect(refusalOf(await office.complete('2026-04-10', office.caseLead, id, { coversGroupOffers: true }))).toMatchObject({ code: 'DEADLINE_CLOSED', state: 'DONE' });
    expect(await office.tasks()).toContain('MAIN CASE_LEAD ACTION_PLAN_DUE 2026-04-13 DONE');
    expect(refusalOf(await office.complete('2026-04-10', office.caseworker, await idOf('FIRST_PLAN'), { coversGroupOffers: true }))).toMatchObject({ code: 'VALUE_INVALID' });
  });

  it.each([
    ['MON_SAT', 'HB', '2026-06-04'],
    ['MON_SAT', 'BE', '2026-06-04'],
    ['MON_SAT', 'HE', '2026-06-05'],
    ['MON_SAT', 'RP', '2026-06-05'],
    ['MON_SAT', 'NW', '2026-06-05'],
    ['MON_FRI', 'HB', '2026-06-05'],
    ['MON_FRI', 'HE', '2026-06-08'],
  ] as const)('BHV-15: what is to be agreed upon, opened on Wednesday 2026-05-27, is due by %s in %s on %s', async (definition, state, dueOn) => {
    await office.countWorkingDays(state, definition);
    const referralId = await office.helped('F-1', '2026-03-02');
    const opened = must(await office.clarify('2026-05-27', office.caseLead, referralId));
    expect(opened).toMatchObject({ code: 'COORDINATION', side: 'AGENCY', countedFrom: '2026-05-27', dueOn, subject: 'GOALS', state: 'OPEN' });
    expect(await office.tasks()).toEqual([`AGENCY CASEWORKER COORDINATION_DUE ${dueOn} OPEN`]);
    // The job that comes by counts the same.
    expect(await office.keep('2026-05-28')).toMatchObject({ moved: 0, cancelled: 0 });
  });

  it('BHV-15: either side asks, the other one answers', async () => {
    const referralId = await office.helped('F-1', '2026-03-02');
    const asked = must(await office.clarify('2026-05-27', office.caseworker, referralId));
    expect(asked.side).toBe('PROVIDER');
    expect(refusalOf(await office.settle('2026-05-28', office.caseworker, asked.id))).toMatchObject({ code: 'DEADLINE_OF_OTHER_SIDE' });
    expect(must(await office.settle('2026-05-28', office.caseLead, asked.id))).toMatchObject({ state: 'DONE', doneOn: '2026-05-28' });
    expect(await office.tasks()).toEqual([expect.stringMatching(/^MAIN CASE_LEAD COORDINATION_DUE .* DONE$/)]);
    const host = asOrganisation(office.network.hostId, ['CASE_LEAD']);
    expect(refusalOf(await office.clarify('2026-05-27', host, referralId))).toMatchObject({ code: 'REFERRAL_NOT_FOUND' });
    expect(refusalOf(await office.settle('2026-05-27', host, asked.id))).toMatchObject({ code: 'DEADLINE_NOT_FOUND' });
  });

  it('BHV-16: a plan talk on 2026-09-01 makes the report due on 2026-07-21, else every six months from the start', async () => {
    const referralId = await office.helped('F-1', '2026-03-02');
    await office.keep('2026-03-02');
    expect(await office.shown('2026-03-02')).toContain('PROVIDER REPORT 2026-09-02 OPEN');
    expect(refusalOf(await office.setPlanTalk('2026-05-04', office.caseLead, referralId, '2026-09-01'))).toMatchObject({ code: 'REFERRAL_NOT_FOUND' });
    expect(refusalOf(await office.setPlanTalk('2026-05-04', office.caseworker, referralId, '2026-05-03'))).toMatchObject({ code: 'VALUE_INVALID' });
    must(await office.setPlanTalk('2026-05-04', office.caseworker, referralId, '2026-09-01'));
    expect(await office.keep('2026-05-04')).toEqual({ opened: 1, moved: 1, cancelled: 0 });
    const reports = (day: string) => office.shown(day, office.caseLead).then((all) => all.filter((one) => one.includes('REPORT')));
    expect(await reports('2026-05-04')).toEqual(['PROVIDER REPORT_BEFORE_PLAN_TALK 2026-07-21 OPEN', 'PROVIDER REPORT 2027-03-02 OPEN']);
    expect(await office.tasks()).toEqual(expect.arrayContaining(['MAIN CASE_LEAD REPORT_BEFORE_TALK_DUE 2026-07-21 OPEN', 'MAIN CASE_LEAD REPORT_DUE 2027-03-02 OPEN']));
    // Called off.
    must(await office.setPlanTalk('2026-05-05', office.caseworker, referralId, null));
    await office.keep('2026-05-05');
    expect(await reports('2026-05-05')).toEqual(['PROVIDER REPORT_BEFORE_PLAN_TALK 2026-07-21 CANCELLED', 'PROVIDER REPORT 2026-09-02 OPEN']);
  });

  it('BHV-16: the next report follows when the last is done; the Hilfeplan can ask for it sooner, not later', async () => {
    const referralId = await office.helped('F-1', '2026-03-02');
    await office.keep('2026-03-02');
    must(await office.complete('2026-09-02', office.caseLead, await idOf('REPORT')));
    expect(await office.keep('2026-09-02')).toEqual({ opened: 1, moved: 0, cancelled: 0 });
    expect(await office.shown('2026-09-02', office.caseLead, { state: 'OPEN', until: '2027-12-31' })).toContain('PROVIDER REPORT 2027-03-02 OPEN');
    expect(refusalOf(await office.setInterval('2026-09-03', office.caseworker, referralId, 6))).toMatchObject({ code: 'VALUE_INVALID', expected: expect.stringContaining('fewer than the regime') });
    must(await office.setInterval('2026-09-03', office.caseworker, referralId, 3));
    expect(await office.keep('2026-09-03')).toEqual({ opened: 0, moved: 1, cancelled: 0 });
    expect(await office.tasks()).toContain('MAIN CASE_LEAD REPORT_DUE 2026-12-02 OPEN');
    const { rows } = await database.superuser.query(`SELECT before ->> 'dueOn' AS was, after ->> 'dueOn' AS "is" FROM platform.journal WHERE action = 'deadline.moved'`);
    expect(rows).toEqual([{ was: '2027-03-02', is: '2026-12-02' }]);
  });

  it('a later version of the regime moves what is open and nothing that is done', async () => {
    await office.helped('F-1', '2026-03-02');
    await office.keep('2026-03-02');
    must(await office.complete('2026-04-10', office.caseLead, await idOf('ACTION_PLAN'), { coversGroupOffers: true }));
    const administrator = asOrganisation(office.network.agencyId, ['ADMINISTRATOR']);
    const [regime] = (await new FindRegimesQuery(office.at('2026-05-01')).page(administrator, { first: 10 })).rows;
    const { terms } = REGIME_PRESETS.PROVIDER_BUDGET_BREMERHAVEN;
    const deadlines = terms.deadlines.map((one) => (one.code === 'COORDINATION' ? one : { ...one, amount: 5 }));
    must(await new ChangeRegimeUseCase(office.at('2026-05-01')).run(administrator, { regimeId: regime!.node.id, validFrom: '2026-06-01', terms: { ...terms, deadlines } }));
    expect(await office.keep('2026-05-31')).toEqual({ opened: 0, moved: 0, cancelled: 0 });
    expect(await office.keep('2026-06-01')).toEqual({ opened: 0, moved: 2, cancelled: 0 });
    expect(await office.shown('2026-06-01')).toEqual(['PROVIDER ACTION_PLAN 2026-04-13 DONE', 'AGENCY FIRST_PLAN 2026-08-01 OPEN', 'PROVIDER REPORT 2026-08-02 OPEN']);
  });

  it('end with the case, tasks with them, and are asked for by a job when something is approved', async () => {
    const submitted = await addReferral(database.superuser, office.network, 'F-2', { state: 'SUBMITTED', number: 'A-2', approved_from: null });
    must(await new GrantApprovalUseCase(office.at('2026-03-02')).run(office.signer, { referralId: submitted, weeklyMinutesFrom: 60, weeklyMinutesTo: 120, validFrom: '2026-03-02' }));
    const { rows } = await database.superuser.query(`SELECT payload FROM platform.outbox WHERE job = 'keep-case-deadlines'`);
    expect(rows).toEqual([{ payload: { referralId: submitted } }]);
    const executor = new JobExecutor(office.at('2026-03-02'), registryOf(new KeepCaseDeadlinesProcessor()), silent);
    const { rows: jobs } = await database.superuser.query<{ id: string }>(`SELECT id FROM platform.outbox WHERE job = 'keep-case-deadlines'`);
    await executor.execute(jobs[0]!.id, new AbortController().signal);
    expect(await office.shown('2026-03-02')).toHaveLength(3);
    must(await new EndReferralUseCase(office.at('2026-03-10')).run(office.caseworker, { referralId: submitted, reason: 'NOT_NEEDED' }));
    expect(await office.keep('2026-03-10')).toEqual({ opened: 0, moved: 0, cancelled: 3 });
    expect((await office.tasks()).map((one) => one.split(' ').at(-1))).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
  });

  it('come not for a case whose provider has no agreement that the regime pays, nor for another legal basis', async () => {
    await office.helped('F-1', '2026-03-02', { legal_basis: '35a' });
    await office.helped('F-2', '2026-03-02', { responsible_id: office.network.agencyId });
    expect(await office.keep('2026-03-02')).toEqual({ opened: 0, moved: 0, cancelled: 0 });
  });
});

describe('DD-08: the end of a crisis in the list of deadlines', () => {
  it('DD-08: stands on its day 43 beside ends of other approvals, until somebody has decided', async () => {
    const sta = await createTestDatabase({ now: '2026-05-04T08:00:00Z' });
    const there = await openDeadlineOffice(sta, 'STA_DARMSTADT_DIEBURG');
    const crisis = await addReferral(sta.superuser, there.network, 'F-1', { state: 'SUBMITTED', number: 'A-1', approved_from: null });
    must(await new NoteEndangermentReportUseCase(there.at('2026-05-04')).run(there.signer, { referralId: crisis, reportedOn: '2026-05-03' }));
    must(await new GrantApprovalUseCase(there.at('2026-05-04')).run(there.signer, { referralId: crisis, module: 'KRISE', validFrom: '2026-05-04' }));
    await there.helped('F-2', '2026-01-01', { approved_to: '2026-05-31' });
    expect(await there.shown('2026-06-15')).toEqual(['AGENCY APPROVAL_END 2026-05-31 OPEN overdue', 'AGENCY CRISIS_END 2026-06-15 OPEN']);
    expect(await there.shown('2026-06-15', there.caseLead, { referralId: crisis })).toEqual(['AGENCY CRISIS_END 2026-06-15 OPEN']);
    expect(await there.shown('2026-06-15', asOrganisation(there.network.hostId, ['CASE_LEAD']))).toEqual([]);
    must(await new GrantApprovalUseCase(there.at('2026-06-15')).run(there.signer, { referralId: crisis, module: 'BASIS', validFrom: '2026-06-15' }));
    expect(await there.shown('2026-06-15', there.caseLead, { referralId: crisis })).toEqual([]);
    await sta.close();
  });
});

describe('the job', () => {
  it('opens each deadline once with two workers at once; without lock and key it opens them twice', async () => {
    for (let n = 0; n < 20; n++) await office.helped(`F-${n}`, '2026-03-02');
    const twice = async () => {
      const [one, two] = await meeting(database, { first: () => office.keep('2026-03-02'), stopsBefore: 'INSERT ON care.case_deadline', other: () => office.keep('2026-03-02') });
      const { rows } = await database.superuser.query<{ deadlines: number; tasks: number }>(
        `SELECT (SELECT count(*)::int FROM care.case_deadline) AS deadlines, (SELECT count(*)::int FROM inbox.task) AS tasks`,
      );
      return [one.opened + two.opened, rows[0]!.deadlines, rows[0]!.tasks];
    };
    expect(await twice()).toEqual([60, 60, 60]);
    await database.superuser.query(`
      SET session_replication_role = replica; DELETE FROM care.case_deadline; DELETE FROM inbox.task; SET session_replication_role = origin;
      CREATE OR REPLACE FUNCTION care.lock_deadlines(referrals uuid[]) RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$;
      DROP INDEX care.case_deadline_open_key`);
    expect(await twice()).toEqual([120, 120, 120]);
  });

  it('takes the same few statements for one case or for forty', async () => {
    const counter = await countStatements(database.url);
    const dataSource = await openDataSource({ url: counter.url, poolSize: 1, entities, role: SERVICE_ROLE, applicationName: 'pv-test' });
    const counted = new UnitOfWork(dataSource, { now: '2026-03-02T08:00:00Z' });
    const ids: string[] = [];
    for (let n = 0; n < 42; n++) ids.push(await office.helped(`F-${n}`, '2026-03-02'));
    const count = async (some: readonly string[]) => {
      counter.take();
      const kept = await counted.run(asOperator, (tx) => keepDeadlines(tx, some));
      return { kept, statements: counter.take() };
    };
    await count(ids.slice(0, 1));
    const one = await count(ids.slice(1, 2));
    const forty = await count(ids.slice(2));
    expect([one.kept.opened, forty.kept.opened]).toEqual([3, 120]);
    expect(forty.statements).toBe(one.statements);
    expect(one.statements).toBeLessThanOrEqual(16);
    await dataSource.destroy();
    await counter.close();
  });
});
