import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BuildCareReportsUseCase, correctCareReports, FindCareReportsQuery, ReportRunQuery, WorkReportRunUseCase, type AnswerCareReportInput, type ReportRecord } from '#care';
import { buildCareReportsJob, BuildCareReportsProcessor } from '#care/jobs';
import { entities } from '#installation';
import { createLogger, JobExecutor, JobRegistry, openDataSource, SERVICE_ROLE, UnitOfWork } from '#platform';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { attempt, openService } from '../../support/acting.js';
import { must, personOf, refusalOf } from '../../support/agreement-network.js';
import { openReportOffice, type ReportOffice } from '../../support/report-office.js';
import { countStatements } from '../../support/statement-counter.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-07-01T08:00:00Z';

let database: TestDatabase;
let service: pg.Client;
let office: ReportOffice;
let id: string;

/** A case on STANDARD whose June has 1200 minutes: UNDER. */
beforeEach(async () => {
  database = await createTestDatabase({ now: NOW });
  service = await openService(database.url);
  office = await openReportOffice(database);
  id = await office.openCase('F-1');
  await office.approve(id, { from: '2026-06-01', module: 'STANDARD' });
  await office.hours(id, '2026-06-15', 1200);
  await office.work();
});
afterEach(async () => {
  await service.end();
  await database.close();
});

const report = async (): Promise<ReportRecord> => (await office.reports(id))[0]!;
const answer = async (wish: Omit<AnswerCareReportInput, 'reportId'> & { readonly reportId?: string }, as = office.caseworker) =>
  office.answer.run(as, { reportId: (await report()).id, ...wish });

describe('DD-11: a report is frozen, and what changes later is a new version', () => {
  it('DD-11: late hours make a second version that says what changed; the first one stays, and the journal has both', async () => {
    const first = await report();
    expect(await office.stale()).toBe(0);
    await office.hours(id, '2026-06-20', 100, 'PARENT');
    await office.hours(id, '2026-07-01', 100);
    expect(await office.stale()).toBe(1);
    expect(await office.correct()).toEqual({ months: 1, versions: 1 });
    const second = await report();
    expect(second).toMatchObject({ version: 2, correctsId: first.id, changed: ['parent_minutes', 'professional_minutes'], parentMinutes: 100, deliveredMinutes: 1300, verdict: 'UNDER' });
    const versions = await new FindCareReportsQuery(database.unitOfWork).versionsOf(office.caseworker, [second.id]);
    expect(versions.get(second.id)!.map(({ version, isNewest, deliveredMinutes }) => [version, isNewest, deliveredMinutes])).toEqual([
      [1, false, 1200],
      [2, true, 1300],
    ]);
    const { rows } = await database.superuser.query(`SELECT before, after FROM platform.journal WHERE action = 'care-report.corrected'`);
    expect(rows).toEqual([{ before: { reportId: first.id, figures: { parent_minutes: 0, professional_minutes: 1200 } }, after: { version: 2, figures: { parent_minutes: 100, professional_minutes: 1300 } } }]);
  });

  it('DD-11: nothing is written where no figure differs, however often something is recorded anew', async () => {
    await database.superuser.query('UPDATE care.care_hours SET work_type = $1', ['CASE_RELATED']);
    expect(await office.correct()).toEqual({ months: 1, versions: 0 });
    expect(await office.correct()).toEqual({ months: 0, versions: 0 });
    expect(await report()).toMatchObject({ version: 1 });
  });

  it('DD-11: late attendance, a session that was cancelled, and a seat that is taken back', async () => {
    const { superuser } = database;
    const group = await office.group('G-1', ['2026-06-02', '2026-06-09']);
    await office.seat(id, group, '2026-06-01', '2026-06-30');
    await office.correct();
    expect(await report()).toMatchObject({ version: 2, sessionsExpected: 2, sessionsAttended: 0 });
    await office.attend(group.sessionIds[0]!, id, 'ATTENDED');
    await office.correct();
    expect(await report()).toMatchObject({ version: 3, groupMinutes: 90, sessionsAttended: 1 });
    await office.attend(group.sessionIds[0]!, id, 'ATTENDED', '15:30');
    await office.correct();
    expect(await report()).toMatchObject({ version: 4, groupMinutes: 60 });
    await superuser.query(`UPDATE offers.session SET minutes = 120 WHERE id = $1`, [group.sessionIds[0]]);
    await office.correct();
    expect(await report()).toMatchObject({ version: 5, groupMinutes: 90 });
    await superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE id = $1`, [group.sessionIds[1]]);
    await office.correct();
    expect(await report()).toMatchObject({ version: 6, sessionsExpected: 1 });
    await superuser.query(`UPDATE reservations.reservation SET state = 'CANCELLED'`);
    await office.correct();
    expect(await report()).toMatchObject({ version: 6, sessionsExpected: 1 });
  });

  it('DD-11: a module change that was signed late cuts the report in two; an approval that is taken back takes its report back', async () => {
    const { superuser } = database;
    const { rows } = await superuser.query<{ id: string }>('SELECT id FROM referrals.approval');
    await superuser.query(`UPDATE referrals.approval SET valid_to = '2026-06-14', ended_by = 'signer', ended_at = platform.now(), end_reason = 'MODULE_CHANGE'`);
    const next = await office.approve(id, { from: '2026-06-15', module: 'BASIS', kind: 'MODULE_CHANGE', followsId: rows[0]!.id });
    await office.correct();
    expect((await office.reports(id)).map(({ from, to, module, version, deliveredMinutes, verdict }) => [from, to, module, version, deliveredMinutes, verdict])).toEqual([
      ['2026-06-01', '2026-06-14', 'STANDARD', 2, 0, 'UNDER'],
      ['2026-06-15', '2026-06-30', 'BASIS', 1, 1200, 'OVER'],
    ]);
    await superuser.query(`UPDATE referrals.approval SET withdrawn_at = platform.now(), ended_by = 'signer', ended_at = platform.now(), end_reason = 'ERROR' WHERE id = $1`, [next]);
    await office.correct();
    expect((await office.reports(id)).map(({ module }) => module)).toEqual(['STANDARD']);
    const gone = await superuser.query('SELECT version, withdrawn, days, delivered_minutes, verdict FROM care.report WHERE approval_id = $1 ORDER BY version DESC LIMIT 1', [next]);
    expect(gone.rows).toEqual([{ version: 2, withdrawn: true, days: 0, delivered_minutes: 0, verdict: 'NO_RANGE' }]);
    expect(await office.tasks()).toEqual(['CARE_REPORT_REVIEW AGENCY CASEWORKER 2026-08-01']);
  });

  it('DD-11: an approval that is granted late for a month that is over gets its report', async () => {
    const late = await office.openCase('F-2');
    await office.approve(late, { from: '2026-06-20', module: 'FLEX' });
    await office.correct();
    expect(await office.reports(late)).toMatchObject([{ version: 1, from: '2026-06-20', days: 11 }]);
  });

  /** A month is reported while somebody writes care of it who began before the run was there. `waits` false: without the guard. */
  async function writtenMeanwhile(waits: boolean): Promise<{ reported: number; marks: number }> {
    const { superuser, unitOfWork } = database;
    const other = await office.openCase('F-2');
    await office.approve(other, { from: '2026-05-01', to: '2026-05-31', module: 'FLEX' });
    const writer = await openService(database.url);
    const runs = waits ? new WorkReportRunUseCase() : Object.assign(new WorkReportRunUseCase(), { isReady: () => Promise.resolve(true) });
    const executor = new JobExecutor(unitOfWork, new JobRegistry([buildCareReportsJob], [new BuildCareReportsProcessor(runs)]), createLogger('test', 'silent'));
    try {
      await writer.query('BEGIN');
      await writer.query(`SELECT set_config('pv.scope', 'OPERATOR', true)`);
      await writer.query(`INSERT INTO care.care_hours (referral_id, provider_id, agency_id, date, minutes, kind) VALUES ($1, $2, $3, '2026-05-10', 77, 'SINGLE')`, [other, office.network.mainId, office.network.agencyId]);
      await office.queue();
      const [job] = await office.jobs();
      const working = executor.execute(job!, new AbortController().signal);
      if (waits) while ((await superuser.query(`SELECT 1 FROM care.report_run WHERE period = '2026-05-01' AND state = 'RUNNING'`)).rowCount === 0) await new Promise((resolve) => setImmediate(resolve));
      else await working;
      await writer.query('COMMIT');
      await working;
    } finally {
      await writer.end();
    }
    return { reported: (await office.reports(other)).find(({ period }) => period === '2026-05')!.singleMinutes, marks: await office.stale() };
  }

  it('DD-11: what is written while the reports are made is in them or marks them: a run waits for those who began before it', async () => {
    expect(await writtenMeanwhile(true)).toEqual({ reported: 77, marks: 0 });
  });

  it('negative control: a run that does not wait loses it for ever', async () => {
    expect(await writtenMeanwhile(false)).toEqual({ reported: 0, marks: 0 });
  });

  it('DD-11: several who make reports anew at once write each version once', async () => {
    await office.hours(id, '2026-06-20', 100);
    const all = await Promise.all([office.correct(), office.correct(), office.correct()]);
    expect(all.reduce((sum, { versions }) => sum + versions, 0)).toBe(1);
    expect(await report()).toMatchObject({ version: 2 });
  });
});

describe('DD-12: the agency answers, and each answer is a task for somebody', () => {
  it('DD-12: UNDER lies with the caseworkers, due by the regime\'s deadline, and 20 hours on STANDARD are answered with a step down to BASIS', async () => {
    // CARE_REPORT of the regime: one month.
    expect(await office.tasks()).toEqual(['CARE_REPORT_REVIEW AGENCY CASEWORKER 2026-08-01']);
    const find = new FindCareReportsQuery(database.unitOfWork);
    const unanswered = async () => (await find.page(office.caseworker, { first: 10 }, { unansweredOnly: true })).rows.length;
    expect(await unanswered()).toBe(1);
    must(await answer({ answer: 'CHANGE_MODULE', module: 'BASIS' }));
    expect(await unanswered()).toBe(0);
    // Ten working days after 1 July 2026.
    expect(await office.tasks()).toEqual(['MODULE_CHANGE_WANTED AGENCY CASEWORKER 2026-07-15']);
    expect((await find.lastAnswers(office.caseworker, [(await report()).id])).get((await report()).id)).toMatchObject({ answer: 'CHANGE_MODULE', module: 'BASIS', answeredBy: 'caseworker' });
    expect(await office.settle()).toBe(0);
    const { rows } = await database.superuser.query<{ id: string }>('SELECT id FROM referrals.approval');
    await database.superuser.query(`UPDATE referrals.approval SET valid_to = '2026-07-14', ended_by = 's', ended_at = platform.now(), end_reason = 'MODULE_CHANGE'`);
    await office.approve(id, { from: '2026-07-15', module: 'BASIS', kind: 'MODULE_CHANGE', followsId: rows[0]!.id });
    expect(await office.settle()).toBe(1);
    expect(await office.tasks()).toEqual([]);
  });

  it('DD-12: without a deadline of the regime it is due in ten working days', async () => {
    const other = await createTestDatabase({ now: NOW });
    try {
      const plain = await openReportOffice(other, 'SOCIAL_SPACES_TRIER_SAARBURG');
      const referralId = await plain.openCase('F-1');
      await plain.approve(referralId, { from: '2026-06-01', minutes: [120, 180] });
      await plain.work();
      expect(await plain.tasks()).toEqual(['CARE_REPORT_REVIEW AGENCY CASEWORKER 2026-07-15']);
    } finally {
      await other.close();
    }
  });

  it('DD-12: a talk lies with the responsible provider; a later answer takes it back, and both stay', async () => {
    must(await answer({ answer: 'TALK', talkOn: '2026-07-10' }));
    expect(await office.tasks()).toEqual(['CARE_TALK_WANTED MAIN CASE_LEAD 2026-07-10']);
    must(await answer({ answer: 'TALK' }));
    expect(await office.tasks()).toEqual(['CARE_TALK_WANTED MAIN CASE_LEAD -']);
    must(await answer({ answer: 'LEAVE' }));
    expect(await office.tasks()).toEqual([]);
    const { rows } = await database.superuser.query('SELECT position, answer FROM care.report_answer ORDER BY position');
    expect(rows).toEqual([{ position: 1, answer: 'TALK' }, { position: 2, answer: 'TALK' }, { position: 3, answer: 'LEAVE' }]);
    const journal = await database.superuser.query(`SELECT before->>'answer' AS before, after->>'answer' AS after FROM platform.journal WHERE action = 'care-report.answered' ORDER BY id`);
    expect(journal.rows).toEqual([{ before: null, after: 'TALK' }, { before: 'TALK', after: 'TALK' }, { before: 'TALK', after: 'LEAVE' }]);
  });

  it('DD-12: old figures are not answered: the refusal names the newest version, and the database refuses it, too', async () => {
    const old = await report();
    await office.hours(id, '2026-06-20', 100);
    await office.correct();
    const { id: newest } = await report();
    expect(refusalOf(await answer({ answer: 'LEAVE', reportId: old.id }))).toMatchObject({ code: 'REPORT_SUPERSEDED', reportId: newest });
    const acting = { organisation: office.network.agencyId, actor: 'caseworker', now: NOW };
    const insert = (reportId: string) =>
      `INSERT INTO care.report_answer (report_id, position, agency_id, provider_id, answer, answered_by) VALUES ('${reportId}', 1, '${office.network.agencyId}', '${office.network.mainId}', 'LEAVE', 'x')`;
    expect(await attempt(service, acting, insert(old.id))).toBe('report_superseded');
    expect(await attempt(service, acting, insert(newest))).toBeNull();
  });

  it('DD-12: a correction with the same verdict keeps the answer, or the open question with its day; another verdict asks anew; WITHIN asks nothing', async () => {
    await office.hours(id, '2026-06-20', 10);
    await office.correct('2026-07-20T08:00:00Z');
    // Still open, still due on the old day, and about the new version.
    expect(await office.tasks()).toEqual(['CARE_REPORT_REVIEW AGENCY CASEWORKER 2026-08-01']);
    must(await answer({ answer: 'LEAVE' }));
    await office.hours(id, '2026-06-20', 10);
    await office.correct('2026-07-21T08:00:00Z');
    expect(await office.tasks()).toEqual([]);
    const kept = await report();
    expect(kept).toMatchObject({ version: 3, verdict: 'UNDER', answerBy: '2026-08-01' });
    expect((await office.find.lastAnswers(office.caseworker, [kept.id])).get(kept.id)).toMatchObject({ answer: 'LEAVE' });
    // 2058 minutes are OVER.
    await office.hours(id, '2026-06-21', 2058 - 1220);
    await office.correct('2026-07-22T08:00:00Z');
    expect(await office.tasks()).toEqual(['CARE_REPORT_REVIEW AGENCY CASEWORKER 2026-08-22']);
    const anew = await report();
    expect(anew).toMatchObject({ version: 4, verdict: 'OVER', reviewSince: 4 });
    expect((await office.find.lastAnswers(office.caseworker, [anew.id])).get(anew.id)).toBeUndefined();
    await database.superuser.query(`UPDATE care.care_hours SET minutes = minutes - 300 WHERE date = '2026-06-21'`);
    await office.correct('2026-07-23T08:00:00Z');
    expect(await report()).toMatchObject({ version: 5, verdict: 'WITHIN', answerBy: null });
    expect(await office.tasks()).toEqual([]);
  });

  it.each([
    ['a module without CHANGE_MODULE', { answer: 'LEAVE', module: 'BASIS' }, 'module'],
    ['CHANGE_MODULE without a module', { answer: 'CHANGE_MODULE' }, 'module'],
    ['the module that it is', { answer: 'CHANGE_MODULE', module: 'STANDARD' }, 'module'],
    ['a day without TALK', { answer: 'LEAVE', talkOn: '2026-07-10' }, 'talkOn'],
    ['a day that has passed', { answer: 'TALK', talkOn: '2026-06-30' }, 'talkOn'],
  ] as const)('refuses %s', async (_what, wish, field) => {
    expect(refusalOf(await answer(wish))).toMatchObject({ code: 'VALUE_INVALID', field });
    expect(await office.tasks()).toHaveLength(1);
  });
});

describe('who sees and writes what', () => {
  it('the agency and the responsible provider read it; a host that is not responsible and another agency find nothing, and only the agency answers', async () => {
    const { id: reportId } = await report();
    const { agencyId, mainId, hostId } = office.network;
    const { rows } = await database.superuser.query<{ id: string }>(
      `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES ('JA-2', 'AGENCY', 'Jugendamt 2', '06432004', 'HE') RETURNING id`,
    );
    const seen = async (organisationId: string, role: string) => [
      (await office.find.page(personOf(organisationId, 'x', role), { first: 10 })).rows.length,
      (await office.find.byIds(personOf(organisationId, 'x', role), [reportId])).size,
      (await new ReportRunQuery(database.unitOfWork).run(personOf(organisationId, 'x', role), '2026-06'))?.state ?? null,
    ];
    expect(await seen(agencyId, 'CASEWORKER')).toEqual([1, 1, 'DONE']);
    expect(await seen(mainId, 'CASE_LEAD')).toEqual([1, 1, null]);
    expect(await seen(hostId, 'CASE_LEAD')).toEqual([0, 0, null]);
    expect(await seen(rows[0]!.id, 'CASEWORKER')).toEqual([0, 0, null]);
    for (const [organisation, role] of [[mainId, 'CASE_LEAD'], [hostId, 'CASE_LEAD'], [rows[0]!.id, 'CASEWORKER']] as const) {
      expect(refusalOf(await answer({ answer: 'LEAVE', reportId }, personOf(organisation, 'x', role)))).toMatchObject({ code: 'REPORT_NOT_FOUND' });
    }
    expect(refusalOf(await answer({ answer: 'LEAVE', reportId: '01990000-0000-7000-8000-000000000000' }))).toMatchObject({ code: 'REPORT_NOT_FOUND' });
  });

  it('nobody of the service writes, changes or deletes a report, a mark, a run\'s progress or another\'s answer', async () => {
    const { id: reportId } = await report();
    const { agencyId, mainId } = office.network;
    const agency = { organisation: agencyId, actor: 'caseworker', now: NOW };
    const copy = `INSERT INTO care.report SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'version', 2, 'corrects_id', r.id))).* FROM care.report r`;
    expect(await attempt(service, agency, copy)).toBe('42501');
    expect(await attempt(service, agency, 'UPDATE care.report SET delivered_minutes = 1')).toBe('42501');
    expect(await attempt(service, agency, 'DELETE FROM care.report')).toBe('42501');
    expect(await attempt(service, agency, `UPDATE care.report_run SET state = 'QUEUED', finished_at = NULL`)).toBe('NO ROW');
    expect(await attempt(service, agency, `INSERT INTO care.report_stale (agency_id, referral_id, period) VALUES ('${agencyId}', '${id}', '2026-06-01')`)).toBe('42501');
    expect(await attempt(service, agency, `INSERT INTO care.report_run (agency_id, period) VALUES ('${agencyId}', '2026-07-01')`)).toBe('report_run_month_over');
    expect(await attempt(service, agency, `INSERT INTO care.report_run (agency_id, period) VALUES ('${mainId}', '2026-05-01')`)).toBe('42501');
    const asMain = { organisation: mainId, actor: 'lead', now: NOW };
    const insert = `INSERT INTO care.report_answer (report_id, position, agency_id, provider_id, answer, answered_by) VALUES ('${reportId}', 1, '${agencyId}', '${mainId}', 'LEAVE', 'x')`;
    expect(await attempt(service, asMain, insert)).toBe('42501');
    expect(await attempt(service, agency, insert.replace(mainId, agencyId))).toBe('42501');
    expect(await attempt(service, agency, insert)).toBeNull();
    // Frozen for whoever else there is: the operator's connection, and the owner of the database.
    await expect(database.unitOfWork.run(asOperator, (tx) => tx.execute('UPDATE care.report SET verdict = verdict'))).rejects.toMatchObject({ code: '42501' });
    await expect(database.superuser.query('UPDATE care.report SET verdict = verdict')).rejects.toMatchObject({ code: '23001' });
    await expect(database.superuser.query('DELETE FROM care.report')).rejects.toMatchObject({ code: '23001' });
    await expect(database.superuser.query('TRUNCATE care.report CASCADE')).rejects.toMatchObject({ code: '23001' });
  });

  it('an agency has a month built that is over, once; nobody builds one that goes on, and no provider', async () => {
    const build = new BuildCareReportsUseCase(database.unitOfWork);
    const administrator = personOf(office.network.agencyId, 'head', 'ADMINISTRATOR');
    expect(refusalOf(await build.run(administrator, { period: '2026-07' }))).toMatchObject({ code: 'MONTH_NOT_OVER' });
    expect(refusalOf(await build.run(personOf(office.network.mainId, 'lead', 'CASE_LEAD'), { period: '2026-05' }))).toMatchObject({ code: 'NOT_AN_AGENCY' });
    must(await build.run(administrator, { period: '2026-04' }));
    must(await build.run(administrator, { period: '2026-04' }));
    expect(await office.jobs()).toHaveLength(1);
    await office.work();
    must(await build.run(administrator, { period: '2026-06' }));
    expect(await office.jobs()).toHaveLength(0);
    expect(await new ReportRunQuery(database.unitOfWork).run(administrator, '2026-04')).toMatchObject({ state: 'DONE', done: 0, total: 0 });
  });
});

/** Waits within one look for whoever else writes on the server, and counts how often: that is theirs, not the job's. */
class PatientRun extends WorkReportRunUseCase {
  waits = 0;

  override async isReady(...look: Parameters<WorkReportRunUseCase['isReady']>): Promise<boolean> {
    while (!(await super.isReady(...look))) {
      this.waits++;
      await pause(20);
    }
    return true;
  }
}

describe('the number of statements does not grow with the number of approvals', () => {
  it('a chunk, a batch of corrections and a page take the same statements for one case or forty', async () => {
    const counter = await countStatements(database.url);
    const dataSource = await openDataSource({ url: counter.url, poolSize: 2, entities, role: SERVICE_ROLE, applicationName: 'pv-test' });
    const counted = new UnitOfWork(dataSource, { now: NOW });
    try {
      const find = new FindCareReportsQuery(counted);
      const cases = [id];
      // Both connections are there before anything is counted.
      await Promise.all([1, 2].map(() => find.page(office.caseworker, { first: 1 })));
      const round = async (period: string): Promise<number[]> => {
        await office.queue();
        const taken: number[] = [];
        for (const job of await office.jobs()) {
          counter.take();
          const run = new PatientRun();
          await new JobExecutor(counted, new JobRegistry([buildCareReportsJob], [new BuildCareReportsProcessor(run)]), createLogger('test', 'silent')).execute(job, new AbortController().signal);
          taken.push(counter.take() - run.waits);
        }
        for (const one of cases) await office.hours(one, `${period}-20`, 7);
        counter.take();
        await correctCareReports(counted, new AbortController().signal);
        taken.push(counter.take());
        await find.page(office.caseworker, { first: 100 }, { period });
        taken.push(counter.take());
        return taken;
      };
      const old = await office.openCase('F-OLD');
      await office.approve(old, { from: '2026-05-01', to: '2026-05-31', module: 'STANDARD' });
      cases.splice(0, 1, old);
      const one = await round('2026-05');
      for (let n = 0; n < 40; n++) {
        const more = await office.openCase(`F-M${n}`);
        await office.approve(more, { from: '2026-04-01', to: '2026-04-30', module: 'STANDARD' });
        cases.push(more);
      }
      cases.shift();
      expect(await round('2026-04')).toEqual(one);
    } finally {
      await dataSource.destroy();
      await counter.close();
    }
  });
});
