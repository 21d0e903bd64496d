import { describe, expect, it } from '@jest/globals';
import { checkOffer } from './check-offer.js';
import type { KnownToOffers, OfferOwner } from './known-to-offers.js';
import type { OfferContent, OfferLead, OfferWish } from './offer-content.js';

const id = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`;
const [HOST, SECOND, CLUB, AGENCY, SITE] = [id(1), id(2), id(3), id(4), id(5)];

const known: KnownToOffers = {
  today: '2026-05-04',
  codes: new Map([
    ['CATEGORY', new Set(['SOCIAL_SKILLS'])],
    ['TOPIC', new Set(['ANGER', 'CONFLICT'])],
    ['ACCESSIBILITY', new Set(['WHEELCHAIR'])],
    ['CONTRAINDICATION', new Set(['EPILEPSY'])],
    ['PRICE_CATEGORY', new Set(['A'])],
    ['QUALIFICATION', new Set(['SOCIAL_PEDAGOGUE', 'SPORTS_TRAINER', 'NONE'])],
    ['RESOURCE_KIND', new Set(['CLUB'])],
  ]),
  municipalities: new Set(['06432004']),
  sites: new Map([[SITE, { municipalityAgs: '06432002', lat: 49.96, lon: 8.95 }]]),
  organisations: new Map([[HOST, 'PROVIDER'], [SECOND, 'PROVIDER'], [CLUB, 'PARTNER'], [AGENCY, 'AGENCY']]),
  people: new Set(['lead-1']),
};
const owner: OfferOwner = { hostId: HOST, isListed: false, before: {} };

const group: OfferWish = {
  title: 'Gruppe', category: 'SOCIAL_SKILLS', kind: 'GROUP', admission: 'OPEN', delivery: 'ON_SITE', capacity: 8, municipalityAgs: '06432004',
};
const lead = (change: Partial<OfferLead> = {}): OfferLead => ({
  kind: 'STA_PROFESSIONAL', qualification: 'SOCIAL_PEDAGOGUE', organisationId: null, userId: null, conductCertificateOn: null, ...change,
});

function whole(change: OfferWish = {}, by: Partial<OfferOwner> = {}): OfferContent {
  const checked = checkOffer({ ...group, ...change }, { ...owner, ...by }, known);
  if (!checked.ok) throw new Error(checked.refusal.message);
  return checked.value;
}

function problems(change: OfferWish, by: Partial<OfferOwner> = {}): string[] {
  const checked = checkOffer({ ...group, ...change }, { ...owner, ...by }, known);
  return checked.ok ? [] : checked.refusal.problems.map(({ field, problem }) => `${field} ${problem}`);
}

describe('what is said of an offer', () => {
  it('has the defaults of the exchange format', () => {
    expect(whole()).toEqual({
      ...group, description: '', groupRules: '', minimum: null, ageFrom: null, ageTo: null, genders: [], topics: [], languages: ['de'], accessibility: [], contraindications: [],
      staff: 2, leadQualification: 'PROFESSIONAL', leads: [], cohosts: [], lat: null, lon: null, siteId: null, settleable: true, priceCategory: null, resourceKind: null, onDemand: false,
    });
  });

  it('is refused with all problems at once: which field, what was given, what was expected', () => {
    const checked = checkOffer({ title: ' ', kind: 'GROUP', capacity: 0, minimum: 3, languages: ['de', 'xx'], topics: ['ANGER', 'DRAGONS'], ageFrom: 12, ageTo: 9 }, owner, known);
    expect(checked).toMatchObject({
      ok: false,
      refusal: {
        code: 'OFFER_INVALID',
        problems: [
          { field: 'title', problem: 'MISSING', given: ' ', expected: 'a text of 1 to 200 characters' },
          { field: 'category', problem: 'MISSING', given: null },
          { field: 'admission', problem: 'MISSING', given: null },
          { field: 'ageTo', problem: 'BAD_VALUE', given: '9', expected: 'an age from 12 on' },
          { field: 'languages[1]', problem: 'BAD_VALUE', given: 'xx', expected: 'a code of ISO 639-1 such as de' },
          { field: 'topics[1]', problem: 'UNKNOWN_CODE', given: 'DRAGONS', expected: 'a code of the list TOPIC' },
          { field: 'delivery', problem: 'MISSING', given: null },
          { field: 'capacity', problem: 'BAD_VALUE', given: '0', expected: 'a whole number from 1 to 10000' },
        ],
      },
    });
  });

  it.each<[OfferWish, string[]]>([
    [{ title: 'x'.repeat(201) }, ['title BAD_VALUE']],
    [{ title: 'a\0b' }, ['title BAD_VALUE']],
    [{ description: 'two\nlines' }, []],
    [{ minimum: 8 }, []],
    [{ minimum: 9 }, ['minimum BAD_VALUE']],
    [{ ageFrom: 10, ageTo: 10 }, []],
    [{ genders: ['F', 'X'] }, ['genders[1] BAD_VALUE']],
    [{ accessibility: ['WHEELCHAIR'], contraindications: ['EPILEPSY'], priceCategory: 'A' }, []],
    [{ accessibility: ['ANGER'] }, ['accessibility[0] UNKNOWN_CODE']],
    [{ priceCategory: 'B' }, ['priceCategory UNKNOWN_CODE']],
    [{ municipalityAgs: null }, ['municipalityAgs MISSING']],
    [{ municipalityAgs: '99432004' }, ['municipalityAgs BAD_VALUE']],
    [{ municipalityAgs: '06432099' }, ['municipalityAgs UNKNOWN_REFERENCE']],
    [{ municipalityAgs: '06432099', lat: 49.9, lon: 8.8 }, []],
    [{ lat: 49.9 }, ['lon MISSING']],
    [{ lat: 91, lon: 8.8 }, ['lat BAD_VALUE']],
    [{ delivery: 'ONLINE', municipalityAgs: null }, []],
    [{ siteId: HOST }, ['siteId UNKNOWN_REFERENCE']],
    [{ siteId: 'no id' }, ['siteId UNKNOWN_REFERENCE']],
  ])('%j has the problems %j', (wish, expected) => {
    expect(problems(wish)).toEqual(expected);
  });

  it('an offer at a site lies where the site lies, unless it says otherwise', () => {
    expect(whole({ siteId: SITE.toUpperCase(), municipalityAgs: null })).toMatchObject({ siteId: SITE, municipalityAgs: '06432002', lat: 49.96, lon: 8.95 });
    expect(whole({ siteId: SITE })).toMatchObject({ siteId: SITE, municipalityAgs: '06432004', lat: null });
  });

  it('codes that an import has brought stay allowed where they stood, and there alone', () => {
    expect(problems({ category: 'parents-café' })).toEqual(['category UNKNOWN_CODE']);
    expect(problems({ category: 'parents-café' }, { before: { CATEGORY: ['parents-café'] } })).toEqual([]);
    expect(problems({ topics: ['parents-café'] }, { before: { CATEGORY: ['parents-café'] } })).toEqual(['topics[0] UNKNOWN_CODE']);
  });
});

describe('DD-15: who leads', () => {
  it('is the host\'s own Fachkraft, the four kinds of co-lead and volunteers; volunteers are not paid for', () => {
    const leads = [
      lead({ userId: 'lead-1', conductCertificateOn: '2026-05-04' }),
      lead({ kind: 'SPORTS_TRAINER', qualification: 'SPORTS_TRAINER' }),
      lead({ kind: 'SCHOOL_OR_DAYCARE' }),
      lead({ kind: 'SECOND_PROVIDER', organisationId: SECOND }),
      lead({ kind: 'SCHOOL_PROFESSIONAL', organisationId: CLUB }),
      lead({ kind: 'VOLUNTEER' }),
    ];
    expect(whole({ leads })).toMatchObject({ leads, staff: 5 });
    expect(whole({ leads, staff: 3 })).toMatchObject({ staff: 3 });
    expect(whole({ leads: [lead({ kind: 'VOLUNTEER' })] })).toMatchObject({ staff: 1 });
  });

  it.each<[Partial<OfferLead>, string[]]>([
    // DD-15: always a Fachkraft of the host itself, and one with a qualification.
    [{ kind: 'STA_PROFESSIONAL', organisationId: SECOND }, ['leads[0].organisationId BAD_VALUE']],
    [{ kind: 'STA_PROFESSIONAL', qualification: 'NONE' }, ['leads[0].qualification BAD_VALUE']],
    [{ kind: 'SECOND_PROVIDER' }, ['leads[0].organisationId MISSING']],
    [{ kind: 'SECOND_PROVIDER', organisationId: HOST }, ['leads[0].organisationId BAD_VALUE']],
    [{ kind: 'SECOND_PROVIDER', organisationId: AGENCY }, ['leads[0].organisationId BAD_VALUE']],
    [{ kind: 'SCHOOL_PROFESSIONAL', organisationId: SITE }, ['leads[0].organisationId UNKNOWN_REFERENCE']],
    [{ qualification: 'WIZARD' }, ['leads[0].qualification UNKNOWN_CODE']],
    [{ userId: 'somebody' }, ['leads[0].userId UNKNOWN_REFERENCE']],
    [{ conductCertificateOn: '2026-05-05' }, ['leads[0].conductCertificateOn BAD_VALUE']],
    [{ conductCertificateOn: '2026-02-30' }, ['leads[0].conductCertificateOn BAD_VALUE']],
  ])('%j has the problems %j', (change, expected) => {
    expect(problems({ leads: [lead(change)] })).toEqual(expected);
  });
});

describe('co-hosts', () => {
  const shares = (...percents: string[]) => percents.map((percent, index) => ({ organisationId: [SECOND, CLUB][index]!, percent }));

  it.each<[string[], string[]]>([
    [['40'], []],
    [['60', '40'], []],
    [['60', '40.0001'], ['cohosts BAD_VALUE']],
    [['33.3333', '66.6667'], []],
    [['0'], ['cohosts[0].percent BAD_VALUE']],
    [['100.0001'], ['cohosts[0].percent BAD_VALUE', 'cohosts BAD_VALUE']],
    [['-5'], ['cohosts[0].percent BAD_VALUE']],
    [['1e1'], ['cohosts[0].percent BAD_VALUE']],
  ])('shares of %j have the problems %j', (percents, expected) => {
    expect(problems({ cohosts: shares(...percents) })).toEqual(expected);
  });

  it('are compared as values: 040.50 is 40.5', () => {
    expect(whole({ cohosts: shares('040.50', '10.00') }).cohosts.map(({ percent }) => percent)).toEqual(['40.5', '10']);
  });

  it('are providers or partners, none twice, none the host', () => {
    expect(problems({ cohosts: [{ organisationId: HOST, percent: '10' }] })).toEqual(['cohosts[0].organisationId BAD_VALUE']);
    expect(problems({ cohosts: [{ organisationId: AGENCY, percent: '10' }] })).toEqual(['cohosts[0].organisationId UNKNOWN_REFERENCE']);
    expect(problems({ cohosts: [{ organisationId: SECOND, percent: '10' }, { organisationId: SECOND.toUpperCase(), percent: '10' }] })).toEqual(['cohosts[1].organisationId BAD_VALUE']);
  });
});

describe('DD-30: entries for information', () => {
  it('are never settleable', () => {
    expect(whole({ resourceKind: 'CLUB' })).toMatchObject({ settleable: false, resourceKind: 'CLUB' });
    expect(whole({ settleable: false })).toMatchObject({ settleable: false, resourceKind: null });
    expect(problems({ resourceKind: 'CLUB', settleable: true })).toEqual(['settleable BAD_VALUE']);
  });

  it('of an agency name where the resource comes from, and no people and shares of the partner', () => {
    expect(problems({}, { isListed: true })).toEqual(['resourceKind MISSING']);
    expect(problems({ resourceKind: 'CLUB', leads: [lead()], cohosts: [{ organisationId: SECOND, percent: '1' }] }, { isListed: true })).toEqual(['leads BAD_VALUE', 'cohosts BAD_VALUE']);
    expect(whole({ resourceKind: 'CLUB', onDemand: true }, { isListed: true })).toMatchObject({ settleable: false, onDemand: true });
  });

  it('is not led professionally where nobody who is named does that work', () => {
    expect(whole({ leads: [lead()] }).leadQualification).toBe('PROFESSIONAL');
    expect(whole({ leads: [lead({ kind: 'VOLUNTEER', qualification: 'NONE' })] }).leadQualification).toBe('SEMI_PROFESSIONAL');
    expect(whole({ leads: [lead({ organisationId: HOST })] }).leads[0]!.organisationId).toBeNull();
  });
});
