import { describe, expect, it } from '@jest/globals';
import { TERMS, toOfferFacts, toReferralFacts } from '../../../../../test/support/matching/to-facts.js';
import type { RandomOffer, RandomReferral } from '../../../../../test/support/matching/random-facts.js';
import { explain } from '../explain.js';
import { judge } from '../judge.js';
import type { OfferFacts, ReferralFacts } from '../match-facts.js';
import { RELAXABLE_CRITERIA, type RelaxableCriterion, type Relaxation } from '../relaxation.js';
import { DEFAULT_WEIGHTS } from '../weights.js';

/** 12 years on 4 May 2026, speaks German, has time on Mondays; in the middle of Offenbach. */
const CHILD: RandomReferral = {
  birthMonth: '2014-03-01',
  gender: 'F',
  languages: ['de'],
  availability: ['MO 14:00-18:00'],
  lat: 50.1,
  lon: 8.7,
  maxKm: 10,
  childProtectionRelevant: true,
  flags: [],
  accessibilityNeeds: [],
  relaxations: [],
};
const SUITABLE: RandomOffer = {
  ageFrom: 10,
  ageTo: 14,
  genders: [],
  languages: ['de'],
  lat: 50.1,
  lon: 8.7,
  isOnline: false,
  slots: [{ weekday: 1, from: 900, minutes: 90 }],
  isFull: false,
  isCertified: true,
  isProfessional: true,
  accessibility: [],
  contraindications: [],
};

const referral = (...relaxations: Relaxation[]): ReferralFacts => ({ ...toReferralFacts(CHILD, 1), relaxations });
const relaxed = (criterion: RelaxableCriterion, bound: Partial<Relaxation> = {}): Relaxation => ({ criterion, upToKm: null, upToYears: null, windows: null, reason: 'Tante fährt', ...bound });
const offer = (change: Partial<RandomOffer>, facts: ReferralFacts): OfferFacts => toOfferFacts({ ...SUITABLE, ...change }, 1, facts);
const question = (facts: ReferralFacts) => ({ referral: facts, variant: 'INTEGRATED' as const, weights: DEFAULT_WEIGHTS });
const judged = (change: Partial<RandomOffer>, ...relaxations: Relaxation[]) => {
  const facts = referral(...relaxations);
  return judge(question(facts), offer(change, facts), TERMS);
};

/** 1 degree of latitude is 111.195 km. */
const kmNorth = (km: number) => ({ lat: 50.1 + km / 111.195 });
const TUESDAY = { slots: [{ weekday: 2, from: 900, minutes: 90 }] };
/** One hit for each: an offer that fails just this criterion, and bounds that reach it and that do not. */
const CASES: Readonly<Record<RelaxableCriterion, { readonly change: Partial<RandomOffer>; readonly reaching: readonly Partial<Relaxation>[]; readonly short: readonly Partial<Relaxation>[] }>> = {
  AGE: { change: { ageFrom: 14, ageTo: 18 }, reaching: [{}, { upToYears: 2 }, { upToYears: 3 }], short: [{ upToYears: 1 }] },
  GENDER: { change: { genders: ['M'] }, reaching: [{}], short: [] },
  LANGUAGE: { change: { languages: ['tr'] }, reaching: [{}], short: [] },
  SCHEDULE: {
    change: TUESDAY,
    reaching: [{}, { windows: ['TU 00:00-24:00'] }, { windows: ['WE 08:00-09:00', 'TU 15:00-16:30'] }],
    short: [{ windows: ['WE 00:00-24:00'] }, { windows: ['TU 15:00-16:00'] }, { windows: ['TU 15:01-16:30'] }, { windows: ['TU 15:00-16:00', 'TU 16:00-17:00'] }],
  },
  TOO_FAR: { change: kmNorth(15), reaching: [{}, { upToKm: 15.1 }, { upToKm: 20 }], short: [{ upToKm: 14.9 }, { upToKm: 5 }] },
};

describe.each(RELAXABLE_CRITERIA)('%s', (criterion) => {
  const { change, reaching, short } = CASES[criterion];

  it('fails alone where nothing is relaxed', () => {
    expect(judged(change)).toMatchObject({ passes: false, failed: [criterion], tolerated: [] });
  });

  it.each(reaching.map((bound) => [JSON.stringify(bound), bound] as const))('relaxed %s is tolerated, shown as SOFT with the reason', (_text, bound) => {
    const facts = referral(relaxed(criterion, bound));
    const facet = offer(change, facts);
    const judgement = judge(question(facts), facet, TERMS);
    expect(judgement).toMatchObject({ passes: true, failed: [], tolerated: [criterion] });
    const shown = explain(question(facts), facet, TERMS, judgement).find(({ code }) => code === criterion)!;
    expect(shown).toMatchObject({ verdict: 'SOFT', score: 0 });
    expect(shown.detail.de).toContain('Gelockert: Tante fährt');
    expect(shown.detail.en).toContain('Relaxed: Tante fährt');
  });

  it('beyond the bound still fails', () => {
    for (const bound of short) {
      const facts = referral(relaxed(criterion, bound));
      const facet = offer(change, facts);
      const judgement = judge(question(facts), facet, TERMS);
      expect(judgement).toMatchObject({ passes: false, failed: [criterion], tolerated: [] });
      expect(explain(question(facts), facet, TERMS, judgement).find(({ code }) => code === criterion)!.verdict).toBe('FAIL');
    }
  });

  it('relaxed changes the verdict of no other criterion', () => {
    for (const other of RELAXABLE_CRITERIA.filter((code) => code !== criterion)) {
      expect(judged(CASES[other].change, relaxed(criterion)).failed).toEqual([other]);
      expect(judged({ ...CASES[other].change, ...change }, relaxed(criterion))).toMatchObject({ failed: [other], tolerated: [criterion] });
    }
    for (const [blocked, code] of [
      [{ isProfessional: false }, 'QUALIFICATION'],
      [{ isFull: true }, 'NO_FREE_SEAT'],
      [{ isCertified: false }, 'NOT_CERTIFIED'],
    ] as const) {
      expect(judged({ ...change, ...blocked }, relaxed(criterion)).failed).toEqual([code]);
    }
  });

  it('relaxed and met all the same is SOFT with the full score, and changes no ranking', () => {
    const facts = referral(relaxed(criterion));
    const facet = offer({}, facts);
    const judgement = judge(question(facts), facet, TERMS);
    expect(explain(question(facts), facet, TERMS, judgement).find(({ code }) => code === criterion)).toMatchObject({ verdict: 'SOFT', score: 1 });
    expect(judgement.score).toBe(judged({}).score);
  });
});

describe('BHV-10', () => {
  it('BHV-10: a lead who is no professional is excluded for a referral relevant to child protection, whatever is relaxed', () => {
    const everything = RELAXABLE_CRITERIA.map((criterion) => relaxed(criterion));
    expect(judged({ isProfessional: false }, ...everything)).toMatchObject({ passes: false, failed: ['QUALIFICATION'] });
    // Not even by a row that the database would refuse.
    expect(judged({ isProfessional: false }, { ...relaxed('AGE'), criterion: 'QUALIFICATION' as 'AGE' }).failed).toEqual(['QUALIFICATION']);
  });
});

describe('a session past midnight', () => {
  const late = { slots: [{ weekday: 2, from: 1_380, minutes: 120 }] };

  it('lies in no window, and is tolerated where the schedule is relaxed wholly', () => {
    expect(judged(late, relaxed('SCHEDULE', { windows: ['TU 00:00-24:00', 'WE 00:00-24:00'] })).failed).toEqual(['SCHEDULE']);
    expect(judged(late, relaxed('SCHEDULE')).failed).toEqual([]);
  });
});
