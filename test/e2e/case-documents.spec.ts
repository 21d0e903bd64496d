import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  CaseDocumentsQuery,
  CaseDocumentsQueryVariables,
  IncompleteCasesQuery,
  IncompleteCasesQueryVariables,
  SetDocumentStatusMutation,
  SetDocumentStatusMutationVariables,
} from '../support/gql/types.generated.js';
import { readPdf, textOf } from '../support/read-pdf.js';
import { openReportOffice, type ReportOffice } from '../support/report-office.js';

let api: TestApi;
let office: ReportOffice;
let caseworker: Credentials;
let caseLead: Credentials;
let billing: Credentials;
let host: Credentials;
let referralId: string;
let period: string;
let reportId: string;

beforeAll(async () => {
  api = await startApi();
  office = await openReportOffice(api.database);
  const { network } = office;
  caseworker = await api.signIn('worker@agency.example', network.agencyId, 'CASEWORKER');
  caseLead = await api.signIn('lead@main.example', network.mainId, 'CASE_LEAD');
  billing = await api.signIn('billing@main.example', network.mainId, 'BILLING', 'GROUP_LEAD');
  host = await api.signIn('lead@host.example', network.hostId, 'CASE_LEAD');
  // The month before this one: reports are made of months that are over.
  const { rows } = await api.database.superuser.query<{ first: string }>(`SELECT (date_trunc('month', platform.now() AT TIME ZONE 'Europe/Berlin') - interval '1 month')::date::text AS first`);
  const { first } = rows[0]!;
  period = first.slice(0, 7);
  referralId = await office.openCase('F-1');
  await office.approve(referralId, { from: first, module: 'BASIS' });
  await office.hours(referralId, first, 90);
  await office.work();
  reportId = (await office.reports(referralId))[0]!.id;
}, 60_000);
afterAll(() => api.close());

const documents = async (who: Credentials) => (await api.data<CaseDocumentsQuery, CaseDocumentsQueryVariables>('CaseDocuments', { referralId }, who)).caseDocuments;
const incomplete = async (who: Credentials) => (await api.data<IncompleteCasesQuery, IncompleteCasesQueryVariables>('IncompleteCases', { first: 10 }, who)).incompleteCases.edges.map(({ node }) => node);
const set = async (who: Credentials, input: Omit<SetDocumentStatusMutationVariables['input'], 'idempotencyKey' | 'referralId'>) =>
  (await api.data<SetDocumentStatusMutation, SetDocumentStatusMutationVariables>('SetDocumentStatus', { input: { idempotencyKey: randomUUID(), referralId, ...input } }, who)).setDocumentStatus;
const download = (file: string, who: Credentials = {}) => fetch(`${api.url}/berichte/betreuung/${file}`, { headers: who });

describe('GZ-06: documents of cases, without what stands in them', () => {
  it('are listed by kind and set by either side', async () => {
    expect(await set(caseLead, { kind: 'JOURNAL', state: 'DONE', doneOn: '2026-01-05', revision: 0 })).toEqual({ __typename: 'DocumentStatusSet', kind: 'JOURNAL', state: 'DONE', doneOn: '2026-01-05', revision: 1 });
    expect(await set(caseworker, { kind: 'JOURNAL', state: 'MISSING', revision: 0 })).toMatchObject({ __typename: 'DocumentChanged', revision: 1 });
    expect(await set(host, { kind: 'JOURNAL', state: 'MISSING', revision: 1 })).toMatchObject({ __typename: 'NotFound' });
    expect(await documents(caseworker)).toEqual(await documents(caseLead));
    expect((await documents(caseworker))!.map(({ state }) => state)).toEqual(['MISSING', 'DONE', 'MISSING', 'MISSING', 'MISSING']);
    expect(await documents(host)).toBeNull();
  });

  it('GZ-06: closing a case without Abschlussbericht is listed as incomplete', async () => {
    expect(await incomplete(caseworker)).toEqual([]);
    await api.database.superuser.query(`UPDATE referrals.referral SET state = 'ENDED' WHERE id = $1`, [referralId]);
    const listed = [{ referralId, missing: ['ASSESSMENT', 'HELP_AGREEMENT', 'PROGRESS_REPORT', 'FINAL_REPORT'], referral: { code: 'F-1', state: 'ENDED' } }];
    expect([await incomplete(caseworker), await incomplete(caseLead), await incomplete(host)]).toEqual([listed, listed, []]);
    expect(await set(caseLead, { kind: 'FINAL_REPORT', state: 'DONE', revision: 0 })).toMatchObject({ __typename: 'DocumentStatusSet' });
    expect(await incomplete(caseLead)).toEqual([]);
  });
});

describe('DD-11: care reports as files', () => {
  it('are saved by a browser under names that say nothing of a case, and kept by nobody on the way', async () => {
    const files = [
      [`${reportId}.pdf`, 'application/pdf', 'betreuungsbericht.pdf'],
      [`${period}.pdf`, 'application/pdf', `betreuungsberichte-${period}.pdf`],
      [`${period}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `betreuungsberichte-${period}.xlsx`],
      [`${period}.csv`, 'text/csv; charset=utf-8', `betreuungsberichte-${period}.csv`],
    ] as const;
    for (const [file, type, name] of files) {
      const response = await download(file, caseLead);
      expect([file, response.status, response.headers.get('content-type'), response.headers.get('content-disposition'), response.headers.get('cache-control'), response.headers.get('x-content-type-options')]).toEqual([
        file, 200, type, `attachment; filename="${name}"`, 'private, no-store', 'nosniff',
      ]);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
    expect(api.log.filter((line) => line.includes('F-1'))).toEqual([]);
  });

  it('are the same bytes for both sides, by pseudonym', async () => {
    const [first, second] = await Promise.all([caseworker, caseLead].map(async (who) => Buffer.from(await (await download(`${reportId}.pdf`, who)).arrayBuffer())));
    expect(first!.equals(second!)).toBe(true);
    expect(textOf(readPdf(first!).tree)).toContain('Fall F-1');
  });

  it('are for case work of the two sides alone; of others there is nothing', async () => {
    const statuses = async (who: Credentials) => [(await download(`${reportId}.pdf`, who)).status, (await download(`${period}.csv`, who)).status];
    expect(await statuses({})).toEqual([401, 401]);
    expect(await statuses(billing)).toEqual([403, 403]);
    expect(await statuses(caseworker)).toEqual([200, 200]);
    expect(await statuses(host)).toEqual([404, 200]);
    expect((await (await download(`${period}.csv`, host)).text()).trimEnd().split('\r\n')).toHaveLength(1);
  });

  it('that are not there answer so', async () => {
    for (const file of [`${randomUUID()}.pdf`, `${reportId}.xlsx`, '2026-13.pdf', `${period}.doc`, 'constructor', `${period}.__proto__`, 'x.pdf', `${period}`]) expect([file, (await download(file, caseworker)).status]).toEqual([file, 404]);
  });
});
