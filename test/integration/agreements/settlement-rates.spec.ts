import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ActivateSettlementRateUseCase,
  ApplicableSettlementRateQuery,
  ApproveSettlementRateEconomicallyUseCase,
  ApproveSettlementRateProfessionallyUseCase,
  DiscardSettlementRateUseCase,
  DraftSettlementRateUseCase,
  EditSettlementRateUseCase,
  EndSettlementRateUseCase,
  FindSettlementRatesQuery,
  NegotiateSettlementRateUseCase,
  PublishServiceDescriptionUseCase,
  RecordCalculationSheetUseCase,
  ReopenSettlementRateUseCase,
} from '#agreements';
import type { Result } from '#kernel';
import { SERVICE_ROLE } from '#platform';
import pg from 'pg';
import { activeRate, approvedRate, codeOf, must, openRateOffice, person, rateTerms, type RateOffice } from '../../support/rate-office.js';
import { buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const UNKNOWN = '00000000-0000-7000-8000-0000000000ff';

let database: TestDatabase;
let network: SeatNetwork;
let office: RateOffice;
let other: RateOffice;
let draft: DraftSettlementRateUseCase;
let edit: EditSettlementRateUseCase;
let activate: ActivateSettlementRateUseCase;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-12T10:00:00Z' });
  network = await buildSeatNetwork(database.superuser);
  const otherNetwork = await buildSeatNetwork(database.superuser, 'OTHER-');
  office = await openRateOffice(database, network.agencyId);
  other = await openRateOffice(database, otherNetwork.agencyId);
  draft = new DraftSettlementRateUseCase(database.unitOfWork);
  edit = new EditSettlementRateUseCase(database.unitOfWork);
  activate = new ActivateSettlementRateUseCase(database.unitOfWork);
});
afterAll(() => database.close());

const journalOf = async (subjectId: string) =>
  (await database.superuser.query<{ action: string; actor: string; before: unknown; after: Record<string, unknown> }>('SELECT action, actor, before, after FROM platform.journal WHERE subject_id = $1 ORDER BY id', [subjectId])).rows;

describe('a settlement rate', () => {
  it('goes from draft to active, and each step stands in the journal with before and after', async () => {
    const terms = rateTerms(office, { category: 'LIFE', validFrom: '2026-02-01' });
    const { id, code, version, state, nextStates } = await must(draft.run(office.author, terms));
    expect({ code, version, state, nextStates }).toEqual({ code: expect.stringMatching(/^VS-2026-\d{6}$/), version: 1, state: 'DRAFT', nextStates: ['IN_NEGOTIATION', 'DISCARDED'] });
    await must(edit.run(office.author, { ...terms, id, amountCents: 7_100n }));
    await must(new NegotiateSettlementRateUseCase(database.unitOfWork).run(office.author, { id }));
    await must(new ApproveSettlementRateProfessionallyUseCase(database.unitOfWork).run(office.expert, { id }));
    await must(new ReopenSettlementRateUseCase(database.unitOfWork).run(office.author, { id, reason: 'FEE' }));
    await must(new ApproveSettlementRateProfessionallyUseCase(database.unitOfWork).run(office.expert, { id }));
    await must(new ApproveSettlementRateEconomicallyUseCase(database.unitOfWork).run(office.controller, { id }));
    expect((await must(activate.run(office.author, { id }))).nextStates).toEqual(['ENDED', 'REPLACED']);
    const ended = await must(new EndSettlementRateUseCase(database.unitOfWork).run(office.author, { id, lastDay: '2026-05-12' }));
    expect([ended.state, ended.validTo]).toEqual(['ACTIVE', '2026-05-12']);
    expect(await codeOf(edit.run(office.author, { ...terms, id }))).toBe('WRONG_STATE');

    const entries = await journalOf(id);
    expect(entries.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
      'settlement-rate.drafted author',
      'settlement-rate.edited author',
      'settlement-rate.negotiated author',
      'settlement-rate.approved expert',
      'settlement-rate.reopened author',
      'settlement-rate.approved expert',
      'settlement-rate.approved controller',
      'settlement-rate.activated author',
      'settlement-rate.ended author',
    ]);
    expect(entries[1]).toMatchObject({ before: { amountCents: '7000' }, after: { amountCents: '7100', serviceDescriptionId: office.descriptionId } });
    expect(entries[4]).toMatchObject({ before: { state: 'PROFESSIONALLY_APPROVED', round: 1 }, after: { state: 'IN_NEGOTIATION', round: 2, reason: 'FEE' } });
    expect(entries[8]).toMatchObject({ before: { validTo: null }, after: { validTo: '2026-05-12' } });
  });

  it('is of an existing host and debtor, of the right values, and answers foreign references as unknown ones', async () => {
    const { id: foreignRate } = await must(draft.run(other.author, rateTerms(other)));
    const sheet = await must(
      new RecordCalculationSheetUseCase(database.unitOfWork).run(person('calculator', network.hostId, 'BILLING'), {
        agencyId: other.agencyId,
        providerId: network.hostId,
        code: 'S',
        title: 'Training',
        staffCount: 2,
        sessionMinutes: 120,
        preparationMinutes: 60,
        hourCostCents: 7_000n,
        roomMaterialCents: 0n,
        seats: 8,
        utilisationPercent: '75',
      }),
    );
    const cases: [Parameters<typeof rateTerms>[1], string][] = [
      [{ hostId: UNKNOWN }, 'ORGANISATION_NOT_FOUND'],
      [{ userId: 'nonsense' }, 'ORGANISATION_NOT_FOUND'],
      [{ serviceDescriptionId: UNKNOWN }, 'SERVICE_DESCRIPTION_NOT_FOUND'],
      [{ serviceDescriptionId: '' }, 'SERVICE_DESCRIPTION_NOT_FOUND'],
      [{ serviceDescriptionId: other.descriptionId }, 'SERVICE_DESCRIPTION_NOT_FOUND'],
      [{ calculationSheetId: UNKNOWN }, 'CALCULATION_SHEET_NOT_FOUND'],
      [{ calculationSheetId: sheet.id }, 'CALCULATION_SHEET_NOT_FOUND'],
      [{ replacesId: UNKNOWN }, 'TERMS_NOT_FOUND'],
      [{ replacesId: foreignRate }, 'TERMS_NOT_FOUND'],
      [{ amountCents: -1n }, 'VALUE_INVALID'],
      [{ validTo: '2025-12-31' }, 'VALUE_INVALID'],
      [{ offerId: 'nonsense' }, 'VALUE_INVALID'],
      [{ hostId: network.hostId, userId: network.hostId }, 'ok'],
    ];
    for (const [change, expected] of cases) expect([change, await codeOf(draft.run(office.author, rateTerms(office, change)))]).toEqual([change, expected]);
    expect(await codeOf(draft.run(person('p', network.hostId, 'ADMINISTRATOR'), rateTerms(office)))).toBe('NOT_AN_AGENCY');
  });

  it('of a foreign agency answers every step like one that does not exist', async () => {
    const id = await approvedRate(database, other, { category: 'FOREIGN' });
    const { unitOfWork } = database;
    const steps: ((rate: string) => Promise<Result<unknown>>)[] = [
      (rate) => edit.run(office.author, { ...rateTerms(office), id: rate }),
      (rate) => new NegotiateSettlementRateUseCase(unitOfWork).run(office.author, { id: rate }),
      (rate) => new DiscardSettlementRateUseCase(unitOfWork).run(office.author, { id: rate }),
      (rate) => new ReopenSettlementRateUseCase(unitOfWork).run(office.author, { id: rate, reason: 'OTHER' }),
      (rate) => new ApproveSettlementRateProfessionallyUseCase(unitOfWork).run(office.expert, { id: rate }),
      (rate) => new ApproveSettlementRateEconomicallyUseCase(unitOfWork).run(office.controller, { id: rate }),
      (rate) => activate.run(office.author, { id: rate }),
      (rate) => new EndSettlementRateUseCase(unitOfWork).run(office.author, { id: rate, lastDay: '2026-06-01' }),
    ];
    for (const step of steps) {
      const answers = [await step(id), await step(UNKNOWN), await step('nonsense\0')];
      expect(answers.map((answer) => JSON.stringify(answer))).toEqual(Array(3).fill(JSON.stringify(answers[0])));
      expect(answers[0]).toMatchObject({ ok: false, refusal: { code: 'TERMS_NOT_FOUND' } });
    }
    const find = new FindSettlementRatesQuery(database.unitOfWork);
    expect([await find.one(office.author, id), await find.one(office.author, UNKNOWN), await find.one(office.author, 'nonsense')]).toEqual([null, null, null]);
  });

  it('takes the place of the one it names: cut to the day before, or replaced, or OVERLAP', async () => {
    const scope = { category: 'SUCCESSION' };
    const first = await activeRate(database, office, { ...scope, validFrom: '2026-01-01', validTo: '2026-12-31' });
    const stranger = await approvedRate(database, office, { ...scope, validFrom: '2026-06-01' });
    expect(await activate.run(office.author, { id: stranger })).toMatchObject({ refusal: { code: 'OVERLAP', validFrom: '2026-01-01', validTo: '2026-12-31' } });
    const later = await activeRate(database, office, { ...scope, validFrom: '2026-07-01', replacesId: first });
    const whole = await approvedRate(database, office, { ...scope, validFrom: '2025-12-01', validTo: '2026-06-30', replacesId: first });
    await must(activate.run(office.author, { id: whole }));
    const find = new FindSettlementRatesQuery(database.unitOfWork);
    const rates = await find.byIds(office.author, [first, later, whole]);
    expect([first, later, whole].map((id) => [rates.get(id)!.state, rates.get(id)!.validTo, rates.get(id)!.version])).toEqual([
      ['REPLACED', '2026-06-30', 1],
      ['ACTIVE', null, 2],
      ['ACTIVE', '2026-06-30', 2],
    ]);
    expect(await codeOf(draft.run(office.author, rateTerms(office, { ...scope, replacesId: first })))).toBe('WRONG_STATE');
    expect(await codeOf(draft.run(office.author, rateTerms(office, { category: 'ANOTHER', replacesId: later })))).toBe('REPLACES_OTHER_SCOPE');
    // It would leave its predecessor's first days and its last ones: neither cut nor replaced.
    const inside = await approvedRate(database, office, { ...scope, validFrom: '2026-07-01', validTo: '2026-08-31', replacesId: later });
    expect(await codeOf(activate.run(office.author, { id: inside }))).toBe('REPLACED_LASTS_LONGER');
  });
});

describe('NRW-02: what a rate was calculated for', () => {
  let service: pg.Client;
  beforeAll(async () => {
    service = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE} -c timezone=UTC` });
    await service.connect();
  });
  afterAll(() => service.end());

  async function insert(columns: string, values: string): Promise<string | null> {
    await service.query('BEGIN');
    try {
      await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', 'author', true)`, [office.agencyId]);
      await service.query(`INSERT INTO agreements.settlement_rate (code, agency_id, unit, amount_cents, valid_from${columns}) VALUES ('raw', $1, 'SEAT_SESSION', 1, '2026-01-01'${values})`, [office.agencyId]);
      return null;
    } catch (error) {
      return (error as { constraint?: string }).constraint ?? 'unknown';
    } finally {
      await service.query('ROLLBACK');
    }
  }

  it('is a version of a service description of the same agency, by raw SQL too', async () => {
    const foreign = await must(draft.run(other.author, rateTerms(other)));
    expect(await insert('', '')).toBe('settlement_rate_price_basis');
    expect(await insert(', service_description_id', `, '${other.descriptionId}'`)).toBe('settlement_rate_of_one_agency');
    expect(await insert(', service_description_id', `, '${UNKNOWN}'`)).toBe('settlement_rate_of_one_agency');
    expect(await insert(', service_description_id, replaces_id', `, '${office.descriptionId}', '${foreign.id}'`)).toBe('settlement_rate_of_one_agency');
    expect(await insert(', service_description_id', `, '${office.descriptionId}'`)).toBeNull();
  });

  it('is a calculation sheet that was given to the same agency, by raw SQL too', async () => {
    const record = new RecordCalculationSheetUseCase(database.unitOfWork);
    const costs = { title: 'T', staffCount: 2, sessionMinutes: 120, preparationMinutes: 60, hourCostCents: 7_000n, roomMaterialCents: 0n, seats: 8, utilisationPercent: '75' };
    const given = async (agencyId: string, code: string) => (await must(record.run(person('b', network.hostId, 'BILLING'), { agencyId, providerId: network.hostId, code, ...costs }))).id;
    const columns = ', service_description_id, calculation_sheet_id';
    const foreign = await given(other.agencyId, 'RAW-1');
    expect(await insert(columns, `, '${office.descriptionId}', '${foreign}'`)).toBe('settlement_rate_of_one_agency');
    // Past the policies, which hide the other agency's sheet, the guard itself looks whose it is.
    await database.superuser.query(`BEGIN; SET LOCAL pv.actor = 'author'`);
    const past = `INSERT INTO agreements.settlement_rate (code, agency_id, unit, amount_cents, valid_from${columns}) VALUES ('past', $1, 'SEAT_SESSION', 1, '2026-01-01', $2, $3)`;
    await expect(database.superuser.query(past, [office.agencyId, office.descriptionId, foreign])).rejects.toMatchObject({ constraint: 'settlement_rate_of_one_agency' });
    await database.superuser.query('ROLLBACK');
    expect(await insert(columns, `, '${office.descriptionId}', '${await given(office.agencyId, 'RAW-2')}'`)).toBeNull();
  });

  it('negative control: without the guards the same statements hold', async () => {
    const { superuser } = database;
    await superuser.query('ALTER TABLE agreements.settlement_rate DISABLE TRIGGER settlement_rate_references, DROP CONSTRAINT settlement_rate_price_basis');
    expect(await insert('', '')).toBeNull();
    expect(await insert(', service_description_id', `, '${other.descriptionId}'`)).toBeNull();
    await superuser.query(`ALTER TABLE agreements.settlement_rate ENABLE TRIGGER settlement_rate_references,
      ADD CONSTRAINT settlement_rate_price_basis CHECK (origin <> 'SERVICE' OR service_description_id IS NOT NULL) NOT VALID`);
    expect(await insert('', '')).toBe('settlement_rate_price_basis');
  });

  it('stays what it was when the description gets a new version', async () => {
    const { id } = await must(draft.run(office.author, rateTerms(office, { category: 'VERSIONED' })));
    const publish = new PublishServiceDescriptionUseCase(database.unitOfWork);
    const second = await must(publish.run(office.expert, { code: 'SOCIAL-TRAINING', title: 'Soziales Training', text: 'Zwei Fachkräfte, zehn Plätze.' }));
    expect(second.version).toBe(2);
    const rate = await new FindSettlementRatesQuery(database.unitOfWork).one(office.author, id);
    expect(rate?.serviceDescriptionId).toBe(office.descriptionId);
    expect(await codeOf(publish.run(person('p', network.hostId, 'ADMINISTRATOR'), { code: 'X', title: 'X', text: 'X' }))).toBe('NOT_AN_AGENCY');
    expect(await codeOf(publish.run(office.expert, { code: 'Ä', title: 'X', text: 'X' }))).toBe('VALUE_INVALID');
    expect(await codeOf(publish.run(office.expert, { code: 'X', title: 'X', text: 'a\0' }))).toBe('VALUE_INVALID');
  });
});

describe('which rate applies', () => {
  it('is the most specific one: offer 16, host 8, user 4, category 2; a provider is not told a false winner', async () => {
    const { agencyId, hostId, mainId } = network;
    const category = 'PRECEDENCE';
    const offerId = '00000000-0000-7000-8000-00000000000f';
    const day = { validFrom: '2027-01-01', validTo: '2027-12-31' };
    const base = await activeRate(database, office, { ...day, category });
    const ofHost = await activeRate(database, office, { ...day, hostId, category });
    const ofPair = await activeRate(database, office, { ...day, hostId, userId: mainId });
    const ofUser = await activeRate(database, office, { ...day, userId: mainId });
    const ofOffer = await activeRate(database, office, { ...day, offerId });
    const query = new ApplicableSettlementRateQuery(database.unitOfWork);
    const use = { agencyId, hostId, userId: mainId, offerId, category, on: '2027-06-01' };

    const asked = await query.run(office.author, use);
    expect(asked?.candidates.map(({ rate, specificity, named, wins }) => [rate.id, specificity, named, wins])).toEqual([
      [ofOffer, 16, ['OFFER'], true],
      [ofPair, 12, ['HOST', 'USER'], false],
      [ofHost, 10, ['HOST', 'CATEGORY'], false],
      [ofUser, 4, ['USER'], false],
      [base, 2, ['CATEGORY'], false],
    ]);
    expect([asked?.winner?.id, asked?.winnerIsHidden]).toEqual([ofOffer, false]);
    expect((await query.run(office.author, { ...use, offerId: null, on: '2027-12-31' }))?.winner?.id).toBe(ofPair);
    expect((await query.run(office.author, { ...use, on: '2026-12-31' }))?.winner).toBeNull();

    // The debtor without the offer: the pair's rate names it, so it sees that it wins; without the pair it must not see the host's.
    const main = person('main', mainId, 'BILLING');
    expect((await query.run(main, { ...use, offerId: null }))?.winner?.id).toBe(ofPair);
    await must(new EndSettlementRateUseCase(database.unitOfWork).run(office.author, { id: ofPair, lastDay: '2027-03-31' }));
    const hidden = await query.run(main, { ...use, offerId: null });
    expect(hidden?.candidates.map(({ rate, wins }) => [rate.id, wins])).toEqual([
      [ofUser, false],
      [base, false],
    ]);
    expect([hidden?.winner, hidden?.winnerIsHidden]).toEqual([null, true]);
  });

  it('is told to the agency and the two who are concerned, and to nobody else', async () => {
    const { agencyId, hostId, mainId } = network;
    const query = new ApplicableSettlementRateQuery(database.unitOfWork);
    const use = { agencyId, hostId, userId: mainId, offerId: null, category: null, on: '2027-06-01' };
    expect(await query.run(other.author, use)).toBeNull();
    expect(await query.run(other.author, { ...use, agencyId: UNKNOWN })).toBeNull();
    expect(await query.run(office.author, { ...use, hostId: 'nonsense' })).toBeNull();
    expect(await query.run(person('h', hostId, 'BILLING'), use)).not.toBeNull();
  });
});
