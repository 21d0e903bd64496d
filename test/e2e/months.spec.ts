import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClearMonthUseCase } from '#settlement';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { asOperator } from '../support/test-database.js';
import type {
  AddReviewCommentMutation,
  ApproveMonthMutation,
  CloseMonthMutation,
  ClosingSettingQuery,
  ReviewCommentsQuery,
  SendMonthBackMutation,
  SetCommandLineClosingMutation,
  SettlementLineGroupsQuery,
  SettlementLineQuery,
  SettlementLinesQuery,
  SettlementMonthQuery,
  SettlementMonthsQuery,
  SettlementPairsQuery,
  StartReviewMutation,
  SubmitMonthMutation,
} from '../support/gql/types.generated.js';

let api: TestApi;
let ann: Credentials;
let bob: Credentials;
let chief: Credentials;
let south: Credentials;
let oak: Credentials;
let keys = 0;
const PERIOD = '2026-05';

/** Oak's case of the north has a seat in pine's G-01: it came on 4 May, was excused on the 11th (80 %), and 18 May is still to be recorded. */
beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 1);
  await api.database.superuser.query(`
    UPDATE agreements.agreement SET co_use_outgoing = true WHERE code = 'A-NORTH';
    INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_incoming, origin)
      VALUES ('A-PINE', '${ids.northAgency}', '${ids.pine}', '2026-01-01', '{31}', 's', 'q', 'f', true, 'DEMO');
    INSERT INTO agreements.settlement_rate (code, agency_id, host_id, user_id, unit, amount_cents, excused_percent, valid_from, origin)
      VALUES ('R-OAK', '${ids.northAgency}', '${ids.pine}', '${ids.oak}', 'SEAT_SESSION', 4500, 80, '2026-01-01', 'DEMO');
    INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from)
      SELECT 'V-1', r.id, r.code, r.agency_id, o.id, o.host_id, 'INTEGRATED', '2026-05-01' FROM referrals.referral r, offers.offer o WHERE r.code = 'F-NORTH';
    UPDATE offers.session SET state = 'HELD';
    INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id)
      SELECT s.id, '${ids.northReferral}', 'PROVIDER', CASE s.date WHEN '2026-05-04' THEN 'ATTENDED' ELSE 'EXCUSED' END, '${ids.northAgency}', '${ids.pine}'
      FROM offers.session s WHERE s.date < '2026-05-18'`);
  ann = await api.signIn('ann@north.example', ids.northAgency, 'BILLING');
  bob = await api.signIn('bob@north.example', ids.northAgency, 'BILLING');
  chief = await api.signIn('chief@north.example', ids.northAgency, 'ADMINISTRATOR');
  south = await api.signIn('billing@south.example', ids.southAgency, 'BILLING');
  oak = await api.signIn('billing@oak.example', ids.oak, 'BILLING');
  const cleared = await new ClearMonthUseCase(api.database.unitOfWork).run(asOperator, { agencyId: ids.northAgency, period: PERIOD, origin: 'COMMAND_LINE', summary: true });
  expect(cleared.ok).toBe(true);
});
afterAll(() => api.close());

const send = <D>(operation: string, input: object, credentials: Credentials) => api.data<D, object>(operation, { input: { ...input, idempotencyKey: `months-key-${++keys}` } }, credentials);
const month = async (credentials: Credentials, agencyId?: string) => (await api.data<SettlementMonthQuery, object>('SettlementMonth', { period: PERIOD, agencyId }, credentials)).settlementMonth;

describe('the review', () => {
  it('shows the pair, its lines and who can resolve what is held', async () => {
    const { settlementPairs } = await api.data<SettlementPairsQuery, object>('SettlementPairs', { period: PERIOD }, ann);
    // 45.00 for coming and 80 % of it, 36.00, for being excused.
    expect(settlementPairs.edges.map(({ node }) => node)).toMatchObject([{ kind: 'SETTLEMENT', netCents: '8100', lineCount: 2, heldCount: 1, first: { code: 'OAK' }, second: { code: 'PINE' }, netDebtor: { code: 'OAK' }, change: null }]);
    const { settlementLines } = await api.data<SettlementLinesQuery, object>('SettlementLines', { period: PERIOD }, ann);
    expect(settlementLines.edges.map(({ node }) => [node.date, node.outcome, node.cents, node.priceText])).toEqual([
      ['2026-05-04', 'SETTLEMENT', '4500', '1 × 45,00 € = 45,00 €'],
      ['2026-05-11', 'SETTLEMENT', '3600', '1 × 45,00 € × 80 % = 36,00 €'],
      ['2026-05-18', 'HELD', '0', null],
    ]);
    const held = settlementLines.edges[2]!.node;
    expect(held).toMatchObject({ reason: 'ATTENDANCE_MISSING', reasonText: 'Die Anwesenheit ist nicht erfasst.', debtor: { code: 'OAK' }, host: { code: 'PINE' } });
    expect(held.holding).toMatchObject({ target: 'SESSION_REGISTER', resolvers: [{ organisationId: ids.pine, role: 'GROUP_LEAD' }] });
    const groups = await api.data<SettlementLineGroupsQuery, object>('SettlementLineGroups', { period: PERIOD, by: 'CASE' }, ann);
    expect(groups.settlementLineGroups.edges.map(({ node }) => node)).toMatchObject([{ code: 'F-NORTH', lineCount: 3, heldCount: 1, cents: '8100' }]);
  });

  it('goes down to the session, the attendance and the version of the rate', async () => {
    const { settlementLines } = await api.data<SettlementLinesQuery, object>('SettlementLines', { period: PERIOD, first: 1 }, ann);
    const { settlementLine } = await api.data<SettlementLineQuery, object>('SettlementLine', { period: PERIOD, id: settlementLines.edges[0]!.node.id }, ann);
    expect(settlementLine).toMatchObject({
      date: '2026-05-04', cents: '4500', session: { date: '2026-05-04', offer: { title: 'Gruppe 1' } }, attendance: [{ recordedBy: 'PROVIDER', status: 'ATTENDED' }],
      rate: { code: 'R-OAK', version: 1, amountCents: '4500', calculationSheet: null }, decisionId: null,
    });
  });

  it('takes as many statements for many lines as for one', async () => {
    const count = async (first: number): Promise<number> => {
      await api.data<SettlementLinesQuery, object>('SettlementLines', { period: PERIOD, first }, ann);
      api.statements.take();
      await api.data<SettlementLinesQuery, object>('SettlementLines', { period: PERIOD, first }, ann);
      return api.statements.take();
    };
    expect(await count(3)).toBe(await count(1));
  });

  it('is a party\'s own, and nothing to those who have no part in it', async () => {
    expect(await month(oak, ids.northAgency)).toMatchObject({ state: 'CLEARED', lineCount: null, settlementCents: '8100', history: [], nextActions: [] });
    expect(await month(south, ids.northAgency)).toBeNull();
    const { settlementLines } = await api.data<SettlementLinesQuery, object>('SettlementLines', { period: PERIOD, agencyId: ids.northAgency }, oak);
    expect(settlementLines.edges.map(({ node }) => node.outcome)).toEqual(['SETTLEMENT', 'SETTLEMENT', 'HELD']);
    const foreign = await api.data<SettlementPairsQuery, object>('SettlementPairs', { period: PERIOD, agencyId: ids.northAgency }, south);
    expect(foreign.settlementPairs.edges).toEqual([]);
    const listed = async (credentials: Credentials) => (await api.data<SettlementMonthsQuery, object>('SettlementMonths', {}, credentials)).settlementMonths.edges.map(({ node }) => node);
    expect(await listed(ann)).toMatchObject([{ period: PERIOD, state: 'CLEARED', lineCount: 3, heldCount: 1, agency: { code: 'NORTH' } }]);
    expect(await listed(oak)).toMatchObject([{ period: PERIOD, lineCount: null, agency: { code: 'NORTH' } }]);
    expect(await listed(south)).toEqual([]);
  });

  it('keeps what was said, and shares what is meant for the two', async () => {
    const pair = { firstId: ids.pine, secondId: ids.oak };
    expect((await send<AddReviewCommentMutation>('AddReviewComment', { period: PERIOD, text: 'Bitte prüfen.', isShared: true, pair }, ann)).addReviewComment.__typename).toBe('ReviewCommentAdded');
    expect((await send<AddReviewCommentMutation>('AddReviewComment', { period: PERIOD, text: 'Für uns.' }, bob)).addReviewComment.__typename).toBe('ReviewCommentAdded');
    const read = async (credentials: Credentials) =>
      (await api.data<ReviewCommentsQuery, object>('ReviewComments', { period: PERIOD, agencyId: ids.northAgency }, credentials)).reviewComments.edges.map(({ node }) => [node.text, node.author?.name]);
    expect(await read(chief)).toEqual([['Bitte prüfen.', 'ann'], ['Für uns.', 'bob']]);
    expect(await read(oak)).toEqual([['Bitte prüfen.', undefined]]);
    expect(await read(south)).toEqual([]);
    expect((await send<AddReviewCommentMutation>('AddReviewComment', { agencyId: ids.northAgency, period: PERIOD, text: 'Ist geprüft.', isShared: false, pair }, oak)).addReviewComment.__typename).toBe('ReviewCommentAdded');
    const { reviewComments } = await api.data<ReviewCommentsQuery, object>('ReviewComments', { period: PERIOD, agencyId: ids.northAgency, between: pair }, chief);
    expect(reviewComments.edges.map(({ node }) => [node.text, node.organisation.id, node.author?.name])).toEqual([['Bitte prüfen.', ids.northAgency, 'ann'], ['Ist geprüft.', ids.oak, undefined]]);
  });
});

describe('the way of the month', () => {
  it('takes two people from the clearing to the closing', async () => {
    const { startReview } = await send<StartReviewMutation>('StartReview', { period: PERIOD }, ann);
    expect(startReview).toEqual({ __typename: 'MonthMoved', period: PERIOD, state: 'IN_REVIEW', month: { nextStates: ['APPROVED'], nextActions: ['SUBMIT'] } });
    const digest = (await month(ann))!.digest;
    const stale = await send<SubmitMonthMutation>('SubmitMonth', { period: PERIOD, digest: 'ab'.repeat(32) }, ann);
    expect(stale.submitMonth).toMatchObject({ __typename: 'MonthFiguresChanged', digest });
    const { submitMonth } = await send<SubmitMonthMutation>('SubmitMonth', { period: PERIOD, digest }, ann);
    expect(submitMonth).toMatchObject({ __typename: 'MonthMoved', state: 'IN_REVIEW', month: { submittedBy: { name: 'ann' }, nextActions: ['SEND_BACK'] } });
    const approve = async (credentials: Credentials) => (await send<ApproveMonthMutation>('ApproveMonth', { period: PERIOD, digest }, credentials)).approveMonth;
    const close = async (credentials: Credentials) => (await send<CloseMonthMutation>('CloseMonth', { period: PERIOD }, credentials)).closeMonth;
    expect(await approve(ann)).toMatchObject({ __typename: 'MonthSecondPersonNeeded', code: 'MONTH_SECOND_PERSON_NEEDED' });
    expect(await close(ann)).toMatchObject({ __typename: 'MonthWrongState', code: 'MONTH_STATE' });
    const { sendMonthBack } = await send<SendMonthBackMutation>('SendMonthBack', { period: PERIOD, reason: 'Der 18. Mai fehlt.' }, bob);
    expect(sendMonthBack).toMatchObject({ __typename: 'MonthMoved', state: 'IN_REVIEW', month: { sentBackReason: 'Der 18. Mai fehlt.' } });
    await send<SubmitMonthMutation>('SubmitMonth', { period: PERIOD, digest }, ann);
    expect(await approve(south)).toMatchObject({ __typename: 'MonthNotCleared' });
    expect(await approve(chief)).toMatchObject({ __typename: 'MonthMoved', state: 'APPROVED', month: { approvedBy: { name: 'chief' }, nextStates: ['CLOSED', 'IN_REVIEW'] } });
    expect(await close(ann)).toEqual({ __typename: 'ClosedMonth', period: PERIOD });
    const closed = await month(ann);
    expect(closed).toMatchObject({ state: 'CLOSED', submittedBy: { name: 'ann' }, approvedBy: { name: 'chief' }, nextStates: [], nextActions: [] });
    expect(closed!.history.map(({ action, person }) => `${action} ${person?.name ?? '-'}`)).toEqual(['CLEAR -', 'START_REVIEW ann', 'SUBMIT ann', 'SEND_BACK bob', 'SUBMIT ann', 'APPROVE chief', 'CLOSE ann']);
  });

  it('is for those who bill, and administrators approve', async () => {
    const refused = await api.run('StartReview', { input: { period: PERIOD, idempotencyKey: `months-key-${++keys}` } }, chief);
    expect(refused.body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });

  it('the agency forbids the command line to close, and pv close says so', async () => {
    const cleared = await new ClearMonthUseCase(api.database.unitOfWork).run(asOperator, { agencyId: ids.northAgency, period: '2026-06', origin: 'COMMAND_LINE', summary: true });
    expect(cleared.ok).toBe(true);
    const { setCommandLineClosing } = await send<SetCommandLineClosingMutation>('SetCommandLineClosing', { isAllowed: false }, chief);
    expect(setCommandLineClosing).toEqual({ __typename: 'ClosingSetting', commandLineClosing: false });
    expect((await api.data<ClosingSettingQuery, object>('ClosingSetting', {}, ann)).closingSetting).toEqual({ commandLineClosing: false });
    expect((await api.data<ClosingSettingQuery, object>('ClosingSetting', {}, south)).closingSetting).toEqual({ commandLineClosing: true });
    const folder = await mkdtemp(join(tmpdir(), 'pv-close-'));
    const environment = { PATH: process.env['PATH'], DATABASE_URL: api.database.url, PV_DATA_DIR: folder };
    const close = () => promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', 'close', '--period', '2026-06', '--agency', 'NORTH'], { env: environment });
    try {
      await expect(close()).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('CLOSING_FORBIDDEN') });
      await send<SetCommandLineClosingMutation>('SetCommandLineClosing', { isAllowed: true }, chief);
      expect(JSON.parse((await close()).stdout)).toEqual({ period: '2026-06', agency: 'NORTH', state: 'CLOSED' });
      const { rows } = await api.database.superuser.query(`SELECT state, closed_origin FROM settlement.month WHERE period = '2026-06-01'`);
      expect(rows).toEqual([{ state: 'CLOSED', closed_origin: 'COMMAND_LINE' }]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
