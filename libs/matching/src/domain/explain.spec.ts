import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyCase, type AnyCase } from '../../../../test/support/matching/arbitrary-facts.js';
import { agreed, EMPTY_STAY, suitable, wanting } from '../../../../test/support/matching/plain-facts.js';
import { explain, type Criterion } from './explain.js';
import { HARD_CRITERIA, type HardCriterion, type Variant } from './hard-criteria.js';
import { judge } from './judge.js';
import type { OfferFacts, ReferralFacts, StayFacts, TermsOnDay } from './match-facts.js';
import { DEFAULT_WEIGHTS, SOFT_CRITERIA, type SoftCriterionCode } from './weights.js';

interface Change {
  readonly referral?: Partial<ReferralFacts>;
  readonly offer?: Partial<OfferFacts>;
  readonly stay?: Partial<StayFacts>;
  readonly terms?: Partial<TermsOnDay>;
  readonly variant?: Variant;
  readonly maxKm?: number;
}
const explained = ({ question, offer, terms }: AnyCase): Criterion[] => explain(question, offer, terms, judge(question, offer, terms));
const criteria = ({ referral = {}, offer = {}, stay = {}, terms = {}, variant = 'INTEGRATED', maxKm }: Change): Criterion[] =>
  explained({ question: { referral: wanting(referral), variant, maxKm, weights: DEFAULT_WEIGHTS }, offer: suitable(offer, stay), terms: agreed(terms) });
const criterion = (code: Criterion['code'], change: Change): Criterion => criteria(change).find((one) => one.code === code)!;

const FAR: Partial<OfferFacts> = { lat: 50.2 };
const ALONE: Partial<ReferralFacts> = { responsibleId: 'agency' };

/** Code, verdict, what is changed, and both sentences. */
const SENTENCES: readonly (readonly [HardCriterion | SoftCriterionCode, Criterion['verdict'], Change, string, string])[] = [
  ['NOT_CERTIFIED', 'PASS', {}, 'An jedem Tag zertifiziert.', 'Certified on every day of the stay.'],
  ['NOT_CERTIFIED', 'FAIL', { stay: { certified: false, firstUncertified: '2026-05-11' } }, 'Kein Zertifikat am 11.05.2026.', 'No certificate on 2026-05-11.'],
  ['LEGAL_BASIS_NOT_COVERED', 'PASS', { terms: { responsible: { legalBases: ['31', '35a'], coUseOutgoing: true } } }, 'Hilfe nach § 31; vereinbart am 04.05.2026: § 31, § 35a.', 'Legal basis § 31; covered on 2026-05-04: § 31, § 35a.'],
  ['LEGAL_BASIS_NOT_COVERED', 'FAIL', { terms: { responsible: null } }, 'Hilfe nach § 31; vereinbart am 04.05.2026: keine.', 'Legal basis § 31; covered on 2026-05-04: none.'],
  ['LEGAL_BASIS_NOT_COVERED', 'PASS', { referral: ALONE }, 'Das Jugendamt ist selbst zuständig.', 'The agency itself is responsible.'],
  ['LEGAL_BASIS_NOT_COVERED', 'PASS', { referral: { purpose: 'RELIEF' } }, 'Entlastung neben einer stationären Hilfe.', 'Relief beside residential care.'],
  ['MAIN_LQE_MISSING_CLAUSE', 'PASS', {}, 'Vereinbarung des fallführenden Trägers am 04.05.2026: erlaubt, fremde Gruppen zu nutzen.', "Clause on using other providers' groups in the responsible provider's agreement on 2026-05-04: there."],
  ['MAIN_LQE_MISSING_CLAUSE', 'FAIL', { terms: { responsible: { legalBases: ['31'], coUseOutgoing: false } } }, 'Vereinbarung des fallführenden Trägers am 04.05.2026: ohne Klausel, fremde Gruppen zu nutzen.', "Clause on using other providers' groups in the responsible provider's agreement on 2026-05-04: missing."],
  ['MAIN_LQE_MISSING_CLAUSE', 'FAIL', { terms: { responsible: null } }, 'Keine Vereinbarung des fallführenden Trägers am 04.05.2026.', 'Responsible provider without an agreement on 2026-05-04.'],
  ['MAIN_LQE_MISSING_CLAUSE', 'PASS', { variant: 'COMPLEMENTARY' }, 'Ergänzende Leistung, die das Jugendamt dem Anbieter selbst bezahlt: keine Klausel nötig.', 'Beside the help, and the agency pays the host itself: no clause is needed.'],
  ['MAIN_LQE_MISSING_CLAUSE', 'PASS', { offer: { hostId: 'responsible' }, variant: 'COMPLEMENTARY' }, 'Eigene Gruppe des fallführenden Trägers: keine Klausel nötig.', "The responsible provider's own group: no clause is needed."],
  ['PARTNER_LQE_MISSING_CLAUSE', 'PASS', { referral: ALONE }, 'Das Jugendamt ist selbst zuständig: keine Klausel nötig.', 'The agency itself is responsible: no clause is needed.'],
  ['PARTNER_LQE_MISSING_CLAUSE', 'PASS', {}, 'Vereinbarung des Anbieters am 04.05.2026: erlaubt, andere Träger die Gruppe nutzen zu lassen.', "Clause on being used by other providers in the host's agreement on 2026-05-04: there."],
  ['PARTNER_LQE_MISSING_CLAUSE', 'FAIL', { terms: { host: null, hostInNetwork: true } }, 'Keine Vereinbarung des Anbieters am 04.05.2026.', 'Host without an agreement on 2026-05-04.'],
  ['PARTNER_LQE_MISSING_CLAUSE', 'FAIL', { terms: { host: { coUseIncoming: false } } }, 'Vereinbarung des Anbieters am 04.05.2026: ohne Klausel, andere Träger die Gruppe nutzen zu lassen.', "Clause on being used by other providers in the host's agreement on 2026-05-04: missing."],
  ['NOT_IN_NETWORK', 'PASS', {}, 'Anbieter am 04.05.2026 im Netzwerk oder mit Vereinbarung.', "Host in the agency's network or with an agreement on 2026-05-04."],
  ['NOT_IN_NETWORK', 'FAIL', { terms: { host: null } }, 'Anbieter am 04.05.2026 weder im Netzwerk noch mit Vereinbarung.', "Host neither in the agency's network nor with an agreement on 2026-05-04."],
  ['AGE', 'PASS', {}, '12 Jahre am 04.05.2026; Angebot ab 10 bis 14.', '12 years on 2026-05-04; from 10 to 14.'],
  ['AGE', 'PASS', { offer: { ageFrom: null } }, '12 Jahre am 04.05.2026; Angebot bis 14.', '12 years on 2026-05-04; up to 14.'],
  ['AGE', 'PASS', { offer: { ageFrom: null, ageTo: null } }, '12 Jahre am 04.05.2026; Angebot für jedes Alter.', '12 years on 2026-05-04; for any age.'],
  ['AGE', 'FAIL', { referral: { birthMonth: '2025-05-01' } }, '1 Jahr am 04.05.2026; Angebot ab 10 bis 14.', '1 year on 2026-05-04; from 10 to 14.'],
  ['AGE', 'FAIL', { offer: { ageFrom: 13, ageTo: null } }, '12 Jahre am 04.05.2026; Angebot ab 13.', '12 years on 2026-05-04; from 13 on.'],
  ['GENDER', 'PASS', {}, 'Geschlecht: weiblich; Angebot für: alle.', 'Gender: female; offer for: all.'],
  ['GENDER', 'FAIL', { referral: { gender: null }, offer: { genders: ['M', 'D'] } }, 'Geschlecht: keine Angabe; Angebot für: männlich, divers.', 'Gender: not given; offer for: male, diverse.'],
  ['LANGUAGE', 'PASS', { referral: { languages: ['de', 'tr'] } }, 'Spricht: Deutsch, Türkisch; Angebot auf: Deutsch.', 'Speaks: German, Turkish; held in: German.'],
  ['LANGUAGE', 'FAIL', { referral: { languages: [] } }, 'Spricht: keine Angabe; Angebot auf: Deutsch.', 'Speaks: not given; held in: German.'],
  ['ACCESSIBILITY', 'PASS', {}, 'Alles Nötige ist da.', 'All needs met.'],
  ['ACCESSIBILITY', 'FAIL', { referral: { accessibilityNeeds: ['LIFT', 'WHEELCHAIR'] }, offer: { accessibility: ['LIFT'] } }, 'Es fehlt: WHEELCHAIR.', 'Missing: WHEELCHAIR.'],
  ['CONTRAINDICATION', 'PASS', {}, 'Nichts spricht dagegen.', 'None.'],
  ['CONTRAINDICATION', 'FAIL', { referral: { flags: ['DRUGS'] }, offer: { contraindications: ['DRUGS', 'VIOLENCE'] } }, 'Das Angebot schließt aus: DRUGS.', 'Named by the offer: DRUGS.'],
  ['QUALIFICATION', 'PASS', { referral: { childProtectionRelevant: true } }, 'Leitung durch eine Fachkraft; der Fall ist kinderschutzrelevant.', 'Lead is professional; the referral is relevant to child protection.'],
  ['QUALIFICATION', 'FAIL', { referral: { childProtectionRelevant: true }, offer: { leadQualification: 'SEMI_PROFESSIONAL' } }, 'Leitung durch semiprofessionelle Kräfte; der Fall ist kinderschutzrelevant.', 'Lead is semi-professional; the referral is relevant to child protection.'],
  ['SCHEDULE', 'PASS', {}, 'Jeder Termin liegt in einem möglichen Zeitfenster.', 'Every session lies in a window of availability.'],
  ['SCHEDULE', 'PASS', { stay: EMPTY_STAY }, 'Ohne Termin ist keine Zeit zu prüfen.', 'Without a session there is no time to look at.'],
  ['SCHEDULE', 'FAIL', { stay: { inWindows: false, firstOutsideWindows: '2026-05-11 15:30' } }, 'Außerhalb der möglichen Zeiten: 11.05.2026, 15:30 Uhr.', 'Outside availability: 2026-05-11 15:30.'],
  ['ADMISSION_CLOSED', 'PASS', {}, 'Einstieg möglich.', 'Can be joined.'],
  ['ADMISSION_CLOSED', 'FAIL', { stay: { admissionClosed: true } }, 'Hat vor dem 01.05.2026 begonnen, ein Einstieg in der gewünschten Zeit ist nicht möglich.', 'The run began before 2026-05-01 and cannot be joined in the span.'],
  ['NO_SESSIONS', 'PASS', {}, 'Termine: 12, 04.05.2026 bis 20.07.2026.', 'Sessions: 12, 2026-05-04 to 2026-07-20.'],
  ['NO_SESSIONS', 'FAIL', { stay: EMPTY_STAY }, 'Kein geplanter Termin in der gewünschten Zeit.', 'No planned session in the time wanted.'],
  ['NO_FREE_SEAT', 'PASS', {}, 'Mindestens 3 frei in jedem Termin.', 'At least 3 free in every session.'],
  ['NO_FREE_SEAT', 'FAIL', { stay: { freeSeats: 0, firstFull: '2026-06-01' } }, 'Voll am 01.06.2026.', 'Full on 2026-06-01.'],
  ['NO_FREE_SEAT', 'PASS', { stay: EMPTY_STAY }, 'Ohne Termin ist kein Platz zu prüfen.', 'Without a session there is no seat to look for.'],
  ['TOO_FAR', 'PASS', { offer: FAR }, '11,120 km Luftlinie; ohne Grenze.', '11.120 km in a straight line; no limit.'],
  ['TOO_FAR', 'FAIL', { offer: FAR, referral: { maxKm: 7.5 } }, '11,120 km Luftlinie; höchstens 7,5 km.', '11.120 km in a straight line; at most 7.5 km.'],
  ['TOO_FAR', 'FAIL', { offer: FAR, referral: { maxKm: 20 }, maxKm: 8 }, '11,120 km Luftlinie; höchstens 8 km.', '11.120 km in a straight line; at most 8 km.'],
  ['TOO_FAR', 'PASS', { offer: { delivery: 'ONLINE' }, referral: { maxKm: 1 } }, 'Findet online statt.', 'Takes place online.'],
  ['NOT_APPROVED', 'PASS', {}, 'Erster Termin 04.05.2026; bewilligt ab 01.01.2026.', 'First session 2026-05-04; approved from 2026-01-01 on.'],
  ['NOT_APPROVED', 'PASS', { stay: EMPTY_STAY }, 'Gewünscht ab 01.05.2026; bewilligt ab 01.01.2026.', 'Wanted from 2026-05-01; approved from 2026-01-01 on.'],
  ['NOT_APPROVED', 'FAIL', { referral: { approvedFrom: '2026-05-05', approvedTo: '2026-12-31' } }, 'Erster Termin 04.05.2026; bewilligt ab 05.05.2026 bis 31.12.2026.', 'First session 2026-05-04; approved from 2026-05-05 to 2026-12-31.'],
  ['NOT_APPROVED', 'FAIL', { referral: { approvedFrom: null } }, 'Noch nichts bewilligt.', 'Nothing is approved yet.'],
  ['ALREADY_PLACED', 'PASS', {}, 'Noch kein Platz hier.', 'No seat here yet.'],
  ['ALREADY_PLACED', 'FAIL', { stay: { alreadyPlaced: true } }, 'Hat in diesem Angebot an diesen Tagen schon einen Platz, oder einer ist vorgemerkt.', 'The referral has a seat here on these days already, or holds one.'],
  ['TOPICS', 'SOFT', { referral: { needs: ['ANGER', 'SCHOOL'] }, offer: { topics: ['SCHOOL'] } }, '1 von 2 Bedarfen sind Themen des Angebots.', '1 of 2 needs are topics of the offer.'],
  ['DISTANCE', 'SOFT', { offer: FAR }, '11,120 km.', '11.120 km.'],
  ['DISTANCE', 'SOFT', { offer: { delivery: 'ONLINE' } }, 'Online.', 'Online.'],
  ['START', 'SOFT', {}, 'Erster Termin 3 Tage nach dem gewünschten Tag.', 'First session 3 days after the wanted day.'],
  ['START', 'SOFT', { stay: { firstDate: '2026-05-02' } }, 'Erster Termin 1 Tag nach dem gewünschten Tag.', 'First session 1 day after the wanted day.'],
  ['START', 'SOFT', { stay: { firstDate: '2026-05-01' } }, 'Erster Termin am gewünschten Tag.', 'First session on the wanted day.'],
  ['START', 'SOFT', { stay: EMPTY_STAY }, 'Ohne Termin ist kein Beginn zu nennen.', 'Without a session there is no beginning.'],
  ['WISH', 'SOFT', {}, 'Nicht unter den Wünschen.', 'Not among the wishes.'],
  ['WISH', 'SOFT', { referral: { wishOfferIds: ['offer'] } }, 'Wunsch der Familie (§ 5 SGB VIII).', "The family's wish (§ 5 SGB VIII)."],
  ['AGE_MIDDLE', 'SOFT', { offer: { ageFrom: 11 } }, '12 Jahre; Mitte des Altersrahmens 12,5.', '12 years; middle of the range 12.5.'],
  ['AGE_MIDDLE', 'SOFT', { offer: { ageTo: null } }, '12 Jahre; der Altersrahmen ist offen.', '12 years; the range is open.'],
  ['GROUP_FILL', 'SOFT', {}, '5 von 8 Plätzen belegt.', '5 of 8 seats taken.'],
  ['GROUP_FILL', 'SOFT', { stay: EMPTY_STAY }, 'Ohne Termin ist keine Belegung zu nennen.', 'Without a session no seats are taken or free.'],
];

describe('what is told of a criterion, by hand', () => {
  it.each(SENTENCES.map(([code, verdict, change, de, en]) => [code, verdict, de, en, change] as const))('%s %s: %s', (code, verdict, de, en, change) => {
    expect(criterion(code, change)).toMatchObject({ code, verdict, detail: { de, en } });
  });

  it('has an example of every criterion, of the hard ones passed and failed', () => {
    const examples = new Set(SENTENCES.map(([code, verdict]) => `${code} ${verdict}`));
    const due = [...HARD_CRITERIA.flatMap((code) => [`${code} PASS`, `${code} FAIL`]), ...SOFT_CRITERIA.map((code) => `${code} SOFT`)];
    expect(due.filter((one) => !examples.has(one))).toEqual([]);
  });

  it('of a relaxed one is SOFT with the reason: 0 where it is not met, 1 where it is, and FAIL where the relaxation does not reach', () => {
    const upTo = (upToKm: number): Change => ({ offer: FAR, referral: { maxKm: 5, relaxations: [{ criterion: 'TOO_FAR', upToKm, upToYears: null, windows: null, reason: 'Oma fährt.' }] } });
    expect(criterion('TOO_FAR', upTo(15))).toEqual({
      code: 'TOO_FAR', verdict: 'SOFT', score: 0,
      detail: { de: '11,120 km Luftlinie; höchstens 5 km. Gelockert: Oma fährt.', en: '11.120 km in a straight line; at most 5 km. Relaxed: Oma fährt.' },
    });
    expect(criterion('TOO_FAR', { ...upTo(15), offer: {} })).toMatchObject({ verdict: 'SOFT', score: 1 });
    expect(criterion('TOO_FAR', upTo(11))).toMatchObject({ verdict: 'FAIL', score: null });
  });
});

describe('what is told, whatever is looked at', () => {
  const BROKEN = /undefined|null|NaN|Infinity|\[object|\$\{|^\s|\s$|\s[.,;:]|: ?[.;]|\.\./;
  /** Ends with a full stop, or with the reason of a relaxation. */
  const WHOLE = /^[\wÄÖÜ§-].*(\.|Tante fährt)$/;

  it('is every criterion once, in the order of the table, each a whole sentence in German and in English', () => {
    const verdicts = new Map<string, Set<string>>();
    fc.assert(
      fc.property(anyCase, (one) => {
        const told = explained(one);
        expect(told.map(({ code }) => code)).toEqual([...HARD_CRITERIA, ...SOFT_CRITERIA]);
        for (const { code, verdict } of told) verdicts.set(code, (verdicts.get(code) ?? new Set()).add(verdict));
        const sentences = told.flatMap(({ detail: { de, en } }) => [de, en]);
        expect(sentences.filter((sentence) => BROKEN.test(sentence) || !WHOLE.test(sentence))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
    expect(HARD_CRITERIA.filter((code) => !verdicts.get(code)?.has('PASS') || !verdicts.get(code)?.has('FAIL'))).toEqual([]);
  });

  it('agrees with the verdict: FAIL is what failed, PASS has no score, SOFT one between 0 and 1', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const judgement = judge(one.question, one.offer, one.terms);
        const told = explained(one);
        expect(told.filter(({ verdict }) => verdict === 'FAIL').map(({ code }) => code)).toEqual(judgement.failed);
        expect(told.filter(({ verdict, score }) => (verdict === 'SOFT' ? score === null || score < 0 || score > 1 : score !== null))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is seen to be broken where it is', () => {
    for (const sentence of ['12 Jahre am undefined.', 'NaN km.', 'Angebot auf .', 'Es fehlt: .', ' Voll.', 'bis null.']) expect(sentence).toMatch(BROKEN);
  });
});
