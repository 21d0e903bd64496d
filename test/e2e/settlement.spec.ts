import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClearMonthUseCase } from '#settlement';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { asOperator } from '../support/test-database.js';
import type {
  ClearingRunQuery,
  CloseMonthMutation,
  CloseMonthMutationVariables,
  SettlementMonthQuery,
  SettlementMonthQueryVariables,
  StartClearingMutation,
  StartClearingMutationVariables,
  StartReviewMutation,
  StartReviewMutationVariables,
  StatementQuery,
  StatementQueryVariables,
} from '../support/gql/types.generated.js';

let api: TestApi;
let north: Credentials;
let south: Credentials;
let oak: Credentials;
let pine: Credentials;

/** Oak's case of the north has an integrated seat in pine's G-01: it came on 4 May, stayed away on the 11th, and 18 May is still to be recorded. */
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
      SELECT s.id, '${ids.northReferral}', 'PROVIDER', CASE s.date WHEN '2026-05-04' THEN 'ATTENDED' ELSE 'UNEXCUSED' END, '${ids.northAgency}', '${ids.pine}'
      FROM offers.session s WHERE s.date < '2026-05-18'`);
  north = await api.signIn('billing@north.example', ids.northAgency, 'BILLING');
  south = await api.signIn('billing@south.example', ids.southAgency, 'BILLING');
  oak = await api.signIn('billing@oak.example', ids.oak, 'BILLING');
  pine = await api.signIn('billing@pine.example', ids.pine, 'BILLING');
});
afterAll(() => api.close());

let keys = 0;
const newKey = () => `settlement-key-${++keys}`;
const startClearing = async (period: string, credentials: Credentials, idempotencyKey = newKey()) =>
  (await api.data<StartClearingMutation, StartClearingMutationVariables>('StartClearing', { input: { period, idempotencyKey } }, credentials)).startClearing;
const closeMonth = async (period: string, credentials: Credentials, idempotencyKey = newKey()) =>
  (await api.data<CloseMonthMutation, CloseMonthMutationVariables>('CloseMonth', { input: { period, idempotencyKey } }, credentials)).closeMonth;
const statement = async (counterpartId: string, credentials: Credentials, page: { first?: number; after?: string } = {}) => {
  const variables = { period: '2026-05', agencyId: ids.northAgency, counterpartId, ...page };
  return (await api.data<StatementQuery, StatementQueryVariables>('Statement', variables, credentials)).settlementStatement;
};
const clear = (period: string) =>
  new ClearMonthUseCase(api.database.unitOfWork).run(asOperator, { agencyId: ids.northAgency, period, origin: 'COMMAND_LINE', summary: true });

describe('clearing', () => {
  it('is queued once per key, and tells the agency alone how far it is', async () => {
    const key = newKey();
    const started = await startClearing('2026-05', north, key);
    expect(started).toMatchObject({ __typename: 'ClearingStarted', run: { period: '2026-05', state: 'QUEUED', progress: null, lineCount: null } });
    const again = await startClearing('2026-05', north, key);
    expect(again).toEqual(started);
    const runId = (started as { runId: string }).runId;
    const { rows } = await api.database.superuser.query('SELECT queue, job, payload FROM platform.outbox');
    expect(rows).toEqual([{ queue: 'settlement', job: 'clear-month', payload: { runId, agencyId: ids.northAgency } }]);
    await api.database.superuser.query(
      `INSERT INTO settlement.run_progress (run_id, agency_id, attempt, step, steps, label) VALUES ($1, $2, 0, 2, 6, 'Rates')`,
      [runId, ids.northAgency],
    );
    const seen = await api.data<ClearingRunQuery, object>('ClearingRun', { id: runId }, north);
    expect(seen.clearingRun?.progress).toEqual({ step: 2, steps: 6, label: 'Rates' });
    expect(await api.data<ClearingRunQuery, object>('ClearingRun', { id: runId }, south)).toEqual({ clearingRun: null });
    expect(await api.data<ClearingRunQuery, object>('ClearingRun', { id: 'nonsense' }, south)).toEqual({ clearingRun: null });
  });

  it('is for agencies, and for those who bill', async () => {
    expect(await startClearing('2026-05', oak)).toMatchObject({ __typename: 'NotFound', code: 'AGENCY_NOT_FOUND' });
    const caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
    const refused = await api.run('StartClearing', { input: { period: '2026-05', idempotencyKey: newKey() } }, caseworker);
    expect(refused.body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });
});

describe('settlementStatement', () => {
  beforeAll(async () => {
    expect((await clear('2026-05')).ok).toBe(true);
  });

  it('shows both sides the same, each from its own point of view', async () => {
    const ofOak = await statement(ids.pine, oak);
    const ofPine = await statement(ids.oak, pine);
    const shared = { period: '2026-05', state: 'CLEARED', netCents: '5100', agency: { code: 'NORTH' }, netDebtor: { code: 'OAK' } };
    // Twice 25.50 €: an unexcused absence costs the whole seat.
    expect(ofOak).toMatchObject({ ...shared, owedCents: '5100', dueCents: '0', organisation: { code: 'OAK' }, counterpart: { code: 'PINE' } });
    expect(ofPine).toMatchObject({ ...shared, owedCents: '0', dueCents: '5100', organisation: { code: 'PINE' }, counterpart: { code: 'OAK' } });
    const line = {
      start: '15:30', offerCode: 'G-01', referralCode: 'F-NORTH', kind: 'SETTLEMENT', unit: 'SEAT_SESSION', quantity: '1', cents: '2550',
      corrects: null, debtor: { code: 'OAK' }, creditor: { code: 'PINE' },
    };
    expect(ofOak!.lines.edges.map((edge) => edge.node)).toEqual([
      { ...line, date: '2026-05-04', status: 'ATTENDED', session: { date: '2026-05-04', offer: { title: 'Gruppe 1' } } },
      { ...line, date: '2026-05-11', status: 'UNEXCUSED', session: { date: '2026-05-11', offer: { title: 'Gruppe 1' } } },
    ]);
    expect(ofPine!.lines).toEqual(ofOak!.lines);
  });

  it('is paged', async () => {
    const first = await statement(ids.pine, oak, { first: 1 });
    expect(first!.lines.pageInfo.hasNextPage).toBe(true);
    const next = await statement(ids.pine, oak, { first: 1, after: first!.lines.edges[0]!.cursor });
    expect(next!.lines.edges.map((edge) => edge.node.date)).toEqual(['2026-05-11']);
    expect(next!.lines.pageInfo.hasNextPage).toBe(false);
  });

  it('is nothing to those who have no part in it', async () => {
    expect(await statement(ids.oak, south)).toBeNull();
    expect(await statement(ids.southAgency, oak)).toBeNull();
    expect(await statement('nonsense', oak)).toBeNull();
  });
});

/** The whole way of a month to the approval, by two people. */
async function approved(period: string): Promise<void> {
  const second = await api.signIn(`second-${period}@north.example`, ids.northAgency, 'BILLING');
  const input = () => ({ period, idempotencyKey: newKey() });
  await api.data('StartReview', { input: input() }, north);
  const { settlementMonth } = await api.data<SettlementMonthQuery, SettlementMonthQueryVariables>('SettlementMonth', { period }, north);
  const { digest } = settlementMonth!;
  await api.data('SubmitMonth', { input: { ...input(), digest } }, north);
  await api.data('ApproveMonth', { input: { ...input(), digest } }, second);
}

describe('closeMonth', () => {
  it('is for months that are over, and months that have not begun are not even cleared', async () => {
    expect(await startClearing('2199-01', north)).toEqual({
      __typename: 'MonthNotBegun', code: 'MONTH_NOT_BEGUN', message: 'The month 2199-01 has not begun: it can be cleared from 2199-01-01 on.', possibleFrom: '2199-01-01',
    });
    expect((await clear('2199-01')).ok).toBe(true);
    const { startReview } = await api.data<StartReviewMutation, StartReviewMutationVariables>('StartReview', { input: { period: '2199-01', idempotencyKey: newKey() } }, north);
    expect(startReview).toMatchObject({ __typename: 'SettlementMonthNotOver', code: 'MONTH_NOT_OVER' });
  });

  it('closes what two people have signed, in order, once, and for the own agency only', async () => {
    expect(await closeMonth('2026-06', north)).toMatchObject({ __typename: 'MonthNotCleared', code: 'MONTH_NOT_CLEARED' });
    expect(await closeMonth('2026-05', south)).toMatchObject({ __typename: 'MonthNotCleared' });
    expect(await closeMonth('2026-05', north)).toMatchObject({ __typename: 'MonthWrongState', code: 'MONTH_STATE' });
    await approved('2026-05');
    const key = newKey();
    expect(await closeMonth('2026-05', north, key)).toEqual({ __typename: 'ClosedMonth', period: '2026-05' });
    expect(await closeMonth('2026-05', north, key)).toEqual({ __typename: 'ClosedMonth', period: '2026-05' });
    expect(await closeMonth('2026-06', north, key)).toMatchObject({ __typename: 'IdempotencyConflict' });
    expect((await clear('2026-07')).ok).toBe(true);
    await approved('2026-07');
    expect(await closeMonth('2026-07', north)).toMatchObject({ __typename: 'MonthOutOfOrder', expected: '2026-06' });
    expect(await startClearing('2026-05', north)).toMatchObject({ __typename: 'MonthClosed', code: 'MONTH_CLOSED' });
    expect((await statement(ids.pine, oak))?.state).toBe('CLOSED');
  });

  it('happens once when sent at once with one key', async () => {
    expect((await clear('2026-06')).ok).toBe(true);
    await approved('2026-06');
    const key = newKey();
    const answers = await Promise.all([1, 2, 3, 4].map(() => closeMonth('2026-06', north, key)));
    for (const answer of answers) expect(answer).toEqual({ __typename: 'ClosedMonth', period: '2026-06' });
    const { rows } = await api.database.superuser.query(`SELECT count(*)::int AS n FROM platform.journal WHERE action = 'month.closed' AND after->>'period' = '2026-06'`);
    expect(rows[0].n).toBe(1);
  });
});
