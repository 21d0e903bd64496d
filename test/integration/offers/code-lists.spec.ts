import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DraftOfferUseCase, FindCodesQuery, FindOfferDraftsQuery, RetireCodeUseCase, SaveCodeUseCase } from '#offers';
import { offerRows } from '../../../libs/demo/src/network/offers.js';
import { journalOf, refusal, refusalOf, value } from '../../support/network-office.js';
import { asCertifier, asHost, buildPublishingOffice, wishOf, type PublishingOffice } from '../../support/publishing-office.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: PublishingOffice;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-04T10:00:00Z' });
  office = await buildPublishingOffice(database.superuser);
});
afterAll(() => database.close());

const topic = (code: string, labelDe = 'Eigenes Thema', position = 5) => ({ list: 'TOPIC' as const, code, labelDe, labelEn: 'Own topic', position });
const save = async (input: ReturnType<typeof topic>, who = asCertifier(office)) => new SaveCodeUseCase(database.unitOfWork).run(who, input);
const retire = async (code: string, who = asCertifier(office)) => new RetireCodeUseCase(database.unitOfWork).run(who, { list: 'TOPIC', code });
const topics = async (organisationId: string, withRetired = false) => new FindCodesQuery(database.unitOfWork).inUse(asOrganisation(organisationId), 'TOPIC', withRetired);
const labelOf = async (organisationId: string, code: string) => (await topics(organisationId)).find((row) => row.code === code)?.labelDe;

describe('code lists', () => {
  it('ship with the codes that the demonstration network uses', async () => {
    const { rows } = await database.superuser.query<{ list: string; code: string }>('SELECT list, code FROM offers.code WHERE agency_id IS NULL');
    const shipped = new Set(rows.map(({ list, code }) => `${list} ${code}`));
    const used = offerRows().flatMap((row) => [
      `CATEGORY ${row['category']}`,
      ...([['TOPIC', 'topics'], ['ACCESSIBILITY', 'accessibility'], ['CONTRAINDICATION', 'contraindications']] as const).flatMap(([list, column]) =>
        (row[column] ?? '').split('|').filter(Boolean).map((code) => `${list} ${code}`),
      ),
    ]);
    expect(used.length).toBeGreaterThan(100);
    expect([...new Set(used)].filter((code) => !shipped.has(code))).toEqual([]);
  });

  it('are the shipped ones, in order, for whoever belongs to no network', async () => {
    const shipped = await topics(office.secondId);
    expect(shipped.slice(0, 3).map(({ code, labelDe, labelEn, agencyId }) => [code, labelDe, labelEn, agencyId])).toEqual([
      ['SOCIAL_SKILLS', 'Soziale Kompetenz', 'Social skills', null],
      ['CONFLICT', 'Umgang mit Konflikten', 'Dealing with conflicts', null],
      ['ANGER', 'Umgang mit Wut', 'Dealing with anger', null],
    ]);
  });

  it('an agency adds codes and names shipped ones anew, for itself and its network and for nobody else', async () => {
    value(await save(topic('CHESS')));
    value(await save(topic('ANGER', 'Wut tut gut', 30)));
    for (const [reader, own, anger] of [
      [office.agencyId, 'Eigenes Thema', 'Wut tut gut'],
      [office.hostId, 'Eigenes Thema', 'Wut tut gut'],
      [office.otherAgencyId, undefined, 'Umgang mit Wut'],
      [office.secondId, undefined, 'Umgang mit Wut'],
    ] as const) {
      expect([await labelOf(reader, 'CHESS'), await labelOf(reader, 'ANGER')]).toEqual([own, anger]);
    }
    expect((await topics(office.hostId))[0]?.code).toBe('CHESS');
    expect((await topics(office.hostId)).filter(({ code }) => code === 'ANGER')).toHaveLength(1);
  });

  it('a retired code, own or shipped, is offered no more in that network, and comes back when it is saved', async () => {
    const retired = value(await retire('GRIEF'));
    expect(retired).toMatchObject({ agencyId: office.agencyId, labelDe: 'Trauer und Verlust' });
    expect(retired.retiredAt).not.toBeNull();
    expect([await labelOf(office.hostId, 'GRIEF'), await labelOf(office.otherAgencyId, 'GRIEF')]).toEqual([undefined, 'Trauer und Verlust']);
    expect((await topics(office.hostId, true)).filter(({ code }) => code === 'GRIEF')).toHaveLength(1);
    value(await save(topic('GRIEF', 'Trauer')));
    expect(await labelOf(office.hostId, 'GRIEF')).toBe('Trauer');
    expect(await journalOf(database.superuser, retired.id)).toMatchObject([
      { action: 'offer-code.retired', agency_id: office.agencyId, before: { isShipped: true, retiredAt: null }, after: { isShipped: false } },
      { action: 'offer-code.saved', before: { labelDe: 'Trauer und Verlust' }, after: { labelDe: 'Trauer', retiredAt: null } },
    ]);
    expect(refusal(await retire('NOWHERE')).code).toBe('OFFER_CODE_NOT_FOUND');
  });

  it('a provider in two networks chooses from both; what one retires stays as long as the other has it', async () => {
    await database.superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $3, '2026-01-01'), ($2, $3, '2026-01-01')`, [office.agencyId, office.otherAgencyId, office.clubId]);
    value(await retire('MUSIC'));
    expect([await labelOf(office.hostId, 'MUSIC'), await labelOf(office.clubId, 'MUSIC')]).toEqual([undefined, 'Musik und Gestalten']);
    value(await retire('MUSIC', asOrganisation(office.otherAgencyId, ['ADMINISTRATOR'])));
    expect(await labelOf(office.clubId, 'MUSIC')).toBeUndefined();
    expect((await topics(office.clubId)).filter(({ code }) => code === 'CHESS')).toHaveLength(1);
  });

  it('labels are found for every code that some list has, own words first, also for retired ones', async () => {
    const labels = async (organisationId: string) => {
      const found = await new FindCodesQuery(database.unitOfWork).labels(asOrganisation(organisationId), ['TOPIC ANGER', 'TOPIC MUSIC', 'TOPIC CHESS', 'TOPIC free code', 'CATEGORY ANGER']);
      return Object.fromEntries([...found].map(([key, row]) => [key, row.labelDe]));
    };
    expect(await labels(office.hostId)).toEqual({ 'TOPIC ANGER': 'Wut tut gut', 'TOPIC MUSIC': 'Musik und Gestalten', 'TOPIC CHESS': 'Eigenes Thema' });
    expect(await labels(office.secondId)).toEqual({ 'TOPIC ANGER': 'Umgang mit Wut', 'TOPIC MUSIC': 'Musik und Gestalten', 'TOPIC CHESS': 'Eigenes Thema' });
  });

  it('decide what an offer may say: the host of the network may, another may not', async () => {
    const problemsOf = async (who: ReturnType<typeof asHost>) => {
      const draft = value(await new DraftOfferUseCase(database.unitOfWork).run(who, { content: wishOf(office, { topics: ['CHESS'], leads: [], cohosts: [] }) }));
      return (await new FindOfferDraftsQuery(database.unitOfWork).problemsOf(who, [draft.id])).get(draft.id);
    };
    expect(await problemsOf(asHost(office))).toEqual([]);
    expect(await problemsOf(asOrganisation(office.secondId, ['GROUP_LEAD']))).toEqual([{ field: 'topics[0]', problem: 'UNKNOWN_CODE', given: 'CHESS', expected: 'a code of the list TOPIC' }]);
  });

  it('are written by agencies for themselves alone, also by raw SQL; nobody writes the shipped ones', async () => {
    expect(refusal(await save(topic('MINE'), asHost(office))).code).toBe('NOT_AN_AGENCY');
    expect(refusal(await save({ ...topic('NOT A CODE') }))).toMatchObject({ code: 'OFFER_CODE_INVALID', field: 'code' });
    const insert = `INSERT INTO offers.code (agency_id, list, code, label_de, label_en) VALUES ($1, 'TOPIC', 'RAW', 'a', 'b')`;
    for (const [writer, agencyId] of [[office.hostId, office.hostId], [office.hostId, office.agencyId], [office.agencyId, office.otherAgencyId], [office.agencyId, null]]) {
      expect(await refusalOf(database.unitOfWork, asOrganisation(writer!), insert, [agencyId])).toBe('42501');
    }
    expect(await refusalOf(database.unitOfWork, asCertifier(office), insert, [office.agencyId])).toBeNull();
    const changed = await database.unitOfWork.run(asCertifier(office), (tx) => tx.execute(`UPDATE offers.code SET label_de = 'x' WHERE agency_id IS NULL`));
    expect(changed).toBe(0);
  });
});
