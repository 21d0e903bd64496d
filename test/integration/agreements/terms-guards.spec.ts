import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActivateSettlementRateUseCase, EndSettlementRateUseCase, FindSettlementRatesQuery } from '#agreements';
import type pg from 'pg';
import { attempt, openService } from '../../support/acting.js';
import { agreementsOf, must, personOf, refusalOf } from '../../support/agreement-network.js';
import { activeRate, approvedRate, codeOf, openRateOffice, person, type RateOffice } from '../../support/rate-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-01T08:00:00Z';
const agency = '00000000-0000-7000-8000-00000000000a';
/** Has no agreement but the drafts that providers begin with it. */
const newAgency = '00000000-0000-7000-8000-00000000001a';
const providers = Array.from({ length: 20 }, (_, index) => `00000000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`);
let next = 0;

let database: TestDatabase;
let service: pg.Client;
let agreements: ReturnType<typeof agreementsOf>;
let office: RateOffice;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  agreements = agreementsOf(database.unitOfWork);
  await database.superuser.query(
    `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state)
     SELECT id, id::text, CASE WHEN id::text LIKE '%a' THEN 'AGENCY' ELSE 'PROVIDER' END, 'x', '06432004', 'HE' FROM unnest($1::uuid[]) AS id`,
    [[agency, newAgency, ...providers]],
  );
  office = await openRateOffice(database, agency);
  service = await openService(database.url);
});
afterAll(async () => {
  await service.end();
  await database.close();
});

const author = personOf(agency, 'author', 'ADMINISTRATOR');
const lead = (providerId: string) => personOf(providerId, 'lead', 'ADMINISTRATOR');
const raw = (organisation: string, sql: string, actor = 'somebody') => attempt(service, { organisation, actor, now: NOW }, sql);

const PARTS = { servicePart: 'Leistung', qualityPart: 'Qualität', feePart: 'Entgelt' };
const wish = (validFrom = '2026-01-01', validTo: string | null = null) => ({ validFrom, validTo, legalBases: ['31'], ...PARTS });
const draftOfAgency = async () => must(await agreements.draft.run(author, { counterpartId: providers[next++]!, ...wish() }));
const draftOfProvider = async () => must(await agreements.draft.run(lead(providers[next++]!), { counterpartId: agency, ...wish() }));
const activate = (agreementId: string) => agreements.activate.run(author, { agreementId, signedOn: '2026-05-01' });
const active = async (validTo: string | null = null) => {
  const { id } = must(await agreements.draft.run(author, { counterpartId: providers[next++]!, ...wish('2026-01-01', validTo) }));
  return must(await activate(await agreements.approved(agency, id)));
};
const successor = async (agreementId: string, validFrom: string, validTo: string | null = null) =>
  agreements.approved(agency, must(await agreements.draftVersion.run(author, { agreementId, validFrom, validTo })).id);

describe('a draft that the other side has not shown', () => {
  let policy: string;
  beforeAll(async () => {
    const { rows } = await database.superuser.query<{ qual: string }>(`SELECT qual FROM pg_policies WHERE policyname = 'agreement_update' AND schemaname = 'agreements'`);
    policy = rows[0]!.qual;
  });

  it.each([
    ['its words are written', `service_part = 'x'`],
    ['it is opened', `state = 'IN_NEGOTIATION'`],
    ['it is given up', `state = 'DISCARDED'`],
  ])('is not met by an UPDATE without WHERE, by either side: %s', async (_what, set) => {
    const ofAgency = await draftOfAgency();
    must(await agreements.draft.run(lead(providers[next++]!), { counterpartId: newAgency, ...wish() }));
    // Neither of the two has anything else that the statement could meet.
    const sql = `UPDATE agreements.agreement SET ${set}`;
    expect([await raw(ofAgency.providerId, sql), await raw(newAgency, sql)]).toEqual(['NO ROW', 'NO ROW']);
    // Negative control: it is this policy that keeps them away.
    await database.superuser.query(`BEGIN; ALTER POLICY agreement_update ON agreements.agreement USING (platform.current_organisation() IN (agency_id, provider_id)); COMMIT`);
    expect([await raw(ofAgency.providerId, sql), await raw(newAgency, sql)]).toEqual([null, null]);
    await database.superuser.query(`ALTER POLICY agreement_update ON agreements.agreement USING (${policy})`);
    expect([await raw(ofAgency.providerId, sql), await raw(newAgency, sql)]).toEqual(['NO ROW', 'NO ROW']);
  });

  it('leaves no trace in the agency\'s journal when its provider gives it up', async () => {
    const { id, providerId } = await draftOfProvider();
    must(await agreements.discard.run(lead(providerId), { agreementId: id }));
    const { rows } = await database.superuser.query('SELECT action, agency_id FROM platform.journal WHERE subject_id = $1 ORDER BY id', [id]);
    expect(rows).toEqual([{ action: 'agreement.drafted', agency_id: null }, { action: 'agreement.discarded', agency_id: null }]);
    // What both sides have known is given up in the agency's chain.
    const shared = await draftOfProvider();
    must(await agreements.negotiate.run(lead(shared.providerId), { agreementId: shared.id }));
    must(await agreements.discard.run(lead(shared.providerId), { agreementId: shared.id }));
    const chain = await database.superuser.query('SELECT agency_id FROM platform.journal WHERE subject_id = $1 ORDER BY id', [shared.id]);
    expect(chain.rows.map((row: { agency_id: string | null }) => row.agency_id)).toEqual([null, agency, agency]);
  });
});

describe('what an agency\'s seats cost', () => {
  it('is not read by whoever drafts an agreement with it, gives one up or negotiates one', async () => {
    const general = await activeRate(database, office, { category: 'GENERAL' });
    const providerId = providers[next++]!;
    const seen = async () => (await new FindSettlementRatesQuery(database.unitOfWork).one(lead(providerId), general)) !== null;
    const { id } = must(await agreements.draft.run(lead(providerId), { counterpartId: agency, ...wish() }));
    expect(await seen()).toBe(false);
    const other = must(await agreements.draft.run(lead(providerId), { counterpartId: agency, ...wish() }));
    must(await agreements.discard.run(lead(providerId), { agreementId: other.id }));
    expect(await seen()).toBe(false);
    must(await agreements.negotiate.run(lead(providerId), { agreementId: id }));
    expect(await seen()).toBe(false);
    must(await agreements.approve.professionally(personOf(agency, 'expert', 'QUALITY'), { agreementId: id }));
    must(await agreements.approve.economically(personOf(agency, 'controller', 'CONTROLLER'), { agreementId: id }));
    expect(await seen()).toBe(false);
    must(await activate(id));
    expect(await seen()).toBe(true);
  });

  it('is written down for providers with an agreement only, and a draft is none, by raw SQL either', async () => {
    const { providerId, id } = await draftOfAgency();
    const sheet = `INSERT INTO agreements.calculation_sheet (agency_id, provider_id, code, version, title, staff_count, session_minutes, preparation_minutes,
      hour_cost_cents, room_material_cents, seats, utilisation_percent) VALUES ('${agency}', '${providerId}', 'C', 1, 'C', 2, 120, 60, 7000, 0, 8, 75)`;
    expect(await raw(agency, sheet)).toBe('42501');
    must(await activate(await agreements.approved(agency, id)));
    expect(await raw(agency, sheet)).toBeNull();
  });
});

describe('what is owed is not changed by one person alone', () => {
  const endTerms = (id: string, day: string | null) => `SELECT 1 WHERE agreements.end_terms('AGREEMENT', '${id}', ${day === null ? 'NULL' : `'${day}'`})`;

  it('active terms are not replaced by nothing', async () => {
    const { id } = await active();
    expect(await raw(agency, endTerms(id, null))).toBe('terms_succeeded');
    expect(await raw(agency, `UPDATE agreements.agreement SET state = 'REPLACED' WHERE id = '${id}'`)).toBe('terms_succeeded');
    // A successor that is approved and not in force, or that covers only some of the days, takes no place.
    await successor(id, '2026-01-01');
    expect(await raw(agency, endTerms(id, null))).toBe('terms_succeeded');
    must(await activate(await successor(id, '2026-07-01')));
    expect(await raw(agency, endTerms(id, null))).toBe('terms_succeeded');
  });

  it('they do not end before today unless a successor holds from the day after', async () => {
    const { id } = await active();
    for (const day of ['2026-04-30', '2026-01-31']) {
      expect(await raw(agency, endTerms(id, day))).toBe('terms_succeeded');
      expect(await raw(agency, `UPDATE agreements.agreement SET valid_to = '${day}' WHERE id = '${id}'`)).toBe('terms_succeeded');
    }
    expect(await raw(agency, endTerms(id, '2026-05-01'))).toBeNull();
    expect(await raw(agency, `UPDATE agreements.agreement SET valid_to = '2026-05-01' WHERE id = '${id}'`)).toBeNull();
    const later = await successor(id, '2026-03-01');
    expect(await raw(agency, endTerms(id, '2026-02-28'))).toBe('terms_succeeded');
    const inTheGap = `WITH ended AS (${endTerms(id, '2026-02-15')}) UPDATE agreements.agreement SET state = 'ACTIVE' FROM ended WHERE id = '${later}'`;
    expect(await raw(agency, inTheGap)).toBe('terms_succeeded');
    expect(await raw(agency, inTheGap.replace('2026-02-15', '2026-02-28'))).toBeNull();
  });

  it('nor do rates, and the negative control tells that it is the trigger', async () => {
    const id = await activeRate(database, office, { category: 'ALONE' });
    const end = `SELECT 1 WHERE agreements.end_terms('SETTLEMENT_RATE', '${id}', '2026-03-31')`;
    const replace = `SELECT 1 WHERE agreements.end_terms('SETTLEMENT_RATE', '${id}', NULL)`;
    expect([await raw(agency, end), await raw(agency, replace)]).toEqual(['terms_succeeded', 'terms_succeeded']);
    await database.superuser.query('ALTER TABLE agreements.settlement_rate DISABLE TRIGGER settlement_rate_succeeded');
    expect([await raw(agency, end), await raw(agency, replace)]).toEqual([null, null]);
    await database.superuser.query('ALTER TABLE agreements.settlement_rate ENABLE TRIGGER settlement_rate_succeeded');
  });

  it('the day of the signature is written with the step into force, and never again', async () => {
    const { id } = await active();
    const sign = (agreementId: string) => `UPDATE agreements.agreement SET signed_on = '2020-01-01' WHERE id = '${agreementId}'`;
    expect(await raw(agency, sign(id))).toBe('terms_fixed');
    expect(await raw(agency, sign((await draftOfAgency()).id))).toBe('terms_fixed');
    const insert = `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, signed_on) VALUES ('RAW', '${agency}', '${providers[0]!}', '2026-01-01', '{31}', '2020-01-01')`;
    expect(await raw(agency, insert)).toBe('terms_fixed');
    expect(await raw(agency, insert.replace(', signed_on', '').replace(`, '2020-01-01')`, ')'))).toBeNull();
  });
});

describe('a version that ends before the one that it replaces', () => {
  it('of an agreement is refused until that one is ended: its last days are not lost unawares', async () => {
    const was = await active();
    const june = await successor(was.id, '2026-06-01', '2026-06-30');
    expect(refusalOf(await activate(june))).toEqual({
      code: 'REPLACED_LASTS_LONGER',
      message: `${was.code} holds to open: end it on 2026-06-30 or before, or let the version last as long.`,
      otherCode: was.code,
      validTo: null,
      endBy: '2026-06-30',
    });
    expect(await agreements.find.one(author, was.id)).toMatchObject({ state: 'ACTIVE', validTo: null });
    must(await agreements.end.run(author, { agreementId: was.id, lastDay: '2026-06-30' }));
    must(await activate(june));
    expect(await agreements.find.one(author, was.id)).toMatchObject({ state: 'ACTIVE', validTo: '2026-05-31' });
  });

  it('of a rate too', async () => {
    const was = await activeRate(database, office, { category: 'SUMMER' });
    const june = await approvedRate(database, office, { category: 'SUMMER', validFrom: '2026-06-01', validTo: '2026-06-30', replacesId: was });
    expect(await codeOf(new ActivateSettlementRateUseCase(database.unitOfWork).run(office.author, { id: june }))).toBe('REPLACED_LASTS_LONGER');
    expect((await new FindSettlementRatesQuery(database.unitOfWork).one(office.author, was))?.validTo).toBeNull();
  });
});

describe('an end that did not happen', () => {
  it('is refused and not journalled', async () => {
    const { id } = await active();
    const rate = await activeRate(database, office, { category: 'ENDING' });
    const { rows } = await database.superuser.query<{ def: string }>(`SELECT pg_get_functiondef('agreements.end_terms'::regproc) AS def`);
    await database.superuser.query(`CREATE OR REPLACE FUNCTION agreements.end_terms(kind text, subject uuid, last_day date) RETURNS boolean LANGUAGE sql AS 'SELECT false'`);
    expect(refusalOf(await agreements.end.run(author, { agreementId: id, lastDay: '2026-06-30' }))).toMatchObject({ code: 'WRONG_STATE' });
    expect(refusalOf(await activate(await successor(id, '2026-07-01')))).toMatchObject({ code: 'WRONG_STATE' });
    expect(await codeOf(new EndSettlementRateUseCase(database.unitOfWork).run(person('author', agency, 'ADMINISTRATOR'), { id: rate, lastDay: '2026-06-30' }))).toBe('WRONG_STATE');
    await database.superuser.query(rows[0]!.def);
    const journal = await database.superuser.query(`SELECT 1 FROM platform.journal WHERE subject_id IN ($1, $2) AND action LIKE '%ended'`, [id, rate]);
    expect(journal.rows).toEqual([]);
    must(await agreements.end.run(author, { agreementId: id, lastDay: '2026-06-30' }));
  });
});
