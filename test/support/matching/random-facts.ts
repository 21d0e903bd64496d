import { createRng, type Rng } from '../naive/rng.js';

/** What a referral and an offer are made of; the caller turns it into facts or into rows. */
export interface RandomReferral {
  readonly birthMonth: string;
  readonly gender: string | null;
  readonly languages: readonly string[];
  readonly availability: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly maxKm: number | null;
  readonly childProtectionRelevant: boolean;
  readonly flags: readonly string[];
  readonly accessibilityNeeds: readonly string[];
  readonly relaxations: readonly RandomRelaxation[];
}

export interface RandomRelaxation {
  readonly criterion: 'AGE' | 'GENDER' | 'LANGUAGE' | 'SCHEDULE' | 'TOO_FAR';
  readonly upToKm: number | null;
  readonly upToYears: number | null;
  readonly windows: readonly string[] | null;
}

export interface RandomSlot {
  /** ISO weekday 1 to 7. */
  readonly weekday: number;
  /** Minutes since midnight; a slot may end past it. */
  readonly from: number;
  readonly minutes: number;
}

export interface RandomOffer {
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly genders: readonly string[];
  readonly languages: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly isOnline: boolean;
  readonly slots: readonly RandomSlot[];
  readonly isFull: boolean;
  readonly isCertified: boolean;
  readonly isProfessional: boolean;
  readonly accessibility: readonly string[];
  readonly contraindications: readonly string[];
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const CENTRE = { lat: 50.09, lon: 8.7 };

/** Cases and offers of one region, most of which suit in most respects: so there are many near misses of every kind. */
export function randomFacts(seed: number, referrals: number, offers: number): { readonly referrals: readonly RandomReferral[]; readonly offers: readonly RandomOffer[] } {
  const rng = createRng(seed);
  return { referrals: Array.from({ length: referrals }, () => referral(rng)), offers: Array.from({ length: offers }, () => offer(rng)) };
}

function referral(rng: Rng): RandomReferral {
  return {
    birthMonth: `${rng.int(2008, 2018)}-${String(rng.int(1, 12)).padStart(2, '0')}-01`,
    gender: rng.weighted([[5, 'F'], [5, 'M'], [1, 'D'], [1, null]]),
    languages: rng.weighted([[8, ['de']], [2, ['de', 'tr']], [2, ['tr']], [1, ['uk']]]),
    availability: rng.chance(0.2) ? [] : rng.sample(DAYS, rng.int(2, 5)).map((day) => window(rng, day)),
    lat: CENTRE.lat + (rng.next() - 0.5) * 0.3,
    lon: CENTRE.lon + (rng.next() - 0.5) * 0.5,
    maxKm: rng.chance(0.1) ? null : rng.pick([5, 7.5, 10, 15, 25]),
    childProtectionRelevant: rng.chance(0.3),
    flags: rng.chance(0.2) ? ['VIOLENCE'] : [],
    accessibilityNeeds: rng.chance(0.1) ? ['WHEELCHAIR'] : [],
    relaxations: [...rng.sample(relaxations(rng), rng.weighted([[6, 0], [3, 1], [1, 2]]))],
  };
}

const window = (rng: Rng, day: string): string => {
  const from = rng.pick([0, 8, 13, 14, 15]);
  return `${day} ${hour(from)}-${hour(Math.min(24, from + rng.int(3, 10)))}`;
};

const hour = (value: number): string => `${String(value).padStart(2, '0')}:00`;

function relaxations(rng: Rng): RandomRelaxation[] {
  const wholly = { upToKm: null, upToYears: null, windows: null };
  return [
    { ...wholly, criterion: 'AGE', upToYears: rng.pick([null, 1, 2]) },
    { ...wholly, criterion: 'GENDER' },
    { ...wholly, criterion: 'LANGUAGE' },
    { ...wholly, criterion: 'SCHEDULE', windows: rng.chance(0.2) ? null : rng.sample(DAYS, 2).map((day) => window(rng, day)) },
    { ...wholly, criterion: 'TOO_FAR', upToKm: rng.pick([null, 12.5, 20]) },
  ];
}

function offer(rng: Rng): RandomOffer {
  const ageFrom = rng.chance(0.15) ? null : rng.int(6, 13);
  return {
    ageFrom,
    ageTo: rng.chance(0.15) ? null : (ageFrom ?? 8) + rng.int(1, 8),
    genders: rng.weighted([[7, []], [1, ['F']], [1, ['M']], [1, ['F', 'D']]]),
    languages: rng.weighted([[8, ['de']], [1, ['tr']], [1, ['de', 'uk']]]),
    lat: CENTRE.lat + (rng.next() - 0.5) * 0.5,
    lon: CENTRE.lon + (rng.next() - 0.5) * 0.8,
    isOnline: rng.chance(0.05),
    slots: Array.from({ length: rng.weighted([[6, 1], [3, 2], [1, 3]]) }, () => slot(rng)),
    isFull: rng.chance(0.15),
    isCertified: !rng.chance(0.08),
    isProfessional: !rng.chance(0.15),
    accessibility: rng.chance(0.7) ? ['WHEELCHAIR'] : [],
    contraindications: rng.chance(0.15) ? ['VIOLENCE'] : [],
  };
}

function slot(rng: Rng): RandomSlot {
  const late = rng.chance(0.06);
  return { weekday: rng.int(1, late ? 7 : 5), from: late ? rng.pick([1_350, 1_380]) : rng.pick([540, 840, 870, 900, 930, 960, 1_020]), minutes: rng.pick([60, 90, 120]) };
}
