import type { LocalDate } from '#kernel';
import { createRng, type Rng } from '../naive/rng.js';
import { randomFacts, type RandomOffer, type RandomReferral, type RandomSlot } from './random-facts.js';

/** Agencies and providers by their short names; what is agreed between them stands in varied-world.ts. */
export type Party = 'NORTH' | 'SOUTH' | 'BOTH' | 'OUT' | 'MEMBER' | 'TURNS' | 'LATE' | 'NOBODY' | 'LEAVES' | 'DRAFT';

export interface VariedReferral extends RandomReferral {
  readonly agency: Party;
  readonly responsible: Party;
  readonly legalBasis: string;
  readonly purpose: 'HELP' | 'RELIEF';
  readonly needs: readonly string[];
  readonly wantedFrom: LocalDate;
  readonly weeks: number;
  readonly approvedFrom: LocalDate | null;
  readonly approvedTo: LocalDate | null;
}

export interface VariedSession {
  readonly date: LocalDate;
  /** Minutes since midnight. */
  readonly from: number;
  readonly minutes: number;
  readonly state: 'PLANNED' | 'HELD' | 'CANCELLED';
  readonly entry: boolean;
}

/** How the last free seat of one session went: for good, into a hold that has expired, or to the host for its own cases. */
export type FullBy = 'SEATS' | 'EXPIRED' | 'KEPT';

export interface VariedOffer extends RandomOffer {
  readonly host: Party;
  readonly admission: 'OPEN' | 'CLOSED';
  readonly topics: readonly string[];
  readonly isArchived: boolean;
  readonly sessions: readonly VariedSession[];
  /** Days of the northern agency's certificates; the southern one certifies some of them throughout. */
  readonly certificates: readonly (readonly [from: LocalDate, to: LocalDate | null])[];
  readonly isCertifiedSouth: boolean;
  /** The session that is full, by its place in the list. */
  readonly full: { readonly session: number; readonly by: FullBy } | null;
}

export interface VariedSeat {
  readonly referral: number;
  readonly offer: number;
  /** A hold that has not been confirmed yet is no place. */
  readonly isHold: boolean;
}

export interface VariedFacts {
  readonly referrals: readonly VariedReferral[];
  readonly offers: readonly VariedOffer[];
  readonly seats: readonly VariedSeat[];
}

/** Cases and offers that differ in everything that section 3 of the exchange format names; half of them are easy to please, so that single criteria decide. */
export function variedFacts(seed: number, referrals: number, offers: number): VariedFacts {
  const random = randomFacts(seed, referrals, offers);
  const rng = createRng(seed + 1);
  const variedOffers = random.offers.map((offer) => variedOffer(rng, offer));
  return {
    referrals: random.referrals.map((referral) => variedReferral(rng, referral)),
    offers: variedOffers,
    seats: random.referrals.flatMap((_, referral) =>
      rng.sample(variedOffers.flatMap(({ full }, n) => (full === null ? [n] : [])), 2).map((offer) => ({ referral, offer, isHold: rng.chance(0.25) }))),
  };
}

function variedReferral(rng: Rng, referral: RandomReferral): VariedReferral {
  const easy = rng.chance(0.5) ? { availability: [], maxKm: null, languages: ['de'], flags: [], birthMonth: `2014-0${rng.int(1, 9)}-01` } : {};
  const agency = rng.weighted<Party>([[6, 'NORTH'], [1, 'SOUTH']]);
  const wantedFrom = rng.weighted([[2, '2026-04-20'], [5, '2026-05-04'], [2, '2026-05-12'], [1, '2026-06-01'], [1, '2026-10-01']]);
  return {
    ...referral,
    ...easy,
    agency,
    responsible: agency === 'SOUTH' ? rng.pick<Party>(['SOUTH', 'BOTH']) : rng.weighted<Party>([[6, 'BOTH'], [3, 'NORTH'], [1, 'OUT'], [1, 'MEMBER'], [2, 'TURNS'], [2, 'LATE']]),
    legalBasis: rng.weighted([[8, '31'], [1, '30'], [1, '35a']]),
    purpose: rng.chance(0.1) ? 'RELIEF' : 'HELP',
    needs: rng.sample(['ANGER', 'FRIENDS', 'SCHOOL'], rng.int(0, 3)),
    wantedFrom,
    weeks: rng.weighted([[2, 1], [2, 2], [3, 6], [2, 12], [1, 26]]),
    ...rng.weighted<Pick<VariedReferral, 'approvedFrom' | 'approvedTo'>>([
      [12, { approvedFrom: '2026-01-01', approvedTo: null }],
      [2, { approvedFrom: '2026-01-01', approvedTo: '2026-05-24' }],
      [2, { approvedFrom: '2026-05-12', approvedTo: null }],
      [1, { approvedFrom: '2026-01-01', approvedTo: '2026-03-31' }],
      [2, { approvedFrom: null, approvedTo: null }],
    ]),
  };
}

function variedOffer(rng: Rng, offer: RandomOffer): VariedOffer {
  const easy = rng.chance(0.6) ? { ageFrom: null, ageTo: rng.pick([null, 16]), genders: [], languages: ['de'], lat: 50.09 + rng.next() / 50, lon: 8.7 + rng.next() / 50 } : {};
  const admission = rng.weighted<'OPEN' | 'CLOSED'>([[3, 'OPEN'], [2, 'CLOSED']]);
  const sessions = sessionsOf(rng, offer.slots, admission === 'CLOSED');
  const planned = sessions.flatMap(({ state }, n) => (state === 'PLANNED' ? [n] : []));
  return {
    ...offer,
    ...easy,
    host: rng.weighted<Party>([[6, 'BOTH'], [2, 'OUT'], [2, 'MEMBER'], [2, 'TURNS'], [1, 'LATE'], [1, 'NOBODY'], [1, 'LEAVES'], [1, 'DRAFT']]),
    admission,
    topics: rng.sample(['ANGER', 'FRIENDS', 'SCHOOL'], rng.int(0, 2)),
    isArchived: rng.chance(0.05),
    sessions,
    certificates: rng.weighted<VariedOffer['certificates']>([
      [16, [['2026-01-01', null]]],
      [3, [['2026-01-01', '2026-05-13'], ['2026-05-14', null]]],
      [2, [['2026-01-01', '2026-05-13'], ['2026-05-20', null]]],
      [2, [['2026-06-01', null]]],
      [1, []],
    ]),
    isCertifiedSouth: rng.chance(0.7),
    full: planned.length > 0 && rng.chance(0.3) ? { session: rng.pick(planned), by: rng.weighted<FullBy>([[2, 'SEATS'], [1, 'EXPIRED'], [2, 'KEPT']]) } : null,
  };
}

/** Weekly from some week around May on; what lies in the first of them was held or cancelled now and then, and a few offers have none at all. */
function sessionsOf(rng: Rng, slots: readonly RandomSlot[], isClosed: boolean): VariedSession[] {
  if (rng.chance(0.05)) return [];
  const [first, weeks, held] = [rng.int(-3, 4), rng.int(2, 9), isClosed && rng.chance(0.5) ? rng.int(1, 2) : 0];
  const different = slots.filter(({ weekday, from }, n) => slots.findIndex((one) => one.weekday === weekday && one.from === from) === n);
  return Array.from({ length: weeks }, (_, week) => week).flatMap((week) =>
    different.map(({ weekday, from, minutes }): VariedSession => ({
      date: dayOf(first + week, weekday),
      from,
      minutes,
      state: week < held ? 'HELD' : rng.weighted([[14, 'PLANNED'], [1, 'CANCELLED']]),
      entry: isClosed && rng.chance(0.15),
    })));
}

/** Of the weeks from Monday 4 May 2026 on, which has the number 0. */
const dayOf = (week: number, weekday: number): LocalDate => new Date(Date.UTC(2026, 4, 4 + week * 7 + weekday - 1)).toISOString().slice(0, 10);
