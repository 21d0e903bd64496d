import { afterEach, describe, expect, it } from '@jest/globals';
import { ChangeRegimeUseCase, FindRegimesQuery } from '#agreements';
import { ClearMonthUseCase, FindChargesQuery, FindMonthsQuery, FindPairsQuery, type ChargeView } from '#settlement';
import { must } from '../../../support/agreement-network.js';
import { openApprovalOffice } from '../../../support/approval-office.js';
import { openReportOffice } from '../../../support/report-office.js';
import type { SeatNetwork } from '../../../support/seat-network.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
afterEach(() => database.close());

/** Demo figures: the sources name no amounts. */
async function agreeOnRates({ agencyId, mainId }: SeatNetwork, rates: Readonly<Record<string, number>>): Promise<void> {
  await database.superuser.query(
    `INSERT INTO agreements.weekly_rate (agreement_id, module, amount_cents, valid_from, origin)
     SELECT a.id, r.key, r.value::bigint, '2026-01-01', 'DEMO' FROM agreements.agreement a, jsonb_each_text($3::jsonb) AS r WHERE a.agency_id = $1 AND a.provider_id = $2`,
    [agencyId, mainId, JSON.stringify(rates)],
  );
}

/** From 1 June on partial weeks of weekly lump sums count by their days. */
async function payByDays(agencyId: string): Promise<void> {
  const admin = asOrganisation(agencyId, ['ADMINISTRATOR']);
  const [version] = await new FindRegimesQuery(database.unitOfWork).on(admin, agencyId, '2026-06-01');
  must(await new ChangeRegimeUseCase(database.unitOfWork).run(admin, { regimeId: version!.regimeId, validFrom: '2026-06-01', terms: { partialWeek: 'BY_DAY' } }));
}

async function cleared(agencyId: string, period: string, as = asOrganisation(agencyId)): Promise<ChargeView[]> {
  must(await new ClearMonthUseCase(database.unitOfWork).run(asOrganisation(agencyId), { agencyId, period, origin: 'COMMAND_LINE', summary: true }));
  const month = await new FindMonthsQuery(database.unitOfWork).one(as, agencyId, period);
  if (month === null) return [];
  return (await new FindChargesQuery(database.unitOfWork).page(as, month, {}, { first: 100 })).rows.map(({ node }) => node);
}

const brief = (charges: readonly ChargeView[]) => charges.map((c) => [c.module, c.fromDate, c.toDate, c.days, c.rateCents, c.cents, c.reason]);

describe('DD-09: a module change on a Wednesday', () => {
  /** STANDARD from Monday 1 June, BASIS from Wednesday 10 June on until Sunday 21 June 2026. */
  async function change(rule: 'FULL_WEEK' | 'BY_DAY') {
    database = await createTestDatabase({ now: '2026-05-20T10:00:00Z' });
    const office = await openApprovalOffice(database);
    await agreeOnRates(office.network, { STANDARD: 40_000, BASIS: 30_000 });
    if (rule === 'BY_DAY') await payByDays(office.network.agencyId);
    const id = await office.submitted('F-1');
    must(await office.grant.run(office.signer, { referralId: id, module: 'STANDARD', validFrom: '2026-06-01', validTo: '2026-06-21' }));
    must(await office.changeModule.run(office.signer, { referralId: id, from: '2026-06-10', to: '2026-06-21', module: 'BASIS' }));
    return office.network;
  }

  it('DD-09: BY_DAY, both rates are lines of their own with their days', async () => {
    const { agencyId, mainId } = await change('BY_DAY');
    const charges = await cleared(agencyId, '2026-06');
    // 400.00 × 2 ÷ 7 = 114.2857; 300.00 × 5 ÷ 7 = 214.2857
    expect(brief(charges)).toEqual([
      ['STANDARD', '2026-06-01', '2026-06-07', 7, '40000', '40000', null],
      ['STANDARD', '2026-06-08', '2026-06-09', 2, '40000', '11429', null],
      ['BASIS', '2026-06-10', '2026-06-14', 5, '30000', '21429', null],
      ['BASIS', '2026-06-15', '2026-06-21', 7, '30000', '30000', null],
    ]);
    expect(new Set(charges.map((c) => `${c.debtorId} ${c.creditorId} ${c.kind}`))).toEqual(new Set([`${agencyId} ${mainId} WEEKLY_RATE`]));
  });

  it('DD-09: FULL_WEEK, the begun week of each module is a line of its own and counts once, whole', async () => {
    const { agencyId } = await change('FULL_WEEK');
    expect(brief(await cleared(agencyId, '2026-06'))).toEqual([
      ['STANDARD', '2026-06-01', '2026-06-07', 7, '40000', '40000', null],
      ['STANDARD', '2026-06-08', '2026-06-09', 7, '40000', '40000', null],
      ['BASIS', '2026-06-10', '2026-06-14', 7, '30000', '30000', null],
      ['BASIS', '2026-06-15', '2026-06-21', 7, '30000', '30000', null],
    ]);
  });
});

describe('weekly lump sums of a month', () => {
  it('a week over the end of a month is charged once where begun weeks count whole, and by its days in each month where days count', async () => {
    database = await createTestDatabase({ now: '2026-05-20T10:00:00Z' });
    const office = await openApprovalOffice(database);
    await agreeOnRates(office.network, { STANDARD: 40_000 });
    const { agencyId } = office.network;
    // Monday 29 June to Sunday 5 July, of an approval until Saturday 4 July.
    must(await office.grant.run(office.signer, { referralId: await office.submitted('F-1'), module: 'STANDARD', validFrom: '2026-06-29', validTo: '2026-07-04' }));
    const both = async () => [...brief(await cleared(agencyId, '2026-06')), ...brief(await cleared(agencyId, '2026-07'))];
    expect(await both()).toEqual([['STANDARD', '2026-06-29', '2026-07-04', 7, '40000', '40000', null]]);
    await payByDays(agencyId);
    // 400.00 × 2 ÷ 7 and × 4 ÷ 7
    expect(await both()).toEqual([
      ['STANDARD', '2026-06-29', '2026-06-30', 2, '40000', '11429', null],
      ['STANDARD', '2026-07-01', '2026-07-04', 4, '40000', '22857', null],
    ]);
  });

  it('a whole approved week of one rate over the end of a month needs no rule: by its days in each month, together its rate', async () => {
    database = await createTestDatabase({ now: '2026-05-20T10:00:00Z' });
    const office = await openApprovalOffice(database);
    await agreeOnRates(office.network, { STANDARD: 40_001 });
    const { agencyId } = office.network;
    // Monday 29 June to Tuesday 7 July: a whole week over the end of June, and two days.
    must(await office.grant.run(office.signer, { referralId: await office.submitted('F-1'), module: 'STANDARD', validFrom: '2026-06-29', validTo: '2026-07-07' }));
    await database.superuser.query(`SET session_replication_role = replica; UPDATE agreements.regime_version SET withdrawn_at = platform.now(); SET session_replication_role = origin`);
    // 400.01 × 2 ÷ 7 = 114.2886 and × 5 ÷ 7 = 285.7214, together 400.01.
    expect(brief(await cleared(agencyId, '2026-06'))).toEqual([['STANDARD', '2026-06-29', '2026-06-30', 2, '40001', '11429', null]]);
    expect(brief(await cleared(agencyId, '2026-07'))).toEqual([
      ['STANDARD', '2026-07-01', '2026-07-05', 5, '40001', '28572', null],
      ['STANDARD', '2026-07-06', '2026-07-07', 2, '40001', '0', 'PARTIAL_WEEK_RULE_MISSING'],
    ]);
  });

  it('a week of two rates over the end of a month is held without a rule', async () => {
    database = await createTestDatabase({ now: '2026-05-20T10:00:00Z' });
    const office = await openApprovalOffice(database);
    await agreeOnRates(office.network, { STANDARD: 40_000 });
    const { agencyId } = office.network;
    must(await office.grant.run(office.signer, { referralId: await office.submitted('F-1'), module: 'STANDARD', validFrom: '2026-06-29', validTo: '2026-07-05' }));
    await database.superuser.query(`SET session_replication_role = replica; UPDATE agreements.regime_version SET withdrawn_at = platform.now();
      UPDATE agreements.weekly_rate SET valid_to = '2026-06-30'; SET session_replication_role = origin;
      INSERT INTO agreements.weekly_rate (agreement_id, module, amount_cents, valid_from, origin) SELECT agreement_id, module, 42000, '2026-07-01', 'DEMO' FROM agreements.weekly_rate`);
    expect(brief(await cleared(agencyId, '2026-06'))).toEqual([['STANDARD', '2026-06-29', '2026-06-30', 2, '40000', '0', 'PARTIAL_WEEK_RULE_MISSING']]);
    expect(brief(await cleared(agencyId, '2026-07'))).toEqual([['STANDARD', '2026-07-01', '2026-07-05', 5, '42000', '0', 'PARTIAL_WEEK_RULE_MISSING']]);
  });

  it('an extension within a week is no second begun week', async () => {
    database = await createTestDatabase({ now: '2026-05-20T10:00:00Z' });
    const office = await openApprovalOffice(database);
    await agreeOnRates(office.network, { STANDARD: 40_000 });
    const id = await office.submitted('F-1');
    must(await office.grant.run(office.signer, { referralId: id, module: 'STANDARD', validFrom: '2026-06-01', validTo: '2026-06-03' }));
    await database.superuser.query(
      `INSERT INTO referrals.approval (referral_id, agency_id, kind, follows_id, reason, legal_basis, module, valid_from, valid_to, signed_by)
       SELECT referral_id, agency_id, 'EXTENSION', id, 'GOAL_NOT_REACHED', legal_basis, module, '2026-06-04', '2026-06-10', 'signer' FROM referrals.approval`,
    );
    expect(brief(await cleared(office.network.agencyId, '2026-06'))).toEqual([
      ['STANDARD', '2026-06-01', '2026-06-07', 7, '40000', '40000', null],
      ['STANDARD', '2026-06-08', '2026-06-10', 7, '40000', '40000', null],
    ]);
  });

  it('are held without a rate, and a week that is not whole without a rule; the rest goes on', async () => {
    database = await createTestDatabase({ now: '2026-05-20T10:00:00Z' });
    const office = await openApprovalOffice(database);
    await agreeOnRates(office.network, { STANDARD: 40_000 });
    must(await office.grant.run(office.signer, { referralId: await office.submitted('F-1'), module: 'STANDARD', validFrom: '2026-06-01', validTo: '2026-06-10' }));
    must(await office.grant.run(office.signer, { referralId: await office.submitted('F-2'), module: 'FLEX', validFrom: '2026-06-08', validTo: '2026-06-14' }));
    await database.superuser.query(`SET session_replication_role = replica; UPDATE agreements.regime_version SET withdrawn_at = platform.now(); SET session_replication_role = origin`);
    expect(brief(await cleared(office.network.agencyId, '2026-06'))).toEqual([
      ['STANDARD', '2026-06-01', '2026-06-07', 7, '40000', '40000', null],
      ['STANDARD', '2026-06-08', '2026-06-10', 3, '40000', '0', 'PARTIAL_WEEK_RULE_MISSING'],
      ['FLEX', '2026-06-08', '2026-06-14', 7, null, '0', 'RATE_MISSING'],
    ]);
  });

  it('are seen by the agency and the provider that they are owed to, and by nobody else', async () => {
    database = await createTestDatabase({ now: '2026-05-20T10:00:00Z' });
    const office = await openApprovalOffice(database);
    const { agencyId, mainId, hostId } = office.network;
    await agreeOnRates(office.network, { STANDARD: 40_000 });
    must(await office.grant.run(office.signer, { referralId: await office.submitted('F-1'), module: 'STANDARD', validFrom: '2026-06-01', validTo: '2026-06-07' }));
    expect(await cleared(agencyId, '2026-06')).toHaveLength(1);
    expect(await cleared(agencyId, '2026-06', asOrganisation(mainId))).toHaveLength(1);
    expect(await cleared(agencyId, '2026-06', asOrganisation(hostId))).toEqual([]);
  });

  it('stand in the pairs of the month and are compared with the month before', async () => {
    database = await createTestDatabase({ now: '2026-05-20T10:00:00Z' });
    const office = await openApprovalOffice(database);
    const { agencyId, mainId } = office.network;
    await agreeOnRates(office.network, { STANDARD: 40_000 });
    must(await office.grant.run(office.signer, { referralId: await office.submitted('F-1'), module: 'STANDARD', validFrom: '2026-06-01', validTo: '2026-08-02' }));
    must(await office.grant.run(office.signer, { referralId: await office.submitted('F-2'), module: 'STANDARD', validFrom: '2026-07-08', validTo: '2026-07-31' }));
    for (const period of ['2026-06', '2026-07']) await cleared(agencyId, period);
    const month = (await new FindMonthsQuery(database.unitOfWork).one(asOrganisation(agencyId), agencyId, '2026-07'))!;
    const [first, second] = [agencyId, mainId].sort() as [string, string];
    // By hand, begun weeks count whole in the month of their first granted day: of F-1 in June those of 1, 8, 15, 22 and 29 June, in July those of 6, 13, 20 and 27 July;
    // of F-2 those of 8, 13, 20 and 27 July. So 5 and then 8 of 400.00 €, which is 60 percent more.
    const [june, july] = [200_000, 320_000];
    for (const asker of [agencyId, mainId]) {
      const pairs = await new FindPairsQuery(database.unitOfWork).run(asOrganisation(asker), month);
      expect(pairs.filter(({ kind }) => kind === 'WEEKLY_RATE')).toEqual([
        {
          id: `WEEKLY_RATE:${first}:${second}`, kind: 'WEEKLY_RATE', firstId: first, secondId: second,
          firstOwesCents: first === agencyId ? String(july) : '0', secondOwesCents: first === agencyId ? '0' : String(july),
          netCents: String(july), netDebtorId: agencyId, lineCount: 8, heldCount: 0,
          change: { cents: BigInt(july - june), percent: expect.stringMatching(/^60/), isOutlier: true },
        },
      ]);
    }
  });

  it('no agreement of weekly lump sums, no charge', async () => {
    database = await createTestDatabase({ now: '2026-05-20T10:00:00Z' });
    const office = await openApprovalOffice(database);
    await agreeOnRates(office.network, { STANDARD: 40_000 });
    must(await office.grant.run(office.signer, { referralId: await office.submitted('F-1'), module: 'STANDARD', validFrom: '2026-06-01', validTo: '2026-06-07' }));
    await database.superuser.query(`SET session_replication_role = replica; UPDATE agreements.agreement SET funding = 'HOURLY'; SET session_replication_role = origin`);
    expect(await cleared(office.network.agencyId, '2026-06')).toEqual([]);
  });
});

describe('DD-10: a session that is missed', () => {
  it('DD-10: changes the monthly report and not the weekly amount', async () => {
    const month = async (came: readonly string[]) => {
      database = await createTestDatabase({ now: '2026-07-02T10:00:00Z' });
      const office = await openReportOffice(database);
      await agreeOnRates(office.network, { STANDARD: 40_000 });
      const id = await office.openCase('F-1');
      await office.approve(id, { from: '2026-06-01', to: '2026-06-28', module: 'STANDARD' });
      const group = await office.group('G-1', ['2026-06-03', '2026-06-10', '2026-06-17', '2026-06-24']);
      await office.seat(id, group, '2026-06-01', '2026-06-28', came);
      await office.work('2026-07-02T10:00:00Z');
      const charges = brief(await cleared(office.network.agencyId, '2026-06'));
      const [report] = await office.reports(id);
      return { charges, report: report! };
    };
    const all = await month(['ATTENDED', 'ATTENDED', 'ATTENDED', 'ATTENDED']);
    await database.close();
    const less = await month(['ATTENDED', 'ATTENDED', 'UNEXCUSED', 'ATTENDED']);
    expect(all.charges).toHaveLength(4);
    expect(all.charges.every(([, , , , , cents]) => cents === '40000')).toBe(true);
    expect(less.charges).toEqual(all.charges);
    // Sessions of 90 minutes.
    expect(all.report).toMatchObject({ sessionsAttended: 4, sessionsUnexcused: 0, groupMinutes: 360 });
    expect(less.report).toMatchObject({ sessionsAttended: 3, sessionsUnexcused: 1, groupMinutes: 270 });
  });
});
