import { DEFAULT_WEIGHTS, explain, judge, type MatchQuestion, type OfferFacts, type TermsOnDay } from '#matching';

const OFFERS = 500;
const SECONDS = 2;

/** Offers judged and explained in both languages in a second of one core, without a database; most suit, some fail one criterion or another. */
export function explainedPerSecond(): number {
  const offers = Array.from({ length: OFFERS }, (_, n) => offer(n));
  let [evaluated, letters] = [0, 0];
  run(offers);
  const began = performance.now();
  while (performance.now() - began < SECONDS * 1_000) {
    letters += run(offers);
    evaluated += OFFERS;
  }
  if (letters === 0) throw new Error('Nothing was explained.');
  return Math.round((evaluated / (performance.now() - began)) * 1_000);
}

/** Every sentence is looked at, so that none is left unwritten. */
function run(offers: readonly OfferFacts[]): number {
  let letters = 0;
  for (const one of offers) for (const { detail } of explain(QUESTION, one, TERMS, judge(QUESTION, one, TERMS))) letters += detail.de.length + detail.en.length;
  return letters;
}

const QUESTION: MatchQuestion = {
  referral: {
    id: 'r', code: 'F-1', agencyId: 'a', responsibleId: 'p', birthMonth: '2015-05-01', gender: 'F', legalBasis: '31', needs: ['TOPIC_1', 'TOPIC_4'], flags: ['VIOLENCE'], languages: ['de', 'tr'],
    accessibilityNeeds: ['WHEELCHAIR'], lat: 49.87, lon: 8.65, availability: ['MO 14:00-18:00', 'TH 14:00-18:00'], wantedFrom: '2027-01-11', weeks: 26, maxKm: 20, childProtectionRelevant: false,
    wishOfferIds: ['o7'], approvedFrom: '2027-01-01', approvedTo: '2027-12-31', purpose: 'HELP',
    relaxations: [],
  },
  variant: 'INTEGRATED',
  weights: DEFAULT_WEIGHTS,
};

const TERMS: TermsOnDay = { responsible: { legalBases: ['29', '31'], coUseOutgoing: true }, host: { coUseIncoming: true }, hostInNetwork: true };

const offer = (n: number): OfferFacts => ({
  id: `o${n}`, code: `G-${n}`, hostId: `h${n % 20}`, delivery: n % 50 === 0 ? 'ONLINE' : 'ON_SITE', capacity: 8, ageFrom: 6 + (n % 5), ageTo: 12 + (n % 4), genders: n % 9 === 4 ? ['M'] : [],
  topics: [`TOPIC_${n % 8}`, `TOPIC_${n % 5}`], languages: ['de'], accessibility: n % 7 === 3 ? [] : ['WHEELCHAIR'], contraindications: n % 11 === 5 ? ['VIOLENCE'] : [], leadQualification: 'PROFESSIONAL',
  lat: 49.8 + (n % 40) / 200, lon: 8.6 + (n % 30) / 200,
  stay: {
    sessionCount: 24, firstDate: `2027-01-${String(12 + (n % 15)).padStart(2, '0')}`, lastDate: '2027-06-28', certified: n % 10 !== 6, firstUncertified: n % 10 === 6 ? '2027-03-01' : null,
    inWindows: n % 6 !== 1, firstOutsideWindows: n % 6 === 1 ? '2027-01-20 17:00' : null, outsideSlots: n % 6 === 1 ? [{ weekday: 3, from: 1020, to: 1110 }] : [], freeSeats: n % 8,
    firstFull: n % 8 === 0 ? '2027-02-08' : null, alreadyPlaced: false, admissionClosed: false, sessionIds: [],
  },
});
