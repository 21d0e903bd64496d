import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClearMonthUseCase, CloseMonthUseCase, paymentReference } from '#settlement';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { camt, IBAN } from '../support/camt.js';
import { asOperator } from '../support/test-database.js';
import type {
  AssignBankEntryMutation,
  BalancesQuery,
  DismissBankEntryMutation,
  LedgerEntriesQuery,
  OpenItemsQuery,
  PaymentRulesQuery,
  PaymentsQuery,
  RecordPaymentMutation,
  ReverseBookingMutation,
  SetPaymentRulesMutation,
  WaitingBankEntriesQuery,
} from '../support/gql/types.generated.js';

let api: TestApi;
let north: Credentials;
let south: Credentials;
let oak: Credentials;
let pine: Credentials;

/** Oak owes pine 51.00 € for May, after two seats at 25.50 €; the month is closed. */
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
      SELECT s.id, '${ids.northReferral}', 'PROVIDER', 'ATTENDED', '${ids.northAgency}', '${ids.pine}' FROM offers.session s WHERE s.date < '2026-05-18';
    INSERT INTO identity.organisation_finance (organisation_id, iban) VALUES ('${ids.pine}', '${IBAN}')`);
  const month = { agencyId: ids.northAgency, period: '2026-05', origin: 'COMMAND_LINE' as const };
  expect((await new ClearMonthUseCase(api.database.unitOfWork).run(asOperator, month)).ok).toBe(true);
  expect((await new CloseMonthUseCase(api.database.unitOfWork).run(asOperator, month)).ok).toBe(true);
  north = await api.signIn('billing@north.example', ids.northAgency, 'BILLING');
  south = await api.signIn('billing@south.example', ids.southAgency, 'BILLING');
  oak = await api.signIn('billing@oak.example', ids.oak, 'BILLING');
  pine = await api.signIn('billing@pine.example', ids.pine, 'BILLING');
});
afterAll(() => api.close());

let keys = 0;
const key = () => `payment-key-${++keys}`;
const nodes = <T>(connection: { edges: readonly { node: T }[] }): T[] => connection.edges.map(({ node }) => node);
const openItems = async (credentials: Credentials, variables: object = {}) => nodes((await api.data<OpenItemsQuery, object>('OpenItems', variables, credentials)).openItems);
const record = async (credentials: Credentials, input: object, idempotencyKey = key()) =>
  (await api.data<RecordPaymentMutation, object>('RecordPayment', { input: { agencyId: ids.northAgency, paidOn: '2026-06-12', idempotencyKey, ...input } }, credentials)).recordPayment;
const reference = paymentReference('NORTH', '2026-05', 'OAK', 'PINE');

describe('open items', () => {
  it('are seen by both sides and the agency, with what a transfer is to carry, and by nobody else', async () => {
    const item = { kind: 'SETTLEMENT', period: '2026-05', isCredit: false, cents: '5100', paidCents: '0', openCents: '5100', reminderLevel: 0, reference, agency: { code: 'NORTH' }, debtor: { code: 'OAK' }, creditor: { code: 'PINE' } };
    for (const credentials of [oak, pine, north]) expect(await openItems(credentials)).toEqual([expect.objectContaining(item)]);
    expect(await openItems(south)).toEqual([]);
  });
});

describe('payments', () => {
  it('are recorded once per key, by those who bill', async () => {
    const caseworker = await api.signIn('lead@oak.example', ids.oak, 'CASE_LEAD');
    const input = { agencyId: ids.northAgency, counterpartId: ids.pine, direction: 'PAID', cents: '100', paidOn: '2026-06-12', idempotencyKey: key() };
    expect((await api.run('RecordPayment', { input }, caseworker)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    const first = await record(oak, { counterpartId: ids.pine, direction: 'PAID', cents: '2000', reference: 'Teil 1' }, 'payment-key-once');
    expect(first).toMatchObject({ __typename: 'RecordedPayment', creditCents: '0' });
    expect(await record(oak, { counterpartId: ids.pine, direction: 'PAID', cents: '2000', reference: 'Teil 1' }, 'payment-key-once')).toEqual(first);
    expect(await record(pine, { counterpartId: ids.oak, direction: 'RECEIVED', cents: '2000', reference: 'Teil 1' })).toMatchObject({ __typename: 'PaymentKnown' });
    expect(await record(oak, { counterpartId: ids.pine, direction: 'PAID', cents: '3101' })).toMatchObject({ __typename: 'Overpaid', openCents: '3100' });
    expect(await record(south, { counterpartId: ids.pine, direction: 'PAID', cents: '100' })).toMatchObject({ __typename: 'NothingOpen' });
    expect(await record(oak, { counterpartId: 'nonsense', direction: 'PAID', cents: '100' })).toMatchObject({ __typename: 'NothingOpen' });
    expect((await openItems(pine))[0]?.openCents).toBe('3100');
  });

  it('are taken back with a reason that both see', async () => {
    const [payment] = nodes((await api.data<PaymentsQuery, object>('Payments', {}, pine)).payments);
    expect(payment).toMatchObject({ cents: '2000', payer: { code: 'OAK' }, payee: { code: 'PINE' }, recordedFor: { code: 'OAK' }, fromStatement: false, reversedAt: null });
    const reverse = async (credentials: Credentials) =>
      (await api.data<ReverseBookingMutation, object>('ReverseBooking', { input: { entryId: payment!.entryId, reason: 'Nicht eingegangen.', idempotencyKey: key() } }, credentials)).reverseBooking;
    expect(await reverse(south)).toMatchObject({ __typename: 'NotFound' });
    expect(await reverse(pine)).toMatchObject({ __typename: 'ReversedBooking' });
    expect(await reverse(pine)).toMatchObject({ __typename: 'AlreadyReversed' });
    expect(nodes((await api.data<PaymentsQuery, object>('Payments', {}, oak)).payments)[0]).toMatchObject({ reversalReason: 'Nicht eingegangen.' });
    expect((await openItems(oak))[0]?.openCents).toBe('5100');
  });
});

describe('bank statements', () => {
  const send = async (text: string, credentials: Credentials, type = 'application/xml') =>
    fetch(`${api.url}/kontoauszug/einlesen`, { method: 'POST', headers: { ...credentials, 'content-type': type }, body: text });

  it('are read in as files by the account holder alone, matched, and listed where a person decides', async () => {
    const june = camt({ opening: '0.00', closing: '20.07', entries: [{ amount: '20.00', purpose: reference }, { amount: '0.07', purpose: `PV-202604-${'0'.repeat(20)}` }] });
    const other = await send(june, oak);
    expect([other.status, await other.json()]).toEqual([422, expect.objectContaining({ code: 'STATEMENT_BROKEN', where: 'Stmt 1, Acct/Id/IBAN' })]);
    const broken = await send(june.replace('20.07', '20.08'), pine);
    expect([broken.status, await broken.json()]).toEqual([422, expect.objectContaining({ where: 'Stmt 1, Bal' })]);
    expect((await send('a;b', pine, 'text/csv')).status).toBe(415);
    const read = await send(june, pine);
    expect([read.status, await read.json()]).toEqual([200, { statements: 1, known: 0, booked: 0, recorded: 0, waiting: 2, unrelated: 0 }]);
    const waiting = async (credentials: Credentials) => nodes((await api.data<WaitingBankEntriesQuery, object>('WaitingBankEntries', {}, credentials)).waitingBankEntries);
    const [first, second] = await waiting(pine);
    expect([first, second].map((entry) => entry?.cents)).toEqual(['2000', '7']);
    expect(await waiting(oak)).toEqual([]);
    const assigned = await api.data<AssignBankEntryMutation, object>(
      'AssignBankEntry',
      { input: { bankEntryId: first!.id, agencyId: ids.northAgency, counterpartId: ids.oak, idempotencyKey: key() } },
      pine,
    );
    expect(assigned.assignBankEntry).toMatchObject({ __typename: 'AssignedBankEntry' });
    const dismissed = await api.data<DismissBankEntryMutation, object>('DismissBankEntry', { input: { bankEntryId: second!.id, idempotencyKey: key() } }, pine);
    expect(dismissed.dismissBankEntry).toMatchObject({ __typename: 'AssignedBankEntry', paymentId: null });
    expect(await waiting(pine)).toEqual([]);
    expect((await openItems(oak))[0]?.openCents).toBe('3100');
  });
});

describe('the books', () => {
  it('are each side\'s own, and paged', async () => {
    const page = async (variables: object, credentials = pine) => (await api.data<LedgerEntriesQuery, object>('LedgerEntries', variables, credentials)).ledgerEntries;
    const first = await page({ first: 1 });
    expect(nodes(first)).toMatchObject([{ kind: 'CLAIM', period: '2026-05', counterpart: { code: 'OAK' }, postings: [{ account: 'RECEIVABLE', cents: '5100' }, { account: 'REVENUE', cents: '-5100' }] }]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(nodes(await page({ first: 10, after: first.edges[0]!.cursor })).map(({ kind }) => kind)).toEqual(['PAYMENT', 'REVERSAL', 'PAYMENT']);
    expect(nodes(await page({}, north))).toEqual([]);
    const balances = async (credentials: Credentials) => nodes((await api.data<BalancesQuery, object>('Balances', { period: '2026-05' }, credentials)).balances);
    const may = { period: '2026-05', kind: 'SETTLEMENT', agency: { code: 'NORTH' } };
    expect(await balances(pine)).toEqual([{ ...may, counterpart: { code: 'OAK' }, receivableCents: '3100', payableCents: '0', revenueCents: '5100', expenseCents: '0' }]);
    expect(await balances(oak)).toEqual([{ ...may, counterpart: { code: 'PINE' }, receivableCents: '0', payableCents: '3100', revenueCents: '0', expenseCents: '5100' }]);
    expect(await balances(north)).toEqual([]);
  });
});

describe('rules of payment', () => {
  it('are the agency\'s, and read by all who deal with prices', async () => {
    const rules = { paymentDays: 30, firstReminderDays: 5, secondReminderDays: 10, thirdReminderDays: 15 };
    const set = async (credentials: Credentials, change: object = {}) => (await api.data<SetPaymentRulesMutation, object>('SetPaymentRules', { input: { ...rules, ...change, idempotencyKey: key() } }, credentials)).setPaymentRules;
    expect(await set(oak)).toMatchObject({ __typename: 'NotAnAgency' });
    expect(await set(north, { thirdReminderDays: 10 })).toMatchObject({ __typename: 'ValueInvalid', field: 'thirdReminderDays' });
    expect(await set(north)).toEqual({ __typename: 'PaymentRules', ...rules });
    expect((await api.data<PaymentRulesQuery, object>('PaymentRules', { agencyId: ids.northAgency }, oak)).paymentRules).toEqual(rules);
    expect((await api.data<PaymentRulesQuery, object>('PaymentRules', {}, oak)).paymentRules.paymentDays).toBe(14);
  });
});
