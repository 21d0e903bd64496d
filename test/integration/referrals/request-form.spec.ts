import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RequestContext } from '#platform';
import {
  AssignReferralUseCase,
  CreateReferralUseCase,
  EndReferralUseCase,
  FindReferralsQuery,
  FindRequestDetailsQuery,
  LinkSiblingsUseCase,
  ReturnReferralUseCase,
  SubmitReferralUseCase,
  UnlinkSiblingUseCase,
  UpdateReferralUseCase,
  type Referral,
  type ReferralWish,
} from '#referrals';
import { journalOf, refusal, refusalOf, value } from '../../support/network-office.js';
import { asAnna, asPerson, buildRequestOffice, forceState, formOf, type RequestOffice } from '../../support/request-office.js';
import { addOffer, addReferral } from '../../support/seat-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: RequestOffice;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z', poolSize: 8 });
  office = await buildRequestOffice(database.superuser);
});
afterAll(() => database.close());

const asLead = (): RequestContext => asPerson('lead', office.mainId, 'CASE_LEAD');
const created = async (change: ReferralWish = {}): Promise<Referral> => value(await new CreateReferralUseCase(database.unitOfWork).run(asAnna(office), { form: formOf(office, change) }));
const update = ({ id, revision }: Referral, form: ReferralWish, context = asAnna(office)) => new UpdateReferralUseCase(database.unitOfWork).run(context, { referralId: id, revision, form });
const submit = (id: string) => new SubmitReferralUseCase(database.unitOfWork).run(asAnna(office), { referralId: id });
const find = () => new FindReferralsQuery(database.unitOfWork);

async function one<T extends object>(sql: string, values: unknown[] = []): Promise<T> {
  const { rows } = await database.superuser.query<T>(sql, values);
  return rows[0]!;
}
const tasksOf = async (id: string) =>
  (await database.superuser.query(`SELECT organisation_id, owner_role, kind, state FROM inbox.task WHERE subject_id = $1 ORDER BY created_at, organisation_id`, [id])).rows;

describe('a draft', () => {
  it('has a pseudonym at once, whoever writes it in charge, and every field of the form', async () => {
    const offer = await addOffer(database.superuser, office, { code: 'WISHED', dates: [] });
    const helps = [{ legalBasis: '29', fromMonth: '2025-01', toMonth: '2025-06', outcome: 'NOT_ENOUGH' as const }, { legalBasis: '31', fromMonth: null, toMonth: null, outcome: 'UNKNOWN' as const }];
    const form: ReferralWish = {
      gender: 'F', requestedModule: 'STANDARD', requestedWeeklyMinutes: 300, reasons: ['FAMILY_CONFLICTS', 'SCHOOL_OR_VOCATION'], needs: ['ANGER', 'CONFLICT'], flags: ['EPILEPSY'],
      languages: ['de', 'tr'], accessibilityNeeds: ['WHEELCHAIR'], availability: ['MO 14:00-18:00'], weeks: 12, maxKm: 12.5, priority: 2, childProtectionRelevant: true,
      wishOfferIds: [offer.id], allocation: true, purpose: 'RELIEF', endangermentReportedOn: '2026-04-30', formerHelps: helps,
    };
    const referral = await created(form);
    const { formerHelps: _, ...columns } = { ...formOf(office), ...form };
    expect(referral).toMatchObject({
      ...columns, birthMonth: '2014-03-01', code: expect.stringMatching(/^F-2026-\d{8}$/), number: null, state: 'DRAFT', revision: 1, agencyId: office.agencyId, caseworkerId: 'anna',
      approvedFrom: null, consent: false, origin: 'SERVICE', stateSince: new Date('2026-05-01T08:00:00Z'),
    });
    expect((await new FindRequestDetailsQuery(database.unitOfWork).formerHelps(asAnna(office), [referral.id])).get(referral.id)).toEqual(helps);
    const [entry] = await journalOf(database.superuser, referral.id);
    expect(entry).toMatchObject({ agency_id: office.agencyId, action: 'referral.created', before: null, after: { code: referral.code, state: 'DRAFT', birthMonth: '2014-03', formerHelps: helps, wishOfferIds: [offer.id] } });
  });

  it('says all that is wrong, and leaves nothing behind', async () => {
    const before = await one<{ n: number }>('SELECT count(*)::int AS n FROM referrals.referral');
    const form = formOf(office, { responsibleId: office.otherAgencyId, needs: ['JUGGLING'], municipalityAgs: '06432999', wishOfferIds: ['nonsense'] });
    const told = refusal(await new CreateReferralUseCase(database.unitOfWork).run(asAnna(office), { form }));
    expect(told).toMatchObject({
      code: 'REFERRAL_INVALID',
      problems: [
        { field: 'responsibleId', problem: 'UNKNOWN_REFERENCE', given: office.otherAgencyId, expected: 'the agency itself, or a provider with an active agreement with it' },
        { field: 'municipalityAgs', problem: 'UNKNOWN_REFERENCE', given: '06432999', expected: 'a municipality of the gazetteer' },
        { field: 'needs[0]', problem: 'UNKNOWN_CODE', given: 'JUGGLING', expected: 'a code of the list TOPIC' },
        { field: 'wishOfferIds[0]', problem: 'UNKNOWN_REFERENCE', given: 'nonsense', expected: 'the id of an offer that is not archived' },
      ],
    });
    expect(await one('SELECT count(*)::int AS n FROM referrals.referral')).toEqual(before);
  });

  it('names codes that count for the agency: its own, and none that it has retired', async () => {
    await database.superuser.query(
      `INSERT INTO offers.code (agency_id, list, code, label_de, label_en, retired_at) VALUES
         ($1, 'TOPIC', 'OWN_TOPIC', 'Eigenes', 'Own', NULL), ($1, 'TOPIC', 'OLD_TOPIC', 'Altes', 'Old', '2026-01-01'), ($2, 'TOPIC', 'FOREIGN_TOPIC', 'Fremdes', 'Foreign', NULL)`,
      [office.agencyId, office.otherAgencyId],
    );
    expect((await created({ needs: ['OWN_TOPIC'] })).needs).toEqual(['OWN_TOPIC']);
    for (const code of ['OLD_TOPIC', 'FOREIGN_TOPIC']) {
      const outcome = await new CreateReferralUseCase(database.unitOfWork).run(asAnna(office), { form: formOf(office, { needs: [code] }) });
      expect(refusal(outcome)).toMatchObject({ problems: [{ field: 'needs[0]', problem: 'UNKNOWN_CODE' }] });
    }
  });

  it('is for a provider whose agreement is active, or the agency itself', async () => {
    await database.superuser.query(
      `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, valid_to, legal_bases, service_part, quality_part, fee_part, origin)
       VALUES ('LQE-OLD', $1, $2, '2020-01-01', '2026-04-30', '{31}', 's', 'q', 'f', 'DEMO')`,
      [office.otherAgencyId, office.mainId],
    );
    const asCarla = asPerson(office.carla, office.otherAgencyId, 'CASEWORKER');
    const of = (responsibleId: string) => new CreateReferralUseCase(database.unitOfWork).run(asCarla, { form: formOf(office, { responsibleId }) });
    expect(refusal(await of(office.mainId))).toMatchObject({ problems: [{ field: 'responsibleId' }] });
    expect(refusal(await of(office.agencyId))).toMatchObject({ problems: [{ field: 'responsibleId' }] });
    expect(value(await of(office.otherAgencyId))).toMatchObject({ responsibleId: office.otherAgencyId, caseworkerId: 'carla' });
    await database.superuser.query(`UPDATE agreements.agreement SET valid_to = '2026-05-01' WHERE code = 'LQE-OLD'`);
    expect(value(await of(office.mainId))).toMatchObject({ responsibleId: office.mainId });
  });

  it('is written by caseworkers of an agency alone', async () => {
    for (const context of [asLead(), asPerson('odd', office.mainId, 'CASEWORKER'), asPerson('admin', office.agencyId, 'ADMINISTRATOR')]) {
      expect(refusal(await new CreateReferralUseCase(database.unitOfWork).run(context, { form: formOf(office) })).code).toBe('NOT_AN_AGENCY');
    }
    // The database says so, too: a provider writes no case, not even one of its own.
    const sql = `INSERT INTO referrals.referral (code, state, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from)
      VALUES ('F-forged', 'DRAFT', $1, $1, '2014-03-01', '31', '{}', '06432004', '2026-05-04')`;
    expect(await refusalOf(database.unitOfWork, asLead(), sql, [office.mainId])).toBe('42501');
    expect(await refusalOf(database.unitOfWork, asAnna(office), sql, [office.agencyId])).toBeNull();
  });

  it('is found by a part of its code, whatever the case, and by nobody of another organisation', async () => {
    const referral = await created();
    const search = async (text: string, context = asAnna(office)) => (await find().page(context, { first: 100 }, { text })).rows.map(({ node }) => node.id);
    expect(await search(referral.code.toLowerCase().slice(2))).toEqual([referral.id]);
    expect(await search(`${referral.code}x`)).toEqual([]);
    expect(await search('%')).toEqual([]);
    expect(await search(referral.code, asPerson(office.carla, office.otherAgencyId, 'CASEWORKER'))).toEqual([]);
  });
});

describe('a draft before the provider that is to be responsible', () => {
  it('is not there: neither read nor listed, by no id, claim or former help; and the read in vain is noted', async () => {
    const { id, code } = await created({ formerHelps: [{ legalBasis: '29', fromMonth: null, toMonth: null, outcome: 'UNKNOWN' }] });
    expect(await find().one(asLead(), id)).toBeNull();
    const page = await find().page(asLead(), { first: 100 });
    expect(page.rows.map(({ node }) => node.id)).not.toContain(id);
    expect(await new FindRequestDetailsQuery(database.unitOfWork).formerHelps(asLead(), [id])).toEqual(new Map());
    const seen = await database.unitOfWork.run(asLead(), (tx) => tx.sql('SELECT 1 FROM referrals.referral_v WHERE code = $1', [code]));
    expect(seen).toEqual([]);
    const log = await database.superuser.query('SELECT organisation_id, granted FROM identity.access_log WHERE subject_id = $1 ORDER BY id', [id]);
    expect(log.rows).toEqual([{ organisation_id: office.agencyId, granted: true }, { organisation_id: office.mainId, granted: false }]);
    // A claim on a seat for it, which cannot be, would not be seen either.
    const offer = await addOffer(database.superuser, office, { code: `DRAFT-${code}`, dates: ['2026-06-02'] });
    await database.superuser.query('INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id) VALUES ($1, gen_random_uuid(), $2, $3)', [offer.sessionIds[0], id, office.agencyId]);
    const claims = () => database.unitOfWork.run(asLead(), (tx) => tx.sql('SELECT 1 FROM offers.seat_claim WHERE referral_id = $1', [id]));
    expect(await claims()).toEqual([]);
    value(await submit(id));
    expect(await find().one(asLead(), id)).toMatchObject({ id, state: 'SUBMITTED' });
    expect(await claims()).toHaveLength(1);
    await database.superuser.query('DELETE FROM offers.seat_claim WHERE referral_id = $1', [id]);
  });
});

describe('submitting', () => {
  it('gives a number, once for ever, and a task to the case leads; returned, the task goes and the number stays', async () => {
    const { id } = await created();
    const submitted = value(await submit(id));
    expect(submitted).toMatchObject({ state: 'SUBMITTED', number: expect.stringMatching(/^A-2026-\d{6}$/), revision: 1 });
    const task = { organisation_id: office.mainId, owner_role: 'CASE_LEAD', kind: 'REFERRAL_SUBMITTED' };
    expect(await tasksOf(id)).toEqual([{ ...task, state: 'OPEN' }]);
    expect(refusal(await submit(id))).toMatchObject({ code: 'WRONG_STATE', state: 'SUBMITTED', possible: ['RETURN', 'APPROVE', 'END'] });
    value(await new ReturnReferralUseCase(database.unitOfWork).run(asAnna(office), { referralId: id, reason: 'INCOMPLETE' }));
    expect(await tasksOf(id)).toEqual([{ ...task, state: 'CANCELLED' }]);
    expect(await find().one(asLead(), id)).toBeNull();
    expect(value(await submit(id)).number).toBe(submitted.number);
    expect(await tasksOf(id)).toEqual([{ ...task, state: 'CANCELLED' }, { ...task, state: 'OPEN' }]);
    expect((await journalOf(database.superuser, id)).map(({ action }) => action)).toEqual(['referral.created', 'referral.submitted', 'referral.returned', 'referral.submitted']);
    value(await new EndReferralUseCase(database.unitOfWork).run(asAnna(office), { referralId: id, reason: 'ENTERED_WRONGLY' }));
    expect((await tasksOf(id)).map(({ state }) => state as string)).toEqual(['CANCELLED', 'CANCELLED']);
  });

  it('gives each request a number of its own, also to eight at once', async () => {
    const drafts = await Promise.all(Array.from({ length: 8 }, () => created()));
    const numbers = await Promise.all(drafts.map(async ({ id }) => value(await submit(id)).number));
    expect(new Set(numbers).size).toBe(8);
    expect(new Set(drafts.map(({ code }) => code)).size).toBe(8);
  });

  it('counts each agency on its own, without a gap, and its pseudonyms not at all: nobody learns how many the others have', async () => {
    const asCarla = asPerson(office.carla, office.otherAgencyId, 'CASEWORKER');
    const ofCarla = async () => value(await new CreateReferralUseCase(database.unitOfWork).run(asCarla, { form: formOf(office, { responsibleId: office.otherAgencyId }) }));
    const numberOf = async (id: string, context: RequestContext) => Number(value(await new SubmitReferralUseCase(database.unitOfWork).run(context, { referralId: id })).number?.slice(-6));
    const [mine, theirs] = [await numberOf((await created()).id, asAnna(office)), await ofCarla()];
    expect(await numberOf(theirs.id, asCarla)).toBe(1);
    expect(await numberOf((await created()).id, asAnna(office))).toBe(mine + 1);
    expect(await numberOf((await ofCarla()).id, asCarla)).toBe(2);
    const runs = [await created(), await ofCarla(), await created()].map(({ code }) => Number(code.slice(-8)));
    expect([runs[1]! - runs[0]!, runs[2]! - runs[1]!]).not.toContain(1);
    const counters = await database.unitOfWork.run(asCarla, (tx) => tx.sql('SELECT agency_id, year, last_number FROM referrals.number_counter'));
    expect(counters).toEqual([{ agency_id: office.otherAgencyId, year: 2026, last_number: 2 }]);
    expect(await refusalOf(database.unitOfWork, asCarla, 'UPDATE referrals.number_counter SET last_number = 7')).toBe('42501');
  });

  it('a case that an import moves to another agency gets a number there', async () => {
    const { id } = await created();
    value(await submit(id));
    await database.unitOfWork.run(asOperator, (tx) => tx.execute(`UPDATE referrals.referral SET agency_id = $2, origin = 'IMPORT' WHERE id = $1`, [id, office.otherAgencyId]));
    const { last_number: last } = await one<{ last_number: number }>('SELECT last_number FROM referrals.number_counter WHERE agency_id = $1', [office.otherAgencyId]);
    expect(await one('SELECT number FROM referrals.referral WHERE id = $1', [id])).toEqual({ number: `A-2026-${String(last).padStart(6, '0')}` });
  });

  it('is refused without a need, and where something does not hold any more', async () => {
    const { id } = await created({ needs: [] });
    expect(refusal(await submit(id))).toMatchObject({ code: 'REFERRAL_INVALID', problems: [{ field: 'needs', problem: 'MISSING' }] });
    const offer = await addOffer(database.superuser, office, { code: 'GONE', dates: [] });
    const wishing = await created({ wishOfferIds: [offer.id] });
    await database.superuser.query('UPDATE offers.offer SET archived_at = now() WHERE id = $1', [offer.id]);
    expect(refusal(await submit(wishing.id))).toMatchObject({ problems: [{ field: 'wishOfferIds[0]', problem: 'UNKNOWN_REFERENCE' }] });
  });

  it('leaves a number and a pseudonym that were given as they are, whoever writes', async () => {
    const { id } = await created();
    value(await submit(id));
    for (const change of [`number = 'A-2026-999999'`, 'number = NULL', `code = 'F-2026-999999'`]) {
      expect(await refusalOf(database.unitOfWork, asAnna(office), `UPDATE referrals.referral SET ${change} WHERE id = $1`, [id])).toBe('23514');
    }
  });
});

describe('changing the form', () => {
  it('an import that changes what the form says counts as well, so that nobody saves an older form over it', async () => {
    const brought = async () => one<Referral>('SELECT id, revision FROM referrals.referral WHERE code = $1', ['F-brought']);
    await addReferral(database.superuser, office, 'F-brought', { origin: 'IMPORT', needs: '{ANGER}' });
    const seen = await brought();
    const write = (change: string) => database.unitOfWork.run(asOperator, (tx) => tx.execute(`UPDATE referrals.referral SET ${change} WHERE code = 'F-brought'`));
    await write(`max_km = 7, needs = '{CONFLICT}'`);
    expect(refusal(await update(seen, { weeks: 30 }))).toMatchObject({ code: 'STALE_REVISION', revision: 2 });
    // What stands in no field of the form counts nothing, and neither does the same again.
    await write(`max_km = 7, lat = 49.8, lon = 8.6, approved_to = '2027-01-01'`);
    expect(value(await update(await brought(), { weeks: 30 }))).toMatchObject({ revision: 3, weeks: 30, maxKm: 7 });
    await expect(database.superuser.query(`UPDATE referrals.referral SET revision = 1 WHERE code = 'F-brought' RETURNING revision`)).resolves.toMatchObject({ rows: [{ revision: 4 }] });
  });

  it('counts revisions, journals what changed, and never overwrites what somebody has not seen', async () => {
    const draft = await created();
    const changed = value(await update(draft, { needs: ['CONFLICT'], maxKm: 7, formerHelps: [{ legalBasis: '30', fromMonth: null, toMonth: null, outcome: 'GOES_ON' }] }));
    expect(changed).toMatchObject({ revision: 2, needs: ['CONFLICT'], maxKm: 7, weeks: 26 });
    expect(refusal(await update(draft, { weeks: 4 }))).toEqual({ code: 'STALE_REVISION', message: 'The referral has been changed since; look at it again.', revision: 2 });
    // Nothing new is no change.
    expect(value(await update(changed, { needs: ['CONFLICT'], maxKm: 7 })).revision).toBe(2);
    const entries = await journalOf(database.superuser, draft.id);
    expect(entries[1]).toMatchObject({
      action: 'referral.changed',
      before: { revision: 1, needs: ['ANGER'], maxKm: null, formerHelps: [] },
      after: { revision: 2, needs: ['CONFLICT'], maxKm: 7, formerHelps: [{ legalBasis: '30', fromMonth: null, toMonth: null, outcome: 'GOES_ON' }] },
    });
    expect(entries).toHaveLength(2);
  });

  it('at the same moment lets one of two through', async () => {
    const draft = await created();
    const answers = await Promise.all([4, 5].map((weeks) => update(draft, { weeks })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'STALE_REVISION', revision: 2 } });
  });

  it('of a submitted request tells another provider, and takes the task of the first back', async () => {
    const draft = await created();
    const submitted = value(await submit(draft.id));
    value(await update(submitted, { responsibleId: office.hostId, birthMonth: '2013-01' }));
    expect(await find().one(asLead(), draft.id)).toBeNull();
    expect(await find().one(asPerson('host', office.hostId, 'CASE_LEAD'), draft.id)).toMatchObject({ birthMonth: '2013-01-01' });
    const states = Object.fromEntries((await tasksOf(draft.id)).map(({ organisation_id, state }) => [organisation_id as string, state as string]));
    expect(states).toEqual({ [office.mainId]: 'CANCELLED', [office.hostId]: 'OPEN' });
  });

  it('of an approved one changes what is looked for alone, and of an ended one nothing', async () => {
    for (const state of ['APPROVED', 'SEARCHING', 'PLACED', 'PAUSED'] as const) {
      const draft = await created();
      await forceState(database.superuser, draft.id, state);
      expect(refusal(await update(draft, { legalBasis: '30', weeks: 8 }))).toMatchObject({ code: 'REFERRAL_INVALID', problems: [{ field: 'legalBasis', problem: 'LOCKED', given: '30' }] });
      expect(value(await update(draft, { weeks: 8, needs: ['CONFLICT'], gender: 'D' }))).toMatchObject({ revision: 2, weeks: 8, state });
    }
    const draft = await created();
    await forceState(database.superuser, draft.id, 'ENDED');
    expect(refusal(await update(draft, { weeks: 8 }))).toMatchObject({ code: 'WRONG_STATE', state: 'ENDED', possible: ['REOPEN'] });
  });

  it('BHV-10: of an approved one says that protection is an issue, moves the family, and corrects a month of birth by somebody who signs; live matching hears of each', async () => {
    await database.superuser.query(`UPDATE identity.membership SET signing_right = true WHERE user_id = 'bert' AND organisation_id = $1 AND role = 'CASEWORKER'`, [office.agencyId]);
    const asSigner: RequestContext = { ...asPerson(office.bert, office.agencyId, 'CASEWORKER'), signingRight: true };
    const id = await addReferral(database.superuser, office, 'F-approved', { origin: 'IMPORT', needs: '{ANGER}', lat: 49.9, lon: 8.8 });
    const noted = async (): Promise<boolean> => {
      const { rowCount } = await database.superuser.query(`DELETE FROM matching.touched WHERE kind = 'REFERRAL' AND subject_id = $1`, [id]);
      return rowCount! > 0;
    };
    await noted();
    const change = async (form: ReferralWish, context?: RequestContext) => update((await find().one(asAnna(office), id))!, form, context);
    expect(value(await change({ childProtectionRelevant: true }))).toMatchObject({ childProtectionRelevant: true, state: 'SEARCHING' });
    expect(await noted()).toBe(true);
    expect(refusal(await change({ childProtectionRelevant: false }, asSigner))).toMatchObject({ problems: [{ field: 'childProtectionRelevant', problem: 'LOCKED' }] });
    expect(value(await change({ municipalityAgs: '07235068' }))).toMatchObject({ municipalityAgs: '07235068', lat: null, lon: null });
    expect(await noted()).toBe(true);
    expect(refusal(await change({ birthMonth: '2014-04' }))).toMatchObject({ problems: [{ field: 'birthMonth', problem: 'LOCKED', expected: 'the month as it is; a caseworker with signing right corrects it' }] });
    expect(await noted()).toBe(false);
    expect(value(await change({ birthMonth: '2014-04' }, asSigner))).toMatchObject({ birthMonth: '2014-04-01' });
    expect(await noted()).toBe(true);
    const entries = await journalOf(database.superuser, id);
    expect(entries.map(({ before, after }) => [before, after])).toMatchObject([
      [{ childProtectionRelevant: false }, { childProtectionRelevant: true }],
      [{ municipalityAgs: '06432004' }, { municipalityAgs: '07235068' }],
      [{ birthMonth: '2014-03' }, { birthMonth: '2014-04' }],
    ]);
    expect(refusal(await change({ needs: [] }))).toMatchObject({ problems: [{ field: 'needs', problem: 'MISSING' }] });
  });

  it('of what an import brought leaves free codes alone, and forgets its point with another municipality', async () => {
    const id = await addReferral(database.superuser, office, 'F-import-codes', { origin: 'IMPORT', needs: '{FREE}', flags: '{FREE_FLAG}', legal_basis: '§ 31', lat: 49.9, lon: 8.8 });
    const referral = (await find().one(asAnna(office), id))!;
    expect(value(await update(referral, { needs: ['FREE', 'ANGER'], weeks: 3 }))).toMatchObject({ needs: ['FREE', 'ANGER'], flags: ['FREE_FLAG'], origin: 'SERVICE', lat: 49.9 });
    await forceState(database.superuser, id, 'SUBMITTED');
    expect(value(await update({ ...referral, revision: 2 }, { municipalityAgs: '07235068' }))).toMatchObject({ municipalityAgs: '07235068', lat: null, lon: null });
  });

  it('is the agency\'s alone: whoever is responsible reads', async () => {
    const draft = await created();
    value(await submit(draft.id));
    for (const context of [asLead(), asPerson(office.carla, office.otherAgencyId, 'CASEWORKER')]) expect(refusal(await update(draft, { weeks: 1 }, context)).code).toBe('REFERRAL_NOT_FOUND');
    const touched = await database.unitOfWork.run(asLead(), (tx) => tx.execute('UPDATE referrals.referral SET weeks = 1 WHERE id = $1', [draft.id]));
    expect(touched).toBe(0);
  });
});

describe('siblings', () => {
  const link = (ids: readonly string[], context = asAnna(office)) => new LinkSiblingsUseCase(database.unitOfWork).run(context, { referralIds: ids });
  const unlink = (referralId: string) => new UnlinkSiblingUseCase(database.unitOfWork).run(asAnna(office), { referralId });
  const groupsOf = async (ids: readonly string[]) =>
    (await database.superuser.query<{ g: string | null }>('SELECT sibling_group AS g FROM unnest($1::uuid[]) WITH ORDINALITY AS n(id, place) JOIN referrals.referral r USING (id) ORDER BY place', [ids])).rows.map(({ g }) => g);

  it('belong together, bring their own along, and the last one is alone again', async () => {
    const ids = (await Promise.all(Array.from({ length: 4 }, () => created()))).map(({ id }) => id) as [string, string, string, string];
    value(await link([ids[0], ids[1]]));
    value(await link([ids[2], ids[3]]));
    const [a, b, c, d] = await groupsOf(ids);
    expect([a === b, c === d, a === c]).toEqual([true, true, false]);
    value(await link([ids[1], ids[2]]));
    expect(new Set(await groupsOf(ids)).size).toBe(1);
    const [group] = await groupsOf(ids);
    expect((await new FindRequestDetailsQuery(database.unitOfWork).siblingIds(asAnna(office), [group!])).get(group!)).toEqual(expect.arrayContaining(ids));
    value(await unlink(ids[0]));
    expect(await groupsOf(ids)).toEqual([null, group, group, group]);
    value(await unlink(ids[1]));
    value(await unlink(ids[2]));
    expect(await groupsOf(ids)).toEqual([null, null, null, null]);
    value(await unlink(ids[2]));
    const actions = (await journalOf(database.superuser, ids[3])).map(({ action }) => action);
    expect(actions.filter((action) => action === 'referral.sibling-unlinked')).toHaveLength(1);
    expect(actions.filter((action) => action.startsWith('referral.sibling-linked')).length).toBeGreaterThanOrEqual(1);
  });

  it('are two to ten of the agency\'s own', async () => {
    const { id } = await created();
    const asCarla = asPerson(office.carla, office.otherAgencyId, 'CASEWORKER');
    const foreign = value(await new CreateReferralUseCase(database.unitOfWork).run(asCarla, { form: formOf(office, { responsibleId: office.otherAgencyId }) }));
    for (const ids of [[], [id], [id, id], Array.from({ length: 11 }, (_, n) => `00000000-0000-7000-8000-0000000000${n + 10}`)]) expect(refusal(await link(ids)).code).toBe('NO_SIBLINGS');
    for (const ids of [[id, foreign.id], [id, 'nonsense']]) expect(refusal(await link(ids))).toEqual({ code: 'REFERRAL_NOT_FOUND', message: 'There is no such referral.' });
    expect(await groupsOf([id, foreign.id])).toEqual([null, null]);
    const second = await created();
    expect(refusal(await link([id, second.id], asLead())).code).toBe('REFERRAL_NOT_FOUND');
  });
});

describe('who is in charge', () => {
  it('is a caseworker of the agency, and finds their own cases and those in a state', async () => {
    const draft = await created();
    const assign = (personId: string) => new AssignReferralUseCase(database.unitOfWork).run(asAnna(office), { referralId: draft.id, personId });
    for (const stranger of [office.carla, 'nobody', 'a\0b']) expect(refusal(await assign(stranger)).code).toBe('CASEWORKER_NOT_FOUND');
    expect(value(await assign(office.bert)).caseworkerId).toBe('bert');
    const asBert = asPerson(office.bert, office.agencyId, 'CASEWORKER');
    const ids = async (filter: Parameters<FindReferralsQuery['page']>[2]) => (await find().page(asBert, { first: 100 }, filter)).rows.map(({ node }) => node.id);
    expect(await ids({ mine: true })).toEqual([draft.id]);
    expect(await ids({ mine: true, states: ['SUBMITTED'] })).toEqual([]);
    expect(await ids({ mine: true, states: ['SUBMITTED', 'DRAFT'] })).toEqual([draft.id]);
    const drafts = (await find().page(asBert, { first: 100 }, { states: ['DRAFT'] })).rows;
    expect(new Set(drafts.map(({ node }) => node.state))).toEqual(new Set(['DRAFT']));
    expect((await journalOf(database.superuser, draft.id)).at(-1)).toMatchObject({ action: 'referral.assigned', before: { caseworkerId: 'anna' }, after: { caseworkerId: 'bert' } });
  });
});
