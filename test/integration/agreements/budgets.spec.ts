import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AdoptRegimePresetUseCase,
  ApproveBudgetShiftUseCase,
  BookBudgetUseCase,
  ChangeRegimeUseCase,
  consumeBudget,
  CreateBudgetUseCase,
  findBudgetAccount,
  FindBudgetsQuery,
  ProposeBudgetShiftUseCase,
  releaseBudget,
  reserveBudget,
  ReverseBudgetEntryUseCase,
  type AccountKind,
  type BudgetBooking,
  type CreateBudgetInput,
} from '#agreements';
import { jobContext, SERVICE_ROLE, type RequestContext } from '#platform';
import pg from 'pg';
import { codeOf, must } from '../../support/rate-office.js';
import { buildRegimeNetwork, person, tryRaw, type RegimeNetwork } from '../../support/regime-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let service: pg.Client;
let network: RegimeNetwork;
let accounts: Map<AccountKind, string>;
let budgetId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  network = await buildRegimeNetwork(database.superuser);
  service = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE}` });
  await service.connect();
  for (const preset of ['SOCIAL_SPACES_TRIER_SAARBURG', 'PROVIDER_BUDGET_BREMERHAVEN'] as const) {
    await must(new AdoptRegimePresetUseCase(database.unitOfWork).run(agency(), { preset, validFrom: '2014-01-01' }));
  }
  // 1,000,000 € and 20,000 h
  budgetId = (await must(create({ totalCents: 100_000_000n, totalMinutes: 1_200_000n }))).id;
  accounts = new Map((await balances()).map((account) => [account.kind, account.id]));
});
afterAll(async () => {
  await service.end();
  await database.close();
});

const agency = (actor = 'asd-person') => person(actor, network.agencyId);
const create = (change: Partial<CreateBudgetInput>, context = agency()) =>
  new CreateBudgetUseCase(database.unitOfWork).run(context, { name: 'Trier', socialSpaceId: network.spaceId, validFrom: '2026-01-01', ...change });
const balances = async (context: RequestContext = agency(), id = budgetId) => (await new FindBudgetsQuery(database.unitOfWork).balancesOf(context, [id])).get(id) ?? [];
const balance = async (kind: AccountKind) => (await balances()).find((account) => account.kind === kind)!;
let subjects = 0;
const subject = () => `00000000-0000-7000-8000-${String(++subjects).padStart(12, '0')}`;
const booking = (kind: AccountKind, change: Partial<BudgetBooking> = {}): BudgetBooking => ({
  accountId: accounts.get(kind)!,
  cents: 5_000n,
  minutes: 90n,
  subjectKind: 'seat',
  subjectId: subject(),
  ...change,
});

describe('a budget', () => {
  it('TS-02 and TS-03: 1,000,000 € are 680,000, 170,000 and 150,000; the hours are split alike', async () => {
    expect((await balances()).map(({ kind, totalCents, totalMinutes, freeCents }) => [kind, totalCents, totalMinutes, freeCents])).toEqual([
      ['PERSONALISED', 68_000_000n, 816_000n, 68_000_000n],
      ['VARIABLE', 17_000_000n, 204_000n, 17_000_000n],
      ['ASD', 15_000_000n, 180_000n, 15_000_000n],
    ]);
  });

  it('TS-19: lasts as long as its contract when no end is given', async () => {
    const { rows } = await database.superuser.query('SELECT valid_from, valid_to FROM agreements.budget WHERE id = $1', [budgetId]);
    expect(rows).toEqual([{ valid_from: '2026-01-01', valid_to: '2030-12-31' }]);
  });

  it('names the account that pays for a social space on a day; the ASD account to the agency alone', async () => {
    const account = (kind: AccountKind, on: string, context = agency()) =>
      database.unitOfWork.run(context, async (tx) => (await findBudgetAccount(tx, { socialSpaceId: network.spaceId }, kind, on))?.id);
    expect([await account('ASD', '2026-05-01'), await account('ASD', '2025-12-31')]).toEqual([accounts.get('ASD'), undefined]);
    expect(await account('ASD', '2026-05-01', person('l', network.leadId))).toBeUndefined();
    expect(await account('VARIABLE', '2026-05-01', person('l', network.leadId))).toBe(accounts.get('VARIABLE'));
  });

  it('TS-02: holds accounts that add up to its total, or the database refuses them', async () => {
    const who = { actor: 'asd-person', organisationId: network.agencyId };
    const insert = (cents: number) => tryRaw(service, who, `WITH b AS (INSERT INTO agreements.budget (agency_id, name, agreement_id, valid_from, valid_to, total_cents)
        VALUES ($1, 'x', $2, '2040-01-01', '2040-12-31', 100) RETURNING id)
      INSERT INTO agreements.budget_account (budget_id, agency_id, kind, cents) SELECT id, $1, 'PROVIDER_BUDGET', $3 FROM b`, [network.agencyId, network.budgetAgreementId, cents]);
    expect([await insert(99), await insert(101), await insert(100)]).toEqual(['23514 budget_account_total', '23514 budget_account_total', null]);
  });

  it('TS-01: may be made of base need, staff-cost share, network and prevention, and tariff rises', async () => {
    const volume = { baseCents: 80_000_000n, staffShareBasisPoints: 460, networkAndPreventionCents: 6_800_000n, tariffRises: [{ fromYear: 2018, cents: 1_000_000n }] };
    const early = await must(create({ validFrom: '2014-01-01', volume }));
    const later = await must(create({ validFrom: '2019-01-01', volume }));
    expect([early.totalCents, early.validTo, later.totalCents, later.validTo]).toEqual([90_480_000n, '2018-12-31', 91_480_000n, '2023-12-31']);
    const { rows } = await database.superuser.query('SELECT volume FROM agreements.budget WHERE id = $1', [later.id]);
    expect(rows[0]!.volume).toMatchObject({ baseCents: '80000000', staffShareBasisPoints: 460, tariffRises: [{ fromYear: 2018, cents: '1000000' }] });
  });

  it('GZ-02: the provider has 22 % of 1,000,000 € where the regime says so: 220,000.00', async () => {
    const other = person('graz', network.otherAgencyId);
    const regime = await must(new AdoptRegimePresetUseCase(database.unitOfWork).run(other, { preset: 'SOCIAL_SPACES_TRIER_SAARBURG', validFrom: '2025-01-01' }));
    const terms = { asdBasisPoints: null, variableBasisPoints: null, providerBasisPoints: 2200 };
    await must(new ChangeRegimeUseCase(database.unitOfWork).run(other, { regimeId: regime.id, validFrom: '2026-01-01', terms }));
    const { rows } = await database.superuser.query<{ id: string }>(
      `INSERT INTO agreements.social_space (code, agency_id, name, municipality_ags, valid_from) VALUES ('GRAZ', $1, 'Graz', '{07235068}', '2020-01-01') RETURNING id`,
      [network.otherAgencyId],
    );
    const budget = await must(create({ socialSpaceId: rows[0]!.id, totalCents: 100_000_000n }, other));
    expect((await balances(other, budget.id)).map(({ kind, totalCents, totalMinutes }) => [kind, totalCents, totalMinutes])).toEqual([
      ['ASD', 78_000_000n, null],
      ['PROVIDER_BUDGET', 22_000_000n, null],
    ]);
    // Not of the agency: the same as not there.
    expect(await codeOf(create({ socialSpaceId: rows[0]!.id, totalCents: 1n }))).toBe('BUDGET_HOLDER_NOT_FOUND');
  });

  it('BHV-01: of a provider is one account, and is opened for provider budget agreements only', async () => {
    const budget = await must(create({ socialSpaceId: undefined, agreementId: network.budgetAgreementId, validFrom: '2025-01-01', totalCents: 300_000_001n }));
    expect(budget.validTo).toBe('2029-12-31');
    expect((await balances(person('c', network.coreId), budget.id)).map(({ kind, totalCents }) => [kind, totalCents])).toEqual([['PROVIDER_BUDGET', 300_000_001n]]);
    expect(await codeOf(create({ socialSpaceId: undefined, agreementId: network.lumpAgreementId, totalCents: 1n }))).toBe('BUDGET_HOLDER_NOT_FOUND');
  });

  it('is refused where it overlaps, contradicts itself, lacks a regime or an agency', async () => {
    expect(await codeOf(create({ validFrom: '2030-06-01', validTo: '2031-05-31', totalCents: 1n }))).toBe('BUDGET_OVERLAPS');
    expect(await codeOf(create({ validFrom: '2032-01-01', validTo: '2031-12-31', totalCents: 1n }))).toBe('BUDGET_INPUT_INVALID');
    expect(await codeOf(create({ validFrom: '2032-01-01' }))).toBe('BUDGET_INPUT_INVALID');
    expect(await codeOf(create({ validFrom: '2032-01-01', totalCents: -1n }))).toBe('BUDGET_INPUT_INVALID');
    expect(await codeOf(create({ agreementId: network.budgetAgreementId, totalCents: 1n }))).toBe('BUDGET_INPUT_INVALID');
    expect(await codeOf(create({ validFrom: '2013-01-01', validTo: '2013-12-31', totalCents: 1n }))).toBe('REGIME_MISSING');
    expect(await codeOf(create({ totalCents: 1n }, person('l', network.leadId)))).toBe('NOT_AN_AGENCY');
  });

  it('is opened once when twenty try at once', async () => {
    const wish = { validFrom: '2033-01-01', validTo: '2033-12-31', totalCents: 100n };
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(create(wish))));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(codes.filter((code) => code === 'BUDGET_OVERLAPS')).toHaveLength(19);
  });
});

describe('entries of an account', () => {
  it('TS-17: reserving, consuming and releasing change what is free at once, and once per subject', async () => {
    const [used, freed] = [booking('VARIABLE'), booking('VARIABLE')];
    await database.unitOfWork.run(agency(), (tx) => reserveBudget(tx, [used, freed, used]));
    expect(await balance('VARIABLE')).toMatchObject({ reservedCents: 10_000n, reservedMinutes: 180n, consumedCents: 0n, freeCents: 16_990_000n, freeMinutes: 203_820n });
    // Less was used than was reserved: the rest is free again.
    const consumed = await database.unitOfWork.run(agency(), (tx) => consumeBudget(tx, [{ ...used, cents: 4_000n, minutes: 60n }]));
    expect(consumed.entries.map(({ kind, cents, minutes }) => [kind, cents, minutes])).toEqual([['CONSUMED', 4_000n, 60n], ['RELEASED', 5_000n, 90n]]);
    expect((await database.unitOfWork.run(agency(), (tx) => releaseBudget(tx, [freed]))).entries).toHaveLength(1);
    const settled = { reservedCents: 0n, reservedMinutes: 0n, consumedCents: 4_000n, consumedMinutes: 60n, freeCents: 16_996_000n, freeMinutes: 203_940n };
    expect(await balance('VARIABLE')).toMatchObject(settled);

    for (const again of [reserveBudget, consumeBudget, releaseBudget]) {
      expect((await database.unitOfWork.run(agency(), (tx) => again(tx, [used, freed]))).entries.filter((entry) => entry.subjectId === used.subjectId)).toEqual([]);
    }
    expect((await balance('VARIABLE')).reservedCents).toBe(0n);
  });

  it('are one when ten transactions book the same subject at once', async () => {
    const one = booking('PERSONALISED');
    const before = await balance('PERSONALISED');
    const work = [reserveBudget, reserveBudget, consumeBudget, consumeBudget, releaseBudget];
    await Promise.all([...work, ...work].map((book) => database.unitOfWork.run(agency(), (tx) => book(tx, [one]))));
    // Consumed once, and what was reserved, perhaps more than once with releases between, is free again.
    const { rows } = await database.superuser.query(`SELECT count(*)::int AS n FROM agreements.budget_entry WHERE subject_id = $1 AND kind = 'CONSUMED'`, [one.subjectId]);
    expect(rows).toEqual([{ n: 1 }]);
    expect((await balance('PERSONALISED')).reservedCents).toBe(before.reservedCents);
    expect((await balance('PERSONALISED')).consumedCents).toBe(before.consumedCents + 5_000n);
  });

  it('GZ-18: an exhausted account warns and still takes the booking', async () => {
    const big = booking('PERSONALISED', { cents: 70_000_000n, minutes: 0n });
    const booked = await database.unitOfWork.run(agency(), (tx) => reserveBudget(tx, [big]));
    expect(booked.warnings).toEqual([{ code: 'EXHAUSTED', accountId: accounts.get('PERSONALISED'), freeCents: expect.any(BigInt), freeMinutes: expect.any(BigInt) }]);
    expect((await balance('PERSONALISED')).freeCents).toBeLessThan(0n);
    expect((await database.unitOfWork.run(agency(), (tx) => reserveBudget(tx, [booking('PERSONALISED')]))).entries).toHaveLength(1);
    expect((await database.unitOfWork.run(agency(), (tx) => releaseBudget(tx, [big]))).warnings).toEqual([]);
  });

  it('are corrected by a reversal, after which the same may be booked anew', async () => {
    const wrong = booking('VARIABLE', { cents: 12_345n, minutes: 0n });
    const before = await balance('VARIABLE');
    const { entries } = await database.unitOfWork.run(agency(), (tx) => consumeBudget(tx, [wrong]));
    const reverse = (entryId: string, context = agency()) => new ReverseBudgetEntryUseCase(database.unitOfWork).run(context, { entryId });
    expect(await codeOf(reverse(entries[0]!.id, person('l', network.leadId)))).toBe('BUDGET_ENTRY_NOT_FOUND');
    const reversal = await must(reverse(entries[0]!.id));
    expect(reversal).toMatchObject({ kind: 'CONSUMED', cents: -12_345n, reversesId: entries[0]!.id });
    expect((await balance('VARIABLE')).freeCents).toBe(before.freeCents);
    expect(await codeOf(reverse(entries[0]!.id))).toBe('NOT_REVERSIBLE');
    expect(await codeOf(reverse(reversal.id))).toBe('NOT_REVERSIBLE');
    const again = await database.unitOfWork.run(agency(), (tx) => consumeBudget(tx, [{ ...wrong, cents: 12_000n }]));
    expect(again.entries.map((entry) => entry.cents)).toEqual([12_000n]);
    expect((await balance('VARIABLE')).freeCents).toBe(before.freeCents - 12_000n);
  });

  it('never change: no update, no deletion, no forged author, no reversal of another amount', async () => {
    const [row] = (await database.unitOfWork.run(agency(), (tx) => consumeBudget(tx, [booking('VARIABLE')]))).entries;
    await expect(database.superuser.query('UPDATE agreements.budget_entry SET cents = 1')).rejects.toMatchObject({ code: '23001' });
    await expect(database.superuser.query('DELETE FROM agreements.budget_entry')).rejects.toMatchObject({ code: '23001' });
    const who = { actor: 'asd-person', organisationId: network.agencyId };
    const forged = `INSERT INTO agreements.budget_entry (account_id, agency_id, kind, cents, subject_kind, subject_id, reverses_id, organisation_id, booked_by, at)
      SELECT account_id, agency_id, kind, -1, subject_kind, subject_id, id, organisation_id, 'somebody else', at FROM agreements.budget_entry WHERE id = $1`;
    expect(await tryRaw(service, who, forged, [row!.id])).toBe('23514 budget_entry_reversal');
    const { rows } = await database.superuser.query(`SELECT DISTINCT booked_by FROM agreements.budget_entry`);
    expect(rows).toEqual([{ booked_by: 'asd-person' }]);
  });

  it('are journalled', async () => {
    const { rows } = await database.superuser.query(`SELECT DISTINCT action FROM platform.journal WHERE subject_kind = 'budget_account' ORDER BY 1`);
    expect(rows).toEqual([{ action: 'budget.booked' }, { action: 'budget.reversed' }]);
  });
});

describe('TS-09: the ASD account', () => {
  const insert = `INSERT INTO agreements.budget_entry (account_id, agency_id, kind, cents, subject_kind, subject_id, organisation_id, booked_by, at)
    VALUES ($1, $2, $3, 100, 'seat', $4, $2, 'x', now())`;
  const values = (kind = 'RESERVED', subjectId = subject()) => [accounts.get('ASD'), network.agencyId, kind, subjectId];

  it('is booked by people of the agency alone, shown with raw SQL', async () => {
    expect(await tryRaw(service, { actor: 'asd-person', organisationId: network.agencyId }, insert, values())).toBeNull();
    for (const actor of ['machine:1', 'job:clear-month', 'operator', 'anonymous', '']) {
      expect([actor, await tryRaw(service, { actor, organisationId: network.agencyId }, insert, values())]).toEqual([actor, '42501']);
    }
    for (const organisationId of [network.leadId, network.coreId, network.strangerId, network.otherAgencyId]) {
      for (const kind of ['RESERVED', 'CONSUMED']) expect(await tryRaw(service, { actor: 'person', organisationId }, insert, values(kind))).toBe('42501');
      expect(await tryRaw(service, { actor: 'person', organisationId }, insert, values('RELEASED'))).toBe('23514 budget_entry_release');
    }
    // The command line has no organisation, and the operator is nobody of the agency.
    expect(await tryRaw(service, { actor: 'person', organisationId: null }, insert, values())).toBe('42501');
    // Negative control: the provider's other accounts take its bookings.
    const variable = [accounts.get('VARIABLE'), network.agencyId, 'RESERVED', subject()];
    expect(await tryRaw(service, { actor: 'person', organisationId: network.leadId }, insert, variable)).toBeNull();
    expect(await tryRaw(service, { actor: 'person', organisationId: network.strangerId }, insert, variable)).toBe('42501');
  });

  it('gives way to a job only for what a person of the agency has reserved', async () => {
    const reserved = booking('ASD');
    await database.unitOfWork.run(agency(), (tx) => reserveBudget(tx, [reserved]));
    const job = jobContext('consume', network.agencyId, 'CASE_WORK', 'c');
    const { entries } = await database.unitOfWork.run(job, (tx) => consumeBudget(tx, [reserved]));
    expect(entries.map((entry) => entry.kind)).toEqual(['CONSUMED', 'RELEASED']);
    await expect(database.unitOfWork.run(job, (tx) => consumeBudget(tx, [booking('ASD')]))).rejects.toMatchObject({ code: '42501' });
  });

  it('is not even seen by providers, and its use case tells machines and providers apart', async () => {
    expect((await balances(person('l', network.leadId))).map((account) => account.kind)).toEqual(['PERSONALISED', 'VARIABLE']);
    expect(await balances(person('s', network.strangerId))).toEqual([]);
    const book = (context: RequestContext, kind: AccountKind = 'ASD') =>
      codeOf(new BookBudgetUseCase(database.unitOfWork).run(context, { ...booking(kind), kind: 'CONSUMED' }));
    expect(await book(agency())).toBe('ok');
    expect(await book({ ...agency(), actor: 'machine:7' })).toBe('AGENCY_PERSON_NEEDED');
    expect(await book(person('l', network.leadId))).toBe('BUDGET_ACCOUNT_NOT_FOUND');
    expect(await book(person('l', network.leadId), 'VARIABLE')).toBe('ok');
    // A core provider steers and so sees the account, but has no agreement in this space.
    expect(await book(person('c', network.coreId), 'VARIABLE')).toBe('BUDGET_ACCOUNT_NOT_FOUND');
  });
});

describe('GZ-04: a shift of volume', () => {
  const propose = (context: RequestContext, change: Partial<{ from: AccountKind; to: AccountKind; cents: bigint }> = {}) => {
    const { from = 'VARIABLE', to = 'PERSONALISED', cents = 100_000n } = change;
    return new ProposeBudgetShiftUseCase(database.unitOfWork).run(context, { fromAccountId: accounts.get(from)!, toAccountId: accounts.get(to)!, cents, minutes: 60n });
  };
  const approve = (context: RequestContext, shiftId: string) => new ApproveBudgetShiftUseCase(database.unitOfWork).run(context, { shiftId });

  it('needs a person of the agency and one of a LEAD or CORE provider, in either order', async () => {
    const before = [await balance('VARIABLE'), await balance('PERSONALISED')];
    const shift = await must(propose(agency()));
    expect((await balance('VARIABLE')).totalCents).toBe(before[0]!.totalCents);
    expect(await codeOf(approve(agency(), shift.id))).toBe('OTHER_SIDE_NEEDED');
    expect(await codeOf(approve(agency('another-of-the-agency'), shift.id))).toBe('OTHER_SIDE_NEEDED');
    expect(await codeOf(approve(person('l', network.leadId), shift.id))).toBe('ok');
    expect(await codeOf(approve(person('l', network.leadId), shift.id))).toBe('SHIFT_DECIDED');
    expect((await balance('VARIABLE')).totalCents).toBe(before[0]!.totalCents - 100_000n);
    expect((await balance('PERSONALISED')).totalCents).toBe(before[1]!.totalCents + 100_000n);
    expect((await balance('PERSONALISED')).totalMinutes).toBe(before[1]!.totalMinutes! + 60n);

    const back = await must(propose(person('c', network.coreId), { from: 'PERSONALISED', to: 'VARIABLE' }));
    expect(await codeOf(approve(person('l', network.leadId), back.id))).toBe('OTHER_SIDE_NEEDED');
    expect(await codeOf(approve(agency(), back.id))).toBe('ok');
    expect((await balance('VARIABLE')).totalCents).toBe(before[0]!.totalCents);
  });

  it('an associated provider is refused TIER_NOT_ENTITLED, and lists its offers as before', async () => {
    const shift = await must(propose(agency()));
    expect(await approve(person('a', network.associatedId), shift.id)).toMatchObject({ ok: false, refusal: { code: 'TIER_NOT_ENTITLED', tier: 'ASSOCIATED' } });
    expect(await codeOf(approve(person('s', network.strangerId), shift.id))).toBe('BUDGET_SHIFT_NOT_FOUND');
    expect(await codeOf(propose(person('a', network.associatedId)))).toBe('BUDGET_ACCOUNT_NOT_FOUND');
    const offer = `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags)
      VALUES ('G-ASSOCIATED', $1, 'Gruppe', 'SOCIAL_SKILLS', 'GROUP', 'OPEN', 'ON_SITE', 8, '07235068')`;
    expect(await tryRaw(service, { actor: 'a', organisationId: network.associatedId }, offer, [network.associatedId])).toBeNull();
    // With an agreement in the space it sees the accounts, and still does not steer.
    await database.superuser.query(`SET session_replication_role = replica; UPDATE agreements.agreement SET valid_to = '2025-12-31' WHERE code = 'LQE-ASSOCIATED'; SET session_replication_role = origin`);
    await database.superuser.query(
      `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, valid_to, legal_bases, service_part, quality_part, fee_part, funding, social_space_id, hour_rate_eur, origin)
       VALUES ('LQE-A2', $1, $2, '2026-01-01', NULL, '{31}', 's', 'q', 'f', 'SOCIAL_SPACE_BUDGET', $3, 50, 'DEMO')`,
      [network.agencyId, network.associatedId, network.spaceId],
    );
    expect(await codeOf(propose(person('a', network.associatedId)))).toBe('TIER_NOT_ENTITLED');
  });

  it('is not approved by whoever proposed it, in whatever organisation, and not by machines', async () => {
    const shift = await must(propose(agency('both')));
    expect(await codeOf(approve(person('both', network.leadId), shift.id))).toBe('OTHER_SIDE_NEEDED');
    expect(await codeOf(approve(person('machine:3', network.leadId), shift.id))).toBe('AGENCY_PERSON_NEEDED');
    const update = `UPDATE agreements.budget_shift SET state = 'APPROVED', approved_by = 'somebody else', approved_for = $2, approved_at = now() WHERE id = $1`;
    const values = [shift.id, network.leadId];
    expect(await tryRaw(service, { actor: 'both', organisationId: network.leadId }, update, values)).toBe('23514 budget_shift_two_people');
    expect(await tryRaw(service, { actor: 'third', organisationId: network.agencyId }, update, values)).toBe('23514 budget_shift_two_sides');
    expect(await tryRaw(service, { actor: 'machine:3', organisationId: network.leadId }, update, values)).toBe('42501');
    expect(await tryRaw(service, { actor: 'third', organisationId: network.leadId }, `UPDATE agreements.budget_shift SET cents = 999999 WHERE id = $1`, [shift.id])).toBe('23514 budget_shift_fixed');
    const associated = { actor: 'a', organisationId: network.associatedId };
    await service.query('BEGIN');
    await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', $2, true)`, [associated.organisationId, associated.actor]);
    expect((await service.query(update, values)).rowCount).toBe(0);
    await service.query('ROLLBACK');
    expect(await tryRaw(service, { actor: 'third', organisationId: network.leadId }, update, values)).toBeNull();
    const shifted = `INSERT INTO agreements.budget_entry (account_id, agency_id, kind, cents, subject_kind, subject_id, organisation_id, booked_by, at)
      VALUES ($1, $2, 'SHIFTED', 100, 'budget_shift', $3, $2, 'x', now())`;
    expect(await tryRaw(service, { actor: 'third', organisationId: network.agencyId }, shifted, [accounts.get('VARIABLE'), network.agencyId, shift.id])).toBe('42501');
  });

  it('moves between the personalised and the variable account, and not more than is free', async () => {
    expect(await codeOf(propose(agency(), { to: 'ASD' }))).toBe('BUDGET_INPUT_INVALID');
    expect(await codeOf(propose(agency(), { to: 'VARIABLE' }))).toBe('BUDGET_INPUT_INVALID');
    expect(await codeOf(propose(agency(), { cents: -1n }))).toBe('BUDGET_INPUT_INVALID');
    const tooMuch = await must(propose(agency(), { cents: 17_000_001n }));
    expect(await codeOf(approve(person('l', network.leadId), tooMuch.id))).toBe('SHIFT_EXCEEDS_FREE');
  });

  it('is booked once when both approve at once, and two shifts do not spend the same volume', async () => {
    const { freeCents } = await balance('VARIABLE');
    const one = await must(propose(agency(), { cents: freeCents }));
    const other = await must(propose(agency(), { cents: freeCents }));
    const codes = await Promise.all([one, one, other, other].map((shift) => codeOf(approve(person('l', network.leadId), shift.id))));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect((await balance('VARIABLE')).freeCents).toBe(0n);
    const { rows } = await database.superuser.query(
      `SELECT action, organisation_id = $2 AS "byLead", before->>'state' AS before, after->>'state' AS after FROM platform.journal WHERE subject_id = ANY ($1) AND action = 'budget_shift.approved'`,
      [[one.id, other.id], network.leadId],
    );
    expect(rows).toEqual([{ action: 'budget_shift.approved', byLead: true, before: 'PROPOSED', after: 'APPROVED' }]);
  });
});

describe('negative control', () => {
  it('without the exclusion constraint twenty budgets are opened for the same days', async () => {
    await database.superuser.query('ALTER TABLE agreements.budget DROP CONSTRAINT budget_space_no_overlap');
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(create({ validFrom: '2035-01-01', validTo: '2035-12-31', totalCents: 100n }))));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(20);
  });

  it('without the restrictive policy a machine books on the ASD account', async () => {
    await database.superuser.query('DROP POLICY budget_entry_asd ON agreements.budget_entry');
    const { entries } = await database.unitOfWork.run({ ...agency(), actor: 'machine:9' }, (tx) => reserveBudget(tx, [booking('ASD')]));
    expect(entries).toHaveLength(1);
  });

  it('without the unique index ten transactions book the same subject ten times', async () => {
    await database.superuser.query('DROP INDEX agreements.budget_entry_once');
    const subjectId = subject();
    const insert = `INSERT INTO agreements.budget_entry (account_id, agency_id, kind, cents, subject_kind, subject_id, organisation_id, booked_by, at) VALUES ($1, $2, 'CONSUMED', 1, 'seat', $3, $2, '', now())`;
    await Promise.all(Array.from({ length: 10 }, () => database.unitOfWork.run(agency(), (tx) => tx.execute(insert, [accounts.get('VARIABLE'), network.agencyId, subjectId]))));
    const { rows } = await database.superuser.query('SELECT count(*)::int AS n FROM agreements.budget_entry WHERE subject_id = $1', [subjectId]);
    expect(rows).toEqual([{ n: 10 }]);
  });
});
