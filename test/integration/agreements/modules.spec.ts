import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdoptRegimePresetUseCase, AssessModuleHoursQuery, ChangeRegimeUseCase, FindRegimesQuery, WeeklyChargeQuery, type ModuleHours } from '#agreements';
import { buildRegimeNetwork, person, type RegimeNetwork } from '../../support/regime-network.js';
import { addOffer, addReferral } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: RegimeNetwork;
let regimeId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  network = await buildRegimeNetwork(database.superuser);
  const adopted = await new AdoptRegimePresetUseCase(database.unitOfWork).run(admin(), { preset: 'STA_DARMSTADT_DIEBURG', validFrom: '2026-01-01' });
  if (!adopted.ok) throw new Error(adopted.refusal.code);
  regimeId = adopted.value.id;
  // Demo figures: the sources name no amounts. STANDARD 400.00 a week, 420.00 from 15 June on.
  await database.superuser.query(
    `INSERT INTO agreements.weekly_rate (agreement_id, module, amount_cents, valid_from, valid_to, origin) VALUES
       ($1, 'STANDARD', 40000, '2026-01-01', '2026-06-14', 'DEMO'), ($1, 'STANDARD', 42000, '2026-06-15', NULL, 'DEMO'), ($1, 'FLEX', 10001, '2026-01-01', NULL, 'DEMO')`,
    [network.lumpAgreementId],
  );
});
afterAll(() => database.close());

const admin = () => person('admin', network.agencyId);
const assess = (hours: Partial<ModuleHours>, context = admin()) =>
  new AssessModuleHoursQuery(database.unitOfWork).run(context, { agencyId: network.agencyId, module: 'FLEX', from: '2026-06-01', to: '2026-06-30', minutes: 0, ...hours });
const charge = (from: string, to: string, module: 'STANDARD' | 'FLEX' | 'BASIS' = 'STANDARD', context = admin(), grantedFrom = from) =>
  new WeeklyChargeQuery(database.unitOfWork).run(context, { agreementId: network.lumpAgreementId, module, grantedFrom, from, to });

describe('hours of a granted module', () => {
  it('DD-03: 3.5 h a week on average in a month on FLEX is ABOVE_MODULE_RANGE', async () => {
    expect(await assess({ minutes: 900 })).toMatchObject({ verdict: 'ABOVE_MODULE_RANGE', averageHoursPerWeek: '3.5', fittingModules: ['BASIS'], warnings: [] });
    expect(await assess({ minutes: 200 })).toMatchObject({ verdict: 'BELOW_MODULE_RANGE', fittingModules: [] });
  });

  it('DD-07: an 11-h week is within ZUSATZ and SONDER, and nothing is proposed', async () => {
    for (const module of ['ZUSATZ', 'SONDER'] as const) {
      const answer = await assess({ module, minutes: 660, from: '2026-06-01', to: '2026-06-07' });
      expect(answer).toMatchObject({ verdict: 'WITHIN_MODULE_RANGE', fittingModules: ['ZUSATZ', 'SONDER'] });
      expect(Object.keys(answer!).sort()).toEqual(['averageHoursPerWeek', 'fittingModules', 'module', 'verdict', 'warnings']);
    }
  });

  it('DD-05: the third weekly group seat of a STANDARD case warns, and does not block', async () => {
    const seats = async (weeklyGroupSeats: number) => (await assess({ module: 'STANDARD', minutes: 1800, weeklyGroupSeats }))!.warnings.map((warning) => warning.code);
    expect([await seats(2), await seats(3)]).toEqual([[], ['GROUP_SEATS_ABOVE_TEMPLATE']]);
  });

  it('DD-04: the template of BASIS is stored with one 120-min group slot and one 60-min single slot', async () => {
    const [version] = await new FindRegimesQuery(database.unitOfWork).on(admin(), network.agencyId, '2026-06-01');
    const basis = version!.modules.find((module) => module.code === 'BASIS')!;
    expect(basis.templates).toEqual([
      { code: 'MIX_1', flexMinutes: 120, resourcePersonMinutes: null, slots: [{ kind: 'GROUP', minutes: 120, count: 1 }, { kind: 'SINGLE', minutes: 60, count: 1 }] },
    ]);
  });

  it('go by the version of the last day: a new range from a day on leaves the days before alone', async () => {
    const [version] = await new FindRegimesQuery(database.unitOfWork).on(admin(), network.agencyId, '2027-06-01');
    const modules = version!.modules.map((module) => (module.code === 'FLEX' ? { ...module, toMinutes: 240 } : module));
    expect((await new ChangeRegimeUseCase(database.unitOfWork).run(admin(), { regimeId, validFrom: '2027-01-01', terms: { modules } })).ok).toBe(true);
    expect(await assess({ minutes: 900 })).toMatchObject({ verdict: 'ABOVE_MODULE_RANGE' });
    expect(await assess({ minutes: 900, from: '2027-06-01', to: '2027-06-30' })).toMatchObject({ verdict: 'WITHIN_MODULE_RANGE' });
  });

  it('are not known for an agency without such a regime', async () => {
    expect(await assess({ agencyId: network.otherAgencyId })).toBeNull();
    expect(await assess({ agencyId: 'nonsense' })).toBeNull();
    expect(await assess({ from: '2026-06-30', to: '2026-06-01' })).toBeNull();
  });
});

describe('weekly lump sums', () => {
  it('DD-01: two cases with other mixes of group and single contacts cost the same, week by week', async () => {
    const seats = { agencyId: network.agencyId, mainId: network.associatedId, hostId: network.associatedId };
    const offer = await addOffer(database.superuser, seats, { code: 'G', dates: ['2026-06-03', '2026-06-10'] });
    const groups = await addReferral(database.superuser, seats, 'F-GROUPS', { module: 'STANDARD' });
    const singles = await addReferral(database.superuser, seats, 'F-SINGLES', { module: 'STANDARD' });
    await database.superuser.query(
      `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id) SELECT s, $2, 'PROVIDER', 'ATTENDED', $3, $4 FROM unnest($1::uuid[]) s`,
      [offer.sessionIds, groups, network.agencyId, network.associatedId],
    );
    await database.superuser.query(
      `INSERT INTO care.care_hours (referral_id, provider_id, agency_id, date, minutes, kind)
       SELECT $1, $2, $3, '2026-06-01'::date + n, 120, CASE WHEN n % 2 = 0 THEN 'SINGLE' ELSE 'PARENT' END FROM generate_series(0, 10) n`,
      [singles, network.associatedId, network.agencyId],
    );
    const mixes = await database.superuser.query(
      `SELECT f.code, (SELECT count(*)::int FROM care.attendance a WHERE a.referral_id = f.id) AS sessions, (SELECT coalesce(sum(minutes), 0)::int FROM care.care_hours h WHERE h.referral_id = f.id) AS minutes
       FROM referrals.referral f ORDER BY f.code`,
    );
    expect(mixes.rows).toEqual([{ code: 'F-GROUPS', sessions: 2, minutes: 0 }, { code: 'F-SINGLES', sessions: 0, minutes: 1320 }]);

    // The lump sum has no contact among its inputs: for each case the module and the days that it was granted for.
    const amounts = [];
    for (const code of ['F-GROUPS', 'F-SINGLES']) {
      const { rows } = await database.superuser.query<{ module: 'STANDARD' }>('SELECT module FROM referrals.referral WHERE code = $1', [code]);
      amounts.push(await charge('2026-06-01', '2026-06-28', rows[0]!.module));
    }
    expect(amounts[0]).toEqual(amounts[1]);
    // Two weeks of 400.00 and, from 15 June on, two of 420.00.
    expect(amounts[0]!.totalCents).toBe(164_000n);
    expect(amounts[0]!.weeks.map(({ week, days, cents }) => [week, days, cents])).toEqual([
      ['2026-06-01', 7, 40_000n],
      ['2026-06-08', 7, 40_000n],
      ['2026-06-15', 7, 42_000n],
      ['2026-06-22', 7, 42_000n],
    ]);

    // And contacts that come later change nothing.
    await database.superuser.query(`UPDATE care.attendance SET status = 'UNEXCUSED'; UPDATE care.care_hours SET minutes = minutes * 2`);
    expect(await charge('2026-06-01', '2026-06-28')).toEqual(amounts[0]);
  });

  it('a week begun counts once, in the month that holds its Monday or the first granted day: months add up', async () => {
    const cents = async (from: string, to: string) => (await charge(from, to, 'STANDARD', admin(), '2026-07-01'))!.totalCents;
    // Granted from Wednesday 1 July: the weeks of 29 June (begun on 1 July), 6, 13, 20 and 27 July; then 3, 10, 17, 24 and 31 August. 420.00 each.
    expect([await cents('2026-07-01', '2026-07-31'), await cents('2026-08-01', '2026-08-31')]).toEqual([210_000n, 210_000n]);
    expect(await cents('2026-07-01', '2026-08-31')).toBe(420_000n);
    expect((await charge('2026-08-01', '2026-08-31', 'STANDARD', admin(), '2026-07-01'))!.weeks[0]!.week).toBe('2026-08-03');
    // Nothing is owed for the days before the first granted one.
    expect(await cents('2026-06-01', '2026-06-30')).toBe(0n);
    expect(await cents('2026-06-01', '2026-07-31')).toBe(210_000n);
  });

  it('of a span that ends before it begins are none, and not 0 cents', async () => {
    expect(await charge('2026-07-31', '2026-07-01')).toBeNull();
  });

  it('a partial week counts as the regime says, and a week over the turn of a year is one', async () => {
    expect((await charge('2026-06-04', '2026-06-09', 'FLEX'))!.weeks.map(({ firstDay, days, cents }) => [firstDay, days, cents])).toEqual([
      ['2026-06-04', 7, 10_001n],
      ['2026-06-08', 7, 10_001n],
    ]);
    await new ChangeRegimeUseCase(database.unitOfWork).run(admin(), { regimeId, validFrom: '2026-10-01', terms: { partialWeek: 'BY_DAY' } });
    // 2026-12-31 is a Thursday: days to Sunday 2027-01-03 are one ISO week. 10,001 × 4 ÷ 7 = 5,714.86
    expect((await charge('2026-12-31', '2027-01-03', 'FLEX'))!.weeks.map(({ week, days, cents }) => [week, days, cents])).toEqual([['2026-12-28', 4, 5_715n]]);
  });

  it('only active rates count, on days of the active agreement', async () => {
    const missing = await charge('2026-06-01', '2026-06-07', 'BASIS');
    expect(missing).toMatchObject({ totalCents: null, weeks: [{ problem: 'RATE_MISSING', cents: null }] });
    await database.unitOfWork.run({ ...admin(), actor: 'author' }, (tx) =>
      tx.execute(`INSERT INTO agreements.weekly_rate (agreement_id, module, amount_cents, valid_from) VALUES ($1, 'BASIS', 30000, '2026-01-01')`, [network.lumpAgreementId]),
    );
    expect(await charge('2026-06-01', '2026-06-07', 'BASIS')).toEqual(missing);
    expect((await charge('2019-12-30', '2020-01-05'))!.weeks.every((week) => week.problem !== null)).toBe(true);
  });

  it('of a foreign agreement answer as those of none', async () => {
    expect(await charge('2026-06-01', '2026-06-07', 'STANDARD', person('x', network.strangerId))).toBeNull();
    expect(await charge('2026-06-01', '2026-06-07', 'STANDARD', person('x', network.otherAgencyId))).toBeNull();
    expect((await charge('2026-06-01', '2026-06-07', 'STANDARD', person('x', network.associatedId)))!.totalCents).toBe(40_000n);
  });
});
