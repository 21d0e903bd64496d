import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BookBudgetUseCase,
  consumeBudget,
  CreateBudgetUseCase,
  findBudgetAccount,
  FindBudgetsQuery,
  ProposeBudgetShiftUseCase,
  releaseBudget,
  reserveBudget,
  ReverseBudgetEntryUseCase,
  type BudgetBooking,
} from '#agreements';
import { SERVICE_ROLE, type RequestContext } from '#platform';
import pg from 'pg';
import { buildBudgetNetwork, type BudgetNetwork } from '../../support/budget-network.js';
import { codeOf, must } from '../../support/rate-office.js';
import { person, tryRaw } from '../../support/regime-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let service: pg.Client;
let network: BudgetNetwork;

beforeAll(async () => {
  database = await createTestDatabase();
  network = await buildBudgetNetwork(database);
  service = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE}` });
  await service.connect();
});
afterAll(async () => {
  await service.end();
  await database.close();
});

const agency = () => person('asd-person', network.agencyId);
const lead = () => person('of-the-lead', network.leadId);
const peer = () => person('of-the-peer', network.peerId);
const former = () => person('of-the-former', network.formerId);
type Work = typeof reserveBudget;
const run = (context: RequestContext, work: Work, bookings: BudgetBooking[]) => database.unitOfWork.run(context, (tx) => work(tx, bookings));
const kinds = async (context: RequestContext, work: Work, booking: BudgetBooking) => (await run(context, work, [booking])).entries.map(({ kind, cents }) => [kind, cents]);
const book = (context: RequestContext, kind: 'RESERVED' | 'CONSUMED' | 'RELEASED', booking: BudgetBooking) =>
  new BookBudgetUseCase(database.unitOfWork).run(context, { ...booking, kind });
const seenEntries = async (context: RequestContext) =>
  (await new FindBudgetsQuery(database.unitOfWork).entries(context, network.accounts.get('VARIABLE')!, { first: 100 })).rows.map(({ node }) => node.subjectId);
/** Past the triggers that guard terms. */
const changeAgreement = (change: string) => database.superuser.query(`SET session_replication_role = replica; UPDATE agreements.agreement SET ${change}; SET session_replication_role = origin`);
const RAW = `INSERT INTO agreements.budget_entry (account_id, agency_id, kind, cents, minutes, subject_kind, subject_id, organisation_id, booked_by, at)
  VALUES ($1, $2, $3, $4, $5, 'seat', $6, $7, '', now())`;
const raw = (organisationId: string, kind: string, { cents, minutes, subjectId }: BudgetBooking, inTheNameOf = organisationId) =>
  tryRaw(service, { actor: 'somebody', organisationId }, RAW, [network.accounts.get('VARIABLE'), network.agencyId, kind, cents, minutes, subjectId, inTheNameOf]);

describe('bookings of one organisation', () => {
  it('are neither seen nor made by a provider whose agreement is over', async () => {
    const reserved = network.booking();
    await run(lead(), reserveBudget, [reserved]);
    expect([await network.balance('VARIABLE', former()), await seenEntries(former())]).toEqual([undefined, []]);
    expect(await codeOf(book(former(), 'CONSUMED', network.booking()))).toBe('BUDGET_ACCOUNT_NOT_FOUND');
    for (const kind of ['RESERVED', 'CONSUMED']) expect([kind, await raw(network.formerId, kind, network.booking())]).toEqual([kind, '42501']);
    expect(await raw(network.formerId, 'RELEASED', reserved)).toBe('23514 budget_entry_release');
    // Negative control: the agreement of the other two is in force.
    expect([await raw(network.leadId, 'CONSUMED', network.booking()), await raw(network.peerId, 'CONSUMED', network.booking())]).toEqual([null, null]);
    // An agreement that is not agreed does not count, and neither does one that begins later.
    await changeAgreement(`valid_from = '2029-01-01' WHERE code = 'LQE-PEER'`);
    expect(await raw(network.peerId, 'CONSUMED', network.booking())).toBe('42501');
    expect(await network.balance('VARIABLE', peer())).toBeDefined();
    await changeAgreement(`state = 'IN_NEGOTIATION', valid_from = '2010-01-01' WHERE code = 'LQE-PEER'`);
    expect(await raw(network.peerId, 'CONSUMED', network.booking())).toBe('42501');
    await changeAgreement(`state = 'ACTIVE' WHERE code = 'LQE-PEER'`);
  });

  it('are not seen, released or hindered by another provider', async () => {
    const reserved = network.booking();
    await run(lead(), reserveBudget, [reserved]);
    const before = await network.balance('VARIABLE');
    expect(await seenEntries(peer())).toEqual([]);
    expect((await run(peer(), releaseBudget, [reserved])).entries).toEqual([]);
    expect(await raw(network.peerId, 'RELEASED', reserved)).toBe('23514 budget_entry_release');
    expect(await raw(network.peerId, 'RELEASED', reserved, network.leadId)).toBe('23514 budget_entry_release');
    expect(await network.balance('VARIABLE')).toEqual(before);
    // 0.01 € of another one, and the bill of 7,000.00 € is booked all the same.
    const bill = network.booking({ cents: 700_000n, minutes: 0n });
    expect(await kinds(peer(), consumeBudget, { ...bill, cents: 1n })).toEqual([['CONSUMED', 1n]]);
    expect(await kinds(agency(), consumeBudget, bill)).toEqual([['CONSUMED', 700_000n]]);
    expect((await network.balance('VARIABLE'))!.consumedCents).toBe(before!.consumedCents + 700_001n);
    expect((await seenEntries(peer())).every((subjectId) => subjectId === bill.subjectId)).toBe(true);
  });

  it('are seen one by one by the agency, which frees them too; whoever else steers sees the sums', async () => {
    const reserved = network.booking();
    await run(lead(), reserveBudget, [reserved]);
    const core = person('of-the-core', network.coreId);
    expect(await seenEntries(agency())).toContain(reserved.subjectId);
    expect(await seenEntries(lead())).toContain(reserved.subjectId);
    expect(await seenEntries(core)).toEqual([]);
    expect(await network.balance('VARIABLE', core)).toEqual(await network.balance('VARIABLE'));
    const { entries } = await run(agency(), releaseBudget, [reserved]);
    expect(entries).toMatchObject([{ kind: 'RELEASED', cents: 5_000n, organisationId: network.leadId }]);
    expect((await seenEntries(lead())).filter((subjectId) => subjectId === reserved.subjectId)).toHaveLength(2);
  });

  it('are made once: the same again does nothing, other amounts are refused ALREADY_BOOKED', async () => {
    const bill = network.booking();
    expect(await codeOf(book(lead(), 'CONSUMED', bill))).toBe('ok');
    expect(await must(book(lead(), 'CONSUMED', bill))).toMatchObject({ entries: [], conflicts: [] });
    expect(await book(lead(), 'CONSUMED', { ...bill, cents: 700_000n })).toMatchObject({ ok: false, refusal: { code: 'ALREADY_BOOKED', cents: 5_000n, minutes: 90n } });
    // What is consumed is not reserved any more.
    expect(await book(lead(), 'RESERVED', bill)).toMatchObject({ ok: false, refusal: { code: 'ALREADY_BOOKED', cents: 0n } });
    // In a set each subject is told apart, and nothing is freed for one that was refused.
    const [other, reserved] = [network.booking(), network.booking()];
    await run(lead(), reserveBudget, [reserved]);
    const booked = await run(lead(), reserveBudget, [{ ...reserved, minutes: 1n }, other, { ...other, cents: 1n }]);
    expect(booked.entries.map((entry) => entry.subjectId)).toEqual([other.subjectId]);
    expect(booked.conflicts.map(({ booking, booked: was }) => [booking.subjectId, was.cents, was.minutes])).toEqual([
      [reserved.subjectId, 5_000n, 90n],
      [other.subjectId, 5_000n, 90n],
    ]);
    expect(await codeOf(book(lead(), 'RESERVED', { ...reserved, cents: 1n }))).toBe('ALREADY_BOOKED');
  });
});

describe('a reservation', () => {
  it('that was released is made again, however often, and is bound once', async () => {
    const seat = network.booking();
    const before = (await network.balance('VARIABLE'))!.reservedCents;
    for (const cents of [5_000n, 6_000n, 7_000n]) {
      expect(await kinds(lead(), reserveBudget, { ...seat, cents })).toEqual([['RESERVED', cents]]);
      expect(await kinds(lead(), reserveBudget, { ...seat, cents })).toEqual([]);
      expect((await network.balance('VARIABLE'))!.reservedCents).toBe(before + cents);
      expect(await kinds(lead(), releaseBudget, seat)).toEqual([['RELEASED', cents]]);
      expect(await kinds(lead(), releaseBudget, seat)).toEqual([]);
    }
    expect(await kinds(lead(), reserveBudget, seat)).toEqual([['RESERVED', 5_000n]]);
    expect(await kinds(lead(), consumeBudget, seat)).toEqual([['CONSUMED', 5_000n], ['RELEASED', 5_000n]]);
    expect((await network.balance('VARIABLE'))!.reservedCents).toBe(before);
  });

  it('that was released is not reversed, nor its release once the same is bound anew', async () => {
    const seat = network.booking();
    const reverse = (entryId: string) => codeOf(new ReverseBudgetEntryUseCase(database.unitOfWork).run(agency(), { entryId }));
    const before = (await network.balance('VARIABLE'))!.reservedCents;
    const [first] = (await run(lead(), reserveBudget, [seat])).entries;
    const [release] = (await run(lead(), releaseBudget, [seat])).entries;
    expect(await reverse(first!.id)).toBe('NOT_REVERSIBLE');
    const [second] = (await run(lead(), reserveBudget, [seat])).entries;
    expect([await reverse(first!.id), await reverse(release!.id)]).toEqual(['NOT_REVERSIBLE', 'NOT_REVERSIBLE']);
    expect(await reverse(second!.id)).toBe('ok');
    expect((await network.balance('VARIABLE'))!.reservedCents).toBe(before);
    // Now the release may be taken back: the first reservation is the one that is bound.
    expect(await reverse(release!.id)).toBe('ok');
    expect((await network.balance('VARIABLE'))!.reservedCents).toBe(before + 5_000n);
    expect(await reverse(first!.id)).toBe('ok');
    expect((await network.balance('VARIABLE'))!.reservedCents).toBe(before);
  });

  it('is what a release needs, to the cent and the minute, also by raw SQL', async () => {
    const seat = network.booking();
    for (const who of [network.agencyId, network.leadId]) expect(await raw(who, 'RELEASED', seat)).toBe('23514 budget_entry_release');
    await run(lead(), reserveBudget, [seat]);
    expect(await raw(network.leadId, 'RELEASED', { ...seat, cents: 5_001n })).toBe('23514 budget_entry_release');
    expect(await raw(network.leadId, 'RELEASED', { ...seat, minutes: 91n })).toBe('23514 budget_entry_release');
    expect(await raw(network.agencyId, 'RELEASED', seat)).toBe('23514 budget_entry_release');
    expect(await raw(network.agencyId, 'RELEASED', seat, network.leadId)).toBeNull();
    expect(await raw(network.leadId, 'RELEASED', seat)).toBeNull();
  });
});

describe('amounts beyond all measure', () => {
  it('are refused as BUDGET_INPUT_INVALID, and by the database', async () => {
    // 100 billion euro and 10 billion minutes are the most.
    const [most, longest] = [10_000_000_000_000n, 10_000_000_000n];
    for (const kind of ['RESERVED', 'CONSUMED', 'RELEASED'] as const) {
      for (const change of [{ cents: most + 1n }, { minutes: longest + 1n }, { cents: 10n ** 18n - 1n }, { cents: 10n ** 30n }]) {
        expect(await codeOf(book(agency(), kind, network.booking(change)))).toBe('BUDGET_INPUT_INVALID');
      }
    }
    expect(await codeOf(book(agency(), 'CONSUMED', network.booking({ cents: most, minutes: longest })))).toBe('ok');
    const budget = { name: 'x', socialSpaceId: network.spaceId, validFrom: '2040-01-01', validTo: '2040-12-31' };
    const volume = { baseCents: most, staffShareBasisPoints: 460, networkAndPreventionCents: 0n, tariffRises: [] };
    for (const wish of [{ totalCents: most + 1n }, { totalCents: 1n, totalMinutes: longest + 1n }, { volume }]) {
      expect(await codeOf(new CreateBudgetUseCase(database.unitOfWork).run(agency(), { ...budget, ...wish }))).toBe('BUDGET_INPUT_INVALID');
    }
    const accounts = { fromAccountId: network.accounts.get('VARIABLE')!, toAccountId: network.accounts.get('PERSONALISED')! };
    expect(await codeOf(new ProposeBudgetShiftUseCase(database.unitOfWork).run(agency(), { ...accounts, cents: most + 1n, minutes: 0n }))).toBe('BUDGET_INPUT_INVALID');
    expect(await raw(network.agencyId, 'CONSUMED', network.booking({ cents: most + 1n }))).toMatch(/^23514/);
    expect(await raw(network.agencyId, 'CONSUMED', network.booking({ minutes: longest + 1n }))).toMatch(/^23514/);
  });

  it('of many entries do not block an account: sums have no limit', async () => {
    const asd = network.accounts.get('ASD')!;
    await run(agency(), consumeBudget, [network.booking({ accountId: asd, cents: 1n, minutes: 0n })]);
    await database.superuser.query('UPDATE agreements.budget_balance SET consumed_cents = 10::numeric ^ 20 WHERE account_id = $1', [asd]);
    const { warnings } = await run(agency(), consumeBudget, [network.booking({ accountId: asd, cents: 1n, minutes: 0n })]);
    expect(warnings).toMatchObject([{ accountId: asd, freeCents: 15_000_000n - 10n ** 20n - 1n }]);
  });
});

describe('the budget of a provider', () => {
  it('is one for its days, whatever version of the agreement holds, and is booked under the one in force', async () => {
    const create = (agreementId: string, validFrom: string, validTo: string) =>
      new CreateBudgetUseCase(database.unitOfWork).run(agency(), { name: 'Kern', agreementId, validFrom, validTo, totalCents: 100_000n });
    await must(create(network.budgetAgreementId, '2025-01-01', '2030-12-31'));
    await changeAgreement(`valid_to = '2025-12-31' WHERE code = 'LQE-CORE'`);
    const { rows } = await database.superuser.query<{ id: string }>(
      `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, funding, origin)
       VALUES ('LQE-CORE-2', $1, $2, '2026-01-01', '{31}', 's', 'q', 'f', 'PROVIDER_BUDGET', 'DEMO') RETURNING id`,
      [network.agencyId, network.coreId],
    );
    const second = rows[0]!.id;
    expect(await codeOf(create(second, '2026-01-01', '2026-12-31'))).toBe('BUDGET_OVERLAPS');
    const forged = `WITH b AS (INSERT INTO agreements.budget (agency_id, name, agreement_id, valid_from, valid_to, total_cents) VALUES ($1, 'x', $2, '2026-01-01', '2026-12-31', 0)) SELECT 1`;
    expect(await tryRaw(service, { actor: 'x', organisationId: network.agencyId }, forged, [network.agencyId, second])).toBe('23P01 budget_provider_no_overlap');
    const core = person('of-the-core', network.coreId);
    const account = await database.unitOfWork.run(core, (tx) => findBudgetAccount(tx, { agreementId: second }, 'PROVIDER_BUDGET', '2026-05-01'));
    expect(await codeOf(book(core, 'CONSUMED', network.booking({ accountId: account!.id })))).toBe('ok');
  });
});
