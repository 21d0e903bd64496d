import { HARD_CRITERIA, type HardCriterion } from './hard-criteria.js';
import { isWithoutCoUse, limitOf, relaxationOf, type Judgement } from './judge.js';
import { daysBetween } from './day-number.js';
import { ageOn } from './distance.js';
import type { MatchQuestion, OfferFacts, TermsOnDay } from './match-facts.js';
import { isRelaxable } from './relaxation.js';
import { sharedTopics } from './soft-criteria.js';
import { SOFT_CRITERIA, type SoftCriterionCode } from './weights.js';

/** A sentence with the values that were compared, in German and English. */
export interface Sentence {
  readonly de: string;
  readonly en: string;
}

export interface Criterion {
  readonly code: HardCriterion | SoftCriterionCode;
  readonly verdict: 'PASS' | 'FAIL' | 'SOFT';
  /** 0…1 for soft criteria; of a relaxed one 1 where it is met and 0 where it is not, without a weight; null for hard ones. */
  readonly score: number | null;
  readonly detail: Sentence;
}

interface Explained {
  readonly question: MatchQuestion;
  readonly offer: OfferFacts;
  readonly terms: TermsOnDay;
  readonly judgement: Judgement;
}

/** Every criterion of a judgement with its verdict and a sentence, hard ones in the order of the table, then the soft ones. */
export function explain(question: MatchQuestion, offer: OfferFacts, terms: TermsOnDay, judgement: Judgement): Criterion[] {
  const explained = { question, offer, terms, judgement };
  return [...HARD_CRITERIA.map((code) => hardCriterion(code, explained)), ...SOFT_CRITERIA.map((code): Criterion => ({ code, verdict: 'SOFT', score: judgement.soft[code], detail: SOFT_SENTENCES[code](explained) }))];
}

function hardCriterion(code: HardCriterion, explained: Explained): Criterion {
  const { judgement, question } = explained;
  const detail = HARD_SENTENCES[code](explained);
  if (judgement.failed.includes(code)) return { code, verdict: 'FAIL', score: null, detail };
  const relaxation = isRelaxable(code) ? relaxationOf(question.referral, code) : undefined;
  if (!relaxation) return { code, verdict: 'PASS', score: null, detail };
  const score = (judgement.tolerated as readonly string[]).includes(code) ? 0 : 1;
  return { code, verdict: 'SOFT', score, detail: { de: `${detail.de} Gelockert: ${relaxation.reason}`, en: `${detail.en} Relaxed: ${relaxation.reason}` } };
}

const list = (values: readonly string[], none: string): string => (values.length === 0 ? none : values.join(', '));
const km = (value: number): string => value.toFixed(3);
const comma = (value: number): string => km(value).replace('.', ',');
const paragraphs = (bases: readonly string[], none: string): string => (bases.length === 0 ? none : bases.map((basis) => `§ ${basis}`).join(', '));
/** 2026-05-06 as Germans write it: 06.05.2026. */
const german = (day: string): string => `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

const HARD_SENTENCES: Readonly<Record<HardCriterion, (explained: Explained) => Sentence>> = {
  NOT_CERTIFIED: ({ offer: { stay } }) =>
    stay.certified
      ? { de: 'An jedem Tag zertifiziert.', en: 'Certified on every day of the stay.' }
      : { de: `Kein Zertifikat am ${german(stay.firstUncertified ?? stay.firstDate)}.`, en: `No certificate on ${stay.firstUncertified ?? stay.firstDate}.` },
  LEGAL_BASIS_NOT_COVERED: ({ question: { referral }, offer: { stay }, terms }) => {
    if (referral.responsibleId === referral.agencyId) return { de: 'Das Jugendamt ist selbst zuständig.', en: 'The agency itself is responsible.' };
    if (referral.purpose === 'RELIEF') return { de: 'Entlastung neben einer stationären Hilfe.', en: 'A training beside a stationary help.' };
    const bases = terms.responsible?.legalBases ?? [];
    return {
      de: `Hilfe nach § ${referral.legalBasis}; vereinbart am ${german(stay.firstDate)}: ${paragraphs(bases, 'keine')}.`,
      en: `Legal basis § ${referral.legalBasis}; covered on ${stay.firstDate}: ${paragraphs(bases, 'none')}.`,
    };
  },
  MAIN_LQE_MISSING_CLAUSE: ({ question, offer, terms }) =>
    isWithoutCoUse(question, offer)
      ? NO_CO_USE
      : clause(terms.responsible?.coUseOutgoing === true, offer.stay.firstDate, ['Vereinbarung des fallführenden Trägers', "responsible provider's agreement"], ['fremde Gruppen zu nutzen', "using other providers' groups"]),
  PARTNER_LQE_MISSING_CLAUSE: ({ question, offer, terms }) =>
    isWithoutCoUse(question, offer)
      ? NO_CO_USE
      : clause(terms.host?.coUseIncoming === true, offer.stay.firstDate, ['Vereinbarung des Anbieters', "host's agreement"], ['andere Träger die Gruppe nutzen zu lassen', 'being used by other providers']),
  NOT_IN_NETWORK: ({ offer: { stay }, terms }) =>
    terms.hostInNetwork || terms.host !== null
      ? { de: `Anbieter am ${german(stay.firstDate)} im Netzwerk oder mit Vereinbarung.`, en: `Host in the agency's network or with an agreement on ${stay.firstDate}.` }
      : { de: `Anbieter am ${german(stay.firstDate)} weder im Netzwerk noch mit Vereinbarung.`, en: `Host neither in the agency's network nor with an agreement on ${stay.firstDate}.` },
  AGE: ({ question: { referral }, offer }) => {
    const { ageFrom, ageTo, stay } = offer;
    const age = ageOn(referral.birthMonth, stay.firstDate);
    return {
      de: `${age} Jahre am ${german(stay.firstDate)}; Angebot ab ${ageFrom ?? 'beliebig'} bis ${ageTo ?? 'beliebig'}.`,
      en: `${age} years on ${stay.firstDate}; from ${ageFrom ?? 'any'} to ${ageTo ?? 'any'}.`,
    };
  },
  GENDER: ({ question: { referral }, offer: { genders } }) => ({
    de: `${referral.gender ?? 'Keine Angabe'}; Angebot für ${list(genders, 'alle')}.`,
    en: `${referral.gender ?? 'Not given'}; for ${list(genders, 'all')}.`,
  }),
  LANGUAGE: ({ question: { referral }, offer: { languages } }) => ({
    de: `Spricht ${list(referral.languages, 'nichts Angegebenes')}; Angebot auf ${languages.join(', ')}.`,
    en: `Speaks ${list(referral.languages, 'nothing that was given')}; held in ${languages.join(', ')}.`,
  }),
  ACCESSIBILITY: ({ question: { referral }, offer }) => {
    const missing = referral.accessibilityNeeds.filter((need) => !offer.accessibility.includes(need));
    return missing.length === 0 ? { de: 'Alles Nötige ist da.', en: 'All needs met.' } : { de: `Es fehlt: ${missing.join(', ')}.`, en: `Missing: ${missing.join(', ')}.` };
  },
  CONTRAINDICATION: ({ question: { referral }, offer }) => {
    const against = referral.flags.filter((flag) => offer.contraindications.includes(flag));
    return against.length === 0 ? { de: 'Nichts spricht dagegen.', en: 'None.' } : { de: `Das Angebot schließt aus: ${against.join(', ')}.`, en: `Named by the offer: ${against.join(', ')}.` };
  },
  QUALIFICATION: ({ question: { referral }, offer }) => {
    const isProfessional = offer.leadQualification === 'PROFESSIONAL';
    return {
      de: `Leitung durch ${isProfessional ? 'eine Fachkraft' : 'semiprofessionelle Kräfte'}${referral.childProtectionRelevant ? '; der Fall ist kinderschutzrelevant' : ''}.`,
      en: `Lead is ${isProfessional ? 'professional' : 'semi-professional'}${referral.childProtectionRelevant ? '; the referral is relevant to child protection' : ''}.`,
    };
  },
  SCHEDULE: ({ offer: { stay } }) => {
    if (stay.firstOutsideWindows === null) return { de: 'Jeder Termin liegt in einem möglichen Zeitfenster.', en: 'Every session lies in a window of availability.' };
    const [day, time] = [stay.firstOutsideWindows.slice(0, 10), stay.firstOutsideWindows.slice(11)];
    return { de: `Außerhalb der möglichen Zeiten: ${german(day)}, ${time} Uhr.`, en: `Outside availability: ${stay.firstOutsideWindows}.` };
  },
  ADMISSION_CLOSED: ({ question: { referral }, offer: { stay } }) =>
    stay.admissionClosed
      ? { de: `Hat vor dem ${german(referral.wantedFrom)} begonnen, ein Einstieg in der gewünschten Zeit ist nicht möglich.`, en: `The run began before ${referral.wantedFrom} and cannot be joined in the span.` }
      : { de: 'Einstieg möglich.', en: 'Can be joined.' },
  NO_SESSIONS: ({ offer: { stay } }) =>
    stay.sessionCount === 0
      ? { de: 'Kein geplanter Termin in der gewünschten Zeit.', en: 'No planned session in the time wanted.' }
      : { de: `Termine: ${stay.sessionCount}, ${german(stay.firstDate)} bis ${german(stay.lastDate)}.`, en: `Sessions: ${stay.sessionCount}, ${stay.firstDate} to ${stay.lastDate}.` },
  NO_FREE_SEAT: ({ offer: { stay } }) => {
    if (stay.sessionCount === 0) return { de: 'Ohne Termin ist kein Platz zu prüfen.', en: 'Without a session there is no seat to look for.' };
    return stay.firstFull === null
      ? { de: `Mindestens ${stay.freeSeats} frei in jedem Termin.`, en: `At least ${stay.freeSeats} free in every session.` }
      : { de: `Voll am ${german(stay.firstFull)}.`, en: `Full on ${stay.firstFull}.` };
  },
  TOO_FAR: ({ question, judgement: { distanceKm } }) => {
    const limit = limitOf(question);
    if (distanceKm === null) return { de: 'Findet online statt.', en: 'Takes place online.' };
    return limit === null
      ? { de: `${comma(distanceKm)} km Luftlinie; ohne Grenze.`, en: `${km(distanceKm)} km in a straight line; no limit.` }
      : { de: `${comma(distanceKm)} km Luftlinie; höchstens ${String(limit).replace('.', ',')} km.`, en: `${km(distanceKm)} km in a straight line; at most ${limit} km.` };
  },
  NOT_APPROVED: ({ question: { referral }, offer: { stay } }) =>
    referral.approvedFrom === null
      ? { de: 'Noch nichts bewilligt.', en: 'Nothing is approved yet.' }
      : {
          de: `Erster Termin ${german(stay.firstDate)}; bewilligt ab ${german(referral.approvedFrom)}${referral.approvedTo === null ? '' : ` bis ${german(referral.approvedTo)}`}.`,
          en: `First session ${stay.firstDate}; approved from ${referral.approvedFrom} to ${referral.approvedTo ?? 'open'}.`,
        },
  ALREADY_PLACED: ({ offer: { stay } }) =>
    stay.alreadyPlaced ? { de: 'Hat in diesem Angebot schon einen Platz.', en: 'A confirmed reservation covers a session of the stay.' } : { de: 'Noch kein Platz hier.', en: 'No seat here yet.' },
};

const NO_CO_USE: Sentence = { de: 'Keine Mitnutzung eines anderen Trägers.', en: 'No co-use of another provider.' };

function clause(isThere: boolean, day: string, agreement: readonly [string, string], what: readonly [string, string]): Sentence {
  return {
    de: `${agreement[0]} am ${german(day)}: ${isThere ? 'erlaubt' : 'ohne Klausel'}, ${what[0]}.`,
    en: `Clause on ${what[1]} in the ${agreement[1]} on ${day}: ${isThere ? 'there' : 'missing'}.`,
  };
}

const SOFT_SENTENCES: Readonly<Record<SoftCriterionCode, (explained: Explained) => Sentence>> = {
  TOPICS: ({ question: { referral }, offer }) => {
    const { shared, of } = sharedTopics(referral.needs, offer.topics);
    return { de: `${shared} von ${of} Bedarfen sind Themen des Angebots.`, en: `${shared} of ${of} needs are topics of the offer.` };
  },
  DISTANCE: ({ judgement: { distanceKm } }) => (distanceKm === null ? { de: 'Online.', en: 'Online.' } : { de: `${comma(distanceKm)} km.`, en: `${km(distanceKm)} km.` }),
  START: ({ question: { referral }, offer: { stay } }) => {
    const days = daysBetween(referral.wantedFrom, stay.firstDate);
    return { de: `Erster Termin ${days} Tage nach dem gewünschten Tag.`, en: `First session ${days} days after the wanted day.` };
  },
  WISH: ({ judgement }) => (judgement.soft.WISH === 1 ? { de: 'Wunsch der Familie (§ 5 SGB VIII).', en: "The family's wish (§ 5 SGB VIII)." } : { de: 'Nicht unter den Wünschen.', en: 'Not among the wishes.' }),
  AGE_MIDDLE: ({ question: { referral }, offer: { ageFrom, ageTo, stay } }) => {
    const age = ageOn(referral.birthMonth, stay.firstDate);
    if (ageFrom === null || ageTo === null) return { de: `${age} Jahre; der Altersrahmen ist offen.`, en: `${age} years; the range is open.` };
    const middle = (ageFrom + ageTo) / 2;
    return { de: `${age} Jahre; Mitte des Altersrahmens ${String(middle).replace('.', ',')}.`, en: `${age} years; middle of the range ${middle}.` };
  },
  GROUP_FILL: ({ offer }) => {
    const taken = Math.max(0, offer.capacity - offer.stay.freeSeats);
    return { de: `${taken} von ${offer.capacity} Plätzen belegt.`, en: `${taken} of ${offer.capacity} seats taken.` };
  },
};
