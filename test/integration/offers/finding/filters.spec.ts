import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OfferCriteria } from '#offers';
import { openFindingWorld, weeklyBut, type FindingWorld } from '../../../support/finding-world.js';

let world: FindingWorld;
const SITE = '00000000-0000-7000-8000-000000000777';

beforeAll(async () => {
  world = await openFindingWorld();
  await world.addOffer('PLAIN');
  await world.addOffer('COURSE', { kind: 'COURSE', category: 'SPORT', topics: '{ANGER,MEDIA}', languages: '{de,tr}', age_from: 12, age_to: 15, genders: '{F}' });
  await world.addOffer('CLOSED', { admission: 'CLOSED', topics: '{ANGER}', languages: '{ar}', accessibility: '{WHEELCHAIR,SIGN}', contraindications: '{ACUTE_CRISIS}', age_from: 6 });
  await world.addOffer('SEMI', { lead_qualification: 'SEMI_PROFESSIONAL', host_id: world.otherHostId, site_id: SITE, genders: '{M,D}', age_to: 9 });
  await world.addOffer('INFO', { settleable: false, resource_kind: 'SCHOOL', on_demand: true });
  await world.addOffer('ONLINE', { delivery: 'ONLINE', municipality_ags: null });
  await world.addOffer('GONE', { archived_at: '2027-01-01' });
});
afterAll(() => world.close());

const ALL = ['CLOSED', 'COURSE', 'INFO', 'ONLINE', 'PLAIN', 'SEMI'];
const without = (...codes: string[]): string[] => ALL.filter((code) => !codes.includes(code));

describe('every attribute is a filter', () => {
  it.each<[string, OfferCriteria, string[]]>([
    ['nothing asked: all but archived ones', {}, ALL],
    ['kind', { kinds: ['COURSE', 'PROJECT'] }, ['COURSE']],
    ['category', { categories: ['SPORT', 'MUSIC'] }, ['COURSE']],
    ['one of the topics', { topicsAny: ['MEDIA', 'GRIEF'] }, ['COURSE']],
    ['one of the topics, shared by two', { topicsAny: ['ANGER'] }, ['CLOSED', 'COURSE']],
    ['all of the topics', { topicsAll: ['ANGER', 'MEDIA'] }, ['COURSE']],
    ['one of the languages', { languages: ['tr', 'ar'] }, ['CLOSED', 'COURSE']],
    ['youngest age, the age itself belongs to it', { age: 12 }, without('SEMI')],
    ['a year too young', { age: 11 }, without('SEMI', 'COURSE')],
    ['oldest age', { age: 15 }, without('SEMI')],
    ['a year too old', { age: 16 }, without('SEMI', 'COURSE')],
    ['a range that is open above', { age: 5 }, without('CLOSED', 'COURSE')],
    ['gender', { gender: 'F' }, without('SEMI')],
    ['another gender', { gender: 'D' }, without('COURSE')],
    ['accessible for all of these', { accessibility: ['WHEELCHAIR', 'SIGN'] }, ['CLOSED']],
    ['accessible for only one of these', { accessibility: ['WHEELCHAIR', 'BRAILLE'] }, []],
    ['without contraindications', { withoutContraindications: ['ACUTE_CRISIS'] }, without('CLOSED')],
    ['delivery', { delivery: 'ONLINE' }, ['ONLINE']],
    ['admission', { admission: 'CLOSED' }, ['CLOSED']],
    ['qualification of the lead', { leadQualification: 'SEMI_PROFESSIONAL' }, ['SEMI']],
    ['site', { siteId: SITE }, ['SEMI']],
    ['entries for information', { settleable: false }, ['INFO']],
    ['settled ones', { settleable: true }, without('INFO')],
    ['on demand', { onDemand: true }, ['INFO']],
    ['kind of resource', { resourceKinds: ['SCHOOL'] }, ['INFO']],
    ['several at once', { topicsAny: ['ANGER'], age: 13, gender: 'M' }, ['CLOSED']],
  ])('%s', async (_name, criteria, codes) => {
    expect((await world.find(criteria)).sort()).toEqual(codes);
  });

  it('host', async () => {
    expect(await world.find({ hostId: world.otherHostId })).toEqual(['SEMI']);
    expect(await world.find({ hostId: world.otherHostId.toUpperCase() })).toEqual(['SEMI']);
  });
});

describe('what an offer says is found as soon as it says it', () => {
  it('follows changes, archiving and its return', async () => {
    const { superuser } = world.database;
    await superuser.query(`UPDATE offers.offer SET category = 'MUSIC' WHERE code = 'PLAIN'`);
    expect(await world.find({ categories: ['MUSIC'] })).toEqual(['PLAIN']);
    await superuser.query(`UPDATE offers.offer SET archived_at = '2027-01-01' WHERE code = 'PLAIN'`);
    expect(await world.find({ categories: ['MUSIC'] })).toEqual([]);
    await superuser.query(`UPDATE offers.offer SET archived_at = NULL, category = 'OTHER' WHERE code = 'PLAIN'`);
    expect((await world.find({ categories: ['OTHER'] })).sort()).toEqual(without('COURSE'));
  });

  it('rewrites nothing when a row is written as it was', async () => {
    const { superuser } = world.database;
    const before = await superuser.query<{ v: string }>(`SELECT string_agg(xmin::text, ',' ORDER BY offer_id) AS v FROM offers.search_entry`);
    await superuser.query('UPDATE offers.offer SET title = title, capacity = capacity + 1');
    expect((await superuser.query(`SELECT string_agg(xmin::text, ',' ORDER BY offer_id) AS v FROM offers.search_entry`)).rows).toEqual(before.rows);
  });
});

describe('certificates, free seats and times, without a span', () => {
  beforeAll(async () => {
    const { superuser } = world.database;
    const [first] = await world.addSessions('PLAIN', weeklyBut('2027-02-02', 3));
    await world.take(first!, 5);
    await world.addSessions('COURSE', ['2027-01-25', '2027-02-04', '2027-02-11'], { start: '16:30' });
    await world.addSessions('SEMI', ['2027-02-03', '2027-02-13']);
    await superuser.query(`INSERT INTO offers.certificate (offer_id, agency_id, valid_from, valid_to) VALUES ($1, $3, '2026-01-01', '2027-02-01'), ($2, $3, '2027-02-02', NULL)`, [
      world.ids.get('PLAIN'),
      world.ids.get('COURSE'),
      world.agencyId,
    ]);
  });

  it('certified today, by this agency', async () => {
    expect(await world.find({ certifiedFor: world.agencyId })).toEqual(['PLAIN']);
    expect(await world.find({ certifiedFor: world.hostId })).toEqual([]);
  });

  it('so many free seats in the next session', async () => {
    expect((await world.find({ minimumFree: 3 })).sort()).toEqual(['COURSE', 'PLAIN', 'SEMI']);
    expect((await world.find({ minimumFree: 4 })).sort()).toEqual(['COURSE', 'SEMI']);
  });

  it.each<[string, OfferCriteria['times'], string[]]>([
    ['on Tuesday afternoon', [{ weekday: 'TU', from: '14:00', to: '18:00' }], ['PLAIN']],
    ['exactly fitting', [{ weekday: 'TU', from: '15:00', to: '16:30' }], ['PLAIN']],
    ['over too late', [{ weekday: 'TU', from: '15:00', to: '16:29' }], []],
    ['not every session', [{ weekday: 'WE', from: '14:00', to: '18:00' }], []],
    ['two days, one of them each', [{ weekday: 'WE', from: '14:00', to: '18:00' }, { weekday: 'SA', from: '14:00', to: '18:00' }, { weekday: 'TH', from: '16:00', to: '18:00' }], ['COURSE', 'SEMI']],
  ])('all sessions of four weeks lie in the times: %s', async (_name, times, codes) => {
    expect((await world.find({ times })).sort()).toEqual(codes);
  });

  it('tell of the next session and its free seats', async () => {
    const rows = await world.rows({});
    const of = (code: string) => rows.find((row) => row.code === code);
    expect(of('PLAIN')).toMatchObject({ freeSeats: 3, textRank: null, distanceKm: null, isStale: false });
    expect(of('INFO')).toMatchObject({ freeSeats: null, nextSession: null });
    expect(of('COURSE')!.nextSession).toMatchObject({ date: '2027-02-04', start: '16:30:00', minutes: 90, state: 'PLANNED', seatsFree: 8 });
  });
});

describe('what cannot be meant', () => {
  it.each<[OfferCriteria, string]>([
    [{ near: { ags: '99999999', km: 5 } }, 'near.ags: the gazetteer does not know this municipality.'],
    [{ near: { ags: '06411000', km: 301 } }, 'near.km: 1 to 300 kilometres were expected.'],
    [{ freeWeekly: { from: '2027-02-01', weeks: 105, weeksWithoutSession: 0 } }, 'freeWeekly.weeks: 1 to 104 weeks were expected.'],
  ])('%j is refused', async (criteria, message) => {
    expect(await world.page(criteria)).toEqual({ ok: false, refusal: { code: 'BAD_CRITERIA', message } });
  });
});
