import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ActivateWeeklyRatesUseCase,
  ApproveWeeklyRatesEconomicallyUseCase,
  ApproveWeeklyRatesProfessionallyUseCase,
  DiscardWeeklyRatesUseCase,
  DraftWeeklyRatesUseCase,
  EndWeeklyRatesUseCase,
  FindWeeklyRatesQuery,
  NegotiateWeeklyRatesUseCase,
  ReopenWeeklyRatesUseCase,
} from '#agreements';
import type { Result } from '#kernel';
import { SERVICE_ROLE } from '#platform';
import pg from 'pg';
import { codeOf, must, openRateOffice, person, type RateOffice } from '../../support/rate-office.js';
import { buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const UNKNOWN = '00000000-0000-7000-8000-0000000000ff';

let database: TestDatabase;
let network: SeatNetwork;
let office: RateOffice;
let other: RateOffice;
let agreementId: string;
let foreignAgreementId: string;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-12T10:00:00Z' });
  network = await buildSeatNetwork(database.superuser);
  office = await openRateOffice(database, network.agencyId);
  other = await openRateOffice(database, (await buildSeatNetwork(database.superuser, 'OTHER-')).agencyId);
  const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM agreements.agreement WHERE code IN ('LQE-MAIN', 'OTHER-LQE-MAIN') ORDER BY code`);
  [agreementId, foreignAgreementId] = rows.map(({ id }) => id) as [string, string];
});
afterAll(() => database.close());

type NewRate = Parameters<DraftWeeklyRatesUseCase['run']>[1]['rates'][number];
const rate = (change: Partial<NewRate> = {}): NewRate => ({ module: 'BASIS', amountCents: 20_000n, validFrom: '2026-01-01', validTo: null, replacesId: null, ...change });

const draft = (rates: readonly NewRate[], of = agreementId, by = office) => new DraftWeeklyRatesUseCase(database.unitOfWork).run(by.author, { agreementId: of, rates });
const activate = (ids: readonly string[]) => new ActivateWeeklyRatesUseCase(database.unitOfWork).run(office.author, { ids });

async function approved(rates: readonly NewRate[]): Promise<string[]> {
  const ids = (await must(draft(rates))).rates.map(({ id }) => id);
  await must(new NegotiateWeeklyRatesUseCase(database.unitOfWork).run(office.author, { ids }));
  await must(new ApproveWeeklyRatesProfessionallyUseCase(database.unitOfWork).run(office.expert, { ids }));
  await must(new ApproveWeeklyRatesEconomicallyUseCase(database.unitOfWork).run(office.controller, { ids }));
  return ids;
}

async function active(rates: readonly NewRate[]): Promise<string[]> {
  const ids = await approved(rates);
  await must(activate(ids));
  return ids;
}

const statesOf = async (ids: readonly string[]) =>
  (await database.superuser.query<{ state: string; valid_to: string | null }>('SELECT state, valid_to FROM agreements.weekly_rate WHERE id = ANY ($1) ORDER BY array_position($1, id)', [ids])).rows.map((row) => [row.state, row.valid_to]);

describe('weekly rates', () => {
  it('go together from draft to active, one journal entry for each step of each; the provider sees them once they are negotiated', async () => {
    const drafted = await must(draft([rate({ module: 'STANDARD', amountCents: 30_000n, validFrom: '2024-01-01', validTo: '2024-12-31' }), rate({ validFrom: '2024-01-01', validTo: '2024-12-31' })]));
    expect(drafted.rates.map(({ module, amountCents, state, nextStates }) => [module, amountCents, state, nextStates])).toEqual([
      ['BASIS', 20_000n, 'DRAFT', ['IN_NEGOTIATION', 'DISCARDED']],
      ['STANDARD', 30_000n, 'DRAFT', ['IN_NEGOTIATION', 'DISCARDED']],
    ]);
    const ids = drafted.rates.map(({ id }) => id);
    const find = new FindWeeklyRatesQuery(database.unitOfWork);
    const main = person('main', network.mainId, 'BILLING');
    expect(await find.of(main, agreementId, null)).toEqual([]);
    await must(new NegotiateWeeklyRatesUseCase(database.unitOfWork).run(office.author, { ids }));
    expect((await find.of(main, agreementId, null)).map(({ id }) => id)).toEqual(ids);
    await must(new ApproveWeeklyRatesProfessionallyUseCase(database.unitOfWork).run(office.expert, { ids }));
    await must(new ReopenWeeklyRatesUseCase(database.unitOfWork).run(office.author, { ids, reason: 'FEE' }));
    await must(new ApproveWeeklyRatesProfessionallyUseCase(database.unitOfWork).run(office.expert, { ids }));
    await must(new ApproveWeeklyRatesEconomicallyUseCase(database.unitOfWork).run(office.controller, { ids }));
    // Their days are over: ENDED from the first moment, and still what held then.
    expect((await must(activate(ids))).rates.map(({ state }) => state)).toEqual(['ENDED', 'ENDED']);
    expect((await find.of(main, agreementId, '2024-06-01')).map(({ id }) => id)).toEqual(ids);
    expect(await find.of(main, agreementId, '2025-01-01')).toEqual([]);
    const { rows } = await database.superuser.query('SELECT action, actor, before, after FROM platform.journal WHERE subject_id = $1 ORDER BY id', [ids[0]]);
    expect(rows).toMatchObject([
      { action: 'weekly-rate.drafted', actor: 'author', before: null, after: { module: 'BASIS', amountCents: '20000', agreementId } },
      { action: 'weekly-rate.negotiated', actor: 'author', before: { state: 'DRAFT' }, after: { state: 'IN_NEGOTIATION' } },
      { action: 'weekly-rate.approved', actor: 'expert', after: { competence: 'PROFESSIONAL', round: 1 } },
      { action: 'weekly-rate.reopened', actor: 'author', before: { round: 1 }, after: { round: 2, reason: 'FEE' } },
      { action: 'weekly-rate.approved', actor: 'expert', after: { competence: 'PROFESSIONAL', round: 2 } },
      { action: 'weekly-rate.approved', actor: 'controller', after: { competence: 'ECONOMIC', round: 2 } },
      { action: 'weekly-rate.activated', actor: 'author', before: { state: 'ECONOMICALLY_APPROVED' }, after: { state: 'ACTIVE' } },
    ]);
  });

  it('NRW-13: are approved by nobody who has written one of them, nor twice by one person, and not without both', async () => {
    const ids = (await must(draft([rate({ module: 'KRISE' }), rate({ module: 'SONDER' })]))).rates.map(({ id }) => id);
    const professionally = new ApproveWeeklyRatesProfessionallyUseCase(database.unitOfWork);
    const economically = new ApproveWeeklyRatesEconomicallyUseCase(database.unitOfWork);
    expect(await codeOf(professionally.run(office.expert, { ids }))).toBe('WRONG_STATE');
    await must(new NegotiateWeeklyRatesUseCase(database.unitOfWork).run(office.author, { ids }));
    expect(await codeOf(professionally.run(office.author, { ids }))).toBe('AUTHOR_CANNOT_APPROVE');
    expect(await codeOf(professionally.run({ ...office.expert, actor: 'machine:1' }, { ids }))).toBe('PERSON_NEEDED');
    expect(await codeOf(economically.run(office.controller, { ids }))).toBe('WRONG_STATE');
    await must(professionally.run(office.expert, { ids }));
    expect(await codeOf(activate(ids))).toBe('WRONG_STATE');
    expect(await codeOf(economically.run(office.expert, { ids }))).toBe('SAME_PERSON');
    expect(await codeOf(economically.run(office.author, { ids }))).toBe('AUTHOR_CANNOT_APPROVE');
    expect(await statesOf(ids)).toEqual(Array(2).fill(['PROFESSIONALLY_APPROVED', null]));
    await must(economically.run(office.controller, { ids }));
    await must(activate(ids));
    expect(await statesOf(ids)).toEqual(Array(2).fill(['ACTIVE', null]));
  });

  it('take a step all together or not at all', async () => {
    const ready = await approved([rate({ module: 'FLEX' })]);
    const waiting = (await must(draft([rate({ module: 'ZUSATZ' })]))).rates.map(({ id }) => id);
    expect(await codeOf(activate([...ready, ...waiting]))).toBe('WRONG_STATE');
    expect(await codeOf(activate([...ready, UNKNOWN]))).toBe('TERMS_NOT_FOUND');
    expect(await codeOf(activate([]))).toBe('VALUE_INVALID');
    const twice = await approved([rate({ module: 'FLEX', validFrom: '2026-03-01' })]);
    expect(await activate([...ready, ...twice])).toMatchObject({ refusal: { code: 'OVERLAP', otherCode: 'LQE-MAIN FLEX' } });
    expect(await statesOf([...ready, ...waiting, ...twice])).toEqual([['ECONOMICALLY_APPROVED', null], ['DRAFT', null], ['ECONOMICALLY_APPROVED', null]]);
    await must(new DiscardWeeklyRatesUseCase(database.unitOfWork).run(office.author, { ids: waiting }));
    expect(await statesOf(waiting)).toEqual([['DISCARDED', null]]);
  });

  it('take the place of one only as long as that lasts: alone, or several that follow each other from day to day', async () => {
    const module = 'ZUSATZ';
    const [was] = await active([rate({ module, validFrom: '2026-01-01' })]);
    const next = (validFrom: string, validTo: string | null) => rate({ module, validFrom, validTo, replacesId: was! });
    const [june] = await approved([next('2026-06-01', '2026-06-30')]);
    expect(await activate([june!])).toMatchObject({ refusal: { code: 'REPLACED_LASTS_LONGER', validTo: null, endBy: '2026-06-30' } });
    // A day between them would be lost, too.
    const [july, gap] = await approved([next('2026-07-01', null), next('2026-07-02', null)]);
    expect(await activate([june!, gap!])).toMatchObject({ refusal: { code: 'REPLACED_LASTS_LONGER', endBy: '2026-06-30' } });
    await must(activate([july!, june!]));
    expect(await statesOf([was!, june!, july!])).toEqual([['ACTIVE', '2026-05-31'], ['ACTIVE', '2026-06-30'], ['ACTIVE', null]]);
  });

  it('take the place of those that they name, also retroactively, and end from today on', async () => {
    const [first] = await active([rate({ module: 'STANDARD', validFrom: '2025-01-01' })]);
    const [second] = await active([rate({ module: 'STANDARD', validFrom: '2026-02-01', amountCents: 31_000n, replacesId: first! })]);
    expect(await statesOf([first!, second!])).toEqual([['ACTIVE', '2026-01-31'], ['ACTIVE', null]]);
    const [third] = await active([rate({ module: 'STANDARD', validFrom: '2026-02-01', amountCents: 32_000n, replacesId: second! })]);
    expect(await statesOf([first!, second!, third!])).toEqual([['ACTIVE', '2026-01-31'], ['REPLACED', null], ['ACTIVE', null]]);
    const end = new EndWeeklyRatesUseCase(database.unitOfWork);
    expect(await end.run(office.author, { ids: [third!], lastDay: '2026-05-11' })).toMatchObject({ refusal: { code: 'DAY_OUT_OF_RANGE', earliest: '2026-05-12', latest: null } });
    await must(end.run(office.author, { ids: [third!], lastDay: '2026-06-30' }));
    expect(await codeOf(end.run(office.author, { ids: [first!], lastDay: '2026-06-30' }))).toBe('WRONG_STATE');
    expect(await statesOf([third!])).toEqual([['ACTIVE', '2026-06-30']]);
    const find = new FindWeeklyRatesQuery(database.unitOfWork);
    expect((await find.of(office.author, agreementId, '2026-02-01')).find(({ module }) => module === 'STANDARD')?.amountCents).toBe(32_000n);
    expect(await codeOf(draft([rate({ module: 'BASIS', replacesId: third! })]))).toBe('REPLACES_OTHER_SCOPE');
    expect(await codeOf(draft([rate({ module: 'STANDARD', replacesId: second! })]))).toBe('WRONG_STATE');
  });

  it('of a foreign agency answer every step like some that do not exist', async () => {
    const foreign = (await must(draft([rate()], foreignAgreementId, other))).rates.map(({ id }) => id);
    const { unitOfWork } = database;
    const steps: ((ids: string[]) => Promise<Result<unknown>>)[] = [
      (ids) => new NegotiateWeeklyRatesUseCase(unitOfWork).run(office.author, { ids }),
      (ids) => new DiscardWeeklyRatesUseCase(unitOfWork).run(office.author, { ids }),
      (ids) => new ReopenWeeklyRatesUseCase(unitOfWork).run(office.author, { ids, reason: 'OTHER' }),
      (ids) => new ApproveWeeklyRatesProfessionallyUseCase(unitOfWork).run(office.expert, { ids }),
      (ids) => new ApproveWeeklyRatesEconomicallyUseCase(unitOfWork).run(office.controller, { ids }),
      (ids) => activate(ids),
      (ids) => new EndWeeklyRatesUseCase(unitOfWork).run(office.author, { ids, lastDay: '2026-06-01' }),
      (ids) => draft([rate({ replacesId: ids[0]! })]),
    ];
    for (const step of steps) {
      const answers = [await step(foreign), await step([UNKNOWN]), await step(['nonsense\0'])];
      expect(answers.map((answer) => JSON.stringify(answer))).toEqual(Array(3).fill(JSON.stringify(answers[0])));
      expect(answers[0]).toMatchObject({ ok: false, refusal: { code: 'TERMS_NOT_FOUND' } });
    }
    for (const id of [foreignAgreementId, UNKNOWN, 'nonsense']) {
      expect(await codeOf(draft([rate()], id))).toBe('TERMS_NOT_FOUND');
      expect(await new FindWeeklyRatesQuery(unitOfWork).of(office.author, id, null)).toEqual([]);
    }
    // The provider is a party of the agreement, and does not write its rates.
    const main = { ...office, author: person('main', network.mainId, 'ADMINISTRATOR') };
    expect(await codeOf(draft([rate()], agreementId, main))).toBe('TERMS_NOT_FOUND');
  });

  it('take the place of none of another agreement or module, by raw SQL', async () => {
    const [basis] = (await must(draft([rate()]))).rates;
    const service = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE} -c timezone=UTC` });
    await service.connect();
    try {
      await service.query('BEGIN');
      await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', 'author', true)`, [office.agencyId]);
      await expect(
        service.query(`INSERT INTO agreements.weekly_rate (agreement_id, module, amount_cents, valid_from, replaces_id) VALUES ($1, 'FLEX', 1, '2026-01-01', $2)`, [agreementId, basis!.id]),
      ).rejects.toMatchObject({ constraint: 'weekly_rate_of_one_agreement' });
    } finally {
      await service.end();
    }
  });
});
