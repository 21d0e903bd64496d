import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClearMonthUseCase, ClearPairUseCase, type ClearPairInput } from '#settlement';
import { must } from '../support/agreement-network.js';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { asOperator, asOrganisation } from '../support/test-database.js';
import type {
  AcceptDisputeSettlementMutation,
  AnswerDisputeMutation,
  ConfirmDisputeRulingMutation,
  DisputeDeadlineQuery,
  DisputeQuery,
  DisputesQuery,
  EscalateDisputeMutation,
  LinesWithDisputesQuery,
  OpenDisputeMutation,
  OpenDisputeMutationVariables,
  ProposeDisputeRulingMutation,
  ProposeDisputeSettlementMutation,
  SetDisputeDeadlineMutation,
  StatementQuery,
  WithdrawDisputeMutation,
} from '../support/gql/types.generated.js';

let api: TestApi;
let north: Credentials;
let second: Credentials;
let south: Credentials;
let oak: Credentials;
let pine: Credentials;

/** Oak's case of the north has attended two sessions of pine's G-01 at 25.50 € each. */
beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 1);
  await api.database.superuser.query(`
    UPDATE agreements.agreement SET co_use_outgoing = true WHERE code = 'A-NORTH';
    INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_incoming, origin)
      VALUES ('A-PINE', '${ids.northAgency}', '${ids.pine}', '2026-01-01', '{31}', 's', 'q', 'f', true, 'DEMO');
    INSERT INTO agreements.settlement_rate (code, agency_id, host_id, user_id, unit, amount_cents, valid_from, origin)
      VALUES ('R-OAK', '${ids.northAgency}', '${ids.pine}', '${ids.oak}', 'SEAT_SESSION', 2550, '2026-01-01', 'DEMO');
    INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from)
      SELECT 'V-1', r.id, r.code, r.agency_id, o.id, o.host_id, 'INTEGRATED', '2026-05-01' FROM referrals.referral r, offers.offer o WHERE r.code = 'F-NORTH';
    UPDATE offers.session SET state = 'HELD';
    INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id)
      SELECT s.id, '${ids.northReferral}', 'PROVIDER', 'ATTENDED', '${ids.northAgency}', '${ids.pine}' FROM offers.session s WHERE s.date < '2026-05-18'`);
  must(await new ClearMonthUseCase(api.database.unitOfWork).run(asOperator, { agencyId: ids.northAgency, period: '2026-05', origin: 'COMMAND_LINE', summary: true }));
  north = await api.signIn('billing@north.example', ids.northAgency, 'BILLING');
  second = await api.signIn('second@north.example', ids.northAgency, 'BILLING');
  south = await api.signIn('billing@south.example', ids.southAgency, 'BILLING');
  oak = await api.signIn('billing@oak.example', ids.oak, 'BILLING');
  pine = await api.signIn('billing@pine.example', ids.pine, 'BILLING');
});
afterAll(() => api.close());

let keys = 0;
const input = (fields: object) => ({ input: { idempotencyKey: `dispute-key-${++keys}`, ...fields } });
const dispute = async (id: string, credentials: Credentials) => (await api.data<DisputeQuery, object>('Dispute', { id }, credentials)).dispute;
/** The seat use of a day, with cents for it. */
const line = async (date: string, cents: string) => {
  const { rows } = await api.database.superuser.query<{ sessionId: string; reservationId: string }>(
    `SELECT s.id AS "sessionId", r.id AS "reservationId" FROM reservations.reservation r JOIN offers.session s ON s.offer_id = r.offer_id WHERE r.code = 'V-1' AND s.date = $1`,
    [date],
  );
  return { ...rows[0]!, cents };
};
const open = async (credentials: Credentials, lines: readonly object[], fields: object = {}) => {
  const variables = input({ agencyId: ids.northAgency, period: '2026-05', reason: 'ATTENDANCE_WRONG', text: 'Die Sitzung fiel aus.', lines, ...fields }) as OpenDisputeMutationVariables;
  return (await api.data<OpenDisputeMutation, OpenDisputeMutationVariables>('OpenDispute', variables, credentials)).openDispute;
};
/** What the worker does with the queued pairs. */
const workPairs = async (): Promise<void> => {
  const { rows } = await api.database.superuser.query<{ payload: ClearPairInput }>(`DELETE FROM platform.outbox WHERE job = 'clear-pair' RETURNING payload`);
  expect(rows.length).toBeGreaterThan(0);
  for (const { payload } of rows) must(await new ClearPairUseCase(api.database.unitOfWork).run(asOrganisation(ids.northAgency), payload));
};
const owed = async (): Promise<string | null> => {
  const variables = { period: '2026-05', agencyId: ids.northAgency, counterpartId: ids.pine };
  return (await api.data<StatementQuery, object>('Statement', variables, oak)).settlementStatement?.owedCents ?? null;
};
const partsOf = async (answer: object, credentials: Credentials) => {
  expect(answer).toMatchObject({ __typename: 'DisputeReceipt' });
  const { id, dispute: receipt } = answer as { id: string; dispute: { state: string } };
  const found = (await dispute(id, credentials))!;
  expect(found.state).toBe(receipt.state);
  return found;
};

describe('a dispute from the claim to the agreement', () => {
  it('the debtor claims, the host counters, the debtor accepts: the pair owes what both have signed', async () => {
    expect(await owed()).toBe('5100');
    const opened = await partsOf(await open(oak, [await line('2026-05-04', '0')]), oak);
    expect(opened).toMatchObject({
      period: '2026-05', reason: 'ATTENDANCE_WRONG', text: 'Die Sitzung fiel aus.', state: 'OPEN', isSettleable: true, answer: null, nextActions: ['DROP_LINES', 'WITHDRAW'],
      agency: { code: 'NORTH' }, debtor: { code: 'OAK' }, creditor: { code: 'PINE' }, opener: { code: 'OAK' }, respondent: { code: 'PINE' }, turn: { code: 'PINE' },
      lines: [{ date: '2026-05-04', start: '15:30', offerCode: 'G-01', referralCode: 'F-NORTH', status: 'ATTENDED', lineCents: '2550', claimedCents: '0', proposedCents: '0', agreedCents: null, state: 'OPEN' }],
    });
    await workPairs();
    expect(await owed()).toBe('2550');
    const reviewed = (await api.data<LinesWithDisputesQuery, object>('LinesWithDisputes', { period: '2026-05' }, north)).settlementLines.edges.map(({ node }) => node);
    expect(reviewed.map(({ date, outcome, reason, dispute: held }) => [date, outcome, reason, held])).toEqual([
      ['2026-05-04', 'HELD', 'DISPUTED', { id: opened.id, state: 'OPEN' }], ['2026-05-11', 'SETTLEMENT', null, null], ['2026-05-18', 'HELD', 'ATTENDANCE_MISSING', null],
    ]);
    expect(reviewed[0]!.reservationId).toBe(opened.lines[0]!.reservationId);
    expect((await dispute(opened.id, pine))?.nextActions).toEqual(['ACCEPT', 'ACCEPT_PART', 'REJECT']);
    const answered = await partsOf((await api.data<AnswerDisputeMutation, object>('AnswerDispute', input({ disputeId: opened.id, answer: 'PARTLY', lines: [await line('2026-05-04', '2000')] }), pine)).answerDispute, pine);
    expect(answered).toMatchObject({ state: 'ANSWERED', answer: 'PARTLY', turn: { code: 'OAK' }, proposedFor: { code: 'PINE' }, lines: [{ proposedCents: '2000' }] });
    // What the debtor has read is not what stands any more.
    const changed = await partsOf((await api.data<ProposeDisputeSettlementMutation, object>('ProposeDisputeSettlement', input({ disputeId: opened.id, lines: [await line('2026-05-04', '1800')] }), pine)).proposeDisputeSettlement, pine);
    const accept = async (proposalId: string) => (await api.data<AcceptDisputeSettlementMutation, object>('AcceptDisputeSettlement', input({ disputeId: opened.id, proposalId }), oak)).acceptDisputeSettlement;
    expect(await accept(answered.proposalId!)).toMatchObject({ __typename: 'DisputeProposalChanged', code: 'PROPOSAL_CHANGED', proposalId: changed.proposalId });
    const settled = await partsOf(await accept(changed.proposalId!), oak);
    expect(settled).toMatchObject({ state: 'SETTLED', turn: null, dueOn: null, nextActions: [], lines: [{ agreedCents: '1800', state: 'SETTLED', signedFirst: null, signedSecond: { name: expect.any(String) } }] });
    expect(settled.history.map(({ action, cents, organisation }) => [action, cents, organisation?.code])).toEqual([
      ['OPEN', '0', 'OAK'], ['ACCEPT_PART', '2000', 'PINE'], ['PROPOSE', '1800', 'PINE'], ['ACCEPT', '1800', 'OAK'],
    ]);
    await workPairs();
    expect(await owed()).toBe('4350');
  });
});

describe('a dispute that the agency decides', () => {
  it('by two people, the second of whom signs what the first has proposed; nobody else sees it before', async () => {
    const { id } = await partsOf(await open(pine, [await line('2026-05-11', '5000')], { reason: 'QUANTITY_WRONG', text: null }), pine);
    await partsOf((await api.data<AnswerDisputeMutation, object>('AnswerDispute', input({ disputeId: id, answer: 'REJECTED' }), oak)).answerDispute, oak);
    const escalate = async (credentials: Credentials) => (await api.data<EscalateDisputeMutation, object>('EscalateDispute', input({ disputeId: id, text: 'Bitte entscheiden.' }), credentials)).escalateDispute;
    expect(await escalate(north)).toMatchObject({ __typename: 'DisputeWrongState', code: 'DISPUTE_STATE', state: 'ANSWERED', nextActions: [] });
    expect(await escalate(south)).toMatchObject({ __typename: 'NotFound' });
    expect(await partsOf(await escalate(pine), pine)).toMatchObject({ state: 'ESCALATED', turn: { code: 'NORTH' }, proposalId: null, lines: [{ proposedCents: null }] });
    const proposed = await partsOf((await api.data<ProposeDisputeRulingMutation, object>('ProposeDisputeRuling', input({ disputeId: id, lines: [await line('2026-05-11', '3000')] }), north)).proposeDisputeRuling, north);
    expect(proposed).toMatchObject({ lines: [{ proposedCents: '3000' }], nextActions: ['PROPOSE_RULING'] });
    const seen = await dispute(id, pine);
    expect(seen).toMatchObject({ proposalId: null, proposedFor: null, lines: [{ proposedCents: null }], history: [{ action: 'OPEN' }, { action: 'REJECT' }, { action: 'ESCALATE', text: 'Bitte entscheiden.' }] });
    const confirm = async (credentials: Credentials) =>
      (await api.data<ConfirmDisputeRulingMutation, object>('ConfirmDisputeRuling', input({ disputeId: id, proposalId: proposed.proposalId }), credentials)).confirmDisputeRuling;
    expect(await confirm(north)).toMatchObject({ __typename: 'SecondPersonNeeded', code: 'SECOND_PERSON_NEEDED' });
    expect(await confirm(oak)).toMatchObject({ __typename: 'DisputeWrongState' });
    expect(await partsOf(await confirm(second), second)).toMatchObject({ state: 'DECIDED', lines: [{ agreedCents: '3000', signedFirst: { name: expect.any(String) }, signedSecond: { name: expect.any(String) } }] });
    await workPairs();
    expect(await owed()).toBe('4800');
  });
});

describe('disputes', () => {
  it('are withdrawn by whoever opened them; then another one may be opened', async () => {
    // What the agency has ruled binds the sides; the agency alone takes it up again.
    expect(await open(oak, [await line('2026-05-04', '0'), await line('2026-05-11', '0')])).toMatchObject({ __typename: 'LineRuled', code: 'LINE_RULED' });
    const { id } = await partsOf(await open(north, [await line('2026-05-04', '0'), await line('2026-05-11', '0')], { reason: 'NOT_OUR_CASE' }), north);
    expect(await open(pine, [await line('2026-05-11', '0')])).toMatchObject({ __typename: 'LineInDispute', code: 'LINE_IN_DISPUTE' });
    const withdraw = async (lines?: object[]) => (await api.data<WithdrawDisputeMutation, object>('WithdrawDispute', input({ disputeId: id, lines }), north)).withdrawDispute;
    const { sessionId, reservationId } = await line('2026-05-04', '0');
    expect(await partsOf(await withdraw([{ sessionId, reservationId }]), north)).toMatchObject({ state: 'OPEN', lines: [{ state: 'DROPPED' }, { state: 'OPEN' }] });
    expect(await partsOf(await withdraw(), north)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await open(oak, [{ ...(await line('2026-05-04', '0')), sessionId: 'nonsense' }])).toMatchObject({ __typename: 'ValueInvalid', field: 'lines' });
    expect(await open(south, [await line('2026-05-04', '0')])).toMatchObject({ __typename: 'NotFound', code: 'LINES_NOT_FOUND' });
  });

  it('are listed for their sides and the agency, by state and turn', async () => {
    const list = async (variables: object, credentials: Credentials) => (await api.data<DisputesQuery, object>('Disputes', variables, credentials)).disputes;
    const all = await list({}, north);
    expect(all.edges.map(({ node }) => node.state)).toEqual(['SETTLED', 'DECIDED', 'WITHDRAWN']);
    expect(await list({ first: 1 }, oak)).toMatchObject({ edges: [{ node: { state: 'SETTLED' } }], pageInfo: { hasNextPage: true } });
    expect((await list({ first: 5, after: all.edges[0]!.cursor }, oak)).edges.map(({ node }) => node.state)).toEqual(['DECIDED', 'WITHDRAWN']);
    expect((await list({ turn: 'OWN' }, oak)).edges).toEqual([]);
    expect((await list({ turn: 'OVER', state: 'DECIDED', agencyId: ids.northAgency }, pine)).edges).toHaveLength(1);
    expect((await list({}, south)).edges).toEqual([]);
    expect(await dispute(all.edges[0]!.node.id, south)).toBeNull();
    expect(await dispute('nonsense', oak)).toBeNull();
  });

  it('leave as much time as the agency has set', async () => {
    const set = async (workingDays: number, credentials: Credentials) => (await api.data<SetDisputeDeadlineMutation, object>('SetDisputeDeadline', input({ workingDays }), credentials)).setDisputeDeadline;
    const deadline = async () => (await api.data<DisputeDeadlineQuery, object>('DisputeDeadline', { agencyId: ids.northAgency }, oak)).disputeDeadline.workingDays;
    expect(await deadline()).toBe(10);
    expect(await set(5, oak)).toMatchObject({ __typename: 'NotFound' });
    expect(await set(61, north)).toMatchObject({ __typename: 'ValueInvalid' });
    expect(await set(5, north)).toEqual({ __typename: 'DisputeDeadline', workingDays: 5 });
    expect(await deadline()).toBe(5);
  });

  it('are for those who bill', async () => {
    const caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
    const refused = await api.run('OpenDispute', input({ agencyId: ids.northAgency, period: '2026-05', reason: 'DOUBLE', lines: [await line('2026-05-04', '0')] }), caseworker);
    expect(refused.body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });
});
