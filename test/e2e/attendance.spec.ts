import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  RecordAttendanceMutation,
  RecordAttendanceMutationVariables,
  SessionRegisterQuery,
  SessionRegisterQueryVariables,
} from '../support/gql/types.generated.js';

let api: TestApi;
let lead: Credentials;
let caseworker: Credentials;
let past: string;
let future: string;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 1);
  await api.database.superuser.query(`
    UPDATE offers.session SET date = '2020-05-04' WHERE date = '2026-05-04';
    UPDATE offers.session SET date = '2999-05-18' WHERE date = '2026-05-18';
    INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from)
      SELECT 'V-' || r.code, r.id, r.code, r.agency_id, o.id, o.host_id, 'COMPLEMENTARY', '2020-01-01' FROM referrals.referral r, offers.offer o`);
  const { rows } = await api.database.superuser.query<{ id: string; date: string }>('SELECT id, date FROM offers.session ORDER BY date');
  past = rows[0]!.id;
  future = rows[2]!.id;
  lead = await api.signIn('lead@pine.example', ids.pine, 'GROUP_LEAD');
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
});
afterAll(() => api.close());

let keys = 0;
type Entry = { referralId: string; status: 'ATTENDED' | 'EXCUSED' | 'UNEXCUSED' };
const record = async (sessionId: string, entries: Entry[], credentials: Credentials, key = `attendance-${++keys}`) => {
  const variables = { input: { sessionId, entries, idempotencyKey: key } };
  return (await api.data<RecordAttendanceMutation, RecordAttendanceMutationVariables>('RecordAttendance', variables, credentials)).recordAttendance;
};
const register = async (sessionId: string, credentials: Credentials) =>
  (await api.data<SessionRegisterQuery, SessionRegisterQueryVariables>('SessionRegister', { sessionId }, credentials)).sessionRegister;

describe('attendance', () => {
  const came = { referralId: ids.northReferral, status: 'ATTENDED' as const };
  const excused = { referralId: ids.southReferral, status: 'EXCUSED' as const };

  it('is recorded by the host for all, and by an agency beside it for its own (TS-16)', async () => {
    expect(await record(past, [came, excused], lead)).toMatchObject({ __typename: 'AttendanceRecorded', recordedBy: 'PROVIDER', created: 2 });
    expect(await record(past, [{ ...came, status: 'UNEXCUSED' }], caseworker)).toMatchObject({ recordedBy: 'AGENCY', created: 1 });
    expect(await register(past, lead)).toEqual({
      session: { date: '2020-05-04', start: '15:30', state: 'PLANNED', offer: { code: 'G-01' } },
      entries: [
        { referralId: ids.northReferral, referralCode: 'F-NORTH', providerStatus: 'ATTENDED', agencyStatus: 'UNEXCUSED' },
        { referralId: ids.southReferral, referralCode: 'F-SOUTH', providerStatus: 'EXCUSED', agencyStatus: null },
      ],
    });
  });

  it('shows an agency its own cases and never those of another', async () => {
    const list = await register(past, caseworker);
    expect(list?.entries.map((entry) => entry.referralCode)).toEqual(['F-NORTH']);
  });

  it('is corrected by a later list, and repeated by a key without effect', async () => {
    const key = 'correction-of-attendance';
    const first = await record(past, [came, { ...excused, status: 'ATTENDED' }], lead, key);
    expect(first).toMatchObject({ created: 0, corrected: 1, unchanged: 1 });
    expect(await record(past, [came, { ...excused, status: 'ATTENDED' }], lead, key)).toEqual(first);
    expect(await record(past, [came], lead, key)).toMatchObject({ __typename: 'IdempotencyConflict' });
  });

  it('says what it cannot take', async () => {
    expect(await record(future, [came], lead)).toMatchObject({ __typename: 'SessionInFuture', date: '2999-05-18' });
    expect(await record(past, [{ ...came, referralId: ids.oak }], lead)).toMatchObject({ __typename: 'NoReservation', referralIds: [ids.oak] });
    expect(await record(past, [came, { ...came, status: 'EXCUSED' }], lead)).toMatchObject({ __typename: 'ContradictoryEntries', referralIds: [ids.northReferral] });
  });

  it('answers a case of another agency as one that is not there', async () => {
    const foreign = await record(past, [{ ...came, referralId: ids.southReferral }], caseworker);
    const unknown = await record(past, [{ ...came, referralId: ids.pine }], caseworker);
    expect(foreign).toEqual({ ...unknown, referralIds: [ids.southReferral] });
  });

  it('answers a session elsewhere as none', async () => {
    const oakLead = await api.signIn('lead@oak.example', ids.oak, 'GROUP_LEAD');
    const elsewhere = await record(past, [came], oakLead);
    expect(elsewhere).toEqual({ __typename: 'NotFound', code: 'SESSION_NOT_FOUND', message: 'There is no such session.' });
    expect(await record(ids.oak, [came], oakLead)).toEqual(elsewhere);
    expect(await register(ids.oak, lead)).toBeNull();
  });
});
