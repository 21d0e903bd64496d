import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger, JobExecutor, JobRegistry } from '#platform';
import { ClearMonthUseCase, ClearPairUseCase, CloseMonthUseCase, WorkRunUseCase } from '#settlement';
import { clearMonthJob, ClearMonthProcessor, clearPairJob, ClearPairProcessor } from '#settlement/jobs';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { asOperator } from '../support/test-database.js';
import type {
  CancelClearingMutation,
  ClearingProgressSubscription,
  ClearingScheduleQuery,
  ClearPairMutation,
  PreviewClearingQuery,
  PreviewRateChangeQuery,
  SetClearingScheduleMutation,
  StartClearingMutation,
} from '../support/gql/types.generated.js';

const FIELD = 'clearingProgress';
type Progress = NonNullable<ClearingProgressSubscription['clearingProgress']>;

let api: TestApi;
let north: Credentials;
let south: Credentials;
let oak: Credentials;
let serviceDescriptionId: string;

/** Oak's case of the north has an integrated seat in pine's G-01, at 25.50 € a session: 4, 11 and 18 May; it came each time. */
beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 1);
  await sql(`
    UPDATE agreements.agreement SET co_use_outgoing = true WHERE code = 'A-NORTH';
    INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_incoming, origin)
      VALUES ('A-PINE', '${ids.northAgency}', '${ids.pine}', '2026-01-01', '{31}', 's', 'q', 'f', true, 'DEMO');
    INSERT INTO agreements.settlement_rate (code, agency_id, host_id, user_id, unit, amount_cents, valid_from, origin)
      VALUES ('R-OAK', '${ids.northAgency}', '${ids.pine}', '${ids.oak}', 'SEAT_SESSION', 2550, '2026-01-01', 'DEMO');
    INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from)
      SELECT 'V-1', r.id, r.code, r.agency_id, o.id, o.host_id, 'INTEGRATED', '2026-05-01' FROM referrals.referral r, offers.offer o WHERE r.code = 'F-NORTH';
    UPDATE offers.session SET state = 'HELD';
    INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id)
      SELECT s.id, '${ids.northReferral}', 'PROVIDER', 'ATTENDED', '${ids.northAgency}', '${ids.pine}' FROM offers.session s WHERE s.date <= '2026-05-18';
    INSERT INTO agreements.service_description (agency_id, code, version, title, text, created_by) VALUES ('${ids.northAgency}', 'LB-1', 1, 'Gruppe', 'Text', 'test')`);
  serviceDescriptionId = (await sql<{ id: string }>('SELECT id FROM agreements.service_description'))[0]!.id;
  north = await api.signIn('billing@north.example', ids.northAgency, 'BILLING');
  south = await api.signIn('billing@south.example', ids.southAgency, 'BILLING');
  oak = await api.signIn('billing@oak.example', ids.oak, 'BILLING');
});
afterAll(() => api.close());

const sql = async <T extends object>(text: string): Promise<T[]> => (await api.database.superuser.query<T>(text)).rows;
let keys = 0;
const key = () => `settlement-runs-key-${++keys}`;
const start = async (period = '2026-05') =>
  (await api.data<StartClearingMutation, object>('StartClearing', { input: { period, idempotencyKey: key() } }, north)).startClearing as { runId: string };

/** Does the jobs that wait, as a worker does. */
async function work(): Promise<string[]> {
  const { unitOfWork } = api.database;
  const registry = new JobRegistry([clearMonthJob, clearPairJob], [new ClearMonthProcessor(new WorkRunUseCase(unitOfWork)), new ClearPairProcessor(new ClearPairUseCase(unitOfWork))]);
  const executor = new JobExecutor(unitOfWork, registry, createLogger('test', 'silent'));
  const outcomes: string[] = [];
  for (const { id } of await sql<{ id: string }>(`SELECT id FROM platform.outbox WHERE queue = 'settlement' AND job IN ('clear-month', 'clear-pair') AND done_at IS NULL ORDER BY id`)) {
    outcomes.push(await executor.execute(id, new AbortController().signal));
  }
  return outcomes;
}

const preview = async (credentials: Credentials) => (await api.data<PreviewClearingQuery, object>('PreviewClearing', { period: '2026-05' }, credentials)).previewClearing;
const clearPair = async (credentials: Credentials, input: object = {}, idempotencyKey = key()) =>
  (await api.data<ClearPairMutation, object>('ClearPair', { input: { period: '2026-05', firstId: ids.oak, secondId: ids.pine, idempotencyKey, ...input } }, credentials)).clearPair;
const cancel = async (runId: string, credentials: Credentials, idempotencyKey = key()) =>
  (await api.data<CancelClearingMutation, object>('CancelClearing', { input: { runId, idempotencyKey } }, credentials)).cancelClearing;

describe('the clearing of a month', () => {
  it('is previewed for its agency alone', async () => {
    expect(await preview(north)).toEqual({
      period: '2026-05', isCleared: false, lineCount: 3, heldCount: 0, settlementCents: '7650', directBillingCents: '0', failedChecks: [],
      differences: [{ kind: 'SETTLEMENT', beforeCents: '0', afterCents: '7650', seatUses: null, debtor: { code: 'OAK' }, creditor: { code: 'PINE' } }],
    });
    expect(await preview(south)).toMatchObject({ lineCount: 0, differences: [] });
    expect(await preview(oak)).toBeNull();
  });

  it('is called off while it waits; the same key answers the same', async () => {
    const { runId } = await start();
    const sent = key();
    expect(await cancel(runId, south)).toMatchObject({ __typename: 'NotFound', code: 'RUN_NOT_FOUND' });
    expect(await cancel(runId, north, sent)).toEqual({ __typename: 'ClearingCancelled', runId });
    expect(await cancel(runId, north, sent)).toEqual({ __typename: 'ClearingCancelled', runId });
    expect(await cancel(runId, north)).toMatchObject({ __typename: 'RunNotQueued', state: 'CANCELLED' });
    expect(await work()).toEqual(['DONE']);
    expect(await sql('SELECT 1 FROM settlement.month')).toEqual([]);
  });

  it('is followed to its end by the agency, and by nobody else', async () => {
    const { runId } = await start();
    const stream = await api.follow('ClearingProgress', { runId }, north);
    expect(await stream.data<Progress>(FIELD)).toMatchObject({ id: runId, state: 'QUEUED', progress: null, cutOffAt: null });
    expect(await work()).toEqual(['DONE']);
    const seen: Progress[] = [];
    do seen.push(await stream.data<Progress>(FIELD));
    while (seen.at(-1)!.state !== 'DONE');
    expect(seen.at(-1)).toMatchObject({ state: 'DONE', lineCount: 3, failedChecks: [] });
    expect(seen.at(-1)!.cutOffAt).not.toBeNull();
    stream.close();
    for (const credentials of [south, oak]) {
      const other = await api.follow('ClearingProgress', { runId }, credentials);
      expect(await other.data(FIELD)).toBeNull();
      other.close();
    }
  });

  it('is done anew for one pair: only what lies between the two', async () => {
    expect(await clearPair(north, { secondId: ids.oak })).toMatchObject({ __typename: 'NotFound', code: 'PAIR_NOT_FOUND' });
    expect(await clearPair(north, { period: '2027-05' })).toMatchObject({ __typename: 'MonthNotCleared' });
    expect(await clearPair(oak)).toMatchObject({ __typename: 'NotFound', code: 'AGENCY_NOT_FOUND' });
    await sql(`DELETE FROM care.attendance a USING offers.session s WHERE s.id = a.session_id AND s.date = '2026-05-18'`);
    const sent = key();
    expect(await clearPair(north, {}, sent)).toEqual({ __typename: 'PairClearingQueued', period: '2026-05' });
    expect(await clearPair(north, {}, sent)).toEqual({ __typename: 'PairClearingQueued', period: '2026-05' });
    expect(await work()).toEqual(['DONE']);
    expect(await sql('SELECT r.line_count, r.held_count, r.settlement_cents FROM settlement.month m JOIN settlement.clearing_run r ON r.id = m.run_id')).toEqual([
      { line_count: 3, held_count: 1, settlement_cents: '5100' },
    ]);
    expect((await preview(north))!.differences).toEqual([]);
  });
});

describe('previewRateChange', () => {
  const rate = (input: object) => ({
    input: { hostId: ids.pine, userId: ids.oak, unit: 'SEAT_SESSION', amountCents: '3000', validFrom: '2026-05-11', serviceDescriptionId, ...input },
  });
  const ask = async (input: object, credentials = north) => (await api.data<PreviewRateChangeQuery, object>('PreviewRateChange', rate(input), credentials)).previewRateChange;

  it('says which closed months a rate corrects and by how much, and saves nothing', async () => {
    const [replaced] = await sql<{ id: string }>(`SELECT id FROM agreements.settlement_rate WHERE code = 'R-OAK'`);
    expect(await ask({ replacesId: replaced!.id })).toEqual({ __typename: 'RateChangePreview', carriedBy: null, months: [] });
    expect((await new ClearMonthUseCase(api.database.unitOfWork).run(asOperator, { agencyId: ids.northAgency, period: '2026-05', origin: 'COMMAND_LINE' })).ok).toBe(true);
    expect((await new CloseMonthUseCase(api.database.unitOfWork).run(asOperator, { agencyId: ids.northAgency, period: '2026-05', origin: 'COMMAND_LINE' })).ok).toBe(true);
    const before = await sql('SELECT id, valid_to, state FROM agreements.settlement_rate ORDER BY id');
    // The 4th keeps its 25.50 €; the 11th becomes 30.00 €; the 18th is held.
    expect(await ask({ replacesId: replaced!.id })).toEqual({
      __typename: 'RateChangePreview',
      carriedBy: '2026-06',
      months: [{ period: '2026-05', differences: [{ kind: 'SETTLEMENT', beforeCents: '2550', afterCents: '3000', seatUses: 1, debtor: { code: 'OAK' }, creditor: { code: 'PINE' } }] }],
    });
    // A course is paid once for the stay, at its first use that has such a rate.
    expect(await ask({ replacesId: replaced!.id, unit: 'COURSE', amountCents: '9900', validFrom: '2026-01-01' })).toMatchObject({
      months: [{ period: '2026-05', differences: [{ beforeCents: '5100', afterCents: '9900', seatUses: 2 }] }],
    });
    expect(await ask({ replacesId: replaced!.id, validFrom: '2026-06-01' })).toMatchObject({ carriedBy: '2026-06', months: [] });
    expect(await sql('SELECT id, valid_to, state FROM agreements.settlement_rate ORDER BY id')).toEqual(before);
  });

  it('refuses what could not be saved', async () => {
    expect(await ask({})).toMatchObject({ __typename: 'TermsOverlap', otherCode: 'R-OAK' });
    expect(await ask({ amountCents: '-1' })).toMatchObject({ __typename: 'ValueInvalid' });
    expect(await ask({ serviceDescriptionId: ids.oak })).toMatchObject({ __typename: 'NotFound', code: 'SERVICE_DESCRIPTION_NOT_FOUND' });
    expect(await ask({}, oak)).toMatchObject({ __typename: 'NotAnAgency' });
  });
});

describe('the schedule', () => {
  const read = async (credentials: Credentials) => (await api.data<ClearingScheduleQuery, object>('ClearingSchedule', {}, credentials)).clearingSchedule;
  const set = async (input: object, credentials: Credentials) =>
    (await api.data<SetClearingScheduleMutation, object>('SetClearingSchedule', { input: { isActive: true, day: 5, hour: 6, idempotencyKey: key(), ...input } }, credentials)).setClearingSchedule;

  it('is off until the agency sets it', async () => {
    expect(await read(north)).toEqual({ isActive: false, day: 1, hour: 4 });
    expect(await set({}, north)).toEqual({ __typename: 'ClearingSchedule', isActive: true, day: 5, hour: 6 });
    expect(await read(north)).toEqual({ isActive: true, day: 5, hour: 6 });
    expect(await read(south)).toMatchObject({ isActive: false });
    expect(await read(oak)).toBeNull();
    expect(await set({ day: 31 }, north)).toMatchObject({ __typename: 'ValueInvalid', field: 'day' });
    expect(await set({}, oak)).toMatchObject({ __typename: 'NotFound' });
  });
});
