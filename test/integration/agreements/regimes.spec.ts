import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdoptRegimePresetUseCase, ChangeRegimeUseCase, contractEnd, coverageOf, FindRegimesQuery, regimeOn, type RegimePresetCode } from '#agreements';
import { SERVICE_ROLE } from '#platform';
import pg from 'pg';
import { buildRegimeNetwork, person, tryRaw, type RegimeNetwork } from '../../support/regime-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let service: pg.Client;
let network: RegimeNetwork;

beforeAll(async () => {
  database = await createTestDatabase();
  network = await buildRegimeNetwork(database.superuser);
  service = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE}` });
  await service.connect();
});
afterAll(async () => {
  await service.end();
  await database.close();
});

const admin = () => person('admin', network.agencyId);
const adopt = (preset: RegimePresetCode, context = admin()) => new AdoptRegimePresetUseCase(database.unitOfWork).run(context, { preset, validFrom: '2026-01-01' });
const change = (input: Parameters<ChangeRegimeUseCase['run']>[1], context = admin()) => new ChangeRegimeUseCase(database.unitOfWork).run(context, input);
const regimes = () => new FindRegimesQuery(database.unitOfWork);
const onDay = async (day: string, context = admin()) => (await regimes().on(context, network.agencyId, day)).map(({ validFrom, validTo, legalBases }) => ({ validFrom, validTo, legalBases }));

let staId: string;

describe('funding regimes', () => {
  it('of the three presets become data of the agency, with its own federal state', async () => {
    const sta = await adopt('STA_DARMSTADT_DIEBURG');
    if (!sta.ok) throw new Error(sta.refusal.code);
    staId = sta.value.id;
    expect(sta.value).toMatchObject({ agencyId: network.agencyId, code: 'STA', funding: 'STA_LUMP', preset: 'STA_DARMSTADT_DIEBURG' });
    expect((await adopt('PROVIDER_BUDGET_BREMERHAVEN')).ok).toBe(true);
    expect((await adopt('SOCIAL_SPACES_TRIER_SAARBURG')).ok).toBe(true);
    const versions = await regimes().on(admin(), network.agencyId, '2026-06-01');
    expect(versions.map((version) => [version.federalState, version.modules.length, version.deadlines.map((one) => one.code)])).toEqual([
      ['RP', 0, ['USE_OF_FUNDS']],
      ['RP', 6, ['CARE_REPORT', 'CRISIS_END']],
      ['RP', 0, ['ACTION_PLAN', 'COORDINATION', 'FIRST_PLAN', 'REPORT', 'REPORT_BEFORE_PLAN_TALK']],
    ]);
    expect(versions[2]).toMatchObject({ coverage: 'COVERED_BY_BUDGET', instalments: 60, contractYears: 5, indirectBase: 'DIRECT', indirectPercent: 20 });
    expect(versions[2]!.deadlines[1]).toEqual({ code: 'COORDINATION', amount: 7, unit: 'WORKING_DAYS', counting: 'AFTER', workingDays: 'MON_SAT', recurring: false });
    expect(await regimes().on(admin(), network.agencyId, '2025-12-31')).toEqual([]);
  });

  it('DD-02 and TS-12: what they say of a legal basis comes from their data', async () => {
    const [space, sta, budget] = await regimes().on(person('lead', network.leadId), network.agencyId, '2026-06-01');
    expect(['31', '32', '35a'].map((basis) => coverageOf(sta!, basis))).toEqual(['PAYABLE', 'LEGAL_BASIS_NOT_COVERED', 'PAYABLE']);
    expect(['31', '35a'].map((basis) => coverageOf(space!, basis))).toEqual(['COVERED_BY_BUDGET', 'LEGAL_BASIS_NOT_COVERED']);
    expect(['31', '39', '34'].map((basis) => coverageOf(budget!, basis))).toEqual(['COVERED_BY_BUDGET', 'PAYABLE', 'LEGAL_BASIS_NOT_COVERED']);
  });

  it('TS-19: the length of a contract is data of the regime', async () => {
    const version = await database.unitOfWork.run(admin(), (tx) => regimeOn(tx, network.agencyId, 'SOCIAL_SPACE_BUDGET', '2026-06-01'));
    expect(contractEnd('2014-01-01', version!.contractYears!)).toBe('2018-12-31');
  });

  it('are adopted once for each form of funding, and by agencies only', async () => {
    expect(await adopt('STA_DARMSTADT_DIEBURG')).toMatchObject({ ok: false, refusal: { code: 'REGIME_EXISTS', regimeId: staId } });
    expect(await adopt('STA_DARMSTADT_DIEBURG', person('p', network.leadId))).toMatchObject({ ok: false, refusal: { code: 'NOT_AN_AGENCY' } });
  });

  it('change from a day on: the version before stays as it was and ends on the day before', async () => {
    const answer = await change({ regimeId: staId, validFrom: '2026-07-01', terms: { legalBases: ['§ 30', '31', '27 Abs. 2'], partialWeek: 'BY_DAY' } });
    expect(answer.ok).toBe(true);
    expect(await onDay('2026-06-30')).toContainEqual({ validFrom: '2026-01-01', validTo: '2026-06-30', legalBases: ['30', '31', '35', '35a', '41'] });
    expect(await onDay('2026-07-01')).toContainEqual({ validFrom: '2026-07-01', validTo: null, legalBases: ['30', '31', '27.2'] });
    const versions = (await regimes().versionsOf(admin(), [staId])).get(staId)!;
    expect(versions.map((version) => [version.partialWeek, version.modules.length])).toEqual([['FULL_WEEK', 6], ['BY_DAY', 6]]);
    expect(versions[1]!.modules).toEqual(versions[0]!.modules);
  });

  it('change in the past too, up to the version that follows', async () => {
    expect((await change({ regimeId: staId, validFrom: '2026-03-01', terms: { signingRightNeeded: true } })).ok).toBe(true);
    const versions = (await regimes().versionsOf(admin(), [staId])).get(staId)!;
    expect(versions.map(({ validFrom, validTo, signingRightNeeded }) => [validFrom, validTo, signingRightNeeded])).toEqual([
      ['2026-01-01', '2026-02-28', false],
      ['2026-03-01', '2026-06-30', true],
      ['2026-07-01', null, false],
    ]);
  });

  it('refuse a day on which they do not hold or a version begins, contradictions, and strangers', async () => {
    const refused = async (input: Partial<Parameters<typeof change>[0]>, context = admin()) => {
      const answer = await change({ regimeId: staId, validFrom: '2026-05-01', terms: {}, ...input }, context);
      return answer.ok ? null : answer.refusal.code;
    };
    expect(await refused({ validFrom: '2025-12-31' })).toBe('NO_VERSION_ON_DAY');
    expect(await refused({ validFrom: '2026-07-01' })).toBe('VERSION_EXISTS');
    expect(await refused({ terms: { legalBases: [] } })).toBe('INVALID_TERMS');
    expect(await refused({}, person('x', network.otherAgencyId))).toBe('REGIME_NOT_FOUND');
    expect(await refused({}, person('x', network.leadId))).toBe('REGIME_NOT_FOUND');
    expect(await refused({ regimeId: network.leadId })).toBe('REGIME_NOT_FOUND');
  });

  it('are journalled with before and after', async () => {
    const { rows } = await database.superuser.query(
      `SELECT action, actor, before->'terms'->>'partialWeek' AS before, after->'terms'->>'partialWeek' AS after FROM platform.journal WHERE subject_id = $1 ORDER BY id`,
      [staId],
    );
    expect(rows).toEqual([
      { action: 'regime.adopted', actor: 'admin', before: null, after: 'FULL_WEEK' },
      { action: 'regime.changed', actor: 'admin', before: 'FULL_WEEK', after: 'BY_DAY' },
      { action: 'regime.changed', actor: 'admin', before: 'FULL_WEEK', after: 'FULL_WEEK' },
    ]);
  });

  it('hold what the database alone forbids: overlaps, edits of a version, and the rules of others', async () => {
    const agency = { actor: 'admin', organisationId: network.agencyId };
    const copy = `INSERT INTO agreements.regime_version (regime_id, agency_id, valid_from, valid_to, legal_bases, approval_unit, seat_approval, signing_right_needed, coverage,
        rate_source, partial_week, federal_state)
      SELECT regime_id, agency_id, '2026-06-15', '2026-07-15', legal_bases, approval_unit, seat_approval, signing_right_needed, coverage, rate_source, partial_week, federal_state
      FROM agreements.regime_version WHERE regime_id = $1 AND valid_from = '2026-07-01'`;
    expect(await tryRaw(service, agency, copy, [staId])).toBe('23P01 regime_version_no_overlap');
    expect(await tryRaw(service, { ...agency, organisationId: network.otherAgencyId }, copy, [staId])).toBe('42501');
    expect(await tryRaw(service, agency, `UPDATE agreements.regime_version SET legal_bases = '{32}' WHERE regime_id = $1`, [staId])).toBe('23514 version_fixed');
    await expect(database.superuser.query('UPDATE agreements.regime_module SET to_minutes = 1000')).rejects.toMatchObject({ code: '23001' });
    const template = `INSERT INTO agreements.module_template SELECT version_id, module_code, 'BOTH', 60, 60 FROM agreements.module_template LIMIT 1`;
    expect(await tryRaw(service, agency, template)).toMatch(/^23514/);
  });

  it('take no part from a later transaction than the one that wrote the version, by raw SQL neither', async () => {
    const agency = { actor: 'admin', organisationId: network.agencyId };
    const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM agreements.regime_version WHERE regime_id = $1 AND valid_from = '2026-01-01'`, [staId]);
    const parts = [
      `INSERT INTO agreements.regime_deadline (version_id, code, amount, unit, counting) VALUES ($1, 'FORGED', 1, 'MONTHS', 'AFTER')`,
      `INSERT INTO agreements.module_template (version_id, module_code, code) VALUES ($1, 'FLEX', 'FORGED')`,
      `INSERT INTO agreements.module_template_slot SELECT version_id, module_code, template_code, 99, kind, 60, 1 FROM agreements.module_template_slot WHERE version_id = $1 LIMIT 1`,
    ];
    for (const sql of parts) expect(await tryRaw(service, agency, sql, [rows[0]!.id])).toBe('23514 version_fixed');
    // A module into a version without modules, and the stamp itself is nobody's to set.
    const budget = await database.superuser.query<{ id: string }>(`SELECT v.id FROM agreements.regime_version v JOIN agreements.regime r ON r.id = v.regime_id WHERE r.agency_id = $1 AND r.funding = 'PROVIDER_BUDGET'`, [network.agencyId]);
    const module = `INSERT INTO agreements.regime_module (version_id, code, name, position, from_minutes, to_minutes, hours_basis, group_allowed) VALUES ($1, 'FLEX', 'x', 1, 0, 1, 'PER_WEEK', true)`;
    expect(await tryRaw(service, agency, module, [budget.rows[0]!.id])).toBe('23514 version_fixed');
    expect(await tryRaw(service, agency, `UPDATE agreements.regime_version SET created_in = pg_current_xact_id() WHERE id = $1`, [rows[0]!.id])).toBe('23514 version_fixed');
    // Negative control: with the version of this very transaction the same part is taken.
    const together = `INSERT INTO agreements.regime_version (regime_id, agency_id, valid_from, valid_to, legal_bases, approval_unit, seat_approval, signing_right_needed, coverage, rate_source, partial_week, federal_state)
        SELECT regime_id, agency_id, '2020-01-01', '2020-12-31', legal_bases, approval_unit, seat_approval, signing_right_needed, coverage, rate_source, partial_week, federal_state FROM agreements.regime_version WHERE id = '${rows[0]!.id}';
      INSERT INTO agreements.regime_deadline (version_id, code, amount, unit, counting) SELECT id, 'OWN', 1, 'MONTHS', 'AFTER' FROM agreements.regime_version WHERE regime_id = '${staId}' AND valid_from = '2020-01-01'`;
    expect(await tryRaw(service, agency, together)).toBeNull();
  });

  it('that begin today or later are replaced on their first day, and journalled; those that have begun are not', async () => {
    const { rows: days } = await database.superuser.query<{ today: string; later: string; yesterday: string }>(
      `SELECT d AS today, d + 400 AS later, d - 1 AS yesterday FROM (SELECT (now() AT TIME ZONE 'Europe/Berlin')::date AS d) t`,
    );
    const { today, later, yesterday } = days[0]!;
    for (const day of [later, today]) {
      const slip = await change({ regimeId: staId, validFrom: day, terms: { legalBases: ['31'] } });
      const mended = await change({ regimeId: staId, validFrom: day, terms: { legalBases: ['30', '31'] } });
      expect([slip.ok, mended.ok]).toEqual([true, true]);
      const versions = (await regimes().versionsOf(admin(), [staId])).get(staId)!.filter((version) => version.validFrom === day);
      expect(versions).toMatchObject([{ legalBases: ['30', '31'], validTo: day === later ? null : expect.any(String) }]);
      expect(versions[0]!.modules).toHaveLength(6);
      expect((await onDay(day)).filter((version) => version.validFrom === day)).toHaveLength(1);
    }
    const { rows } = await database.superuser.query(
      `SELECT before->>'validFrom' AS day, before->'terms'->'legalBases' AS before, after->'terms'->'legalBases' AS after FROM platform.journal WHERE subject_id = $1 ORDER BY id DESC LIMIT 1`,
      [staId],
    );
    expect(rows).toEqual([{ day: today, before: ['31'], after: ['30', '31'] }]);
    // A day that is over is not rewritten, by raw SQL neither; and what was withdrawn stays so.
    expect((await change({ regimeId: staId, validFrom: yesterday, terms: { legalBases: ['31'] } })).ok).toBe(true);
    expect(await change({ regimeId: staId, validFrom: yesterday, terms: { legalBases: ['30'] } })).toMatchObject({ ok: false, refusal: { code: 'VERSION_EXISTS' } });
    const agency = { actor: 'admin', organisationId: network.agencyId };
    const withdraw = `UPDATE agreements.regime_version SET withdrawn_at = now() WHERE regime_id = $1 AND valid_from = $2`;
    expect(await tryRaw(service, agency, withdraw, [staId, yesterday])).toBe('23514 version_fixed');
    expect(await tryRaw(service, agency, `UPDATE agreements.regime_version SET withdrawn_at = NULL WHERE regime_id = $1 AND withdrawn_at IS NOT NULL`, [staId])).toBe('23514 version_fixed');
  });

  it('of one agency are adopted once when eight try at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => new AdoptRegimePresetUseCase(database.unitOfWork).run(person('o', network.otherAgencyId), { preset: 'STA_DARMSTADT_DIEBURG', validFrom: '2026-01-01' })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.refusal.code === 'REGIME_EXISTS')).toHaveLength(7);
  });
});

describe('negative control', () => {
  it('twenty statements at once make one regime of a funding, and twenty without the constraint', async () => {
    const insert = (round: string) =>
      Promise.allSettled(
        Array.from({ length: 20 }, (_, index) =>
          database.unitOfWork.run(person('o', network.otherAgencyId), (tx) =>
            tx.execute(`INSERT INTO agreements.regime (agency_id, code, name, funding) VALUES ($1, $2, 'x', 'HOURLY')`, [network.otherAgencyId, `${round}-${index}`]),
          ),
        ),
      );
    const made = (outcomes: PromiseSettledResult<unknown>[]) => outcomes.filter((outcome) => outcome.status === 'fulfilled').length;
    expect(made(await insert('FIRST'))).toBe(1);
    await database.superuser.query('ALTER TABLE agreements.regime DROP CONSTRAINT regime_funding_once');
    expect(made(await insert('SECOND'))).toBe(20);
  });
});
