import type { OfferFacts, ReferralFacts, StayFacts, TermsOnDay } from '../../../libs/matching/src/domain/match-facts.js';

/** A girl of 12 in Offenbach who speaks German and may go anywhere, wanted from 1 May 2026 on, approved throughout. */
export const wanting = (change: Partial<ReferralFacts>): ReferralFacts => ({
  id: 'referral',
  code: 'F-1',
  agencyId: 'agency',
  responsibleId: 'responsible',
  birthMonth: '2014-03-01',
  gender: 'F',
  legalBasis: '31',
  needs: [],
  flags: [],
  languages: ['de'],
  accessibilityNeeds: [],
  lat: 50.1,
  lon: 8.7,
  availability: [],
  wantedFrom: '2026-05-01',
  weeks: 12,
  maxKm: null,
  childProtectionRelevant: false,
  wishOfferIds: [],
  approvedFrom: '2026-01-01',
  approvedTo: null,
  purpose: 'HELP',
  relaxations: [],
  ...change,
});

/** A group of another provider at the same place, for 10 to 14 years, with eight seats of which three are free; it meets on twelve Mondays from 4 May on. */
export const suitable = (change: Partial<OfferFacts>, stay: Partial<StayFacts> = {}): OfferFacts => ({
  id: 'offer',
  code: 'G-1',
  hostId: 'host',
  delivery: 'ON_SITE',
  capacity: 8,
  ageFrom: 10,
  ageTo: 14,
  genders: [],
  topics: [],
  languages: ['de'],
  accessibility: [],
  contraindications: [],
  leadQualification: 'PROFESSIONAL',
  lat: 50.1,
  lon: 8.7,
  ...change,
  stay: {
    sessionCount: 12,
    firstDate: '2026-05-04',
    lastDate: '2026-07-20',
    certified: true,
    firstUncertified: null,
    inWindows: true,
    firstOutsideWindows: null,
    outsideSlots: [],
    freeSeats: 3,
    firstFull: null,
    alreadyPlaced: false,
    admissionClosed: false,
    sessionIds: [],
    ...change.stay,
    ...stay,
  },
});

/** What no session is left of: the day wanted stands for its first and last one. */
export const EMPTY_STAY: Partial<StayFacts> = { sessionCount: 0, firstDate: '2026-05-01', lastDate: '2026-05-01', freeSeats: 0 };

export const agreed = (change: Partial<TermsOnDay> = {}): TermsOnDay => ({ responsible: { legalBases: ['31'], coUseOutgoing: true }, host: { coUseIncoming: true }, hostInNetwork: false, ...change });

/** The same object, writing down which of its fields are read. */
export const reading = <T extends object>(target: T, name: string, read: Set<string>): T =>
  new Proxy(target, {
    get: (object, key, receiver) => {
      if (typeof key === 'string') read.add(`${name}.${key}`);
      return Reflect.get(object, key, receiver) as unknown;
    },
  });
