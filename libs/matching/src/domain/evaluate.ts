import { HARD_CRITERIA, type HardCriterion } from './hard-criteria.js';
import { ageOn, greatCircleKm } from './distance.js';
import type { MatchQuestion, OfferFacts, TermsOnDay } from './match-facts.js';
import { softCriteria, totalScore } from './score.js';

export interface Criterion {
  readonly code: string;
  readonly verdict: 'PASS' | 'FAIL' | 'SOFT';
  /** 0…1 for soft criteria, null for hard ones. */
  readonly score: number | null;
  /** A sentence with the values that were compared. */
  readonly detail: string;
}

export interface Evaluation {
  readonly passes: boolean;
  /** Failed hard criteria in the order of the table. */
  readonly failed: readonly HardCriterion[];
  readonly criteria: readonly Criterion[];
  readonly score: number;
  /** Kilometres, unrounded; null for an offer that takes place online. */
  readonly distanceKm: number | null;
  readonly freeSeats: number;
}

interface Verdict {
  readonly pass: boolean;
  readonly detail: string;
}

/** Whether an offer suits a referral, criterion by criterion (DD-18; exchange-format.md section 3). Pure: no clock, no database. */
export function evaluate(question: MatchQuestion, offer: OfferFacts, terms: TermsOnDay): Evaluation {
  const distanceKm = distanceOf(question, offer);
  const verdicts: Record<HardCriterion, Verdict> = {
    ...agreementVerdicts(question, offer, terms),
    ...personVerdicts(question, offer),
    ...stayVerdicts(question, offer),
    TOO_FAR: tooFar(question, distanceKm),
  };
  const failed = HARD_CRITERIA.filter((code) => !verdicts[code].pass);
  const soft = softCriteria(question.referral, offer, distanceKm);
  const hard = HARD_CRITERIA.map((code): Criterion => ({
    code,
    verdict: verdicts[code].pass ? 'PASS' : 'FAIL',
    score: null,
    detail: verdicts[code].detail,
  }));
  return {
    passes: failed.length === 0,
    failed,
    criteria: [...hard, ...soft.map((s): Criterion => ({ code: s.code, verdict: 'SOFT', score: s.score, detail: s.detail }))],
    score: totalScore(soft),
    distanceKm,
    freeSeats: offer.stay.freeSeats,
  };
}

function distanceOf(question: MatchQuestion, offer: OfferFacts): number | null {
  if (offer.delivery === 'ONLINE' || offer.lat === null || offer.lon === null) return null;
  return greatCircleKm(question.referral, { lat: offer.lat, lon: offer.lon });
}

function tooFar(question: MatchQuestion, distanceKm: number | null): Verdict {
  const limit = question.maxKm ?? question.referral.maxKm;
  if (distanceKm === null) return { pass: true, detail: 'Takes place online.' };
  const here = `${distanceKm.toFixed(3)} km in a straight line`;
  return limit === null
    ? { pass: true, detail: `${here}; no limit.` }
    : { pass: distanceKm <= limit, detail: `${here}; at most ${limit} km.` };
}

type AgreementCriterion = 'LEGAL_BASIS_NOT_COVERED' | 'MAIN_LQE_MISSING_CLAUSE' | 'PARTNER_LQE_MISSING_CLAUSE' | 'NOT_IN_NETWORK';

/** DD-02, DD-22, DD-23, GZ-16: what the agreements valid on the first day of the stay allow. */
function agreementVerdicts(question: MatchQuestion, offer: OfferFacts, terms: TermsOnDay): Record<AgreementCriterion, Verdict> {
  const { referral, variant } = question;
  const day = offer.stay.firstDate;
  const byAgency = referral.responsibleId === referral.agencyId;
  const noCoUse = offer.hostId === referral.responsibleId || byAgency || variant === 'COMPLEMENTARY';
  const bases = terms.responsible?.legalBases ?? [];
  return {
    LEGAL_BASIS_NOT_COVERED: {
      pass: byAgency || referral.purpose === 'RELIEF' || bases.includes(referral.legalBasis),
      detail: `Legal basis § ${referral.legalBasis}; covered on ${day}: ${bases.length > 0 ? bases.map((b) => `§ ${b}`).join(', ') : 'none'}.`,
    },
    MAIN_LQE_MISSING_CLAUSE: {
      pass: noCoUse || terms.responsible?.coUseOutgoing === true,
      detail: noCoUse ? 'No co-use of another provider.' : `Clause on using other providers' groups in the responsible provider's agreement on ${day}.`,
    },
    PARTNER_LQE_MISSING_CLAUSE: {
      pass: noCoUse || terms.host?.coUseIncoming === true,
      detail: noCoUse ? 'No co-use of another provider.' : `Clause on being used by other providers in the host's agreement on ${day}.`,
    },
    NOT_IN_NETWORK: {
      pass: terms.hostInNetwork || terms.host !== null,
      detail: `Host in the agency's network or with an agreement on ${day}.`,
    },
  };
}

type PersonCriterion = 'AGE' | 'GENDER' | 'LANGUAGE' | 'ACCESSIBILITY' | 'CONTRAINDICATION' | 'QUALIFICATION';

function personVerdicts(question: MatchQuestion, offer: OfferFacts): Record<PersonCriterion, Verdict> {
  const { referral } = question;
  const age = ageOn(referral.birthMonth, offer.stay.firstDate);
  const common = referral.languages.filter((language) => offer.languages.includes(language));
  const missing = referral.accessibilityNeeds.filter((need) => !offer.accessibility.includes(need));
  const against = referral.flags.filter((flag) => offer.contraindications.includes(flag));
  const forAll = offer.genders.length === 0;
  return {
    AGE: {
      pass: (offer.ageFrom === null || age >= offer.ageFrom) && (offer.ageTo === null || age <= offer.ageTo),
      detail: `${age} years on ${offer.stay.firstDate}; from ${offer.ageFrom ?? 'any'} to ${offer.ageTo ?? 'any'}.`,
    },
    GENDER: {
      pass: forAll || (referral.gender !== null && offer.genders.includes(referral.gender)),
      detail: `${referral.gender ?? 'not given'}; for ${forAll ? 'all' : offer.genders.join(', ')}.`,
    },
    LANGUAGE: {
      pass: common.length > 0,
      detail: `Speaks ${referral.languages.join(', ')}; held in ${offer.languages.join(', ')}.`,
    },
    ACCESSIBILITY: { pass: missing.length === 0, detail: missing.length === 0 ? 'All needs met.' : `Missing: ${missing.join(', ')}.` },
    CONTRAINDICATION: { pass: against.length === 0, detail: against.length === 0 ? 'None.' : `Named by the offer: ${against.join(', ')}.` },
    QUALIFICATION: {
      pass: !referral.childProtectionRelevant || offer.leadQualification === 'PROFESSIONAL',
      detail: `Lead is ${offer.leadQualification}${referral.childProtectionRelevant ? '; the referral is relevant to child protection' : ''}.`,
    },
  };
}

type StayCriterion = 'NOT_CERTIFIED' | 'SCHEDULE' | 'ADMISSION_CLOSED' | 'NO_SESSIONS' | 'NO_FREE_SEAT' | 'NOT_APPROVED' | 'ALREADY_PLACED';

function stayVerdicts(question: MatchQuestion, offer: OfferFacts): Record<StayCriterion, Verdict> {
  const { referral } = question;
  const { stay } = offer;
  const empty = stay.sessionCount === 0;
  const approvedTo = referral.approvedTo;
  return {
    NOT_CERTIFIED: {
      pass: stay.certified,
      detail: stay.certified ? 'Certified on every day of the stay.' : `No certificate on ${stay.firstUncertified ?? stay.firstDate}.`,
    },
    SCHEDULE: {
      pass: empty || stay.inWindows,
      detail: stay.firstOutsideWindows === null ? 'Every session lies in a window of availability.' : `Outside availability: ${stay.firstOutsideWindows}.`,
    },
    ADMISSION_CLOSED: {
      pass: !stay.admissionClosed,
      detail: stay.admissionClosed ? `The run began before ${referral.wantedFrom} and cannot be joined in the span.` : 'Can be joined.',
    },
    NO_SESSIONS: { pass: !empty, detail: `${stay.sessionCount} sessions${empty ? '' : ` from ${stay.firstDate} to ${stay.lastDate}`}.` },
    NO_FREE_SEAT: {
      pass: empty || stay.freeSeats > 0,
      detail: stay.firstFull === null ? `At least ${stay.freeSeats} free in every session.` : `Full on ${stay.firstFull}.`,
    },
    NOT_APPROVED: {
      pass: stay.firstDate >= referral.approvedFrom && (approvedTo === null || stay.firstDate <= approvedTo),
      detail: `First session ${stay.firstDate}; approved from ${referral.approvedFrom} to ${approvedTo ?? 'open'}.`,
    },
    ALREADY_PLACED: { pass: empty || !stay.alreadyPlaced, detail: stay.alreadyPlaced ? 'A confirmed reservation covers a session of the stay.' : 'No seat here yet.' },
  };
}
