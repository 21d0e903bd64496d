import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  CareContactEntryInput,
  CareContactsQuery,
  CareContactsQueryVariables,
  CorrectCareContactMutation,
  CorrectCareContactMutationVariables,
  CorrectWorkTimeMutation,
  CorrectWorkTimeMutationVariables,
  RecordCareContactMutation,
  RecordCareContactMutationVariables,
  RecordCareContactsMutation,
  RecordCareContactsMutationVariables,
  RecordWorkTimeMutation,
  RecordWorkTimeMutationVariables,
  WithdrawCareContactMutation,
  WithdrawCareContactMutationVariables,
  WithdrawWorkTimeMutation,
  WithdrawWorkTimeMutationVariables,
  WorkHoursQuery,
  WorkHoursQueryVariables,
  WorkTimesQuery,
  WorkTimesQueryVariables,
} from '../support/gql/types.generated.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let api: TestApi;
/** Of oak, which is responsible for the case of each agency, and of pine, which hosts its group. */
let caseLead: Credentials;
let groupLead: Credentials;
let host: Credentials;
let caseworker: Credentials;
let stranger: Credentials;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 1);
  await api.database.superuser.query(`
    UPDATE offers.session SET date = '2020-05-04' WHERE date = '2026-05-04';
    INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from)
      SELECT 'V-' || r.code, r.id, r.code, r.agency_id, o.id, o.host_id, 'COMPLEMENTARY', '2020-01-01' FROM referrals.referral r, offers.offer o WHERE r.code = 'F-NORTH'`);
  caseLead = await api.signIn('lead@oak.example', ids.oak, 'CASE_LEAD');
  groupLead = await api.signIn('group@oak.example', ids.oak, 'GROUP_LEAD');
  host = await api.signIn('lead@pine.example', ids.pine, 'GROUP_LEAD');
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  stranger = await api.signIn('case@south.example', ids.southAgency, 'CASEWORKER');
});
afterAll(() => api.close());

let keys = 0;
const key = (): string => `other-care-${++keys}`;
const contact = (change: Partial<CareContactEntryInput> = {}): CareContactEntryInput => ({ referralId: ids.northReferral, date: '2026-02-03', start: '10:00', minutes: 60, kind: 'SINGLE', workType: 'CASE', staff: 'PROFESSIONAL', ...change });
const record = async (change: Partial<CareContactEntryInput> = {}, who = caseLead, idempotencyKey = key()) =>
  (await api.data<RecordCareContactMutation, RecordCareContactMutationVariables>('RecordCareContact', { input: { ...contact(change), idempotencyKey } }, who)).recordCareContact;
const recorded = async (change: Partial<CareContactEntryInput> = {}, who = caseLead) => {
  const answer = await record(change, who);
  if (answer.__typename !== 'CareContactsRecorded') throw new Error(answer.__typename);
  return answer.contacts[0]!;
};
const list = async (who: Credentials, variables: Partial<CareContactsQueryVariables> = {}) =>
  (await api.data<CareContactsQuery, CareContactsQueryVariables>('CareContacts', { referralId: ids.northReferral, ...variables }, who)).careContacts;
const hours = async (who: Credentials, variables: WorkHoursQueryVariables) => (await api.data<WorkHoursQuery, WorkHoursQueryVariables>('WorkHours', variables, who)).workHours;

describe('contacts of a case', () => {
  it('are recorded by the responsible provider and read by it and the agency, page by page', async () => {
    const first = await recorded();
    expect(first).toMatchObject({ provider: { code: 'OAK' }, date: '2026-02-03', start: '10:00', minutes: 60, kind: 'SINGLE', workType: 'CASE', staff: 'PROFESSIONAL', revision: 1, withdrawnAt: null });
    const many = await api.data<RecordCareContactsMutation, RecordCareContactsMutationVariables>('RecordCareContacts', { input: { entries: [contact({ kind: 'PARENT' }), contact({ date: '2026-02-04', kind: 'PARENT' })], idempotencyKey: key() } }, caseLead);
    expect(many.recordCareContacts).toMatchObject({ __typename: 'CareContactsRecorded', warnings: [] });
    const page = await list(caseworker, { first: 2 });
    expect([page.edges.map(({ node }) => node.date), page.pageInfo.hasNextPage]).toEqual([['2026-02-03', '2026-02-03'], true]);
    expect((await list(caseLead, { first: 2, after: page.edges[1]!.cursor })).edges.map(({ node }) => [node.date, node.kind])).toEqual([['2026-02-04', 'PARENT']]);
    for (const who of [stranger, host, groupLead]) expect((await list(who)).edges).toEqual([]);
    expect((await list(caseworker, { referralId: ids.southReferral })).edges).toEqual([]);
  });

  it('are corrected and taken back; the same key acts once', async () => {
    const given = await recorded({ date: '2026-02-05' });
    const idempotencyKey = key();
    const correct = async (minutes: number, revision: number, idempotencyKey = key()) => {
      const { referralId: _referralId, ...said } = contact({ date: '2026-02-05', minutes });
      return (await api.data<CorrectCareContactMutation, CorrectCareContactMutationVariables>('CorrectCareContact', { input: { ...said, contactId: given.id, revision, idempotencyKey } }, caseLead)).correctCareContact;
    };
    const first = await correct(90, 1, idempotencyKey);
    expect(first).toMatchObject({ __typename: 'CareContactsRecorded', contacts: [{ minutes: 90, revision: 2 }] });
    expect(await correct(90, 1, idempotencyKey)).toEqual(first);
    expect(await correct(30, 1)).toMatchObject({ __typename: 'HoursChanged', revision: 2 });
    const withdraw = async (contactId: string, who = caseLead) =>
      (await api.data<WithdrawCareContactMutation, WithdrawCareContactMutationVariables>('WithdrawCareContact', { input: { contactId, reason: 'WRONG_ENTRY', idempotencyKey: key() } }, who)).withdrawCareContact;
    expect(await withdraw(given.id, host)).toEqual(await withdraw(ids.oak, host));
    expect(await withdraw(given.id)).toMatchObject({ __typename: 'CareContact', withdrawReason: 'WRONG_ENTRY' });
    expect(await withdraw(given.id)).toMatchObject({ __typename: 'HoursWithdrawn', code: 'HOURS_WITHDRAWN' });
    expect((await list(caseworker, { from: '2026-02-05', to: '2026-02-05' })).edges).toEqual([]);
    expect((await list(caseworker, { from: '2026-02-05', to: '2026-02-05', withWithdrawn: true })).edges).toHaveLength(1);
  });

  it('DD-16: of a resource person need no approval, others outside it come with a warning', async () => {
    expect(await record({ date: '2025-12-31', kind: 'RESOURCE_PERSON' })).toMatchObject({ warnings: [] });
    expect(await record({ date: '2025-12-31' })).toMatchObject({ warnings: [{ code: 'OUTSIDE_APPROVAL', referralId: ids.northReferral, date: '2025-12-31' }] });
  });

  it('that cannot be are refused, each in its own words', async () => {
    expect(await record({ minutes: 1441 })).toMatchObject({ __typename: 'ValueInvalid', field: 'minutes' });
    expect(await record({ date: '2999-01-01' })).toMatchObject({ __typename: 'ValueInvalid', field: 'date' });
    expect(await record({ date: '2026-02-04', kind: 'PARENT' })).toMatchObject({ __typename: 'CareContactExists', places: [0] });
    expect(await record({}, host)).toMatchObject({ __typename: 'CareKindNotAllowed', kind: 'SINGLE', allowed: ['GROUP_INTERNAL'] });
    expect(await record({ referralId: ids.southReferral }, host)).toMatchObject({ __typename: 'CareCasesNotFound', referralIds: [ids.southReferral] });
    expect(await record({ kind: 'GROUP_INTERNAL' }, host)).toMatchObject({ contacts: [{ provider: { code: 'PINE' } }] });
  });
});

describe('work without a case', () => {
  it('is recorded, corrected and taken back, and BHV-20, BHV-23, TS-20: summed by staff, work type and segment', async () => {
    const day = '2026-02-10';
    const work = { date: day, minutes: 45, workType: 'NETWORK', staff: 'SEMI_PROFESSIONAL' } as const;
    const send = async (agencyId: string, who = caseLead) => (await api.data<RecordWorkTimeMutation, RecordWorkTimeMutationVariables>('RecordWorkTime', { input: { ...work, agencyId, idempotencyKey: key() } }, who)).recordWorkTime;
    const first = await send(ids.northAgency);
    if (first.__typename !== 'WorkTime') throw new Error(first.__typename);
    expect(first).toMatchObject({ ...work, provider: { code: 'OAK' }, agency: { code: 'NORTH' }, offer: null, revision: 1 });
    expect(await send(ids.northAgency, host)).toMatchObject({ __typename: 'NotFound' });
    const correction = { ...work, minutes: 30, workTimeId: first.id, revision: 1, idempotencyKey: key() };
    expect((await api.data<CorrectWorkTimeMutation, CorrectWorkTimeMutationVariables>('CorrectWorkTime', { input: correction }, caseLead)).correctWorkTime).toMatchObject({ minutes: 30, revision: 2 });
    await recorded({ date: day, workType: 'CASE_RELATED', kind: 'RESOURCE_PERSON', minutes: 20 });
    const sums = await hours(caseworker, { from: day, to: day });
    expect(sums).toMatchObject({
      byStaff: [{ staff: 'PROFESSIONAL', minutes: '20' }, { staff: 'SEMI_PROFESSIONAL', minutes: '30' }, { staff: 'NOT_GIVEN', minutes: '0' }],
      bySegment: [{ segment: 'CASE_SPECIFIC', minutes: '0' }, { segment: 'RESOURCE_ORIENTED', minutes: '20' }, { segment: 'UNSPECIFIC', minutes: '30' }, { segment: 'NOT_GIVEN', minutes: '0' }],
      resourcePersonMinutes: '20', singleMinutes: '0', groupMinutes: '0', withoutCaseMinutes: '30',
    });
    expect(await hours(caseLead, { from: day, to: day, agencyId: ids.northAgency })).toEqual(sums);
    expect((await hours(stranger, { from: day, to: day })).withoutCaseMinutes).toBe('0');
    const reversed = await api.run<WorkHoursQuery, WorkHoursQueryVariables>('WorkHours', { from: day, to: '2000-01-01' }, caseworker);
    expect(reversed.body.errors?.[0]).toMatchObject({ message: `to: a day from ${day} on was expected.`, extensions: { code: 'BAD_USER_INPUT' } });
    const withdrawal = { workTimeId: first.id, reason: 'ENTERED_TWICE' as const, idempotencyKey: key() };
    expect((await api.data<WithdrawWorkTimeMutation, WithdrawWorkTimeMutationVariables>('WithdrawWorkTime', { input: withdrawal }, caseLead)).withdrawWorkTime).toMatchObject({ withdrawReason: 'ENTERED_TWICE' });
    expect((await api.data<WorkTimesQuery, WorkTimesQueryVariables>('WorkTimes', {}, caseworker)).workTimes.edges).toEqual([]);
  });
});

describe('files of care', () => {
  const send = (body: string | Uint8Array<ArrayBuffer>, who: Credentials = caseLead, query = '', type = 'text/csv', path = 'betreuung') =>
    fetch(`${api.url}/${path}/einlesen${query}`, { method: 'POST', headers: { ...who, 'content-type': type }, body });
  const HOURS = 'referral_id,provider_id,date,start,minutes,kind,work_type,staff\n';
  const ATTENDANCE = 'offer_id,date,start,referral_id,status,recorded_by\n';
  const row = 'F-NORTH,OAK,2026-02-20,09:00,30,PARENT,CASE,PROFESSIONAL\n';

  it('answer as pv import does, try out on demand, and change nothing the second time', async () => {
    const answer = (created: number, unchanged: number) => ({ imported: { 'care_hours.csv': { rows: 1, created, updated: 0, unchanged } }, errorCount: 0, errors: [] });
    for (const [query, expected] of [['?probe=true', answer(1, 0)], ['', answer(1, 0)], ['', answer(0, 1)]] as const) {
      const response = await send(HOURS + row, caseLead, query);
      expect([response.status, await response.json()]).toEqual([200, expected]);
    }
    expect((await list(caseworker, { from: '2026-02-20', to: '2026-02-20' })).edges.map(({ node }) => [node.minutes, node.kind])).toEqual([[30, 'PARENT']]);
  });

  it('attendance goes into the register of one\'s own sessions alone', async () => {
    const response = await send(`${ATTENDANCE}G-01,2020-05-04,,F-NORTH,ATTENDED,\n`, host);
    expect([response.status, await response.json()]).toEqual([200, { imported: { 'attendance.csv': { rows: 1, created: 1, updated: 0, unchanged: 0 } }, errorCount: 0, errors: [] }]);
    const foreign = await send(`${ATTENDANCE}G-01,2020-05-04,,F-NORTH,EXCUSED,\n`, caseLead);
    expect([foreign.status, ((await foreign.json()) as { errors: unknown[] }).errors]).toMatchObject([422, [{ line: 2, column: 'offer_id', code: 'UNKNOWN_REFERENCE' }]]);
  });

  it('with errors answer 422 with all of them, and nothing is done', async () => {
    const response = await send(`${HOURS}${row.replace('02-20', '02-21')}${row.replace('F-NORTH', 'F-9')}${row.replace(',30,', ',,')}`);
    expect(response.status).toBe(422);
    expect(((await response.json()) as { errors: { line: number; code: string }[] }).errors.map(({ line, code }) => [line, code])).toEqual([[3, 'UNKNOWN_REFERENCE'], [4, 'MISSING_VALUE']]);
    expect((await list(caseworker, { from: '2026-02-21', to: '2026-02-21' })).edges).toEqual([]);
  });

  it('are for those who do case and group work, in these types alone', async () => {
    const status = async (who: Credentials) => (await send(HOURS + row, who)).status;
    expect(await status({})).toBe(401);
    expect(await status(caseworker)).toBe(403);
    expect(await status(await api.signIn('billing@oak.example', ids.oak, 'BILLING'))).toBe(403);
    expect((await send(HOURS, caseLead, '', 'text/plain')).status).toBe(415);
    expect((await send(HOURS, caseLead, '?probe=vielleicht')).status).toBe(400);
    expect((await send('no workbook', caseLead, '', XLSX)).status).toBe(422);
    // Care does not come by the way of the catalogue, on which others are let in.
    expect((await send(HOURS + row, groupLead, '', 'text/csv', 'katalog')).status).toBe(422);
  });

  it('leave no value in the log', async () => {
    await send(HOURS + row.replace('F-NORTH', 'Geheimnisvoll'));
    expect(api.log.filter((line) => line.includes('Geheimnisvoll'))).toEqual([]);
  });
});
