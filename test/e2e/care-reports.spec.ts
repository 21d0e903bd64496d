import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdoptRegimePresetUseCase } from '#agreements';
import { correctCareReports, queueReportRuns, WorkReportRunUseCase } from '#care';
import { buildCareReportsJob, BuildCareReportsProcessor } from '#care/jobs';
import { createLogger, JobExecutor, JobRegistry } from '#platform';
import { must, personOf } from '../support/agreement-network.js';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { setDatabaseClock } from '../support/database-clock.js';
import type {
  AnswerCareReportMutation,
  AnswerCareReportMutationVariables,
  BuildCareReportsMutation,
  BuildCareReportsMutationVariables,
  CareReportQuery,
  CareReportQueryVariables,
  CareReportRunQuery,
  CareReportRunQueryVariables,
  CareReportsQuery,
  CareReportsQueryVariables,
} from '../support/gql/types.generated.js';

const NOW = '2026-07-01T08:00:00Z';
const forEver = new AbortController().signal;

let api: TestApi;
let caseworker: Credentials;
let caseLead: Credentials;
let host: Credentials;
let south: Credentials;

beforeAll(async () => {
  api = await startApi();
  const { superuser, unitOfWork } = api.database;
  await buildNetwork(superuser, 1);
  await setDatabaseClock(superuser, NOW);
  for (const agency of [ids.northAgency, ids.southAgency]) {
    must(await new AdoptRegimePresetUseCase(unitOfWork).run(personOf(agency, 'head', 'ADMINISTRATOR'), { preset: 'STA_DARMSTADT_DIEBURG', validFrom: '2020-01-01' }));
  }
  await superuser.query(`UPDATE referrals.referral SET module = 'STANDARD', approved_from = '2026-05-10'`);
  await superuser.query(
    `INSERT INTO care.care_hours (referral_id, provider_id, agency_id, date, minutes, kind, work_type, staff) VALUES ($1, $2, $3, '2026-06-10', 1200, 'SINGLE', 'CASE', 'PROFESSIONAL')`,
    [ids.northReferral, ids.oak, ids.northAgency],
  );
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  caseLead = await api.signIn('lead@oak.example', ids.oak, 'CASE_LEAD');
  host = await api.signIn('lead@pine.example', ids.pine, 'CASE_LEAD');
  south = await api.signIn('case@south.example', ids.southAgency, 'CASEWORKER');
  await work();
});
afterAll(() => api.close());

/** What the worker does on the first of the month. */
async function work(): Promise<void> {
  const { superuser, unitOfWork } = api.database;
  await queueReportRuns(unitOfWork);
  const { rows } = await superuser.query<{ id: string }>(`SELECT id FROM platform.outbox WHERE job = 'build-care-reports' AND done_at IS NULL ORDER BY id`);
  const executor = new JobExecutor(unitOfWork, new JobRegistry([buildCareReportsJob], [new BuildCareReportsProcessor(new WorkReportRunUseCase())]), createLogger('test', 'silent'));
  for (const { id } of rows) await executor.execute(id, forEver);
}

let keys = 0;
const newKey = () => `care-report-key-${++keys}`;
const list = async (credentials: Credentials, filter: CareReportsQueryVariables = {}) =>
  (await api.data<CareReportsQuery, CareReportsQueryVariables>('CareReports', filter, credentials)).careReports;
const read = async (id: string, credentials: Credentials) => (await api.data<CareReportQuery, CareReportQueryVariables>('CareReport', { id }, credentials)).careReport;
const run = async (period: string, credentials: Credentials) => (await api.data<CareReportRunQuery, CareReportRunQueryVariables>('CareReportRun', { period }, credentials)).careReportRun;
const answer = async (input: Omit<AnswerCareReportMutationVariables['input'], 'idempotencyKey'>, credentials = caseworker, idempotencyKey = newKey()) =>
  (await api.data<AnswerCareReportMutation, AnswerCareReportMutationVariables>('AnswerCareReport', { input: { ...input, idempotencyKey } }, credentials)).answerCareReport;
const build = async (period: string, credentials: Credentials) =>
  (await api.data<BuildCareReportsMutation, BuildCareReportsMutationVariables>('BuildCareReports', { input: { period, idempotencyKey: newKey() } }, credentials)).buildCareReports;

describe('DD-11, DD-12: monthly reports over the API', () => {
  it('the agency and the responsible provider page through their reports, and a host that is not responsible has none', async () => {
    const first = await list(caseworker, { first: 1 });
    expect(first.edges.map(({ node }) => [node.referralCode, node.period])).toEqual([['F-NORTH', '2026-06']]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await list(caseworker, { after: first.pageInfo.endCursor });
    expect(rest.edges.map(({ node }) => [node.referralCode, node.period, node.verdict])).toEqual([['F-NORTH', '2026-05', 'UNDER']]);
    // Oak is responsible for a case of each agency.
    expect((await list(caseLead)).edges.map(({ node }) => `${node.period} ${node.referralCode}`).sort()).toEqual(['2026-05 F-NORTH', '2026-05 F-SOUTH', '2026-06 F-NORTH', '2026-06 F-SOUTH']);
    expect((await list(host)).edges).toEqual([]);
    expect((await list(south, { period: '2026-06' })).edges.map(({ node }) => node.referralCode)).toEqual(['F-SOUTH']);
    expect((await list(caseworker, { referralId: 'nonsense' })).edges).toEqual([]);
    expect((await list(caseworker, { verdict: 'OVER' })).edges).toEqual([]);
  });

  it('DD-12: 20 hours on STANDARD in June 2026 are UNDER 25.71 to 34.29, and the ASD answers "step down to BASIS"', async () => {
    const id = (await list(caseworker, { period: '2026-06' })).edges[0]!.node.id;
    expect(await read(id, caseLead)).toMatchObject({
      period: '2026-06', version: 1, isNewest: true, days: 30, module: 'STANDARD', hoursBasis: 'PER_WEEK', expectedFromHours: '25.71', expectedToHours: '34.29',
      singleMinutes: 1200, groupMinutes: 0, verdict: 'UNDER', agency: { code: 'NORTH' }, provider: { code: 'OAK' }, referral: { code: 'F-NORTH' }, versions: [{ id, version: 1 }], answer: null,
    });
    expect(await read(id, host)).toBeNull();
    expect(await read(id, south)).toBeNull();
    expect(await read('nonsense', caseworker)).toBeNull();
    // Of May, which was made up for, nobody is asked any more.
    expect((await list(caseworker, { unansweredOnly: true })).edges.map(({ node }) => node.period)).toEqual(['2026-06']);
    const key = newKey();
    const answered = { __typename: 'CareReportAnswered', report: { id, answer: { answer: 'CHANGE_MODULE', module: 'BASIS', talkOn: null } } };
    expect(await answer({ reportId: id, answer: 'CHANGE_MODULE', module: 'BASIS' }, caseworker, key)).toEqual(answered);
    expect(await answer({ reportId: id, answer: 'CHANGE_MODULE', module: 'BASIS' }, caseworker, key)).toEqual(answered);
    expect((await read(id, caseLead))!.answers).toEqual([{ answer: 'CHANGE_MODULE' }]);
    expect((await list(caseworker, { unansweredOnly: true })).edges).toEqual([]);
  });

  it('refuses a foreign report like one that does not exist, values that mean nothing, and old figures with the id of the new ones', async () => {
    const { id } = (await list(caseworker, { period: '2026-05' })).edges[0]!.node;
    for (const reportId of [id, '01990000-0000-7000-8000-000000000000', 'nonsense']) expect(await answer({ reportId, answer: 'LEAVE' }, south)).toMatchObject({ __typename: 'NotFound', code: 'REPORT_NOT_FOUND' });
    expect(await answer({ reportId: id, answer: 'TALK', module: 'BASIS' })).toMatchObject({ __typename: 'ValueInvalid', field: 'module' });
    await api.database.superuser.query(
      `INSERT INTO care.care_hours (referral_id, provider_id, agency_id, date, minutes, kind, work_type, staff) VALUES ($1, $2, $3, '2026-05-20', 30, 'PARENT', 'CASE', 'PROFESSIONAL')`,
      [ids.northReferral, ids.oak, ids.northAgency],
    );
    await correctCareReports(api.database.unitOfWork, forEver);
    const refused = await answer({ reportId: id, answer: 'LEAVE' });
    expect(refused).toMatchObject({ __typename: 'ReportSuperseded', code: 'REPORT_SUPERSEDED' });
    const newest = (await list(caseworker, { period: '2026-05' })).edges[0]!.node;
    expect(newest).toMatchObject({ version: 2, deliveredMinutes: 30 });
    expect(refused).toMatchObject({ reportId: newest.id });
    expect(await read(newest.id, caseworker)).toMatchObject({ correctsId: id, changed: ['parentMinutes', 'professionalMinutes'], versions: [{ id, version: 1 }, { id: newest.id, version: 2 }] });
  });

  it('has a month built that is over, once, and tells how far it is', async () => {
    expect(await build('2026-07', caseworker)).toMatchObject({ __typename: 'MonthNotOver', code: 'MONTH_NOT_OVER' });
    expect(await build('2026-06', caseworker)).toEqual({ __typename: 'CareReportsOrdered', period: '2026-06', run: { state: 'DONE', done: 1, total: 1 } });
    expect(await build('2026-02', caseworker)).toEqual({ __typename: 'CareReportsOrdered', period: '2026-02', run: { state: 'QUEUED', done: 0, total: null } });
    await work();
    expect(await run('2026-02', caseworker)).toMatchObject({ state: 'DONE', done: 0, total: 0 });
    expect(await run('2026-02', south)).toBeNull();
    expect((await api.run('BuildCareReports', { input: { period: '2026-03', idempotencyKey: newKey() } }, caseLead)).body.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('asks the database as often for one report as for many', async () => {
    api.statements.take();
    await list(caseworker, { first: 1 });
    const one = api.statements.take();
    await list(caseLead, { first: 50 });
    expect(api.statements.take()).toBe(one);
  });
});
