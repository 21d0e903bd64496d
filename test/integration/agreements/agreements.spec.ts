import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mayBecome, nextStates, shownState, TERMS_STATES } from '#agreements';
import { SERVICE_ROLE } from '#platform';
import pg from 'pg';
import { agreementsOf, must, personOf, refusalOf } from '../../support/agreement-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-01T08:00:00Z';
const UNKNOWN = '00000000-0000-7000-8000-0000000000ff';

let database: TestDatabase;
let service: pg.Client;
let agreements: ReturnType<typeof agreementsOf>;
const agency = '00000000-0000-7000-8000-00000000000a';
const stranger = '00000000-0000-7000-8000-00000000001a';
const providers = Array.from({ length: 20 }, (_, index) => `00000000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`);
let next = 0;

const author = personOf(agency, 'author', 'ADMINISTRATOR');
const expert = personOf(agency, 'expert', 'QUALITY');
const controller = personOf(agency, 'controller', 'CONTROLLER');

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  agreements = agreementsOf(database.unitOfWork);
  await database.superuser.query(
    `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state)
     SELECT id, id::text, CASE WHEN id::text LIKE '%a' THEN 'AGENCY' ELSE 'PROVIDER' END, 'x', '06432004', 'HE' FROM unnest($1::uuid[]) AS id`,
    [[agency, stranger, ...providers]],
  );
  service = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE} -c timezone=UTC` });
  await service.connect();
});
afterAll(async () => {
  await service.end();
  await database.close();
});

/** Raw SQL with the service's role; the constraint or the code that refuses it, null when it holds, undone afterwards. */
async function raw(actor: string, organisation: string, sql: string): Promise<string | null> {
  await service.query('BEGIN');
  try {
    await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', $2, true), set_config('pv.now', $3, true)`, [organisation, actor, NOW]);
    const { rowCount } = await service.query(sql);
    return rowCount === 0 ? 'NO ROW' : null;
  } catch (error) {
    const { constraint, code } = error as { constraint?: string; code?: string };
    return constraint ?? code ?? 'unknown';
  } finally {
    await service.query('ROLLBACK');
  }
}

const PARTS = { servicePart: 'Leistung', qualityPart: 'Qualität', feePart: 'Entgelt' };
const span = (validFrom: string, validTo: string | null = null) => ({ validFrom, validTo, legalBases: ['31'] });

/** A draft of the agency with a provider of its own, unless one is named. */
async function draft(change: Partial<Parameters<typeof agreements.draft.run>[1]> = {}) {
  return must(await agreements.draft.run(author, { counterpartId: providers[next++]!, ...span('2026-01-01'), ...PARTS, ...change }));
}
const approved = async (change: Parameters<typeof draft>[0] = {}) => agreements.approved(agency, (await draft(change)).id);
const active = async (change: Parameters<typeof draft>[0] = {}) =>
  must(await agreements.activate.run(author, { agreementId: await approved(change), signedOn: '2026-04-30' }));
const entries = async (id: string) =>
  (await database.superuser.query<{ action: string; before: unknown; after: unknown; agency_id: string | null }>('SELECT action, before, after, agency_id FROM platform.journal WHERE subject_id = $1 ORDER BY id', [id])).rows;

describe('the states of terms', () => {
  it('NRW-13: follow one another in the database as in the code, for every pair', async () => {
    const { rows } = await database.superuser.query<{ was: string; becomes: string; may: boolean }>(
      'SELECT was, becomes, agreements.may_become(was, becomes) AS may FROM unnest($1::text[]) was CROSS JOIN unnest($1::text[]) becomes',
      [TERMS_STATES],
    );
    expect(rows).toHaveLength(49);
    expect(rows.map(({ was, becomes }) => [was, becomes, mayBecome(was as never, becomes as never)])).toEqual(rows.map(({ was, becomes, may }) => [was, becomes, may]));
    expect(rows.filter(({ may }) => may)).toHaveLength(9);
  });

  it('are shown as ended from the day after the last one', () => {
    expect(shownState({ state: 'ACTIVE', validTo: '2026-05-01' }, '2026-05-01')).toBe('ACTIVE');
    expect(shownState({ state: 'ACTIVE', validTo: '2026-05-01' }, '2026-05-02')).toBe('ENDED');
    expect(shownState({ state: 'REPLACED', validTo: '2026-05-01' }, '2026-05-02')).toBe('REPLACED');
    expect(nextStates({ state: 'ACTIVE', validTo: null }, '2026-05-01')).toEqual(['ENDED', 'REPLACED']);
    expect(nextStates({ state: 'ACTIVE', validTo: '2026-04-30' }, '2026-05-01')).toEqual([]);
  });
});

describe('an agreement', () => {
  it('is drafted by a provider unseen, negotiated by both, approved by two and signed', async () => {
    const providerId = providers[next++]!;
    const lead = personOf(providerId, 'lead', 'ADMINISTRATOR');
    const begun = must(await agreements.draft.run(lead, { counterpartId: agency, ...span('2026-06-01'), servicePart: 'Leistung' }));
    expect(begun).toMatchObject({ code: expect.stringMatching(/^LQE-2026-\d{6}$/), agencyId: agency, providerId, state: 'DRAFT', version: 1, origin: 'SERVICE' });
    const command = { agreementId: begun.id };
    expect(await agreements.find.one(author, begun.id)).toBeNull();
    expect(refusalOf(await agreements.edit.run(author, { ...command, revision: 'x' }))).toMatchObject({ code: 'TERMS_NOT_FOUND' });
    expect((await entries(begun.id)).map(({ agency_id }) => agency_id)).toEqual([null]);

    expect(must(await agreements.negotiate.run(lead, command))).toMatchObject({ state: 'IN_NEGOTIATION', isShared: true });
    const [revision] = (await agreements.find.revisionsOf(author, [begun.id])).values();
    must(await agreements.edit.run(author, { ...command, revision: revision!, qualityPart: 'Qualität', feePart: 'Entgelt', validTo: '2027-05-31' }));
    expect(must(await agreements.approve.professionally(expert, command)).state).toBe('PROFESSIONALLY_APPROVED');
    expect(refusalOf(await agreements.edit.run(lead, { ...command, revision: 'x', feePart: 'mehr' }))).toMatchObject({ code: 'WRONG_STATE', state: 'PROFESSIONALLY_APPROVED' });
    expect(must(await agreements.approve.economically(controller, command)).state).toBe('ECONOMICALLY_APPROVED');
    expect(refusalOf(await agreements.activate.run(author, { ...command, signedOn: '2026-05-02' }))).toEqual({
      code: 'DAY_OUT_OF_RANGE', message: expect.any(String), earliest: null, latest: '2026-05-01',
    });
    expect(must(await agreements.activate.run(author, { ...command, signedOn: '2026-05-01' }))).toMatchObject({ state: 'ACTIVE', signedOn: '2026-05-01', isDraft: false });
    expect(await agreements.find.one(lead, begun.id)).toMatchObject({ state: 'ACTIVE', validTo: '2027-05-31' });

    expect((await entries(begun.id)).map(({ action, before, after }) => [action, before, after])).toEqual([
      ['agreement.drafted', null, expect.objectContaining({ code: begun.code })],
      ['agreement.negotiated', { state: 'DRAFT', round: 1 }, { state: 'IN_NEGOTIATION', round: 1 }],
      ['agreement.edited', { validTo: null, qualityPart: null, feePart: null }, { validTo: '2027-05-31', qualityPart: 'Qualität', feePart: 'Entgelt' }],
      ['agreement.approved', { state: 'IN_NEGOTIATION', round: 1 }, { state: 'PROFESSIONALLY_APPROVED', round: 1, competence: 'PROFESSIONAL' }],
      ['agreement.approved', { state: 'PROFESSIONALLY_APPROVED', round: 1 }, { state: 'ECONOMICALLY_APPROVED', round: 1, competence: 'ECONOMIC' }],
      ['agreement.activated', { state: 'ECONOMICALLY_APPROVED' }, { state: 'ACTIVE', validFrom: '2026-06-01', validTo: '2027-05-31', signedOn: '2026-05-01' }],
    ]);
    const { rows } = await database.superuser.query(`SELECT part, actor FROM agreements.authorship WHERE subject_id = $1 ORDER BY part, actor`, [begun.id]);
    expect(rows).toEqual([
      { part: 'FEE', actor: 'author' },
      { part: 'QUALITY', actor: 'author' },
      { part: 'SERVICE', actor: 'lead' },
      { part: 'TERMS', actor: 'author' },
      { part: 'TERMS', actor: 'lead' },
    ]);
  });

  it('of others answers like one that is not there, to every command', async () => {
    const { id } = await draft();
    const outsider = personOf(stranger, 'outsider', 'ADMINISTRATOR', 'QUALITY', 'CONTROLLER');
    for (const agreementId of [id, UNKNOWN, 'no uuid']) {
      const answers = [
        await agreements.draftVersion.run(outsider, { agreementId, validFrom: '2026-06-01' }),
        await agreements.edit.run(outsider, { agreementId, revision: 'x' }),
        await agreements.negotiate.run(outsider, { agreementId }),
        await agreements.approve.professionally(outsider, { agreementId }),
        await agreements.approve.economically(outsider, { agreementId }),
        await agreements.reopen.run(outsider, { agreementId, reason: 'FEE' }),
        await agreements.activate.run(outsider, { agreementId, signedOn: '2026-05-01' }),
        await agreements.end.run(outsider, { agreementId, lastDay: '2026-05-01' }),
        await agreements.discard.run(outsider, { agreementId }),
      ];
      expect(answers.map(refusalOf)).toEqual(Array(9).fill({ code: 'TERMS_NOT_FOUND', message: 'There are no such terms.' }));
      expect(await agreements.find.one(outsider, agreementId)).toBeNull();
    }
  });

  it('is made with an organisation that can be the other side, and only there', async () => {
    for (const counterpartId of [stranger, agency, UNKNOWN, 'no uuid']) {
      expect(refusalOf(await agreements.draft.run(author, { counterpartId, ...span('2026-01-01') }))).toMatchObject({ code: 'COUNTERPART_NOT_FOUND' });
    }
    expect(refusalOf(await agreements.draft.run(personOf(providers[0]!, 'lead', 'ADMINISTRATOR'), { counterpartId: providers[1]!, ...span('2026-01-01') }))).toMatchObject({
      code: 'COUNTERPART_NOT_FOUND',
    });
  });

  it('is not overwritten unseen', async () => {
    const { id } = await draft();
    const [revision] = (await agreements.find.revisionsOf(author, [id])).values();
    must(await agreements.edit.run(author, { agreementId: id, revision: revision!, servicePart: 'neu' }));
    expect(refusalOf(await agreements.edit.run(author, { agreementId: id, revision: revision!, servicePart: 'anders' }))).toMatchObject({ code: 'STALE_REVISION' });
    expect((await agreements.find.one(author, id))!.servicePart).toBe('neu');
  });

  it('leaves fees to those who may know prices (NRW-03)', async () => {
    const { id } = await draft();
    const [revision] = (await agreements.find.revisionsOf(author, [id])).values();
    expect(refusalOf(await agreements.edit.run(expert, { agreementId: id, revision: revision!, feePart: 'x' }))).toMatchObject({ code: 'FEE_NOT_OPEN' });
    expect(refusalOf(await agreements.draft.run(expert, { counterpartId: providers[0]!, ...span('2026-01-01'), hourRateEur: '48.75' }))).toMatchObject({ code: 'FEE_NOT_OPEN' });
  });

  it('says which value cannot be', async () => {
    const wrong = await agreements.draft.run(author, { counterpartId: providers[0]!, ...span('2026-01-01', '2025-12-31') });
    expect(refusalOf(wrong)).toMatchObject({ code: 'VALUE_INVALID', field: 'validTo' });
    const foreignSpace = await agreements.draft.run(author, { counterpartId: providers[0]!, ...span('2026-01-01'), funding: 'SOCIAL_SPACE_BUDGET', hourRateEur: '48.75', socialSpaceId: UNKNOWN });
    expect(refusalOf(foreignSpace)).toMatchObject({ code: 'VALUE_INVALID', field: 'socialSpaceId' });
  });

  it('stays known to both sides when it is given up in negotiation, and unknown when it was a draft', async () => {
    const shared = await draft();
    const lead = personOf(shared.providerId, 'lead', 'ADMINISTRATOR');
    must(await agreements.negotiate.run(author, { agreementId: shared.id }));
    expect(must(await agreements.discard.run(lead, { agreementId: shared.id })).state).toBe('DISCARDED');
    expect((await agreements.find.one(author, shared.id))!.state).toBe('DISCARDED');
    const secret = await draft();
    must(await agreements.discard.run(author, { agreementId: secret.id }));
    expect(await agreements.find.one(personOf(secret.providerId, 'lead', 'ADMINISTRATOR'), secret.id)).toBeNull();
  });
});

describe('NRW-01: an agreement without one of its parts', () => {
  it('NRW-01: an agreement with a price part but no service/quality part cannot be activated', async () => {
    const { id } = await draft({ servicePart: null, qualityPart: null });
    const refusal = { code: 'PART_MISSING', message: 'The agreement lacks: SERVICE, QUALITY.', parts: ['SERVICE', 'QUALITY'] };
    expect(refusalOf(await agreements.activate.run(author, { agreementId: id, signedOn: '2026-05-01' }))).toEqual(refusal);
    must(await agreements.negotiate.run(author, { agreementId: id }));
    expect(refusalOf(await agreements.approve.professionally(expert, { agreementId: id }))).toEqual(refusal);
    expect(refusalOf(await agreements.activate.run(author, { agreementId: id, signedOn: '2026-05-01' }))).toEqual(refusal);
    // By raw SQL: the approval would bring it nearer to being active, and the state alone cannot be written.
    const approval = `INSERT INTO agreements.approval (subject_kind, subject_id, round, agency_id, competence, actor, at) VALUES ('AGREEMENT', '${id}', 1, '${agency}', 'PROFESSIONAL', '', now())`;
    expect(await raw('expert', agency, approval)).toBe('agreement_complete');
    expect(await raw('author', agency, `UPDATE agreements.agreement SET state = 'ACTIVE' WHERE id = '${id}'`)).toBe('terms_state');
    // Even past all triggers the CHECK holds.
    await database.superuser.query(`BEGIN; SET LOCAL session_replication_role = replica`);
    await expect(database.superuser.query(`UPDATE agreements.agreement SET state = 'ACTIVE' WHERE id = '${id}'`)).rejects.toMatchObject({ constraint: 'agreement_complete' });
    await database.superuser.query('ROLLBACK');
  });
});

describe('NRW-13: the approvals of an agreement', () => {
  it('NRW-13: come from two people of whom neither has written any of it, and no machine', async () => {
    const { id } = await draft();
    must(await agreements.negotiate.run(author, { agreementId: id }));
    const both = (actor: string) => personOf(agency, actor, 'QUALITY', 'CONTROLLER');
    expect(refusalOf(await agreements.approve.professionally(both('author'), { agreementId: id }))).toMatchObject({ code: 'AUTHOR_CANNOT_APPROVE', asDeputy: false });
    expect(refusalOf(await agreements.approve.professionally(both('machine:1'), { agreementId: id }))).toMatchObject({ code: 'PERSON_NEEDED' });
    expect(refusalOf(await agreements.approve.economically(both('expert'), { agreementId: id }))).toMatchObject({ code: 'WRONG_STATE', state: 'IN_NEGOTIATION', nextStates: ['PROFESSIONALLY_APPROVED', 'DISCARDED'] });
    must(await agreements.approve.professionally(both('expert'), { agreementId: id }));
    expect(refusalOf(await agreements.approve.economically(both('expert'), { agreementId: id }))).toMatchObject({ code: 'SAME_PERSON' });
    expect(refusalOf(await agreements.activate.run(author, { agreementId: id, signedOn: '2026-05-01' }))).toMatchObject({ code: 'WRONG_STATE', state: 'PROFESSIONALLY_APPROVED' });
    must(await agreements.approve.economically(both('controller'), { agreementId: id }));
    expect(must(await agreements.activate.run(author, { agreementId: id, signedOn: '2026-05-01' })).state).toBe('ACTIVE');
  });

  it('NRW-13: do not come from somebody who stands in for an author, on the days of the substitution', async () => {
    const { id } = await draft();
    must(await agreements.negotiate.run(author, { agreementId: id }));
    await database.superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('author', '${agency}', 'ADMINISTRATOR'), ('deputy', '${agency}', 'QUALITY')`);
    const name = (from: string, to: string) =>
      database.superuser.query(`INSERT INTO identity.substitution (organisation_id, person_id, deputy_id, valid_from, valid_to) VALUES ('${agency}', 'author', 'deputy', '${from}', '${to}')`);
    const approval = `INSERT INTO agreements.approval (subject_kind, subject_id, round, agency_id, competence, actor, at) VALUES ('AGREEMENT', '${id}', 1, '${agency}', 'PROFESSIONAL', '', now())`;
    await name('2026-05-02', '2026-05-10');
    expect(await raw('deputy', agency, approval)).toBeNull();
    await name('2026-05-01', '2026-05-01');
    expect(await raw('deputy', agency, approval)).toBe('approval_not_deputy');
    expect(refusalOf(await agreements.approve.professionally(personOf(agency, 'deputy', 'QUALITY'), { agreementId: id }))).toMatchObject({ code: 'AUTHOR_CANNOT_APPROVE', asDeputy: true });
    expect(must(await agreements.approve.professionally(expert, { agreementId: id })).state).toBe('PROFESSIONALLY_APPROVED');
  });

  it('NRW-13: are needed anew when it is opened again', async () => {
    const agreementId = await approved();
    expect(must(await agreements.reopen.run(author, { agreementId, reason: 'FEE' }))).toMatchObject({ state: 'IN_NEGOTIATION', round: 2 });
    expect(refusalOf(await agreements.activate.run(author, { agreementId, signedOn: '2026-05-01' }))).toMatchObject({ code: 'WRONG_STATE' });
    expect(refusalOf(await agreements.reopen.run(author, { agreementId, reason: 'FEE' }))).toMatchObject({ code: 'WRONG_STATE' });
    expect((await entries(agreementId)).at(-1)).toMatchObject({ action: 'agreement.reopened', after: { state: 'IN_NEGOTIATION', round: 2, reason: 'FEE' } });
  });
});

describe('versions of an agreement', () => {
  const successor = async (agreementId: string, validFrom: string, validTo?: string | null) =>
    agreements.approved(agency, must(await agreements.draftVersion.run(author, { agreementId, validFrom, validTo })).id);
  const activate = (agreementId: string) => agreements.activate.run(author, { agreementId, signedOn: '2026-05-01' });

  it('cut the one before to the day before', async () => {
    const was = await active();
    const id = await successor(was.id, '2026-07-01');
    expect(must(await activate(id))).toMatchObject({ version: 2, replacesId: was.id, validFrom: '2026-07-01', servicePart: 'Leistung' });
    expect(await agreements.find.one(author, was.id)).toMatchObject({ state: 'ACTIVE', validTo: '2026-06-30' });
    expect((await entries(was.id)).at(-1)).toMatchObject({ action: 'agreement.ended', before: { state: 'ACTIVE', validTo: null }, after: { validTo: '2026-06-30', replacedBy: id } });
  });

  it('take its place where they cover every day of it', async () => {
    const was = await active({ validTo: '2026-12-31' });
    must(await activate(await successor(was.id, '2026-01-01', null)));
    expect(await agreements.find.one(author, was.id)).toMatchObject({ state: 'REPLACED' });
  });

  it('cannot take the place of its first days alone', async () => {
    const was = await active({ validTo: '2026-12-31' });
    expect(refusalOf(await activate(await successor(was.id, '2026-01-01', '2026-06-30')))).toMatchObject({ code: 'REPLACED_LASTS_LONGER', otherCode: was.code, validTo: '2026-12-31', endBy: '2026-06-30' });
  });

  it('replace what an import brought, too', async () => {
    const providerId = providers[next++]!;
    const { rows } = await database.superuser.query<{ id: string }>(
      `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_outgoing, origin)
       VALUES ('IMPORTED', $1, $2, '2025-01-01', '{31,35a}', 's', 'q', 'f', true, 'IMPORT') RETURNING id`,
      [agency, providerId],
    );
    const id = await successor(rows[0]!.id, '2026-07-01');
    expect(must(await activate(id))).toMatchObject({ legalBases: ['31', '35a'], coUseOutgoing: true, coUseIncoming: false, origin: 'SERVICE' });
    expect(await agreements.find.one(author, rows[0]!.id)).toMatchObject({ state: 'ACTIVE', validTo: '2026-06-30', origin: 'IMPORT' });
  });

  it('without which an overlap is refused, with the other one', async () => {
    const was = await active({ validTo: '2026-12-31' });
    const id = await approved({ counterpartId: was.providerId, ...span('2026-12-31') });
    expect(refusalOf(await activate(id))).toEqual({
      code: 'OVERLAP', message: `${was.code} holds from 2026-01-01 to 2026-12-31.`, otherCode: was.code, validFrom: '2026-01-01', validTo: '2026-12-31',
    });
    const later = await approved({ counterpartId: was.providerId, ...span('2027-01-01') });
    expect(must(await activate(later)).state).toBe('ACTIVE');
  });

  it('never replace one of another provider, by raw SQL neither', async () => {
    const [was, other] = [await active(), await draft()];
    expect(await raw('author', agency, `UPDATE agreements.agreement SET replaces_id = '${was.id}' WHERE id = '${other.id}'`)).toBe('agreement_replaces');
  });
});

describe('the end of an agreement', () => {
  it('comes on a day from today on, not after the last one, also for what an import brought', async () => {
    const agreement = await active({ validTo: '2026-12-31' });
    const end = (lastDay: string) => agreements.end.run(author, { agreementId: agreement.id, lastDay });
    expect(refusalOf(await end('2026-04-30'))).toMatchObject({ code: 'DAY_OUT_OF_RANGE', earliest: '2026-05-01', latest: '2026-12-31' });
    expect(refusalOf(await end('2027-01-01'))).toMatchObject({ code: 'DAY_OUT_OF_RANGE' });
    expect(must(await end('2026-05-01')).validTo).toBe('2026-05-01');
    expect(refusalOf(await agreements.end.run(personOf(agreement.providerId, 'lead', 'ADMINISTRATOR'), { agreementId: agreement.id, lastDay: '2026-05-01' }))).toMatchObject({ code: 'TERMS_NOT_FOUND' });
    const { rows } = await database.superuser.query(`SELECT payload FROM platform.outbox WHERE job = 'flag-reservations' AND payload->>'providerId' = $1`, [agreement.providerId]);
    expect(rows).toEqual(Array(2).fill({ payload: { agencyId: agency, providerId: agreement.providerId } }));
  });
});

describe('TS-19: the term of a contract', () => {
  it('TS-19: is proposed by the regime of the funding, 5 years to the day', async () => {
    const { rows } = await database.superuser.query<{ id: string }>(`INSERT INTO agreements.regime (agency_id, code, name, funding) VALUES ('${agency}', 'R', 'R', 'HOURLY') RETURNING id`);
    await database.superuser.query(
      `INSERT INTO agreements.regime_version (regime_id, agency_id, valid_from, legal_bases, approval_unit, seat_approval, signing_right_needed, coverage, rate_source, partial_week, federal_state, contract_years)
       VALUES ($1, '${agency}', '2014-01-01', '{31}', 'HOUR', 'APPROVAL', false, 'PAYABLE', 'NONE', 'FULL_WEEK', 'RP', 5)`,
      [rows[0]!.id],
    );
    const wish = { counterpartId: providers[0]!, validFrom: '2026-01-01', legalBases: ['31'], funding: 'HOURLY' } as const;
    expect(must(await agreements.draft.run(author, wish)).validTo).toBe('2030-12-31');
    expect(must(await agreements.draft.run(author, { ...wish, validTo: null })).validTo).toBeNull();
    expect(must(await agreements.draft.run(author, { ...wish, funding: 'STA_LUMP' })).validTo).toBeNull();
  });
});
