import fc from 'fast-check';
import type { MatchQuestion, OfferFacts, ReferralFacts, StayFacts, TermsOnDay, WeekSlot } from '../../../libs/matching/src/domain/match-facts.js';
import { RELAXABLE_CRITERIA, type Relaxation } from '../../../libs/matching/src/domain/relaxation.js';
import { DEFAULT_WEIGHTS, type MatchWeights } from '../../../libs/matching/src/domain/weights.js';
import { agreed, suitable, wanting } from './plain-facts.js';

export interface AnyCase {
  readonly question: MatchQuestion;
  readonly offer: OfferFacts;
  readonly terms: TermsOnDay;
}

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const some = (...codes: string[]) => fc.subarray(codes);
const day = fc.constantFrom('2026-05-01', '2026-05-04', '2026-05-29', '2026-12-31', '2027-03-01');
const windows = some('MO 14:00-18:00', 'TU 08:00-12:00', 'TH 00:00-24:00');
const slot: fc.Arbitrary<WeekSlot> = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: fc.constantFrom(0, 840, 900, 1_380), to: fc.constantFrom(960, 1_080, 1_500) });

/** Of one criterion, wholly or with a bound of its kind. */
export const anyRelaxation: fc.Arbitrary<Relaxation> = fc.constantFrom(...RELAXABLE_CRITERIA).chain((criterion) =>
  fc.record({
    criterion: fc.constant(criterion),
    upToKm: criterion === 'TOO_FAR' ? orNull(fc.constantFrom(5, 12.5, 40)) : fc.constant(null),
    upToYears: criterion === 'AGE' ? orNull(fc.integer({ min: 1, max: 5 })) : fc.constant(null),
    windows: criterion === 'SCHEDULE' ? orNull(windows.filter((list) => list.length > 0)) : fc.constant(null),
    reason: fc.constant('Tante fährt'),
  }));

const referral: fc.Arbitrary<ReferralFacts> = fc
  .record({
    responsibleId: fc.constantFrom('responsible', 'agency', 'host'),
    birthMonth: fc.constantFrom('2007-05-01', '2012-06-01', '2014-03-01', '2026-08-01'),
    gender: orNull(fc.constantFrom('F', 'M', 'D')),
    legalBasis: fc.constantFrom('31', '35a'),
    needs: some('ANGER', 'SCHOOL', 'FRIENDS'),
    flags: some('VIOLENCE', 'DRUGS'),
    languages: some('de', 'tr', 'uk'),
    accessibilityNeeds: some('WHEELCHAIR', 'SIGN_LANGUAGE'),
    availability: windows,
    maxKm: orNull(fc.constantFrom(0, 5, 7.5, 20)),
    childProtectionRelevant: fc.boolean(),
    wishOfferIds: some('offer'),
    approvedFrom: orNull(fc.constantFrom('2026-01-01', '2026-05-05')),
    approvedTo: orNull(fc.constantFrom('2026-05-04', '2026-12-31')),
    purpose: fc.constantFrom('HELP', 'RELIEF'),
    relaxations: fc.uniqueArray(anyRelaxation, { selector: ({ criterion }) => criterion, maxLength: 3 }),
  })
  .map(wanting);

/** As the statement answers: what is wrong of a stay is told with the day on which it is. */
const stay: fc.Arbitrary<Partial<StayFacts>> = fc
  .record({ count: fc.integer({ min: 0, max: 3 }), first: day, certified: fc.boolean(), outside: fc.array(slot, { maxLength: 2 }), free: fc.integer({ min: 0, max: 10 }), alreadyPlaced: fc.boolean(), admissionClosed: fc.boolean() })
  .map(({ count, first, certified, outside, free, alreadyPlaced, admissionClosed }) => {
    const isEmpty = count === 0;
    const firstDate = isEmpty ? '2026-05-01' : first;
    const isOutside = !isEmpty && outside.length > 0;
    return {
      sessionCount: count,
      firstDate,
      lastDate: firstDate,
      certified,
      firstUncertified: certified ? null : firstDate,
      inWindows: !isOutside,
      firstOutsideWindows: isOutside ? `${firstDate} 15:00` : null,
      outsideSlots: isOutside ? outside : [],
      freeSeats: isEmpty ? 0 : free,
      firstFull: !isEmpty && free === 0 ? firstDate : null,
      alreadyPlaced: !isEmpty && alreadyPlaced,
      admissionClosed,
    };
  });

const offer: fc.Arbitrary<OfferFacts> = fc
  .record({
    hostId: fc.constantFrom('host', 'responsible'),
    delivery: fc.constantFrom('ON_SITE', 'ONLINE'),
    capacity: fc.integer({ min: 1, max: 8 }),
    ageFrom: orNull(fc.integer({ min: 0, max: 13 })),
    ageTo: orNull(fc.integer({ min: 12, max: 21 })),
    genders: some('F', 'M', 'D'),
    topics: some('ANGER', 'SCHOOL'),
    languages: fc.subarray(['de', 'tr'], { minLength: 1 }),
    accessibility: some('WHEELCHAIR'),
    contraindications: some('VIOLENCE'),
    leadQualification: fc.constantFrom('PROFESSIONAL', 'SEMI_PROFESSIONAL'),
    lat: fc.double({ min: 49.9, max: 50.3, noNaN: true }),
    stay,
  })
  .map(({ stay: facts, ...change }) => suitable(change, facts));

const terms: fc.Arbitrary<TermsOnDay> = fc
  .record({ responsible: orNull(fc.record({ legalBases: some('31', '35a'), coUseOutgoing: fc.boolean() })), host: orNull(fc.record({ coUseIncoming: fc.boolean() })), hostInNetwork: fc.boolean() })
  .map(agreed);

/** Any that an agency may publish: the distance counts at least 0.05, all together 1. */
const weights: fc.Arbitrary<MatchWeights> = fc.array(fc.integer({ min: 0, max: 19 }), { minLength: 5, maxLength: 5 }).map((parts) => {
  const [TOPICS, START, WISH, AGE_MIDDLE, GROUP_FILL] = parts.map((part) => part / 100) as [number, number, number, number, number];
  return { ...DEFAULT_WEIGHTS, version: 1, weights: { TOPICS, START, WISH, AGE_MIDDLE, GROUP_FILL, DISTANCE: 1 - TOPICS - START - WISH - AGE_MIDDLE - GROUP_FILL } };
});

/** Any referral and any offer with what holds between them, as the database would find it. */
export const anyCase: fc.Arbitrary<AnyCase> = fc
  .record({ referral, offer, terms, weights, variant: fc.constantFrom<('INTEGRATED' | 'COMPLEMENTARY')[]>('INTEGRATED', 'COMPLEMENTARY'), maxKm: fc.option(fc.constantFrom(0, 6, 15), { nil: undefined }) })
  .map(({ referral: asked, offer: found, terms: held, ...question }) => ({ question: { ...question, referral: asked }, offer: found, terms: held }));
