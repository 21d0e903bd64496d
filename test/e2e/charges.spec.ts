import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClearMonthUseCase } from '#settlement';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { asOperator } from '../support/test-database.js';
import type { MonthChargesQuery, MonthChargesQueryVariables } from '../support/gql/types.generated.js';

let api: TestApi;
let north: Credentials;
let south: Credentials;
let oak: Credentials;
let pine: Credentials;

/** Oak's case of the north has STANDARD for three weeks from Monday 4 May 2026 on, the last of them without a rate; pine is paid a budget. */
beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 1);
  await api.database.superuser.query(`
    UPDATE referrals.referral SET module = 'STANDARD', approved_from = '2026-05-04', approved_to = '2026-05-24' WHERE id = '${ids.northReferral}';
    INSERT INTO agreements.weekly_rate (agreement_id, module, amount_cents, valid_from, valid_to, origin)
      SELECT id, 'STANDARD', 40000, '2026-01-01', '2026-05-17', 'DEMO' FROM agreements.agreement WHERE code = 'A-NORTH';
    INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, valid_to, legal_bases, service_part, quality_part, fee_part, funding, budget_total_cents, origin)
      VALUES ('A-PINE', '${ids.northAgency}', '${ids.pine}', '2026-01-01', '2026-12-31', '{31}', 's', 'q', 'f', 'PROVIDER_BUDGET', 1200000, 'DEMO')`);
  const cleared = await new ClearMonthUseCase(api.database.unitOfWork).run(asOperator, { agencyId: ids.northAgency, period: '2026-05', origin: 'COMMAND_LINE', summary: true });
  expect(cleared.ok).toBe(true);
  north = await api.signIn('billing@north.example', ids.northAgency, 'BILLING');
  south = await api.signIn('billing@south.example', ids.southAgency, 'BILLING');
  oak = await api.signIn('billing@oak.example', ids.oak, 'BILLING');
  pine = await api.signIn('billing@pine.example', ids.pine, 'BILLING');
});
afterAll(() => api.close());

const ask = async (credentials: Credentials, change: Partial<MonthChargesQueryVariables> = {}) =>
  (await api.data<MonthChargesQuery, MonthChargesQueryVariables>('MonthCharges', { period: '2026-05', agencyId: ids.northAgency, ...change }, credentials)).settlementMonth;
const nodes = async (credentials: Credentials, change: Partial<MonthChargesQueryVariables> = {}) => (await ask(credentials, change))!.charges.edges.map(({ node }) => node);

describe('charges of a month in review', () => {
  it('DD-09 and BHV-01: the agency sees weeks and instalments with what they are made of, and why one is held', async () => {
    const week = {
      kind: 'WEEKLY_RATE', referralCode: 'F-NORTH', module: 'STANDARD', days: 7, rateCents: '40000', instalmentNo: null, dueOn: null, outcome: 'CHARGED', reason: null,
      reasonText: null, cents: '40000', corrects: null, isReversal: false, debtor: { code: 'NORTH' }, creditor: { code: 'OAK' },
    };
    expect(await nodes(north)).toMatchObject([
      // 12,000.00 in twelve parts; Thursday 30 April 2026 is the last working day before May.
      { kind: 'INSTALMENT', referralCode: null, module: null, instalmentNo: 5, dueOn: '2026-04-30', fromDate: '2026-05-01', toDate: '2026-05-31', cents: '100000', debtor: { code: 'NORTH' }, creditor: { code: 'PINE' } },
      { ...week, fromDate: '2026-05-04', toDate: '2026-05-10' },
      { ...week, fromDate: '2026-05-11', toDate: '2026-05-17' },
      { ...week, fromDate: '2026-05-18', toDate: '2026-05-24', rateId: null, rateCents: null, outcome: 'HELD', reason: 'RATE_MISSING', reasonText: expect.stringContaining('Wochensatz'), cents: '0' },
    ]);
    expect((await ask(north))!.chargeTotals).toEqual([
      { kind: 'WEEKLY_RATE', count: 3, heldCount: 1, cents: '80000' },
      { kind: 'INSTALMENT', count: 1, heldCount: 0, cents: '100000' },
    ]);
  });

  it('a provider sees its own, and a month in which it has nothing but charges; whoever is no party sees nothing', async () => {
    expect((await nodes(oak)).map(({ kind }) => kind)).toEqual(['WEEKLY_RATE', 'WEEKLY_RATE', 'WEEKLY_RATE']);
    expect((await ask(oak))!.chargeTotals).toEqual([{ kind: 'WEEKLY_RATE', count: 3, heldCount: 1, cents: '80000' }]);
    expect((await nodes(pine)).map(({ kind, cents }) => [kind, cents])).toEqual([['INSTALMENT', '100000']]);
    expect(await ask(south)).toBeNull();
  });

  it('comes in pages, and by kind, outcome, provider and case', async () => {
    const all = await nodes(north);
    const paged = [];
    for (let after: string | null = null, more = true; more; ) {
      const month: MonthChargesQuery['settlementMonth'] = await ask(north, { first: 2, ...(after === null ? {} : { after }) });
      const { charges } = month!;
      paged.push(...charges.edges.map(({ node }) => node));
      after = charges.pageInfo.endCursor ?? null;
      more = charges.pageInfo.hasNextPage;
    }
    expect(paged).toEqual(all);
    expect(await nodes(north, { kind: 'INSTALMENT' })).toHaveLength(1);
    expect(await nodes(north, { outcome: 'HELD' })).toHaveLength(1);
    expect(await nodes(north, { creditorId: ids.oak })).toHaveLength(3);
    expect(await nodes(north, { referralId: ids.northReferral })).toHaveLength(3);
    expect(await nodes(north, { creditorId: 'nonsense' })).toEqual([]);
  });

  it('ids stay when the month is cleared anew', async () => {
    const before = await nodes(north);
    await new ClearMonthUseCase(api.database.unitOfWork).run(asOperator, { agencyId: ids.northAgency, period: '2026-05', origin: 'COMMAND_LINE', summary: true });
    expect(await nodes(north)).toEqual(before);
  });
});
