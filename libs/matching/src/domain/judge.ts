import { parseWindows } from './availability.js';
import { ageOn, greatCircleKm, type Point } from './distance.js';
import { HARD_CRITERIA, type HardCriterion, type Variant } from './hard-criteria.js';
import type { MatchQuestion, OfferFacts, ReferralFacts, TermsOnDay, WeekSlot } from './match-facts.js';
import { isRelaxable, type RelaxableCriterion, type Relaxation } from './relaxation.js';
import { softScores, totalScore, type SoftScores } from './soft-criteria.js';

export interface Judgement {
  readonly passes: boolean;
  /** Failed hard criteria in the order of the table; a relaxed one only where even the relaxation does not reach. */
  readonly failed: readonly HardCriterion[];
  /** The variants in which it would pass; empty where it suits in none. */
  readonly variants: readonly Variant[];
  /** What the referral's own wishes do not allow and a relaxation does, in the order of the table. */
  readonly tolerated: readonly RelaxableCriterion[];
  readonly soft: SoftScores;
  /** 0…1 by the agency's weights. */
  readonly score: number;
  /** Kilometres, unrounded; null for an offer that takes place online. */
  readonly distanceKm: number | null;
  readonly freeSeats: number;
  /** Years by which the age lies outside the offer's range; 0 inside. */
  readonly yearsOutside: number;
  /** Times of the week of those sessions that lie outside the referral's own windows. */
  readonly outsideSlots: readonly WeekSlot[];
  /** Completed years on the first day of the stay. */
  readonly age: number;
}

/** What the criteria look at, worked out once. */
interface Case {
  readonly question: MatchQuestion;
  readonly referral: ReferralFacts;
  readonly offer: OfferFacts;
  readonly terms: TermsOnDay;
  readonly gap: Gap;
  readonly isEmpty: boolean;
}

const NOTHING: readonly never[] = Object.freeze([]);

/**
 * Whether an offer suits a referral, criterion by criterion (DD-18; exchange-format.md 3). Pure: no clock, no database, no words. It runs for
 * thousands of offers in one request, so it makes no object that is not kept.
 */
export function judge(question: MatchQuestion, offer: OfferFacts, terms: TermsOnDay): Judgement {
  const { referral } = question;
  const distanceKm = distanceOf(referral, offer);
  const age = ageOn(referral.birthMonth, offer.stay.firstDate);
  const gap: Gap = { distanceKm, yearsOutside: yearsOutside(age, offer), outsideSlots: offer.stay.outsideSlots };
  const examined: Case = { question, referral, offer, terms, gap, isEmpty: offer.stay.sessionCount === 0 };
  let failed: HardCriterion[] | undefined;
  let tolerated: RelaxableCriterion[] | undefined;
  for (const code of HARD_CRITERIA) {
    if (CHECKS[code](examined)) continue;
    if (isRelaxable(code) && reaches(relaxationOf(referral, code), gap)) (tolerated ??= []).push(code);
    else (failed ??= []).push(code);
  }
  const soft = softScores(question, offer, distanceKm, age);
  return {
    passes: failed === undefined,
    failed: failed ?? NOTHING,
    variants: variantsOf(examined, failed),
    tolerated: tolerated ?? NOTHING,
    soft,
    score: totalScore(soft, question.weights.weights),
    distanceKm,
    freeSeats: offer.stay.freeSeats,
    yearsOutside: gap.yearsOutside,
    outsideSlots: gap.outsideSlots,
    age,
  };
}

/** Which variants an offer suits in. They differ in the two clauses alone, and COMPLEMENTARY needs neither. */
function variantsOf(examined: Case, failed: readonly HardCriterion[] | undefined): readonly Variant[] {
  if (failed?.some((code) => !isClause(code))) return NONE;
  return hasClauses(examined, 'INTEGRATED') ? BOTH : COMPLEMENTARY;
}

const NONE: readonly Variant[] = Object.freeze([]);
const COMPLEMENTARY: readonly Variant[] = Object.freeze(['COMPLEMENTARY'] as const);
const BOTH: readonly Variant[] = Object.freeze(['INTEGRATED', 'COMPLEMENTARY'] as const);

const isClause = (code: HardCriterion): boolean => code === 'MAIN_LQE_MISSING_CLAUSE' || code === 'PARTNER_LQE_MISSING_CLAUSE';

const hasClauses = ({ referral, offer, terms }: Case, variant: Variant): boolean =>
  isWithoutCoUse({ referral, variant }, offer) || (terms.responsible?.coUseOutgoing === true && terms.host?.coUseIncoming === true);

export const relaxationOf = (referral: ReferralFacts, code: RelaxableCriterion): Relaxation | undefined => referral.relaxations.find(({ criterion }) => criterion === code);

/** Kilometres: as somebody measured the way, else in a straight line; null online. */
export function distanceOf(referral: ReferralFacts, offer: OfferFacts): number | null {
  if (offer.delivery === 'ONLINE' || offer.lat === null || offer.lon === null) return null;
  return offer.routeKm ?? greatCircleKm(referral, offer as Point);
}

export const limitOf = ({ maxKm, referral }: MatchQuestion): number | null => maxKm ?? referral.maxKm;

/** Years by which an age lies outside a range; 0 inside. */
export function yearsOutside(age: number, { ageFrom, ageTo }: OfferFacts): number {
  if (ageFrom !== null && age < ageFrom) return ageFrom - age;
  return ageTo !== null && age > ageTo ? age - ageTo : 0;
}

/** How far an offer lies outside what the referral itself allows. */
export type Gap = Pick<Judgement, 'distanceKm' | 'yearsOutside' | 'outsideSlots'>;

/** Whether a relaxation covers what lies outside; a criterion that is not met and not relaxed is never covered. */
export function reaches(relaxation: Omit<Relaxation, 'reason'> | undefined, { distanceKm, yearsOutside: years, outsideSlots }: Gap): boolean {
  if (!relaxation) return false;
  const { criterion, upToKm, upToYears, windows } = relaxation;
  if (criterion === 'TOO_FAR') return upToKm === null || distanceKm === null || distanceKm <= upToKm;
  if (criterion === 'AGE') return upToYears === null || years <= upToYears;
  if (criterion !== 'SCHEDULE' || windows === null) return true;
  const further = parseWindows(windows);
  return outsideSlots.every((slot) => further.some((window) => holds(window, slot)));
}

/** A session lies in a window of its weekday as a whole: one past midnight in none. */
export const holds = (window: WeekSlot, slot: WeekSlot): boolean => window.weekday === slot.weekday && window.from <= slot.from && slot.to <= window.to;

/** No group of another provider is used, or the agency pays its host itself: then no clause is needed (DD-20, DD-21). */
export const isWithoutCoUse = ({ referral, variant }: Pick<MatchQuestion, 'referral' | 'variant'>, offer: OfferFacts): boolean =>
  offer.hostId === referral.responsibleId || referral.responsibleId === referral.agencyId || variant === 'COMPLEMENTARY';

/** Each hard criterion, without relaxations. What agreements allow (DD-02, DD-22, DD-23, DD-27, GZ-16) is asked of the first day of the stay. */
const CHECKS: Readonly<Record<HardCriterion, (examined: Case) => boolean>> = {
  NOT_CERTIFIED: ({ offer }) => offer.stay.certified,
  LEGAL_BASIS_NOT_COVERED: ({ referral, terms }) =>
    referral.responsibleId === referral.agencyId || referral.purpose === 'RELIEF' || (terms.responsible?.legalBases.includes(referral.legalBasis) ?? false),
  MAIN_LQE_MISSING_CLAUSE: ({ question, offer, terms }) => isWithoutCoUse(question, offer) || terms.responsible?.coUseOutgoing === true,
  PARTNER_LQE_MISSING_CLAUSE: ({ question, offer, terms }) => isWithoutCoUse(question, offer) || terms.host?.coUseIncoming === true,
  NOT_IN_NETWORK: ({ terms }) => terms.hostInNetwork || terms.host !== null,
  AGE: ({ gap }) => gap.yearsOutside === 0,
  GENDER: ({ referral, offer: { genders } }) => genders.length === 0 || (referral.gender !== null && genders.includes(referral.gender)),
  LANGUAGE: ({ referral, offer }) => haveOneInCommon(referral.languages, offer.languages),
  ACCESSIBILITY: ({ referral, offer }) => referral.accessibilityNeeds.every((need) => offer.accessibility.includes(need)),
  CONTRAINDICATION: ({ referral, offer }) => !haveOneInCommon(referral.flags, offer.contraindications),
  QUALIFICATION: ({ referral, offer }) => !referral.childProtectionRelevant || offer.leadQualification === 'PROFESSIONAL',
  SCHEDULE: ({ isEmpty, offer }) => isEmpty || offer.stay.inWindows,
  ADMISSION_CLOSED: ({ offer }) => !offer.stay.admissionClosed,
  NO_SESSIONS: ({ isEmpty }) => !isEmpty,
  NO_FREE_SEAT: ({ isEmpty, offer }) => isEmpty || offer.stay.freeSeats > 0,
  TOO_FAR: ({ question, gap: { distanceKm } }) => {
    const limit = limitOf(question);
    return distanceKm === null || limit === null || distanceKm <= limit;
  },
  NOT_APPROVED: ({ referral: { approvedFrom, approvedTo }, offer: { stay } }) =>
    approvedFrom !== null && stay.firstDate >= approvedFrom && (approvedTo === null || stay.firstDate <= approvedTo),
  ALREADY_PLACED: ({ isEmpty, offer }) => isEmpty || !offer.stay.alreadyPlaced,
};

const haveOneInCommon = (some: readonly string[], others: readonly string[]): boolean => some.some((one) => others.includes(one));
