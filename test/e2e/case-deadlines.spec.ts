import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeepCaseDeadlinesUseCase } from '#care';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { openDeadlineOffice, type DeadlineOffice } from '../support/deadline-office.js';
import type {
  CaseDeadlinesQuery,
  CaseDeadlinesQueryVariables,
  CompleteDeadlineMutation,
  CompleteDeadlineMutationVariables,
  OpenClarificationMutation,
  OpenClarificationMutationVariables,
  ReportPrefillQuery,
  ReopenDeadlineMutation,
  ReopenDeadlineMutationVariables,
  ReportPrefillQueryVariables,
  SetPlanTalkMutation,
  SetPlanTalkMutationVariables,
  SetReportIntervalMutation,
  SetReportIntervalMutationVariables,
  SettleClarificationMutation,
  SettleClarificationMutationVariables,
  WithdrawClarificationMutation,
  WithdrawClarificationMutationVariables,
} from '../support/gql/types.generated.js';

let api: TestApi;
let office: DeadlineOffice;
let caseworker: Credentials;
let caseLead: Credentials;
let host: Credentials;
let referralId: string;
let days: Readonly<Record<'today' | 'actionPlan' | 'talk' | 'beforeTalk', string>>;

beforeAll(async () => {
  api = await startApi();
  office = await openDeadlineOffice(api.database);
  const { network } = office;
  caseworker = await api.signIn('worker@agency.example', network.agencyId, 'CASEWORKER');
  caseLead = await api.signIn('lead@main.example', network.mainId, 'CASE_LEAD');
  host = await api.signIn('lead@host.example', network.hostId, 'CASE_LEAD');
  const { rows } = await api.database.superuser.query<typeof days>(
    `SELECT d::text AS today, (d + 42)::text AS "actionPlan", (d + 100)::text AS talk, (d + 58)::text AS "beforeTalk" FROM (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS d) t`,
  );
  days = rows[0]!;
  referralId = await office.helped('F-1', days.today);
  await keep();
});
afterAll(() => api.close());

/** What the job does that hears of a change. */
const keep = () => new KeepCaseDeadlinesUseCase(api.database.unitOfWork).run();
const key = () => ({ idempotencyKey: randomUUID() });
const list = async (who: Credentials, variables: CaseDeadlinesQueryVariables = {}) =>
  (await api.data<CaseDeadlinesQuery, CaseDeadlinesQueryVariables>('CaseDeadlines', { first: 50, ...variables }, who)).caseDeadlines.edges.map(({ node }) => node);
const complete = async (who: Credentials, input: Omit<CompleteDeadlineMutationVariables['input'], 'idempotencyKey'>) =>
  (await api.data<CompleteDeadlineMutation, CompleteDeadlineMutationVariables>('CompleteDeadline', { input: { ...key(), ...input } }, who)).completeDeadline;
const deadline = async (code: string) => (await list(caseworker, { state: 'OPEN' })).find((one) => one.kind === code)!;

describe('deadlines of cases', () => {
  it('BHV-14: are listed by due day for both sides of the case and for nobody else; the plan of action is answered with yes or no', async () => {
    const seen = await list(caseLead);
    expect(seen.map(({ kind, side, state, isOverdue }) => [kind, side, state, isOverdue])).toEqual([
      ['ACTION_PLAN', 'PROVIDER', 'OPEN', false],
      ['FIRST_PLAN', 'AGENCY', 'OPEN', false],
      ['REPORT', 'PROVIDER', 'OPEN', false],
    ]);
    expect(seen[0]).toMatchObject({ countedFrom: days.today, dueOn: days.actionPlan, referral: { code: 'F-1', planDays: null } });
    expect(await list(caseworker)).toEqual(seen);
    expect(await list(host)).toEqual([]);
    expect(await list(caseworker, { until: days.actionPlan })).toHaveLength(1);
    const id = seen[0]!.id;
    expect(await complete(host, { deadlineId: id, doneOn: days.today, coversGroupOffers: true })).toMatchObject({ __typename: 'NotFound' });
    expect(await complete(caseworker, { deadlineId: id, doneOn: days.today, coversGroupOffers: true })).toMatchObject({ __typename: 'DeadlineOfOtherSide' });
    expect(await complete(caseLead, { deadlineId: id, doneOn: days.today })).toMatchObject({ __typename: 'GroupOffersUnanswered' });
    expect(await complete(caseLead, { deadlineId: id, doneOn: days.talk, coversGroupOffers: true })).toMatchObject({ __typename: 'ValueInvalid', field: 'doneOn' });
    const done = { __typename: 'CaseDeadline', state: 'DONE', doneOn: days.today, coversGroupOffers: false };
    expect(await complete(caseLead, { deadlineId: id, doneOn: days.today, coversGroupOffers: false })).toMatchObject({ ...done, doneByPerson: { name: expect.any(String) } });
    expect(await complete(caseLead, { deadlineId: id, doneOn: days.today, coversGroupOffers: false })).toMatchObject({ __typename: 'DeadlineClosed', state: 'DONE' });
    const reopen = async (who: Credentials) =>
      (await api.data<ReopenDeadlineMutation, ReopenDeadlineMutationVariables>('ReopenDeadline', { input: { ...key(), deadlineId: id, reason: 'WRONG_DAY' } }, who)).reopenDeadline;
    expect(await reopen(host)).toMatchObject({ __typename: 'NotFound' });
    expect(await reopen(caseworker)).toMatchObject({ __typename: 'DeadlineOfOtherSide' });
    expect(await reopen(caseLead)).toMatchObject({ __typename: 'CaseDeadline', id, state: 'OPEN', doneOn: null, coversGroupOffers: null, doneByPerson: null });
    expect(await reopen(caseLead)).toMatchObject({ __typename: 'DeadlineNotDone', state: 'OPEN' });
    expect(await complete(caseLead, { deadlineId: id, doneOn: days.today, coversGroupOffers: false })).toMatchObject(done);
    // Who it was is the provider's own affair.
    expect((await list(caseworker, { state: 'DONE' }))[0]).toMatchObject({ state: 'DONE', doneByPerson: null });
  });

  it('BHV-16: the caseworker says when the Hilfeplan is talked about and how often reports come', async () => {
    const setTalk = async (who: Credentials, planTalkOn: string | null) =>
      (await api.data<SetPlanTalkMutation, SetPlanTalkMutationVariables>('SetPlanTalk', { input: { ...key(), referralId, planTalkOn } }, who)).setPlanTalk;
    const setInterval = async (months: number | null) =>
      (await api.data<SetReportIntervalMutation, SetReportIntervalMutationVariables>('SetReportInterval', { input: { ...key(), referralId, months } }, caseworker)).setReportInterval;
    expect(await setTalk(caseworker, days.talk)).toMatchObject({ __typename: 'PlanDays', planTalkOn: days.talk, reportMonths: null });
    await keep();
    expect(await deadline('REPORT_BEFORE_PLAN_TALK')).toMatchObject({ countedFrom: days.talk, dueOn: days.beforeTalk, referral: { planDays: { planTalkOn: days.talk } } });
    expect(await setInterval(6)).toMatchObject({ __typename: 'ValueInvalid' });
    expect(await setInterval(4)).toMatchObject({ __typename: 'PlanDays', reportMonths: 4 });
    expect(await setInterval(null)).toMatchObject({ __typename: 'PlanDays', reportMonths: null });
    expect(await setTalk(caseworker, null)).toMatchObject({ __typename: 'PlanDays', planTalkOn: null });
    await keep();
    expect((await list(caseworker, { state: 'CANCELLED' })).map(({ kind }) => kind)).toEqual(['REPORT_BEFORE_PLAN_TALK']);
    expect((await api.run<SetPlanTalkMutation, SetPlanTalkMutationVariables>('SetPlanTalk', { input: { ...key(), referralId, planTalkOn: days.talk } }, caseLead)).body.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('BHV-15: either side asks for an agreement, the other one answers', async () => {
    const open = async (who: Credentials) =>
      (await api.data<OpenClarificationMutation, OpenClarificationMutationVariables>('OpenClarification', { input: { ...key(), referralId, subject: 'GROUP_OFFER' } }, who)).openClarification;
    const settle = async (who: Credentials, deadlineId: string) =>
      (await api.data<SettleClarificationMutation, SettleClarificationMutationVariables>('SettleClarification', { input: { ...key(), deadlineId } }, who)).settleClarification;
    expect(await open(host)).toMatchObject({ __typename: 'NotFound' });
    const asked = await open(caseLead);
    if (asked.__typename !== 'CaseDeadline') throw new Error('Nothing was asked');
    expect(asked).toMatchObject({ kind: 'COORDINATION', side: 'AGENCY', countedFrom: days.today, subject: 'GROUP_OFFER', state: 'OPEN' });
    expect(await settle(caseLead, asked.id)).toMatchObject({ __typename: 'DeadlineOfOtherSide' });
    expect(await settle(caseworker, (await deadline('FIRST_PLAN')).id)).toMatchObject({ __typename: 'NotFound' });
    expect(await open(caseworker)).toMatchObject({ __typename: 'ClarificationOpen', deadlineId: asked.id, dueOn: asked.dueOn });
    expect(await settle(caseworker, asked.id)).toMatchObject({ __typename: 'CaseDeadline', state: 'DONE', doneOn: days.today });
    const again = await open(caseLead);
    if (again.__typename !== 'CaseDeadline') throw new Error('Nothing was asked');
    const withdraw = async (who: Credentials) =>
      (await api.data<WithdrawClarificationMutation, WithdrawClarificationMutationVariables>('WithdrawClarification', { input: { ...key(), deadlineId: again.id } }, who)).withdrawClarification;
    expect(await withdraw(host)).toMatchObject({ __typename: 'NotFound' });
    expect(await withdraw(caseworker)).toMatchObject({ __typename: 'ClarificationOfOtherSide' });
    expect(await withdraw(caseLead)).toMatchObject({ __typename: 'CaseDeadline', id: again.id, state: 'CANCELLED' });
  });

  it('BHV-17: what a report is pre-filled with is for the two sides of the case', async () => {
    const prefill = async (who: Credentials) =>
      (await api.data<ReportPrefillQuery, ReportPrefillQueryVariables>('ReportPrefill', { referralId, from: days.today, to: days.talk }, who)).reportPrefill;
    expect([await prefill(caseworker), await prefill(caseLead), await prefill(host)]).toEqual([
      { from: days.today, to: days.talk, groupOffers: [] },
      { from: days.today, to: days.talk, groupOffers: [] },
      null,
    ]);
    const reversed = await api.run<ReportPrefillQuery, ReportPrefillQueryVariables>('ReportPrefill', { referralId, from: days.talk, to: days.today }, caseworker);
    expect(reversed.body.errors?.[0]).toMatchObject({ message: `to: a day from ${days.talk} on was expected.`, extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('are paged without a gap', async () => {
    const codes: string[] = [];
    for (let after: string | null = null, hasNext = true; hasNext; ) {
      const { edges, pageInfo }: CaseDeadlinesQuery['caseDeadlines'] = (await api.data<CaseDeadlinesQuery, CaseDeadlinesQueryVariables>('CaseDeadlines', { first: 1, after }, caseworker)).caseDeadlines;
      codes.push(...edges.map(({ node }) => node.kind));
      after = pageInfo.endCursor ?? null;
      hasNext = pageInfo.hasNextPage;
    }
    expect(codes).toEqual((await list(caseworker)).map(({ kind }) => kind));
    expect(codes.length).toBeGreaterThan(3);
  });
});
