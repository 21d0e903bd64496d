import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { buildRegimeNetwork, type RegimeNetwork } from '../support/regime-network.js';
import type {
  ApproveBudgetShiftMutation,
  BookBudgetMutation,
  BudgetEntriesQuery,
  BudgetShiftsQuery,
  BudgetsQuery,
  CalculateSocialSpaceHourRateQuery,
  CreateBudgetMutation,
  OffersQuery,
  ProposeBudgetShiftMutation,
  ReverseBudgetEntryMutation,
} from '../support/gql/types.generated.js';

let api: TestApi;
let network: RegimeNetwork;
let controller: Credentials;
let lead: Credentials;
let accounts: Record<string, string>;

beforeAll(async () => {
  api = await startApi();
  network = await buildRegimeNetwork(api.database.superuser);
  controller = await api.signIn('controller@agency.example', network.agencyId, 'CONTROLLER');
  lead = await api.signIn('admin@lead.example', network.leadId, 'ADMINISTRATOR');
  const admin = await api.signIn('admin@agency.example', network.agencyId, 'ADMINISTRATOR');
  await api.data('AdoptRegimePreset', input({ preset: 'SOCIAL_SPACES_TRIER_SAARBURG', validFrom: '2014-01-01' }), admin);
});
afterAll(() => api.close());

let keys = 0;
const input = <T extends object>(fields: T) => ({ input: { ...fields, idempotencyKey: `budgets-key-${++keys}` } });
const denied = async (operation: string, variables: object, credentials: Credentials) => (await api.run(operation, variables, credentials)).body.errors?.[0]?.extensions;
const create = async (fields: object, credentials = controller) =>
  (await api.data<CreateBudgetMutation, object>('CreateBudget', input({ name: 'Trier', socialSpaceId: network.spaceId, validFrom: '2026-01-01', ...fields }), credentials)).createBudget;
const book = async (fields: object, credentials = controller) =>
  (await api.data<BookBudgetMutation, object>('BookBudget', input({ kind: 'CONSUMED', subjectKind: 'bill', subjectId: network.spaceId, ...fields }), credentials)).bookBudget;
const budgets = async (credentials: Credentials) => (await api.data<BudgetsQuery, object>('Budgets', {}, credentials)).budgets.edges.map(({ node }) => node);

describe('budgets', () => {
  it('TS-02, TS-03 and TS-19: 1,000,000 € are split to the cent, for five years', async () => {
    const budget = await create({ totalCents: '100000000', totalMinutes: '1200000' });
    expect(budget).toMatchObject({
      __typename: 'Budget',
      validTo: '2030-12-31',
      accounts: [
        { kind: 'PERSONALISED', totalCents: '68000000', totalMinutes: '816000' },
        { kind: 'VARIABLE', totalCents: '17000000', totalMinutes: '204000' },
        { kind: 'ASD', totalCents: '15000000', totalMinutes: '180000' },
      ],
    });
    accounts = Object.fromEntries((budget as { accounts: { kind: string; id: string }[] }).accounts.map(({ kind, id }) => [kind, id]));
    expect(await create({ totalCents: '1' })).toMatchObject({ __typename: 'BudgetOverlaps' });
    expect(await create({ validFrom: '2040-01-01' })).toMatchObject({ __typename: 'BudgetInputInvalid', problem: 'TOTAL' });
    expect(await create({ validFrom: '2010-01-01', totalCents: '1' })).toMatchObject({ __typename: 'RegimeMissing' });
    expect(await create({ validFrom: '2040-01-01', totalCents: '1' }, lead)).toMatchObject({ __typename: 'NotAnAgency' });
  });

  it('TS-01: are made of base need, 4.6 % and more where that is given', async () => {
    const volume = { baseCents: '80000000', networkAndPreventionCents: '6800000', tariffRises: [{ fromYear: 2018, cents: '1000000' }] };
    expect(await create({ validFrom: '2019-01-01', volume })).toMatchObject({ __typename: 'Budget', totalCents: '91480000' });
  });

  it('are seen by the agency and by providers under them, the ASD account by the agency alone', async () => {
    expect((await budgets(controller))[1]!.accounts.map((account) => account.kind)).toEqual(['PERSONALISED', 'VARIABLE', 'ASD']);
    expect((await budgets(lead))[1]!.accounts.map((account) => account.kind)).toEqual(['PERSONALISED', 'VARIABLE']);
    const associated = await api.signIn('admin@associated.example', network.associatedId, 'ADMINISTRATOR');
    expect(await budgets(associated)).toEqual([]);
    const quality = await api.signIn('quality@agency.example', network.agencyId, 'QUALITY');
    expect(await denied('Budgets', {}, quality)).toEqual({ code: 'FORBIDDEN' });
  });

  it('GZ-18: take bookings beyond their volume with a warning, and reversals', async () => {
    const booked = await book({ accountId: accounts['VARIABLE'], cents: '17000001', minutes: '60' });
    expect(booked).toMatchObject({ __typename: 'BookedBudget', entries: [{ kind: 'CONSUMED', cents: '17000001' }], warnings: [{ accountId: accounts['VARIABLE'], freeCents: '-1' }] });
    // Another key, the same subject: nothing happens twice, and other amounts are told apart.
    expect(await book({ accountId: accounts['VARIABLE'], cents: '17000001', minutes: '60' })).toMatchObject({ entries: [], warnings: [{ freeCents: '-1' }] });
    expect(await book({ accountId: accounts['VARIABLE'], cents: '700000' })).toMatchObject({ __typename: 'AlreadyBooked', code: 'ALREADY_BOOKED', cents: '17000001', minutes: '60' });
    expect(await book({ accountId: accounts['VARIABLE'], cents: '999999999999999999', subjectId: network.leadId })).toMatchObject({ __typename: 'BudgetInputInvalid' });
    const entryId = (booked as { entries: { id: string }[] }).entries[0]!.id;
    const reverse = async (credentials = controller) =>
      (await api.data<ReverseBudgetEntryMutation, object>('ReverseBudgetEntry', input({ entryId }), credentials)).reverseBudgetEntry;
    expect(await reverse(lead)).toMatchObject({ __typename: 'NotFound' });
    expect(await reverse()).toMatchObject({ __typename: 'BudgetEntry', cents: '-17000001', reversesId: entryId });
    expect(await reverse()).toMatchObject({ __typename: 'NotReversible' });
    const entries = async (credentials: Credentials) => (await api.data<BudgetEntriesQuery, object>('BudgetEntries', { accountId: accounts['VARIABLE'] }, credentials)).budgetEntries.edges;
    expect((await entries(controller)).map(({ node }) => [node.kind, node.cents])).toEqual([['CONSUMED', '17000001'], ['CONSUMED', '-17000001']]);
    // A provider that steers sees the sums, and its own entries only.
    expect(await entries(lead)).toEqual([]);
  });

  it('TS-09: the ASD account is booked by people of the agency, not by its machines and not by providers', async () => {
    const caseworker = await api.signIn('case@agency.example', network.agencyId, 'CASEWORKER');
    const wish = { accountId: accounts['ASD'], cents: '100' };
    expect(await book(wish, caseworker)).toMatchObject({ __typename: 'BookedBudget', entries: [{ cents: '100' }] });
    const machine = await api.createToken(network.agencyId, 'CONTROLLER');
    expect(await book({ ...wish, subjectId: network.leadId }, machine)).toMatchObject({ __typename: 'AgencyPersonNeeded' });
    expect(await book(wish, lead)).toEqual(await book({ ...wish, accountId: network.leadId }, lead));
    expect((await api.data<BudgetEntriesQuery, object>('BudgetEntries', { accountId: accounts['ASD'] }, lead)).budgetEntries.edges).toEqual([]);
  });
});

describe('GZ-04: shifts of volume', () => {
  const propose = async (credentials: Credentials) =>
    (await api.data<ProposeBudgetShiftMutation, object>('ProposeBudgetShift', input({ fromAccountId: accounts['VARIABLE'], toAccountId: accounts['PERSONALISED'], cents: '500' }), credentials)).proposeBudgetShift;
  const approve = async (shiftId: string, credentials: Credentials) =>
    (await api.data<ApproveBudgetShiftMutation, object>('ApproveBudgetShift', input({ shiftId }), credentials)).approveBudgetShift;

  it('are decided by one person of the agency and one of a LEAD or CORE provider', async () => {
    const proposed = await propose(controller);
    const shiftId = (proposed as { id: string }).id;
    expect(proposed).toMatchObject({ __typename: 'BudgetShift', state: 'PROPOSED' });
    expect(await approve(shiftId, controller)).toMatchObject({ __typename: 'OtherSideNeeded' });
    const core = await api.signIn('admin@core.example', network.coreId, 'ADMINISTRATOR');
    expect(await approve(shiftId, core)).toMatchObject({ __typename: 'BudgetShift', state: 'APPROVED' });
    expect((await budgets(controller))[1]!.accounts.map(({ kind, totalCents }) => [kind, totalCents])).toEqual([
      ['PERSONALISED', '68000500'],
      ['VARIABLE', '16999500'],
      ['ASD', '15000000'],
    ]);
  });

  it('an associated provider lists its offers and decides nothing', async () => {
    const proposed = await propose(lead);
    const shiftId = (proposed as { id: string }).id;
    const associated = await api.signIn('second@associated.example', network.associatedId, 'ADMINISTRATOR');
    expect((await api.data<BudgetShiftsQuery, object>('BudgetShifts', { state: 'PROPOSED' }, associated)).budgetShifts.edges).toMatchObject([{ node: { id: shiftId } }]);
    expect(await approve(shiftId, associated)).toMatchObject({ __typename: 'TierNotEntitled', code: 'TIER_NOT_ENTITLED', tier: 'ASSOCIATED' });
    await api.database.superuser.query(
      `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags) VALUES ('G-A', $1, 'Gruppe', 'SOCIAL_SKILLS', 'GROUP', 'OPEN', 'ON_SITE', 8, '07235068')`,
      [network.associatedId],
    );
    const { offers } = await api.data<OffersQuery, object>('Offers', {}, controller);
    expect(offers.edges.map(({ node }) => node.code)).toContain('G-A');
    expect(await approve(shiftId, controller)).toMatchObject({ __typename: 'BudgetShift', state: 'APPROVED' });
  });
});

describe('TS-06: the hour rate of a social space', () => {
  it('is 48.75 € for 78,000 € and 1,600 h (demo figures)', async () => {
    const rate = async (positionFactorCents: string, grossAnnualMinutes: string) =>
      (await api.data<CalculateSocialSpaceHourRateQuery, object>('CalculateSocialSpaceHourRate', { input: { positionFactorCents, grossAnnualMinutes } }, controller)).calculateSocialSpaceHourRate;
    expect(await rate('7800000', '96000')).toEqual({ positionFactorCents: '7800000', grossAnnualMinutes: '96000', hourRateEur: '48.75' });
    expect(await rate('7800000', '0')).toBeNull();
  });
});
