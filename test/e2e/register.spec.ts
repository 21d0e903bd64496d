import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { setDatabaseClock } from '../support/database-clock.js';
import type {
  AcceptAttendanceProposalMutation,
  AcceptAttendanceProposalMutationVariables,
  AttendanceDifferenceQuery,
  AttendanceDifferenceQueryVariables,
  AttendanceDifferencesQuery,
  AttendanceDifferencesQueryVariables,
  DeclineAttendanceProposalMutation,
  DeclineAttendanceProposalMutationVariables,
  DeviceEntryInput,
  NoteSessionHeldMutation,
  NoteSessionHeldMutationVariables,
  ProposeAttendanceMutation,
  ProposeAttendanceMutationVariables,
  RecordAttendanceEntriesMutation,
  RecordAttendanceEntriesMutationVariables,
  RegisterWithHistoryQuery,
  RegisterWithHistoryQueryVariables,
  TakeBackSessionHeldMutation,
  TakeBackSessionHeldMutationVariables,
} from '../support/gql/types.generated.js';

let api: TestApi;
let lead: Credentials;
let caseworker: Credentials;
let caseLead: Credentials;
/** On 4, 11 and 18 May 2026 at 15:30 for 90 minutes. */
let sessions: readonly string[];

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 1);
  await api.database.superuser.query(`
    INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from)
      SELECT 'V-' || r.code, r.id, r.code, r.agency_id, o.id, o.host_id, 'COMPLEMENTARY', '2020-01-01' FROM referrals.referral r, offers.offer o`);
  const { rows } = await api.database.superuser.query<{ id: string }>('SELECT id FROM offers.session ORDER BY date');
  sessions = rows.map(({ id }) => id);
  await setDatabaseClock(api.database.superuser, '2026-05-12T18:00:00Z');
  lead = await api.signIn('lead@pine.example', ids.pine, 'GROUP_LEAD');
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  caseLead = await api.signIn('lead@oak.example', ids.oak, 'CASE_LEAD');
});
afterAll(() => api.close());

let keys = 0;
const newKey = () => `register-key-${++keys}`;
const entry = (change: Partial<DeviceEntryInput> = {}): DeviceEntryInput => ({ key: newKey(), sessionId: sessions[0]!, referralId: ids.northReferral, status: 'ATTENDED', madeAt: '2026-05-12T18:00:00Z', ...change });
const receive = async (entries: DeviceEntryInput[], credentials = lead, { sentAt = '2026-05-12T18:00:00Z', key = newKey() } = {}) =>
  (await api.data<RecordAttendanceEntriesMutation, RecordAttendanceEntriesMutationVariables>('RecordAttendanceEntries', { input: { sentAt, entries, idempotencyKey: key } }, credentials)).recordAttendanceEntries;
const outcomes = async (...args: Parameters<typeof receive>) => {
  const answer = await receive(...args);
  return 'entries' in answer ? answer.entries.map(({ outcome, refusal }) => refusal?.code ?? outcome) : answer.__typename;
};
const register = async (sessionId: string, credentials: Credentials) =>
  (await api.data<RegisterWithHistoryQuery, RegisterWithHistoryQueryVariables>('RegisterWithHistory', { sessionId }, credentials)).sessionRegister!;

describe('a phone with a poor connection', () => {
  it('empties its queue late and in any order, with a clock that is wrong by hours', async () => {
    // Its clock is six hours slow: it makes entries at what it holds for 9:40 and 9:50 and sends them at what it holds for 12:00.
    const came = entry({ key: 'phone-1', presentFrom: '15:40', madeAt: '2026-05-12T09:40:00Z' });
    const left = entry({ key: 'phone-2', presentFrom: '15:40', presentTo: '16:30', madeAt: '2026-05-12T09:50:00Z' });
    const bad = entry({ key: 'phone-3', sessionId: sessions[2]!, madeAt: '2026-05-12T09:55:00Z' });
    const sentAt = '2026-05-12T12:00:00Z';
    const stands = { status: 'ATTENDED', presentFrom: '15:40', presentTo: '16:30', recordedAt: '2026-05-12T15:50:00.000Z' };
    expect(await receive([left, bad], lead, { sentAt, key: 'first-attempt' })).toEqual({
      __typename: 'AttendanceEntriesReceived',
      entries: [
        { key: 'phone-2', outcome: 'TAKEN', refusal: null, stands },
        { key: 'phone-3', outcome: 'REFUSED', stands: null, refusal: { code: 'SESSION_IN_FUTURE', message: 'The session is on 2026-05-18, which was not yet when the entry was made, by the clock of the device; record it anew once it has been.' } },
      ],
    });
    expect(await receive([came, left], lead, { sentAt })).toMatchObject({ entries: [{ outcome: 'OLDER', stands }, { outcome: 'UNCHANGED', stands }] });
    const { entries } = await register(sessions[0]!, lead);
    expect(entries[0]).toEqual({
      referralId: ids.northReferral,
      providerRecord: { status: 'ATTENDED', presentFrom: '15:40', presentTo: '16:30', recordedAt: '2026-05-12T15:50:00.000Z' },
      agencyRecord: null,
      history: [
        { recordedBy: 'PROVIDER', status: 'ATTENDED', presentFrom: '15:40', presentTo: '16:30', madeAt: '2026-05-12T15:50:00.000Z', receivedAt: '2026-05-12T18:00:00.000Z' },
        { recordedBy: 'PROVIDER', status: 'ATTENDED', presentFrom: '15:40', presentTo: null, madeAt: '2026-05-12T15:40:00.000Z', receivedAt: '2026-05-12T18:00:00.000Z' },
      ],
    });
  });

  it('sends its queue again under the same key a moment later, and another queue not', async () => {
    const queue = [entry({ referralId: ids.southReferral, status: 'EXCUSED' })];
    const first = await receive(queue, lead, { key: 'queue-sent-twice' });
    expect(await receive(queue, lead, { key: 'queue-sent-twice', sentAt: '2026-05-12T18:05:00Z' })).toEqual(first);
    expect(await receive([entry()], lead, { key: 'queue-sent-twice' })).toMatchObject({ __typename: 'IdempotencyConflict' });
  });

  it('sends the same entries in two batches at once: they act once', async () => {
    const queue = [entry({ sessionId: sessions[1]! }), entry({ sessionId: sessions[1]!, referralId: ids.southReferral, status: 'UNEXCUSED' })];
    const both = await Promise.all([outcomes(queue), outcomes([...queue].reverse())]);
    expect(both.flat().sort()).toEqual(['TAKEN', 'TAKEN', 'UNCHANGED', 'UNCHANGED']);
    const { rows } = await api.database.superuser.query('SELECT count(*)::int AS n FROM care.attendance_entry WHERE session_id = $1', [sessions[1]]);
    expect(rows).toEqual([{ n: 2 }]);
  });

  it('is told what it cannot say, by strangers as for no session', async () => {
    expect(await outcomes([entry()], caseLead)).toEqual(['SESSION_NOT_FOUND']);
    expect(await outcomes([entry({ referralId: ids.southReferral })], caseworker)).toEqual(['NO_RESERVATION']);
    expect(await receive(Array.from({ length: 501 }, () => entry()))).toMatchObject({ __typename: 'ValueInvalid', field: 'entries' });
  });
});

describe('a session', () => {
  const note = async (sessionId: string, credentials = lead, substitutes: NoteSessionHeldMutationVariables['input']['substitutes'] = []) =>
    (await api.data<NoteSessionHeldMutation, NoteSessionHeldMutationVariables>('NoteSessionHeld', { input: { sessionId, substitutes, idempotencyKey: newKey() } }, credentials)).noteSessionHeld;

  it('was held, as its host notes; the agency sees that and not who was away', async () => {
    await api.database.superuser.query(`INSERT INTO offers.offer_staff (offer_id, position, kind, qualification) SELECT id, 1, 'STA_PROFESSIONAL', 'X' FROM offers.offer`);
    const { rows } = await api.database.superuser.query<{ code: string }>(`SELECT code FROM offers.code WHERE list = 'QUALIFICATION' AND agency_id IS NULL ORDER BY code LIMIT 1`);
    const substitute = { position: 1, kind: 'VOLUNTEER' as const, qualification: rows[0]!.code, reason: 'HOLIDAY' as const };
    expect(await note(sessions[0]!, lead, [substitute])).toEqual({ __typename: 'SessionHeldNoted', sessionId: sessions[0], revision: 1 });
    expect(await register(sessions[0]!, lead)).toMatchObject({ session: { state: 'HELD' }, note: { revision: 1, substitutes: [substitute] } });
    expect(await register(sessions[0]!, caseworker)).toMatchObject({ session: { state: 'HELD' }, note: null });
    expect(await note(sessions[2]!)).toMatchObject({ __typename: 'SessionInFuture', date: '2026-05-18' });
    expect(await note(ids.oak)).toEqual({ __typename: 'NotFound', code: 'SESSION_NOT_FOUND', message: 'There is no such session.' });
    const takeBack = async (sessionId: string) =>
      (await api.data<TakeBackSessionHeldMutation, TakeBackSessionHeldMutationVariables>('TakeBackSessionHeld', { input: { sessionId, reason: 'WRONG_SESSION', idempotencyKey: newKey() } }, lead)).takeBackSessionHeld;
    expect(await takeBack(sessions[0]!)).toMatchObject({ __typename: 'SessionAttended', date: '2026-05-04' });
    expect(await takeBack(sessions[2]!)).toMatchObject({ __typename: 'SessionNotNoted' });
  });

  it('that was moved or cancelled is in the register with its reason and whereto', async () => {
    const post = (query: string) => api.post({ query }, lead);
    const moved = await post(`mutation { moveSession(input: { sessionId: "${sessions[2]!}", date: "2026-05-20", idempotencyKey: "${newKey()}" }) { __typename } }`);
    expect(moved.body.errors).toBeUndefined();
    expect(await register(sessions[2]!, caseworker)).toMatchObject({ session: { state: 'CANCELLED', cancelReason: 'MOVED', movedTo: { date: '2026-05-20', start: '15:30' } } });
    const { rows } = await api.database.superuser.query<{ id: string }>(`SELECT id FROM offers.session WHERE date = '2026-05-20'`);
    await post(`mutation { cancelSessions(input: { sessionIds: ["${rows[0]!.id}"], reason: STAFF_ABSENT, idempotencyKey: "${newKey()}" }) { __typename } }`);
    expect(await register(rows[0]!.id, lead)).toMatchObject({ session: { state: 'CANCELLED', cancelReason: 'STAFF_ABSENT', movedTo: null } });
    expect(await outcomes([entry({ sessionId: rows[0]!.id })])).toEqual(['SESSION_CANCELLED']);
  });
});

describe('the agency\'s record beside the host\'s (TS-16)', () => {
  const differences = async (credentials: Credentials, variables: AttendanceDifferencesQueryVariables = {}) =>
    (await api.data<AttendanceDifferencesQuery, AttendanceDifferencesQueryVariables>('AttendanceDifferences', variables, credentials)).attendanceDifferences.edges.map(({ node }) => node);
  const propose = async (differenceId: string, status: 'ATTENDED' | 'EXCUSED', credentials: Credentials) =>
    (await api.data<ProposeAttendanceMutation, ProposeAttendanceMutationVariables>('ProposeAttendance', { input: { differenceId, status, reason: 'FAMILY_ASKED', idempotencyKey: newKey() } }, credentials)).proposeAttendance;
  const accept = async (proposalId: string, credentials: Credentials) =>
    (await api.data<AcceptAttendanceProposalMutation, AcceptAttendanceProposalMutationVariables>('AcceptAttendanceProposal', { input: { proposalId, idempotencyKey: newKey() } }, credentials)).acceptAttendanceProposal;
  const decline = async (proposalId: string, credentials: Credentials) =>
    (await api.data<DeclineAttendanceProposalMutation, DeclineAttendanceProposalMutationVariables>('DeclineAttendanceProposal', { input: { proposalId, idempotencyKey: newKey() } }, credentials)).declineAttendanceProposal;

  it('differs, is shown to all sides, and is settled by a proposal that the other side accepts', async () => {
    expect(await outcomes([entry({ status: 'UNEXCUSED' })], caseworker)).toEqual(['TAKEN']);
    const [difference] = await differences(lead);
    expect(difference).toMatchObject({ referralId: ids.northReferral, referralCode: 'F-NORTH', providerStatus: 'ATTENDED', agencyStatus: 'UNEXCUSED', since: '2026-05-12T18:00:00.000Z', session: { date: '2026-05-04' }, proposal: null });
    for (const side of [caseworker, caseLead]) expect(await differences(side, { month: '2026-05' })).toEqual([difference]);
    const one = async (id: string, credentials: Credentials) => (await api.data<AttendanceDifferenceQuery, AttendanceDifferenceQueryVariables>('AttendanceDifference', { id }, credentials)).attendanceDifference;
    for (const side of [lead, caseworker, caseLead]) expect(await one(difference!.id, side)).toMatchObject({ id: difference!.id, endedAt: null, session: { date: '2026-05-04' } });
    expect(await one(difference!.id, await api.signIn('other-case@south.example', ids.southAgency, 'CASEWORKER'))).toBeNull();
    expect(await one(ids.oak, lead)).toBeNull();
    expect(await differences(lead, { month: '2026-06' })).toEqual([]);
    expect(await differences(await api.signIn('case@south.example', ids.southAgency, 'CASEWORKER'))).toEqual([]);

    const first = (await propose(difference!.id, 'ATTENDED', lead)) as { proposalId: string };
    expect(first).toMatchObject({ __typename: 'AttendanceProposalReceipt', proposal: { state: 'OPEN', proposedBy: 'PROVIDER', status: 'ATTENDED', reason: 'FAMILY_ASKED' } });
    expect(await propose(difference!.id, 'EXCUSED', caseworker)).toMatchObject({ __typename: 'AttendanceProposalOpen' });
    expect(await accept(first.proposalId, lead)).toMatchObject({ __typename: 'OwnAttendanceProposal' });
    expect(await accept(first.proposalId, caseLead)).toMatchObject({ __typename: 'NotFound', code: 'PROPOSAL_NOT_FOUND' });
    expect(await decline(first.proposalId, caseworker)).toMatchObject({ proposal: { state: 'DECLINED' } });
    expect(await decline(first.proposalId, caseworker)).toMatchObject({ __typename: 'AttendanceProposalSettled', state: 'DECLINED' });

    const second = (await propose(difference!.id, 'EXCUSED', caseworker)) as { proposalId: string };
    expect(await accept(second.proposalId, lead)).toMatchObject({ __typename: 'AttendanceProposalReceipt', proposal: { state: 'ACCEPTED' } });
    expect(await differences(lead)).toEqual([]);
    expect(await one(difference!.id, lead)).toMatchObject({ providerStatus: 'EXCUSED', agencyStatus: 'EXCUSED', endedAt: expect.any(String), proposal: null });
    expect((await register(sessions[0]!, caseworker)).entries[0]).toMatchObject({ providerRecord: { status: 'EXCUSED', presentFrom: null }, agencyRecord: { status: 'EXCUSED' } });
    expect(await propose(difference!.id, 'ATTENDED', lead)).toMatchObject({ __typename: 'AttendanceDifferenceOver' });
  });
});
