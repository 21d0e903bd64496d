import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FindMonthsQuery, FindPairsQuery, FindReviewLinesQuery, type MonthView } from '#settlement';
import type { RequestContext } from '#platform';
import { openMonthOffice, PERIOD, type MonthOffice } from '../../support/months/month-office.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: MonthOffice;
let agency: RequestContext;
let nord: RequestContext;
let months: FindMonthsQuery;
let pairs: FindPairsQuery;
let lines: FindReviewLinesQuery;

beforeAll(async () => {
  database = await createTestDatabase();
  office = await openMonthOffice(database);
  agency = office.person('ann', 'BILLING');
  nord = asOrganisation(office.nordId, ['BILLING']);
  months = new FindMonthsQuery(database.unitOfWork);
  pairs = new FindPairsQuery(database.unitOfWork);
  lines = new FindReviewLinesQuery(database.unitOfWork);
  // Of S-1 on 11 May nobody has recorded anything.
  await database.superuser.query(
    `DELETE FROM care.attendance a USING referrals.referral r, offers.session s WHERE r.id = a.referral_id AND r.code = 'S-1' AND s.id = a.session_id AND s.date = '2026-05-11'`,
  );
  await office.clear();
  await office.clear('2026-06');
});
afterAll(() => database.close());

const monthOf = async (context: RequestContext, period = PERIOD): Promise<MonthView> => (await months.one(context, office.agencyId, period))!;
const everything = { first: 100 };

describe('months', () => {
  it('are listed for their agency, the latest first, with totals', async () => {
    const first = await months.page(agency, undefined, { first: 1 });
    expect(first.rows.map(({ node }) => node.period)).toEqual(['2026-06']);
    const next = await months.page(agency, undefined, { first: 1, after: first.rows[0]!.cursor });
    // first-month without one attended seat of 60.00: 780.00 less 60.00.
    expect(next.rows[0]!.node).toMatchObject({ period: PERIOD, state: 'CLEARED', lineCount: 17, heldCount: 1, settlementCents: '72000', directBillingCents: '0', openDisputes: 0 });
    expect(next.hasNextPage).toBe(false);
  });

  it('are shown to a provider where it is a party, with its own sums, and to nobody else', async () => {
    expect(await monthOf(nord)).toMatchObject({ period: PERIOD, lineCount: null, heldCount: null, settlementCents: '72000' });
    expect((await months.page(nord, office.agencyId, everything)).rows.map(({ node }) => node.period)).toContain(PERIOD);
    const stranger = asOrganisation('00000000-0000-7000-8000-0000000000ff', ['BILLING']);
    expect(await months.one(stranger, office.agencyId, PERIOD)).toBeNull();
    expect((await months.page(stranger, office.agencyId, everything)).rows).toEqual([]);
    expect(await months.one(agency, 'nonsense', PERIOD)).toBeNull();
  });
});

describe('pairs', () => {
  it('say both directions, the net, lines and what is held between the two', async () => {
    const [pair, ...others] = await pairs.run(agency, await monthOf(agency));
    // Held weekly lump sums of the two, for lack of a rate, are pairs with the agency.
    expect(others.map(({ kind, netCents, heldCount }) => [kind, netCents, heldCount > 0])).toEqual([['WEEKLY_RATE', '0', true], ['WEEKLY_RATE', '0', true]]);
    const nordIsFirst = office.nordId < office.suedId;
    expect(pair).toMatchObject({
      kind: 'SETTLEMENT', netCents: '24000', netDebtorId: office.nordId, lineCount: 13, heldCount: 1, change: null,
      firstOwesCents: nordIsFirst ? '48000' : '24000', secondOwesCents: nordIsFirst ? '24000' : '48000',
    });
  });

  it('are compared with the month before: one that is there no more stands out', async () => {
    const june = await monthOf(agency, '2026-06');
    const [pair] = await pairs.run(agency, june, { onlyOutliers: true });
    expect(pair).toMatchObject({ netCents: '0', netDebtorId: null, lineCount: 0, heldCount: 0, change: { cents: -72_000n, percent: '-100.0', isOutlier: true } });
    expect((await pairs.run(agency, june, { between: [office.nordId, office.agencyId] })).map(({ kind }) => kind)).toEqual(['WEEKLY_RATE']);
  });

  it('are a provider\'s own, with what is held in them', async () => {
    const [pair] = await pairs.run(nord, await monthOf(nord));
    expect(pair).toMatchObject({ netCents: '24000', lineCount: 13, heldCount: 1 });
  });
});

describe('lines', () => {
  it('are paged in order, and filtered by pair, outcome, reason, offer and case', async () => {
    const month = await monthOf(agency);
    const all = await lines.page(agency, month, {}, everything);
    expect(all.rows).toHaveLength(17);
    const first = await lines.page(agency, month, {}, { first: 10 });
    const rest = await lines.page(agency, month, {}, { first: 10, after: first.rows.at(-1)!.cursor });
    expect([...first.rows, ...rest.rows].map(({ node }) => node.id)).toEqual(all.rows.map(({ node }) => node.id));
    // Three uses of N-3 in Nord's own group are between no two.
    const between = await lines.page(agency, month, { between: [office.suedId, office.nordId] }, everything);
    expect(between.rows).toHaveLength(14);
    const held = await lines.page(agency, month, { outcome: 'HELD', reason: 'ATTENDANCE_MISSING' }, everything);
    expect(held.rows.map(({ node }) => node)).toMatchObject([{ date: '2026-05-11', referralCode: 'S-1', debtorId: null, payerId: office.suedId, hostId: office.nordId, cents: '0' }]);
    const { offerId, referralId } = held.rows[0]!.node;
    expect((await lines.page(agency, month, { offerId, referralId }, everything)).rows).toHaveLength(3);
    expect((await lines.page(agency, month, { offerId: 'nonsense' }, everything)).rows).toEqual([]);
  });

  it('are added up by offer and by case', async () => {
    const month = await monthOf(agency);
    const byOffer = await lines.groups(agency, month, 'OFFER', {}, everything);
    expect(byOffer.rows.map(({ node }) => [node.code, node.lineCount, node.heldCount, node.cents])).toEqual([['G-NORD', 9, 1, '24000'], ['G-SUED', 8, 0, '48000']]);
    const byCase = await lines.groups(agency, month, 'CASE', { between: [office.nordId, office.suedId] }, { first: 2 });
    expect(byCase.rows.map(({ node }) => [node.code, node.lineCount, node.cents])).toEqual([['N-1', 4, '24000'], ['N-2', 4, '24000']]);
    const next = await lines.groups(agency, month, 'CASE', { between: [office.nordId, office.suedId] }, { first: 2, after: byCase.rows[1]!.cursor });
    // S-1: attended, held, excused for nothing; S-2: three times the whole price.
    expect(next.rows.map(({ node }) => [node.code, node.lineCount, node.heldCount, node.cents])).toEqual([['S-1', 3, 1, '6000'], ['S-2', 3, 0, '18000']]);
  });

  it('say their price as one product, in one statement for all of them', async () => {
    const month = await monthOf(agency);
    const { rows } = await lines.page(agency, month, {}, everything);
    const words = await lines.wordsOf(agency, rows.map(({ node }) => `${node.runId} ${node.id}`));
    const said = (code: string, date: string) => {
      const { node } = rows.find((row) => row.node.referralCode === code && row.node.date === date)!;
      return words.get(`${node.runId} ${node.id}`);
    };
    expect(said('N-1', '2026-05-06')).toBe('1 × 60,00 € = 60,00 €');
    expect(said('S-1', '2026-05-18')).toBe('1 × 60,00 € × 0 % = 0,00 €');
    expect(said('S-1', '2026-05-11')).toBeUndefined();
  });

  it('are found by an id that stays when the month is cleared anew', async () => {
    const { rows } = await lines.page(agency, await monthOf(agency), {}, { first: 1 });
    const { id } = rows[0]!.node;
    await office.clear();
    expect(await lines.one(agency, await monthOf(agency), id)).toMatchObject({ id });
    expect(await lines.one(agency, await monthOf(agency), 'nonsense')).toBeNull();
    expect(await lines.one(agency, await monthOf(agency), id.replace(/.$/, 'R'))).toBeNull();
  });

  it('are a provider\'s own: none of those that it has no part in', async () => {
    const seen = await lines.page(nord, await monthOf(nord), {}, everything);
    expect(new Set(seen.rows.map(({ node }) => node.outcome))).toEqual(new Set(['SETTLEMENT', 'HELD']));
    expect(seen.rows).toHaveLength(14);
  });

  it('tell a co-host its share and not the price', async () => {
    const cohost = '00000000-0000-7000-8000-0000000000c0';
    await database.superuser.query(`INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) VALUES ('${cohost}', 'CO', 'PROVIDER', 'Mitträger', '06432004', 'HE')`);
    await database.superuser.query(`SET session_replication_role = replica; UPDATE settlement.line SET share_ids = ARRAY[creditor_id, '${cohost}'::uuid], share_cents = ARRAY[cents - 2000, 2000] WHERE referral_code = 'N-1';
      INSERT INTO settlement.gross SELECT run_id, agency_id, 'SETTLEMENT', '${office.nordId}', '${cohost}', 8000 FROM settlement.month WHERE period = '2026-05-01'; SET session_replication_role = origin`);
    const context = asOrganisation(cohost, ['BILLING']);
    const { rows } = await lines.page(context, await monthOf(context), {}, everything);
    expect(rows.map(({ node }) => [node.referralCode, node.cents, node.rateId, node.unit, node.shareIds])).toEqual(Array.from({ length: 4 }, () => ['N-1', '2000', null, null, [cohost]]));
    const groups = await lines.groups(context, await monthOf(context), 'OFFER', {}, everything);
    expect(groups.rows.map(({ node }) => node.cents)).toEqual(['8000']);
    await office.clear();
  });
});
