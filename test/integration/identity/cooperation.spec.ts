import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  EndCooperationContractUseCase,
  FindCooperationContractsQuery,
  FindNetworkMembershipsQuery,
  FindSafeguardingAgreementsQuery,
  RecordCooperationContractUseCase,
  RecordSafeguardingAgreementUseCase,
  SetProviderTierUseCase,
  type ProviderTier,
} from '#identity';
import { journalOf, refusal, refusalOf, value } from '../../support/network-office.js';
import { ProductUnderTest } from '../../support/product-under-test.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const FIRST_MONTH = join('test', 'examples', 'first-month', 'input');
const UNKNOWN = '00000000-0000-7000-8000-00000000dead';

/** NORD pays SUED for two places on four Wednesdays of May 2026 (6, 13, 20, 27), SUED pays NORD for its own on Mondays. */
const firstMonth = (): Map<string, string> => new Map(readdirSync(FIRST_MONTH).map((file) => [file, readFileSync(join(FIRST_MONTH, file), 'utf8')]));

interface Line {
  readonly offer: string;
  readonly date: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly cents: number;
  readonly corrects: string | null;
}
interface Cleared {
  readonly lines: readonly Line[];
  readonly gross: readonly { readonly debtor: string; readonly creditor: string; readonly cents: number }[];
}

let database: TestDatabase;
let product: ProductUnderTest;
let ids: Readonly<Record<string, string>>;

async function arrange(files = firstMonth()): Promise<void> {
  await product.import(files);
  const { rows } = await database.superuser.query<{ code: string; id: string }>('SELECT code, id FROM identity.organisation');
  ids = Object.fromEntries(rows.map(({ code, id }) => [code, id]));
}

beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-04T08:00:00Z', poolSize: 8 });
  product = new ProductUnderTest(database);
});
afterEach(() => database.close());

const admin = (code: string) => asOrganisation(ids[code]!, ['ADMINISTRATOR']);
const memberships = async (as: string) => (await new FindNetworkMembershipsQuery(database.unitOfWork).page(admin(as), { first: 100 })).rows.map((row) => row.node);
const membershipOf = async (code: string) => (await memberships('JA')).find((membership) => membership.providerId === ids[code])!;

async function setTier(code: string, tier: ProviderTier, validFrom?: string) {
  const { id } = await membershipOf(code);
  return new SetProviderTierUseCase(database.unitOfWork).run(admin('JA'), { membershipId: id, tier, validFrom });
}

const contract = (validFrom: string, validTo?: string, number = 'KV-1') =>
  new RecordCooperationContractUseCase(database.unitOfWork).run(admin('JA'), { providerId: ids['SUED']!, number, validFrom, validTo });

const clear = async (period = '2026-05') => (await product.clear(period, 'JA')) as Cleared;
const linesOf = (cleared: Cleared, offer: string) => cleared.lines.filter((line) => line.offer === offer);
const owed = (cleared: Cleared) => Object.fromEntries(cleared.gross.map((row) => [`${row.debtor}→${row.creditor}`, row.cents]));

const REFUSED = { outcome: 'NOT_SETTLEABLE', reason: 'NO_COOPERATION_CONTRACT', cents: 0 };

describe('an associated provider without contract', () => {
  it('GZ-05: receives no settlement lines; under a contract it does', async () => {
    await arrange();
    value(await setTier('SUED', 'ASSOCIATED', '2026-01-01'));
    const without = await clear();
    expect(linesOf(without, 'G-SUED')).toHaveLength(8);
    for (const line of linesOf(without, 'G-SUED')) expect(line).toMatchObject(REFUSED);
    expect(owed(without)).toEqual({ 'SUED→NORD': 30_000 });
    value(await contract('2026-05-01'));
    expect(owed(await clear())).toEqual({ 'NORD→SUED': 48_000, 'SUED→NORD': 30_000 });
  });

  it('GZ-05: is judged by the day of the session: contract and tier each hold on their days', async () => {
    await arrange();
    value(await setTier('SUED', 'ASSOCIATED', '2026-01-01'));
    value(await contract('2026-05-13', '2026-05-20'));
    const refusedDays = async () => [...new Set(linesOf(await clear(), 'G-SUED').filter((line) => line.reason === 'NO_COOPERATION_CONTRACT').map((line) => line.date))];
    expect(await refusedDays()).toEqual(['2026-05-06', '2026-05-27']);
    value(await setTier('SUED', 'CORE', '2026-05-27'));
    expect(await refusedDays()).toEqual(['2026-05-06']);
    // 3 of 4 Wednesdays × 2 places × 60.00
    expect(owed(await clear())).toEqual({ 'NORD→SUED': 36_000, 'SUED→NORD': 30_000 });
  });

  it('GZ-05: is paid by nobody, the agency included, and its own cases in its own group stay internal', async () => {
    const files = firstMonth();
    files.set('reservations.csv', files.get('reservations.csv')!.replace('B-1,N-1,G-SUED,INTEGRATED', 'B-1,N-1,G-SUED,COMPLEMENTARY').replace('B-5,S-2,G-NORD', 'B-5,N-3,G-SUED'));
    files.set('attendance.csv', 'offer_id,date,referral_id,status\nG-SUED,2026-05-06,N-1,ATTENDED\nG-NORD,2026-05-04,N-3,ATTENDED\nG-NORD,2026-05-04,S-1,ATTENDED\n');
    await arrange(files);
    value(await setTier('SUED', 'ASSOCIATED', '2026-01-01'));
    value(await setTier('NORD', 'ASSOCIATED', '2026-01-01'));
    const settled = (await clear()).lines.filter((line) => line.outcome !== 'HELD');
    expect(settled.map(({ offer, outcome, reason }) => [offer, outcome, reason])).toEqual([
      ['G-NORD', 'INTERNAL', null],
      ['G-NORD', 'NOT_SETTLEABLE', 'NO_COOPERATION_CONTRACT'],
      ['G-SUED', 'NOT_SETTLEABLE', 'NO_COOPERATION_CONTRACT'],
    ]);
  });

  it('GZ-05: receives no share as a co-host either, on the days without a contract', async () => {
    const files = firstMonth();
    // NORD's own group, of which SUED has 25 percent: SUED pays NORD for its case, NORD's own cases pay SUED's share.
    const [header, nord, sued] = files.get('offers.csv')!.trimEnd().split('\n') as [string, string, string];
    files.set('offers.csv', `${header},cohosts\n${nord},SUED:25\n${sued},\n`);
    await arrange(files);
    const before = linesOf(await clear(), 'G-NORD');
    expect(new Set(before.map((line) => line.outcome))).toEqual(new Set(['SETTLEMENT']));
    value(await setTier('SUED', 'ASSOCIATED', '2026-05-11'));
    const refused = async () => [...new Set(linesOf(await clear(), 'G-NORD').filter((line) => line.reason === 'NO_COOPERATION_CONTRACT').map((line) => line.date))];
    expect(await refused()).toEqual([...new Set(before.map((line) => line.date))].filter((day) => day >= '2026-05-11'));
    expect(await refused()).not.toEqual([]);
    for (const line of linesOf(await clear(), 'G-NORD').filter(({ date }) => date >= '2026-05-11')) expect(line).toMatchObject(REFUSED);
    value(await contract('2026-05-01'));
    expect(linesOf(await clear(), 'G-NORD')).toEqual(before);
  });

  it('GZ-05: a missing certificate is told before a missing contract', async () => {
    const files = firstMonth();
    files.set('certificates.csv', files.get('certificates.csv')!.replace('G-SUED,JA,2026-01-01,2026-12-31,Z-2\n', ''));
    await arrange(files);
    value(await setTier('SUED', 'ASSOCIATED', '2026-01-01'));
    expect(new Set(linesOf(await clear(), 'G-SUED').map((line) => line.reason))).toEqual(new Set(['NOT_CERTIFIED']));
  });

  it('GZ-05: what was closed is taken back by the next month when the contract turns out to have ended', async () => {
    await arrange();
    value(await setTier('SUED', 'ASSOCIATED', '2026-01-01'));
    const { id } = value(await contract('2026-05-01'));
    await clear();
    await product.close('2026-05', 'JA');
    value(await new EndCooperationContractUseCase(database.unitOfWork).run(admin('JA'), { contractId: id, validTo: '2026-05-12' }));
    const june = await clear('2026-06');
    expect(june.lines.map(({ offer, date, cents, corrects }) => [offer, date, cents, corrects])).toEqual(
      ['2026-05-13', '2026-05-13', '2026-05-20', '2026-05-20', '2026-05-27', '2026-05-27'].map((day) => ['G-SUED', day, -6_000, '2026-05']),
    );
    expect(owed(june)).toEqual({ 'NORD→SUED': -36_000 });
  });

  it('negative control: a LEAD and a CORE provider need no contract', async () => {
    await arrange();
    for (const tier of ['LEAD', 'CORE'] as const) {
      value(await setTier('SUED', tier, '2026-01-01'));
      expect(owed(await clear())).toEqual({ 'NORD→SUED': 48_000, 'SUED→NORD': 30_000 });
    }
  });
});

describe('tiers', () => {
  it('GZ-04: an imported member is CORE; the agency sets LEAD, CORE or ASSOCIATED from a day on', async () => {
    await arrange();
    expect((await memberships('NORD')).map((membership) => membership.tier)).toEqual(['CORE', 'CORE']);
    expect(value(await setTier('SUED', 'LEAD')).tier).toBe('LEAD');
    expect(value(await setTier('SUED', 'ASSOCIATED', '2026-06-01')).tier).toBe('LEAD');
    expect(value(await setTier('SUED', 'CORE', '2026-05-04')).tier).toBe('CORE');
    const { rows } = await database.unitOfWork.run(admin('JA'), async (tx) => ({ rows: await tx.sql('SELECT tier, validity::text FROM identity.network_tier_v ORDER BY validity') }));
    expect(rows).toEqual([
      { tier: 'CORE', validity: '[2026-05-04,2026-06-01)' },
      { tier: 'ASSOCIATED', validity: '[2026-06-01,)' },
    ]);
    expect((await journalOf(database.superuser, (await membershipOf('SUED')).id)).map((row) => [row.action, row.before, row.after])).toEqual([
      ['provider-tier.set', { tier: 'CORE' }, { tier: 'LEAD', validFrom: '2026-05-04' }],
      ['provider-tier.set', { tier: 'LEAD' }, { tier: 'ASSOCIATED', validFrom: '2026-06-01' }],
      ['provider-tier.set', { tier: 'LEAD' }, { tier: 'CORE', validFrom: '2026-05-04' }],
    ]);
  });

  it('GZ-04: an associated provider lists seats and is found like a core one', async () => {
    await arrange();
    const before = await product.match('N-1');
    value(await setTier('SUED', 'ASSOCIATED', '2026-01-01'));
    const after = (await product.match('N-1')) as { matches: readonly { offer: string }[] };
    expect(after).toEqual(before);
    expect(after.matches.map((match) => match.offer)).toEqual(['G-SUED']);
  });

  it('are the agency\'s to set, on days of the membership, and nobody else\'s', async () => {
    await arrange();
    const { id } = await membershipOf('SUED');
    const set = (as: string, membershipId: string, validFrom?: string) => new SetProviderTierUseCase(database.unitOfWork).run(admin(as), { membershipId, tier: 'LEAD', validFrom });
    expect(refusal(await set('JA', id, '2024-12-31'))).toMatchObject({ code: 'DAY_OUTSIDE_MEMBERSHIP', validFrom: '2025-01-01', validTo: null });
    const unknown = refusal(await set('JA', UNKNOWN));
    expect(unknown.code).toBe('MEMBERSHIP_NOT_FOUND');
    for (const other of ['SUED', 'NORD']) expect(refusal(await set(other, id))).toEqual(unknown);
    const insert = `INSERT INTO identity.provider_tier (agency_id, provider_id, valid_from, tier) VALUES ($1, $2, '2026-01-01', 'LEAD')`;
    expect(await refusalOf(database.unitOfWork, admin('SUED'), insert, [ids['JA'], ids['SUED']])).toBe('42501');
    expect(await refusalOf(database.unitOfWork, admin('JA'), insert.replace('LEAD', 'FIRST'), [ids['JA'], ids['SUED']])).toBe('23514');
  });
});

describe('cooperation contracts', () => {
  beforeEach(() => arrange());

  it('are recorded by the agency and seen by the two parties', async () => {
    const { id } = value(await contract('2026-01-01', '2026-06-30', ' KV 17/2026 '));
    const seen = async (as: string) => (await new FindCooperationContractsQuery(database.unitOfWork).page(admin(as), { first: 10 })).rows.map((row) => row.node);
    const expected = [{ id, agencyId: ids['JA'], providerId: ids['SUED'], number: 'KV 17/2026', validFrom: '2026-01-01', validTo: '2026-06-30' }];
    expect(await seen('JA')).toEqual(expected);
    expect(await seen('SUED')).toEqual(expected);
    expect(await seen('NORD')).toEqual([]);
    expect((await journalOf(database.superuser, id)).map((row) => [row.action, row.agency_id])).toEqual([['cooperation-contract.recorded', ids['JA']]]);
  });

  it('never overlap: of 20 at once one is recorded, and raw SQL is refused', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => contract('2026-01-01', undefined, `KV-${n}`)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => (outcome.ok ? 'RECORDED' : outcome.refusal.code)))).toEqual(new Set(['RECORDED', 'SPAN_OVERLAPS']));
    const insert = `INSERT INTO identity.cooperation_contract (agency_id, provider_id, number, valid_from) VALUES ($1, $2, 'x', '2027-01-01')`;
    expect(await refusalOf(database.unitOfWork, admin('JA'), insert, [ids['JA'], ids['SUED']])).toBe('23P01');
    expect(await refusalOf(database.unitOfWork, admin('SUED'), insert, [ids['JA'], ids['SUED']])).toBe('42501');
    await database.superuser.query('ALTER TABLE identity.cooperation_contract DROP CONSTRAINT cooperation_contract_no_overlap');
    // Negative control: without the constraint the next one is taken.
    value(await contract('2026-02-01'));
  });

  it('end, and come nearer to their end, but never go further', async () => {
    const { id } = value(await contract('2026-01-01'));
    const end = (as: string, contractId: string, validTo: string) => new EndCooperationContractUseCase(database.unitOfWork).run(admin(as), { contractId, validTo });
    expect(value(await end('JA', id, '2026-12-31')).validTo).toBe('2026-12-31');
    expect(value(await end('JA', id, '2026-06-30')).validTo).toBe('2026-06-30');
    expect(refusal(await end('JA', id, '2026-07-01'))).toMatchObject({ code: 'CONTRACT_ENDS', validTo: '2026-06-30' });
    expect(refusal(await end('JA', id, '2025-12-31')).code).toBe('FIELD_INVALID');
    expect(refusal(await end('SUED', id, '2026-05-31'))).toEqual(refusal(await end('JA', UNKNOWN, '2026-05-31')));
    expect((await journalOf(database.superuser, id)).slice(1).map((row) => [row.before, row.after])).toEqual([
      [{ validTo: null }, { validTo: '2026-12-31' }],
      [{ validTo: '2026-12-31' }, { validTo: '2026-06-30' }],
    ]);
  });

  it('are refused with a provider that is none, without a number, and with an end before the beginning', async () => {
    const record = (as: string, input: object) =>
      new RecordCooperationContractUseCase(database.unitOfWork).run(admin(as), { providerId: ids['SUED']!, number: 'KV', validFrom: '2026-01-01', ...input });
    expect(refusal(await record('JA', { providerId: ids['JA'] }))).toEqual(refusal(await record('JA', { providerId: UNKNOWN })));
    expect(refusal(await record('NORD', {})).code).toBe('AGENCY_NOT_FOUND');
    expect(refusal(await record('JA', { number: ' ' }))).toMatchObject({ code: 'FIELD_INVALID', field: 'number' });
    expect(refusal(await record('JA', { validTo: '2025-12-31' }))).toMatchObject({ code: 'FIELD_INVALID', field: 'validTo' });
  });
});

describe('safeguarding agreements (§ 8a (4) SGB VIII)', () => {
  beforeEach(() => arrange());

  const record = (as: string, validFrom: string, validTo: string, providerId = ids['SUED']!) =>
    new RecordSafeguardingAgreementUseCase(database.unitOfWork).run(admin(as), { providerId, validFrom, validTo });
  const validUntil = async (as: string) => (await memberships(as)).find((membership) => membership.providerId === ids['SUED'])!.safeguardingAgreementValidUntil;

  it('are seen by agency and provider with their end, and by nobody else', async () => {
    expect(await validUntil('JA')).toBeNull();
    value(await record('JA', '2026-01-01', '2026-12-31'));
    expect(await validUntil('JA')).toBe('2026-12-31');
    expect(await validUntil('SUED')).toBe('2026-12-31');
    expect(await validUntil('NORD')).toBeNull();
  });

  it('that follow each other without a gap hold until the end of the last; after a gap the day is the one before it', async () => {
    value(await record('JA', '2025-01-01', '2026-03-31'));
    expect(await validUntil('JA')).toBe('2026-03-31');
    value(await record('JA', '2026-04-01', '2026-06-30'));
    value(await record('JA', '2026-07-01', '2026-12-31'));
    value(await record('JA', '2027-02-01', '2027-12-31'));
    expect(await validUntil('JA')).toBe('2026-12-31');
  });

  it('are listed by their end; those that are followed at once are not among what expires', async () => {
    value(await record('JA', '2025-01-01', '2026-03-31'));
    value(await record('JA', '2026-04-01', '2026-06-30'));
    value(await record('JA', '2026-01-01', '2026-05-31', ids['NORD']));
    const list = async (as: string, filter = {}) =>
      (await new FindSafeguardingAgreementsQuery(database.unitOfWork).page(admin(as), { first: 10 }, filter)).rows.map((row) => [row.node.providerId, row.node.validTo]);
    expect(await list('JA', { endsBy: '2026-06-30' })).toEqual([
      [ids['NORD'], '2026-05-31'],
      [ids['SUED'], '2026-06-30'],
    ]);
    expect(await list('SUED')).toEqual([
      [ids['SUED'], '2026-03-31'],
      [ids['SUED'], '2026-06-30'],
    ]);
  });

  it('recorded again with the same first day get the new end, with before and after in the journal', async () => {
    const { id } = value(await record('JA', '2026-01-01', '2026-12-31'));
    expect(value(await record('JA', '2026-01-01', '2027-12-31')).id).toBe(id);
    expect((await journalOf(database.superuser, id)).map((row) => [row.before, row.after])).toEqual([
      [null, { providerId: ids['SUED'], validFrom: '2026-01-01', validTo: '2026-12-31' }],
      [{ validTo: '2026-12-31' }, { providerId: ids['SUED'], validFrom: '2026-01-01', validTo: '2027-12-31' }],
    ]);
  });

  it('never overlap, are the agency\'s to record, and have an end', async () => {
    value(await record('JA', '2026-01-01', '2026-12-31'));
    expect(refusal(await record('JA', '2026-12-31', '2027-12-31')).code).toBe('SPAN_OVERLAPS');
    expect(refusal(await record('JA', '2026-06-01', '2026-05-31'))).toMatchObject({ code: 'FIELD_INVALID', field: 'validTo' });
    expect(refusal(await record('SUED', '2027-01-01', '2027-12-31', ids['NORD'])).code).toBe('AGENCY_NOT_FOUND');
    expect(refusal(await record('JA', '2027-01-01', '2027-12-31', ids['JA']))).toEqual(refusal(await record('JA', '2027-01-01', '2027-12-31', UNKNOWN)));
    const insert = `INSERT INTO identity.safeguarding_agreement (agency_id, provider_id, valid_from, valid_to) VALUES ($1, $2, '2026-06-01', $3)`;
    expect(await refusalOf(database.unitOfWork, admin('JA'), insert, [ids['JA'], ids['SUED'], '2026-06-30'])).toBe('23P01');
    expect(await refusalOf(database.unitOfWork, admin('JA'), insert, [ids['JA'], ids['NORD'], null])).toBe('23502');
    expect(await refusalOf(database.unitOfWork, admin('SUED'), insert, [ids['JA'], ids['SUED'], '2026-06-30'])).toBe('42501');
  });
});
