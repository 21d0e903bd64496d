import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyCase, anyRelaxation } from '../../../../test/support/matching/arbitrary-facts.js';
import { agreed, EMPTY_STAY, suitable, wanting } from '../../../../test/support/matching/plain-facts.js';
import { ageOn, greatCircleKm } from './distance.js';
import { HARD_CRITERIA, type HardCriterion, type Variant } from './hard-criteria.js';
import { judge } from './judge.js';
import type { OfferFacts, ReferralFacts, StayFacts, TermsOnDay } from './match-facts.js';
import { DEFAULT_WEIGHTS } from './weights.js';

interface Change {
  readonly referral?: Partial<ReferralFacts>;
  readonly offer?: Partial<OfferFacts>;
  readonly stay?: Partial<StayFacts>;
  readonly terms?: Partial<TermsOnDay>;
  readonly variant?: Variant;
  readonly maxKm?: number;
}
const judged = ({ referral = {}, offer = {}, stay = {}, terms = {}, variant = 'INTEGRATED', maxKm }: Change) =>
  judge({ referral: wanting(referral), variant, maxKm, weights: DEFAULT_WEIGHTS }, suitable(offer, stay), agreed(terms));

const OWN_AGENCY = { responsibleId: 'agency' };
const OWN_GROUP = { hostId: 'responsible' };
const NO_AGREEMENT = { responsible: null };
const WITHOUT_CLAUSE = { responsible: { legalBases: ['31'], coUseOutgoing: false } };
const CLOSED_TO_OTHERS = { host: { coUseIncoming: false } };
const STRANGER = { host: null, hostInNetwork: false };
/** 0.1 degrees of latitude: 11.1195 km. */
const FAR = { lat: 50.2 };

/** What passes, and what fails with which reasons, row by row of the table in section 3 of the exchange format. */
const ROWS: readonly (readonly [criterion: HardCriterion, name: string, change: Change, failed: readonly HardCriterion[]])[] = [
  ['NOT_CERTIFIED', 'one day without a certificate', { stay: { certified: false, firstUncertified: '2026-05-11' } }, ['NOT_CERTIFIED']],
  ['LEGAL_BASIS_NOT_COVERED', 'another legal basis', { referral: { legalBasis: '35a' } }, ['LEGAL_BASIS_NOT_COVERED']],
  ['LEGAL_BASIS_NOT_COVERED', 'no agreement of the responsible provider', { terms: NO_AGREEMENT }, ['LEGAL_BASIS_NOT_COVERED', 'MAIN_LQE_MISSING_CLAUSE']],
  ['LEGAL_BASIS_NOT_COVERED', 'nor with its own group', { terms: NO_AGREEMENT, offer: OWN_GROUP }, ['LEGAL_BASIS_NOT_COVERED']],
  ['LEGAL_BASIS_NOT_COVERED', 'the agency itself is responsible', { referral: { ...OWN_AGENCY, legalBasis: '35a' }, terms: NO_AGREEMENT }, []],
  ['LEGAL_BASIS_NOT_COVERED', 'a relief', { referral: { purpose: 'RELIEF', legalBasis: '34' } }, []],
  ['MAIN_LQE_MISSING_CLAUSE', 'no clause', { terms: WITHOUT_CLAUSE }, ['MAIN_LQE_MISSING_CLAUSE']],
  ['MAIN_LQE_MISSING_CLAUSE', 'no clause, but its own group', { terms: WITHOUT_CLAUSE, offer: OWN_GROUP }, []],
  ['MAIN_LQE_MISSING_CLAUSE', 'no clause, but complementary', { terms: WITHOUT_CLAUSE, variant: 'COMPLEMENTARY' }, []],
  ['PARTNER_LQE_MISSING_CLAUSE', 'no clause of the host', { terms: CLOSED_TO_OTHERS }, ['PARTNER_LQE_MISSING_CLAUSE']],
  ['PARTNER_LQE_MISSING_CLAUSE', 'a member without an agreement', { terms: { host: null, hostInNetwork: true } }, ['PARTNER_LQE_MISSING_CLAUSE']],
  ['PARTNER_LQE_MISSING_CLAUSE', 'no clause of the host, but the agency is responsible', { terms: CLOSED_TO_OTHERS, referral: OWN_AGENCY }, []],
  ['PARTNER_LQE_MISSING_CLAUSE', 'no clause of the host, but complementary', { terms: CLOSED_TO_OTHERS, variant: 'COMPLEMENTARY' }, []],
  ['NOT_IN_NETWORK', 'neither a member nor an agreement', { terms: STRANGER, variant: 'COMPLEMENTARY' }, ['NOT_IN_NETWORK']],
  ['NOT_IN_NETWORK', 'neither, and integrated', { terms: STRANGER }, ['PARTNER_LQE_MISSING_CLAUSE', 'NOT_IN_NETWORK']],
  ['NOT_IN_NETWORK', 'a member', { terms: { host: null, hostInNetwork: true }, variant: 'COMPLEMENTARY' }, []],
  ['AGE', 'ten on the first day', { referral: { birthMonth: '2016-05-01' } }, []],
  ['AGE', 'ten a month later', { referral: { birthMonth: '2016-06-01' } }, ['AGE']],
  ['AGE', 'fourteen until the end of the month', { referral: { birthMonth: '2011-06-01' } }, []],
  ['AGE', 'fifteen in the month of the first day', { referral: { birthMonth: '2011-05-01' } }, ['AGE']],
  ['AGE', 'empty bounds do not limit', { referral: { birthMonth: '1990-01-01' }, offer: { ageFrom: null, ageTo: null } }, []],
  ['AGE', 'only too young', { referral: { birthMonth: '2020-01-01' }, offer: { ageTo: null } }, ['AGE']],
  ['GENDER', 'for boys', { offer: { genders: ['M'] } }, ['GENDER']],
  ['GENDER', 'for girls and others', { offer: { genders: ['D', 'F'] } }, []],
  ['GENDER', 'not given, for girls', { referral: { gender: null }, offer: { genders: ['F'] } }, ['GENDER']],
  ['GENDER', 'not given, for all', { referral: { gender: null } }, []],
  ['LANGUAGE', 'none in common', { referral: { languages: ['tr', 'uk'] } }, ['LANGUAGE']],
  ['LANGUAGE', 'one of several', { referral: { languages: ['tr', 'uk'] }, offer: { languages: ['de', 'uk'] } }, []],
  ['ACCESSIBILITY', 'one of two is missing', { referral: { accessibilityNeeds: ['WHEELCHAIR', 'SIGN_LANGUAGE'] }, offer: { accessibility: ['WHEELCHAIR'] } }, ['ACCESSIBILITY']],
  ['ACCESSIBILITY', 'more than needed', { referral: { accessibilityNeeds: ['WHEELCHAIR'] }, offer: { accessibility: ['SIGN_LANGUAGE', 'WHEELCHAIR'] } }, []],
  ['CONTRAINDICATION', 'one of its flags', { referral: { flags: ['DRUGS', 'VIOLENCE'] }, offer: { contraindications: ['VIOLENCE'] } }, ['CONTRAINDICATION']],
  ['CONTRAINDICATION', 'another', { referral: { flags: ['DRUGS'] }, offer: { contraindications: ['VIOLENCE'] } }, []],
  ['QUALIFICATION', 'child protection and semi-professional', { referral: { childProtectionRelevant: true }, offer: { leadQualification: 'SEMI_PROFESSIONAL' } }, ['QUALIFICATION']],
  ['QUALIFICATION', 'semi-professional alone', { offer: { leadQualification: 'SEMI_PROFESSIONAL' } }, []],
  ['SCHEDULE', 'a session outside', { stay: { inWindows: false, firstOutsideWindows: '2026-05-04 15:00' } }, ['SCHEDULE']],
  ['ADMISSION_CLOSED', 'a run that cannot be joined', { stay: { admissionClosed: true } }, ['ADMISSION_CLOSED']],
  ['NO_SESSIONS', 'nothing planned; schedule, seats and places pass', { stay: { ...EMPTY_STAY, inWindows: false, alreadyPlaced: true } }, ['NO_SESSIONS']],
  ['NO_SESSIONS', 'nothing planned and not to be joined', { stay: { ...EMPTY_STAY, admissionClosed: true } }, ['ADMISSION_CLOSED', 'NO_SESSIONS']],
  ['NO_FREE_SEAT', 'a full session', { stay: { freeSeats: 0, firstFull: '2026-05-11' } }, ['NO_FREE_SEAT']],
  ['NO_FREE_SEAT', 'one seat', { stay: { freeSeats: 1 } }, []],
  ['TOO_FAR', 'farther than wanted', { referral: { maxKm: 11.1 }, offer: FAR }, ['TOO_FAR']],
  ['TOO_FAR', 'just near enough', { referral: { maxKm: 11.12 }, offer: FAR }, []],
  ['TOO_FAR', 'no limit', { offer: { lat: 60 } }, []],
  ['TOO_FAR', 'a limit of 0 km next door', { referral: { maxKm: 0 } }, []],
  ['TOO_FAR', 'online', { referral: { maxKm: 0 }, offer: { ...FAR, delivery: 'ONLINE' } }, []],
  ['TOO_FAR', 'a narrower limit of the call', { referral: { maxKm: 20 }, offer: FAR, maxKm: 5 }, ['TOO_FAR']],
  ['TOO_FAR', 'a wider limit of the call', { referral: { maxKm: 5 }, offer: FAR, maxKm: 20 }, []],
  ['TOO_FAR', 'by the road, which somebody measured', { referral: { maxKm: 12 }, offer: { ...FAR, routeKm: 14.2 } }, ['TOO_FAR']],
  ['NOT_APPROVED', 'approved the day after the first session', { referral: { approvedFrom: '2026-05-05' } }, ['NOT_APPROVED']],
  ['NOT_APPROVED', 'approved on the day of the first session alone', { referral: { approvedFrom: '2026-05-04', approvedTo: '2026-05-04' } }, []],
  ['NOT_APPROVED', 'until the day before', { referral: { approvedTo: '2026-05-03' } }, ['NOT_APPROVED']],
  ['NOT_APPROVED', 'not yet', { referral: { approvedFrom: null } }, ['NOT_APPROVED']],
  ['ALREADY_PLACED', 'a seat in one of the sessions', { stay: { alreadyPlaced: true } }, ['ALREADY_PLACED']],
];

describe('hard criteria, by hand', () => {
  it('all pass where nothing speaks against it', () => {
    expect(judged({})).toMatchObject({ passes: true, failed: [], variants: ['INTEGRATED', 'COMPLEMENTARY'], tolerated: [], distanceKm: 0, freeSeats: 3, age: 12 });
  });

  it.each(ROWS)('%s: %s', (_criterion, _name, change, failed) => {
    const { passes, failed: found } = judged(change);
    expect([passes, found]).toEqual([failed.length === 0, failed]);
  });

  it('each has a row in which it fails alone', () => {
    expect(HARD_CRITERIA.filter((code) => !ROWS.some(([, , , failed]) => failed.length === 1 && failed[0] === code))).toEqual([]);
  });

  it('all that fail are listed, in the order of the table', () => {
    const { failed } = judged({
      referral: { legalBasis: '35a', gender: 'F', languages: ['tr'], accessibilityNeeds: ['LIFT'], flags: ['DRUGS'], childProtectionRelevant: true, maxKm: 1, approvedFrom: null, birthMonth: '2000-01-01' },
      offer: { ...FAR, genders: ['M'], contraindications: ['DRUGS'], leadQualification: 'SEMI_PROFESSIONAL' },
      stay: { certified: false, inWindows: false, freeSeats: 0, alreadyPlaced: true, admissionClosed: true },
      terms: { responsible: null, ...STRANGER },
    });
    expect(failed).toEqual(HARD_CRITERIA.filter((code) => code !== 'NO_SESSIONS'));
  });

  it.each<[string, Change, Variant[]]>([
    ['both where the clauses are there', { variant: 'COMPLEMENTARY' }, ['INTEGRATED', 'COMPLEMENTARY']],
    ['beside the help where one clause is missing', { terms: WITHOUT_CLAUSE }, ['COMPLEMENTARY']],
    ['beside the help where the other is missing, though it was asked for so', { terms: CLOSED_TO_OTHERS, variant: 'COMPLEMENTARY' }, ['COMPLEMENTARY']],
    ['both in its own group, without any clause', { terms: { ...WITHOUT_CLAUSE, ...CLOSED_TO_OTHERS }, offer: OWN_GROUP }, ['INTEGRATED', 'COMPLEMENTARY']],
    ['none where anything else speaks against it', { terms: WITHOUT_CLAUSE, offer: { genders: ['M'] } }, []],
  ])('variants: %s', (_name, change, variants) => {
    expect(judged(change).variants).toEqual(variants);
  });
});

describe('ages and distances, by hand', () => {
  it.each([
    ['2014-05-01', '2026-05-01', 12],
    ['2014-05-01', '2026-04-30', 11],
    ['2014-05-01', '2026-05-31', 12],
    ['2016-02-01', '2026-02-28', 10],
    ['2014-12-01', '2026-01-01', 11],
    ['2026-06-01', '2026-05-04', -1],
  ])('born in %s is on %s %d years', (birthMonth, day, years) => {
    expect(ageOn(birthMonth, day)).toBe(years);
  });

  it.each([
    ['a degree of latitude', { lat: 50, lon: 8 }, { lat: 51, lon: 8 }, 111.195],
    // cos 60° is one half.
    ['a degree of longitude at 60 degrees north', { lat: 60, lon: 8 }, { lat: 60, lon: 9 }, 55.597],
    ['a quarter of the earth', { lat: 0, lon: 0 }, { lat: 90, lon: 0 }, 10_007.557],
    ['half of it, the long way and the short one', { lat: 0, lon: 179 }, { lat: 0, lon: -179 }, 222.39],
  ])('%s', (_name, from, to, km) => {
    expect(greatCircleKm(from, to)).toBeCloseTo(km, 2);
    expect(greatCircleKm(to, from)).toBeCloseTo(km, 2);
  });
});

describe('hard criteria, whatever they look at', () => {
  const rows = fc.tuple(anyCase, fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }));

  it('more kilometres never make an offer too far', () => {
    fc.assert(
      fc.property(rows, ([{ question, offer, terms }, maxKm, further]) => {
        const failed = (km: number) => judge({ ...question, maxKm: km }, offer, terms).failed;
        const narrow = failed(maxKm);
        const wide = failed(maxKm + further);
        expect(wide.filter((code) => !narrow.includes(code))).toEqual([]);
        expect(narrow.filter((code) => code !== 'TOO_FAR')).toEqual(wide.filter((code) => code !== 'TOO_FAR'));
      }),
    );
  });

  it('a relaxation never makes an offer fail, touches its own criterion alone, and leaves the score as it is', () => {
    const seen = { opened: 0 };
    fc.assert(
      fc.property(anyCase, anyRelaxation, ({ question, offer, terms }, relaxation) => {
        const others = question.referral.relaxations.filter(({ criterion }) => criterion !== relaxation.criterion);
        const withRelaxations = (relaxations: typeof others) => judge({ ...question, referral: { ...question.referral, relaxations } }, offer, terms);
        const [before, after] = [withRelaxations(others), withRelaxations([...others, relaxation])];
        expect(after.failed).toEqual(before.failed.filter((code) => after.failed.includes(code)));
        expect(before.failed.filter((code) => !after.failed.includes(code) && code !== relaxation.criterion)).toEqual([]);
        expect(after.score).toBe(before.score);
        if (after.failed.length < before.failed.length) {
          seen.opened++;
          expect(after.tolerated).toContain(relaxation.criterion);
        }
      }),
      { numRuns: 500 },
    );
    expect(seen.opened).toBeGreaterThan(20);
  });

  it('an offer passes where nothing failed, in the variants in which it would', () => {
    fc.assert(
      fc.property(anyCase, ({ question, offer, terms }) => {
        const { passes, failed, variants, tolerated } = judge(question, offer, terms);
        expect(passes).toBe(failed.length === 0);
        expect(failed).toEqual(HARD_CRITERIA.filter((code) => failed.includes(code)));
        expect(tolerated.filter((code) => failed.includes(code))).toEqual([]);
        for (const variant of ['INTEGRATED', 'COMPLEMENTARY'] as const) expect(variants.includes(variant)).toBe(judge({ ...question, variant }, offer, terms).passes);
      }),
    );
  });
});
