import { HARD_CRITERIA, type HardCriterion } from './hard-criteria.js';
import { isWithoutCoUse, limitOf, relaxationOf, type Judgement } from './judge.js';
import { daysBetween } from './day-number.js';
import { ageOn } from './distance.js';
import { agesWanted, genderWords, languageWords, yearsOld } from './explain-words.js';
import type { MatchQuestion, OfferFacts, TermsOnDay } from './match-facts.js';
import { isRelaxable } from './relaxation.js';
import type { Sentence } from './sentence.js';
import { sharedTopics } from './soft-criteria.js';
import { SOFT_CRITERIA, type SoftCriterionCode } from './weights.js';

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
    if (referral.purpose === 'RELIEF') return { de: 'Entlastung neben einer stationären Hilfe.', en: 'Relief beside residential care.' };
    const bases = terms.responsible?.legalBases ?? [];
    return {
      de: `Hilfe nach § ${referral.legalBasis}; vereinbart am ${german(stay.firstDate)}: ${paragraphs(bases, 'keine')}.`,
      en: `Legal basis § ${referral.legalBasis}; covered on ${stay.firstDate}: ${paragraphs(bases, 'none')}.`,
    };
  },
  MAIN_LQE_MISSING_CLAUSE: ({ question, offer, terms }) =>
    isWithoutCoUse(question, offer) ? withoutCoUse(question, offer) : clause(terms.responsible && { isThere: terms.responsible.coUseOutgoing }, offer.stay.firstDate, CO_USE_OUTGOING),
  PARTNER_LQE_MISSING_CLAUSE: ({ question, offer, terms }) =>
    isWithoutCoUse(question, offer) ? withoutCoUse(question, offer) : clause(terms.host && { isThere: terms.host.coUseIncoming }, offer.stay.firstDate, CO_USE_INCOMING),
  NOT_IN_NETWORK: ({ offer: { stay }, terms }) =>
    terms.hostInNetwork || terms.host !== null
      ? { de: `Anbieter am ${german(stay.firstDate)} im Netzwerk oder mit Vereinbarung.`, en: `Host in the agency's network or with an agreement on ${stay.firstDate}.` }
      : { de: `Anbieter am ${german(stay.firstDate)} weder im Netzwerk noch mit Vereinbarung.`, en: `Host neither in the agency's network nor with an agreement on ${stay.firstDate}.` },
  AGE: ({ question: { referral }, offer }) => {
    const { firstDate } = offer.stay;
    const [age, wanted] = [yearsOld(ageOn(referral.birthMonth, firstDate)), agesWanted(offer)];
    return { de: `${age.de} am ${german(firstDate)}; Angebot ${wanted.de}.`, en: `${age.en} on ${firstDate}; ${wanted.en}.` };
  },
  GENDER: ({ question: { referral }, offer: { genders } }) => {
    const [own, wanted] = [genderWords(referral.gender === null ? [] : [referral.gender]), genderWords(genders)];
    return { de: `Geschlecht: ${list(own.de, 'keine Angabe')}; Angebot für: ${list(wanted.de, 'alle')}.`, en: `Gender: ${list(own.en, 'not given')}; offer for: ${list(wanted.en, 'all')}.` };
  },
  LANGUAGE: ({ question: { referral }, offer: { languages } }) => {
    const [own, held] = [languageWords(referral.languages), languageWords(languages)];
    return { de: `Spricht: ${list(own.de, 'keine Angabe')}; Angebot auf: ${list(held.de, 'keine Angabe')}.`, en: `Speaks: ${list(own.en, 'not given')}; held in: ${list(held.en, 'not given')}.` };
  },
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
    if (stay.sessionCount === 0) return { de: 'Ohne Termin ist keine Zeit zu prüfen.', en: 'Without a session there is no time to look at.' };
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
  NOT_APPROVED: ({ question: { referral }, offer: { stay } }) => {
    const { approvedFrom, approvedTo } = referral;
    if (approvedFrom === null) return { de: 'Noch nichts bewilligt.', en: 'Nothing is approved yet.' };
    const isEmpty = stay.sessionCount === 0;
    return {
      de: `${isEmpty ? 'Gewünscht ab' : 'Erster Termin'} ${german(stay.firstDate)}; bewilligt ab ${german(approvedFrom)}${approvedTo === null ? '' : ` bis ${german(approvedTo)}`}.`,
      en: `${isEmpty ? 'Wanted from' : 'First session'} ${stay.firstDate}; approved from ${approvedFrom}${approvedTo === null ? ' on' : ` to ${approvedTo}`}.`,
    };
  },
  ALREADY_PLACED: ({ offer: { stay } }) =>
    stay.alreadyPlaced ? { de: 'Hat in diesem Angebot an diesen Tagen schon einen Platz, oder einer ist vorgemerkt.', en: 'The referral has a seat here on these days already, or holds one.' } : { de: 'Noch kein Platz hier.', en: 'No seat here yet.' },
};

/** Why nobody's clause is asked for (isWithoutCoUse). */
function withoutCoUse({ referral }: MatchQuestion, { hostId }: OfferFacts): Sentence {
  if (hostId === referral.responsibleId) return { de: 'Eigene Gruppe des fallführenden Trägers: keine Klausel nötig.', en: "The responsible provider's own group: no clause is needed." };
  if (referral.responsibleId === referral.agencyId) return { de: 'Das Jugendamt ist selbst zuständig: keine Klausel nötig.', en: 'The agency itself is responsible: no clause is needed.' };
  return { de: 'Ergänzende Leistung, die das Jugendamt dem Anbieter selbst bezahlt: keine Klausel nötig.', en: 'Beside the help, and the agency pays the host itself: no clause is needed.' };
}

interface ClauseWords {
  readonly agreement: Sentence;
  readonly without: string;
  readonly what: Sentence;
}

const CO_USE_OUTGOING: ClauseWords = {
  agreement: { de: 'Vereinbarung des fallführenden Trägers', en: "responsible provider's agreement" },
  without: 'Responsible provider without an agreement',
  what: { de: 'fremde Gruppen zu nutzen', en: "using other providers' groups" },
};
const CO_USE_INCOMING: ClauseWords = {
  agreement: { de: 'Vereinbarung des Anbieters', en: "host's agreement" },
  without: 'Host without an agreement',
  what: { de: 'andere Träger die Gruppe nutzen zu lassen', en: 'being used by other providers' },
};

/** `held`: the clause of the agreement that holds on the day; null: none does. */
function clause(held: { readonly isThere: boolean } | null, day: string, { agreement, without, what }: ClauseWords): Sentence {
  if (held === null) return { de: `Keine ${agreement.de} am ${german(day)}.`, en: `${without} on ${day}.` };
  return {
    de: `${agreement.de} am ${german(day)}: ${held.isThere ? 'erlaubt' : 'ohne Klausel'}, ${what.de}.`,
    en: `Clause on ${what.en} in the ${agreement.en} on ${day}: ${held.isThere ? 'there' : 'missing'}.`,
  };
}

const SOFT_SENTENCES: Readonly<Record<SoftCriterionCode, (explained: Explained) => Sentence>> = {
  TOPICS: ({ question: { referral }, offer }) => {
    const { shared, of } = sharedTopics(referral.needs, offer.topics);
    return { de: `${shared} von ${of} Bedarfen sind Themen des Angebots.`, en: `${shared} of ${of} needs are topics of the offer.` };
  },
  DISTANCE: ({ judgement: { distanceKm } }) => (distanceKm === null ? { de: 'Online.', en: 'Online.' } : { de: `${comma(distanceKm)} km.`, en: `${km(distanceKm)} km.` }),
  START: ({ question: { referral }, offer: { stay } }) => {
    if (stay.sessionCount === 0) return { de: 'Ohne Termin ist kein Beginn zu nennen.', en: 'Without a session there is no beginning.' };
    const days = daysBetween(referral.wantedFrom, stay.firstDate);
    if (days === 0) return { de: 'Erster Termin am gewünschten Tag.', en: 'First session on the wanted day.' };
    return { de: `Erster Termin ${days} ${days === 1 ? 'Tag' : 'Tage'} nach dem gewünschten Tag.`, en: `First session ${days} ${days === 1 ? 'day' : 'days'} after the wanted day.` };
  },
  WISH: ({ judgement }) => (judgement.soft.WISH === 1 ? { de: 'Wunsch der Familie (§ 5 SGB VIII).', en: "The family's wish (§ 5 SGB VIII)." } : { de: 'Nicht unter den Wünschen.', en: 'Not among the wishes.' }),
  AGE_MIDDLE: ({ question: { referral }, offer: { ageFrom, ageTo, stay } }) => {
    const age = yearsOld(ageOn(referral.birthMonth, stay.firstDate));
    if (ageFrom === null || ageTo === null) return { de: `${age.de}; der Altersrahmen ist offen.`, en: `${age.en}; the range is open.` };
    const middle = (ageFrom + ageTo) / 2;
    return { de: `${age.de}; Mitte des Altersrahmens ${String(middle).replace('.', ',')}.`, en: `${age.en}; middle of the range ${middle}.` };
  },
  GROUP_FILL: ({ offer }) => {
    if (offer.stay.sessionCount === 0) return { de: 'Ohne Termin ist keine Belegung zu nennen.', en: 'Without a session no seats are taken or free.' };
    const taken = Math.max(0, offer.capacity - offer.stay.freeSeats);
    return { de: `${taken} von ${offer.capacity} Plätzen belegt.`, en: `${taken} of ${offer.capacity} seats taken.` };
  },
};
